"""New entries of `claims.yaml`: what is asked, what the answers are held against, and where an entry goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from dossier import storing
from dossier.adding import finding, naming
from dossier.adding.answers import PLACE, plain, problems
from dossier.adding.manuscript import Manuscript, read
from dossier.adding.questions import KINDS, OF_TABLE, Answers, Kind, Question, composed, is_asked, is_needed
from dossier.inputs import DOSSIER_FILE
from dossier.nodes import Mapping as MappingNode
from dossier.nodes import Node, Sequence
from dossier.problems import Location, Problem
from dossier.writing import Data


@dataclass(frozen=True)
class Addition:
    """A new entry, in the text that it will stand in."""

    kind: Kind
    id: str
    answers: Answers
    manuscript: Manuscript
    errors: tuple[Problem, ...] = ()
    """What `check` would say that it doesn't say of the file as it is; with any, nothing is written."""
    warnings: tuple[Problem, ...] = ()

    @property
    def line(self) -> int:
        """In which it begins."""
        return self.manuscript.line(self.kind.table, self.id)


def proposals(kind: Kind, answers: Answers, manuscript: Manuscript) -> dict[tuple[str, ...], Data]:
    """What is taken where nobody says otherwise. A claim begins as a draft."""
    found: dict[tuple[str, ...], Data] = {}
    if kind.called == "claim":
        found["state",] = "draft"
    if ("link",) in answers:
        found["checked",] = storing.today().isoformat()
    if any(path[0] == "excerpts" for path in answers):
        found["excerpts", "id"] = naming.excerpt_id(answers, manuscript.dossier)
    return {path: value for path, value in found.items() if value}


def add(manuscript: Manuscript, kind: Kind, name: str, answers: Answers) -> Addition:
    """Puts an entry into the text, and holds the whole against every rule. Nothing is written.

    Raises `Refused` where the text is of a form in which an entry can't be put.
    """
    given = {**proposals(kind, answers, manuscript), **answers}
    after = manuscript.with_entry(kind.table, name, composed(kind, given))
    if ("excerpts", "quote") in given:
        after = after.with_opened(given["excerpts", "source"], given["excerpts", "quote"])
    new = fresh(manuscript.checked.problems, after.checked.problems)
    errors = tuple(problem for problem in new if problem.is_error)
    warnings = tuple(
        problem for problem in new if not problem.is_error and not is_of_the_new(problem, after, kind, name)
    )
    return Addition(kind, name, given, after, errors, warnings)


def is_of_the_new(problem: Problem, after: Manuscript, kind: Kind, name: str) -> bool:
    """Nothing names it yet: how should it?"""
    return problem.rule == "unused" and problem.place.line == after.line(kind.table, name)


def fresh(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that weren't there before. Lines move, so that a problem is known by its words."""
    known = Counter((problem.rule, problem.place.file, problem.text) for problem in before)
    new = []
    for problem in after:
        key = (problem.rule, problem.place.file, problem.text)
        known[key] -= 1
        if known[key] < 0:
            new.append(problem)
    return tuple(new)


def question_of(addition: Addition, problem: Problem) -> Question | None:
    """The question whose answer a problem lies in; None where it lies elsewhere."""
    entry = addition.manuscript.entries(addition.kind.table).get(addition.id)
    if entry is None or problem.place.file != DOSSIER_FILE:
        return None
    found: list[tuple[Location, Question]] = []
    for question in addition.kind.questions:
        node: Node = entry.value
        for part in question.path:
            if isinstance(node, Sequence):
                node = node.items[0]
            if not isinstance(node, MappingNode) or part not in node.entries:
                break
            key, node = node.entries[part].key, node.entries[part].value
        else:
            if key.place <= problem.place and problem.place.line <= node.last_line:
                found.append((key.place, question))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def write(root: Path, before: Manuscript, after: Manuscript) -> None:
    """Writes what was added, `claims.yaml` first: a quote that isn't opened is named by `check`.

    Raises `EnvironmentFault` where somebody else has changed a file since it was read; none is written then.
    """
    changed = {name: content for name, content in after.files.files.items() if before.files.files.get(name) != content}
    for name in changed:
        storing.rewrite(root / name, before.files.files[name], before.files.files[name])
    for name in sorted(changed, key=lambda name: name != DOSSIER_FILE):
        storing.rewrite(root / name, before.files.files[name], changed[name])


NOTHING: Mapping[tuple[str, ...], Data] = MappingProxyType({})

__all__ = [
    "KINDS",
    "NOTHING",
    "OF_TABLE",
    "PLACE",
    "Addition",
    "Answers",
    "Kind",
    "Manuscript",
    "Question",
    "add",
    "finding",
    "is_asked",
    "is_needed",
    "naming",
    "plain",
    "problems",
    "proposals",
    "question_of",
    "read",
    "write",
]
