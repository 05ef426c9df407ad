"""Where a new entry stands in the text of `claims.yaml`: no other byte moves or changes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from dossier import nodes, writing
from dossier.inputs import DOSSIER_FILE
from dossier.model import Declared
from dossier.nodes import Entry, Mapping, Node, Scalar
from dossier.problems import Location, Problem, Refused
from dossier.walker import declared_fields
from dossier.writing import Data

GROUPED = {"claims": "topic", "actors": "kind"}
"""The field by which the entries of a table stand together in the file, under headings that are comments."""


def placed(text: str, root: Mapping, table: str, name: str, value: Data) -> str:
    """The text with a new entry in one of its tables; a table that isn't there is made.

    Raises `Refused` where the text is of a form in which that can't be done safely.
    """
    if table not in root.entries:
        made = put(text, root, table, {name: value}, top_neighbour(root, table))
    else:
        within = root.entries[table].value
        if not isinstance(within, Mapping):
            said, hint = f"`{table}` must be a mapping of keys", "write each entry below it, its id first"
            raise Refused([Problem("wrong-type", within.place, said, hint)])
        made = put(text, within, name, value, neighbour(within, table, value))
    if not is_only_more(root, nodes.read(made.encode(), DOSSIER_FILE).root, table, name):
        place = root.entries[table].key.place if table in root.entries else Location(DOSSIER_FILE)
        hint = f"write `{table}:` as a block, an entry below the other, and run the command again"
        raise Refused([Problem("yaml-syntax", place, f'"{name}" can\'t be put into `{table}:` as it is written', hint)])
    return made


def top_neighbour(root: Mapping, table: str) -> str:
    """The table behind which a new one stands, in the order of the model."""
    order = list(declared_fields(Declared))
    before = set(order[: order.index(table)])
    return next((name for name in reversed(root.entries) if name in before), list(root.entries)[-1])


def neighbour(within: Mapping, table: str, value: Data) -> str:
    """The entry behind which a new one stands: the last of its group, or of all."""
    groups = {name: group_of(entry.value, GROUPED.get(table, "")) for name, entry in within.entries.items()}
    own = str(value.get(GROUPED.get(table, ""), ""))
    alike = [name for name, group in groups.items() if group == own and own]
    if alike and (table == "claims" or are_together(groups.values())):
        return alike[-1]
    return list(within.entries)[-1]


def group_of(node: Node, key: str) -> str:
    if not isinstance(node, Mapping) or key not in node.entries:
        return ""
    value = node.entries[key].value
    return value.text if isinstance(value, Scalar) else ""


def are_together(groups: Iterable[str]) -> bool:
    """Whether those of one group stand one after the other, all through."""
    listed = list(groups)
    return sum(first != second for first, second in pairwise(listed)) == len(set(listed)) - 1


def put(text: str, within: Mapping, name: str, value: Data, behind: str) -> str:
    if within.is_flow:
        return writing.inserted(text, within, name, value)
    lines = text.split("\n")
    indent = next(iter(within.entries.values())).key.place.column - 1
    at = end_of(lines, within.entries[behind], indent)
    ending = "\r" if lines[at - 1].endswith("\r") or lines[0].endswith("\r") else ""
    new = writing.entry_lines(name, value, indent)
    if is_spaced(lines, within, indent):
        new.insert(0, "")
    is_open = at == len(lines)  # no line break ends the file
    if is_open:
        lines[-1] += ending
    made = [line + ending for line in new]
    if is_open:
        made[-1] = made[-1].removesuffix("\r")
    lines[at:at] = made
    return "\n".join(lines)


def end_of(lines: list[str], entry: Entry, indent: int) -> int:
    """How many lines lie before the end of an entry: with the comments below it that are indented as its own."""
    at = min(entry.value.last_line, len(lines))
    while at > entry.key.place.line and not lines[at - 1].strip():
        at -= 1
    for number in range(at, len(lines)):
        line = lines[number]
        if line.strip() and not (line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) > indent):
            break
        at = number + 1 if line.strip() else at
    return at


def is_spaced(lines: list[str], within: Mapping, indent: int) -> bool:
    """Whether an empty line stands between the table's entries; of a single one, before it."""
    entries = list(within.entries.values())
    pairs = list(pairwise(entries))
    if not pairs:
        return not lines[entries[0].key.place.line - 2].strip() if entries[0].key.place.line > 1 else False
    gaps = [lines[end_of(lines, first, indent) : second.key.place.line - 1] for first, second in pairs]
    plain = [gap for gap in gaps if not any(line.strip() for line in gap)] or gaps
    return 2 * sum(bool(gap) for gap in plain) > len(plain)


def is_only_more(before: Mapping, after: Node | None, table: str, name: str) -> bool:
    """Whether one text says what another says, and one entry more."""
    found = said(after)
    if not isinstance(found, dict) or name not in found.get(table, {}):
        return False
    del found[table][name]
    if table not in before.entries:
        del found[table]
    return bool(found == said(before))


def said(node: Node | None) -> Data:
    """What a text says, wherever it stands."""
    match node:
        case Scalar():
            return node.text
        case Mapping():
            return {key: said(entry.value) for key, entry in node.entries.items()}
        case nodes.Sequence():
            return [said(item) for item in node.items]
    return None
