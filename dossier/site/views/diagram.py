"""The diagram of origins, as it is drawn: places in user units, one of which is a CSS pixel at its own size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.model import Stance
from dossier.site.views.shared import StanceMark


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line of text: where its first letter stands on the base line."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class DrawnName:
    """A voice, an excerpt or a document: its sign and its words, which lead to it."""

    sign: Literal["origin", "unnamed", "relay", "untraced", "excerpt", "document"]
    x: float
    y: float
    """The middle of the sign."""
    lines: tuple[DrawnLine, ...]
    address: str
    """Empty where nobody is named."""
    title: str
    """What it is, in full: as in "two port workers (unnamed)"."""
    letter: str = ""
    mark: StanceMark | None = None
    corner_x: float = 0
    corner_y: float = 0
    """Where a square begins: the stance's, the document's."""
    target: tuple[float, float, float, float] = (0, 0, 0, 0)
    """What can be pointed at: x, y, width, height."""


@dataclass(frozen=True, slots=True)
class DrawnFrame:
    """Round voices that count as one origin."""

    x: float
    y: float
    width: float
    height: float
    title: str
    """Why they count as one."""


@dataclass(frozen=True, slots=True)
class DrawnWay:
    """The way of a word, from a voice to the one who passes it on or prints it."""

    path: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class DrawnSharing:
    """Words that two excerpts share: leads to them."""

    path: str
    label: DrawnLine
    address: str
    title: str
    x: float
    y: float
    width: float
    height: float
    """The ground that the label stands on."""


@dataclass(frozen=True, slots=True)
class Diagram:
    width: float
    height: float
    label: str
    """What the picture shows, in one sentence."""
    heads: tuple[DrawnLine, ...]
    """Over each column: "Voice", "Passed on by", "Excerpt", "Printed by"."""
    names: tuple[DrawnName, ...]
    frames: tuple[DrawnFrame, ...]
    ways: tuple[DrawnWay, ...]
    sharings: tuple[DrawnSharing, ...]


@dataclass(frozen=True, slots=True)
class ParallelSide:
    """One of two quotes, in pieces: `(text, is_shared)`."""

    letter: str
    voice: str
    address: str
    parts: tuple[tuple[str, bool], ...]
    language: str
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Two excerpts with the words that they share."""

    anchor: str
    title: str
    """As in "B and C share 7 words in a row"."""
    sides: tuple[ParallelSide, ParallelSide]
