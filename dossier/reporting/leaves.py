"""Plain data compared leaf by leaf: what a table holds, whatever its fields are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.differences import Piece, compared

Plain = Any
"""What JSON holds."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entry, or a part of it."""

    field: str
    """Its keys, joined by dots: `name.ar`, `stake.quote`."""
    before: str
    """Empty where it wasn't there."""
    after: str
    words: tuple[Piece, ...]
    """Both, word by word."""


def leaves(value: Plain, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every text with its keys. A list of single words is one text; entries of other lists count from 1."""
    if isinstance(value, Mapping):
        for key, held in value.items():
            yield from leaves(held, (*path, str(key)))
    elif isinstance(value, list | tuple) and any(isinstance(item, Mapping | list) for item in value):
        for number, item in enumerate(value, start=1):
            yield from leaves(item, (*path, str(number)))
    elif isinstance(value, list | tuple):
        yield ".".join(path), ", ".join(map(str, value))
    else:
        yield ".".join(path), str(value)


def field_changes(before: Plain, after: Plain) -> tuple[FieldChange, ...]:
    """All that differs, in the order of the fields now. Other line breaks are no change."""
    old, new = dict(leaves(before)), dict(leaves(after))
    return tuple(
        FieldChange(field, old.get(field, ""), new.get(field, ""), compared(old.get(field, ""), new.get(field, "")))
        for field in dict.fromkeys((*new, *old))
        if old.get(field, "").split() != new.get(field, "").split()
    )
