"""One map drawn: land, borders, marks, and names that don't collide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil, floor, log10

from dossier.drawing import labels, text
from dossier.drawing.labels import Circle, Crossable, Frame, Position
from dossier.drawing.lines import Box, Line, Point, area, clamped, path, simplified
from dossier.drawing.outline import Outline, Shape
from dossier.drawing.projection import Projection
from dossier.site.atlas import Atlas, Detail, Spot, radius
from dossier.site.views import Direction, MapLabel, MapMark, MapPicture, MapScale, Wording
from dossier.site.views.map import Exactness, Layout

ARABIC_SCALE = 1.14
"""As the style sets words in Arabic script."""
LINE, ARABIC_LINE = 1.4, 1.9
"""The height of a line, in its font's size."""
BASELINE = 0.76
"""How far down a line its words stand, of its height."""
SMALLEST_RING = 13.0
EDGE = 2.0
"""What is kept free at the frame of a picture."""
BLEED = 6.0
"""How far beyond the frame land is drawn, so that no coast runs along it."""
EMPTY_RADIUS = 3.5
"""Of the mark of a place that is only named."""
SQUARE = 1.7725
"""The side of a square as large as a disc of radius 1."""


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


@dataclass(frozen=True)
class Named:
    """What stands at a spot: its name, and the words that describe it."""

    spot: Spot
    name: Wording
    also: tuple[Wording, ...]
    label: str
    address: str


@dataclass(frozen=True)
class Framed:
    """A part that has a larger picture: what its frame is called, and where that is."""

    detail: Detail
    name: Wording
    address: str


def picture(
    atlas: Atlas,
    shown: Box,
    style: Style,
    places: Sequence[Named],
    *,
    frames: Sequence[Framed] = (),
    context: Sequence[Named] = (),
    tinted: Iterable[Shape] = (),
    scale_words: str = "%s",
) -> MapPicture:
    """The picture of a box of the sheet with these places.

    `frames`: parts that have a picture of their own; `context`: names that are only written; `tinted`: countries.
    """
    fit = fitted(shown, style)
    drawer = Drawer(atlas, fit, style)
    land, borders = ground(atlas.outline, fit, style.digits)
    marks = drawer.marks(places, frames)
    return MapPicture(
        layout=style.layout,
        width=style.width,
        height=fit.height,
        foot=2 * style.largest + 12 if style.counts else 0.0,
        land=land,
        borders=borders,
        graticule="" if land else graticule(atlas.projection, fit),
        countries=tuple(shape(country, fit, style.digits) for country in tinted),
        context=tuple(drawer.context(context)),
        marks=tuple(marks),
        scale=scale(atlas, fit, style, scale_words),
    )


