"""The faces that cards are set in, and how wide words are in them.

One family serves every script: Amiri has Latin with its transliteration signs, and Arabic. Source of shaping: HarfBuzz
and the Unicode Bidirectional Algorithm, through Pillow's Raqm.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Literal

import fontpkg_amiri  # type: ignore[import-untyped]
from PIL import ImageFont, features

from dossier.problems import EnvironmentFault

Weight = Literal["regular", "bold"]
Direction = Literal["ltr", "rtl"]
FILES: dict[Weight, str] = {"regular": "Amiri-Regular.ttf", "bold": "Amiri-Bold.ttf"}
NO_LETTER = "\U0010fffd"
"""Private use: no font has it, so it is drawn as the box that stands for a missing letter."""
PROBE = 24
FINE = 3
"""Words and signs are drawn so many times larger, and then made smaller: a letter stands where it belongs, not at the
nearest whole pixel."""
SHAPERS = {
    "raqm": "install Pillow's own wheel: pip install --force-reinstall --only-binary :all: pillow",
    "fribidi": "install the library FriBiDi: on Debian and Ubuntu `apt-get install libfribidi0`, "
    "on macOS `brew install fribidi`",
}
"""What joins and orders Arabic letters, and what to do where it is missing."""


def require_shaping(has: Callable[[str], object] = features.check) -> None:
    """Raises `EnvironmentFault` where Arabic letters would stand unjoined and in the wrong order."""
    for name, remedy in SHAPERS.items():
        if not has(name):
            raise EnvironmentFault(f"Pillow can't set Arabic here: it finds no {name}; {remedy}")


@cache
def content(weight: Weight) -> bytes:
    return bytes((fontpkg_amiri.ROOT / "files" / FILES[weight]).read_bytes())


@cache
def face(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size, in pixels: as large as it is drawn, before it is made smaller."""
    path = fontpkg_amiri.ROOT / "files" / FILES[weight]
    return ImageFont.truetype(str(path), size * FINE, layout_engine=ImageFont.Layout.RAQM)


@cache
def width(text: str, weight: Weight, size: int, direction: Direction, language: str) -> float:
    """The room that a line takes, in pixels."""
    return float(face(weight, size).getlength(text, direction=direction, language=language)) / FINE


def has_letters(text: str) -> bool:
    """Whether the faces have every letter of a text."""
    return all(has_letter(char) for char in set(text))


@cache
def has_letter(char: str) -> bool:
    return char.isspace() or mask(char) != mask(NO_LETTER)


def mask(char: str) -> tuple[tuple[int, int], bytes]:
    made = face("regular", PROBE).getmask(char)
    return made.size, bytes(made)


@cache
def digest() -> str:
    """Of the faces, and of what shapes and draws them."""
    made = hashlib.sha256()
    for weight in sorted(FILES):
        made.update(content(weight))
    for name in ("pil", "freetype2", "raqm", "harfbuzz", "fribidi"):
        made.update(f"{name} {features.version(name)}\n".encode())
    return made.hexdigest()
