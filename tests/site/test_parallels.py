"""Words that excerpts of a claim share."""

import pytest

from dossier.site import parallels
from dossier.site.views import Parallel
from tests import facts

WORDS = "the harbour office said on Monday that the ferry sank"


def pairs(first: str, second: str) -> tuple[Parallel, ...]:
    made = facts.dossier(
        actors=facts.actors_of(["herald > wire", "courier > cable"]),
        sources={"one": facts.source("herald"), "two": facts.source("courier")},
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="one", attribution=["wire"], quote=first),
                facts.excerpt("b", source="two", attribution=["cable"], quote=second),
            )
        },
    )
    return parallels.parallels(facts.edition_of(made), facts.evidence_of(made))


def test_both_quotes_stand_whole_with_their_equal_words_marked() -> None:
    (pair,) = pairs(f"{WORDS} off the quay", f"As reported, {WORDS}")
    assert pair.title == "A and B: 10 words shared"
    assert pair.sides[0].parts == ((WORDS, True), (" off the quay", False))
    assert pair.sides[1].parts == (("As reported, ", False), (WORDS, True))
    assert [(side.letter, side.voice, side.address) for side in pair.sides] == [
        ("A", "Wire", "/claims/sunk/#a"),
        ("B", "Cable", "/claims/sunk/#b"),
    ]


def test_five_equal_words_are_not_shared() -> None:
    assert pairs("the harbour office said on Tuesday", "the harbour office said on Monday") == ()


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([], [("abcdef", False)], id="none"),
        pytest.param([(2, 4)], [("ab", False), ("cd", True), ("ef", False)], id="one"),
        pytest.param([(0, 6)], [("abcdef", True)], id="all"),
        pytest.param([(3, 5), (0, 2)], [("ab", True), ("c", False), ("de", True), ("f", False)], id="two, any order"),
        pytest.param([(0, 3), (2, 5)], [("abcde", True), ("f", False)], id="overlapping"),
    ],
)
def test_pieces(spans: list[tuple[int, int]], expected: list[tuple[str, bool]]) -> None:
    assert list(parallels.cut("abcdef", parallels.joined(spans))) == expected
