"""Two origins that are counted apart don't share their words unexplained."""

import pytest

from tests.support import COURIER, ECHO, captured, changed, found_by

TEXT = """\
One voice said that the ferry left the old basin at noon on Friday, and another voice said later that the ferry left
the old basin at noon, as everybody could see who stood on the quay that day and waited for the boat to the islands.
"""
EXCERPTS = """\
      - id: first
        source: courier-april
        attribution: [{first}]
        stance: {stance}
        quote: the ferry left the old basin at noon on Friday
      - id: second
        source: third
        attribution: [{second}]
        stance: asserts{note}
        quote: ①that the ferry left the old basin at noon, as everybody could see
"""
OLD = """\
      - id: dockers
        source: courier-april
        attribution: [dockers]
        stance: asserts
        quote: the quay was closed to all ships until the autumn
"""
SHARED = (
    '① warning: "first" and "second" count as two origins and share 8 words: "the ferry left the old basin at noon" | '
    "declare them under `same_origin`, or add a `note` that says why they are two"
)


@pytest.mark.parametrize(
    ("first", "second", "stance", "note", "expected"),
    [
        pytest.param("dockers", "harbour-office", "asserts", "", [SHARED], id="two origins"),
        pytest.param("dockers", "dockers", "asserts", "", [], id="one origin"),
        pytest.param("dockers", "harbour-office", "asserts", "\n        note: They met.", [], id="with a note"),
        pytest.param("dockers", "harbour-office", "denies", "", [], id="one denies"),
        pytest.param("dockers", "harbour-office", "mentions", "", [], id="one mentions"),
    ],
)
def test_shared_wording(first: str, second: str, stance: str, note: str, expected: list[str]) -> None:
    assert found_by("shared-wording", *dossier(first, second, stance, note)) == expected


def test_what_is_declared_one_origin_passes() -> None:
    text, files = dossier("dockers", "harbour-office", "asserts", "")
    group = "same_origin:\n  - {actors: [dockers, harbour-office], basis: shared-wording}\nclaims:\n  three-d"
    assert found_by("shared-wording", changed(("claims:\n  three-d", group), text=text), files) == []


def dossier(first: str, second: str, stance: str, note: str) -> tuple[str, dict[str, bytes]]:
    """A claim with two excerpts that share eight words, from two documents."""
    third = "  third: {outlet: echo, title: A, language: en, published: 2019-04-06, read: full}\nclaims:\n  three-d"
    text = changed(
        (OLD, EXCERPTS.format(first=first, second=second, stance=stance, note=note)), ("claims:\n  three-d", third)
    )
    texts = {"courier-april": COURIER + TEXT, "echo-april": ECHO, "third": TEXT + COURIER}
    return text, captured(text.replace("①", ""), texts)
