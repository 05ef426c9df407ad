"""What happened to the claims: releases, what came with them, versions taken down, and what waits for a release."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from dossier.evidence.changes import ADDING, KINDS, Change, changes, pending
from dossier.model import Dossier
from tests import facts

FIRST, SECOND, THIRD = "2026-03-02", "2026-05-07", "2026-06-09"


def revision(kind: str, summary: str, date: str = "2026-05-04") -> dict[str, str]:
    return {"date": date, "kind": kind, "summary": summary}


def claims(**stated: Mapping[str, Any]) -> Dossier:
    return facts.dossier(claims=stated)


def told(change: Change) -> tuple[str, str, int, list[str]]:
    """When, to which claim, with which version, and each note's kind and words."""
    notes = [
        f"{note.kind}: {next(iter(note.summary.by_language.values()))}" if note.summary else note.kind
        for note in change.notes
    ]
    return change.date.isoformat(), change.claim.id, change.version.number, notes


def history(made: Dossier) -> list[tuple[str, str, int, list[str]]]:
    return [told(change) for change in changes(made)]


def test_nothing_was_released() -> None:
    assert changes(claims(a=facts.claim(revisions=[revision("correction", "one")]))) == ()


def test_a_first_version_is_a_new_claim() -> None:
    made = facts.released(claims(a=facts.claim(), b=facts.claim(), c=facts.claim(state="draft")), FIRST)
    assert history(made) == [(FIRST, "a", 1, ["new"]), (FIRST, "b", 1, ["new"])]
    assert all(change.is_adding and change.previous is None for change in changes(made))


def test_a_revision_from_before_the_first_release_is_told_with_it() -> None:
    made = facts.released(claims(a=facts.claim(revisions=[revision("correction", "one")])), FIRST)
    assert history(made) == [(FIRST, "a", 1, ["correction: one", "new"])]
    assert not changes(made)[0].is_adding


def test_a_later_version_comes_with_the_revisions_that_are_new_in_it() -> None:
    first = facts.released(claims(a=facts.claim(), b=facts.claim()), FIRST)
    one, two, three = revision("addition", "one"), revision("correction", "two"), revision("addition", "one")
    second = facts.released(claims(a=facts.claim(revisions=[one]), b=facts.claim()), SECOND, first)
    third = facts.released(claims(a=facts.claim(revisions=[one, two, three]), b=facts.claim()), THIRD, second)
    assert history(third) == [
        (THIRD, "a", 3, ["correction: two", "addition: one"]),
        (SECOND, "a", 2, ["addition: one"]),
        (FIRST, "a", 1, ["new"]),
        (FIRST, "b", 1, ["new"]),
    ]
    assert [change.previous.number if change.previous else 0 for change in changes(third)] == [2, 1, 0, 0]
    assert [note.date.text for note in changes(third)[0].notes if note.date] == ["2026-05-04", "2026-05-04"]


def test_of_one_day_a_later_version_comes_first() -> None:
    first = facts.released(claims(a=facts.claim(), b=facts.claim()), FIRST)
    made = facts.released(claims(a=facts.claim(revisions=[revision("regrade", "x")]), b=facts.claim()), FIRST, first)
    assert [(claim, number) for _, claim, number, _ in history(made)] == [("a", 2), ("a", 1), ("b", 1)]


@pytest.mark.parametrize(
    ("now", "notes"),
    [
        pytest.param({"state": "withdrawn", "reason": "Wrong."}, ["withdrawal: Wrong."], id="withdrawn"),
        pytest.param(
            {"state": "withdrawn", "reason": "Wrong.", "revisions": [revision("withdrawal", "It is wrong.")]},
            ["withdrawal: It is wrong."],
            id="withdrawn, with a revision that says so",
        ),
        pytest.param({"state": "merged", "into": "b"}, ["merge"], id="merged"),
        pytest.param(
            {"state": "merged", "into": "b", "reason": "One trip."}, ["merge: One trip."], id="merged, with a reason"
        ),
        pytest.param({"statement": "The ferry sank at noon."}, ["change"], id="changed without a word"),
    ],
)
def test_what_became_of_a_claim(now: dict[str, Any], notes: list[str]) -> None:
    first = facts.released(claims(a=facts.claim(), b=facts.claim()), FIRST)
    made = facts.released(claims(a=facts.claim(**now), b=facts.claim()), SECOND, first)
    assert history(made)[0] == (SECOND, "a", 2, notes)
    assert not changes(made)[0].is_adding
    into = changes(made)[0].notes[0].into
    assert (into.id if into else "") == now.get("into", "")


