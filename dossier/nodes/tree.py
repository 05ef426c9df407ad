"""The tree that a file is read into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from dossier.problems import Location

Style = Literal["", "'", '"', "|", ">"]
"""How a text is written: plain, in single or double quotes, as a literal or a folded block."""


class Mark(NamedTuple):
    """Where something ends: line and column from 1, in code points; the column is that of the first character after.

    A block ends where libyaml noticed it: that may be some lines below its last word.
    """

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text, and where it starts."""

    place: Location
    last_line: int
    text: str
    end: Mark
    style: Style


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Location
    last_line: int
    items: tuple[Node, ...]
    end: Mark
    is_flow: bool
    """Whether it is written as `[one, two]`."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    place: Location
    last_line: int
    entries: dict[str, Entry]
    end: Mark
    is_flow: bool
    """Whether it is written as `{key: value}`."""
    refused: frozenset[str] = frozenset()
    """Keys that are written, and whose values were refused: nothing more needs to be said of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value. A key whose value was refused has none."""

    key: Scalar
    value: Node


Node = Scalar | Sequence | Mapping
