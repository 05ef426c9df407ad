"""From a sheet to a picture."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from dossier.cards import faces, painting
from dossier.cards.layout import lay_out
from dossier.cards.sheet import HEIGHT, MARGIN, SQUARE, WIDTH, Line, Rule, Sheet
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
            assert all(there >= here for there, here in zip(whole, painting.words([line]), strict=True)), line.text


def test_where_inks_meet_the_later_one_lies_above() -> None:
    """A pixel has the colour of one of them, however little of it."""
    rules = tuple(Rule(x, 100, 200, 40, ink) for x, ink in ((100, "ink"), (200, "soft"), (250, "rule")))
    image = Image.open(io.BytesIO(painting.paint(Sheet((), rules, ()), "key"))).convert("RGB")
    found = [image.getpixel((x, 120)) for x in (99, 100, 199, 200, 249, 250, 449, 450)]
    ink, soft, rule = (painting.COLOURS[name] for name in ("ink", "soft", "rule"))
    assert found == [painting.DESK, ink, ink, soft, soft, rule, rule, painting.DESK]


def box_of(line: Line) -> tuple[int, int, int, int]:
    """Where a line has ink."""
    box = Image.frombytes("L", (WIDTH, HEIGHT), painting.words([line])).getbbox()
    assert box is not None
    return box


def statement() -> Line:
    """A line with room on all sides."""
    (line,) = [line for line in lay_out(arabic()).lines if line.text.startswith("غرقت")]
    return replace(line, x=300, y=300)


def test_arabic_is_drawn_joined() -> None:
    joined, apart = (box_of(replace(statement(), text=mark.join(statement().text))) for mark in ("", "\u200c"))
    assert joined[2] - joined[0] < 0.85 * (apart[2] - apart[0])


def test_words_stand_on_their_base_line_from_their_left_end() -> None:
    latin = replace(statement(), text="HHH")
    left, top, right, bottom = box_of(latin)
    assert bottom == pytest.approx(latin.y, abs=1)
    assert top == pytest.approx(latin.y - 0.64 * latin.style.size, abs=4)
    assert left == pytest.approx(latin.x, abs=4)
    assert right == pytest.approx(latin.x + latin.style.measure("HHH"), abs=4)


def test_marks_are_raised_and_lowered() -> None:
    """The ink reaches from the highest to the lowest edge that the face gives its glyphs, as they are moved."""
    line = replace(statement(), text="اتُّفِق")
    own, face, unit = line.style, faces.face(line.style.weight), faces.em(line.style.weight)
    edges = []
    for glyph in faces.setting(line.text, own.weight, own.direction, own.language).glyphs:
        ink = face.get_glyph_extents(glyph.number)
        top = glyph.y + ink.y_bearing / unit
        edges += [line.y - top * own.size, line.y - (top + ink.height / unit) * own.size]
    _, above, _, below = box_of(line)
    assert (above, below) == pytest.approx((min(edges), max(edges)), abs=1)


def test_a_line_stands_between_pixels() -> None:
    """A quarter of a pixel further is a different picture, a whole pixel further is the same one."""
    line = statement()
    here, quarter, whole = (painting.words([replace(line, x=line.x + step)]) for step in (0, 0.25, 1))
    assert quarter != here
    assert whole[1:] == here[:-1]


@pytest.mark.parametrize(("less", "more"), [("نفى", "نفي"), ("سحب", "سُحِب"), ("الرحمن", "الرَّحْمٰن")])
def test_nothing_of_a_letter_is_cut_off(less: str, more: str) -> None:
    """Marks and dots reach far above and below: each is drawn whole, as large as the face has it."""
    bare, marked = (sum(painting.words([replace(statement(), text=text)])) for text in (less, more))
    size = statement().style.size
    assert marked - bare > 255 * 0.009 * size**2


@pytest.mark.parametrize(
    ("stance", "share"),
    [("asserts", 0.79), ("partly-asserts", 0.57), ("denies", 0.59), ("declines", 0.35), ("mentions", 0.42)],
)
def test_each_sign_has_its_cut(stance: Stance, share: float) -> None:
    levels = b"".join(painting.sign(stance))
    assert sum(levels) / 255 / SQUARE**2 == pytest.approx(share, abs=0.03)


def test_colours_are_the_sites_light_tokens(repo: Path) -> None:
    tokens = (repo / "static/css/tokens.css").read_text(encoding="utf-8")
    light = dict(reversed(re.findall(r"--([a-z]+): #([0-9a-f]{6});", tokens)))
    found = {"desk": painting.DESK, **painting.COLOURS}
    assert {name: light[name] for name in found} == {name: bytes(colour).hex() for name, colour in found.items()}
