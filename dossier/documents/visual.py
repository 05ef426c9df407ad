"""From the order in which signs stand on a line to the order in which they are read.

A PDF says where each sign stands, and nothing of how it is read. The bidirectional algorithm is run backwards: what is
written from the right is turned round, and in it numbers and words from the left are turned back. That can't always be
told: "2019 Lysmar" and "Lysmar 2019" look alike within Arabic; the second is taken.

Sources: Unicode Standard Annex #9; of presentation forms: Unicode Standard, section 9.2, and Annex #15 (NFKC, for these
alone).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

PRESENTATION = re.compile("[\ufb00-\ufb06\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]")
"""Ligatures of Latin letters, and the forms of Hebrew and Arabic ones."""
MARKS_ALONE = re.compile("[\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe72\ufe74\ufe76-\ufe7f]")
"""Forms of vowel signs by themselves: NFKC sets a space or a tatweel under each, which nobody printed."""
UNKNOWN: Final = "\ufffd"
"""Stands for a sign that the document gives no letter for."""
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›", "⟨⟩")
MIRRORED: Final = str.maketrans({a: b for pair in PAIRS for a, b in ((pair[0], pair[1]), (pair[1], pair[0]))})
WITHIN_NUMBERS: Final = frozenset(".,/:\u060c\u066b\u066c\u00a0")
"""Common separators: between two digits they keep a number together (class CS, and the signs of Arabic numbers)."""


def folded(text: str) -> str:
    """The letters themselves for their presentation forms; nothing else changes."""
    return PRESENTATION.sub(lambda match: letters(match[0]), text)


def letters(form: str) -> str:
    plain = unicodedata.normalize("NFKC", form)
    return plain.lstrip(" \u0640") if MARKS_ALONE.match(form) else plain


def is_mark(text: str) -> bool:
    """Whether a sign stands over or under another one."""
    return bool(text) and all(unicodedata.category(char) == "Mn" or MARKS_ALONE.match(char) for char in text)


def direction(text: str) -> str:
    """`R`, `L`, `0` for digits from the left, `1` for Arabic ones, or nothing for what takes its neighbours'."""
    found = unicodedata.bidirectional(text[0]) if text else ""
    return {"R": "R", "AL": "R", "L": "L", "EN": "0", "AN": "1" if text[0].isdigit() else ""}.get(found, "")


def is_from_the_right(signs: Sequence[str]) -> bool:
    """Whether most letters are written from the right."""
    found = [direction(sign) for sign in signs]
    return found.count("R") > found.count("L")


def logical(signs: Sequence[str], *, from_the_right: bool) -> str:
    """A line's text as it is read. `signs`: as they stand, from left to right, each with its marks behind it."""
    levels = resolved([direction(sign) for sign in signs], signs, "R" if from_the_right else "L")
    if from_the_right:
        return folded("".join(turned(signs, levels)))
    found: list[str] = []
    position = 0
    for is_left, group in groupby(levels, key=lambda level: level == "L"):
        size = len(list(group))
        run, within = signs[position : position + size], levels[position : position + size]
        found += run if is_left else turned(run, within)
        position += size
    return folded("".join(found))


def resolved(found: list[str], signs: Sequence[str], base: str) -> list[str]:
    """Of each sign: `L`, `R`, or `N` for a number within what is written from the right."""
    levels = numbers(found, signs)
    strong = [index for index, level in enumerate(levels) if level in ("L", "R")]
    for index, level in enumerate(levels):
        if level == "0":
            levels[index] = number_level(levels, strong, index, base)
    levels = ["N" if level == "1" else level for level in levels]
    for index, level in enumerate(levels):
        if not level:
            levels[index] = neutral_level(levels, index, base)
    return levels


def numbers(found: Sequence[str], signs: Sequence[str]) -> list[str]:
    """A separator between two digits belongs to their number."""
    levels = list(found)
    for index in range(1, len(levels) - 1):
        before, after = levels[index - 1], levels[index + 1]
        if signs[index] in WITHIN_NUMBERS and not levels[index] and before in ("0", "1") and after in ("0", "1"):
            levels[index] = before
    return levels


def number_level(levels: Sequence[str], strong: Sequence[int], index: int, base: str) -> str:
    """A number behind a word from the left goes on with it; in a line from the left, unless it has words from the right
    on both sides."""
    before = next((levels[place] for place in reversed(strong) if place < index), base)
    after = next((levels[place] for place in strong if place > index), base)
    if base == "L":
        return "N" if before == after == "R" else "L"
    return "L" if before == "L" and "1" not in levels[:index] else "N"


def neutral_level(levels: Sequence[str], index: int, base: str) -> str:
    """What stands between two of one direction has it; all else has the line's. Numbers count as from the right."""
    before = levels[index - 1] if index else base
    after = next((level for level in levels[index + 1 :] if level), base)
    before, after = ("R" if level == "N" else level for level in (before, after))
    return before if before == after else base


def turned(signs: Sequence[str], levels: Sequence[str]) -> Iterator[str]:
    """Signs from right to left, with runs of numbers and of words from the left as they stand."""
    end = len(signs)
    while end:
        start = end - 1
        if levels[start] == "R":
            yield signs[start].translate(MIRRORED)
        else:
            while start and levels[start - 1] == levels[start]:
                start -= 1
            yield from signs[start:end]
        end = start
