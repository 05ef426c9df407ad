"""From a root's files to a `Dossier`: nodes are read, repeated passages filled in, facts typed and joined."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from dossier import nodes
from dossier.declare.files import read_captures, read_contexts, read_pages, texts_at_hand
from dossier.declare.joining import Joining
from dossier.declare.released import earlier_registers, read_register, read_versions
from dossier.declare.repeats import Repeats, excerpt_nodes
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import TABLES, About, Claim, Declared, Dossier, Language, Text, TopicId, Url
from dossier.nodes import Mapping, Node, Scalar, Sequence
from dossier.problems import Problem
from dossier.walker import INVALID, Walker, nodes_of


@dataclass(frozen=True)
class Declaration:
    """What was read. With an error among the problems the dossier holds only what could be read."""

    dossier: Dossier | None
    problems: tuple[Problem, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all of `claims.yaml` could be read; what is wrong in other files keeps no rule from it."""
        wrong = any(problem.is_error and problem.place.file == DOSSIER_FILE for problem in self.problems)
        return self.dossier is not None and not wrong


def declare(inputs: Inputs) -> Declaration:
    """Reads all of a dossier's facts and names every mistake in them."""
    reading = nodes.read(inputs.files[DOSSIER_FILE], DOSSIER_FILE)
    problems = reading.problems
    if reading.root is None:
        return Declaration(None, tuple(problems))
    excerpts = ids_of_excerpts(reading.root)
    root = Repeats(reading.root, problems).filled()
    walker = Walker(tables(root, excerpts), languages(root))
    walker.salvage = SALVAGE
    walker.absent = frozenset(REQUIRED_TABLES - top_keys(root))
    register = read_register(inputs, problems)
    walker.released = frozenset(register.claims)
    declared = walker.value(root, Declared, "the file")
    problems += walker.problems
    if declared is INVALID:
        return Declaration(None, tuple(problems))
    joining = Joining(declared, problems)
    dossier = dataclasses.replace(
        joining.dossier(),
        captures=dict(read_captures(inputs, walker, problems)),
        texts=dict(texts_at_hand(inputs)),
        pages=tuple(read_pages(inputs, "content/pages", problems)),
        contexts=dict(read_contexts(inputs, declared, problems)),
        lines=tuple(inputs.files[DOSSIER_FILE].decode("utf-8-sig").split("\n")),
        versions=read_versions(inputs, problems),
        released=register,
        forgotten=earlier_registers(inputs),
    )
    return Declaration(dossier, tuple(problems))


REQUIRED_TABLES = frozenset(["topics", "sources", "claims"])
"""Where one is missing, that is said once; not of each id that can't be found for it."""


UNREAD = Text({})


SALVAGE: dict[type[Any], dict[str, Any]] = {
    Claim: {"topic": TopicId(""), "statement": UNREAD},
    Declared: {"topics": {}, "sources": {}, "claims": {}},
    About: {
        "title": UNREAD,
        "summary": UNREAD,
        "base_url": Url(""),
        "languages": (Language("en"),),
        "licence": "",
        "editors": (),
    },
}
SALVAGE[Declared]["dossier"] = About(**SALVAGE[About])


def top_keys(root: Node) -> frozenset[str]:
    return frozenset(root.entries) if isinstance(root, Mapping) else frozenset()


def languages(root: Node) -> tuple[str, ...]:
    """The dossier's languages, needed before the first text is read; none where they can't be read."""
    entry = nodes_of(root, "dossier").get("languages")
    if entry is None or not isinstance(entry.value, Sequence):
        return ()
    return tuple(item.text for item in entry.value.items if isinstance(item, Scalar))


def tables(root: Node, excerpts: dict[str, list[str]]) -> dict[str, dict[str, Any]]:
    """The ids that each table defines; of claims, the ids of their excerpts."""
    found: dict[str, dict[str, Any]] = {
        table: dict.fromkeys(nodes_of(root, table)) for table in dict.fromkeys(TABLES.values())
    }
    found["claims"] = {claim: excerpts.get(claim, []) for claim in found["claims"]}
    return found


def ids_of_excerpts(root: Node) -> dict[str, list[str]]:
    return {claim: list(excerpt_nodes(entry.value)) for claim, entry in nodes_of(root, "claims").items()}
