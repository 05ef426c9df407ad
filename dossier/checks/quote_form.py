"""A quote is long enough to be found, and marks what it leaves out.

Passes: five words or more; `[…]` between segments of four words or signs at least.
Fails: three words; `[…]` at the beginning or the end; two `[…]` with one word between them.
Why: short runs of words stand in many texts, and prove nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier import quotes
from dossier.model import Dossier
from dossier.problems import Location, Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for excerpt in dossier.passages():
        yield from problems(excerpt.quote, excerpt.where("quote"))
    for _, stake in dossier.stakes():
        yield from problems(stake.quote, stake.where("quote"))


def problems(quote: str, location: Location) -> Iterator[Problem]:
    if "[...]" in quote:
        yield Problem(
            "quote-form",
            location,
            "an elision is written […], not [...]",
            hint="write the one character … in the brackets",
        )
        return
    segments = quotes.segments(quote)
    words = quotes.word_count(quote)
    if words < quotes.QUOTE_WORDS:
        yield Problem(
            "quote-form",
            location,
            f"the quote has {words} word{'' if words == 1 else 's'}",
            hint=f"quote {quotes.QUOTE_WORDS} at least",
        )
    if len(segments) > 1 and not (segments[0] and segments[-1]):
        yield Problem("quote-form", location, "[…] stands at an end of the quote", hint="delete it there")
    elif any(len(segment) < quotes.SEGMENT_TOKENS for segment in segments) and words >= quotes.QUOTE_WORDS:
        yield Problem(
            "quote-form",
            location,
            f"a part between two […] has fewer than {quotes.SEGMENT_TOKENS} words",
            hint="quote more of it, or leave it out",
        )
