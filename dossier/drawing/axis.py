"""A time axis: days in, positions in per cent out.

Dates cluster: three weeks of reports, then nothing for years. Drawn in proportion, such an axis is nearly all
emptiness, and what lies in the clusters can't be told apart. The axis is therefore linear in pieces. One scale holds
for all of it but the *breaks*: long stretches in which nothing begins or ends, which take a fixed width each, whatever
their length.

A day is its ordinal in the proleptic Gregorian calendar (`date.toordinal`). It begins at its own number and ends at
the next one's; so a stretch of days reaches from its first day to the day after its last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

WHOLE = 100.0
EDGE = 3.0
"""What the axis leaves free at each end, for signs that stand out beyond a date."""
BREAK = 6.0
"""The width of a break."""
BREAKS = 6
"""How many breaks there are at most."""
SIGN = 5.0
"""About the width of a sign on a narrow screen: dates that typically stand closer can't be told apart."""
LONG = 20.0
"""How much of the axis a stretch must take to be worth a break."""
FEW = 4
"""With fewer stretches beside it, nothing is crowded: a long stretch stays long."""

Stretch = tuple[int, int]
"""From a border to the next."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where days stand on a line from 0 to 100."""

    stops: tuple[tuple[int, float], ...]
    """Days in order, with their positions in reading direction; in between, the axis is linear. Empty: no dates."""
    breaks: tuple[Stretch, ...]
    """The stretches that aren't to scale; neighbours are one."""
    runs: tuple[Stretch, ...]
    """The stretches that are; neighbours are one."""
    per_day: float
    """The width of a day outside of breaks."""
    is_mirrored: bool = False
    """Time runs from 100 to 0, as in a script that is read from the right."""

    def ahead(self, day: float) -> float:
        """How far along in time a day begins, from 0 to 100; before the first stop and after the last: as there."""
        if not self.stops:
            return WHOLE / 2
        index = bisect_right(self.stops, day, key=lambda stop: stop[0])
        if index == 0 or index == len(self.stops):
            return self.stops[min(index, len(self.stops) - 1)][1]
        (first, start), (last, end) = self.stops[index - 1], self.stops[index]
        return start + (end - start) * (day - first) / (last - first)

    def x(self, day: float) -> float:
        """The position of a day's beginning."""
        return self.placed(self.ahead(day))

    def placed(self, ahead: float) -> float:
        """The position of what is so far along in time."""
        return WHOLE - ahead if self.is_mirrored else ahead


def fitted(borders: Iterable[int], *, mirrored: bool = False) -> Axis:
    """The axis for dates that begin and end at these borders: the days on which they begin, and the days after."""
    days = sorted(set(borders))
    stretches = list(pairwise(days))
    broken = broken_stretches(stretches)
    linear = sum(end - start for start, end in stretches if (start, end) not in broken)
    per_day = (WHOLE - 2 * EDGE - len(broken) * BREAK) / linear if linear else 0.0
    stops, at = [(day, EDGE) for day in days[:1]], EDGE
    for start, end in stretches:
        at += BREAK if (start, end) in broken else (end - start) * per_day
        stops.append((end, at))
    scaled = [stretch for stretch in stretches if stretch not in broken]
    return Axis(tuple(stops), joined(sorted(broken)), joined(scaled), per_day, mirrored)


def broken_stretches(stretches: list[Stretch]) -> set[Stretch]:
    """The stretches that become breaks.

    The longest is taken out first, then the longest of the rest, for as long as the typical stretch is narrower than a
    sign would be, and the longest takes a good part of the axis. Of equals, the earliest.
    """
    rest, broken = sorted(stretches, key=length), set[Stretch]()
    while len(rest) > FEW and len(broken) < BREAKS:
        whole = sum(map(length, rest))
        longest = next(stretch for stretch in rest if length(stretch) == length(rest[-1]))
        if median(map(length, rest)) * WHOLE >= SIGN * whole or length(longest) * WHOLE < LONG * whole:
            break
        rest.remove(longest)
        broken.add(longest)
    return broken


def length(stretch: Stretch) -> int:
    """In days."""
    return stretch[1] - stretch[0]


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in order, those that touch made one."""
    found: list[Stretch] = []
    for start, end in stretches:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)
