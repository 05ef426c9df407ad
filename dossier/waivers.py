"""Warnings that the editors have set aside, by rule and place, with a reason; and waivers that set nothing aside.

A waiver covers whatever its rule warns of inside its place: a claim's covers its excerpts. Errors it never covers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier import checks
from dossier.inputs import DOSSIER_FILE
from dossier.model import Claim, ClaimId, Dossier, Excerpt, Keyed, Waiver, Written
from dossier.nodes import Mapping as MappingNode
from dossier.problems import Problem
from dossier.walker import nearest, singular

TABLES = ("claims", "sources", "actors", "topics", "places", "rows")
EXAMPLES = "write claims/id, claims/id#excerpt, sources/id, actors/id, topics/id, places/id, rows/id, or a file's path"
PASTED = re.compile(r"(https?://[^/]+)?/?(?P<table>[a-z]+)/(?P<name>[^/#]+)/?(#(?P<part>.+))?")
"""An address of the site, whole or in part."""


@dataclass(frozen=True)
class Waived:
    """A warning that is set aside."""

    problem: Problem
    waiver: Waiver


@dataclass(frozen=True)
class Applied:
    """What is left when waivers hold, in no order, and what they set aside."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]


class Unknown(Exception):
    """There is no such place: what is wrong, and what to do."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text)
        self.hint = hint


@dataclass(frozen=True)
class Area:
    """A place: what lies in a file within some spans, or outside of all of them."""

    file: str
    spans: tuple[Written, ...] = ()
    is_outside: bool = False
    """Without spans: the whole file."""

    def holds(self, problem: Problem) -> bool:
        if problem.place.file != self.file:
            return False
        return self.is_outside != any(within(span, problem) for span in self.spans)


def apply(dossier: Dossier, found: Sequence[Problem], files: Collection[str], *, is_whole: bool) -> Applied:
    """Sets warnings aside. `files`: the paths that a place may name; `is_whole`: whether all that these hold could be
    read: else nobody knows what a waiver is for."""
    judged = Judged(dossier, tuple(found), files, is_whole)
    faults = [fault for index in range(len(dossier.waivers)) for fault in judged.faults(index)]
    waived = {problem: waiver for waiver in dossier.waivers for problem in judged.covered(waiver)}
    left = tuple(problem for problem in found if problem not in waived)
    return Applied((*left, *faults), tuple(Waived(problem, waiver) for problem, waiver in waived.items()))


@dataclass(frozen=True)
class Judged:
    """The waivers of a dossier, held against what was found in it."""

    dossier: Dossier
    found: tuple[Problem, ...]
    files: Collection[str]
    is_whole: bool

    def covered(self, waiver: Waiver) -> Iterator[Problem]:
        """The warnings that a waiver sets aside."""
        return (problem for problem in self.there(waiver) if not problem.is_error)

    def there(self, waiver: Waiver) -> Iterator[Problem]:
        """All that its rule finds in its place."""
        try:
            area = area_of(self.dossier, waiver.place, self.files)
        except Unknown:
            return
        yield from (problem for problem in self.found if problem.rule == waiver.rule and area.holds(problem))

    def faults(self, index: int) -> Iterator[Problem]:
        """What is wrong with a waiver: one thing, the first that is to be mended."""
        waiver = self.dossier.waivers[index]
        fault = rule_fault(waiver.rule)
        if fault:
            yield Problem("waiver", waiver.where("rule"), fault[0], hint=fault[1])
            return
        twin = next((one for one in self.dossier.waivers[:index] if same(one, waiver)), None)
        if twin:
            text = f'"{waiver.rule}" at {waiver.place} is waived already, in line {twin.where().line}'
            yield Problem("waiver", waiver.where(), text, hint="delete one of the two")
        elif self.is_whole:
            yield from self.useless(waiver)

    def useless(self, waiver: Waiver) -> Iterator[Problem]:
        """A waiver without a warning. While there are errors, warnings may be missing for them."""
        try:
            area_of(self.dossier, waiver.place, self.files)
        except Unknown as fault:
            yield Problem("waiver", waiver.where("place"), str(fault), hint=fault.hint)
            return
        there = list(self.there(waiver))
        if there and all(problem.is_error for problem in there):
            text = f'what "{waiver.rule}" finds at {waiver.place} is an error, and errors can\'t be waived'
            hint = f"mend it in line {there[0].place.line}, and delete this waiver"
            yield Problem("waiver", waiver.where(), text, hint=hint)
        elif not there and not any(problem.is_error for problem in self.found):
            text = f'"{waiver.rule}" warns of nothing at {waiver.place}'
            yield Problem("waiver", waiver.where(), text, hint="delete this waiver, or correct its place")


def same(one: Waiver, other: Waiver) -> bool:
    return (one.rule, one.place) == (other.rule, other.place)


def rule_fault(rule: str) -> tuple[str, str] | None:
    """Why a rule can't be waived, and what to do."""
    warning = [name for name, manual in checks.manual() if "Warns:" in manual]
    if rule in warning:
        return None
    if rule in checks.rules():
        return f'"{rule}" gives errors, and errors can\'t be waived', "mend what it says, and delete this waiver"
    return f'there is no rule "{rule}"', nearest(rule, warning) or f"those that warn are: {', '.join(warning)}"


