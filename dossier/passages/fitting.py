"""Words held against words: the run that fits best, and where two runs part.

Sources: P. Sellers, "The theory and computation of evolutionary distances: pattern recognition" (1980), for the run of
words within a longer one that fits best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier import folding, quotes

TYPED_ELISION = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3,})\s*")
"""`[…]` in every way that people type it."""
UNLIKE = 50
"""Two words less alike than this, in per cent, have nothing to do with each other."""
SKIPPED = 0.3
"""What it costs to pass over a word of the text, where to pass over a typed one costs 1."""


def loose(word: str) -> str:
    return folding.unmarked(word).lower()


def keys_of(typed: str) -> list[str]:
    return [key for token in quotes.tokens(typed) if token.is_word and (key := loose(token.text))]


def leading(tokens: Sequence[quotes.Token]) -> Iterator[quotes.Token]:
    """The signs before the first word."""
    for token in tokens:
        if token.is_word:
            return
        yield token


def runs(wanted: Sequence[str], held: Sequence[str]) -> Iterator[int]:
    """Each position where a run of words stands."""
    at = quotes.find_run(wanted, held) if wanted else None
    while at is not None:
        yield at
        at = quotes.find_run(wanted, held, at + 1)


def starts_of(keys: Sequence[str]) -> Iterator[int]:
    """Where each word begins among the words joined by single spaces."""
    at = 0
    for key in keys:
        yield at
        at += len(key) + 1


def merged(parts: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Parts between which something is left out."""
    start, end = parts[0]
    for first, last in parts[1:]:
        if first > end:
            yield start, end
            start = first
        end = last
    yield start, end


def fitted(wanted: Sequence[str], held: Sequence[str]) -> tuple[int, int, float]:
    """The run of held words that fits the wanted ones best, and how like them it is, in per cent.

    Takes time in proportion to both lengths multiplied.
    """
    costs, starts = [0.0] * (len(held) + 1), list(range(len(held) + 1))
    for word in wanted:
        new_costs, new_starts = [costs[0] + 1], [0]
        for at, other in enumerate(held):
            ways = (
                (costs[at] + unlikeness(word, other), starts[at]),
                (costs[at + 1] + 1, starts[at + 1]),
                (new_costs[at] + SKIPPED, new_starts[at]),
            )
            cost, start = min(ways, key=lambda way: way[0])
            new_costs.append(cost)
            new_starts.append(start)
        costs, starts = new_costs, new_starts
    end = min(range(len(costs)), key=lambda at: costs[at])
    return starts[end], end, 100 * (1 - costs[end] / len(wanted)) if starts[end] < end else 0


def unlikeness(word: str, other: str) -> float:
    """Of two words, from 0 to 1."""
    from rapidfuzz import fuzz

    if word == other:
        return 0
    ratio = fuzz.ratio(word, other)
    return 1 - ratio / 100 if ratio >= UNLIKE else 1


# Where the typing and the text part.


def differences(typed: str, found: str) -> Iterator[quotes.Difference]:
    """Each place where typed words and a passage part, with a word of context on either side; elisions aside."""
    from rapidfuzz.distance import Levenshtein

    left, right = TYPED_ELISION.sub(" ", typed), found.replace(quotes.ELISION, " ")
    typed_tokens, found_tokens = quotes.tokens(left), quotes.tokens(right)
    codes = Levenshtein.opcodes([token.text for token in typed_tokens], [token.text for token in found_tokens])
    for code in codes:
        if code.tag != "equal":
            yield quotes.Difference(
                " ".join(quotes.around(left, typed_tokens, code.src_start, code.src_end).split()),
                " ".join(quotes.around(right, found_tokens, code.dest_start, code.dest_end).split()),
                code.dest_start + 1,
            )
