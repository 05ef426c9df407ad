"""Which checks fail now that didn't, which don't any more: problems by what they say and are about, not by line."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dossier.inputs import DOSSIER_FILE
from dossier.problems import Problem
from dossier.reporting.ends import End
from dossier.reporting.places import Path

LINE = re.compile(r"\bline \d+")
IN_LISTS = ("excerpts", "removed")


@dataclass(frozen=True, slots=True)
class Found:
    """A problem, and what it is about."""

    problem: Problem
    about: Path
    """As in `claims`, `ferry-sank`, `excerpts`, `herald`, `quote`; empty of other files."""


@dataclass(frozen=True, slots=True)
class Checks:
    """The problems of both sides."""

    new: tuple[Found, ...]
    mended: tuple[Found, ...]
    staying: tuple[Found, ...]
    """As they are found now."""
    unseen: tuple[Found, ...]
    """Of before: whether they are mended can't be told, since `claims.yaml` can't be read whole now."""

    @property
    def now(self) -> tuple[Found, ...]:
        return (*self.new, *self.staying)

    def count(self, *, errors: bool) -> int:
        """How many there are now."""
        return sum(found.problem.is_error == errors for found in self.now)


Key = tuple[str, str, str, str, Path]


def checks(base: End, head: End) -> Checks:
    before, after = keyed(base, head), keyed(head, head)
    known = Counter({key: len(found) for key, found in before.items()})
    new, staying = [], []
    for key, found in after.items():
        stays = min(known[key], len(found))
        staying += found[:stays]
        new += found[stays:]
        known[key] -= stays
    lost = [one for key, found in before.items() if known[key] for one in found[-known[key] :]]
    mended, unseen = (lost, []) if head.is_whole else ([], lost)
    return Checks(ordered(new), ordered(mended), ordered(staying), ordered(unseen))


def ordered(found: Iterable[Found]) -> tuple[Found, ...]:
    """Errors first; of each kind as they stand in the files."""
    return tuple(sorted(found, key=lambda one: (not one.problem.is_error, one.problem.place)))


def keyed(end: End, head: End) -> dict[Key, list[Found]]:
    """The problems of one side, by what they say and what it is called at the other."""
    found: defaultdict[Key, list[Found]] = defaultdict(list)
    for problem in end.checked.problems:
        about = end.places.path(problem.place) if problem.place.file == DOSSIER_FILE else ()
        found[key(problem, settled(about, head))].append(Found(problem, about))
    return found


def key(problem: Problem, about: Path) -> Key:
    return problem.rule, problem.severity, LINE.sub("line", problem.text), problem.place.file, about


def settled(about: Path, head: End) -> Path:
    """The same in today's ids: a claim that was renamed keeps its problems."""
    if head.dossier is None or len(about) < 2 or about[0] not in head.dossier.present_ids:
        return about
    return about[0], head.dossier.present_id(about[0], about[1]), *about[2:]
