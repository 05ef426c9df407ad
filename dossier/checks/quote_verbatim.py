"""A quote occurs word for word in the capture of its source.

Passes: "a ceasefire holds", captured as "so a ceasefire holds".
Fails: "a cease-fire holds", same capture.
What a reader can't see is folded (white space, direction marks, normal forms), and so are the shapes of quotation
marks; letters, case, digits, vowel signs and punctuation all count. A quote whose words aren't opened in the
capture fails, too: `python3 build.py prove` opens them, where the text is at hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier import captures, quotes
from dossier.model import Dossier, Excerpt, SourceId
from dossier.problems import Location, Problem, code_point
from dossier.walker import declared_fields

PARTIAL = True
PROVE = "python3 build.py prove"


def check(dossier: Dossier) -> Iterator[Problem]:
    for excerpt in dossier.passages():
        yield from problems(dossier, excerpt.source, excerpt.quote, excerpt.where("quote"))
    for _, stake in dossier.stakes():
        yield from problems(dossier, stake.source, stake.quote, stake.where("quote"))


def problems(dossier: Dossier, source: SourceId, quote: str, location: Location) -> Iterator[Problem]:
    capture = dossier.captures.get(source)
    if capture is None or captures.proved_positions(capture, quote):
        return
    if not all(quotes.segments(quote)) or "[...]" in quote:
        return  # an elision at an end, two in a row, or of three dots: `quote-form` says so
    text = dossier.texts.get(source)
    if text is not None and captures.is_text_of(capture, text):
        yield with_text(quote, text.decode(), location)
    else:
        yield without_text(capture, quote, location)


def swallowed(quote: str) -> str:
    """A key of the excerpt that stands within its quote, since its line is indented too far; empty where none does."""
    found = re.search(rf"(?:^|\s)({'|'.join(declared_fields(Excerpt))}):(?:\s|$)", quote)
    return found[1] if found else ""


def with_text(quote: str, text: str, location: Location) -> Problem:
    """The problem where the text is at hand: not opened yet, or not there, and then what comes closest."""
    if captures.positions_of(quote, quotes.folded(text)):
        return Problem(
            "quote-verbatim",
            location,
            "the quote isn't opened in its capture",
            hint=f"it is in the source: run {PROVE}",
        )
    if key := swallowed(quote):
        hint = f"the quote contains `{key}:`, whose line is indented too far: it begins in the column of `quote:`"
        return Problem("quote-verbatim", location, "the quote is not in the captured source", hint=hint)
    difference = quotes.closest_difference(quote, text)
    hint = "no passage of the source comes close to it: is it the right source, and do its parts stand in this order?"
    if difference:
        hint = (
            f'the capture reads "{difference.held}" where the quote has "{difference.quoted}" '
            f"(word {difference.position}){differing_characters(difference)}"
        )
    return Problem("quote-verbatim", location, "the quote is not in the captured source", hint=hint)


def differing_characters(difference: quotes.Difference) -> str:
    """The first two characters that differ, by code point, where one word stands for another: they may look alike."""
    if len(difference.held.split()) != len(difference.quoted.split()):
        return ""
    for held, quoted in zip(difference.held, difference.quoted, strict=False):
        if held != quoted:
            return f'; there "{held}" {code_point(held)} stands against "{quoted}" {code_point(quoted)}'
    return ""


def without_text(capture: captures.Capture, quote: str, location: Location) -> Problem:
    """The problem where the text isn't at hand: the first word that the capture doesn't prove."""
    closest = capture.closest(quote)
    first = (
        f'the first word that isn\'t there is "{closest[0]}" (word {closest[1]} of the source)'
        if closest
        else "none of its parts is opened in the capture"
    )
    return Problem(
        "quote-verbatim",
        location,
        "the quote is not proved by the capture of its source",
        hint=f"{first}; correct the quote, or, if it is verbatim, put the source's text in "
        f"captures/{capture.source}.txt and run {PROVE}",
    )
