"""What changed from one state of a claim to another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.differences import Change, State, compared, differences
from dossier.differences.names import authors
from dossier.evidence import plain
from dossier.model import Dossier
from tests import facts

ROWS = {"how-many": {"label": "How many", "kind": "quantity"}, "where": {"label": "Where", "kind": "place"}}
PLACES = {"quay": {"name": {"en": "The Quay", "ar": "الرصيف"}, "precision": "settlement"}}
LINES = {"a": "herald > wire", "b": "denies: courier"}


def made(
    claim: dict[str, Any] | None = None,
    excerpts: list[dict[str, Any]] | None = None,
    *,
    claim_id: str = "sunk",
    **tables: Any,
) -> Dossier:
    """A dossier of one claim, `sunk`, changed in some fields."""
    given = facts.chained(LINES) if excerpts is None else excerpts
    whole = {
        "actors": facts.actors_of(LINES.values(), "gazette > ministry"),
        "sources": facts.sources_of(LINES),
        "rows": ROWS,
        "places": PLACES,
        "dossier": {"languages": ["en", "ar"]},
        **tables,
    }
    return facts.dossier(claims={claim_id: facts.claim(*given, **(claim or {}))}, **whole)


def excerpt(**fields: Any) -> list[dict[str, Any]]:
    """The claim's excerpts, the first with other fields, or without one that is None."""
    first, *others = facts.chained(LINES)
    changed = {key: value for key, value in (first | fields).items() if value is not None}
    return [changed, *others]


def state(dossier: Dossier, claim: str = "sunk") -> State:
    version = facts.frozen(dossier, claim)
    return State(version.record, version.dossier, version.computed["evidence"], claim)


def changes(old: Dossier, new: Dossier, claim: str = "sunk", now: str = "sunk") -> tuple[Change, ...]:
    return differences(state(old, claim), state(new, now), "en")


def told(found: tuple[Change, ...]) -> list[tuple[Any, ...]]:
    """Each change in short: part, field, kind, before and after as words."""
    return [
        (one.part, one.field, one.kind, [term.text for term in one.before], [term.text for term in one.after])
        for one in found
        if one.part != "figure"
    ]


def test_equal_states_have_no_difference() -> None:
    assert changes(made(), made()) == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"statement": "The ferry burned."},
            ("claim", "statement", "changed", ["The ferry sank."], ["The ferry burned."]),
            id="statement",
        ),
        pytest.param({"context": "It is old."}, ("claim", "context", "added", [], ["It is old."]), id="context"),
        pytest.param({"event": {"date": "2021-05"}}, ("claim", "date", "added", [], ["2021-05"]), id="date"),
        pytest.param({"event": {"places": ["quay"]}}, ("claim", "places", "added", [], ["The Quay"]), id="places"),
        pytest.param({"actors": ["ministry"]}, ("claim", "actors", "added", [], ["Ministry"]), id="actors"),
        pytest.param({"compare": ["how-many"]}, ("claim", "rows", "added", [], ["How many"]), id="rows"),
        pytest.param(
            {"assessment": {"confidence": "not-assessed", "by": "Ada", "date": "2026-01-01"}},
            ("assessment", "confidence", "added", [], ["not-assessed"]),
            id="assessment",
        ),
        pytest.param(
            {"revisions": [{"date": "2026-02-01", "kind": "correction", "summary": "A name."}]},
            ("revision", "revision", "added", [], ["2026-02-01", "correction", "A name."]),
            id="revision",
        ),
    ],
)
def test_a_field_of_the_claim(fields: dict[str, Any], expected: tuple[Any, ...]) -> None:
    assert told(changes(made(), made(fields)))[0] == expected


