"""Makes `static/map/outline.json`: land and countries of one part of the world, cut and made simpler.

    npm install world-atlas@2.0.2          (in a scratch folder)
    python -m tools.outline node_modules/world-atlas/countries-50m.json > static/map/outline.json

What goes in and what comes out is TopoJSON (its specification, version 1.0.0): lines that two countries share stand
in it once. `static/map/PROVENANCE.md` says where the data is from.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from dossier.drawing.lines import Box, Point, area, around, clamped, simplified

BOUNDS = Box(-8.0, 12.0, 67.0, 60.0)
"""West, south, east, north, in degrees."""
CLOSE = Box(29.0, 29.0, 43.0, 39.0)
"""Where the dossier's places stand close together, and pictures are larger."""
TOLERANCE, FAR_TOLERANCE = 0.001, 0.06
"""The smallest triangle that a point is kept for, in square degrees of the equator: there, and elsewhere."""
SMALLEST = 0.1
"""The smallest island that is kept, in the same measure."""
CREDIT = "Natural Earth 4.1, 1:50m"
"""Pages name it."""
STEP = 0.01
"""The grid that coordinates are rounded to, in degrees: about a kilometre."""


def outline(atlas: dict[str, Any]) -> dict[str, Any]:
    """The cut of an atlas: its lines on the grid, and what is made of them."""
    lines = [cut(line) for line in unpacked(atlas)]
    land = pieces(atlas["objects"]["land"]["geometries"][0], lines)
    countries = [
        {"type": "MultiPolygon", "arcs": arcs, "properties": {"name": geometry["properties"]["name"]}}
        for geometry in atlas["objects"]["countries"]["geometries"]
        if (arcs := pieces(geometry, lines))
    ]
    return packed(lines, land, countries)


def unpacked(atlas: dict[str, Any]) -> list[list[Point]]:
    """Every line of an atlas, in degrees."""
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    found = []
    for arc in atlas["arcs"]:
        across, down = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
        found.append([(x * sx + tx, y * sy + ty) for x, y in zip(across, down, strict=True)])
    return found


def cut(line: Sequence[Point]) -> list[tuple[int, int]]:
    """A line within the bounds, simpler, on the grid; a line that lies outside comes to lie on the edge."""
    pressed = clamped(line, BOUNDS)
    level = [(x * math.cos(math.radians(y)), y) for x, y in pressed]
    tolerance = TOLERANCE if any(map(CLOSE.holds, line)) else FAR_TOLERANCE
    kept = set(simplified(level, tolerance))
    points = [on_grid(point) for point, flat in zip(pressed, level, strict=True) if flat in kept]
    return [point for number, point in enumerate(points) if number == 0 or point != points[number - 1]]


def on_grid(point: Point) -> tuple[int, int]:
    return round((point[0] - BOUNDS.left) / STEP), round((point[1] - BOUNDS.top) / STEP)


def pieces(geometry: dict[str, Any], lines: Sequence[Sequence[Point]]) -> list[list[list[int]]]:
    """The polygons of a shape that are left, each with its rings, each ring with its lines."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    found = [[left for ring in polygon if (left := drawn(ring, lines))] for polygon in polygons]
    return [polygon for polygon in found if polygon]


def drawn(ring: Iterable[int], lines: Sequence[Sequence[Point]]) -> list[int]:
    """A ring without the lines that came to nothing; empty where the ring did."""
    left = [arc for arc in ring if len(line_of(arc, lines)) > 1]
    points = [point for arc in left for point in line_of(arc, lines)]
    return left if points and true_area(points) >= SMALLEST else []


def line_of(arc: int, lines: Sequence[Sequence[Point]]) -> Sequence[Point]:
    """A line in the direction that a ring runs through it; `~n` is line `n` backwards."""
    return lines[arc] if arc >= 0 else lines[~arc][::-1]


def true_area(points: Sequence[Point]) -> float:
    height = BOUNDS.top + around(points).centre[1] * STEP
    return area(points) * STEP * STEP * math.cos(math.radians(height))


def packed(lines: Sequence[Sequence[Point]], land: Any, countries: list[dict[str, Any]]) -> dict[str, Any]:
    """TopoJSON with the lines that are used, numbered anew."""
    polygons = [*land, *(polygon for country in countries for polygon in country["arcs"])]
    used = sorted({max(arc, ~arc) for polygon in polygons for ring in polygon for arc in ring})
    number = {arc: index for index, arc in enumerate(used)} | {~arc: ~index for index, arc in enumerate(used)}
    for polygon in polygons:
        polygon[:] = [[number[arc] for arc in ring] for ring in polygon]
    shapes = {"countries": {"type": "GeometryCollection", "geometries": countries}}
    return {
        "type": "Topology",
        "credit": CREDIT,
        "bbox": [BOUNDS.left, BOUNDS.top, BOUNDS.right, BOUNDS.bottom],
        "transform": {"scale": [STEP, STEP], "translate": [BOUNDS.left, BOUNDS.top]},
        "objects": {"land": {"type": "MultiPolygon", "arcs": land}, **shapes},
        "arcs": [deltas(lines[arc]) for arc in used],
    }


def deltas(line: Sequence[Point]) -> list[list[float]]:
    first = [list(line[0])]
    return first + [[bx - ax, by - ay] for (ax, ay), (bx, by) in pairwise(line)]


def written(made: dict[str, Any]) -> str:
    """JSON without spaces, a line for each thing that a diff may show."""
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    for mark in ('"objects":', '{"type":"MultiPolygon"', '"arcs":[[[', '"countries":'):
        text = text.replace(f",{mark}", f",\n{mark}")
    return text + "\n"


if __name__ == "__main__":
    sys.stdout.write(written(outline(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))
