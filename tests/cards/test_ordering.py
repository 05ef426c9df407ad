"""The order of a line's letters from left to right, where scripts of both directions meet."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier.cards.ordering import EDGE, TAG, UNSET, pieces
from dossier.site.views import Direction

LETTERS = st.text(st.sampled_from("abÜ 12.,/:()[]«»“” –…ابجلّ٤٫،؟\u200c\u200e\u200f\u2067\u2069\t\n\0"))
DIRECTIONS: list[Direction] = ["ltr", "rtl"]


def seen(text: str, direction: Direction) -> str:
    """What stands from left to right; brackets as they are written."""
    return "".join(piece if own == "ltr" else piece[::-1] for piece, own in pieces(text, direction))


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("The quay", "ltr", [("The quay", "ltr")]),
        ("غرقت العبّارة", "rtl", [("غرقت العبّارة", "rtl")]),
        ("غرقت", "ltr", [("غرقت", "rtl")]),
        ("sank", "rtl", [("sank", "ltr")]),
        ("the quay غرقت العبّارة", "ltr", [("the quay ", "ltr"), ("غرقت العبّارة", "rtl")]),
        ("غرقت العبّارة the quay", "rtl", [("the quay", "ltr"), ("غرقت العبّارة ", "rtl")]),
        ("army (الجيش الثاني) said", "ltr", [("army (", "ltr"), ("الجيش الثاني", "rtl"), (") said", "ltr")]),
        ("قال UN (HTS) في", "rtl", [(" في", "rtl"), ("UN (HTS)", "ltr"), ("قال ", "rtl")]),
        ("في 14/3/2016 (قال)", "rtl", [(" (قال)", "rtl"), ("14/3/2016", "ltr"), ("في ", "rtl")]),
        ("في 1,250.", "rtl", [(".", "rtl"), ("1,250", "ltr"), ("في ", "rtl")]),
        ("العدد ٤٥٦٫٧؟", "rtl", [("؟", "rtl"), ("٤٥٦٫٧", "ltr"), ("العدد ", "rtl")]),
        ("(الزور 2015) in", "ltr", [("(2015", "ltr"), ("الزور ", "rtl"), (") in", "ltr")]),
        ("", "rtl", []),
    ],
)
def test_pieces(text: str, direction: Direction, expected: list[tuple[str, Direction]]) -> None:
    assert list(pieces(text, direction)) == expected


@pytest.mark.parametrize("closing", ["\u2069", ""], ids=["closed", "open"])
def test_isolates_are_passed_over(closing: str) -> None:
    assert seen(f"a \u2067غرق{closing}", "ltr") == seen("a غرق", "ltr") == "a قرغ"


@given(LETTERS, st.sampled_from(DIRECTIONS))
@example("غرقت \t\u2067", "ltr")
def test_no_letter_is_lost(text: str, direction: Direction) -> None:
    found = seen(text, direction)
    assert sorted(found) == sorted(text.translate(UNSET))
    assert TAG not in found


@given(LETTERS, st.sampled_from(DIRECTIONS))
def test_each_piece_goes_its_own_way(text: str, direction: Direction) -> None:
    for piece, own in pieces(text, direction):
        assert own == "ltr" or not any(letter in "abÜ12٤" for letter in piece)
        assert own == "rtl" or not any(letter in "ابجل" for letter in piece)


def test_an_edge_for_each_direction() -> None:
    assert set(EDGE) == set(DIRECTIONS)
