"""From a dossier's files to its facts and all that is wrong with them. No page, card or index is made here, nor known:
what only checks starts at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier import checks, versions, waivers
from dossier.declare import Declaration, declare
from dossier.inputs import Inputs
from dossier.model import Dossier
from dossier.problems import Problem, in_order
from dossier.waivers import Applied, Waived


@dataclass(frozen=True)
class Checked:
    """A dossier with all that was found in it."""

    dossier: Dossier | None
    problems: tuple[Problem, ...]
    is_whole: bool
    unchecked: tuple[str, ...] = ()
    """What couldn't be checked here, and why."""
    waived: tuple[Waived, ...] = ()
    """Warnings that are set aside: they aren't among the problems."""

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        return len(self.problems) - self.errors


def check(read: Inputs, *, releasing: bool = False) -> Checked:
    """Reads the facts and holds them against every rule.

    `releasing`: versions that the register lacks were left by a release that was interrupted, and are taken in.
    """
    declaration = declare(read)
    if releasing:
        declaration = completed(declaration)
    found = [*declaration.problems, *rule_problems(declaration)]
    left = applied(read, declaration, found)
    silent = tuple(unchecked(read, declaration))
    return Checked(declaration.dossier, in_order(left.problems), declaration.is_whole, silent, left.waived)


def applied(read: Inputs, declaration: Declaration, found: list[Problem]) -> Applied:
    """What is left of the problems when the dossier's waivers hold."""
    if declaration.dossier is None:
        return Applied(tuple(found), ())
    is_whole = not any(problem.is_error for problem in declaration.problems)
    beside = [f"content/{name}" for name, _ in read.under("content")]
    return waivers.apply(declaration.dossier, in_order(found), beside, is_whole=is_whole)


def completed(declaration: Declaration) -> Declaration:
    dossier = declaration.dossier
    if dossier is None:
        return declaration
    held = (version for listed in dossier.versions.values() for version in listed)
    return replace(
        declaration, dossier=replace(dossier, released=versions.joined(dossier.released, versions.register_of(held)))
    )


def unchecked(read: Inputs, declaration: Declaration) -> Iterator[str]:
    """What the rules were silent on, since it wasn't at hand."""
    dossier = declaration.dossier
    known = dossier is not None and bool(dossier.released or dossier.versions)
    if read.register.unknown and (known or read.register.is_cut_short):
        yield f"whether an earlier release is missing from the register: {read.register.unknown}"


def rule_problems(declaration: Declaration) -> Iterator[Problem]:
    if declaration.dossier is not None:
        yield from checks.run(declaration.dossier, whole=declaration.is_whole)
