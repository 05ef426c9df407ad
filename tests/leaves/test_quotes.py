"""Quotes as tokens: what counts, what is folded, and where a quote stands in its source."""

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dossier import quotes

PROFILE = settings(deadline=None, max_examples=200)
LATIN = "aábcçdefghïjklmnoöpqrsštuüvwxyzABCDE"
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأؤئآ"
MARKS = "\u064b\u064e\u0650\u0651\u0652\u0301\u0308"
UNSEEN = "\u200e\u200f\u061c\u200c\u200d\u00ad\ufeff"
SIGNS = ".,;:!?()«»“”’'\"-–،؛؟"
WORDS = st.one_of(
    st.text(alphabet=LATIN, min_size=1, max_size=7),
    st.text(alphabet=ARABIC, min_size=1, max_size=7),
    st.text(alphabet=ARABIC + MARKS, min_size=1, max_size=9),
    st.text(alphabet=LATIN + MARKS, min_size=1, max_size=9),
    st.text(alphabet="0123456789٠١٢٣", min_size=1, max_size=5),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The port, 2019.", ("The", "port", ",", "2019", "."), id="words-and-signs"),
        pytest.param("it's", ("it", "'", "s"), id="apostrophe"),
        pytest.param("it’s “so”", ("it", "'", "s", '"', "so", '"'), id="quotation-marks"),
        pytest.param("«نعم»", ('"', "نعم", '"'), id="guillemets"),
        pytest.param("ينفِ ذلك", ("ينفِ", "ذلك"), id="vowel-sign"),
        pytest.param("a\u0301b e\u0301", ("áb", "é"), id="normal-form"),
        pytest.param("a \n\t\u00a0 b", ("a", "b"), id="white-space"),
        pytest.param("\u200fمي\u200cناء\u200e", ("ميناء",), id="marks-and-joiners"),
        pytest.param("soft\u00adhyphen", ("softhyphen",), id="soft-hyphen"),
        pytest.param("a-b", ("a", "-", "b"), id="hyphen"),
        pytest.param("۝ 5", ("۝", "5"), id="arabic-number-sign"),
        pytest.param("", (), id="empty"),
        pytest.param("\u200b \u200f", (), id="nothing-visible"),
    ],
)
def test_tokens(text: str, expected: tuple[str, ...]) -> None:
    assert quotes.folded(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Port", "port", id="case"),
        pytest.param("ينفِ", "ينف", id="vowel-sign"),
        pytest.param("ي", "ی", id="persian-yeh"),
        pytest.param("5", "٥", id="digits"),
        pytest.param("a - b", "a – b", id="dashes"),
        pytest.param("ﻼ", "لا", id="presentation-form"),
        pytest.param("a.", "a", id="full-stop"),
        pytest.param("ab", "a b", id="space-in-a-word"),
    ],
)
def test_what_can_be_seen_counts(one: str, other: str) -> None:
    assert quotes.folded(one) != quotes.folded(other)


@PROFILE
@given(st.text(max_size=60))
def test_a_token_knows_its_place(text: str) -> None:
    last = 0
    for token in quotes.tokens(text):
        assert last <= token.start < token.end
        assert quotes.folded(text[token.start : token.end]) == (token.text,)
        last = token.end
    assert last <= len(text)


@PROFILE
@given(st.lists(WORDS, max_size=12), st.data())
def test_what_cannot_be_seen_does_not_count(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    noisy = "".join(char + data.draw(st.sampled_from(["", *UNSEEN])) for char in text).replace(" ", "\n \t")
    assert quotes.folded(noisy) == quotes.folded(text)
    assert quotes.folded(unicodedata.normalize("NFD", text)) == quotes.folded(text)


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("a b […] c d", (("a", "b"), ("c", "d")), id="one"),
        pytest.param("[…] a", ((), ("a",)), id="at-the-beginning"),
        pytest.param("a […] […] b", (("a",), (), ("b",)), id="two-in-a-row"),
        pytest.param("a […] b [...] c", (("a",), ("b", "[", ".", ".", ".", "]", "c")), id="three-dots-are-words"),
    ],
)
def test_segments(quote: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert quotes.segments(quote) == expected


def test_words_are_counted_without_signs_and_elisions() -> None:
    assert quotes.word_count("One, two […] «three» 4.") == 4


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        pytest.param("the port", "the port of the port", ("the port", "the port"), id="twice"),
        pytest.param("the port", "The port", (), id="case"),
        pytest.param("so-called", "a “so-called” port", ("so-called",), id="signs"),
        pytest.param("ميناء", "في\u200f ميناء\u200f.", ("ميناء",), id="marks"),
        pytest.param("a a", "a a a", ("a a", "a a"), id="overlapping"),
        pytest.param("", "a", (), id="nothing"),
        pytest.param("port", "ports", (), id="part-of-a-word"),
    ],
)
def test_occurrences(phrase: str, text: str, expected: tuple[str, ...]) -> None:
    assert tuple(text[start:end] for start, end in quotes.occurrences(phrase, text)) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param("one two […] four", (0, 3), id="in-order"),
        pytest.param("four […] one two", None, id="in-another-order"),
        pytest.param("one two […] two three", None, id="overlapping"),
        pytest.param("three four […] three", (2, 6), id="the-later-one"),
        pytest.param("one three", None, id="not-in-a-row"),
    ],
)
def test_segments_stand_in_order(wanted: str, expected: tuple[int, ...] | None) -> None:
    held = quotes.folded("one two three four five six three")
    assert quotes.find_segments(quotes.segments(wanted), held) == expected


