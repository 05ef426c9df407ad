"""What happened around a claim, and on whose word it is said."""

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site.around import origin_groups, trail
from dossier.site.views import OriginGroup, TrailItem
from tests import facts


def trail_of(made: Dossier, claim: str) -> tuple[TrailItem, ...]:
    edition = facts.edition_of(made)
    return trail(edition, edition.evidence.claims[claim])


def groups_of(made: Dossier, claim: str = "sunk") -> tuple[OriginGroup, ...]:
    edition = facts.edition_of(made)
    return origin_groups(edition, edition.evidence.claims[claim])


def told(items: tuple[TrailItem, ...]) -> list[tuple[str, str, str, str]]:
    """Of each entry: when, what it is, what it leads to, the note."""
    return [
        (
            item.when.words if item.when else "",
            item.label,
            item.ref.address if item.ref else "",
            item.text.text if item.text else "",
        )
        for item in items
    ]


# The trail.


def test_a_trail_in_time_order() -> None:
    assert told(trail_of(facts.whole("comparison-all-cells"), "boats-capsized")) == [
        ("July 2021", "In print", "/sources/beacon-2021/", "up to 20 days later"),
        ("11 July 2021", "Said to happen", "", ""),
        ("12 July 2021", "In print", "/sources/herald-2021/", "1 day later"),
        ("13 July 2021", "In print", "/sources/courier-2021/", "2 days later"),
        ("14 July 2021", "In print", "/sources/gazette-2021/", "3 days later"),
    ]


def test_relations_lead_both_ways_and_are_called_from_each_end() -> None:
    made = facts.whole("denials")
    assert told(trail_of(made, "gauge-broken")) == [
        ("3 May 2022", "In print", "/sources/courier-2022/", ""),
        ("", "Denies", "/claims/level-fell/", ""),
        ("", "Contradicts", "/claims/reservoir-leaks/", ""),
    ]
    assert told(trail_of(made, "level-fell")) == [
        ("2 May 2022", "In print", "/sources/herald-2022/", ""),
        ("", "Part of", "/claims/dry-spring/", ""),
        ("", "Denied by", "/claims/gauge-broken/#mayor", ""),
    ]
    assert told(trail_of(made, "dry-spring"))[1:] == [("", "Has as a part", "/claims/level-fell/", "")]


@pytest.mark.parametrize(
    ("kind", "out", "back"),
    [
        pytest.param("denies", "Denies", "Denied by", id="denies"),
        pytest.param("contradicts", "Contradicts", "Contradicts", id="contradicts"),
        pytest.param("corroborates", "Corroborates", "Corroborated by", id="corroborates"),
        pytest.param("repeats", "Repeats", "Repeated by", id="repeats"),
        pytest.param("updates", "Updates", "Updated by", id="updates"),
        pytest.param("part-of", "Part of", "Has as a part", id="part-of"),
        pytest.param("same-event", "Of the same event", "Of the same event", id="same-event"),
        pytest.param("tension", "In tension with", "In tension with", id="tension"),
    ],
)
def test_relations_in_words(kind: str, out: str, back: str) -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(event={"date": "2021-05-04"}),
            "late": facts.claim(relations=[{"type": kind, "claim": "sunk", "note": "So it seems."}]),
        }
    )
    assert told(trail_of(made, "late")) == [("4 May 2021", out, "/claims/sunk/", "So it seems.")]
    assert told(trail_of(made, "sunk")) == [
        ("4 May 2021", "Said to happen", "", ""),
        ("", back, "/claims/late/", "So it seems."),
    ]


def test_a_relation_to_an_excerpt_leads_to_it_under_the_date_of_its_claims_event() -> None:
    made = facts.whole("three-languages")
    (item,) = [item for item in trail_of(made, "place-refaite") if item.label == "In tension with"]
    assert item.ref is not None
    assert item.ref.address == "/claims/marche-demenage/#rasif"
    assert (item.when.words if item.when else "", item.text.text if item.text else "") == (
        "about October 2023",
        "Les libraires restent.",
    )


def test_a_document_that_two_excerpts_quote_is_in_print_once() -> None:
    printed = [item for item in trail_of(facts.whole("denials"), "reservoir-leaks") if item.label == "In print"]
    assert [item.ref.address for item in printed if item.ref] == ["/sources/herald-2022/", "/sources/courier-2022/"]


@pytest.mark.parametrize(
    ("event", "published", "expected"),
    [
        pytest.param("2021-05-04", "2021-05-04", "the same day", id="the same day"),
        pytest.param("2021-05-04", "2021-05-05", "1 day later", id="a day"),
        pytest.param("2021-05-04", "2021-06-13", "40 days later", id="forty days"),
        pytest.param("2021-05", "2021-05-02", "up to 1 day later", id="in its month"),
        pytest.param("2021-05", "2021-05-20", "up to 19 days later", id="late in its month"),
        pytest.param("2021-05", "2021-06-04", "4 to 34 days later", id="after its month"),
        pytest.param("2021-05", "2021-10", "about 5 months later", id="months"),
        pytest.param("2019", "2021-07", "about 24 months later", id="years"),
        pytest.param("2021-05-04", "2021-05-03", "", id="before it"),
        pytest.param("2021-05/..", "2022", "", id="an event that goes on"),
    ],
)
def test_the_time_from_the_event_to_print(event: str, published: str, expected: str) -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a"), event={"date": event})},
        sources={"doc-a": facts.source(None, published=published)},
    )
    (printed,) = [item for item in trail_of(made, "sunk") if item.label == "In print"]
    assert (printed.text.text if printed.text else "") == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param((0, 0), "the same day", id="none"),
        pytest.param((1, 1), "1 day later", id="one"),
        pytest.param((0, 1), "up to 1 day later", id="one at most"),
        pytest.param((1, 2), "1 to 2 days later", id="one to two"),
        pytest.param((120, 150), "120 to 150 days later", id="four months at least"),
        pytest.param((121, 151), "about 4 months later", id="longer"),
        pytest.param((400, 400), "400 days later", id="long, and known to the day"),
    ],
)
def test_lags_in_words(days: tuple[int, int], expected: str) -> None:
    assert facts.edition_of(facts.dossier()).interface.lag(days) == expected


