"""Captures: a quote is found where it stands, and nothing else is proved or learnt."""

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dossier import captures, quotes
from tests.leaves.test_quotes import ARABIC, LATIN, MARKS, SIGNS, UNSEEN, WORDS
from tests.support import COURIER, TAKEN

PROFILE = settings(deadline=None, max_examples=200)
JSON = st.recursive(
    st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
)
QUOTE = "the Harbour Office bought three dredgers for the North Quay"


def proved(text: str, *wanted: str) -> captures.Capture:
    """A capture of a text, opened for these quotes, as it comes back from its file."""
    made = captures.open_quotes(captures.commit("courier", text.encode(), taken=TAKEN), text.encode(), wanted)
    return captures.parse(captures.dump(made))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of several scripts with signs, marks, and characters that nobody sees between them."""
    gaps = st.sampled_from([" ", "\n", " \u200f", "\u200e ", ", ", " «", "» ", ". "])
    words = draw(st.lists(WORDS, min_size=6, max_size=30))
    return "".join(word + draw(gaps) for word in words)


@st.composite
def texts_with_quotes(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a run of its tokens written otherwise: other space, other unseen characters."""
    text = draw(texts())
    held = quotes.tokens(text)
    assume(len(held) >= 6)
    start = draw(st.integers(0, len(held) - 5))
    size = draw(st.integers(5, len(held) - start))
    quote = text[held[start].start : held[start + size - 1].end]
    for unseen in UNSEEN:
        quote = quote.replace(unseen, "")
    return text, quote.replace(" ", draw(st.sampled_from([" ", "\n", "  ", " \u200f"])))


@PROFILE
@given(texts_with_quotes())
def test_a_quote_of_a_text_is_found(case: tuple[str, str]) -> None:
    text, quote = case
    assume(quotes.folded(quote))
    found = proved(text, quote).find(quote)
    assert found is not None
    size = len(quotes.folded(quote))
    assert quotes.folded(text)[found[0] : found[0] + size] == quotes.folded(quote)


@PROFILE
@given(texts_with_quotes(), st.data())
def test_a_quote_with_a_changed_letter_is_never_found(case: tuple[str, str], data: st.DataObject) -> None:
    text, quote = case
    letters = [index for index, char in enumerate(quote) if char in LATIN + ARABIC + MARKS + SIGNS]
    assume(letters)
    index = data.draw(st.sampled_from(letters))
    other = data.draw(st.sampled_from(LATIN + ARABIC))
    changed = quote[:index] + other + quote[index + 1 :]
    assume(captures.positions_of(changed, quotes.folded(text)) == set())
    assert proved(text, quote).find(changed) is None
    assert proved(text, quote, changed).find(changed) is None


@PROFILE
@given(texts_with_quotes())
def test_only_the_quoted_words_are_opened(case: tuple[str, str]) -> None:
    text, quote = case
    assume(quotes.folded(quote))
    made = proved(text, quote)
    assert (
        set(made.openings)
        == captures.proved_positions(made, quote)
        == captures.positions_of(quote, quotes.folded(text))
    )


@PROFILE
@given(texts())
def test_a_capture_comes_back_from_its_file(text: str) -> None:
    made = captures.commit("courier", text.encode(), taken=TAKEN)
    assert captures.parse(captures.dump(made)) == made
    assert captures.dump(captures.parse(captures.dump(made))) == captures.dump(made)
    assert captures.is_text_of(made, text.encode())


def test_a_capture_holds_no_word_of_the_text() -> None:
    content = captures.dump(proved(COURIER)).decode()
    assert [word for word in COURIER.split() if len(word) > 5 and word in content] == []


def test_equal_words_have_unequal_leaves() -> None:
    made = captures.commit("courier", b"sand sand sand", taken=TAKEN)
    assert len(set(made.leaves)) == 3


def test_a_leaf_is_what_the_documentation_says() -> None:
    made = proved(COURIER, QUOTE)
    position = quotes.folded(COURIER).index("Harbour")
    salt = made.openings[position]
    assert made.leaves[position] == hashlib.sha256(salt + b"Harbour").digest()[:12]
    assert made.sha256 == hashlib.sha256(COURIER.encode()).hexdigest()


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("the Harbour Office bought […] dredgers for the North Quay", (11, 16), id="elision"),
        pytest.param("dredgers for the North Quay […] the Harbour Office bought", None, id="other-order"),
        pytest.param("the Harbour Office bought […] bought three dredgers for", None, id="overlapping"),
        pytest.param("the Harbour\n\u200fOffice\u00a0bought three", (11,), id="unseen"),
        pytest.param("The Harbour Office bought three", None, id="case"),
        pytest.param("Nobody at the town hall would", None, id="not-opened"),
    ],
)
def test_find(quote: str, expected: tuple[int, ...] | None) -> None:
    assert proved(COURIER, QUOTE).find(quote) == expected


@pytest.mark.parametrize("quote", ["[…] the Harbour Office bought", "the Harbour Office bought […]", "", "[…]"])
def test_a_quote_with_nothing_at_an_end_is_not_proved(quote: str) -> None:
    made = proved(COURIER, QUOTE)
    assert captures.proved_positions(made, quote) == captures.positions_of(quote, quotes.folded(COURIER)) == set()


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("the Harbour Office sold three dredgers", ("sold", 15), id="fourth-word"),
        pytest.param("the Harbor Office bought three", None, id="too-little-is-proved"),
        pytest.param("the Harbour Office bought […] dredgers for the South Quay", ("South", 20), id="second-part"),
        pytest.param(
            "the Harbour Office bought three dredgers for the North Quay yesterday", ("yesterday", 22), id="end"
        ),
    ],
)
def test_the_first_word_that_is_not_proved(quote: str, expected: tuple[str, int] | None) -> None:
    assert proved(COURIER, QUOTE).closest(quote) == expected


