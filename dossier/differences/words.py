"""Two texts word by word: what was kept, deleted, inserted.

Passes: "sent 150 soldiers" and "sent 200 soldiers" share their first and last word. Words are what white space divides,
in every script; a word with another comma is another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from dossier.differences.state import Piece

LEAST = 0.25
"""Texts that share less of their words are told as two texts: scattered words that stayed would only confuse."""


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order; what was deleted stands before what was inserted in its place."""
    old, new = words(before), words(after)
    matcher = SequenceMatcher(a=[w.strip() for w in old], b=[w.strip() for w in new], autojunk=False)
    if matcher.ratio() < LEAST:
        return tuple(piece for piece in (Piece(before, "deleted"), Piece(after, "inserted")) if piece.text)
    return tuple(pieces(matcher, old, new))


def words(text: str) -> list[str]:
    """Each word with the white space after it."""
    return re.findall(r"\S+\s*", text)


def pieces(matcher: SequenceMatcher[str], old: list[str], new: list[str]) -> Iterator[Piece]:
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            yield Piece("".join(new[first:last]))
            continue
        if start < end:
            yield Piece("".join(old[start:end]), "deleted")
        if first < last:
            yield Piece("".join(new[first:last]), "inserted")