def test_what_was_added_is_taken_out_the_other_way_round() -> None:
    (found,) = changes(made({"context": "It is old."}), made())
    assert (found.kind, found.after, found.words[0].kind) == ("removed", (), "deleted")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"stance": "mentions"}, ("stance", ["asserts"], ["mentions"]), id="stance"),
        pytest.param({"attribution": ["ministry"]}, ("attribution", ["Wire"], ["Ministry"]), id="attribution"),
        pytest.param({"attribution": None}, ("attribution", ["Wire"], []), id="attribution-gone"),
        pytest.param({"source": "doc-b"}, ("source", ["The ferry again"], ["The ferry again"]), id="source"),
        pytest.param(
            {"quote": "said here as passage z"},
            ("quote", ["said here as passage a"], ["said here as passage z"]),
            id="quote",
        ),
        pytest.param({"words": "said here"}, ("stance-words", [], ["said here"]), id="stance-words"),
        pytest.param({"reported": "2021-05-03"}, ("reported", [], ["2021-05-03"]), id="reported"),
        pytest.param({"note": "Doubtful."}, ("note", [], ["Doubtful."]), id="note"),
        pytest.param(
            {"points": {"how-many": {"said": "passage a", "value": "3"}}},
            ("point", [], ["passage a", "3"]),
            id="point",
        ),
        pytest.param(
            {"points": {"where": {"said": "passage a", "value": "quay"}}},
            ("point", [], ["passage a", "The Quay"]),
            id="point-by-name",
        ),
        pytest.param({"silent": ["where"]}, ("silent", [], ["Where"]), id="silent"),
    ],
)
def test_a_field_of_an_excerpt(fields: dict[str, Any], expected: tuple[Any, ...]) -> None:
    found = [one for one in changes(made(), made(excerpts=excerpt(**fields))) if one.part == "excerpt"]
    shown = [(one.field, [t.text for t in one.before], [t.text for t in one.after]) for one in found]
    assert shown == [expected]
    assert found[0].excerpt == "a"
    assert found[0].whose[-1].text == "The ferry again"


def test_a_translation_is_compared_in_its_language() -> None:
    def translated(text: str, by: str) -> Dossier:
        translation = {"text": text, "language": "ar", "by": by, "method": "human"}
        return made(excerpts=excerpt(translation=translation))

    text, by = changes(translated("غرقت العبارة", "Ada"), translated("غرقت السفينة", "Mara"))
    assert (text.field, text.language) == ("translation", "ar")
    assert [(piece.text.strip(), piece.kind) for piece in text.words if piece.text.strip()] == [
        ("غرقت", "kept"),
        ("العبارة", "deleted"),
        ("السفينة", "inserted"),
    ]
    assert (by.field, [term.text for term in by.after]) == ("translated-by", ["human", "Mara"])


# Excerpts that come, go and are renamed.


def test_an_excerpt_that_came_shows_its_words() -> None:
    (found,) = [one for one in changes(made(excerpts=facts.chained({"a": "herald > wire"})), made()) if one.excerpt]
    assert (found.kind, found.excerpt, [t.text for t in found.after]) == ("added", "b", ["said here as passage b"])
    assert [term.text for term in found.whose] == ["Courier", "The ferry again"]


def test_an_excerpt_that_went_says_why() -> None:
    removed = [{"id": "b", "date": "2026-02-01", "reason": "Of another ferry."}]
    new = made({"removed": removed}, facts.chained({"a": "herald > wire"}))
    (found,) = [one for one in changes(made(), new) if one.excerpt]
    assert (found.kind, [t.text for t in found.reason]) == ("removed", ["Of another ferry."])


def test_a_renamed_excerpt_is_the_same() -> None:
    found = changes(made(), made(excerpts=excerpt(id="z", aliases=["a"])))
    assert told(found) == [("excerpt", "excerpt", "renamed", ["a"], ["z"])]


def test_another_order_is_told_once() -> None:
    found = changes(made(), made(excerpts=facts.chained(LINES)[::-1]))
    assert [(one.part, one.field) for one in found if one.field == "order"] == [("claim", "order")]


# Names.


def test_another_id_of_the_same_actor_is_no_change() -> None:
    actors = facts.actors_of(LINES.values(), "gazette > ministry")
    renamed = {**actors, "new-wire": actors["wire"] | {"aliases": ["wire"]}}
    del renamed["wire"]
    new = made(excerpts=excerpt(attribution=["new-wire"]), actors=renamed)
    assert changes(made(), new) == ()


def test_a_corrected_name_is_told_as_a_name() -> None:
    actors = facts.actors_of(LINES.values(), "gazette > ministry")
    new = made(actors=actors | {"wire": actors["wire"] | {"name": "The Wire"}})
    assert told(changes(made(), new)) == [("name", "name", "changed", ["Wire"], ["The Wire"])]


def test_states_of_before_hold_authors_names_alone() -> None:
    assert authors({"authors": ["Ada"]}) == authors({"authors": [{"name": "Ada", "family": "Ada"}]})


def test_a_corrected_document_is_told() -> None:
    sources = facts.sources_of(LINES)
    new = made(sources=sources | {"doc-a": sources["doc-a"] | {"published": "2021-05-05", "authors": ["Ada"]}})
    assert told(changes(made(), new)) == [
        ("name", "authors", "added", [], ["Ada"]),
        ("name", "published", "changed", ["2021-05-04"], ["2021-05-05"]),
    ]


