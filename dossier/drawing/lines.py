"""Lines and rings of points: cut to a box, made simpler, written as a path.

Sources: Visvalingam and Whyatt 1993, Line generalisation by repeated elimination of points; SVG 2, 9.3 Path data.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Line = Sequence[Point]


class Box(NamedTuple):
    """A rectangle whose sides are level and upright."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def grown(self, by: float) -> Box:
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def around(points: Iterable[Point]) -> Box:
    """The smallest box that holds all points, of which there is one at least."""
    across, down = zip(*points, strict=True)
    return Box(min(across), min(down), max(across), max(down))


def clamped(line: Line, box: Box) -> list[Point]:
    """The line, with all that lies outside of the box pressed onto its edge.

    Pressing to a box is continuous, so rings stay closed, what two lines share stays shared, and inside the box
    nothing changes.
    """
    cut = [line[0]] if line else []
    for start, end in pairwise(line):
        cut.extend(crossings(start, end, box))
        cut.append(end)
    pressed = [(min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)) for x, y in cut]
    return without_repeats(pressed)


def crossings(start: Point, end: Point, box: Box) -> list[Point]:
    """Where a segment crosses the four lines that a box lies between, in its own order."""
    (x, y), along, down = start, end[0] - start[0], end[1] - start[1]
    steps = [(edge - x) / along for edge in (box.left, box.right) if along]
    steps += [(edge - y) / down for edge in (box.top, box.bottom) if down]
    return [(x + step * along, y + step * down) for step in sorted(steps) if 0 < step < 1]


def without_repeats(line: Iterable[Point]) -> list[Point]:
    found: list[Point] = []
    for point in line:
        if not found or found[-1] != point:
            found.append(point)
    return found


def simplified(line: Line, tolerance: float) -> list[Point]:
    """The line without points whose triangle with their neighbours is smaller than `tolerance`; its ends stay."""
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    kept = [True] * len(line)
    queue = [(triangle(line[at - 1], line[at], line[at + 1]), at) for at in range(1, len(line) - 1)]
    heapq.heapify(queue)
    size = {at: area for area, at in queue}
    while queue and queue[0][0] < tolerance:
        area, at = heapq.heappop(queue)
        if not kept[at] or size[at] != area:
            continue
        kept[at] = False
        first, last = before[at], after[at]
        after[first], before[last] = last, first
        for other in (first, last):
            if 0 < other < len(line) - 1:
                size[other] = max(area, triangle(line[before[other]], line[other], line[after[other]]))
                heapq.heappush(queue, (size[other], other))
    return [point for point, stays in zip(line, kept, strict=True) if stays]


def triangle(first: Point, second: Point, third: Point) -> float:
    """The area between three points."""
    (ax, ay), (bx, by), (cx, cy) = first, second, third
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def area(ring: Line) -> float:
    """The area that a ring encloses; the ring ends where it began, or is taken to."""
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]))) / 2 if ring else 0.0


def encloses(ring: Line, point: Point) -> bool:
    """Whether a point lies in a ring; of one on the line either may be said."""
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside


def path(lines: Iterable[Line], *, closed: bool, digits: int = 0) -> str:
    """Lines as the data of one SVG path, in short relative steps. `digits`: decimals kept."""
    return "".join(part for line in lines if (part := "".join(steps(line, closed, digits))))


def steps(line: Line, closed: bool, digits: int) -> Iterator[str]:
    """One line's commands; none where nothing is left of it at this exactness."""
    unit = 10**digits
    points = without_repeats((round(x * unit), round(y * unit)) for x, y in line)
    if closed and len(points) > 1 and points[0] == points[-1]:
        points.pop()
    if len(points) < (3 if closed else 2):
        return
    yield "M" + pair(*points[0], unit)
    yield "l"
    for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        step = pair(bx - ax, by - ay, unit)
        yield step if number == 0 or step.startswith("-") else f" {step}"
    if closed:
        yield "z"


def pair(x: float, y: float, unit: int) -> str:
    """Two numbers, with no more between them than must be."""
    first, second = figure(x / unit), figure(y / unit)
    return first + second if second.startswith("-") else f"{first} {second}"


def figure(number: float) -> str:
    """A number as short as it can be written, to a tenth: `.5`, `-3`, `0`."""
    text = f"{round(number, 1):g}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
