"""Dates with their precision: EDTF level 0 with `~`, `?`, `%` and intervals.

Source: Library of Congress, Extended Date/Time Format Specification (2019); ISO 8601-2. Of level 1, the marks
after a whole date and open intervals are read.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "year"]

MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)


class DateFault(ValueError):
    """The text isn't a date of the dossier; the message says why, for an editor, and the hint what to write."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a month or a year, and how sure it is."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    """`~` or `%`: about then."""
    uncertain: bool = False
    """`?` or `%`: then, if at all."""

    @property
    def is_doubtful(self) -> bool:
        return self.approximate or self.uncertain

    @property
    def precision(self) -> Precision:
        return "day" if self.day else "month" if self.month else "year"

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def neighbour(self, step: Literal[-1, 1]) -> Moment:
        """The day, month or year before or after; at the calendar's two ends the moment itself."""
        try:
            day = (self.first if step < 0 else self.last) + timedelta(days=step)
        except OverflowError:
            return self
        return Moment(day.year, day.month if self.month else None, day.day if self.day else None)


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A moment, or the time from one moment to another. A missing end is open."""

    text: str
    start: Moment | None
    end: Moment | None

    @property
    def is_interval(self) -> bool:
        return self.start != self.end

    @property
    def earliest(self) -> date:
        """The first day that is meant; `date.min` where the start is open."""
        return self.start.first if self.start else date.min

    @property
    def latest(self) -> date:
        """The last day that is meant; `date.max` where the end is open."""
        return self.end.last if self.end else date.max

    @property
    def is_exact(self) -> bool:
        """No mark of doubt, and one day."""
        return self.earliest == self.latest and not self.is_doubtful

    @property
    def is_doubtful(self) -> bool:
        return any(moment.is_doubtful for moment in (self.start, self.end) if moment)

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """In time order; of dates that start together the more precise comes first."""
        return self.earliest, self.latest, self.text

    def reach(self) -> tuple[date, date]:
        """The days that aren't excluded: a doubtful end reaches one of its own units further."""
        first = self.start.neighbour(-1).first if self.start and self.start.is_doubtful else self.earliest
        last = self.end.neighbour(1).last if self.end and self.end.is_doubtful else self.latest
        return first, last

    def excludes(self, other: EdtfDate) -> bool:
        """Whether both can't be right: not a day in common, doubt included."""
        (first, last), (other_first, other_last) = self.reach(), other.reach()
        return last < other_first or other_last < first


def parse(text: str) -> EdtfDate:
    """Reads a date. Raises `DateFault` with the reason."""
    if "/" not in text:
        moment = parse_moment(text)
        return EdtfDate(text, moment, moment)
    if NUMBERS.fullmatch(text):
        raise DateFault(f'"{text}" isn\'t a date', suggestion(text))
    parts = text.split("/")
    if len(parts) != 2 or parts == ["..", ".."]:
        raise DateFault("an interval has two ends", "write 2015-08-21/2015-08-31, or 2014/.. where one is open")
    start, end = (None if part == ".." else parse_moment(part) for part in parts)
    if start and end and end.last < start.first:
        raise DateFault("the interval ends before it begins", "write the earlier date first")
    if start == end:
        raise DateFault("the interval's two ends are the same date", "write it once")
    return EdtfDate(text, start, end)


def parse_moment(text: str) -> Moment:
    match = MOMENT.fullmatch(text)
    if match is None:
        raise DateFault(f'"{text}" isn\'t a date', suggestion(text))
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if not year:
        raise DateFault("there is no year 0", "write a year from 0001 to 9999")
    if month is not None and not 1 <= month <= 12:
        raise DateFault(f"there is no month {month}", "months are 01 to 12")
    if day is not None and month is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        said = f"{calendar.month_name[month]} {year} has no day {day}"
        raise DateFault(said, f"correct it, or leave the day out: {text[:7]}")
    mark = match[4]
    return Moment(year, month, day, approximate=mark in ("~", "%"), uncertain=mark in ("?", "%"))


MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}


NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", re.ASCII)
"""A day and a month, or a month and a day: countries differ."""


def of_numbers(first: int, second: int, year: int) -> str:
    """What `3.11.2016` may mean: the day comes first, where it isn't said that it can't."""
    day_first, month_first = f"{year:04d}-{second:02d}-{first:02d}", f"{year:04d}-{first:02d}-{second:02d}"
    if second > 12:
        return f"write {month_first}"
    return f"write {day_first}" if first > 12 else f"write {day_first}, or {month_first} if the month stands first"


def suggestion(text: str) -> str:
    """What the editor may have meant by a date in another form: "write 2020-07-30"."""
    words = text.replace(",", " ").lower().split()
    months = [MONTHS[word] for word in words if word in MONTHS]
    years = [word for word in words if re.fullmatch(r"\d{4}", word)]
    days = [word for word in words if re.fullmatch(r"\d{1,2}", word)]
    if len(months) == 1 and len(years) == 1:
        day = f"-{int(days[0]):02d}" if len(days) == 1 else ""
        return f"write {int(years[0]):04d}-{months[0]:02d}{day}"
    numbers = NUMBERS.fullmatch(text)
    if numbers:
        return of_numbers(*(int(part) for part in numbers.groups()))
    match = re.fullmatch(r"(\d{4})[-.](\d{1,2})(?:[-.](\d{1,2}))?", text)
    if match:
        return "write " + "-".join(f"{int(part):02d}" for part in match.groups() if part)
    return "write 2016-11-03, 2016-11 or 2016; ~ after it says about, ? uncertain, % both"


def lag(event: EdtfDate, report: EdtfDate) -> tuple[int, int] | None:
    """Days from event to report, least and most, with the precision of both. None where an end is open.

    The least may be negative where the two overlap; it is 0 then, since a report follows what it reports.
    """
    if not (event.start and event.end and report.start and report.end):
        return None
    least, most = (report.earliest - event.latest).days, (report.latest - event.earliest).days
    return (max(0, least), most) if most >= 0 else None
