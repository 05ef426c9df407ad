"""Where a dossier's places lie on one sheet, how exactly, and which parts of it need a larger picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import dist, sqrt

from dossier.drawing.lines import Box, Point, around, encloses
from dossier.drawing.outline import NO_OUTLINE, Outline, Shape
from dossier.drawing.projection import Projection, centred
from dossier.evidence import Evidence
from dossier.model import Dossier, PlaceId, Precision

REACH: dict[Precision, float] = {"settlement": 0.0, "district": 15.0, "governorate": 40.0, "region": 90.0}
"""The circle that stands for each class of place, its radius in km. It shows a size, never a border."""
COUNTRY_REACH = 1200.0
"""How far from its point a country is followed when a picture's frame is chosen, in km."""
NEIGHBOURS, TOO_NEAR = 0.08, 0.025
"""Places belong together, and crowd each other, that are nearer than this share of the whole picture."""
LARGE = 0.5
"""A larger picture of more than this share of the whole shows nothing better."""
MOST_DETAILS = 3
LEAST, LEAST_DETAIL = 600.0, 60.0
"""The sides of a whole picture and of a larger one, in km: a single point needs some land round it."""


@dataclass(frozen=True, eq=False)
class Spot:
    """A place on the sheet."""

    place: PlaceId
    precision: Precision
    at: Point
    claims: int
    """Filed at this place itself."""
    country: Shape
    """The country that the place is, as the outline draws it; empty for other places."""

    @property
    def reach(self) -> float:
        """The radius of its circle in km; 0: none."""
        return REACH.get(self.precision, 0.0)

    def holds(self, point: Point) -> bool:
        """Whether a point of the sheet lies in the country that the place is."""
        return sum(encloses(ring, point) for ring in self.country) % 2 == 1

    @property
    def extent(self) -> Box:
        """What a picture of it has to show."""
        own = next((ring for ring in self.country if encloses(ring, self.at)), None)
        x, y = self.at
        if own is None:
            return Box(x, y, x, y).grown(self.reach)
        whole, far = around(own), Box(x, y, x, y).grown(COUNTRY_REACH)
        return Box(
            max(whole.left, far.left),
            max(whole.top, far.top),
            min(whole.right, far.right),
            min(whole.bottom, far.bottom),
        )


@dataclass(frozen=True, eq=False)
class Detail:
    """Places that stand so close together that they need a picture of their own."""

    box: Box
    spots: tuple[Spot, ...]


@dataclass(frozen=True, eq=False)
class Atlas:
    """All places that have a point, on a sheet of kilometres."""

    spots: dict[PlaceId, Spot] = field(default_factory=dict)
    """In the order of the file."""
    projection: Projection = Projection(0.0, 0.0)  # noqa: RUF009
    outline: Outline = NO_OUTLINE
    box: Box = Box(0.0, 0.0, 0.0, 0.0)  # noqa: RUF009
    """The whole, with some room at its edges."""
    details: tuple[Detail, ...] = ()

    @property
    def most_claims(self) -> int:
        """The largest number of claims at one place."""
        return max((spot.claims for spot in self.spots.values()), default=0)

    @property
    def filed_countries(self) -> tuple[Shape, ...]:
        return tuple(spot.country for spot in self.spots.values() if spot.claims and spot.country)


def atlas(dossier: Dossier, evidence: Evidence, outline: Outline) -> Atlas:
    """The dossier's places on a sheet that is centred among them."""
    pointed = {place_id: place for place_id, place in dossier.places.items() if len(place.point) == 2}
    if not pointed:
        return Atlas()
    projection = centred((place.point[0], place.point[1]) for place in pointed.values())
    laid = laid_on(outline, projection)
    spots = {
        place_id: Spot(
            place_id,
            place.precision,
            at := projection(place.point[0], place.point[1]),
            len(evidence.links.at_place.get(place_id, ())),
            laid.country_at(at) if place.precision == "country" else (),
        )
        for place_id, place in pointed.items()
    }
    box = framed(spots.values(), least=LEAST)
    return Atlas(spots, projection, laid, box, tuple(details(tuple(spots.values()), box)))


@lru_cache(maxsize=4)
def laid_on(outline: Outline, projection: Projection) -> Outline:
    """Land and borders on the sheet."""
    return outline.projected(projection)


def framed(spots: Iterable[Spot], *, least: float) -> Box:
    """What a picture of these places shows: all of them, with room at the edges; `least`: its sides, in km."""
    extents = [spot.extent for spot in spots]
    whole = around(corner for box in extents for corner in ((box.left, box.top), (box.right, box.bottom)))
    room = 0.09 * max(whole.width, whole.height)
    x, y = whole.centre
    half_width, half_height = (max(side / 2 + room, least / 2) for side in (whole.width, whole.height))
    return Box(x - half_width, y - half_height, x + half_width, y + half_height)


def details(spots: Sequence[Spot], box: Box) -> list[Detail]:
    """The crowded parts, the largest first; countries crowd nobody, their names find room elsewhere."""
    span = max(box.width, box.height)
    groups = grouped([spot for spot in spots if spot.precision != "country"], NEIGHBOURS * span)
    found = [Detail(framed(group, least=LEAST_DETAIL), group) for group in groups if is_crowded(group, TOO_NEAR * span)]
    useful = [detail for detail in found if max(detail.box.width, detail.box.height) < LARGE * span]
    return sorted(useful, key=lambda detail: -len(detail.spots))[:MOST_DETAILS]


def grouped(spots: Sequence[Spot], near: float) -> Iterator[tuple[Spot, ...]]:
    """Spots in groups: whoever is near to one of a group belongs to it. Each group in the order of the file."""
    group = {spot: [spot] for spot in spots}
    for one, other in near_pairs(spots, near):
        if group[one] is not group[other]:
            smaller, larger = sorted((group[one], group[other]), key=len)
            larger += smaller
            group |= dict.fromkeys(smaller, larger)
    order = {spot: number for number, spot in enumerate(spots)}
    seen = {id(members): members for members in group.values()}
    yield from (tuple(sorted(members, key=order.__getitem__)) for members in seen.values())


def near_pairs(spots: Iterable[Spot], near: float) -> Iterator[tuple[Spot, Spot]]:
    """Every two that are nearer to each other than this; a sweep from west to east, so that far ones never meet."""
    waiting: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: spot.at):
        waiting = [other for other in waiting if spot.at[0] - other.at[0] < near]
        yield from ((other, spot) for other in waiting if dist(spot.at, other.at) < near)
        waiting.append(spot)


def is_crowded(spots: Sequence[Spot], near: float) -> bool:
    return next(near_pairs(spots, near), None) is not None


def radius(claims: int, most: int, *, unit: float, largest: float) -> float:
    """Of a disc whose area goes with the number of claims. `largest`: no disc is wider, `unit`: nor is that of one."""
    return min(unit, largest / sqrt(max(most, 1))) * sqrt(claims)
