"""Where everything stands on a card: it is laid out from the head down and from the foot up.

What is between belongs to the statement, which takes the largest size that fits. A text that the faces lack letters
for is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.cards import faces
from dossier.cards.breaking import cut, even, fits, lines
from dossier.cards.sheet import INKS, MARGIN, ROOM, SQUARE, Line, Rule, Sheet, Square, Style, end, start, style
from dossier.model import Stance
from dossier.site.views import Card, Tally, Wording

SMALL = 30
HEAD = 74
"""The base line of the topic and the date."""
HEAD_RULE = 94
FOOT = 592
FOOT_RULE = 551
TALLY = 31
SQUARE_STEP = 38
ABOVE_BASE = 28
"""How much higher than its words' base line a square begins."""
BESIDE_SQUARE = 10
BETWEEN = 32
"""From one tally to the next."""
TALLY_LEADING = 46
FIGURES = ((44, 1), (40, 1), (38, 2), (34, 2), (30, 3))
"""Sizes that the figures may take, each with the most lines."""
DOT = " · "
"""Between figures, as `site/headline.py` sets it."""
STATEMENT = (88, 80, 74, 68, 62, 58, 54, 50, 46, 43, 40, 37)
LEAST_WITH_OTHERS = 46
"""Where the statement would be smaller, its other languages give way."""
OTHERS = 0.66
"""Their size, of the statement's."""
GAP = 20


def lay_out(card: Card) -> Sheet:
    """The whole card."""
    below = footed(card)
    above = headed(card)
    statement = statement_lines(card, above.edge + GAP, below.edge - GAP)
    return Sheet((*above.lines, *statement, *below.lines), (*above.rules, *below.rules), below.squares)


@dataclass(frozen=True)
class Part:
    """A part of the card, and where it ends towards the middle."""

    edge: float
    lines: tuple[Line, ...] = ()
    rules: tuple[Rule, ...] = ()
    squares: tuple[Square, ...] = ()

    def __add__(self, other: Part) -> Part:
        """Both, with the other's edge."""
        return Part(
            other.edge,
            self.lines + other.lines,
            self.rules + other.rules,
            self.squares + other.squares,
        )


# The head.


def headed(card: Card) -> Part:
    """Topic and date over a rule; below it what is said first of a claim that is no longer alone."""
    own = Style(SMALL, "regular", "soft", card.language, card.direction)
    date = shown(card.when)
    found = [own.line(text, HEAD, end(card.direction)) for text in date]
    room = ROOM - sum(line.width + BETWEEN for line in found)
    topic = style(card.topic, SMALL, ink="soft")
    found += [
        topic.line(text, HEAD, start(card.direction))
        for part in shown(card.topic.text)
        for text in cut(part, room, 1, topic.measure)
    ]
    part = Part(HEAD_RULE, tuple(found), (Rule(MARGIN, HEAD_RULE, ROOM, 2, "ink"),))
    return part + noticed(card) if card.notice else part


def noticed(card: Card) -> Part:
    """A notice in a frame."""
    own = Style(SMALL, "bold", "ink", card.language, card.direction)
    top, high, stroke, inset = HEAD_RULE + 22, 58, 3, 18
    line = own.line(card.notice, top + 39, start(card.direction), inset)
    left = round(line.x) - inset
    wide = round(line.width) + 2 * inset
    frame = (
        Rule(left, top, wide, stroke, "ink"),
        Rule(left, top + high - stroke, wide, stroke, "ink"),
        Rule(left, top, stroke, high, "ink"),
        Rule(left + wide - stroke, top, stroke, high, "ink"),
    )
    return Part(top + high, (line,), frame)


# The foot, from below upwards.


def footed(card: Card) -> Part:
    """Figures under a thick rule, tallies, the dossier."""
    part = signed(card)
    part += tallied(card, part.edge - 22)
    part += figured(card, part.edge - 16)
    rule = round(part.edge) - 20
    return part + Part(rule, rules=(Rule(MARGIN, rule, ROOM, 5, "ink"),))


def signed(card: Card) -> Part:
    """Whose card it is."""
    title = style(card.title, SMALL, weight="bold")
    kind = Style(SMALL, "regular", "soft", card.language, card.direction)
    found = [
        title.line(text, FOOT, start(card.direction))
        for part in shown(card.title.text)
        for text in cut(part, ROOM, 1, title.measure)
    ]
    room = ROOM - sum(line.width + BETWEEN for line in found)
    found += [kind.line(text, FOOT, end(card.direction)) for text in shown(card.kind) if kind.measure(text) <= room]
    return Part(FOOT_RULE, tuple(found), (Rule(MARGIN, FOOT_RULE, ROOM, 2, "rule"),))


