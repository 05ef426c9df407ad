"""What is wrong, where, and what to do next.

A data fault is a `Problem`: a value that is collected, so that one run names them all. An exception
means that the program can't go on; `Refused` carries the problems that end a run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Location(NamedTuple):
    """A location in a file: path relative to the dossier's root, line and column from 1, in code points."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor can mend."""

    rule: str
    """The id of the rule: a file of `dossier/checks/` explains it."""
    place: Location
    text: str
    """What is wrong, in the editor's words."""
    hint: str = ""
    """What to do next."""
    severity: Severity = "error"

    @property
    def is_error(self) -> bool:
        return self.severity == "error"


class Refused(Exception):
    """The content can't be built: carries every problem that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(f"{len(self.problems)} problems")


class UsageFault(Exception):
    """The command line asks for something that can't be done (exit status 2)."""


class EnvironmentFault(Exception):
    """The disk, a permission or a lock is in the way (exit status 3)."""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by place; of one place, in the order in which they were found."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda problem: problem.place))


def escaped(text: str) -> str:
    """The text with nothing that a terminal or a log would obey: controls and direction marks as escapes."""
    return "".join(
        char if char.isprintable() else f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
        for char in text
    )


def code_point(char: str) -> str:
    """A character as its code point, the way that standards write it: `U+202E`."""
    return f"U+{ord(char):04X}"