def test_a_withdrawn_claim_may_return() -> None:
    first = facts.released(claims(a=facts.claim()), FIRST)
    second = facts.released(claims(a=facts.claim(state="withdrawn", reason="Wrong.")), SECOND, first)
    made = facts.released(claims(a=facts.claim()), THIRD, second)
    assert history(made)[0] == (THIRD, "a", 3, ["return"])


def test_a_merged_claim_leads_to_its_target_under_the_id_that_has_now() -> None:
    first = facts.released(claims(a=facts.claim(), b=facts.claim()), FIRST)
    merged = facts.claim(state="merged", into="b")
    second = facts.released(claims(a=merged, b=facts.claim()), SECOND, first)
    third = facts.released(claims(a={**merged, "into": "c"}, c=facts.claim(aliases=["b"])), THIRD, second)
    (merger,) = [change for change in changes(third) if change.date.isoformat() == SECOND]
    assert merger.notes[0].into is third.claims["c"]


def test_a_renamed_claim_has_one_history() -> None:
    first = facts.released(claims(old=facts.claim()), FIRST)
    made = facts.released(claims(new=facts.claim(aliases=["old"])), SECOND, first)
    assert history(made) == [(SECOND, "new", 2, ["rename"]), (FIRST, "new", 1, ["new"])]
    found = changes(made)[0]
    assert (found.notes[0].former, found.version.claim, found.is_adding) == ("old", "new", True)


def test_what_was_taken_down_is_told_once_and_its_revisions_with_the_next_version() -> None:
    one, two = revision("correction", "one"), revision("addition", "two")
    first = facts.released(claims(a=facts.claim()), FIRST)
    second = facts.released(claims(a=facts.claim(revisions=[one])), SECOND, first)
    third = facts.released(claims(a=facts.claim(revisions=[one, two])), THIRD, second)
    down = facts.taken_down(facts.taken_down(third, "a", 1, THIRD, "A court."), "a", 2, "2026-07-01", "The publisher.")
    assert history(down) == [
        ("2026-07-01", "a", 2, ["takedown: The publisher."]),
        (THIRD, "a", 1, ["takedown: A court."]),
        (THIRD, "a", 3, ["correction: one", "addition: two"]),
        (FIRST, "a", 1, ["new"]),
    ]


def test_what_stood_before_a_version_that_was_taken_down_is_not_told_again() -> None:
    zero, one, two = (revision("addition", words) for words in ("zero", "one", "two"))
    first = facts.released(claims(a=facts.claim(revisions=[zero])), FIRST)
    second = facts.released(claims(a=facts.claim(revisions=[zero, one])), SECOND, first)
    third = facts.released(claims(a=facts.claim(revisions=[zero, one, two])), THIRD, second)
    down = facts.taken_down(third, "a", 2, THIRD, "A court.")
    assert [notes for *_, notes in history(down)] == [
        ["takedown: A court."],
        ["addition: one", "addition: two"],
        ["addition: zero", "new"],
    ]


def test_the_gravest_note_comes_first_and_additions_last() -> None:
    assert KINDS[-len(ADDING) :] == ADDING
    revisions = [revision(kind, kind) for kind in ("addition", "regrade", "clarification", "correction", "withdrawal")]
    made = facts.released(claims(a=facts.claim(revisions=revisions)), FIRST)
    assert [note.kind for note in changes(made)[0].notes] == [
        "withdrawal",
        "correction",
        "clarification",
        "regrade",
        "addition",
        "new",
    ]


def waiting(made: Dossier) -> list[tuple[str, list[str]]]:
    return [(one.claim.id, [note.kind for note in one.notes]) for one in pending(made)]


def test_what_waits_for_a_release() -> None:
    released = facts.released(claims(a=facts.claim(), b=facts.claim(), c=facts.claim()), FIRST)
    now = claims(
        a=facts.claim(revisions=[revision("addition", "one")]),
        new=facts.claim(),
        gone=facts.claim(state="withdrawn", reason="Wrong."),
        b2=facts.claim(aliases=["b"]),
        c=facts.claim(),
        draft=facts.claim(state="draft"),
    )
    later = replace(now, versions=released.versions)
    assert waiting(later) == [("a", ["addition"]), ("new", ["new"]), ("b2", ["rename"])]
    assert {number for _, _, number, _ in history(later)} == {1}
    assert waiting(facts.released(later, SECOND, later)) == []


def test_where_nothing_was_ever_released_only_revisions_wait() -> None:
    made = claims(a=facts.claim(), b=facts.claim(revisions=[revision("correction", "one")]))
    assert waiting(made) == [("b", ["correction"])]
