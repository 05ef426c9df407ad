"""Quotes as tokens: what counts when a quote is held against its source.

A token is a run of letters, marks and digits, or one other visible character. Folded is what a reader can't see
(white space, line breaks, normal forms, direction marks, joiners) and the shapes of quotation marks; everything
else counts. Nothing here changes what is published.

Source of the normal form: Unicode Standard Annex #15 (NFC); of the categories: Unicode Standard, section 4.5.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

ELISION = "[…]"
SEGMENT_TOKENS = 4
"""A segment between elisions has this many tokens at least."""
QUOTE_WORDS = 5
"""A quote has this many words at least."""
SHARED_WORDS = 6
"""Equal runs of this many words between two excerpts are shared wording."""

DOUBLE_QUOTES = dict.fromkeys("“”„‟«»″＂❝❞〝〞", '"')
SINGLE_QUOTES = dict.fromkeys("‘’‚‛‹›′＇❛❜", "'")
FOLDED = str.maketrans(DOUBLE_QUOTES | SINGLE_QUOTES)


@dataclass(frozen=True, slots=True)
class Token:
    """A folded token, and where its characters stand in the text that was read."""

    text: str
    start: int
    end: int
    is_word: bool


@lru_cache(maxsize=4096)
def kind(char: str) -> str:
    """`word`, `sign` or `unseen`. Numbers signs of Arabic (U+0600 to U+0605 and their like) are formats that show."""
    category = unicodedata.category(char)
    if category[0] in "LMN":
        return "unseen" if char == "\u034f" else "word"
    if category == "Cf":
        return "sign" if "\u0600" <= char <= "\u0605" or char in "\u06dd\u070f\u08e2" else "unseen"
    if category == "Cn":
        return "sign"  # unassigned in this Python's Unicode, and perhaps visible in a reader's
    return "unseen" if category[0] in "ZC" or char.isspace() else "sign"


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[Token, ...]:
    """The text's tokens, folded, with their places as indexes of code points. White space ends a word; other
    unseen characters (joiners, direction marks) don't."""
    return tuple(iterate_tokens(text))


def iterate_tokens(text: str) -> Iterator[Token]:
    run: list[int] = []
    for index, char in enumerate(text):
        sort = kind(char)
        if sort == "word":
            run.append(index)
        elif sort == "sign" or unicodedata.category(char) != "Cf":
            if run:
                yield word(text, run)
                run = []
            if sort == "sign":
                yield Token(char.translate(FOLDED), index, index + 1, is_word=False)
    if run:
        yield word(text, run)


def word(text: str, run: Sequence[int]) -> Token:
    letters = "".join(text[index] for index in run)
    return Token(unicodedata.normalize("NFC", letters), run[0], run[-1] + 1, is_word=True)


def folded(text: str) -> tuple[str, ...]:
    """The text's tokens as they are compared."""
    return tuple(token.text for token in tokens(text))


def segments(quote: str) -> tuple[tuple[str, ...], ...]:
    """The folded tokens between a quote's elisions."""
    return tuple(folded(part) for part in quote.split(ELISION))


def word_count(quote: str) -> int:
    """The words of a quote; signs aren't counted."""
    return sum(token.is_word for token in tokens(quote.replace(ELISION, " ")))


