"""The words of the interface in one language: gettext, plural forms, dates, lists, names of languages.

A language without a catalogue falls back to English, the language that the messages are written in.
Source of months, lists and language names: Unicode CLDR, through Babel.
"""

from __future__ import annotations

import datetime
import gettext
import io
from functools import cache
from pathlib import Path
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dossier.dates import EdtfDate, Moment

CATALOGUES = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "en"
DOMAIN = "dossier"


@cache
def locale(language: str) -> Locale:
    """The language's data; English where there is none."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale(SOURCE_LANGUAGE)


def direction(language: str) -> Literal["ltr", "rtl"]:
    """The direction that a language is written in."""
    return "rtl" if locale(language).text_direction == "rtl" else "ltr"


@cache
def catalogue(language: str) -> gettext.NullTranslations | None:
    """The language's catalogue, compiled in memory; None where there is none."""
    path = CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    if not path.is_file():
        return None
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


class Interface:
    """Words, dates and lists for one edition."""

    def __init__(self, edition: str) -> None:
        found = catalogue(edition)
        self.language = edition if found else SOURCE_LANGUAGE
        self.translations = found or gettext.NullTranslations()
        self.locale = locale(self.language)
        self.direction = direction(self.language)

    def _(self, message: str, **values: object) -> str:
        """The message in this language, its `%(name)s` filled in."""
        found = self.translations.gettext(message)
        return found % values if values else found

    def n(self, one: str, many: str, number: int, **values: object) -> str:
        """The message in the form that a number wants; `%(number)s` is the number."""
        return self.translations.ngettext(one, many, number) % {"number": number, **values}

    def listed(self, parts: list[str] | tuple[str, ...]) -> str:
        """As in "A, B, and C"."""
        return format_list(list(parts), locale=self.locale) if parts else ""

    def language_name(self, language: str) -> str:
        """As in "Arabic"."""
        names = self.locale.languages
        return str(names.get(language.replace("-", "_")) or names.get(language.partition("-")[0]) or language)

    # Dates in words.

    def date(self, when: EdtfDate) -> str:
        """As in "30 July 2020", "about November 2016", "21 to 31 August 2015", "since 2014"."""
        if when.start is None and when.end is not None:
            return self._("until %(date)s", date=self.marked(when.end))
        if when.end is None and when.start is not None:
            return self._("since %(date)s", date=self.marked(when.start))
        assert when.start is not None
        assert when.end is not None
        if not when.is_interval:
            return self.marked(when.start)
        start, end = self.interval_ends(when.start, when.end)
        return self._("%(start)s to %(end)s", start=start, end=end)

    def interval_ends(self, start: Moment, end: Moment) -> tuple[str, str]:
        """The two ends of an interval, the first without what it shares with the second."""
        last = self.marked(end)
        plain = not (start.approximate or start.uncertain)
        if plain and start.day and end.day and (start.year, start.month) == (end.year, end.month):
            return str(start.day), last
        if plain and start.month and end.month and start.year == end.year:
            skeleton = "d MMMM" if start.day else "LLLL"
            return str(format_date(start.first, skeleton, locale=self.locale)), last
        return self.marked(start), last

    def marked(self, moment: Moment) -> str:
        """A moment with its doubt."""
        words = self.moment(moment)
        if moment.approximate and moment.uncertain:
            return self._("about %(date)s, uncertain", date=words)
        if moment.approximate:
            return self._("about %(date)s", date=words)
        return self._("%(date)s, uncertain", date=words) if moment.uncertain else words

    def moment(self, moment: Moment) -> str:
        pattern = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}[moment.precision]
        return str(format_date(moment.first, pattern, locale=self.locale))

    def day(self, day: datetime.date) -> str:
        """As in "21 November 2026"."""
        return str(format_date(day, "d MMMM y", locale=self.locale))

    def short(self, day: datetime.date, unit: Literal["day", "month", "month-of-year", "year"]) -> str:
        """What a day, month or year is called where room is scarce: "30", "Jul", "Jul 2020", "2020"."""
        pattern = {"day": "d", "month": "LLL", "month-of-year": "LLL y", "year": "y"}[unit]
        return str(format_date(day, pattern, locale=self.locale))

    def lag(self, days: tuple[int, int], *, roughly: bool = False) -> str:
        """As in "the same day", "2 days later", "up to 30 days later", "roughly 14 to 44 days later"."""
        return self._("roughly %(lag)s", lag=self.exact_lag(days)) if roughly else self.exact_lag(days)

    def exact_lag(self, days: tuple[int, int]) -> str:
        least, most = days
        if most == 0:
            return self._("the same day")
        if least == most:
            return self.n("%(number)s day later", "%(number)s days later", most)
        if least > 120:
            return self.n(
                "about %(number)s month later", "about %(number)s months later", round((least + most) / 2 / 30.44)
            )
        if least == 0:
            return self.n("up to %(number)s day later", "up to %(number)s days later", most)
        return self.n("%(least)s to %(number)s day later", "%(least)s to %(number)s days later", most, least=least)
