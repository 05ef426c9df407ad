"""Plain data as lines of YAML: mappings and lists as blocks, short lists of ids in brackets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from dossier.writing.scalars import QUOTED_ALWAYS, WIDTH, inline, is_plain, text_lines

Data: TypeAlias = Any
"""What `dossier.records` makes: mappings, lists, texts and numbers. Nothing in it is empty."""


def entry(key: str, value: Data, indent: int = 0) -> str:
    """A key with its value as text, a line break at its end."""
    return "".join(f"{line}\n" for line in entry_lines(key, value, indent))


def entry_lines(key: str, value: Data, indent: int = 0) -> list[str]:
    """A key with its value, as lines. `indent`: the spaces before the key."""
    return joined(" " * indent + f"{inline(key)}:", value, indent, is_block=key in QUOTED_ALWAYS)


def item_lines(value: Data, indent: int = 0) -> list[str]:
    """An entry of a list, as lines. `indent`: the spaces before its dash."""
    if isinstance(value, Mapping):
        first, *rest = mapping_lines(value, indent + 2)
        return [" " * indent + "- " + first.lstrip(" "), *rest]
    return joined(" " * indent + "-", value, indent)


def joined(head: str, value: Data, indent: int, *, is_block: bool = False) -> list[str]:
    """What stands behind a key or a dash, and below it."""
    if isinstance(value, Mapping):
        return [head, *mapping_lines(value, indent + 2)]
    if is_list(value):
        flow = in_brackets(value, len(head) + 1)
        return (
            [f"{head} {flow}"] if flow else [head, *(line for item in value for line in item_lines(item, indent + 2))]
        )
    first, *rest = text_lines(written(value), indent + 2, after=len(head) + 1, is_block=is_block)
    return [f"{head} {first}", *rest]


def mapping_lines(value: Mapping[str, Data], indent: int) -> list[str]:
    return [line for key, held in value.items() for line in entry_lines(str(key), held, indent)]


def in_brackets(values: Iterable[Data], after: int) -> str:
    """A list on one line; empty where it holds more than single words, or doesn't fit."""
    texts = [written(value) for value in values if not isinstance(value, Mapping) and not is_list(value)]
    text = f"[{', '.join(texts)}]"
    whole = len(texts) == len(list(values)) and all(" " not in text and is_plain(text, in_flow=True) for text in texts)
    return text if whole and after + len(text) <= WIDTH else ""


def is_list(value: Data) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def written(value: Data) -> str:
    """A text, or a number as it is typed."""
    return f"{value:g}" if isinstance(value, float) else str(value)
