"""Back links: what points to a claim, a source, an actor, a place, a passage."""

from collections.abc import Iterable

import pytest

from dossier.evidence.links import BackLinks, Link
from dossier.model import Claim, Excerpt
from tests import facts


def links_of(name: str) -> BackLinks:
    return facts.computed(facts.whole(name)).links


def ends(links: Iterable[Link]) -> list[str]:
    """`gauge-broken#mayor denies level-fell`."""
    return [
        f"{link.origin.id}{'#' + link.relation.from_ if link.relation.from_ else ''} {link.relation.type} "
        f"{link.relation.claim}"
        for link in links
    ]


def named(excerpts: Iterable[Excerpt]) -> list[str]:
    return [str(excerpt.target) for excerpt in excerpts]


def ids(claims: Iterable[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def test_relations_lead_both_ways_in_the_order_of_the_file() -> None:
    links = links_of("denials")
    assert {claim: ends(found) for claim, found in links.outward.items()} == {
        "gauge-broken": ["gauge-broken#mayor denies level-fell", "gauge-broken contradicts reservoir-leaks"],
        "level-fell": ["level-fell part-of dry-spring"],
    }
    assert {claim: ends(found) for claim, found in links.inward.items()} == {
        "level-fell": ["gauge-broken#mayor denies level-fell"],
        "reservoir-leaks": ["gauge-broken contradicts reservoir-leaks"],
        "dry-spring": ["level-fell part-of dry-spring"],
    }


def test_a_link_carries_the_claims_at_its_ends() -> None:
    (link,) = links_of("denials").inward["dry-spring"]
    assert (link.origin.id, link.target.id) == ("level-fell", "dry-spring")


def test_a_claims_evidence_has_its_relations() -> None:
    found = facts.evidence_of(facts.whole("denials"), "level-fell")
    assert ends(found.inward) == ["gauge-broken#mayor denies level-fell"]
    assert ends(found.outward) == ["level-fell part-of dry-spring"]


def test_drafts_merged_and_withdrawn_claims_speak_to_no_other() -> None:
    links = links_of("states")
    assert (links.inward, links.outward) == ({}, {})


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        pytest.param({}, ["sunk repeats late"], id="published"),
        pytest.param({"state": "draft"}, [], id="draft"),
        pytest.param({"state": "withdrawn", "reason": "It was another ferry."}, ["sunk repeats late"], id="withdrawn"),
        pytest.param({"state": "merged", "into": "sunk"}, ["sunk repeats late"], id="merged"),
    ],
)
def test_what_a_relation_may_lead_to(state: dict[str, str], expected: list[str]) -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(relations=[{"type": "repeats", "claim": "late"}]),
            "late": facts.claim(**state),
        }
    )
    links = facts.computed(made).links
    assert ends(links.outward.get("sunk", ())) == expected
    assert ends(links.inward.get("late", ())) == expected


def test_excerpts_of_a_source() -> None:
    links = links_of("denials")
    assert {source: named(found) for source, found in links.by_source.items()} == {
        "herald-2022": [
            "reservoir-leaks#engineers",
            "reservoir-leaks#waterworks",
            "level-fell#engineers",
            "dry-spring#herald",
        ],
        "courier-2022": [
            "reservoir-leaks#waterworks-bare",
            "reservoir-leaks#mayor",
            "reservoir-leaks#waterworks-later",
            "gauge-broken#mayor",
        ],
    }


def test_a_voice_is_found_wherever_it_stands_in_a_chain() -> None:
    links = links_of("denials")
    assert {voice: named(found) for voice, found in links.by_voice.items()} == {
        "herald-engineers": ["reservoir-leaks#engineers", "level-fell#engineers"],
        "northwire": ["reservoir-leaks#waterworks-bare", "reservoir-leaks#waterworks"],
        "waterworks": ["reservoir-leaks#waterworks", "reservoir-leaks#waterworks-later"],
        "mayor": ["reservoir-leaks#mayor", "gauge-broken#mayor"],
    }


def test_a_passage_knows_every_excerpt_that_quotes_it_and_a_draft_points_nowhere() -> None:
    links = links_of("states")
    assert {passage: named(found) for passage, found in links.passages.items()} == {
        "mill-stopped#herald": ["mill-stopped#herald"],
        "mill-stopped#miller": ["mill-stopped#miller", "mill-broken#miller"],
        "mill-burned#herald": ["mill-burned#herald"],
    }
    assert named(links.by_source["herald-2016"]) == [
        "mill-stopped#herald",
        "mill-stopped#miller",
        "mill-broken#miller",
        "mill-burned#herald",
    ]
    assert named(links.by_voice["miller"]) == ["mill-stopped#miller", "mill-broken#miller"]


def test_claims_about_an_actor_and_filed_at_a_place_without_drafts() -> None:
    links = links_of("states")
    assert {actor: ids(claims) for actor, claims in links.about_actor.items()} == {"miller": ["mill-stopped"]}
    assert {place: ids(claims) for place, claims in links.at_place.items()} == {"plain": ["mill-stopped"]}


def test_an_actor_and_a_place_written_twice_lead_to_their_claim_once() -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(actors=["mayor", "mayor"], event={"places": ["quay", "quay"]})},
        actors=facts.actors_of(["? > mayor"]),
        places={"quay": {"name": "The quay", "precision": "settlement"}},
    )
    links = facts.computed(made).links
    assert (ids(links.about_actor["mayor"]), ids(links.at_place["quay"])) == (["sunk"], ["sunk"])