# Places.


def area_of(dossier: Dossier, place: str, files: Collection[str]) -> Area:
    """What a place means. Raises `Unknown`."""
    tables = tables_of(dossier)
    if place == DOSSIER_FILE:
        spans = tuple(fact.written for table in tables.values() for fact in table.values())
        return Area(DOSSIER_FILE, spans, is_outside=True)
    if place in files:
        return Area(place, is_outside=True)
    table, _, rest = place.partition("/")
    if table not in tables or not rest:
        raise Unknown(f'there is no place "{place}"', meant(place, tables, files) or EXAMPLES)
    name, mark, excerpt = rest.partition("#")
    if name not in tables[table]:
        near = nearest(f"{table}/{name}", [f"{table}/{known}" for known in tables[table]])
        hint = meant(place, tables, files) or near or "correct the place"
        raise Unknown(f'there is no {singular(table)} "{name}"', hint)
    if not mark:
        return Area(DOSSIER_FILE, (tables[table][name].written,))
    if table != "claims":
        raise Unknown(f'only a claim has parts, and "{place}" names one', f"write {table}/{name}")
    return Area(DOSSIER_FILE, (excerpt_of(dossier.claims[ClaimId(name)], excerpt).written,))


def excerpt_of(claim: Claim, name: str) -> Excerpt:
    found, known = claim.excerpt(name), [one.id for one in claim.excerpts]
    if found is None:
        hint = nearest(name, known) or f"it has: {', '.join(known) or 'none'}"
        raise Unknown(f'the claim "{claim.id}" has no excerpt "{name}"', hint)
    return found


def meant(place: str, tables: Mapping[str, Mapping[str, Keyed]], files: Collection[str]) -> str:
    """What to write for an address as a browser has it, or for a path with a slip; empty where nothing is near."""
    way = PASTED.fullmatch(place)
    if way and way["name"] in tables.get(way["table"], {}):
        return f"write {way['table']}/{way['name']}" + (f"#{way['part']}" if way["part"] else "")
    return nearest(place, files)


def tables_of(dossier: Dossier) -> dict[str, Mapping[str, Keyed]]:
    return {table: getattr(dossier, table) for table in TABLES}


def within(span: Written, problem: Problem) -> bool:
    """Whether a problem lies in what a fact was read from: from its key, where it has one, to its end."""
    place, node = problem.place, span.node
    if place < span.place or node is None:
        return False
    if isinstance(node, MappingNode) and node.is_flow:
        return (place.line, place.column) < node.end
    return place.line <= node.last_line
