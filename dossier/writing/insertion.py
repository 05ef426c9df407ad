"""A new entry in a file's text: every other byte stays as it was."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.nodes import Mapping
from dossier.writing.blocks import Data, entry_lines
from dossier.writing.scalars import inline


def inserted(text: str, into: Mapping, key: str, value: Data, *, order: Iterable[str] = ()) -> str:
    """The text with a key and its value in one of its mappings, which lacks it.

    `into`: the mapping, as it was read from this text; `order`: the keys that may stand there, in the model's order:
    the new one goes behind the nearest that comes before it; without an order, behind the last.
    """
    behind = neighbour(into, key, list(order))
    if into.is_flow:
        return in_flow(text, into, key, value)
    return in_block(text, into, key, value, behind)


def neighbour(into: Mapping, key: str, order: list[str]) -> str:
    """The key behind which a new one stands; empty where it stands first."""
    if key not in order:
        return list(into.entries)[-1]
    before = set(order[: order.index(key)])
    return next((name for name in reversed(into.entries) if name in before), "")


def in_block(text: str, into: Mapping, key: str, value: Data, behind: str) -> str:
    entries = into.entries
    indent = next(iter(entries.values())).key.place.column - 1
    new = entry_lines(key, value, indent)
    lines = text.split("\n")
    ending = "\r" if lines[0].endswith("\r") else ""
    at = entries[behind].value.last_line if behind else next(iter(entries.values())).key.place.line - 1
    at = min(at, len(lines))
    while behind and at > entries[behind].key.place.line and not lines[at - 1].strip():
        at -= 1  # a block's last line may be an empty one below it
    if not behind and lines[at][:indent].strip():  # the first key stands behind a dash: `- id: …`
        return in_block(text, into, key, value, next(iter(entries)))
    last_is_open = at == len(lines) and bool(lines[-1])
    made = [line + ending for line in new]
    lines[at:at] = made
    if last_is_open:
        lines[at - 1] += ending
        lines[-1] = lines[-1].removesuffix("\r")
    return "\n".join(lines)


def in_flow(text: str, into: Mapping, key: str, value: Data) -> str:
    """Before the closing brace, on its line."""
    lines = text.split("\n")
    line = lines[into.end.line - 1]
    brace = into.end.column - 2
    before = line[:brace].rstrip(" ")
    comma = "" if ends_in_comma(lines, into) else ","
    lines[into.end.line - 1] = f"{before}{comma} {key}: {flow(value)}{line[brace:]}"
    return "\n".join(lines)


def ends_in_comma(lines: list[str], into: Mapping) -> bool:
    """Whether a comma stands behind the last entry of a mapping in braces, be it lines above the closing one."""
    end = list(into.entries.values())[-1].value.end
    between = lines[end.line - 1 : into.end.line]
    between[-1] = between[-1][: into.end.column - 2]
    between[0] = between[0][end.column - 1 :]
    return any(line.partition("#")[0].strip().startswith(",") for line in between)


def flow(value: Data) -> str:
    """A value between braces."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{inline(str(key), in_flow=True)}: {flow(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(held) for held in value) + "]"
    return inline(str(value), in_flow=True)
