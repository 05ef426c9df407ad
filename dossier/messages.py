"""Problems in words: for a person at a terminal, for a pull request's checks, for a program."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from dossier import records
from dossier.checking import Checked
from dossier.problems import Problem, escaped

SHOWN = 50
"""So many problems are written out as text; the rest are counted."""


def shown_path(root: Path, file: str) -> str:
    """A file's path as seen from the working folder."""
    return Path(os.path.relpath(root / file)).as_posix()


def as_text(root: Path, checked: Checked, console: Console) -> None:
    """`file:line:column: error[rule]: text`, then the hint, and a count at the end."""
    for problem in checked.problems[:SHOWN]:
        for line in problem_lines(root, problem):
            console.print(line, soft_wrap=True)
    left = len(checked.problems) - SHOWN
    if left > 0:
        noun = "problem" if left == 1 else "problems"
        text = f"… and {left} more {noun}; mend these first, or list all with --format json"
        console.print(Text(text), soft_wrap=True)


def problem_lines(root: Path, problem: Problem) -> Iterator[Text]:
    place = problem.place
    text = Text(f"{escaped(shown_path(root, place.file))}:{place.line}:{place.column}: ")
    text.append(f"{problem.severity}[{problem.rule}]", style="bold red" if problem.is_error else "bold yellow")
    text.append(f": {escaped(problem.text)}")
    yield text
    if problem.hint:
        yield Text(f"    hint: {escaped(problem.hint)}", style="dim")


def summary(checked: Checked) -> str:
    """As in "2 errors, 1 warning", and how many are set aside, if any are."""
    waived = f", {len(checked.waived)} waived" if checked.waived else ""
    return f"{counted(checked.errors, 'error')}, {counted(checked.warnings, 'warning')}{waived}"


def unchecked(texts: Iterable[str]) -> Iterator[str]:
    """What wasn't checked, a line each."""
    return (f"not checked: {text}" for text in texts)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def as_github(root: Path, checked: Checked, write: Callable[[str], object]) -> None:
    """A workflow command for each problem; nothing in it can begin another command.

    Source: GitHub, workflow commands, the escapes of `@actions/core`.
    """
    for problem in checked.problems:
        fields = {
            "file": escaped(shown_path(root, problem.place.file)),
            "line": str(problem.place.line),
            "col": str(problem.place.column),
            "title": problem.rule,
        }
        listed = ",".join(f"{key}={github_property(value)}" for key, value in fields.items())
        text = escaped(problem.text) + (f"\nhint: {escaped(problem.hint)}" if problem.hint else "")
        write(f"::{problem.severity} {listed}::{github_data(text)}")
    for line in unchecked(checked.unchecked):
        write(f"::notice::{github_data(escaped(line))}")


def github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def github_property(text: str) -> str:
    return github_data(text).replace(":", "%3A").replace(",", "%2C")


def as_data(root: Path, problem: Problem) -> dict[str, Any]:
    return {
        "file": shown_path(root, problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.text,
        "hint": problem.hint,
    }


def as_json(root: Path, checked: Checked) -> str:
    """All problems, however many, and the warnings that are set aside, as one JSON object."""
    found = {
        "version": 1,
        "errors": checked.errors,
        "warnings": checked.warnings,
        "unchecked": list(checked.unchecked),
        "problems": [as_data(root, problem) for problem in checked.problems],
        "waived": [as_data(root, one.problem) | {"waiver": records.record(one.waiver)} for one in checked.waived],
    }
    text = json.dumps(found, ensure_ascii=False, indent=2)
    return "".join(char if char.isprintable() or char == "\n" else json.dumps(char)[1:-1] for char in text)