# Figures, relations, states.


def test_figures_before_and_after() -> None:
    one = facts.sunk({"a": "herald > wire"})
    two = facts.sunk({"a": "herald > wire", "b": "courier > cable"})
    found = {one.field: (one.before[0].text, one.after[0].text) for one in changes(one, two) if one.part == "figure"}
    assert found == {
        "documents": ("1", "2"),
        "origins": ("1", "2"),
        "support": ("single-origin", "multiple-origins"),
    }


def two_claims(*, first: dict[str, Any] | None = None, second: dict[str, Any] | None = None) -> Dossier:
    claims = {"sunk": facts.claim(**(first or {})), "late": facts.claim(statement="It was late.", **(second or {}))}
    return facts.dossier(claims=claims)


def test_relations_of_the_claim_and_to_it() -> None:
    outward = two_claims(first={"relations": [{"type": "denies", "claim": "late"}]})
    inward = two_claims(second={"relations": [{"type": "denies", "claim": "sunk"}]})
    expected = ["denies", "It was late."]
    assert ("relation", "relation", "added", [], expected) in told(changes(two_claims(), outward))
    assert ("relation", "inward", "added", [], expected) in told(changes(two_claims(), inward))
    assert ("relation", "inward", "removed", expected, []) in told(changes(inward, two_claims()))


def test_a_relations_note_is_told_of_the_relation() -> None:
    def noted(note: str) -> Dossier:
        return two_claims(first={"relations": [{"type": "denies", "claim": "late", "note": note}]})

    (found,) = changes(noted("Of Monday."), noted("Of Tuesday."))
    assert (found.part, [term.text for term in found.about]) == ("relation", ["denies", "It was late."])


def test_a_merged_claim_says_into_which() -> None:
    merged = two_claims(first={"state": "merged", "into": "late"})
    assert told(changes(two_claims(), merged)) == [
        ("claim", "state", "changed", ["published"], ["merged"]),
        ("claim", "into", "added", [], ["It was late."]),
    ]


def test_a_renamed_claim_is_the_same() -> None:
    new = made({"aliases": ["sunk"]}, claim_id="sunken")
    assert changes(made(), new, now="sunken") == ()


def test_a_draft_is_told_nowhere() -> None:
    secret = two_claims(second={"state": "draft", "relations": [{"type": "denies", "claim": "sunk"}]})
    whole = state(secret)
    tables = {
        **whole.tables,
        "claims": {
            "late": {"statement": {"en": "x"}, "state": "draft", "relations": [{"type": "denies", "claim": "sunk"}]}
        },
    }
    assert differences(whole, State(whole.record, tables, whole.figures, "sunk"), "en") == ()


# Word by word.


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("sent 150 soldiers", "sent 200 soldiers", "sent -150 +200 soldiers", id="replaced"),
        pytest.param("the ferry sank", "the ferry sank at noon", "the ferry sank +at noon", id="longer"),
        pytest.param("to Syria, in time", "to Syria", "to Syria -, in time", id="cut-after-a-word"),
        pytest.param("غرقت العبارة ليلا", "غرقت السفينة ليلا", "غرقت -العبارة +السفينة ليلا", id="arabic"),
        pytest.param("one two three four", "five six seven", "-one two three four +five six seven", id="other-text"),
        pytest.param("", "new words", "+new words", id="added"),
    ],
)
def test_words_that_went_and_came(before: str, after: str, expected: str) -> None:
    signs = {"kept": "", "deleted": "-", "inserted": "+"}
    pieces = [signs[piece.kind] + piece.text.strip() for piece in compared(before, after) if piece.text.strip()]
    assert " ".join(pieces) == expected


@facts.unhurried
@given(st.text("ab ,ع.\n", max_size=40), st.text("ab ,ع.\n", max_size=40))
def test_both_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    pieces = compared(before, after)
    for text, other in ((before, "inserted"), (after, "deleted")):
        held = "".join(piece.text for piece in pieces if piece.kind != other)
        assert "".join(held.split()) == "".join(text.split())
    assert all(piece.text == piece.text.lstrip() for piece in pieces if piece.kind != "kept")


def test_the_figures_are_those_of_the_claims_json() -> None:
    found = facts.evidence_of(facts.sunk({"a": "herald"}))
    assert plain.computed(found)["evidence"] == plain.evidence(found)
