"""Facts as plain data, in the shape and with the keys of `claims.yaml`: what a walker reads, the other way round.

What has its default isn't written; a computed field never is. Read again, the data give the same facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from dossier.dates import EdtfDate
from dossier.model import Claim, Declared, Dossier, Excerpt, Fact, Target, Text
from dossier.walker import declared_fields

SAME = ("source", "quote")
"""What an excerpt with `same_as` has from its passage's first excerpt, and can't say itself."""


def plain(value: Any) -> Any:
    """A value of a fact as plain data."""
    if isinstance(value, Fact):
        return record(value)
    if isinstance(value, Text):
        return dict(value.by_language)
    if isinstance(value, EdtfDate):
        return value.text
    if isinstance(value, Target):
        return str(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return value


def record(fact: Fact) -> dict[str, Any]:
    """A fact's declared fields, in the order of the model."""
    default, written = defaults(type(fact)), {}
    for key, (attribute, _) in declared_fields(type(fact)).items():
        value = getattr(fact, attribute)
        if value is not None and value != () and value != {} and value != default[attribute]:
            written[key] = plain(value)
    return written


@cache
def defaults(kind: type[Fact]) -> dict[str, Any]:
    """What each field of a kind of facts is where nothing is said."""
    return {field.name: field.default for field in msgspec.structs.fields(kind)}


def resolved(claim: Claim) -> dict[str, Any]:
    """A claim's record with every passage written out, as if it had been typed in this claim."""
    excerpts = tuple(msgspec.structs.replace(excerpt, same_as=None) for excerpt in claim.excerpts)
    return record(msgspec.structs.replace(claim, excerpts=excerpts))


def declared(excerpt: Excerpt) -> dict[str, Any]:
    """An excerpt as it may stand in the file: what `same_as` brings along isn't said again."""
    written = record(excerpt)
    return {key: value for key, value in written.items() if not excerpt.same_as or key not in SAME}


def whole(dossier: Dossier) -> dict[str, Any]:
    """All declared facts, as `claims.yaml` holds them: reading this gives the same facts."""
    tables: dict[str, Any] = {
        field: {name: record(fact) for name, fact in getattr(dossier, field).items()}
        for field in ("topics", "rows", "actors", "places", "sources")
    }
    claims = {name: as_declared(claim) for name, claim in dossier.claims.items()}
    found = {"dossier": record(dossier.about), **tables, "same_origin": plain(dossier.same_origin), "claims": claims}
    order = [key for key in declared_fields(Declared) if found[key] or key in ("topics", "sources", "claims")]
    return {key: found[key] for key in order}


def as_declared(claim: Claim) -> dict[str, Any]:
    written = record(claim)
    if claim.excerpts:
        written["excerpts"] = [declared(excerpt) for excerpt in claim.excerpts]
    return written
