"""Passages: the words of a text that somebody means, found from words as he types or half remembers them.

Words are sought as they are; then without regard to case, signs between them, vowel signs and the shapes of Arabic
letters; then the closest. What is found is always given as the text has it. Two typed parts with `[…]`, `…` or three
dots between them are sought one after the other, and the passage leaves out what lies between.

Sources: P. Sellers, "The theory and computation of evolutionary distances: pattern recognition" (1980), for the words
that fit best within a longer text; rapidfuzz, `partial_ratio_alignment`, for where to try that.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from dossier import folding, quotes

Part: TypeAlias = tuple[int, int]
"""Positions among a text's tokens, from 0: the first, and the one after the last."""

TYPED_ELISION = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3,})\s*")
LIKE = 60
"""Per cent of likeness: what is less like the typed words isn't what is meant."""
SURE = 80
"""What is less like them is only taken when somebody says so."""
NEAR = 10
"""A place so much less like them than the best, or less, is a second choice."""
CHOICES = 5
CONTEXT = 8
"""Words and signs that are shown before and after a passage."""
UNLIKE = 50
"""Two words less alike than this have nothing to do with each other."""
SKIPPED = 0.3
"""What it costs to pass over a word of the text, where a word of the typed ones costs 1."""
ENDS = frozenset(".!?…؟۔")
CLOSING = frozenset("\"')]}")
SHORT_FORMS = frozenset(["mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "maj", "capt", "lt", "sgt", "gov"])
"""Words that a full stop shortens; so it does a single letter."""
UNWRAPPED = 160
"""A text with a line as long as this breaks lines at the ends of paragraphs only."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text, with or without something left out."""

    parts: tuple[Part, ...]
    likeness: float
    """To what was typed, in per cent; 100 where no more differs than case, signs, and what folding folds."""

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


def split(typed: str) -> list[str]:
    """What was typed, without the elisions between."""
    return TYPED_ELISION.split(typed)


class Article:
    """A text in which passages are sought."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = quotes.tokens(text)
        self.folded = tuple(token.text for token in self.tokens)

    @cached_property
    def words(self) -> tuple[tuple[str, int], ...]:
        """Each word as it is compared loosely, and its position among the tokens."""
        found = ((loose(token.text), at) for at, token in enumerate(self.tokens) if token.is_word)
        return tuple((key, at) for key, at in found if key)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self.words)

    @cached_property
    def is_unwrapped(self) -> bool:
        return any(len(line) >= UNWRAPPED for line in self.text.split("\n"))

    # Finding.

    def find(self, typed: str) -> tuple[Passage, ...]:
        """Where the typed words stand, in the order of the text; of places that are only close, the closest first."""
        whole = self.same(typed)
        if whole or len(split(typed)) == 1:
            return tuple(Passage((part,), 100) for part in whole) or self.joined([self.close(typed)])
        return self.joined([self.places(part) for part in split(typed)])

    def places(self, typed: str) -> list[tuple[Part, float]]:
        return [(part, 100.0) for part in self.same(typed)] or self.close(typed)

    def same(self, typed: str) -> list[Part]:
        """Where the typed tokens stand; where they don't, the typed words, signs and letters' shapes aside."""
        wanted = quotes.folded(typed)
        size = len(wanted)
        if not size:
            return []
        starts = list(runs(wanted, self.folded))
        if starts:
            return [(at, at + size) for at in starts]
        keys = keys_of(typed)
        found = (self.between(at, at + len(keys)) for at in runs(keys, self.keys))
        return [self.with_signs(part, typed) for part in found]

    def between(self, first: int, last: int) -> Part:
        """The tokens from one word to another, given as positions among the words."""
        return self.words[first][1], self.words[last - 1][1] + 1

    def with_signs(self, part: Part, typed: str) -> Part:
        """A part with the signs at its ends that were typed there, too."""
        start, end = part
        wanted = quotes.tokens(typed)
        for token in reversed(list(leading(wanted))):
            if start == 0 or self.folded[start - 1] != token.text:
                break
            start -= 1
        for token in reversed(list(leading(wanted[::-1]))):
            if end == len(self.folded) or self.folded[end] != token.text:
                break
            end += 1
        return start, end

    def close(self, typed: str) -> list[tuple[Part, float]]:
        """The places that come closest to the typed words, with their likeness, the closest first."""
        from rapidfuzz import fuzz

        keys = keys_of(typed)
        joined, starts = " ".join(self.keys), list(starts_of(self.keys))
        found: list[tuple[Part, float]] = []
        while keys and len(found) < CHOICES:
            near = fuzz.partial_ratio_alignment(" ".join(keys), joined, score_cutoff=LIKE)
            if near is None or near.dest_start == near.dest_end:
                break
            first = bisect_right(starts, near.dest_start) - 1
            last = bisect_right(starts, near.dest_end - 1)
            low, high = max(0, first - len(keys)), min(len(starts), last + len(keys))
            begin, end, likeness = fitted(keys, self.keys[low:high])
            begin, end = (low + begin, low + end) if likeness >= LIKE else (first, last)
            if likeness >= LIKE:
                found.append((self.with_signs(self.between(begin, end), typed), likeness))
            used_to = starts[end] if end < len(starts) else len(joined)
            joined = joined[: starts[begin]] + "\0" * (used_to - starts[begin]) + joined[used_to:]
        best = max((likeness for _, likeness in found), default=0)
        return sorted((place for place in found if place[1] > best - NEAR), key=lambda place: -place[1])

    def joined(self, places: Sequence[Sequence[tuple[Part, float]]]) -> tuple[Passage, ...]:
        """A passage for each place of the first part, with the nearest places of the others behind it."""
        found = []
        for first, likeness in places[0]:
            parts, worst = [first], likeness
            for others in places[1:]:
                behind = [other for other in others if other[0][0] >= parts[-1][1]]
                if not behind:
                    break
                part, likeness = min(behind)
                worst = min(worst, likeness)
                parts.append(part)
            else:
                found.append(Passage(tuple(merged(parts)), worst))
        return tuple(found)

    # What is shown of them.

    def verbatim(self, passage: Passage) -> str:
        """A passage as the text has it, white space and line breaks as single spaces."""
        return f" {quotes.ELISION} ".join(self.words_from(*part) for part in passage.parts)

    def words_from(self, start: int, end: int) -> str:
        if start >= end:
            return ""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def context(self, passage: Passage) -> tuple[str, str]:
        """Some words before a passage, and some behind it."""
        first, last = max(0, passage.start - CONTEXT), min(len(self.tokens), passage.end + CONTEXT)
        while 0 < first < passage.start and self.touches(first):
            first -= 1
        while passage.end < last < len(self.tokens) and self.touches(last):
            last += 1
        return self.words_from(first, passage.start), self.words_from(passage.end, last)

    # Sentences.

    def sentence(self, passage: Passage) -> Passage:
        """The passage, from the start of its first sentence to the end of its last."""
        start, end = passage.start, passage.end
        while start > 0 and not self.ends_at(start - 1):
            start -= 1
        while not self.ends_at(end - 1):
            end += 1
        parts = [list(part) for part in passage.parts]
        parts[0][0], parts[-1][1] = start, end
        return Passage(tuple((first, last) for first, last in parts), passage.likeness)

    def ends_at(self, position: int) -> bool:
        """Whether a sentence ends with a token."""
        if position + 1 >= len(self.tokens):
            return True
        gap = self.text[self.tokens[position].end : self.tokens[position + 1].start]
        breaks = gap.count("\n")
        if breaks > 1 or (breaks and self.is_unwrapped):
            return True
        return bool(gap.strip("\u200e\u200f\u061c") and self.is_end(position)) and not self.goes_on(position + 1)

    def is_end(self, position: int) -> bool:
        """Whether a token is the sign that ends a sentence, or the mark that closes behind it."""
        while self.folded[position] in CLOSING and position and self.touches(position):
            position -= 1
        if self.folded[position] not in ENDS:
            return False
        before = self.folded[position - 1].casefold() if position else ""
        is_letter = len(before) == 1 and before.isalpha()
        return self.folded[position] != "." or not (is_letter or before in SHORT_FORMS)

    def touches(self, position: int) -> bool:
        """Whether nothing stands between a token and the one before it."""
        return self.tokens[position - 1].end == self.tokens[position].start

    def goes_on(self, position: int) -> bool:
        """Whether a token can't begin a sentence: it begins with a small letter."""
        return self.folded[position][0].islower()


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


def merged(parts: Sequence[Part]) -> Iterator[Part]:
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
    """Of two words, from 0 to 1. In Arabic the same word with a letter joined before it is the same."""
    from rapidfuzz import fuzz

    if word == other:
        return 0
    ratio = fuzz.ratio(word, other)
    return 1 - ratio / 100 if ratio >= UNLIKE else 1


# Where the typing and the text part.


def differences(typed: str, found: str) -> Iterator[quotes.Difference]:
    """Each place where typed words and a passage part, with a word of context on either side; elisions aside."""
    from rapidfuzz.distance import Levenshtein

    left, right = " ".join(split(typed)), found.replace(quotes.ELISION, " ")
    typed_tokens, found_tokens = quotes.tokens(left), quotes.tokens(right)
    codes = Levenshtein.opcodes([token.text for token in typed_tokens], [token.text for token in found_tokens])
    for code in codes:
        if code.tag != "equal":
            yield quotes.Difference(
                " ".join(quotes.around(left, typed_tokens, code.src_start, code.src_end).split()),
                " ".join(quotes.around(right, found_tokens, code.dest_start, code.dest_end).split()),
                code.dest_start + 1,
            )