def test_another_text_of_the_same_words_is_not_the_captured_one() -> None:
    made = captures.commit("courier", COURIER.encode(), taken=TAKEN)
    assert not captures.is_text_of(made, COURIER.replace("\n", " ").encode())
    assert not captures.is_text_of(made, COURIER.replace("Tuesday", "Monday").encode())


def test_an_opening_of_another_capture_proves_nothing() -> None:
    made, other = proved(COURIER, QUOTE), proved(COURIER + "One word more.", QUOTE)
    assert captures.reopened(made, other.openings).find(QUOTE) is None


def test_a_text_that_is_not_utf_8_cannot_be_captured() -> None:
    with pytest.raises(UnicodeDecodeError):
        captures.commit("courier", b"caf\xe9", taken=TAKEN)


def altered(change: Callable[[dict[str, Any]], object]) -> bytes:
    fields = json.loads(captures.dump(proved(COURIER, QUOTE)))
    change(fields)
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "the file isn't JSON", id="empty"),
        pytest.param(b"{", "the file isn't JSON", id="cut-off"),
        pytest.param(b"[" * 100_000, "the file isn't JSON", id="deep"),
        pytest.param(b"\xff\x00", "the file isn't JSON", id="binary"),
        pytest.param(b"9" * 5_000, "the file isn't JSON", id="huge-number"),
        pytest.param(b"[]", "the file isn't a capture", id="list"),
        pytest.param(b"null", "the file isn't a capture", id="null"),
        pytest.param(b"{}", "the file isn't a capture: it has no `format`", id="no-keys"),
        pytest.param(
            altered(lambda f: f.pop("leaves")), "the file isn't a capture: it has no `leaves`", id="no-leaves"
        ),
        pytest.param(altered(lambda f: f.update(format=2)), "the capture's format 2 isn't known here", id="format"),
        pytest.param(
            altered(lambda f: f.update(leaves={})),
            "`leaves` must be a list and `openings` a mapping",
            id="leaves-mapping",
        ),
        pytest.param(
            altered(lambda f: f.update(sha256=5)), "`source`, `sha256`, `taken` and `method` must be texts", id="number"
        ),
        pytest.param(
            altered(lambda f: f.update(method="dream")), "the capture's `method` isn't known here", id="method"
        ),
        pytest.param(altered(lambda f: f.update(sha256="ab")), "a digest has the wrong length", id="digest"),
        pytest.param(altered(lambda f: f["leaves"].append("AAAA")), "a digest has the wrong length", id="short-leaf"),
        pytest.param(
            altered(lambda f: f["openings"].update({"0": "A" * 43})), "an opening lies outside the text", id="0"
        ),
        pytest.param(
            altered(lambda f: f["openings"].update({"9999": "A" * 43})), "an opening lies outside the text", id="far"
        ),
        pytest.param(
            altered(lambda f: f.update(taken="2024-02-30")),
            "the file isn't a capture: a value in it can't be read",
            id="no-such-day",
        ),
        pytest.param(
            altered(lambda f: f["leaves"].append("%%%")),
            "the file isn't a capture: a value in it can't be read",
            id="no-base64",
        ),
        pytest.param(
            altered(lambda f: f["openings"].update({"first": "AA"})),
            "the file isn't a capture: a value in it can't be read",
            id="position-in-words",
        ),
    ],
)
def test_what_is_no_capture_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(captures.CaptureFault) as fault:
        captures.parse(content)
    assert str(fault.value) == said


@PROFILE
@given(st.one_of(st.binary(max_size=60), JSON.map(json.dumps).map(str.encode)))
def test_any_other_file_is_a_fault_and_no_crash(content: bytes) -> None:
    with pytest.raises(captures.CaptureFault):
        captures.parse(content)


def test_the_file_is_readable_line_by_line() -> None:
    lines = captures.dump(proved("one two three four five", "one two three four five")).decode().split("\n")
    assert lines[:6] == [
        "{",
        '"format": 1,',
        '"source": "courier",',
        f'"sha256": "{hashlib.sha256(b"one two three four five").hexdigest()}",',
        '"taken": "2024-05-17",',
        '"method": "text",',
    ]
    assert '"tokens": 5,' in lines
    assert len(base64.urlsafe_b64decode(lines[lines.index('"leaves": [') + 1].strip('",') + "==")) == 12


def test_the_day_of_capture_is_kept() -> None:
    assert proved(COURIER).taken == date(2024, 5, 17)


def test_a_salt_that_swallows_a_letter_is_refused() -> None:
    """SHA-256 sees salt and token joined: of "unconfirmed" a longer salt would prove "confirmed"."""
    text = b"they left the report unconfirmed for a year"
    made = captures.open_quotes(captures.commit("x", text, taken=date(2026, 1, 1)), text, [text.decode()])
    swallowed = {**made.openings, 4: made.openings[4] + b"un"}
    forged = captures.reopened(made, swallowed)
    assert captures.proved_positions(forged, "they left the report confirmed for a year")
    with pytest.raises(captures.CaptureFault, match="a digest has the wrong length"):
        captures.parse(captures.dump(forged))
