"""Typed values of a comparison: when two exclude each other, and when they only say it in other words.

Passes as *equal*: 150 and 150; [leeds, york] and [york, leeds]. As *compatible*: Yorkshire and a town in
it; 100/200 and 150; November 2016 and 3 November 2016. As *exclusive*: 150 and 200; Leeds and London; two dates
without a day in common.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from dossier import dates

Kind = Literal["text", "quantity", "date", "place", "actor"]
Verdict = Literal["equal", "compatible", "exclusive"]

NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"


class ValueFault(ValueError):
    """The value isn't of its row's kind; the message says why, for an editor, and the hint what to write."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or a range with open ends. A unit belongs to the row, not to the value."""

    least: Decimal
    most: Decimal

    def compared(self, other: Quantity) -> Verdict:
        if self == other:
            return "equal"
        return "exclusive" if self.most < other.least or other.most < self.least else "compatible"


@dataclass(frozen=True, slots=True)
class Day:
    """A date with its precision."""

    date: dates.EdtfDate

    def compared(self, other: Day) -> Verdict:
        if self.date == other.date:
            return "equal"
        return "exclusive" if self.date.excludes(other.date) else "compatible"


@dataclass(frozen=True, slots=True)
class Among:
    """Words or ids, of which each stands for one thing and several mean all of them together."""

    members: frozenset[str]
    reach: frozenset[str]
    """The members, and for places all that contain them."""

    def compared(self, other: Among) -> Verdict:
        if self.members == other.members:
            return "equal"
        return "compatible" if self.members & other.reach or other.members & self.reach else "exclusive"


Value = Quantity | Day | Among


def compared(first: Value, second: Value) -> Verdict:
    """How two values of one row stand to each other."""
    match first, second:
        case Quantity(), Quantity():
            return first.compared(second)
        case Day(), Day():
            return first.compared(second)
        case Among(), Among():
            return first.compared(second)
    raise TypeError("values of one row are of one kind")


def parse(kind: Kind, written: tuple[str, ...], within: Mapping[str, tuple[str, ...]]) -> Value:
    """Types a written value. `within` gives, of each place, all places that contain it.

    Raises `ValueFault`, or `dates.DateFault` for a date.
    """
    if kind in ("quantity", "date") and len(written) > 1:
        raise ValueFault("one value is wanted here, not a list", "write the value without [ ]")
    if kind == "quantity":
        return quantity(written[0])
    if kind == "date":
        return Day(dates.parse(written[0]))
    members = frozenset(written)
    reach = members.union(*(within.get(member, ()) for member in members)) if kind == "place" else members
    return Among(members, reach)


def quantity(text: str) -> Quantity:
    if re.fullmatch(NUMBER, text):
        return Quantity(Decimal(text), Decimal(text))
    match = re.fullmatch(rf"({NUMBER}|\.\.)/({NUMBER}|\.\.)", text)
    if match is None or match[1] == match[2] == "..":
        raise ValueFault(f'"{text}" isn\'t a quantity', "write 150, or a range as 100/200, 100/.. or ../200")
    least = Decimal("-Infinity") if match[1] == ".." else Decimal(match[1])
    most = Decimal("Infinity") if match[2] == ".." else Decimal(match[2])
    if most < least:
        raise ValueFault("the range ends before it begins", "write the smaller number first")
    return Quantity(least, most)
