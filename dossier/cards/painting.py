"""From a sheet to a picture: a plate for each ink, printed on the desk's grey.

A plate holds how much of its ink lies where. Inks don't overlap, so that the picture needs few colours: some steps from
the ground to each ink.
"""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

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
VIEW = 18
"""A sign's own width, as in `templates/parts/stance.html`."""


def paint(sheet: Sheet, key: str) -> bytes:
    """The picture as a PNG file."""
    image = Image.new("P", (WIDTH, HEIGHT), 0)
    for number, ink in enumerate(COLOURS):
        plate = plate_of(sheet, ink)
        table = [0, *(number * STEPS + max(1, round(level / 255 * STEPS)) for level in range(1, 256))]
        image.paste(plate.point(table), mask=plate.point(lambda level: 255 if level else 0))
    return png.encode((WIDTH, HEIGHT), palette(), image.tobytes(), key)


def plate_of(sheet: Sheet, ink: Ink) -> Image.Image:
    plate = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(plate)
    for rule in sheet.rules:
        if rule.ink == ink:
            draw.rectangle((rule.x, rule.y, rule.x + rule.width - 1, rule.y + rule.height - 1), fill=255)
    for line in sheet.lines:
        if line.style.ink == ink:
            words, place = drawn(line)
            plate.paste(255, place, words)
    for square in sheet.squares:
        if square.ink == ink:
            plate.paste(sign(square.stance), (square.x, square.y))
    return plate


def drawn(line: Line) -> tuple[Image.Image, tuple[int, int]]:
    """A line's words, and where their picture goes. Marks and swashes may reach beyond the line's own width."""
    own, fine = line.style, faces.FINE
    up, down, beside = own.size, own.size // 2, own.size // 2
    left = int(line.x) - beside
    size = (int(line.width) + 2 * beside + 1) * fine, (up + down) * fine
    words = Image.new("L", size, 0)
    start = (line.x - left) * fine, up * fine
    font = faces.face(own.weight, own.size)
    ImageDraw.Draw(words).text(start, line.text, 255, font, "ls", direction=own.direction, language=own.language)
    return words.reduce(fine), (left, line.y - up)


@cache
def sign(stance: Stance) -> Image.Image:
    """One square, five cuts, as the site draws them."""
    size = SQUARE * faces.FINE
    image = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(image)
    unit = size / VIEW

    def box(left: float, top: float, right: float, bottom: float, fill: int = 255) -> None:
        draw.rectangle((left * unit, top * unit, right * unit - 1, bottom * unit - 1), fill=fill)

    box(1, 1, 17, 17)
    if stance not in ("asserts", "denies"):
        box(3, 3, 15, 15, 0)
    if stance == "partly-asserts":
        box(1, 9, 17, 17)
    if stance == "mentions":
        box(6.5, 6.5, 11.5, 11.5)
    if stance == "denies":
        draw.line((unit, 17 * unit, 17 * unit, unit), fill=0, width=round(3 * unit))
    return image.reduce(faces.FINE)


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
