"""How columns are made: a declared field's from the model, a computed one's from the function that finds it.

Neither is explained a second time: the one has the field's docstring, the other the function's.
"""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final, Literal

from dossier.dates import EdtfDate
from dossier.fields import explained
from dossier.model import Fact, Text, Url
from dossier.site.data.cells import Column, ColumnType, Row
from dossier.site.edition import Edition

TYPES: Final[dict[object, ColumnType]] = {
    int: "integer",
    float: "number",
    date: "date",
    str: "string",
    Url: "string",
    dict: "object",
}
COUNT: Final = {"minimum": 0}


def declared(kind: type[Fact], key: str, value: Callable[[Row], Any], name: str = "", **more: Any) -> Column[Row]:
    """A column of a declared field, with the field's explanation, choices and necessity."""
    field = explained(kind).field(key)
    is_list = bool(field.form.many)
    several: ColumnType = "list" if field.form.takes in ("id", "choice") else "texts"
    made: dict[str, Any] = {
        "is_required": field.is_required,
        "choices": () if is_list else field.form.choices,
        "format": "uri" if field.form.takes == "address" else "",
        "form": field.form,
    }
    return Column(name or key, several if is_list else "string", field.text, value, **made | more)


def computed(value: Callable[[Row], Any], name: str = "", **constraints: Any) -> Column[Row]:
    """A column of what a function finds: its name, its docstring, and its type. What may be None may be empty."""
    hint = typing.get_type_hints(value)["return"]
    is_required = typing.get_origin(hint) not in (typing.Union, types.UnionType)
    one = hint if is_required else next(item for item in typing.get_args(hint) if item is not type(None))
    is_list = typing.get_origin(one) is tuple
    one = typing.get_args(one)[0] if is_list else one
    kind = TYPES.get(typing.get_origin(one) or one, "string")
    return Column(
        name or value.__name__,
        "list" if is_list else kind,
        " ".join(inspect.cleandoc(value.__doc__ or "").split()),
        value,
        is_required=is_required and not is_list and kind != "object",
        choices=typing.get_args(one) if typing.get_origin(one) is Literal else (),
        format="uri" if one is Url else "",
        constraints={**(COUNT if kind == "integer" else {}), **constraints},
    )


def worded(
    edition: Edition,
    kind: type[Fact],
    key: str,
    value: Callable[[Row], Text | None],
    name: str = "",
    *,
    is_required: bool = False,
) -> Iterator[Column[Row]]:
    """A column for each language that a text may be in; the first language is always there."""
    for language in edition.dossier.about.languages:
        is_first = language == edition.dossier.language
        yield declared(
            kind,
            key,
            lambda row, language=language: in_language(value(row), language),  # type: ignore[misc]
            f"{name or key}_{language}",
            is_required=is_required and is_first,
        )


def in_language(text: Text | None, language: str) -> str | None:
    return text.by_language.get(language) if text else None


def dated(
    kind: type[Fact], key: str, value: Callable[[Row], EdtfDate | None], name: str = ""
) -> tuple[Column[Row], ...]:
    """A date as it is declared (EDTF), and the two days that it lies between."""
    name = name or key
    return (
        declared(kind, key, lambda row: written(value(row)), name),
        Column(f"{name}_earliest", "date", FIRST, lambda row: first_day(value(row))),
        Column(f"{name}_latest", "date", LAST, lambda row: last_day(value(row))),
    )


FIRST = "The first day that this date can mean; empty where its beginning is open. Marks of doubt aren't counted in."
LAST = "The last day that this date can mean; empty where its end is open. Marks of doubt aren't counted in."


def written(found: EdtfDate | None) -> str | None:
    return found.text if found else None


def first_day(found: EdtfDate | None) -> date | None:
    return found.earliest if found and found.start else None


def last_day(found: EdtfDate | None) -> date | None:
    return found.latest if found and found.end else None
