"""The order in which the letters of a line stand, from left to right, where scripts of both directions meet.

Source: Unicode Bidirectional Algorithm (UAX #9), by the Rust crate `unicode-bidi`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from bidi import get_display  # type: ignore[import-untyped]

from dossier.site.views import Direction

TAG = "\0"
"""Follows each letter, and so stands before it where the order is turned: the algorithm passes over it."""
EDGE: dict[Direction, str] = {"ltr": "\u200e", "rtl": "\u200f"}
"""Ends the line with its own direction, so that the last letter's tag stays with it."""
UNSET = {
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), ord(TAG))),
    **dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " "),
}
"""What isn't set: embeddings, overrides, isolates. Whatever ends a line or a column is a space."""


def pieces(text: str, direction: Direction) -> Iterator[tuple[str, Direction]]:
    """The pieces of a line from left to right, each as it is read, with its own direction."""
    tagged = "".join(letter + TAG for letter in text.translate(UNSET)) + EDGE[direction]
    visual = get_display(tagged, base_dir=direction[0].upper())
    inner = visual[:-1] if direction == "ltr" else visual[1:]
    pairs = (inner[start : start + 2] for start in range(0, len(inner), 2))
    for turned, found in groupby(pairs, lambda pair: pair.startswith(TAG)):
        letters = "".join(pair.strip(TAG) for pair in found)
        yield (letters[::-1], "rtl") if turned else (letters, "ltr")
