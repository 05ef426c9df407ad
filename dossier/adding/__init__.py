"""New entries of `claims.yaml`: what is asked, what the answers are held against, and where an entry goes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dossier import storing
from dossier.adding import finding, naming
from dossier.adding.answers import PLACE, plain, problems
from dossier.adding.manuscript import Manuscript, read
from dossier.adding.questions import KINDS, OF_TABLE, Answers, Kind, Question, composed, is_asked, is_needed
from dossier.inputs import DOSSIER_FILE
from dossier.nodes import Mapping as MappingNode
from dossier.nodes import Node
from dossier.nodes import Sequence as SequenceNode
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
    errors = tuple(problem for problem in fresh(manuscript, after) if is_in_the_way(problem))
    return Addition(kind, name, given, after, errors)


def is_in_the_way(problem: Problem) -> bool:
    """Whether nothing may be written that makes it. A waiver can't be deleted before it is needless."""
    return problem.is_error and problem.rule != "waiver"


def told(before: Manuscript, after: Manuscript) -> tuple[Problem, ...]:
    """What an editor should know of what was added though it keeps nothing out: warnings, and needless waivers."""
    return tuple(problem for problem in fresh(before, after) if not is_in_the_way(problem))


def fresh(before: Manuscript, after: Manuscript) -> tuple[Problem, ...]:
    """The problems that weren't there before. Lines move, so that a problem is known by its words."""
    # That nothing names a new entry yet is no problem, and an entry more can't make another unused.
    left = [problem for problem in after.checked.problems if problem.rule != "unused"]
    if not left:
        return ()  # so that a dossier without problems is checked once
    known = Counter((problem.rule, problem.place.file, problem.text) for problem in before.checked.problems)
    new = []
    for problem in left:
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
            if isinstance(node, SequenceNode):
                node = node.items[0]
            if not isinstance(node, MappingNode) or part not in node.entries:
                break
            key, node = node.entries[part].key, node.entries[part].value
        else:
            if key.place <= problem.place and problem.place.line <= node.last_line:
                found.append((key.place, question))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def write(root: Path, before: Manuscript, after: Manuscript) -> None:
    """Writes what was added, `claims.yaml` last: what stands in it is proved, whatever comes between.

    Raises `EnvironmentFault` where somebody else has changed a file since it was read; none is written then.
    """
    old, new = before.files.files, after.files.files
    changed = sorted((name for name in new if old.get(name) != new[name]), key=lambda name: name == DOSSIER_FILE)
    storing.rewrite_together([(root / name, old[name], new[name]) for name in changed])


__all__ = [
    "KINDS",
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
    "told",
    "write",
]
