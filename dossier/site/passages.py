"""A quote or a translation cut into pieces: bare words, elisions, and the words that rows of the comparison rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier import quotes
from dossier.model import Excerpt, RowId
from dossier.site import routes
from dossier.site.views import QuotePart


@dataclass(frozen=True, slots=True)
class Span:
    """The characters that a row's words take in a text."""

    start: int
    end: int
    row: RowId
    number: int
    """Of the row in the claim's comparison, from 1."""


def quote_parts(excerpt: Excerpt, rows: tuple[RowId, ...]) -> tuple[QuotePart, ...]:
    """The quote with its points, each with the element id that a cell opens."""
    return tuple(pieces(excerpt.quote, spans(excerpt, rows, excerpt.quote, translated=False), excerpt.id))


def translation_parts(excerpt: Excerpt, rows: tuple[RowId, ...], text: str) -> tuple[QuotePart, ...]:
    """A translation with the same points; its pieces are no link's target."""
    return tuple(pieces(text, spans(excerpt, rows, text, translated=True), ""))


def anchors(excerpt: Excerpt, rows: tuple[RowId, ...]) -> dict[RowId, str]:
    """The element id that a cell of each row opens: its own words', or those that cover them."""
    found = spans(excerpt, rows, excerpt.quote, translated=False)
    owners = {piece.row: piece for _, _, piece in cut(excerpt.quote, found) if piece}
    return {
        span.row: routes.point_anchor(excerpt.id, span.row if span.row in owners else covering(span, found).row)
        for span in found
    }


def covering(span: Span, spans: Iterable[Span]) -> Span:
    """The span that owns a span's first character."""
    return min(
        (other for other in spans if other.start <= span.start < other.end), key=lambda o: (o.end - o.start, o.number)
    )


def spans(excerpt: Excerpt, rows: tuple[RowId, ...], text: str, *, translated: bool) -> tuple[Span, ...]:
    found = []
    for number, row in enumerate(rows, start=1):
        point = excerpt.points.get(row)
        phrase = (point.translated if translated else point.said) if point else None
        places = quotes.occurrences(phrase, text) if phrase else ()
        if len(places) == 1:
            found.append(Span(*places[0], row, number))
    return tuple(found)


def pieces(text: str, spans: tuple[Span, ...], excerpt_id: str) -> Iterator[QuotePart]:
    named: set[RowId] = set()
    for start, end, span in cut(text, spans):
        if span is None:
            yield from with_elisions(text[start:end])
            continue
        first = excerpt_id and span.row not in named
        named.add(span.row)
        yield QuotePart(text[start:end], span.number, routes.point_anchor(excerpt_id, span.row) if first else "")


def cut(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[int, int, Span | None]]:
    """The text in runs, each with the shortest span that covers it; of equals, the first row's."""
    borders = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
    previous: tuple[int, int, Span | None] | None = None
    for start, end in pairwise(borders):
        over = [span for span in spans if span.start <= start and end <= span.end]
        owner = min(over, key=lambda span: (span.end - span.start, span.number), default=None)
        if previous and previous[2] == owner:
            previous = (previous[0], end, owner)
        else:
            if previous:
                yield previous
            previous = (start, end, owner)
    if previous:
        yield previous


def with_elisions(text: str) -> Iterator[QuotePart]:
    for index, part in enumerate(text.split(quotes.ELISION)):
        if index:
            yield QuotePart(quotes.ELISION, is_elision=True)
        if part:
            yield QuotePart(part)
