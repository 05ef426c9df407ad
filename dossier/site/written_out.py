"""A version's record as text, in the shape of `claims.yaml`: written from its facts, and highlighted on the way.

Reading it as YAML gives the record: texts are in double quotes or, where they have several lines, in a block; what
stands bare is an id that no reader takes for anything else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

BARE = re.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*")
READ_OTHERWISE = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
"""What readers of YAML 1.1 take for truth values, or for nothing."""
KEY = Markup('<span class="y-key">{}</span>:')
DASH = "- "


def lines(record: Mapping[str, Any], claim: str) -> Iterator[Markup]:
    """The record under its claim's id, line by line."""
    yield from mapping({claim: record}, "")


def mapping(entries: Mapping[str, Any], indent: str, lead: str = "") -> Iterator[Markup]:
    """Keys and values. `lead`: what stands before the first key instead of the indent."""
    for key, value in entries.items():
        head = Markup("{}{}").format(lead or indent, KEY.format(scalar(key)))
        lead = ""
        if isinstance(value, Mapping):
            yield head
            yield from mapping(value, indent + "  ")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield head
            yield from sequence(value, indent + "  ")
        else:
            yield from valued(head, value, indent + "  ")


def sequence(items: Sequence[Any], indent: str) -> Iterator[Markup]:
    for item in items:
        if isinstance(item, Mapping):
            yield from mapping(item, indent + "  ", indent + DASH)
        else:
            yield from valued(escape(indent + DASH.rstrip()), item, indent + "  ")


def valued(head: Markup, value: Any, indent: str) -> Iterator[Markup]:
    """A value after its key or its dash; a text of several lines in a block below it."""
    if not isinstance(value, str) or "\n" not in value:
        yield Markup("{} {}").format(head, scalar(value))
        return
    yield Markup("{} |-").format(head)
    for line in value.split("\n"):
        yield escape(indent + line if line else "")


def scalar(value: Any) -> str:
    """A value on its line."""
    if isinstance(value, str) and BARE.fullmatch(value) and value not in READ_OTHERWISE:
        return value
    return json.dumps(value, ensure_ascii=False)
