"""The comments of a YAML text, and where its dashes stand: what a tree of nodes doesn't hold.

Between two tokens there is white space and comments, nothing else; within a token there is no comment, but behind the
sign of a block. So what is found here is every comment and nothing but comments, whatever the texts hold.

Source: YAML 1.1, section 4.2 (comments) and 4.6 (block headers), as libyaml scans it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from dossier.nodes import Mark

DOCUMENT_MARKS = ("", "---", "...")
"""What may stand before a comment that has its line to itself."""


class Unreadable(Exception):
    """Something between two tokens is neither white space nor a comment."""


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment."""

    text: str
    """From its `#` to the end of its line, without white space there."""
    at: Mark
    is_beside: bool
    """Whether a key, a value or a sign stands before it on its line."""
    is_apart: bool
    """Whether an empty line stands above it."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands between the nodes."""

    lines: tuple[str, ...]
    comments: tuple[Comment, ...]
    dashes: tuple[Mark, ...]
    """Of lists in block style, in the order of the file."""


def scan(text: str) -> Scan:
    """Everything in a text that was read without a syntax error. Raises `Unreadable`."""
    tokens = list(tokens_of(text))
    lines = tuple(text.split("\n"))
    found = tuple(comment_at(line, column, lines) for gap in gaps(text, tokens) for line, column in in_gap(*gap))
    dashes = tuple(mark_of(token.start_mark) for token in tokens if isinstance(token, yaml.BlockEntryToken))
    return Scan(lines, found, dashes)


def tokens_of(text: str) -> Iterator[Any]:
    loader = yaml.CLoader(text)
    try:
        while (token := loader.get_token()) is not None:
            yield token
    finally:
        loader.dispose()


def gaps(text: str, tokens: list[Any]) -> Iterator[tuple[str, int, int]]:
    """What stands between tokens, and behind the sign of a block: text, and line and column, from 0, where it
    begins."""
    end, line, column = 0, 0, 0
    for token in tokens:
        start, after = token.start_mark, token.end_mark
        if start.index > end:
            yield text[end : start.index], line, column
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            yield header(text, start.index), start.line, start.column
        end, line, column = after.index, after.line, after.column
    yield text[end:], line, column


def header(text: str, start: int) -> str:
    """What follows the sign of a block (`>-`) on its line, the sign itself blanked."""
    line = text[start : text.find("\n", start)]
    sign = len(line) - len(line.lstrip("|>+-0123456789"))
    return " " * sign + line[sign:]


def in_gap(gap: str, line: int, column: int) -> Iterator[tuple[int, int]]:
    """Line and column of each comment, from 0."""
    for number, part in enumerate(gap.split("\n")):
        before, sign, _ = part.partition("#")
        if before.strip():
            raise Unreadable(f"what line {line + number + 1} holds isn't known here")
        if sign:
            yield line + number, len(before) + (0 if number else column)


def comment_at(line: int, column: int, lines: Sequence[str]) -> Comment:
    is_beside = lines[line][:column].strip() not in DOCUMENT_MARKS
    return Comment(lines[line][column:].rstrip(), Mark(line + 1, column + 1), is_beside, is_below_empty(line, lines))


def is_below_empty(line: int, lines: Sequence[str]) -> bool:
    """Whether the line above one is empty. `line`: from 0."""
    return line > 0 and not lines[line - 1].strip()


def mark_of(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1)
