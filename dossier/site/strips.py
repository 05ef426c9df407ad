"""Dates and excerpts as they are drawn on an axis: lengths, squares, and what keeps them apart.

Everything is placed so that it fits the narrowest screen; on wider ones it has more room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as calendar_date
from itertools import pairwise

from dossier.dates import EdtfDate
from dossier.drawing import lanes, text
from dossier.drawing.axis import EDGE, WHOLE, Axis, Stretch, fitted
from dossier.drawing.ticks import LAST, Label, Ticks, ticks
from dossier.model import Claim, Excerpt
from dossier.site import routes
from dossier.site.columns import voice
from dossier.site.edition import Edition, letters
from dossier.site.views import TimeAxis, TimeBar, TimeBreak, TimeEnd, TimeLabels, TimeMark, TimeTooth

NARROW, WIDE = 288, 640
"""The room of a strip, at least, on narrow and on wide screens."""
LETTERS = 13
"""The size of letters in a strip, in Latin script."""
LARGER = 1.14
"""By how much the style sets Arabic script larger."""
SQUARE = 14
CELL = 18
"""A square and the gap after it."""
TICK = 1.0
"""Per cent of the axis: a shorter date is drawn as a stroke."""
HIGHER = 6
"""How much higher such a stroke is than a bar."""
OPEN = EDGE - 0.5
"""Where an open date ends: from there an arrow leads on."""
BASE = 40
"""Where the axis's own line lies, in pixels below the top of its labels."""
TOOTH = 0.7
"""Per cent of the axis: a quarter of a zigzag."""
ENDS = 10
"""The room of a mark at a bar's end."""


# Dates.


def axis_of(edition: Edition, dates: Iterable[EdtfDate]) -> Axis:
    """The axis for some dates; in an edition that is read from the right, time runs from the right."""
    found = (border for date in dates for border in borders(date))
    return fitted(found, mirrored=edition.interface.direction == "rtl")


def borders(date: EdtfDate) -> Iterator[int]:
    """Where the days, months or years begin and end that a date names."""
    for moment in (date.start, date.end):
        if moment:
            yield from (moment.first.toordinal(), moment.last.toordinal() + 1)


def extent(axis: Axis, date: EdtfDate) -> tuple[float, float]:
    """How far along the axis a date begins and ends; where it is open, beyond all that begins and ends."""
    start = axis.ahead(date.start.first.toordinal()) if date.start else OPEN
    end = axis.ahead(date.end.last.toordinal() + 1) if date.end else WHOLE - OPEN
    return start, end


def middle(axis: Axis, date: EdtfDate) -> float:
    """Where a date is drawn that has no room for its length; of an open one, where it ends that has an end."""
    start, end = extent(axis, date)
    return end if date.start is None else start if date.end is None else (start + end) / 2


def bar(axis: Axis, date: EdtfDate, thick: int) -> TimeBar:
    """A date as a length, so many pixels thick; a stroke is a little higher."""
    start, end = extent(axis, date)
    is_tick = end - start < TICK
    at = middle(axis, date)
    ends = tuple(bar_ends(axis, date, (at, at) if is_tick else (start, end)))
    left = min(axis.placed(start), axis.placed(end))
    uncertain = any(moment.uncertain for moment in (date.start, date.end) if moment)
    high = thick + HIGHER if is_tick else thick
    return TimeBar(
        per_cent(left), per_cent(end - start), per_cent(axis.placed(at)), -high / 2, high, is_tick, uncertain, ends
    )


def bar_ends(axis: Axis, date: EdtfDate, places: tuple[float, float]) -> Iterator[TimeEnd]:
    """What marks the ends that aren't sharp, first the start."""
    for moment, place, is_start in ((date.start, places[0], True), (date.end, places[1], False)):
        if moment is None or moment.approximate:
            kind = "about" if moment else "open"
            yield TimeEnd(per_cent(axis.placed(place)), kind, is_start != axis.is_mirrored)  # type: ignore[arg-type]


def per_cent(x: float) -> float:
    """A position as it is written."""
    return round(x, 2) + 0.0


def room_of(axis: Axis, date: EdtfDate) -> lanes.Box:
    """What a date's bar takes on the narrowest screen, in pixels, the marks at its ends included."""
    start, end = extent(axis, date)
    first, last = ((moment is None or moment.approximate) * ENDS for moment in (date.start, date.end))
    if end - start < TICK:
        start = end = middle(axis, date)
    return start * NARROW / 100 - 2 - first, end * NARROW / 100 + 2 + last


# Excerpts.


