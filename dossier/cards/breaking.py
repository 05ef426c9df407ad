"""Where the lines of a text break, by the measured width of its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Measure = Callable[[str], float]
ELLIPSIS = "…"
STOPS = " ,;:.–—،؛"
"""What doesn't stand before an ellipsis."""
STEP = 6
"""Lines are evened out by so many pixels at a time."""


def lines(text: str, room: float, measure: Measure, between: str = " ") -> tuple[str, ...]:
    """The text in lines that fit into `room`; a word wider than that stands alone.

    `between`: what separates words, and is left out where a line ends.
    """
    space = measure(f"n{between}n") - 2 * measure("n")
    found: list[list[str]] = []
    wide = 0.0
    for word in text.split(between):
        longer = wide + space + measure(word)
        if found and longer <= room:
            found[-1].append(word)
            wide = longer
        else:
            found.append([word])
            wide = measure(word)
    return tuple(between.join(line) for line in found)


def even(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """The text in as few lines as `lines` makes, all about as long."""
    best = lines(text, room, measure)
    low, high = int(room / 2), int(room)
    while len(best) > 1 and high - low > STEP:
        middle = (low + high) // 2
        tried = lines(text, middle, measure)
        if len(tried) == len(best):
            best, high = tried, middle
        else:
            low = middle
    return best


def fits(texts: Iterable[str], room: float, measure: Measure) -> bool:
    return all(measure(text) <= room for text in texts)


def cut(text: str, room: float, count: int, measure: Measure) -> tuple[str, ...]:
    """The text in at most `count` lines; what doesn't fit is cut after a word, and "…" says so."""
    found = lines(text, room, measure)
    if len(found) <= count and fits(found, room, measure):
        return found
    kept = list(found[:count])
    while kept:
        words = kept.pop().split()
        for number in range(len(words), 0, -1):
            shorter = " ".join(words[:number]).rstrip(STOPS) + ELLIPSIS
            if fits((*kept, shorter), room, measure):
                return (*kept, shorter)
    return (ELLIPSIS,)
