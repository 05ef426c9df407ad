"""From a sheet to a picture: a plate for each ink, printed on the desk's grey.

A plate holds how much of its ink lies where. Inks don't overlap, so that the picture needs few colours: some steps from
the ground to each ink.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import uharfbuzz  # type: ignore[import-untyped]

from dossier.cards import faces, png
from dossier.cards.sheet import HEIGHT, SQUARE, WIDTH, Ink, Line, Sheet
from dossier.model import Stance

DESK = (0xE9, 0xED, 0xEB)
COLOURS: dict[Ink, tuple[int, int, int]] = {
    "ink": (0x12, 0x18, 0x1B),
    "soft": (0x38, 0x44, 0x4A),
    "rule": (0xB4, 0xBF, 0xBA),
    "asserts": (0x17, 0x3F, 0x78),
    "denies": (0x65, 0x3C, 0x00),
    "apart": (0x3D, 0x45, 0x47),
}
"""As the light tokens of the site's style sheet have them."""
STEPS = 10
"""From the ground to full ink."""
FULL = 255
COVERS = bytes([0] + [FULL] * FULL)
"""What hides the plates below: all that has any ink."""
VIEW = 18
"""A sign's own width, as in `templates/parts/stance.html`."""
UNIT = SQUARE / VIEW
CUT = 3
"""How wide the cut is through what is denied."""


def paint(sheet: Sheet, key: str) -> bytes:
    """The picture as a PNG file."""
    printed = 0
    for number, ink in enumerate(COLOURS):
        plate = plate_of(sheet, ink)
        table = bytes([0, *(number * STEPS + max(1, round(level / FULL * STEPS)) for level in range(1, FULL + 1))])
        hidden = printed & int.from_bytes(plate.translate(COVERS))
        printed ^= hidden ^ int.from_bytes(plate.translate(table))
    return png.encode((WIDTH, HEIGHT), palette(), printed.to_bytes(WIDTH * HEIGHT), key)


def plate_of(sheet: Sheet, ink: Ink) -> bytes:
    """How much of an ink lies on each pixel, row by row from above."""
    plate = bytearray(words(line for line in sheet.lines if line.style.ink == ink))
    for rule in sheet.rules:
        if rule.ink == ink:
            put(plate, rule.x, rule.y, [bytes([FULL]) * rule.width] * rule.height)
    for square in sheet.squares:
        if square.ink == ink:
            put(plate, square.x, square.y, sign(square.stance))
    return bytes(plate)


def put(plate: bytearray, x: int, y: int, rows: Iterable[bytes]) -> None:
    for index, row in enumerate(rows, y):
        start = index * WIDTH + x
        plate[start : start + len(row)] = row


def words(lines: Iterable[Line]) -> bytes:
    """The words of lines as they lie on the sheet: each glyph where it belongs, not at the nearest whole pixel."""
    raster = uharfbuzz.RasterDraw()
    raster.extents = uharfbuzz.RasterExtents(0, 0, WIDTH, HEIGHT, WIDTH)
    for line in lines:
        own = line.style
        face, scale = faces.face(own.weight), own.size / faces.em(own.weight)
        for glyph in faces.setting(line.text, own.weight, own.direction, own.language).glyphs:
            place = line.x + glyph.x * own.size, line.y - glyph.y * own.size
            raster.transform = (scale, 0, 0, -scale, *place)
            raster.draw_glyph(face, glyph.number)
    return bytes(raster.render().buffer)


@cache
def sign(stance: Stance) -> tuple[bytes, ...]:
    """One square, five cuts, as the site draws them, in rows. Edges stand between pixels, so that they are sharp."""
    rows = [bytearray(SQUARE) for _ in range(SQUARE)]

    def box(left: float, top: float, right: float, bottom: float, fill: int = FULL) -> None:
        first, above, end, below = (round(place * UNIT) for place in (left, top, right, bottom))
        for row in rows[above:below]:
            row[first:end] = bytes([fill]) * (end - first)

    box(1, 1, 17, 17)
    if stance not in ("asserts", "denies"):
        box(3, 3, 15, 15, 0)
    if stance == "partly-asserts":
        box(1, 9, 17, 17)
    if stance == "mentions":
        box(6.5, 6.5, 11.5, 11.5)
    if stance == "denies":
        rows = [bytearray(beside_the_cut(x, y, level) for x, level in enumerate(row)) for y, row in enumerate(rows)]
    return tuple(map(bytes, rows))


def beside_the_cut(x: int, y: int, level: int) -> int:
    """What is left of a pixel's ink where a sign is cut from corner to corner."""
    away = abs(x + y + 1 - SQUARE) / 2**0.5 - CUT * UNIT / 2
    return round(level * min(1, max(0, away + 0.5)))


@cache
def palette() -> bytes:
    """The ground, then each ink's steps."""
    found = [DESK]
    for colour in COLOURS.values():
        for step in range(1, STEPS + 1):
            found.append(mixed(colour, step))
    return b"".join(bytes(colour) for colour in found)


def mixed(colour: tuple[int, int, int], step: int) -> tuple[int, int, int]:
    red, green, blue = (
        round(ground + (full - ground) * step / STEPS) for ground, full in zip(DESK, colour, strict=True)
    )
    return red, green, blue
