"""The parts of a file in the order of the model, with the empty lines that the one form has.

An empty line stands between two tables, between two claims, and before or behind a comment where the editor put one;
nowhere else, and never two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from dossier.fields import Form, form
from dossier.formatting.parts import Part
from dossier.model import Declared, Fact
from dossier.nodes import Mapping, Scalar
from dossier.walker import declared_fields
from dossier.writing import Data, Remarked

MODELINE: Final = "# yaml-language-server:"
"""Tells an editor's program which schema the file follows; read in a file's first lines only."""
TEXT: Final = Form("text")


def arranged(root: Part) -> Remarked:
    """The whole file, to be written."""
    head = taken_head(root)
    return Remarked(value(root, FILE, are_apart=True), spaced(head, is_first=True), below=spaced(root.below))


def taken_head(root: Part) -> list[str]:
    """The comments of the file rather than of its first key: those above an empty line, and the modeline."""
    first = root.parts[0].before
    count = max((index + 1 for index, line in enumerate(first) if not line), default=0)
    while count < len(first) and first[count].startswith(MODELINE):
        count += 1
    head, first[:count] = first[:count], []
    return head


def value(part: Part, kind: Form, *, are_apart: bool = False) -> Data:
    """What a part holds. `are_apart`: an empty line is wanted between its parts."""
    if isinstance(part.node, Scalar):
        return part.node.text
    made = [
        (held.key, remarked(held, one, is_first=index == 0, is_apart=are_apart))
        for index, (held, one) in enumerate(in_order(part, kind))
    ]
    return dict(made) if isinstance(part.node, Mapping) else [one for _, one in made]


def remarked(part: Part, kind: Form, *, is_first: bool, is_apart: bool) -> Remarked:
    """A part as it is written, with its comments; of several that would stand beside it, the others stand above."""
    *others, beside = part.beside or [""]
    above = [*part.before, *others]
    if not any(above):
        above = []
    if is_apart and not is_first:
        above = ["", *above]
    held = value(part, kind, are_apart=kind == CLAIMS)
    return Remarked(held, spaced(above, is_first=is_first), beside, spaced(part.below))


def spaced(lines: Iterable[str], *, is_first: bool = False) -> tuple[str, ...]:
    """Comments without a second empty line, and none before the first of a block."""
    made: list[str] = []
    for line in lines:
        if line or (made[-1] if made else not is_first):
            made.append(line)
    return tuple(made)


# The model's order.


def in_order(part: Part, kind: Form) -> Iterator[tuple[Part, Form]]:
    """What a part holds, with what each of it may hold: keys of a fact in the model's order; ids, languages and entries
    of a list as the file has them."""
    one = replace(kind, many="")
    if not isinstance(part.node, Mapping) or kind.many == "table":
        yield from ((held, one) for held in part.parts)
    elif kind.fact is None:
        yield from ((held, TEXT) for held in part.parts)
    else:
        held_by = {held.key: held for held in part.parts}
        yield from ((held_by[key], form) for key, form in forms(kind.fact).items() if key in held_by)


@cache
def forms(kind: type[Fact]) -> dict[str, Form]:
    """The keys of a fact in the model's order, and what each takes."""
    return {key: form(hint) for key, (_, hint) in declared_fields(kind).items()}


FILE: Final = form(Declared)
CLAIMS: Final = forms(Declared)["claims"]
