"""Where the signs of a printed page stand, and in which order its lines are read.

A page is cut where it is white from top to bottom (columns) or from side to side, again and again: what is left is a
block of lines. Columns are read from the side on which most of their letters begin.

Source: G. Nagy, S. Seth, "Hierarchical representation of optically scanned documents" (1984), the XY cut.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from dossier.documents import visual

GUTTER: Final = 0.9
"""White between columns is as wide at least, in sizes of the type."""
COLUMN_LINES: Final = 3
"""So many lines on either side make columns; fewer are words with wide spaces, or a table's row."""
BAND: Final = 0.4
"""White above and below a block is as high at least, in sizes of the type."""
WIDER: Final = 1.25
"""So many times the usual white makes a new paragraph."""
SAME_LINE: Final = 0.45
"""Base lines that differ by less, in sizes of the type, are one line: a raised figure belongs to it."""
SPACE: Final = 0.17
"""A gap as wide is a space, in sizes of the type, where no spaces were printed; else one three times as wide."""
DEPTH: Final = 60
"""So many cuts within each other; a page of print has five or six."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign on a page: in points, from the page's lower left corner."""

    text: str
    left: float
    right: float
    base: float
    """The line that it stands on."""
    size: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def top(self) -> float:
        return self.base + 0.75 * self.size

    @property
    def bottom(self) -> float:
        return self.base - 0.2 * self.size


def with_marks(signs: Sequence[Sign]) -> list[Sign]:
    """The signs as they are drawn, each with the marks that stand over or under it behind it.

    Programs draw Arabic from left to right, a letter's marks before it, or from right to left, and then behind it.
    """
    before = are_drawn_from_left(signs)
    found: list[Sign] = []
    waiting: list[Sign] = []
    for sign in signs:
        if not is_mark(sign):
            marks = "".join(mark.text for mark in reversed(waiting))
            found.append(joined(sign, marks))
            waiting = []
        elif found and not (before and is_of_the_right(sign)):
            found[-1] = joined(found[-1], sign.text)
        else:
            waiting.append(sign)
    return found + waiting


def is_mark(sign: Sign) -> bool:
    return visual.is_mark(sign.text) or (sign.text == visual.UNKNOWN and sign.right - sign.left < 0.01)


def is_of_the_right(mark: Sign) -> bool:
    """Whether a mark stands over letters that are written from the right."""
    return mark.text == visual.UNKNOWN or visual.FROM_THE_RIGHT.match(mark.text) is not None


def are_drawn_from_left(signs: Iterable[Sign]) -> bool:
    """Whether letters that are read from the right are drawn from the left, as most programs do."""
    steps = [0, 0]
    letters = [sign for sign in signs if not is_mark(sign)]
    for one, after in pairwise(letters):
        if visual.direction(one.text) == visual.direction(after.text) == "R" and one.base == after.base:
            steps[after.left < one.left] += 1
    return steps[0] >= steps[1]


def joined(sign: Sign, marks: str) -> Sign:
    return Sign(sign.text + marks, sign.left, sign.right, sign.base, sign.size) if marks else sign


def paragraphs(signs: Sequence[Sign]) -> Iterator[list[str]]:
    """The blocks of a page in the order in which they are read, each as its lines."""
    printed = [sign for sign in signs if sign.text.strip()]
    if not printed:
        return
    spaces = [sign for sign in signs if not sign.text.strip()]
    for block in blocks(printed, leading(printed), DEPTH):
        yield list(lines(block, spaces))


def leading(signs: Sequence[Sign]) -> float:
    """The white between most lines of a page, in points."""
    bases = [row[0] for row in rows(signs)]
    return statistics.median([above.bottom - below.top for above, below in pairwise(bases)] or [0.0])


def blocks(signs: list[Sign], regular: float, depth: int) -> Iterator[list[Sign]]:
    """`regular`: the white between most lines."""
    cut = (columns(signs) or bands(signs, regular)) if depth else []
    if not cut:
        yield signs
        return
    for part in cut:
        yield from blocks(part, regular, depth - 1)


def columns(signs: list[Sign]) -> list[list[Sign]]:
    """The two sides of the widest white strip from top to bottom, in reading order; empty where there is none."""
    size = statistics.median(sign.size for sign in signs)
    for width, end in sorted(gaps((sign.left, sign.right) for sign in signs), reverse=True):
        if width < GUTTER * size:
            break
        sides = [sign for sign in signs if sign.left < end], [sign for sign in signs if sign.left >= end]
        if all(len(rows(side)) >= COLUMN_LINES for side in sides):
            return list(reversed(sides)) if visual.is_from_the_right([sign.text for sign in signs]) else list(sides)
    return []


def bands(signs: list[Sign], regular: float) -> list[list[Sign]]:
    """What stands above and below the highest white band from side to side; empty where there is none."""
    size = statistics.median(sign.size for sign in signs)
    found = gaps((sign.bottom, sign.top) for sign in signs)
    height, end = max(found, default=(0.0, 0.0))
    usual = statistics.median(gap for gap, _ in found) if len(found) > 1 else regular
    if height < max(BAND * size, WIDER * regular, WIDER * usual):
        return []
    return [[sign for sign in signs if sign.base > end], [sign for sign in signs if sign.base <= end]]


def gaps(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The white between spans: how much, and where it begins."""
    whole = merged(sorted(spans))
    return [(after[0] - before[1], before[1]) for before, after in pairwise(whole)]


def merged(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Spans that overlap, as one each."""
    found: list[tuple[float, float]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def rows(signs: Sequence[Sign]) -> list[list[Sign]]:
    """The signs of each line, from the uppermost line down."""
    found: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: -sign.base):
        if found and found[-1][0].base - sign.base < SAME_LINE * max(sign.size, found[-1][0].size):
            found[-1].append(sign)
        else:
            found.append([sign])
    return found


def lines(signs: Sequence[Sign], spaces: Sequence[Sign]) -> Iterator[str]:
    from_the_right = visual.is_from_the_right([sign.text for sign in signs])
    for row in rows(signs):
        yield visual.logical(spaced(row, spaces), from_the_right=from_the_right)


def spaced(row: list[Sign], spaces: Sequence[Sign]) -> list[str]:
    """The signs of a line as they stand from left to right, with the spaces between them."""
    left, right = min(sign.left for sign in row), max(sign.right for sign in row)
    first = row[0]
    printed = [
        space
        for space in spaces
        if left < space.middle < right and abs(space.base - first.base) < SAME_LINE * max(first.size, space.size)
    ]
    found: list[str] = []
    end = left
    order = sorted([*row, *printed], key=lambda sign: sign.middle)
    for sign, after in pairwise([*order, order[-1]]):
        is_space = not sign.text.strip()
        if is_space and (end > sign.middle or after.left < sign.middle):
            continue  # it stands on a letter: a hyphen that isn't shown, say
        gap = SPACE * sign.size * (3 if printed else 1)
        if found and found[-1] != " " and (is_space or sign.left - end > gap):
            found.append(" ")
        if not is_space:
            found.append(sign.text)
        end = max(end, sign.right)
    return found
