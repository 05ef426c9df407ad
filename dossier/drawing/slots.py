"""Room for labels between the rows of a column: each label stands within its span, and none on another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Slot = tuple[int, float]
"""The lane, from 0, and the middle of the label."""


def slots(spans: Sequence[tuple[float, float]], rows: Sequence[float]) -> tuple[Slot, ...]:
    """A slot for each span, half-way between two neighbouring rows that the span covers; in the first lane that has
    one free, and in a lane the highest. Every span reaches from one of the rows to another."""
    gaps = [(upper, lower) for upper, lower in pairwise(sorted(set(rows)))]
    taken: set[Slot] = set()
    found: list[Slot] = []
    for top, bottom in spans:
        within = [(upper + lower) / 2 for upper, lower in gaps if top <= upper and lower <= bottom]
        free = next((lane, middle) for lane in range(len(spans)) for middle in within if (lane, middle) not in taken)
        taken.add(free)
        found.append(free)
    return tuple(found)