# On whose word.


def listed(groups: tuple[OriginGroup, ...]) -> list[tuple[str, list[str]]]:
    """Each group's title, and its voices."""
    return [
        (group.title, [", ".join(voice.name.text for voice in one.voices) for one in group.origins]) for group in groups
    ]


def test_the_groups_of_a_claims_voices() -> None:
    lines = {
        "a": "herald > mayor",
        "b": "courier > unnamed-one",
        "c": "partly-asserts: gazette > ministry",
        "d": "denies: beacon > wire",
        "e": "?",
        "f": "declines: herald > navy",
        "g": "mentions: courier",
    }
    assert listed(groups_of(facts.sunk(lines))) == [
        ("2 origins assert it", ["Mayor", "Unnamed-one"]),
        ("1 more in part", ["Ministry"]),
        ("1 denial, counted apart", ["Wire"]),
        ("Untraced: neither on whose word nor by whom", ["an outlet that the copy doesn’t name"]),
        ("Not counted", ["Navy", "Courier"]),
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald"}, ["1 origin asserts it"], id="one"),
        pytest.param({"a": "herald", "b": "courier"}, ["2 origins assert it"], id="two"),
        pytest.param(
            {"a": "partly-asserts: herald", "b": "partly-asserts: courier"},
            ["2 origins assert it in part"],
            id="two in part",
        ),
        pytest.param({"a": "denies: herald", "b": "denies: courier"}, ["2 denials, counted apart"], id="two denials"),
        pytest.param({}, [], id="none"),
    ],
)
def test_titles_of_groups(lines: dict[str, str], expected: list[str]) -> None:
    assert [group.title for group in groups_of(facts.sunk(lines))] == expected


def test_the_ways_that_a_voice_takes() -> None:
    lines = {"a": "herald > wire", "b": "courier > wire > mayor", "c": "gazette > mayor"}
    made = facts.sunk(lines)
    (group,) = groups_of(made)
    (origin,) = group.origins
    assert [(voice.name.text, voice.sign, voice.remark) for voice in origin.voices] == [("Mayor", "voice", "body")]
    assert [
        (
            way.mark.stance,
            "".join(column.letter for column in way.columns),
            [ref.name.text for ref in way.through],
            way.source.name.text,
        )
        for way in origin.routes
    ] == [
        ("asserts", "A", ["Wire"], "Herald"),
        ("asserts", "B", ["Wire"], "Courier"),
        ("asserts", "C", [], "Gazette"),
    ]
    assert [column.address for way in origin.routes for column in way.columns] == [
        "/claims/sunk/#a",
        "/claims/sunk/#b",
        "/claims/sunk/#c",
    ]


def test_excerpts_that_take_one_way_stand_together() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="doc", attribution=["mayor"]),
                facts.excerpt("b", source="doc", attribution=["mayor"]),
            )
        },
        actors=facts.actors_of(["? > mayor"]),
        sources={"doc": facts.source(None)},
    )
    (group,) = groups_of(made)
    (way,) = group.origins[0].routes
    assert "".join(column.letter for column in way.columns) == "AB"
    assert (way.source.name.text, way.source.address) == ("The ferry again", "/sources/doc/")


def same(*actors: str, **fields: Any) -> dict[str, Any]:
    return {"actors": list(actors), "basis": "stated"} | fields


@pytest.mark.parametrize(
    ("lines", "groups", "expected"),
    [
        pytest.param({"a": "herald > mayor"}, [], "", id="one voice"),
        pytest.param(
            {"a": "herald > courier", "b": "courier > herald"},
            [],
            "Counted as one: they only cite each other.",
            id="a circle",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable"},
            [same("wire", "cable", basis="shared-wording", note="The dispatches are one text.")],
            "Counted as one (shared wording). The dispatches are one text.",
            id="declared, with a note",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable"},
            [same("wire", "cable", basis="inferred")],
            "Counted as one (inferred).",
            id="declared, without a note",
        ),
        pytest.param(
            {"a": "herald > wire > mayor", "b": "courier > cable > ministry"},
            [same("wire", "cable")],
            "Counted as one (stated).",
            id="reached through a declared one",
        ),
        pytest.param(
            {"a": "herald > mayor", "b": "courier > ministry"},
            [same("herald", "courier")],
            "Counted as one (stated).",
            id="reached through declared outlets",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable", "c": "gazette > mayor"},
            [same("wire", "cable"), same("cable", "mayor", basis="inferred")],
            "Counted as one (stated and inferred).",
            id="declared twice over",
        ),
    ],
)
def test_why_several_voices_are_one(lines: dict[str, str], groups: list[dict[str, Any]], expected: str) -> None:
    (group,) = groups_of(facts.sunk(lines, same=groups))
    assert [origin.note for origin in group.origins] == [expected]


def test_why_they_are_one_in_a_whole_dossier() -> None:
    (group,) = groups_of(facts.whole("same-origin"), "road-slides")
    assert [origin.note for origin in group.origins] == [
        "Counted as one (shared wording). The two dispatches are one text."
    ]