@dataclass(frozen=True)
class Piece:
    """A tally or the conflict, before it has its place: squares, then words."""

    squares: tuple[Stance, ...]
    words: str
    style: Style

    @property
    def words_inset(self) -> int:
        return (len(self.squares) - 1) * SQUARE_STEP + SQUARE + BESIDE_SQUARE if self.squares else 0

    @property
    def width(self) -> float:
        return self.words_inset + self.style.measure(self.words)

    def at(self, inset: float, y: int) -> Part:
        """Its place: so far from where reading begins, on a base line."""
        side = start(self.style.direction)
        line = self.style.line(self.words, y, side, inset + self.words_inset)
        first = MARGIN + inset if side == "left" else MARGIN + ROOM - inset - SQUARE
        step = SQUARE_STEP if side == "left" else -SQUARE_STEP
        squares = (Square(round(first) + n * step, y - ABOVE_BASE, stance) for n, stance in enumerate(self.squares))
        return Part(y, (line,), (), tuple(squares))


def tallied(card: Card, bottom: float) -> Part:
    """A square for each excerpt, by stance, each stance with its word; the conflict on the other side."""
    rows = tally_rows(card)
    first = round(bottom) - 6 - (len(rows) - 1) * TALLY_LEADING
    found = Part(bottom)
    for index, row in enumerate(rows):
        inset = 0.0
        for piece in row:
            place = inset if piece.squares or not inset else ROOM - piece.width
            found += piece.at(place, first + index * TALLY_LEADING)
            inset += piece.width + BETWEEN
    return replace(found, edge=first - ABOVE_BASE)


def tally_rows(card: Card) -> list[list[Piece]]:
    """In one row with all squares, or with one for each stance; else in several."""
    conflict = Piece((), card.conflict, Style(TALLY, "regular", "ink", card.language, card.direction))
    every = [*(tally_piece(card, tally, tally.number) for tally in card.tallies), conflict]
    few = [*(tally_piece(card, tally, 1) for tally in card.tallies), conflict]
    return next((rows for rows in (rowed(every), rowed(few)) if len(rows) == 1), rowed(few))


def tally_piece(card: Card, tally: Tally, number: int) -> Piece:
    stance = tally.mark.stance
    own = Style(TALLY, "bold", INKS[stance], card.language, card.direction)
    return Piece((stance,) * number, tally.words, own)


def rowed(found: list[Piece]) -> list[list[Piece]]:
    """The pieces in rows that fit."""
    rows: list[list[Piece]] = []
    for piece in found:
        if rows and sum(one.width + BETWEEN for one in rows[-1]) + piece.width <= ROOM:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def figured(card: Card, bottom: float) -> Part:
    """The headline figures, as large as fits; lines end where one of the figures does."""
    for size, count in FIGURES:
        own = Style(size, "regular", "ink", card.language, card.direction)
        texts = figures_in(card.figures, own, count)
        if texts:
            break
    else:
        texts = cut(card.figures, ROOM, count, own.measure)
    top = bottom - own.height(len(texts))
    return Part(top, tuple(own.block(texts, top)))


def figures_in(figures: str, own: Style, count: int) -> tuple[str, ...]:
    """The figures in so many lines at most; none where they don't fit. One that is wider than a line is broken."""
    found = lines(figures, ROOM, own.measure, DOT)
    if not fits(found, ROOM, own.measure):
        found = tuple(line.strip(DOT) for line in lines(figures, ROOM, own.measure))
    return found if len(found) <= count else ()


# The statement.


@dataclass(frozen=True)
class Block:
    """A text in lines, before it has its place."""

    style: Style
    texts: tuple[str, ...]

    @property
    def height(self) -> float:
        return self.style.height(len(self.texts))

    @property
    def fits(self) -> bool:
        return fits(self.texts, ROOM, self.style.measure)


def statement_lines(card: Card, top: float, bottom: float) -> Iterator[Line]:
    """The statement, and in other languages where there is room for them."""
    blocks = stated([one for one in (card.statement, *card.also) if faces.has_letters(one.text)], bottom - top)
    y = top + (bottom - top - stacked(blocks)) / 2
    for block in blocks:
        yield from block.style.block(block.texts, y)
        y += block.height + GAP


def stated(wordings: list[Wording], room: float) -> list[Block]:
    """The largest size at which all fit; else the first alone; else as much of it as fits."""
    if not wordings:
        return []
    for found in (wordings, wordings[:1]):
        least = LEAST_WITH_OTHERS if len(found) > 1 else 0
        for size in (size for size in STATEMENT if size >= least):
            blocks = [block(one, size if one is found[0] else round(size * OTHERS)) for one in found]
            if stacked(blocks) <= room and all(made.fits for made in blocks):
                return blocks
    smallest = style(wordings[0], STATEMENT[-1], weight="bold")
    return [Block(smallest, cut(wordings[0].text, ROOM, smallest.lines_in(room), smallest.measure))]


def block(wording: Wording, size: int) -> Block:
    """Every language in the same weight: none is an apparatus to another."""
    own = style(wording, size, weight="bold")
    return Block(own, even(wording.text, ROOM, own.measure))


def stacked(blocks: list[Block]) -> float:
    return sum(made.height for made in blocks) + GAP * (len(blocks) - 1)


def shown(text: str) -> Iterator[str]:
    """The text, where the faces can show it."""
    if text and faces.has_letters(text):
        yield text
