"""The words of a point occur exactly once in the quote, and their translation once in the translation.

Passes: `said: 150 soldiers` in "it sent 150 soldiers to the front".
Fails: `said: soldiers` in "soldiers met soldiers"; words that aren't in the quote.
Why: the page marks these words in the quote, and a cell of the comparison opens them.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier import quotes
from dossier.model import Dossier, Excerpt
from dossier.problems import Location, Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for excerpt in dossier.excerpts():
        for point in excerpt.points.values():
            yield from once(point.said, excerpt.quote, point.where("said"), "the quote")
            if point.translated:
                yield from translated_once(excerpt, point.translated, point.where("translated"))
        if excerpt.words and not quotes.occurrences(excerpt.words, excerpt.quote):
            yield from once(excerpt.words, excerpt.quote, excerpt.where("words"), "the quote")


def once(phrase: str, text: str, location: Location, where: str) -> Iterator[Problem]:
    count = len(quotes.occurrences(phrase, text))
    if count == 0:
        yield Problem(
            "said-once",
            location,
            f'"{phrase}" isn\'t in {where}',
            hint=f"copy the words from {where}, letter for letter",
        )
    elif count > 1:
        yield Problem(
            "said-once",
            location,
            f'"{phrase}" stands {count} times in {where}',
            hint="add a word before or after it, so that it stands there once",
        )


def translated_once(excerpt: Excerpt, phrase: str, location: Location) -> Iterator[Problem]:
    """The words stand once in one of the translations."""
    counts = [len(quotes.occurrences(phrase, translation.text)) for translation in excerpt.translation]
    if 1 in counts:
        return
    if not counts:
        yield Problem("said-once", location, "the excerpt has no translation", hint="add `translation`, or delete this")
        return
    best = excerpt.translation[counts.index(max(counts))]
    yield from once(phrase, best.text, location, "the translation")
