"""Two texts word by word: what was kept, deleted, inserted.

Passes: "sent 150 soldiers" and "sent 200 soldiers" share their first and last word. Words and signs are those that
quotes are verified by, in every script.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from dossier import quotes
from dossier.differences.state import Piece

Kind = Literal["kept", "deleted", "inserted"]
LEAST = 0.25
"""Texts that share less of their words are told as two texts: scattered words that stayed would only confuse."""
MOST = 500_000
"""Pairs of words that are held against each other; the time grows with their square."""


def compared(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order; what was deleted stands before what was inserted in its place."""
    old, new = words(before), words(after)
    if len(old) * len(new) > MOST:
        return tuple(joined(apart(between_ends(old, new))))
    matcher = SequenceMatcher(a=[word.lstrip() for word in old], b=[word.lstrip() for word in new], autojunk=False)
    if matcher.ratio() < LEAST:
        found: Iterable[tuple[Kind, str]] = (("deleted", before), ("inserted", after))
    else:
        found = changed(matcher, old, new)
    return tuple(joined(apart(found)))


def between_ends(old: list[str], new: list[str]) -> Iterator[tuple[Kind, str]]:
    """Long texts: what they share at both ends is kept, and what lies between compared where it is short enough."""
    first = shared(old, new)
    last = shared(old[first:][::-1], new[first:][::-1])
    gone, come = old[first : len(old) - last], new[first : len(new) - last]
    yield "kept", "".join(new[:first])
    if len(gone) * len(come) > MOST:
        yield from (("deleted", "".join(gone)), ("inserted", "".join(come)))
    else:
        bare = SequenceMatcher(a=[word.lstrip() for word in gone], b=[word.lstrip() for word in come], autojunk=False)
        yield from changed(bare, gone, come)
    yield "kept", "".join(new[len(new) - last :])


def shared(old: list[str], new: list[str]) -> int:
    """How many words two texts begin with alike."""
    pairs = zip(old, new, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one.lstrip() != other.lstrip()), min(len(old), len(new)))


def words(text: str) -> list[str]:
    """Each word or sign, with the white space before it; the last with what is after it, too."""
    ends = [token.end for token in quotes.tokens(text)]
    return [text[start:end] for start, end in pairwise([0, *ends[:-1], len(text)])]


def changed(matcher: SequenceMatcher[str], old: list[str], new: list[str]) -> Iterator[tuple[Kind, str]]:
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            yield "kept", "".join(new[first:last])
        else:
            yield "deleted", "".join(old[start:end])
            yield "inserted", "".join(new[first:last])


def apart(found: Iterable[tuple[Kind, str]]) -> Iterator[tuple[Kind, str]]:
    """The same without white space at the start of what was deleted or inserted; between the two there is some."""
    before = ""
    for kind, text in found:
        if kind == "kept" or not text:
            before = kind if text else before
            yield kind, text
            continue
        bare = text.lstrip()
        yield "kept", text[: len(text) - len(bare)] or (" " if before == "deleted" and kind == "inserted" else "")
        yield kind, bare
        before = kind


def joined(found: Iterable[tuple[Kind, str]]) -> Iterator[Piece]:
    """Pieces that hold something, neighbours of one kind as one."""
    held: tuple[Kind, str] | None = None
    for kind, text in found:
        if not text:
            continue
        if held and held[0] == kind:
            held = (kind, held[1] + text)
            continue
        if held:
            yield Piece(held[1], held[0])
        held = (kind, text)
    if held:
        yield Piece(held[1], held[0])
