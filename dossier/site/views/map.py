"""What maps show. Lengths are in user units of an SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.site.views.shared import Direction, Wording

Layout = Literal["wide", "narrow", "small"]
Exactness = Literal["settlement", "area", "region", "country", "detail"]
"""How a place is drawn: a disc, a circle, a dashed circle, a tinted country; or the frame of a larger picture."""


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name in a picture, line by line."""

    lines: tuple[tuple[str, float], ...]
    """Each line's words and its baseline."""
    count: str
    """After the last line; may be empty."""
    x: float
    anchor: Literal["start", "middle", "end"]
    """As SVG means it: `start` is on the right of words that run from right to left."""
    language: str
    direction: Direction
    size: float


@dataclass(frozen=True, slots=True)
class MapMark:
    """A place, or the frame of a larger picture, with all that belongs to it; it leads to a page."""

    exactness: Exactness
    address: str
    label: str
    """For screen readers and on hover: "North Quay: settlement, 8 claims"."""
    also: tuple[Wording, ...]
    """Its name in other languages."""
    is_filed: bool
    """A claim is filed here; otherwise the place is only named, and its mark is empty."""
    disc: tuple[float, float, float] | None
    """Centre and radius."""
    square: tuple[float, float, float] | None
    """Corner and side: stands beside a name, at no place."""
    ring: tuple[float, float, float] | None
    frame: tuple[float, float, float, float] | None
    """Corner, width and height of what a larger picture shows."""
    name: MapLabel | None
    """None: it finds no room."""


@dataclass(frozen=True, slots=True)
class MapScale:
    """A length on the ground, and how large counts are drawn; stands below the picture."""

    length: float
    words: str
    """As in "500 km"."""
    anchor: Literal["start", "end"]
    """As SVG means it: what all words here hang by, on their left."""
    direction: Direction
    sizes: tuple[tuple[str, float, float], ...]
    """As in "8": the words, the disc's centre, its radius."""
    middle: float
    """The line on which all this stands."""


@dataclass(frozen=True, slots=True)
class MapPicture:
    """One map, laid out for one width of screen."""

    layout: Layout
    width: float
    height: float
    """Of the map."""
    foot: float
    """The height below it, for its scale."""
    land: str
    borders: str
    graticule: str
    """Where no land is at hand."""
    countries: tuple[str, ...]
    """Of countries at which claims are filed: their outline."""
    context: tuple[MapLabel, ...]
    """Names that say where we are."""
    marks: tuple[MapMark, ...]
    scale: MapScale


@dataclass(frozen=True, slots=True)
class SmallMap:
    """A few places on a page of their own or a claim's; leads to the large one."""

    words: str
    """As in "Map: North Quay, Lysmar (a settlement)"."""
    picture: MapPicture
    address: str
