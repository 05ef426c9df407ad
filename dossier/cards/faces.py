"""The faces that cards are set in: which letters they have, and how they set words.

One family serves every script: Amiri has Latin with its transliteration signs, and Arabic. Source of shaping: HarfBuzz.
All is measured in em, since nothing is fitted to pixels: a line has the same proportions in every size.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from typing import Literal, NamedTuple

import fontpkg_amiri  # type: ignore[import-untyped]
import uharfbuzz  # type: ignore[import-untyped]

from dossier.cards.ordering import pieces
from dossier.site.views import Direction

Weight = Literal["regular", "bold"]
FILES: dict[Weight, str] = {"regular": "Amiri-Regular.ttf", "bold": "Amiri-Bold.ttf"}
SCRIPTS: dict[Direction, str] = {"ltr": "Latn", "rtl": "Arab"}
"""By the direction of the line."""
MISSING = 0
"""The glyph that stands for a letter that a face lacks."""
DRAWN_BY = ("uharfbuzz", "python-bidi")


class Glyph(NamedTuple):
    """A glyph of a face by its number, and where it stands: from the line's left end, and above its base line."""

    number: int
    x: float
    y: float


class Setting(NamedTuple):
    """A line's glyphs from left to right, and the room that they take."""

    glyphs: tuple[Glyph, ...]
    width: float


@cache
def content(weight: Weight) -> bytes:
    return bytes((fontpkg_amiri.ROOT / "files" / FILES[weight]).read_bytes())


@cache
def face(weight: Weight) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(content(weight)))


@cache
def em(weight: Weight) -> int:
    """An em, in a face's own units."""
    return int(face(weight).face.upem)


@cache
def setting(text: str, weight: Weight, direction: Direction, language: str) -> Setting:
    """A line as a face sets it."""
    glyphs, pen, unit = [], 0, em(weight)
    for piece, own in pieces(text, direction):
        for number, x, y, advance in shaped(piece, weight, own, language, SCRIPTS[direction]):
            glyphs.append(Glyph(number, (pen + x) / unit, y / unit))
            pen += advance
    return Setting(tuple(glyphs), pen / unit)


def shaped(
    text: str, weight: Weight, direction: Direction, language: str, script: str
) -> Iterator[tuple[int, int, int, int]]:
    """The glyphs of words in one direction: each one's number, how far it is moved, and where the next begins.

    `script`: of numbers and signs that stand without letters.
    """
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction = direction
    buffer.language = language
    buffer.guess_segment_properties()
    buffer.script = buffer.script or script
    uharfbuzz.shape(face(weight), buffer)
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True):
        yield info.codepoint, place.x_offset, place.y_offset, place.x_advance


def width(text: str, weight: Weight, size: int, direction: Direction, language: str) -> float:
    """The room that a line takes at a size, both in pixels."""
    return setting(text, weight, direction, language).width * size


def has_letters(text: str) -> bool:
    """Whether the faces have every letter of a text."""
    return all(has_letter(letter) for letter in set(text))


@cache
def has_letter(letter: str) -> bool:
    found = setting(letter, "regular", "ltr", "und").glyphs
    return letter.isspace() or all(glyph.number != MISSING for glyph in found)


@cache
def digest() -> str:
    """Of the faces, and of what shapes and draws them."""
    made = hashlib.sha256()
    for weight in sorted(FILES):
        made.update(content(weight))
    for name in DRAWN_BY:
        made.update(f"{name} {version(name)}\n".encode())
    return made.hexdigest()
