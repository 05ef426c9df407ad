"""An excerpt put into its claim in `claims.yaml`, every other byte as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from dossier import checking, nodes, writing
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import Claim, Dossier, Source
from dossier.nodes import Node, Sequence
from dossier.problems import Problem, UsageFault
from dossier.walker import declared_fields, nearest

NEW = "python3 build.py new"
NAMED = 3
"""So many ids are proposed at most."""
SAID = frozenset(["capture-openings"])
"""What the command itself tells: words are open that no quote needs yet."""


@dataclass(frozen=True)
class Inserted:
    """The file with the excerpt in it."""

    content: bytes
    target: str
    """The excerpt, as `claim#excerpt`."""
    line: int
    """Where it begins, from 1."""
    problems: tuple[Problem, ...]
    """What `check` says of the dossier now, and didn't say before."""


def source_of(dossier: Dossier, name: str) -> Source:
    found = {str(source): fact for source, fact in dossier.sources.items()}.get(name)
    if found is None:
        hint = nearest(name, dossier.sources) or containing(name, dossier.sources) or f"add it: {NEW} source"
        raise UsageFault(f'there is no source "{name}" in {DOSSIER_FILE}; {hint}')
    return found


def claim_of(dossier: Dossier, name: str) -> Claim:
    found = {str(claim): fact for claim, fact in dossier.claims.items()}.get(name)
    if found is None:
        hint = nearest(name, dossier.claims) or containing(name, dossier.claims) or f"add it: {NEW} claim"
        raise UsageFault(f'there is no claim "{name}" in {DOSSIER_FILE}; {hint}')
    return found


def containing(part: str, known: Iterable[str]) -> str:
    """`did you mean "x" or "y"?`: ids that hold what was typed; nothing where none does, or many."""
    found = [f'"{name}"' for name in known if part and part in name]
    return f"did you mean {' or '.join(found)}?" if 0 < len(found) <= NAMED else ""


def inserted(read: Inputs, dossier: Dossier, claim: Claim, data: Mapping[str, Any]) -> Inserted:
    """The excerpt behind the claim's others.

    Raises `UsageFault` where `check` finds a mistake in it, or too much of the document quoted.
    """
    made = with_excerpt(read.files[DOSSIER_FILE].decode(), claim.id, data).encode()
    node = excerpts_of(made, claim.id).items[-1]
    problems = new_problems(read, made)
    own = [problem for problem in problems if problem.is_error and (is_within(problem, node) or is_share(problem))]
    if own:
        raise UsageFault(f"{own[0].text}; {own[0].hint}" if own[0].hint else own[0].text)
    return Inserted(made, f"{claim.id}#{data['id']}", node.place.line, problems)


def with_excerpt(text: str, claim: str, data: Mapping[str, Any]) -> str:
    node = claim_node(text.encode(), claim)
    if "excerpts" in node.entries:
        return writing.appended(text, excerpts_of(text.encode(), claim), dict(data))
    return writing.inserted(text, node, "excerpts", [dict(data)], order=declared_fields(Claim))


def claim_node(content: bytes, claim: str) -> nodes.Mapping:
    """A claim as it is written; the facts' own nodes have the passages of `same_as` in them."""
    root = nodes.read(content, DOSSIER_FILE).root
    for step in ("claims", claim):
        assert isinstance(root, nodes.Mapping), step
        root = root.entries[step].value
    assert isinstance(root, nodes.Mapping), claim
    return root


def excerpts_of(content: bytes, claim: str) -> Sequence:
    found = claim_node(content, claim).entries["excerpts"].value
    assert isinstance(found, Sequence), claim
    return found


def is_within(problem: Problem, node: Node) -> bool:
    return problem.place.file == DOSSIER_FILE and node.place.line <= problem.place.line <= node.last_line


def is_share(problem: Problem) -> bool:
    """Whether it is that too much of a document is quoted, which stands at the source."""
    return problem.rule == "share-quoted"


def new_problems(read: Inputs, content: bytes) -> tuple[Problem, ...]:
    """What `check` finds with the excerpt, and doesn't find without it."""
    now = checking.check(replace(read, files={**read.files, DOSSIER_FILE: content})).problems
    left = [problem for problem in now if problem.rule not in SAID]
    # A dossier without problems is checked once.
    before = {(problem.rule, problem.text) for problem in checking.check(read).problems} if left else set()
    return tuple(problem for problem in left if (problem.rule, problem.text) not in before)
