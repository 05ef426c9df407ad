"""Passages: the words of a text that somebody means, found from words as he types or half remembers them.

Words are sought as they are; then without regard to case, signs between them, vowel signs and the shapes of Arabic
letters; then the closest. What is found is always given as the text has it. Two typed parts with `[…]`, `…` or three
dots between them are sought one after the other, and the passage leaves out what lies between.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from dossier import quotes
from dossier.passages.fitting import (
    TYPED_ELISION,
    differences,
    fitted,
    keys_of,
    leading,
    loose,
    merged,
    runs,
    starts_of,
)

__all__ = ["SURE", "Article", "Part", "Passage", "differences", "split"]

Part: TypeAlias = tuple[int, int]
"""Positions among a text's tokens, from 0: the first, and the one after the last."""

LETTERS = 60
"""Per cent of likeness, letter by letter: a place that is less like the typed words isn't looked at more closely."""
LIKE = 45
"""Per cent of likeness, word by word: what is less like them isn't what is meant."""
SURE = 80
"""What is less like them is only taken when somebody says so."""
NEAR = 10
"""A place so much less like them than the best, or less, is a second choice."""
CHOICES = 5
CONTEXT = 8
"""Words and signs that are shown before and after a passage."""
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
            near = fuzz.partial_ratio_alignment(" ".join(keys), joined, score_cutoff=LETTERS)
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
