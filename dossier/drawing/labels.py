"""Where labels stand: the first free of the positions that each would take, in the order of their importance.

Who comes first is served first, nothing moves again, and what finds no room is left out.

Source of the eight positions and of the greedy order: Christensen, Marks and Shieber 1995, An empirical study of
algorithms for point-feature label placement.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from typing import Literal, Protocol

from dossier.drawing.lines import Box, Point

Side = Literal["start", "middle", "end"]
"""Which end of the words stands at the thing they name: their left, their middle, their right."""
GAP = 4.0
"""Between a mark and its label."""
CLEAR = 6.0
"""Between a label and the next thing beside it."""


@dataclass(frozen=True, slots=True)
class Position:
    """A way to set a label: the box of its words, and the mark that comes with it, if one does."""

    words: Box
    side: Side
    mark: Box | None = None
    cost: float = 0.0

    @property
    def boxes(self) -> tuple[Box, ...]:
        return (self.words, self.mark) if self.mark else (self.words,)


class Crossable(Protocol):
    """A line that labels cross only where there is no better way."""

    def crosses(self, box: Box) -> bool: ...


@dataclass(frozen=True, slots=True)
class Circle:
    """The line of a circle."""

    centre: Point
    radius: float

    def crosses(self, box: Box) -> bool:
        x, y = self.centre
        near = hypot(max(box.left - x, 0, x - box.right), max(box.top - y, 0, y - box.bottom))
        far = hypot(max(x - box.left, box.right - x), max(y - box.top, box.bottom - y))
        return near < self.radius < far


@dataclass(frozen=True, slots=True)
class Frame:
    """The four lines of a frame."""

    box: Box

    def crosses(self, box: Box) -> bool:
        return box.meets(self.box) and not (
            self.box.holds((box.left, box.top)) and self.box.holds((box.right, box.bottom))
        )


def placed(
    wanted: Iterable[Sequence[Position]], frame: Box, taken: Iterable[Box] = (), lines: Sequence[Crossable] = ()
) -> list[Position | None]:
    """A position for each label, the most important first; None where no position is free.

    None overlaps another, its marks or what is `taken`, and none leaves the frame. Of the free positions the cheapest
    is taken, and of equals the first; crossing one of the `lines` costs 1.
    """
    full = list(taken)
    found: list[Position | None] = []
    for positions in wanted:
        free = [position for position in positions if is_free(position, frame, full)]
        best = min(free, key=lambda position: price(position, lines), default=None)
        found.append(best)
        if best:
            full.extend(map(spaced, best.boxes))
    return found


def is_free(position: Position, frame: Box, taken: Sequence[Box]) -> bool:
    return all(
        frame.left <= box.left
        and box.right <= frame.right
        and frame.top <= box.top
        and box.bottom <= frame.bottom
        and not any(map(box.meets, taken))
        for box in position.boxes
    )


def spaced(box: Box) -> Box:
    return Box(box.left - CLEAR, box.top, box.right + CLEAR, box.bottom)


def price(position: Position, lines: Iterable[Crossable]) -> float:
    return position.cost + sum(any(map(line.crosses, position.boxes)) for line in lines)


def round_point(point: Point, reach: float, width: float, height: float) -> list[Position]:
    """The eight places of a label round a mark that reaches so far from its point, the best first."""
    x, y = point
    by = reach + GAP
    slant = reach * 0.71 + GAP / 2
    corners = [
        (x + by, y - height / 2, "start"),
        (x - by - width, y - height / 2, "end"),
        (x + slant, y - slant - height, "start"),
        (x + slant, y + slant, "start"),
        (x - slant - width, y - slant - height, "end"),
        (x - slant - width, y + slant, "end"),
        (x - width / 2, y - by - height, "middle"),
        (x - width / 2, y + by, "middle"),
    ]
    return [
        Position(Box(left, top, left + width, top + height), side, cost=0.1 * number)  # type: ignore[arg-type]
        for number, (left, top, side) in enumerate(corners)
    ]


def beside(at: Point, half: float, width: float, height: float, cost: float) -> list[Position]:
    """The two places of a label beside a square mark: after it and before it."""
    x, y = at
    mark = Box(x - half, y - half, x + half, y + half)
    after = Box(mark.right + GAP, y - height / 2, mark.right + GAP + width, y + height / 2)
    before = Box(mark.left - GAP - width, y - height / 2, mark.left - GAP, y + height / 2)
    return [Position(after, "start", mark, cost), Position(before, "end", mark, cost + 0.1)]


def on_ring(centre: Point, radius: float, half: float, width: float, height: float) -> list[Position]:
    """A square mark on a ring with its label beside it; the sides of the ring are the best, its top and bottom next."""
    (x, y), found = centre, []
    for number, angle in enumerate((-30, 30, -150, 150, 0, 180, -60, 60, -120, 120, -90, 90)):
        at = x + radius * cos(radians(angle)), y + radius * sin(radians(angle))
        after, before = beside(at, half, width, height, 0.05 * number)
        found += [after, before] if abs(angle) <= 90 else [before, after]
    return found


def about(point: Point, step: float, half: float, width: float, height: float) -> list[Position]:
    """A square mark with its label, over a point or in steps round it: the mark and the words are centred together."""
    (x, y), shift = point, (width + GAP) / 2
    found = []
    for ring in range(5):
        for angle in range(0, 360, 45) if ring else (0,):
            at = x + ring * step * cos(radians(angle)), y + ring * step * sin(radians(angle))
            found += beside((at[0] - shift, at[1]), half, width, height, 0.3 * ring)[:1]
    return found


def on_frame(box: Box, width: float, height: float) -> list[Position]:
    """The name of a frame: above it, below it, beside it."""
    x, y = box.centre
    gap = GAP
    return [
        Position(Box(box.left, box.top - gap - height, box.left + width, box.top - gap), "start"),
        Position(Box(box.right - width, box.top - gap - height, box.right, box.top - gap), "end", cost=0.1),
        Position(Box(box.left, box.bottom + gap, box.left + width, box.bottom + gap + height), "start", cost=0.2),
        Position(Box(box.right + gap, y - height / 2, box.right + gap + width, y + height / 2), "start", cost=0.3),
        Position(Box(box.left - gap - width, y - height / 2, box.left - gap, y + height / 2), "end", cost=0.4),
        Position(Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2), "middle", cost=0.5),
    ]


def over(point: Point, step: float, width: float, height: float) -> list[Position]:
    """Words alone: over a point, or in steps away from it, the nearest first."""
    (x, y), reach = point, range(-4, 5)
    steps = sorted(((across, down) for across in reach for down in reach), key=lambda at: at[0] ** 2 + at[1] ** 2)
    places = [(x + across * step, y + down * step) for across, down in steps]
    return [Position(Box(a - width / 2, b - height / 2, a + width / 2, b + height / 2), "middle") for a, b in places]
