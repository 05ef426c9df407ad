"""Land and countries: read from TopoJSON, in which a border that two countries share stands once.

Source: the TopoJSON format specification, version 1.0.0 (quantized topologies).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any

from dossier.drawing.lines import Line, Point, encloses

Shape = tuple[Line, ...]
"""Rings; a point is in the shape if an odd number of them goes round it."""


@dataclass(frozen=True, eq=False)
class Outline:
    """Rings and lines of points: longitude and latitude in degrees, or what a projection made of them."""

    land: Shape
    borders: tuple[Line, ...]
    """Each once, without the coasts."""
    countries: tuple[Shape, ...]
    credit: str = ""
    """Whose drawing it is, as in "Natural Earth 4.1, 1:50m"."""

    def country_at(self, point: Point) -> Shape:
        """The country that a point lies in; empty where it lies in none."""
        return next((country for country in self.countries if sum(encloses(ring, point) for ring in country) % 2), ())

    def projected(self, place: Callable[[float, float], Point]) -> Outline:
        """The same on a sheet. `place` takes latitude and longitude."""

        def laid(lines: Iterable[Line]) -> tuple[Line, ...]:
            return tuple(tuple(place(latitude, longitude) for longitude, latitude in line) for line in lines)

        return Outline(laid(self.land), laid(self.borders), tuple(map(laid, self.countries)), self.credit)


NO_OUTLINE = Outline((), (), ())


@lru_cache(maxsize=4)
def read(content: bytes) -> Outline:
    """An outline from its file. Raises `ValueError` where that holds something else."""
    try:
        made = json.loads(content)
        lines = unpacked(made)
        land = polygons(made["objects"]["land"])
        countries = [polygons(shape) for shape in made["objects"]["countries"]["geometries"]]
        return Outline(
            tuple(ring(arcs, lines) for arcs in land),
            tuple(lines[arc] for arc in shared(countries)),
            tuple(tuple(ring(arcs, lines) for arcs in country) for country in countries),
            str(made.get("credit", "")),
        )
    except (AttributeError, IndexError, KeyError, TypeError) as fault:
        raise ValueError(f"it isn't TopoJSON with `land` and `countries`: {fault!r}") from fault


def unpacked(made: dict[str, Any]) -> list[Line]:
    (sx, sy), (tx, ty) = made["transform"]["scale"], made["transform"]["translate"]
    found: list[Line] = []
    for arc in made["arcs"]:
        across, down = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
        found.append(tuple((x * sx + tx, y * sy + ty) for x, y in zip(across, down, strict=True)))
    return found


def polygons(shape: dict[str, Any]) -> list[list[int]]:
    """Every ring of a shape, as the numbers of its lines."""
    found = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [ring for polygon in found for ring in polygon]


def ring(arcs: Iterable[int], lines: Sequence[Line]) -> Line:
    """`~n` is line `n` backwards."""
    return tuple(point for arc in arcs for point in (lines[arc] if arc >= 0 else lines[~arc][::-1]))


def shared(countries: Iterable[Iterable[Iterable[int]]]) -> list[int]:
    """The lines that two countries have in common, in order."""
    uses = Counter(max(arc, ~arc) for country in countries for arcs in country for arc in arcs)
    return sorted(arc for arc, count in uses.items() if count > 1)
