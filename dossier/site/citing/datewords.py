"""Dates as the styles write them, with all the doubt that the facts have.

Sources: Chicago Manual of Style (18th edition, 9.35, 13.104); MLA Handbook (9th edition, 5.68–5.82); APA Publication
Manual (7th edition, 9.13–9.17); Wikipedia, Help:Citation Style 1, "Dates".
"""

from __future__ import annotations

from calendar import month_name
from dataclasses import dataclass

from dossier.dates import EdtfDate, Moment

FULL = tuple(month_name)
MLA_MONTHS = ("", "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@dataclass(frozen=True, slots=True)
class DateForm:
    """How a style writes dates."""

    day: str
    """A day within its year: `{month} {day}`."""
    dated: str
    """A day with its year: `{rest}, {year}`."""
    filed: str
    """A month with its year."""
    months: tuple[str, ...] = FULL
    about: str = "ca. "
    spaced: bool = False
    """Whether a dash between ends of several words stands between spaces."""
    yearly: bool = False
    """Whether of a doubtful date the year alone is told."""


CHICAGO = DateForm("{month} {day}", "{rest}, {year}", "{rest} {year}")
MLA = DateForm("{day} {month}", "{rest} {year}", "{rest} {year}", MLA_MONTHS, about="circa ")
APA = DateForm("{month} {day}", "{year}, {rest}", "{year}, {rest}", yearly=True)
WIKIPEDIA = DateForm("{day} {month}", "{rest} {year}", "{rest} {year}", about="c. ", spaced=True)


def words(when: EdtfDate, form: DateForm) -> str:
    """A date, as in "ca. November 2016", "August 21–31, 2015", "since 2014"."""
    start, end = when.start, when.end
    if start and not end:
        return f"since {doubted(start, form)}"
    if end and not start:
        return f"until {doubted(end, form)}"
    assert start is not None
    assert end is not None
    if form.yearly and when.is_doubtful:
        return form.about + years(when)
    if not when.is_interval:
        return doubted(start, form)
    if not when.is_doubtful and start.year == end.year and start.month and end.month:
        return in_year(span(start, end, form), start.year, form, exact=bool(start.day or end.day))
    return dashed(doubted(start, form), doubted(end, form), form)


def doubted(moment: Moment, form: DateForm) -> str:
    """A moment with its marks: `ca.` for about, brackets and a question mark for uncertain."""
    text = plain(moment, form)
    if moment.approximate:
        text = form.about + text
    return f"[{text}?]" if moment.uncertain else text


def plain(moment: Moment, form: DateForm) -> str:
    if not moment.month:
        return str(moment.year)
    return in_year(rest(moment, form), moment.year, form, exact=bool(moment.day))


def rest(moment: Moment, form: DateForm) -> str:
    """A day or a month without its year."""
    month = form.months[moment.month or 0]
    return form.day.format(month=month, day=moment.day) if moment.day else month


def in_year(text: str, year: int, form: DateForm, *, exact: bool) -> str:
    return (form.dated if exact else form.filed).format(rest=text, year=year)


def span(start: Moment, end: Moment, form: DateForm) -> str:
    """From one day or month to another of the same year."""
    if start.month == end.month and start.day and end.day:
        return form.day.format(month=form.months[start.month or 0], day=f"{start.day}–{end.day}")
    return dashed(rest(start, form), rest(end, form), form)


def dashed(start: str, end: str, form: DateForm) -> str:
    return f"{start} – {end}" if form.spaced and " " in start + end else f"{start}–{end}"


def wikipedia(when: EdtfDate | None) -> str:
    """A date that Wikipedia's templates take: of a doubtful one the year, of an open time none; they know no more."""
    if when is None or when.start is None or when.end is None:
        return ""
    if not when.is_doubtful:
        return words(when, WIKIPEDIA)
    return "c. " + years(when)


def years(when: EdtfDate) -> str:
    """As in "2016", "2015–2016"."""
    return "–".join(dict.fromkeys(str(end.year) for end in (when.start, when.end) if end))
