"""The tree that a file is read into."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.problems import Location


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text, and where it starts."""

    place: Location
    last_line: int
    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Location
    last_line: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    place: Location
    last_line: int
    entries: dict[str, Entry]
    refused: frozenset[str] = frozenset()
    """Keys that are written, and whose values were refused: nothing more needs to be said of them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value. A key whose value was refused has none."""

    key: Scalar
    value: Node


Node = Scalar | Sequence | Mapping
