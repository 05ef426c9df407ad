"""Estimated widths, and lines that break by them."""

import pytest

from dossier.drawing import text


@pytest.mark.parametrize(
    ("narrower", "wider"),
    [
        pytest.param("ill", "mow", id="narrow and wide letters"),
        pytest.param("abc", "ABC", id="capitals"),
        pytest.param("abc", "abcd", id="more letters"),
    ],
)
def test_wider_words_take_more_room(narrower: str, wider: str) -> None:
    assert text.width(narrower, 10) < text.width(wider, 10)


def test_room_goes_with_the_size_and_bold_takes_more() -> None:
    assert text.width("ferry", 20) == pytest.approx(2 * text.width("ferry", 10))
    assert text.width("ferry", 10) < text.width("ferry", 10, bold=True)


def test_vowel_signs_and_direction_marks_take_no_room() -> None:
    assert text.width("مِصر", 10) == text.width("مصر", 10)
    assert text.width("\u200fمصر", 10) == text.width("مصر", 10)


def test_lines_hold_every_word_and_fit() -> None:
    words = "the second secretary of the harbour office"
    found = text.lines(words, 10, 100)
    assert " ".join(found) == words
    assert len(found) > 1
    assert all(text.width(line, 10) <= 100 for line in found)


def test_a_word_too_wide_for_the_room_stands_alone() -> None:
    assert text.lines("an extraordinarily-long-name here", 10, 60)[1] == "extraordinarily-long-name"


def test_what_fits_is_not_clipped_and_what_is_clipped_fits() -> None:
    assert text.clipped("the harbour office", 10, 500) == "the harbour office"
    short = text.clipped("the second secretary, of the harbour office", 10, 118)
    assert short == "the second secretary…"
    assert text.width(short, 10) <= 130
