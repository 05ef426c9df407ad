"""From a sheet to a picture."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from dossier.cards import painting
from dossier.cards.layout import lay_out
from dossier.cards.sheet import HEIGHT, MARGIN, SQUARE, WIDTH
from dossier.model import Stance
from dossier.site.views import Card
from tests.cards.shown import LONG, ar, arabic, card, en


def picture(shown: Card) -> Image.Image:
    image = Image.open(io.BytesIO(painting.paint(lay_out(shown), "key")))
    image.load()
    return image


def inked(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels in a part of the picture aren't the ground."""
    part = image.crop(box)
    return sum(part.histogram()[1:])


@pytest.mark.parametrize("shown", [card(), arabic()], ids=["english", "arabic"])
def test_size_and_ground(shown: Card) -> None:
    image = picture(shown)
    assert image.size == (WIDTH, HEIGHT) == (1200, 630)
    assert image.convert("RGB").getpixel((5, 5)) == painting.DESK


@pytest.mark.parametrize("shown", [card(also=(ar("غرقت العبّارة."),)), arabic()], ids=["english", "arabic"])
def test_margins_are_empty(shown: Card) -> None:
    image = picture(shown)
    assert inked(image, (0, 0, MARGIN - 4, HEIGHT)) == 0
    assert inked(image, (WIDTH - MARGIN + 4, 0, WIDTH, HEIGHT)) == 0
    assert inked(image, (0, 0, WIDTH, 36)) == 0
    assert inked(image, (0, HEIGHT - 20, WIDTH, HEIGHT)) == 0


def test_the_same_card_is_the_same_bytes_and_small() -> None:
    once, again = (painting.paint(lay_out(card()), "key") for _ in range(2))
    assert once == again
    assert len(once) < 40_000


def test_no_line_wipes_out_what_hangs_from_the_line_above() -> None:
    """Each line leaves all its ink, however close the lines stand."""
    shown = card(statement=en(LONG))
    sheet = lay_out(shown)
    whole = painting.plate_of(sheet, "ink")
    for line in sheet.lines:
        if line.style.ink == "ink":
            words, (x, y) = painting.drawn(line)
            part = whole.crop((x, y, x + words.width, y + words.height))
            assert all(there >= here for there, here in zip(part.tobytes(), words.tobytes(), strict=True)), line.text


def test_arabic_is_drawn_joined() -> None:
    sheet = lay_out(arabic())
    (statement,) = [line for line in sheet.lines if line.text.startswith("غرقت")]
    joined = painting.drawn(statement)[0].getbbox()
    assert joined is not None
    spread = replace(statement, text="\u200c".join(statement.text), width=2 * statement.width)
    apart = painting.drawn(spread)[0].getbbox()
    assert apart is not None
    assert joined[2] - joined[0] < 0.85 * (apart[2] - apart[0])


@pytest.mark.parametrize(
    ("stance", "share"),
    [("asserts", 0.79), ("partly-asserts", 0.59), ("denies", 0.58), ("declines", 0.35), ("mentions", 0.43)],
)
def test_each_sign_has_its_cut(stance: Stance, share: float) -> None:
    levels = painting.sign(stance).tobytes()
    assert sum(levels) / 255 / SQUARE**2 == pytest.approx(share, abs=0.02)


def test_colours_are_the_sites_light_tokens(repo: Path) -> None:
    tokens = (repo / "static/css/tokens.css").read_text(encoding="utf-8")
    light = dict(reversed(re.findall(r"--([a-z]+): #([0-9a-f]{6});", tokens)))
    found = {"desk": painting.DESK, **painting.COLOURS}
    assert {name: light[name] for name in found} == {name: bytes(colour).hex() for name, colour in found.items()}