def occurrences(phrase: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a phrase stands in a text, token by token: the start and end of its characters."""
    wanted, held = folded(phrase), tokens(text)
    size = len(wanted)
    if not size:
        return ()
    return tuple(
        (held[start].start, held[start + size - 1].end)
        for start in range(len(held) - size + 1)
        if all(held[start + step].text == wanted[step] for step in range(size))
    )


def find_segments(wanted: Sequence[Sequence[str]], held: Sequence[str]) -> tuple[int, ...] | None:
    """The position, from 0, of each segment in a text's tokens, in order; None where one isn't there."""
    found: list[int] = []
    start = 0
    for segment in wanted:
        position = find_run(segment, held, start)
        if position is None:
            return None
        found.append(position)
        start = position + len(segment)
    return tuple(found)


def find_run(run: Sequence[str], held: Sequence[str], start: int = 0) -> int | None:
    """The first position from `start` on where a run of tokens stands."""
    size = len(run)
    for position in range(start, len(held) - size + 1):
        if held[position] == run[0] and all(held[position + step] == run[step] for step in range(size)):
            return position
    return None


# Shared wording: the words that two excerpts have in common.


@dataclass(frozen=True, slots=True)
class SharedRun:
    """Words that stand in two quotes alike: the characters they take in each, and how many words they are."""

    first: tuple[int, int]
    second: tuple[int, int]
    words: int


def shared_runs(first: str, second: str) -> tuple[SharedRun, ...]:
    """The runs of six or more equal words of two quotes, each as long as it goes, in the first quote's order.

    Signs between the words, and the case of letters, don't count. An elision ends a run.
    """
    left, right = words_of(first), words_of(second)
    matches = [(*found, start) for start, found in enumerate(longest_runs(left, right))]
    taken: set[int] = set()
    runs: list[SharedRun] = []
    for size, other, start in sorted(matches, key=lambda match: (-match[0], match[2])):
        words = range(start, start + size)
        if size >= SHARED_WORDS and taken.isdisjoint(words):
            taken.update(words)
            here = (left[start].start, left[start + size - 1].end)
            runs.append(SharedRun(here, (right[other].start, right[other + size - 1].end), size))
    return tuple(sorted(runs, key=lambda run: run.first))


def words_of(quote: str) -> list[Token]:
    """The quote's words, case folded; an elision stands as a token that equals no other quote's."""
    found: list[Token] = []
    for match in re.finditer(r"(?P<gap>\[…\])|(?:(?!\[…\]).)+", quote, re.DOTALL):
        if match["gap"]:
            found.append(Token("", match.start(), match.end(), is_word=False))
            continue
        offset = match.start()
        found += [
            Token(token.text.casefold(), token.start + offset, token.end + offset, is_word=True)
            for token in tokens(match[0])
            if token.is_word
        ]
    return found


def longest_runs(left: Sequence[Token], right: Sequence[Token]) -> list[tuple[int, int]]:
    """For each word on the left, the longest run of equal words that begins there, and where on the right it begins.

    Takes time in proportion to both lengths multiplied.
    """
    best = [(0, 0)] * len(left)
    below = [0] * (len(right) + 1)
    for start in reversed(range(len(left))):
        row = [0] * (len(right) + 1)
        for other in reversed(range(len(right))):
            if left[start].is_word and left[start].text == right[other].text:
                row[other] = below[other + 1] + 1
                if row[other] >= best[start][0]:
                    best[start] = (row[other], other)
        below = row
    return best


# A quote that isn't there: where it parts from its source.


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where a quote and its source part, with a word of context on either side."""

    quoted: str
    held: str
    position: int
    """The word of the source, from 1, signs counted."""


def closest_difference(quote: str, text: str) -> Difference | None:
    """Where the quote parts from its source; None where nothing comes close to it, or its parts only stand in
    another order."""
    held = tokens(text)
    words = [token.text for token in held]
    start = 0
    for segment in quote.split(ELISION):
        found = find_run(folded(segment), words, start)
        if found is None:
            return segment_difference(segment, text, held)
        start = found + len(folded(segment))
    return None


def segment_difference(segment: str, text: str, held: Sequence[Token]) -> Difference | None:
    """Where a run of words parts from the passage of the text that is closest to it."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Levenshtein

    wanted = tokens(segment)
    joined = " ".join(token.text for token in held)
    close = fuzz.partial_ratio_alignment(" ".join(token.text for token in wanted), joined, score_cutoff=60)
    if close is None:
        return None
    first, last = passage_at(held, close.dest_start, close.dest_end)
    passage = held[first:last]
    codes = Levenshtein.opcodes([token.text for token in wanted], [token.text for token in passage])
    for code in codes:
        outside = code.tag == "insert" and code.src_start in (0, len(wanted))
        if code.tag != "equal" and not outside:
            return Difference(
                around(segment, wanted, code.src_start, code.src_end),
                around(text, passage, code.dest_start, code.dest_end),
                first + code.dest_start + 1,
            )
    return None


def passage_at(held: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The tokens that lie, wholly or in part, between two places of the tokens joined by single spaces."""
    first, last, position = len(held), 0, 0
    for index, token in enumerate(held):
        if position < end and position + len(token.text) > start:
            first, last = min(first, index), index + 1
        position += len(token.text) + 1
    return first, last


def around(text: str, found: Sequence[Token], start: int, end: int) -> str:
    """The characters of some tokens, and of one token before and after them."""
    if not found:
        return ""
    first, last = max(0, start - 1), min(len(found), end + 1)
    return text[found[min(first, len(found) - 1)].start : found[max(first, last - 1)].end]