class Drawer:
    """Sets the marks of one picture, and then the names around them."""

    def __init__(self, atlas: Atlas, fit: Fit, style: Style) -> None:
        self.atlas, self.fit, self.style = atlas, fit, style
        self.free = fit.frame.grown(-EDGE)
        self.taken: list[Box] = []

    def marks(self, places: Sequence[Named], frames: Sequence[Framed]) -> list[MapMark]:
        """The marks, larger areas first, so that small ones lie on them."""
        ranked = sorted(places, key=lambda named: -named.spot.claims)
        boxes = [self.fit.box(shown_by(framed.detail.box, self.style)) for framed in frames]
        self.taken += [self.disc_box(named.spot) for named in ranked if named.spot.precision == "settlement"]
        lines: list[Crossable] = [Frame(box) for box in boxes]
        lines += [Circle(self.fit(named.spot.at), self.ring(named.spot)) for named in ranked if self.ring(named.spot)]
        wanted = [frame_positions(box, *self.room(framed.name, "")) for framed, box in zip(frames, boxes, strict=True)]
        wanted += [self.positions(named) for named in ranked]
        found = labels.placed(wanted, self.free, self.taken, lines)
        self.taken += [box for position in found if position for box in position.boxes]
        of_frames, of_places = found[: len(frames)], found[len(frames) :]
        made = [self.mark(named, at) for named, at in zip(ranked, of_places, strict=True)]
        made.sort(key=lambda mark: mark.ring[2] if mark.ring else 0.0, reverse=True)
        return [self.frame_mark(*given) for given in zip(frames, boxes, of_frames, strict=True)] + made

    def context(self, places: Sequence[Named]) -> Iterator[MapLabel]:
        """Names of what the places lie in, where there is room left."""
        for named in places:
            width, height = self.room(named.name, "")
            at = self.fit(named.spot.at)
            ways = [Position(centred_box(x, y, width, height), "middle") for x, y in around_point(at, 14.0)]
            (found,) = labels.placed([ways], self.free, self.taken)
            if found:
                self.taken.append(found.words)
                yield self.label(named.name, "", found)

    # Sizes.

    def disc(self, spot: Spot) -> float:
        if not self.style.counts:
            return self.style.unit
        if not spot.claims:
            return EMPTY_RADIUS
        return radius(spot.claims, self.atlas.most_claims, unit=self.style.unit, largest=self.style.largest)

    def disc_box(self, spot: Spot) -> Box:
        x, y = self.fit(spot.at)
        return Box(x, y, x, y).grown(self.disc(spot) + 1)

    def ring(self, spot: Spot) -> float:
        """The radius of a spot's circle in the picture; never so small that it looks like a point."""
        return max(spot.reach * self.fit.scale, SMALLEST_RING) if spot.reach else 0.0

    def size(self, name: Wording) -> float:
        return round(self.style.size * (ARABIC_SCALE if name.direction == "rtl" else 1), 1)

    def count(self, spot: Spot) -> str:
        return str(spot.claims) if spot.claims and self.style.counts else ""

    def lines(self, name: Wording) -> tuple[str, ...]:
        return text.lines(name.text, self.size(name), self.style.room, bold=True)

    def room(self, name: Wording, count: str) -> tuple[float, float]:
        """The width and height of a name with its count."""
        size, lines = self.size(name), self.lines(name)
        widths = [text.width(line, size, bold=True) for line in lines]
        widths[-1] += text.width(f" {count}", size) if count else 0
        return max(widths), len(lines) * size * line_height(name)

    # Marks.

    def positions(self, named: Named) -> list[Position]:
        """The ways to set a spot's name: about its mark, on its circle, or anywhere about a country's middle."""
        spot, at = named.spot, self.fit(named.spot.at)
        width, height = self.room(named.name, self.count(spot))
        half = self.disc(spot) * SQUARE / 2
        if spot.precision == "settlement":
            return labels.round_point(at, self.disc(spot), width, height)
        if self.ring(spot):
            return labels.on_ring(at, self.ring(spot), half, width, height)
        return [self.at_home(spot, position) for position in labels.about(at, 8.0, half, width, height)]

    def at_home(self, spot: Spot, position: Position) -> Position:
        """A country's name costs more where it stands in another country."""
        home = all(spot.holds(self.fit.back(box.centre)) for box in position.boxes)
        return position if home or not spot.country else replace(position, cost=position.cost + 2)

    def mark(self, named: Named, found: Position | None) -> MapMark:
        spot, (x, y) = named.spot, self.fit(named.spot.at)
        square = found.mark if found else None
        ring = self.ring(spot)
        return MapMark(
            exactness=exactness(spot),
            address=named.address,
            label=named.label,
            also=named.also,
            is_filed=spot.claims > 0,
            disc=rounded(x, y, self.disc(spot)) if spot.precision == "settlement" else None,
            square=rounded(square.left, square.top, square.width) if square else None,
            ring=rounded(x, y, ring) if ring else None,
            frame=None,
            name=self.label(named.name, self.count(spot), found) if found else None,
        )

    def frame_mark(self, framed: Framed, box: Box, found: Position | None) -> MapMark:
        return MapMark(
            exactness="detail",
            address=framed.address,
            label=framed.name.text,
            also=(),
            is_filed=True,
            disc=None,
            square=None,
            ring=None,
            frame=(round(box.left, 1), round(box.top, 1), round(box.width, 1), round(box.height, 1)),
            name=self.label(framed.name, "", found) if found else None,
        )

    def label(self, name: Wording, count: str, found: Position) -> MapLabel:
        """The words of a name, set line by line in the box that was found for it."""
        size, box, step = self.size(name), found.words, self.size(name) * line_height(name)
        x = {"start": box.left, "middle": box.centre[0], "end": box.right}[found.side]
        return MapLabel(
            lines=tuple(
                (line, round(box.top + step * (number + BASELINE), 1)) for number, line in enumerate(self.lines(name))
            ),
            count=count,
            x=round(x, 1),
            anchor=found.side if name.direction == "ltr" else turned(found.side),
            language=name.language,
            direction=name.direction,
            size=size,
        )