SHARED = "the ferry left the old basin at noon"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(f"He said {SHARED}.", f"that {SHARED} today", (SHARED,), id="alike"),
        pytest.param(
            f"He said {SHARED}.", "That The Ferry, left: the old basin", ("the ferry left the old basin",), id="signs"
        ),
        pytest.param("the ferry left the old", "the ferry left the old", (), id="five-words"),
        pytest.param(SHARED, "the ferry left […] the old basin at noon", (), id="an-elision-ends-a-run"),
        pytest.param("[…] a b c d e f […]", "[…] a b c d e f […]", ("a b c d e f",), id="elisions-are-not-shared"),
        pytest.param("١ ٢ ٣ ٤ ٥ ٦", "1 2 3 4 5 6", (), id="other-digits"),
    ],
)
def test_shared_wording(first: str, second: str, expected: tuple[str, ...]) -> None:
    runs = quotes.shared_runs(first, second)
    assert tuple(first[run.first[0] : run.first[1]] for run in runs) == expected
    assert [run.words for run in runs] == [len(words.split()) for words in expected]


@PROFILE
@given(st.lists(st.sampled_from(["a", "b", "c", "[…]"]), max_size=30), st.lists(st.sampled_from("abc"), max_size=30))
def test_shared_wording_is_the_same_words_on_both_sides(first: list[str], second: list[str]) -> None:
    left, right = " ".join(first), " ".join(second)
    for run in quotes.shared_runs(left, right):
        assert run.words >= quotes.SHARED_WORDS
        assert left[slice(*run.first)] == right[slice(*run.second)]


TEXT = "On Tuesday the Harbour Office bought three dredgers for the North Quay, a spokeswoman said."


@pytest.mark.parametrize(
    ("quote", "quoted", "held", "position"),
    [
        pytest.param(
            "Office bought four dredgers for the", "bought four dredgers", "bought three dredgers", 7, id="word"
        ),
        pytest.param(
            "Office bougth three dredgers for",
            "Office bougth three",
            "Office bought three",
            6,
            id="letters",
        ),
        pytest.param(
            "Office bought dredgers for the North", "bought dredgers", "bought three dredgers", 7, id="left-out"
        ),
        pytest.param("Office bought the three dredgers for", "bought the three", "bought three", 7, id="added"),
        pytest.param("for the North Quay. a spokeswoman", "Quay. a", "Quay, a", 13, id="sign"),
    ],
)
def test_the_first_difference(quote: str, quoted: str, held: str, position: int) -> None:
    assert quotes.closest_difference(quote, TEXT) == quotes.Difference(quoted, held, position)


@pytest.mark.parametrize("quote", ["violins were sold at an auction", "مكتب الميناء اشترى", "zzz", "…"])
def test_nothing_is_close(quote: str) -> None:
    assert quotes.closest_difference(quote, TEXT) is None


@PROFILE
@given(st.text(max_size=80), st.text(max_size=200))
def test_looking_for_a_difference_raises_nothing(quote: str, text: str) -> None:
    assume(all(quotes.segments(quote)))
    found = quotes.closest_difference(quote, text)
    assert found is None or found.position >= 1


@PROFILE
@given(st.data(), st.integers(0, 6), st.integers(5, 9))
def test_one_changed_letter_is_named_with_its_word(data: st.DataObject, start: int, size: int) -> None:
    held = list(quotes.folded(TEXT))[start : start + size]
    place = data.draw(st.integers(1, len(held) - 2))
    word = held[place]
    changed = [*held[:place], word[:-1] + "ß", *held[place + 1 :]]
    found = quotes.closest_difference(" ".join(changed), TEXT)
    assert found is not None
    assert (changed[place] in found.quoted.split(), word in quotes.folded(found.held)) == (True, True)
    assert found.position == start + place + 1
