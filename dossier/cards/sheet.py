"""What lies on a card, in pixels from its upper left corner, and how texts are set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple

from dossier.cards import faces
from dossier.cards.breaking import Measure
from dossier.cards.faces import Weight
from dossier.model import Stance
from dossier.site.views import Direction, Wording

WIDTH = 1200
HEIGHT = 630
MARGIN = 60
ROOM = WIDTH - 2 * MARGIN
Ink = Literal["ink", "soft", "rule", "asserts", "denies", "apart"]
Side = Literal["left", "right"]
INKS: dict[Stance, Ink] = {
    "asserts": "asserts",
    "partly-asserts": "asserts",
    "denies": "denies",
    "declines": "apart",
    "mentions": "apart",
}
SQUARE = 34
ARABIC_SCRIPT = ("ar", "fa", "ur")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `x` is its left end, `y` its base line."""

    text: str
    x: float
    y: int
    width: float
    style: Style


@dataclass(frozen=True, slots=True)
class Rule:
    """A rectangle of one ink."""

    x: int
    y: int
    width: int
    height: int
    ink: Ink


@dataclass(frozen=True, slots=True)
class Square:
    """A stance's sign, by its upper left corner."""

    x: int
    y: int
    stance: Stance

    @property
    def ink(self) -> Ink:
        return INKS[self.stance]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that is painted."""

    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    squares: tuple[Square, ...]


class Leading(NamedTuple):
    """What a line needs above its base line, from one to the next, and below, in em."""

    above: float
    between: float
    below: float


LATIN = Leading(0.72, 1.12, 0.24)
ARABIC = Leading(0.98, 1.46, 0.44)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set."""

    size: int
    weight: Weight
    ink: Ink
    language: str
    direction: Direction

    @property
    def leading(self) -> Leading:
        return ARABIC if self.language.partition("-")[0] in ARABIC_SCRIPT else LATIN

    @property
    def measure(self) -> Measure:
        return partial(
            faces.width, weight=self.weight, size=self.size, direction=self.direction, language=self.language
        )

    def height(self, count: int) -> float:
        """The room that so many lines take."""
        leading = self.leading
        return self.size * (leading.above + leading.between * (count - 1) + leading.below)

    def lines_in(self, room: float) -> int:
        """How many lines fit; at least one."""
        leading = self.leading
        return max(1, 1 + int((room / self.size - leading.above - leading.below) / leading.between))

    def line(self, text: str, y: float, side: Side, inset: float = 0) -> Line:
        """A line that stands at a margin, or so far from it."""
        wide = self.measure(text)
        x = MARGIN + inset if side == "left" else WIDTH - MARGIN - inset - wide
        return Line(text, x, round(y), wide, self)

    def block(self, texts: Iterable[str], top: float) -> Iterator[Line]:
        """Lines one under the other, at the side where reading begins."""
        leading = self.leading
        for index, text in enumerate(texts):
            yield self.line(text, top + self.size * (leading.above + index * leading.between), start(self.direction))


def style(wording: Wording, size: int, *, weight: Weight = "regular", ink: Ink = "ink") -> Style:
    """How a wording is set, in its own language."""
    return Style(size, weight, ink, wording.language, wording.direction)


def start(direction: Direction) -> Side:
    return "right" if direction == "rtl" else "left"


def end(direction: Direction) -> Side:
    return "left" if direction == "rtl" else "right"
