"""What the preview says of the dossier: the words of `check`, for the page and for the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from dossier import messages
from dossier.problems import Problem, escaped

SHOWN = 50
"""So many errors, and so many warnings, are written out; the rest are counted."""
KEPT_LEAD = "The pages stay as they were until this is mended."
SHOWN_LEAD = "The pages show it; it can’t be published until this is mended."


@dataclass(frozen=True)
class Note:
    """One thing that is wrong."""

    line: str
    """`file:line:column: error[rule]: text`, as `check` writes it; of what isn't in a file, the text alone."""
    hint: str = ""
    """What to do next, with "hint:" before it."""


@dataclass(frozen=True)
class Told:
    """All that is told at one time."""

    errors: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    drafts: int = 0
    """Claims that are shown and wouldn't be published."""
    is_shown: bool = False
    """Whether the pages show the dossier with these errors; else they stay as they were."""

    @property
    def summary(self) -> str:
        """As in "2 errors, 1 warning"."""
        errors, warnings = len(self.errors), len(self.warnings)
        return f"{messages.counted(errors, 'error')}, {messages.counted(warnings, 'warning')}"

    @property
    def title(self) -> str:
        """As in "2 errors"."""
        return messages.counted(len(self.errors), "error")

    @property
    def quiet(self) -> str:
        """What is no error, in a line: "1 warning, 2 drafts shown"; empty where there is nothing."""
        warned = messages.counted(len(self.warnings), "warning") if self.warnings else ""
        drafts = f"{messages.counted(self.drafts, 'draft')} shown" if self.drafts else ""
        return ", ".join(filter(None, (warned, drafts)))

    @property
    def data(self) -> str:
        """All of it as one line of JSON."""
        return json.dumps(
            {
                "title": self.title if self.errors else "",
                "lead": SHOWN_LEAD if self.is_shown else KEPT_LEAD,
                "errors": [asdict(note) for note in shortened(self.errors)],
                "quiet": self.quiet,
                "warnings": [asdict(note) for note in shortened(self.warnings)],
            }
        )


def shortened(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    left = len(notes) - SHOWN
    more = (Note(f"… and {left} more: python3 build.py check lists them"),) if left > 0 else ()
    return notes[:SHOWN] + more


def told(root: Path, problems: Iterable[Problem], drafts: int = 0, *, is_shown: bool = False) -> Told:
    found = tuple(problems)
    errors = tuple(note(root, problem) for problem in found if problem.is_error)
    warnings = tuple(note(root, problem) for problem in found if not problem.is_error)
    return Told(errors, warnings, drafts, is_shown)


def note(root: Path, problem: Problem) -> Note:
    line, *hint = messages.problem_lines(root, problem)
    return Note(line.plain, hint[0].plain.strip() if hint else "")


def fault(text: str, hint: str = "") -> Note:
    """Of what is wrong with no place in a file of the dossier."""
    return Note(escaped(text), f"hint: {escaped(hint)}" if hint else "")
