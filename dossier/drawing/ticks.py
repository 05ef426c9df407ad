"""The labels and the lines of a time axis: as many as have room.

Two lines of labels: months and days below, above them the year (or the month and year) that they belong to; where
only years have room, years alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Literal

from dossier.drawing import text
from dossier.drawing.axis import Axis, Stretch

Unit = Literal["day", "month", "month-of-year", "year"]
Anchor = Literal["start", "middle", "end"]
Words = Callable[[date, Unit], str]
"""What a day, month or year is called on an axis."""

STEPS: tuple[tuple[Unit, int], ...] = (
    ("day", 1),
    ("day", 2),
    ("day", 5),
    ("day", 10),
    ("month", 1),
    ("month", 3),
    ("month", 6),
    *(("year", step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
"""How far labels stand apart, the nearest first."""
DAYS: dict[Unit, int] = {"day": 1, "month": 30, "month-of-year": 30, "year": 365}
ABOVE: dict[Unit, Unit] = {"day": "month-of-year", "month": "year"}
GAP = 3.0
OVERHANG = 8.0
"""How far a label may reach beyond the axis."""
LAST = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Label:
    """Words on the axis."""

    x: float
    text: str
    line: int
    """1: the upper, 2: the lower."""
    anchor: Anchor = "middle"


@dataclass(frozen=True, slots=True)
class Ticks:
    """What is drawn on an axis of some width."""

    labels: tuple[Label, ...]
    lines: tuple[float, ...]
    """Where months or years begin."""
    strokes: tuple[float, ...]
    """Where labelled days begin."""


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month or year, as far as the axis shows it."""

    start: int
    end: int
    """The day after."""
    day: date
    """Its first day."""


def ticks(axis: Axis, room: float, size: float, words: Words) -> Ticks:
    """The labels of an axis that is `room` pixels wide at least, in letters of `size` pixels."""
    unit, step = chosen(axis, room, size, words)
    here = [period for run in axis.runs for period in periods(run, unit) if is_step(period.day, unit, step)]
    if unit not in ABOVE:
        return Ticks(tuple(thinned(axis, here, unit, room, size, words, 1)), starts(axis, here), ())
    above = [period for run in axis.runs for period in periods(run, ABOVE[unit])]
    labels = (
        *thinned(axis, above, ABOVE[unit], room, size, words, 1),
        *thinned(axis, here, unit, room, size, words, 2),
    )
    if unit == "day":
        return Ticks(labels, starts(axis, above), starts(axis, here))
    return Ticks(labels, starts(axis, here), ())


def starts(axis: Axis, found: Iterable[Period]) -> tuple[float, ...]:
    return tuple(axis.x(period.start) for period in found)


def chosen(axis: Axis, room: float, size: float, words: Words) -> tuple[Unit, int]:
    """The nearest step at which labels have room, those above them included."""

    def fits(unit: Unit, step: int) -> bool:
        needed = widest(axis, unit, size, words) + GAP
        return axis.per_day * room / 100 * DAYS[unit] * step >= needed

    for unit, step in STEPS:
        if fits(unit, step) and (unit not in ABOVE or fits(ABOVE[unit], 1)):
            return unit, step
    return STEPS[-1]


def widest(axis: Axis, unit: Unit, size: float, words: Words) -> float:
    """The room of the longest label among the first of each run."""
    shown = (period.day for run in axis.runs for period in islice(periods(run, unit), 31))
    return max((text.width(words(day, unit), size) for day in shown), default=0.0)


def periods(run: Stretch, unit: Unit) -> Iterator[Period]:
    """The days, months or years of a run, the first and the last as far as they lie in it."""
    start, end = run
    while start < end and start <= LAST:
        day = date.fromordinal(start)
        after = min(following(day, unit), end)
        yield Period(start, after, day)
        start = after


def following(day: date, unit: Unit) -> int:
    """The first day after a day's month or year, or the next day; the calendar's end ends its last year."""
    if unit == "day":
        return day.toordinal() + 1
    year, month = (day.year + 1, 1) if unit == "year" or day.month == 12 else (day.year, day.month + 1)
    return date(year, month, 1).toordinal() if year <= date.max.year else LAST + 1


def is_step(day: date, unit: Unit, step: int) -> bool:
    """Whether a day, month or year is one of every `step`: 5th, 10th … 25th; January, April; 1990, 1995."""
    if unit == "day":
        return day.day % step == 0 and day.day + step // 2 <= 31
    return (day.month - 1) % step == 0 if unit == "month" else day.year % step == 0


def thinned(
    axis: Axis, found: Iterable[Period], unit: Unit, room: float, size: float, words: Words, line: int
) -> Iterator[Label]:
    """The labels that have room beside each other: those of long periods before those of cut ones."""
    taken: list[tuple[float, float]] = []
    for period in sorted(found, key=lambda period: (period.start - period.end, period.start)):
        label = placed(axis, period, words(period.day, unit), line, room, size)
        start, end = extent(label, axis, room, size)
        if all(end + GAP <= other[0] or other[1] + GAP <= start for other in taken):
            taken.append((start, end))
            yield label


def placed(axis: Axis, period: Period, label: str, line: int, room: float, size: float) -> Label:
    """A label in the middle of its period; at an end of the axis, within it."""
    ahead, half = axis.ahead((period.start + period.end) / 2), text.width(label, size) / 2
    if ahead * room / 100 - half < -OVERHANG:
        return Label(axis.placed(0), label, line, "start")
    if ahead * room / 100 + half > room + OVERHANG:
        return Label(axis.placed(100), label, line, "end")
    return Label(axis.placed(ahead), label, line)


def extent(label: Label, axis: Axis, room: float, size: float) -> tuple[float, float]:
    """Where a label begins and ends, in pixels along the axis."""
    width, at = text.width(label.text, size), axis.placed(label.x) * room / 100
    start = at - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return start, start + width
