"""Tables as CSV that a spreadsheet can open without running anything.

A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line's end for a formula. Such a cell gets
an apostrophe before it, and so does one that begins with an apostrophe: whoever takes one apostrophe from the front of
each cell that has one, has every text as it was. A number stays a number: with a minus before it, nothing is run.

Source: RFC 4180; of formulas in CSV: OWASP, CSV Injection. The file begins with the mark of UTF-8, without which Excel
misreads every letter beyond ASCII.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from dossier.fields import Form

Row = TypeVar("Row")
ColumnType = Literal["string", "integer", "number", "date", "list", "texts", "object"]

ENCODING = "utf-8-sig"
LINE_END = "\r\n"
BETWEEN = "|"
"""Stands between the ids or words of one cell; no id and no word of ours holds it."""
GUARD = "'"
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", GUARD)
"""The wide forms, too: some spreadsheets read them alike."""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its name, what stands in it, and how that is found."""

    name: str
    type: ColumnType
    """A `list` is of ids or words; `texts` and an `object` are JSON."""
    text: str
    """What it means, in Markdown; empty where the name says it all."""
    value: Callable[[Row], Any]
    is_required: bool = False
    choices: tuple[str, ...] = ()
    format: str = ""
    """As Table Schema names it: `uri`."""
    constraints: Mapping[str, Any] = field(default_factory=dict)
    """As Table Schema names them, beside what is required and the choices."""
    form: Form | None = None
    """Of a declared field: what it takes."""


def table(columns: Iterable[Column[Row]], rows: Iterable[Row]) -> bytes:
    """The file: a line of names, then a line for each row."""
    columns = tuple(columns)
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator=LINE_END)
    writer.writerow([column.name for column in columns])
    writer.writerows([cell(column.type, column.value(row)) for column in columns] for row in rows)
    return made.getvalue().encode(ENCODING)


def cell(kind: ColumnType, value: Any) -> str:
    """A value as a cell's text; what isn't there is an empty cell."""
    if value is None or value == () or value == {}:
        return ""
    if kind == "list":
        return BETWEEN.join(value)
    if kind in ("texts", "object"):
        return json.dumps(value, ensure_ascii=False)
    return defused(str(value)) if kind == "string" else str(value)


def defused(text: str) -> str:
    return f"{GUARD}{text}" if text.startswith(GUARDED) else text