@dataclass(frozen=True)
class Signs:
    """A row of squares for some excerpts, wrapped where it is longer than the narrowest screen."""

    tokens: Sequence[str]
    """What stands beside each square: a letter, a number, or nothing."""

    @property
    def cell(self) -> float:
        return CELL + max((text.width(token, LETTERS) + 4 for token in self.tokens if token), default=0.0)

    @property
    def in_line(self) -> int:
        return max(1, min(len(self.tokens), int(NARROW / self.cell)))

    @property
    def width(self) -> float:
        return self.cell * self.in_line - (CELL - SQUARE)

    @property
    def height(self) -> int:
        return CELL * -(-len(self.tokens) // self.in_line)

    def places(self, axis: Axis, ahead: float) -> Iterator[tuple[float, int, float]]:
        """Of each: where its square stands from the place of its date, and where what stands beside it."""
        lead = lanes.lead(ahead, self.width, NARROW)
        for index in range(len(self.tokens)):
            line, column = divmod(index, self.in_line)
            start = column * self.cell - lead
            beside = start + SQUARE + 2
            x, token_x = (-start - SQUARE, -beside) if axis.is_mirrored else (start, beside)
            yield round(x, 1) + 0.0, line * CELL, round(token_x, 1) + 0.0


def named(claim: Claim, excerpts: Iterable[Excerpt]) -> list[tuple[str, Excerpt]]:
    """Some excerpts of a claim, each with its letter."""
    wanted = {excerpt.id for excerpt in excerpts}
    names = letters(claim)
    return [(names[excerpt.id], excerpt) for excerpt in claim.excerpts if excerpt.id in wanted]


def marks(
    edition: Edition, axis: Axis, claim: Claim, excerpts: Iterable[Excerpt], ahead: float, *, lettered: bool
) -> tuple[TimeMark, ...]:
    """The squares of a claim's excerpts at a place of the axis."""
    found = named(claim, excerpts)
    signs = Signs([name if lettered else "" for name, _ in found])
    return tuple(
        TimeMark(
            edition.mark(excerpt.stance),
            name,
            routes.claim(claim.id, excerpt.id),
            mark_words(edition, name, excerpt),
            *place,
        )
        for (name, excerpt), place in zip(found, signs.places(axis, ahead), strict=True)
    )


def mark_words(edition: Edition, name: str, excerpt: Excerpt) -> str:
    """As in "A, Asserts: The Wire"."""
    return edition.interface._(
        "%(letter)s, %(stance)s: %(voice)s",
        letter=name,
        stance=edition.mark(excerpt.stance).word,
        voice=voice(edition, excerpt).text,
    )


# The axis itself.


def axis_view(edition: Edition, axis: Axis, dates: Sequence[EdtfDate]) -> TimeAxis:
    """Labels, lines and breaks."""
    size = LETTERS * (LARGER if edition.interface.direction == "rtl" else 1)
    narrow, wide = (ticks(axis, room, size, edition.interface.short) for room in (NARROW, WIDE))
    return TimeAxis(
        time_labels(narrow),
        time_labels(wide),
        tuple(break_view(edition, axis, stretch, dates) for stretch in axis.breaks),
    )


def time_labels(found: Ticks) -> TimeLabels:
    return TimeLabels(
        tuple(Label(per_cent(label.x), label.text, label.line, label.anchor) for label in found.labels),
        tuple(map(per_cent, found.lines)),
        tuple(map(per_cent, found.strokes)),
    )


def break_view(edition: Edition, axis: Axis, stretch: Stretch, dates: Iterable[EdtfDate]) -> TimeBreak:
    start, end = axis.ahead(stretch[0]), axis.ahead(stretch[1])
    return TimeBreak(
        x=per_cent(min(axis.placed(start), axis.placed(end))),
        width=per_cent(end - start),
        middle=per_cent(axis.placed((start + end) / 2)),
        zigzag=tuple(zigzag(axis.placed((start + end) / 2))),
        short=short_duration(edition, *parts(stretch)),
        words=break_words(edition, stretch, dates),
    )


def zigzag(at: float) -> Iterator[TimeTooth]:
    """The sign of a break, on the axis."""
    points = [(per_cent(at + step * TOOTH), BASE + rise) for step, rise in ((-2, 0), (-1, -4), (0, 4), (1, -4), (2, 0))]
    for (x, y), (to_x, to_y) in pairwise(points):
        yield TimeTooth(x, y, to_x, to_y)


def break_words(edition: Edition, stretch: Stretch, dates: Iterable[EdtfDate]) -> str:
    _ = edition.interface._
    first, last = (calendar_date.fromordinal(day) for day in (stretch[0], stretch[1] - 1))
    is_empty = all(date.latest < first or last < date.earliest for date in dates)
    words = (
        _("%(start)s to %(end)s: %(duration)s without an event or a report")
        if is_empty
        else _("%(start)s to %(end)s: %(duration)s in which no date begins or ends")
    )
    start, end = map(edition.interface.day, (first, last))
    return words % {"start": start, "end": end, "duration": duration(edition, *parts(stretch))}


def parts(stretch: Stretch) -> tuple[int, int, int]:
    """A stretch in years and months, rounded to months; one shorter than a month in days."""
    first, after = (calendar_date.fromordinal(min(day, LAST)) for day in stretch)
    months = (after.year - first.year) * 12 + after.month - first.month - (after.day < first.day)
    if not months:
        return 0, 0, stretch[1] - stretch[0]
    months += (after.day - first.day) % 31 > 15
    return months // 12, months % 12, 0


def duration(edition: Edition, years: int, months: int, days: int) -> str:
    """As in "3 years 6 months"."""
    n = edition.interface.n
    found = [
        (years, n("%(number)s year", "%(number)s years", years)),
        (months, n("%(number)s month", "%(number)s months", months)),
        (days, n("%(number)s day", "%(number)s days", days)),
    ]
    return " ".join(words for number, words in found if number)


def short_duration(edition: Edition, years: int, months: int, days: int) -> tuple[str, ...]:
    """The same where room is scarce, in pieces for a line each: "3 y", "6 m"."""
    _ = edition.interface._
    found = [
        (years, _("%(number)s y", number=years)),
        (months, _("%(number)s m", number=months)),
        (days, _("%(number)s d", number=days)),
    ]
    return tuple(words for number, words in found if number)
