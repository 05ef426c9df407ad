"""Plain data as lines of YAML: mappings and lists as blocks, short lists of ids in brackets, comments where they
belong."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from dossier.writing.scalars import QUOTED_ALWAYS, WIDTH, inline, is_plain, text_lines

Data: TypeAlias = Any
"""What `dossier.records` makes: mappings, lists, texts and numbers. Nothing in it is empty. Each value in a mapping or
a list may be `Remarked`."""


@dataclass(frozen=True, slots=True)
class Remarked:
    """A value with the comments that stand by it. Each begins with `#`; an empty one is an empty line."""

    value: Data
    before: tuple[str, ...] = ()
    """Above the key or the dash."""
    beside: str = ""
    """Behind the first line. A mapping behind a dash has no line of its own: there it stands above."""
    below: tuple[str, ...] = ()
    """At the end of a mapping or a list."""


def document(value: Data) -> str:
    """A mapping as a whole file. What stands before it and below it is the file's head and its tail."""
    said = remarked(value)
    lines = [*comment_lines(said.before, 0), *mapping_lines(said.value, 0), *comment_lines(said.below, 0)]
    return "".join(f"{line}\n" for line in lines)


def entry(key: str, value: Data, indent: int = 0) -> str:
    """A key with its value as text, a line break at its end."""
    return "".join(f"{line}\n" for line in entry_lines(key, value, indent))


def entry_lines(key: str, value: Data, indent: int = 0) -> list[str]:
    """A key with its value, as lines. `indent`: the spaces before the key."""
    said = remarked(value)
    head = " " * indent + f"{inline(key)}:"
    return [*comment_lines(said.before, indent), *joined(head, said, indent, is_block=key in QUOTED_ALWAYS)]


def item_lines(value: Data, indent: int = 0, *, is_block: bool = False) -> list[str]:
    """An entry of a list, as lines. `indent`: the spaces before its dash; `is_block`: a text in it always is one."""
    said = remarked(value)
    if isinstance(said.value, Mapping):
        return mapping_in_list(said, indent)
    return [*comment_lines(said.before, indent), *joined(" " * indent + "-", said, indent, is_block=is_block)]


def mapping_in_list(said: Remarked, indent: int) -> list[str]:
    """Its first key stands behind the dash, so that what stands above that key stands above the dash."""
    (key, value), *others = said.value.items()
    first = remarked(value)
    above = (*said.before, *([said.beside] if said.beside else ()), *first.before)
    head, *rest = mapping_lines({key: replace(first, before=()), **dict(others)}, indent + 2)
    return [
        *comment_lines(above, indent),
        " " * indent + "- " + head.lstrip(" "),
        *rest,
        *comment_lines(said.below, indent + 2),
    ]


def joined(head: str, said: Remarked, indent: int, *, is_block: bool = False) -> list[str]:
    """What stands behind a key or a dash, and below it."""
    value, beside = said.value, f" {said.beside}" if said.beside else ""
    below = comment_lines(said.below, indent + 2)
    if isinstance(value, Mapping):
        return [head + beside, *mapping_lines(value, indent + 2), *below]
    if is_list(value):
        flow = "" if below or is_block else in_brackets(value, len(head) + 1)
        if flow:
            return [f"{head} {flow}{beside}"]
        items = (line for item in value for line in item_lines(item, indent + 2, is_block=is_block))
        return [head + beside, *items, *below]
    first, *rest = text_lines(written(value), indent + 2, after=len(head) + 1, is_block=is_block)
    return [f"{head} {first}{beside}", *rest]


def mapping_lines(value: Mapping[str, Data], indent: int) -> list[str]:
    return [line for key, held in value.items() for line in entry_lines(str(key), held, indent)]


def comment_lines(comments: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + comment if comment else "" for comment in comments]


def in_brackets(values: Iterable[Data], after: int) -> str:
    """A list on one line; empty where it holds more than single words, runs both ways, is remarked on, or doesn't
    fit."""
    held = [remarked(value) for value in values]
    texts = [written(said.value) for said in held if said == Remarked(said.value) and not is_nested(said.value)]
    text = f"[{', '.join(texts)}]"
    whole = len(texts) == len(held) and all(is_word(text) for text in texts)
    return text if whole and after + len(text) <= WIDTH else ""


def is_word(text: str) -> bool:
    """Whether a text can stand between brackets: one word, not from right to left, which would turn the list round."""
    return (
        " " not in text
        and is_plain(text, in_flow=True)
        and not any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    )


def remarked(value: Data) -> Remarked:
    return value if isinstance(value, Remarked) else Remarked(value)


def is_nested(value: Data) -> bool:
    return isinstance(value, Mapping) or is_list(value)


def is_list(value: Data) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def written(value: Data) -> str:
    """A text, or a number as it is typed."""
    return f"{value:g}" if isinstance(value, float) else str(value)
