"""Facts as plain data, in the shape and with the keys of `claims.yaml`: what a walker reads, the other way round.

What has its default isn't written; a computed field never is. Read again, the data give the same facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

import msgspec

from dossier.dates import EdtfDate
from dossier.model import Claim, ClaimId, Declared, Dossier, Excerpt, ExcerptId, Fact, SameOrigin, Target, Text, Waiver
from dossier.walker import declared_fields

SAME = ("source", "quote")
"""What an excerpt with `same_as` has from its passage's first excerpt, and can't say itself."""
PASSED_ON = ("attribution", "translation", "reported")
"""What it has from there unless it says otherwise; points and silences on rows of its claim besides."""


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
    defaults, written = defaults_of(type(fact)), {}
    for key, (attribute, _) in declared_fields(type(fact)).items():
        value = getattr(fact, attribute)
        if value is not None and value != () and value != {} and value != defaults[attribute]:
            written[key] = plain(value)
    return written


@cache
def defaults_of(kind: type[Fact]) -> dict[str, Any]:
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
    lists = {"same_origin": plain(dossier.same_origin), "waivers": plain(dossier.waivers)}
    found = {"dossier": record(dossier.about), **tables, **lists, "claims": claims}
    order = [key for key in declared_fields(Declared) if found[key] or key in ("topics", "sources", "claims")]
    return {key: found[key] for key in order}


def as_declared(claim: Claim) -> dict[str, Any]:
    written = record(claim)
    if claim.excerpts:
        written["excerpts"] = [declared(excerpt) for excerpt in claim.excerpts]
    return written


# Without drafts.


def published(dossier: Dossier) -> Dossier:
    """The facts without the drafts. A passage that was typed in a draft is typed in the first claim that repeats it."""
    claims = {claim.id: claim for claim in dossier.public_claims}
    if len(claims) == len(dossier.claims):
        return dossier
    homes: dict[str, Excerpt] = {}
    kept = {ClaimId(name): without_drafts(claim, claims, homes) for name, claim in claims.items()}
    return replace(
        dossier,
        claims=kept,
        same_origin=tuple(narrowed(dossier.same_origin, claims)),
        waivers=tuple(waiver for waiver in dossier.waivers if not is_of_draft(dossier, waiver)),
    )


def is_of_draft(dossier: Dossier, waiver: Waiver) -> bool:
    """Whether a waiver is for a claim that isn't published, or for its prose."""
    name = waiver.place.removeprefix("content/").removesuffix(".md").partition("#")[0].removeprefix("claims/")
    claim = dossier.claims.get(ClaimId(name)) if "claims/" in waiver.place else None
    return claim is not None and not claim.is_public


def narrowed(groups: tuple[SameOrigin, ...], claims: Mapping[str, Claim]) -> Iterator[SameOrigin]:
    """The groups that hold in any of the claims. One that names none holds everywhere."""
    for group in groups:
        within = tuple(claim for claim in group.in_ if claim in claims)
        if within or not group.in_:
            yield msgspec.structs.replace(group, in_=within)


def without_drafts(claim: Claim, claims: Mapping[str, Claim], homes: dict[str, Excerpt]) -> Claim:
    """A claim that refers to none but these. `homes`: where passages are typed that were typed in a draft."""
    return msgspec.structs.replace(
        claim,
        excerpts=tuple(rehomed(excerpt, claim, claims, homes) for excerpt in claim.excerpts),
        relations=tuple(relation for relation in claim.relations if relation.claim.claim in claims),
    )


def rehomed(excerpt: Excerpt, claim: Claim, claims: Mapping[str, Claim], homes: dict[str, Excerpt]) -> Excerpt:
    typed, _, name = excerpt.passage.partition("#")
    if typed in claims:
        is_direct = excerpt.same_as is None or excerpt.same_as.claim in claims
        found = excerpt.same_as if is_direct else Target(ClaimId(typed), ExcerptId(name))
        return msgspec.structs.replace(excerpt, same_as=found)
    home = homes.setdefault(excerpt.passage, excerpt)
    if home is excerpt or adds(home, excerpt, claim):
        return msgspec.structs.replace(excerpt, same_as=None, passage=str(excerpt.target))
    return msgspec.structs.replace(excerpt, same_as=home.target, passage=str(home.target))


def adds(home: Excerpt, excerpt: Excerpt, claim: Claim) -> bool:
    """Whether an excerpt would get from a passage's home what it doesn't say itself."""
    return any(getattr(home, key) and not getattr(excerpt, key) for key in PASSED_ON) or any(
        not getattr(excerpt, key) and set(getattr(home, key)) & set(claim.compare) for key in ("points", "silent")
    )
