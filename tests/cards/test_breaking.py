"""Where the lines of a text break."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.cards.breaking import ELLIPSIS, cut, even, fits, lines
from tests.facts import unhurried

WORDS = st.lists(st.text(alphabet="abcنصm.,", min_size=1, max_size=12), min_size=1, max_size=30)
ROOMS = st.integers(min_value=120, max_value=400)


def measure(text: str) -> float:
    """Ten pixels for each letter."""
    return 10.0 * len(text)


def test_lines_hold_as_many_words_as_fit() -> None:
    assert lines("the ferry sank at noon", 100, measure) == ("the ferry", "sank at", "noon")


def test_what_separates_words_is_left_out_where_a_line_ends() -> None:
    assert lines("2 documents · denied · accounts differ", 220, measure, " · ") == (
        "2 documents · denied",
        "accounts differ",
    )


def test_even_lines_are_as_few_and_about_as_long() -> None:
    assert lines("the old ferry sank at the quay", 280, measure) == ("the old ferry sank at the", "quay")
    assert even("the old ferry sank at the quay", 280, measure) == ("the old ferry", "sank at the quay")


def test_what_does_not_fit_is_cut_after_a_word() -> None:
    assert cut("the ferry sank at noon", 100, 3, measure) == ("the ferry", "sank at", "noon")
    assert cut("the ferry sank at noon", 100, 2, measure) == ("the ferry", "sank at…")
    assert cut("the ferry sank, at noon", 100, 1, measure) == ("the ferry…",)
    assert cut("an unbreakablewordindeed", 100, 1, measure) == ("an…",)
    assert cut("unbreakablewordindeed", 100, 1, measure) == (ELLIPSIS,)


@unhurried
@given(WORDS, ROOMS)
def test_lines_lose_no_word(words: list[str], room: int) -> None:
    text = " ".join(words)
    for found in (lines(text, room, measure), even(text, room, measure)):
        assert " ".join(found) == text
        assert fits(found, room, measure)
    assert len(even(text, room, measure)) == len(lines(text, room, measure))


@unhurried
@given(WORDS, ROOMS, st.integers(min_value=1, max_value=4))
def test_what_is_cut_fits_and_begins_as_the_text_does(words: list[str], room: int, count: int) -> None:
    text = " ".join(words)
    found = cut(text, room, count, measure)
    assert len(found) <= count
    assert fits(found, room, measure)
    assert " ".join(found) == text or text.startswith(" ".join(found).removesuffix(ELLIPSIS))
