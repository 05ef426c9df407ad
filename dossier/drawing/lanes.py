"""Signs on one line: which of them need a line of their own, and how a row of signs stands at its place.

Positions are in per cent of a width that isn't known when a page is built; signs have a size in pixels. What has room
at the narrowest width has room at every width.
"""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float]
"""Start and end, in pixels."""


def lanes(boxes: Iterable[Box], gap: float) -> tuple[int, ...]:
    """For each box the first lane, from 0, in which it doesn't come nearer than `gap` to one that is there already."""
    taken: list[list[Box]] = []
    found = []
    for start, end in boxes:
        lane = next((i for i, there in enumerate(taken) if all(is_free(start, end, box, gap) for box in there)), None)
        if lane is None:
            lane = len(taken)
            taken.append([])
        taken[lane].append((start, end))
        found.append(lane)
    return tuple(found)


def is_free(start: float, end: float, other: Box, gap: float) -> bool:
    return end + gap <= other[0] or other[1] + gap <= start


def lead(ahead: float, width: float, room: float) -> float:
    """How far a row of signs begins before the place that it stands for, in pixels.

    The row is centred on its place, unless it would leave a line that is `room` pixels long; so it leaves no longer
    line, either.
    """
    place = room * ahead / 100
    return place - min(max(place - width / 2, 0.0), max(room - width, 0.0))


def at_width(ahead: float, width: float, room: float) -> Box:
    """Where a row of signs begins and ends on the shortest line."""
    start = room * ahead / 100 - lead(ahead, width, room)
    return start, start + width


def tops(taken: tuple[int, ...], heights: Iterable[int], gap: int) -> tuple[tuple[int, ...], int]:
    """Where each box begins from the top, where every lane is as high as its highest box; and the height of all."""
    high: dict[int, int] = {}
    for lane, height in zip(taken, heights, strict=True):
        high[lane] = max(height, high.get(lane, 0))
    found, at = {}, 0
    for lane in sorted(high):
        found[lane] = at
        at += high[lane] + gap
    return tuple(found[lane] for lane in taken), max(0, at - gap)
