"""How much room words take in a picture, and where their lines break.

SVG doesn't break lines, and no font is at hand when a page is built. Widths are therefore estimates, on the wide side
for the faces that the style asks for, so that a label never runs out of its box.
"""

from __future__ import annotations

import unicodedata

NARROW = frozenset("iIjlftr.,:;'’‘|!()[]/-· ")
WIDE = frozenset("mwMW@%—…")
NARROW_EM = 0.34
WIDE_EM = 0.92
CAPITAL_EM = 0.7
ARABIC_EM = 0.62
OTHER_EM = 0.58
BOLD = 1.06
"""How much wider bold words are."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The room that a line takes, in the unit of `size`, the font's size."""
    return sum(map(em, text)) * size * (BOLD if bold else 1)


def em(char: str) -> float:
    """One character's estimated advance, in em."""
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0.0
    if char in NARROW:
        return NARROW_EM
    if char in WIDE:
        return WIDE_EM
    if unicodedata.bidirectional(char) == "AL":
        return ARABIC_EM
    return CAPITAL_EM if char.isupper() else OTHER_EM


def lines(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that fit into `room`, broken between words; a word wider than that stands alone."""
    found: list[str] = []
    for word in text.split():
        longer = f"{found[-1]} {word}" if found else word
        if found and width(longer, size, bold=bold) <= room:
            found[-1] = longer
        else:
            found.append(word)
    return tuple(found)


def clipped(text: str, size: float, room: float) -> str:
    """The text, or as many of its words as fit with "…" after them."""
    if width(text, size) <= room:
        return text
    first = lines(text, size, room - width("…", size))[:1]
    return f"{first[0].rstrip(' ,;:.–—')}…" if first else text
