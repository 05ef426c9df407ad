"""A new entry in a file's text, in a mapping or a list: every other byte stays as it was."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.nodes import Mapping, Node, Sequence
from dossier.writing.blocks import Data, entry_lines, item_lines
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


def appended(text: str, into: Sequence, value: Data) -> str:
    """The text with an entry at the end of one of its lists. `into`: the list, as it was read from this text."""
    if into.is_flow:
        return behind_in_flow(text, into.items[-1], value)
    lines = text.split("\n")
    indent = into.place.column - 1
    at = min(into.last_line, len(lines))
    while not lines[at - 1].strip():
        at -= 1  # a block's last line may be an empty one below it
    while at < len(lines) and is_comment_within(lines[at], indent):
        at += 1
    return with_lines(lines, at, item_lines(value, indent))


def is_comment_within(line: str, indent: int) -> bool:
    """Whether a line is a comment that belongs to an entry: it stands further in than the entry's dash."""
    return line.lstrip(" ").startswith("#") and len(line) - len(line.lstrip(" ")) > indent


def behind_in_flow(text: str, last: Node, value: Data) -> str:
    """Behind the last entry, before whatever stands between it and the closing bracket."""
    lines = text.split("\n")
    line, at = lines[last.end.line - 1], last.end.column - 1
    at = len(line[:at].rstrip(" "))
    lines[last.end.line - 1] = f"{line[:at]}, {flow(value)}{line[at:]}"
    return "\n".join(lines)


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
    at = entries[behind].value.last_line if behind else next(iter(entries.values())).key.place.line - 1
    at = min(at, len(lines))
    while behind and at > entries[behind].key.place.line and not lines[at - 1].strip():
        at -= 1  # a block's last line may be an empty one below it
    if not behind and lines[at][:indent].strip():  # the first key stands behind a dash: `- id: …`
        return in_block(text, into, key, value, next(iter(entries)))
    return with_lines(lines, at, new)


def with_lines(lines: list[str], at: int, new: list[str]) -> str:
    """The text with new lines before one of its lines, counted from 0; they end as its first line does."""
    ending = "\r" if lines[0].endswith("\r") else ""
    last_is_open = at == len(lines) and bool(lines[-1])
    lines[at:at] = [line + ending for line in new]
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
