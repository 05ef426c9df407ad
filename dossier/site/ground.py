"""What a picture shows beneath its marks: how it is set, land and borders, and its scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, log10

from dossier.drawing import text
from dossier.drawing.lines import Box, Line, Point, area, clamped, path, simplified
from dossier.drawing.outline import Outline
from dossier.drawing.projection import Projection
from dossier.interface import Interface
from dossier.site.atlas import Atlas, radius
from dossier.site.views import MapScale
from dossier.site.views.map import Layout

BLEED = 6.0
"""How far beyond the frame land is drawn, so that no coast runs along it."""
EDGE = 2.0
"""What is kept free at the frame of a picture."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a layout is set."""

    layout: Layout
    width: float
    lowest: float
    highest: float
    """The picture is as high as its content asks for, between these two."""
    size: float
    """Of words."""
    room: float
    """The longest line of a name."""
    unit: float
    largest: float
    """Radii: of a disc for one claim, where there is room, and of the largest disc. Equal: nothing is counted."""
    digits: int
    """Decimals of the land's coordinates."""

    @property
    def counts(self) -> bool:
        return self.unit < self.largest

    def radius(self, claims: int, atlas: Atlas) -> float:
        """Of the disc for so many claims."""
        return radius(claims, atlas.most_claims, unit=self.unit, largest=self.largest)


WIDE = Style("wide", 660, 420, 640, 14, 150, 4.5, 24, 1)
NARROW = Style("narrow", 360, 260, 440, 14, 120, 3.5, 18, 1)
SMALL = Style("small", 256, 150, 192, 12, 110, 4.5, 4.5, 0)


@dataclass(frozen=True)
class Fit:
    """The way from kilometres on the sheet to units of a picture."""

    centre: Point
    scale: float
    width: float
    height: float

    def __call__(self, point: Point) -> Point:
        x, y = self.centre
        return (point[0] - x) * self.scale + self.width / 2, (point[1] - y) * self.scale + self.height / 2

    def back(self, point: Point) -> Point:
        """From the picture to the sheet."""
        x, y = self.centre
        return (point[0] - self.width / 2) / self.scale + x, (point[1] - self.height / 2) / self.scale + y

    @property
    def frame(self) -> Box:
        return Box(0.0, 0.0, self.width, self.height)

    def box(self, shown: Box) -> Box:
        return Box(*self((shown.left, shown.top)), *self((shown.right, shown.bottom)))


def fitted(shown: Box, style: Style) -> Fit:
    """All of a box in a picture of a layout, its scale as large as that allows."""
    scale = min(style.width / shown.width, style.highest / shown.height)
    height = min(max(ceil(shown.height * scale), style.lowest), style.highest)
    return Fit(shown.centre, scale, style.width, height)


def shown_by(box: Box, style: Style) -> Box:
    """All that a picture of a box shows: it is as wide as its layout."""
    fit = fitted(box, style)
    (x, y), across, down = fit.centre, fit.width / fit.scale / 2, fit.height / fit.scale / 2
    return Box(x - across, y - down, x + across, y + down)


@lru_cache(maxsize=512)
def ground(outline: Outline, fit: Fit, digits: int) -> tuple[str, str]:
    """Land and borders of a picture, as paths."""
    return shape(outline.land, fit, digits), drawn(outline.borders, fit, digits, closed=False)


def shape(rings: Iterable[Line], fit: Fit, digits: int) -> str:
    return drawn(rings, fit, digits, closed=True)


def drawn(lines: Iterable[Line], fit: Fit, digits: int, *, closed: bool) -> str:
    """Lines in units of the picture, no finer than it can show; what lies outside of it is gone."""
    frame = fit.frame.grown(BLEED)
    tolerance = 0.6 if digits else 1.5
    made = (simplified(clamped([fit(point) for point in line], frame), tolerance) for line in lines)
    return path((line for line in made if not closed or area(line) > 4 * tolerance), closed=closed, digits=digits)


def graticule(projection: Projection, fit: Fit) -> str:
    """Parallels and meridians in steps that suit the picture, for a map without land."""
    span = max(fit.width, fit.height) / fit.scale / 111
    step = next((step for step in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20) if span / step < 9), 30)
    north, east = projection.latitude, projection.longitude
    ups = [up for up in multiples(north, step, span) if abs(up) <= 90]
    turns = list(multiples(east, step, span / 0.5))
    meridians = [[projection(up, turn) for up in ups] for turn in turns]
    parallels = [[projection(up, turn) for turn in turns] for up in ups]
    return drawn((line for line in (*meridians, *parallels)), fit, 1, closed=False)


def multiples(middle: float, step: float, span: float) -> list[float]:
    first, last = floor((middle - span) / step), ceil((middle + span) / step)
    return [number * step for number in range(first, last + 1)]


def scale(atlas: Atlas, fit: Fit, style: Style, interface: Interface) -> MapScale:
    """A round length of about a fifth of the picture's width, and discs for a few counts."""
    wanted = 0.22 * style.width / fit.scale
    power = 10 ** floor(log10(wanted))
    length = next(power * step for step in (5, 2, 1) if power * step <= wanted)
    return MapScale(
        length=round(length * fit.scale, 1),
        words=interface._("%(length)s km", length=f"{length:g}"),
        anchor="start" if interface.direction == "ltr" else "end",
        direction=interface.direction,
        sizes=tuple(sizes(atlas, style)),
        middle=fit.height + style.largest + 8,
    )


def sizes(atlas: Atlas, style: Style) -> Iterator[tuple[str, float, float]]:
    """Discs for one claim, for the most, and for about a quarter of that; from the picture's end inwards."""
    most = atlas.most_claims
    x = style.width - EDGE
    for count in sorted({1, max(round(most / 4), 1), max(most, 1)}, reverse=True):
        words = str(count)
        x -= text.width(words, style.size)
        size = style.radius(count, atlas)
        yield words, round(x - 6 - size, 1), round(size, 1)
        x -= 6 + 2 * size + 18
