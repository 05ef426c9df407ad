"""One map drawn: its ground, its marks, and names that don't collide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.drawing import labels, text
from dossier.drawing.labels import Circle, Crossable, Frame, Position
from dossier.drawing.lines import Box
from dossier.drawing.outline import Shape
from dossier.interface import Interface
from dossier.site.atlas import Atlas, Detail, Spot
from dossier.site.ground import EDGE, Fit, Style, fitted, graticule, ground, scale, shape, shown_by
from dossier.site.views import Direction, MapLabel, MapMark, MapPicture, Wording
from dossier.site.views.map import Exactness

ARABIC_SCALE = 1.14
"""As the style sets words in Arabic script."""
LINE, ARABIC_LINE = 1.4, 1.9
"""The height of a line, in its font's size."""
BASELINE = 0.76
"""How far down a line its words stand, of its height."""
MOST_NAMES = 200
"""So many names are tried in one picture, those with the most claims: more never find room, and trying takes time."""
SMALLEST_RING = 13.0
EMPTY_RADIUS = 3.5
"""Of the mark of a place that is only named."""
SQUARE = 1.7725
"""The side of a square as large as a disc of radius 1."""


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
    interface: Interface,
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
        scale=scale(atlas, fit, style, interface),
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
        wanted = [labels.on_frame(box, *self.room(framed.name, "")) for framed, box in zip(frames, boxes, strict=True)]
        wanted += [self.positions(named) for named in ranked[:MOST_NAMES]] + [[] for _ in ranked[MOST_NAMES:]]
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
            ways = labels.over(self.fit(named.spot.at), 14.0, width, height)
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
        return self.style.radius(spot.claims, self.atlas)

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
