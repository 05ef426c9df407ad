"""What a page says first of a claim that was merged or withdrawn."""

import dataclasses
from datetime import date
from typing import Any

import msgspec

from dossier.model import ClaimId, Dossier
from dossier.site.views import Notice
from tests import facts


def of(made: Dossier, claim_id: str) -> Notice:
    found = facts.view_of(made, f"/claims/{claim_id}/").notice
    assert isinstance(found, Notice)
    return found


def said(found: Notice) -> tuple[str, str, str, str]:
    """What, when, why, and where to."""
    when, why, where = found.when, found.text, found.ref
    return found.title, when.words if when else "", why.text if why else "", where.address if where else ""


def merged(**others: Any) -> Dossier:
    """`lost` is merged into `gone`, which is merged into `sunk`."""
    lost = facts.claim(
        {"id": "c", "same_as": "sunk#a", "stance": "mentions"},
        facts.excerpt("d"),
        statement="The ferry was lost.",
        state="merged",
        into="gone",
    )
    gone = facts.claim(statement="The ferry is gone.", state="merged", into="sunk")
    sunk = facts.claim(facts.excerpt("b"), facts.excerpt("a"), **others)
    sources = {f"doc-{name}": facts.source(None) for name in "abd"}
    return facts.dossier(claims={"lost": lost, "gone": gone, "sunk": sunk}, sources=sources)


def test_a_claim_that_stands_by_itself_has_none() -> None:
    assert facts.view_of(facts.whole("states"), "/claims/mill-stopped/").notice is None


def test_a_withdrawn_claim_says_why_when_and_where_to_go() -> None:
    found = of(facts.whole("states"), "mill-burned")
    assert said(found) == (
        "This claim was withdrawn",
        "3 February 2026",
        "The article speaks of another mill.",
        "/topics/mills/",
    )


def test_a_merged_claim_leads_to_the_last_of_a_chain_in_one_step() -> None:
    expected = ("This claim was merged into another", "", "", "/claims/sunk/")
    assert [said(of(merged(), name)) for name in ("lost", "gone")] == [expected, expected]


def test_each_excerpt_of_a_merged_claim_leads_to_the_same_passage() -> None:
    found = of(merged(), "lost").passages
    assert [(one.here.letter, one.there and (one.there.letter, one.there.address)) for one in found] == [
        ("A", ("B", "/claims/sunk/#a")),
        ("B", None),
    ]


def test_where_nothing_was_taken_along_no_excerpt_is_listed() -> None:
    assert of(merged(), "gone").passages == ()
    made = facts.dossier(
        claims={
            "lost": facts.claim(facts.excerpt("c"), state="merged", into="sunk"),
            "sunk": facts.claim(facts.excerpt("a")),
        },
        sources={f"doc-{name}": facts.source(None) for name in "ac"},
    )
    assert of(made, "lost").passages == ()


def test_where_the_last_was_withdrawn_that_is_said_at_once() -> None:
    assert said(of(merged(state="withdrawn", reason="Nothing sank."), "lost")) == (
        "This claim was merged into another, which was withdrawn",
        "",
        "Nothing sank.",
        "/claims/sunk/",
    )


def test_a_merger_is_dated_by_the_first_version_that_shows_it() -> None:
    made = merged()
    alone = {ClaimId("lost"): msgspec.structs.replace(made.claims[ClaimId("lost")], state="published", into=None)}
    first = facts.with_version(
        dataclasses.replace(made, claims={**made.claims, **alone}), "lost", on=date(2026, 1, 2), number=1
    )
    second = facts.with_version(
        dataclasses.replace(made, versions=first.versions), "lost", on=date(2026, 3, 4), number=2
    )
    made = facts.with_version(second, "lost", on=date(2026, 5, 6), number=3)
    assert [said(of(made, name))[1] for name in ("lost", "gone")] == ["4 March 2026", ""]
