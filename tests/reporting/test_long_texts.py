"""Long texts are compared in a time that nobody waits for."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.differences import compared
from dossier.differences import words as module
from dossier.reporting.files import changed_paragraphs
from tests import facts

SECONDS = 10
"""Far more than it takes; without the limit some of these take hours."""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("a b " * 20_000, "a c " * 20_000, id="alternating"),
        pytest.param("a " * 40_000, "a " * 39_999, id="one word"),
        pytest.param(f"{'the sea and the port ' * 9_000}old", f"new {'the sea and the port ' * 9_000}", id="both ends"),
    ],
)
def test_no_text_takes_long(before: str, after: str) -> None:
    start = time.perf_counter()
    assert compared(before, after)
    assert time.perf_counter() - start < SECONDS


def test_no_page_takes_long() -> None:
    before, after = ["x", "y"] * 3_000, ["x", "z"] * 3_000
    start = time.perf_counter()
    assert list(changed_paragraphs(before, after))
    assert time.perf_counter() - start < SECONDS


def test_one_change_in_a_long_text_is_found() -> None:
    words = [f"word{number}" for number in range(3_000)]
    after = [*words[:1_500], "new", *words[1_501:]]
    pieces = [(piece.kind, piece.text) for piece in compared(" ".join(words), " ".join(after)) if piece.kind != "kept"]
    assert pieces == [("deleted", "word1500"), ("inserted", "new")]


@facts.unhurried
@given(st.text("ab ,ع.\n", max_size=40), st.text("ab ,ع.\n", max_size=40))
def test_both_long_texts_can_be_read_from_the_pieces(before: str, after: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MOST", 3)
        pieces = compared(before, after)
    for text, other in ((before, "inserted"), (after, "deleted")):
        held = "".join(piece.text for piece in pieces if piece.kind != other)
        assert "".join(held.split()) == "".join(text.split())
    assert all(piece.text == piece.text.lstrip() for piece in pieces if piece.kind != "kept")