def exactness(spot: Spot) -> Exactness:
    ways: dict[str, Exactness] = {"district": "area", "governorate": "area", "region": "region"}
    return ways.get(spot.precision) or ("country" if spot.precision == "country" else "settlement")


def turned(side: labels.Side) -> labels.Side:
    """The same side for words that run from right to left."""
    ends: dict[labels.Side, labels.Side] = {"start": "end", "end": "start", "middle": "middle"}
    return ends[side]


def line_height(name: Wording) -> float:
    direction: Direction = name.direction
    return ARABIC_LINE if direction == "rtl" else LINE


def rounded(x: float, y: float, size: float) -> tuple[float, float, float]:
    return round(x, 1), round(y, 1), round(size, 1)


def frame_positions(box: Box, width: float, height: float) -> list[Position]:
    """The name of a frame: above it, below it, beside it."""
    x, y = box.centre
    gap = labels.GAP
    return [
        Position(Box(box.left, box.top - gap - height, box.left + width, box.top - gap), "start"),
        Position(Box(box.right - width, box.top - gap - height, box.right, box.top - gap), "end", cost=0.1),
        Position(Box(box.left, box.bottom + gap, box.left + width, box.bottom + gap + height), "start", cost=0.2),
        Position(Box(box.right + gap, y - height / 2, box.right + gap + width, y + height / 2), "start", cost=0.3),
        Position(Box(box.left - gap - width, y - height / 2, box.left - gap, y + height / 2), "end", cost=0.4),
        Position(Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2), "middle", cost=0.5),
    ]


def around_point(point: Point, step: float) -> list[Point]:
    x, y = point
    return [
        (x + across * step, y + down * step)
        for across, down in sorted(
            ((across, down) for across in range(-4, 5) for down in range(-4, 5)), key=lambda at: at[0] ** 2 + at[1] ** 2
        )
    ]


def centred_box(x: float, y: float, width: float, height: float) -> Box:
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


# The ground.


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


def scale(atlas: Atlas, fit: Fit, style: Style, words: str) -> MapScale:
    """A round length of about a fifth of the picture's width, and discs for a few counts."""
    wanted = 0.22 * style.width / fit.scale
    power = 10 ** floor(log10(wanted))
    length = next(power * step for step in (5, 2, 1) if power * step <= wanted)
    middle = fit.height + style.largest + 8
    return MapScale(round(length * fit.scale, 1), words % f"{length:g}", tuple(sizes(atlas, style)), middle)


def sizes(atlas: Atlas, style: Style) -> Iterator[tuple[str, float, float]]:
    """Discs for one claim, for the most, and for about a quarter of that; from the picture's end inwards."""
    most = atlas.most_claims
    x = style.width - EDGE
    for count in sorted({1, max(round(most / 4), 1), max(most, 1)}, reverse=True):
        words = str(count)
        x -= text.width(words, style.size)
        size = radius(count, most, unit=style.unit, largest=style.largest)
        yield words, round(x - 6 - size, 1), round(size, 1)
        x -= 6 + 2 * size + 18
