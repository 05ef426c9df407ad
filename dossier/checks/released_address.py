"""An address that was released never dies: somebody has linked to it.

Passes: a claim, a source, an actor, a place, a topic renamed, with its earlier id among the new one's `aliases`;
  a claim that went into another (`state: merged`) or was taken back (`state: withdrawn`); an excerpt renamed, with
  `aliases`, or taken out, with an entry under the claim's `removed`.
Fails: any of them gone without that; a released claim made a draft; a released page of `content/pages/` gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dossier.inputs import DOSSIER_FILE
from dossier.model import Claim, ClaimId, Dossier, Excerpt
from dossier.problems import Location, Problem
from dossier.walker import closest, singular


def check(dossier: Dossier) -> Iterator[Problem]:
    for name, released in dossier.released.claims.items():
        claim = dossier.owner(name)
        if claim is None:
            yield gone_claim(dossier, name)
            continue
        if not claim.is_public:
            yield draft(claim)
        yield from gone_excerpts(dossier, claim, name, released.excerpts)
    for table in ("sources", "actors", "topics", "places"):
        yield from gone_entries(dossier, table, getattr(dossier, table))
    for page in dossier.released.ids("pages"):
        if page not in {one.name for one in dossier.pages}:
            yield gone_page(page)


def problem(place: Location, text: str, hint: str) -> Problem:
    return Problem("released-address", place, text, hint=hint)


def gone_claim(dossier: Dossier, name: str) -> Problem:
    renamed = renamed_claim(dossier, name)
    hint = (
        f'if "{renamed}" is its new id, write `aliases: [{name}]` there'
        if renamed
        else "bring it back; a claim that went into another has `state: merged` and `into`, "
        "one that is taken back `state: withdrawn` and `reason`, a renamed one its earlier id under `aliases`"
    )
    return problem(table_place(dossier, "claims"), f'the claim "{name}" was released, and its address would die', hint)


def renamed_claim(dossier: Dossier, name: str) -> str:
    """The claim that seems to be this one under a new id: the same statement, or a similar id."""
    new = {claim.id: claim for claim in dossier.claims.values() if claim.id not in dossier.released.claims}
    versions = dossier.versions.get(ClaimId(name), ())
    statement = versions[-1].record.get("statement") if versions else None
    same = [claim.id for claim in new.values() if claim.statement.by_language == statement]
    return same[0] if same else closest(name, new)


def draft(claim: Claim) -> Problem:
    return problem(
        claim.where("state"),
        f'the claim "{claim.id}" was released, and can\'t be a draft again',
        "write `state: withdrawn` with a `reason`, or publish it",
    )


def gone_excerpts(dossier: Dossier, claim: Claim, name: str, released: Iterable[str]) -> Iterator[Problem]:
    kept = {excerpt.id for excerpt in claim.excerpts} | {removed.id for removed in claim.removed}
    kept |= {alias for excerpt in claim.excerpts for alias in excerpt.aliases}
    for excerpt in released:
        if excerpt not in kept:
            text = f'the excerpt "{excerpt}" was released, and links to "{claim.id}#{excerpt}" would find nothing'
            yield problem(claim.where("excerpts"), text, excerpt_hint(dossier, claim, name, excerpt))


def excerpt_hint(dossier: Dossier, claim: Claim, name: str, gone: str) -> str:
    renamed = renamed_excerpt(dossier, claim, name, gone)
    if renamed:
        return f'if "{renamed}" is its new id, write `aliases: [{gone}]` in that excerpt'
    entry = f"{{id: {gone}, date: YYYY-MM-DD, reason: …}}"
    return f"bring it back; where it was taken out for a reason, add under the claim's `removed:` the line - {entry}"


def renamed_excerpt(dossier: Dossier, claim: Claim, name: str, gone: str) -> str:
    """The excerpt that seems to be this one under a new id: it has its quote."""
    quotes = {
        excerpt.get("quote")
        for version in dossier.versions.get(ClaimId(name), ())
        for excerpt in version.record.get("excerpts", ())
        if excerpt.get("id") == gone
    }
    found: list[Excerpt] = [excerpt for excerpt in claim.excerpts if excerpt.quote in quotes]
    return found[0].id if found else ""


def gone_entries(dossier: Dossier, table: str, entries: Mapping[Any, Any]) -> Iterator[Problem]:
    kept = {name for entry in entries.values() for name in (entry.id, *entry.aliases)}
    released = dossier.released.ids(table)
    for name in released:
        if name not in kept:
            renamed = closest(name, [entry for entry in entries if entry not in released])
            where = f'"{renamed}"' if renamed else "the entry that stands for it now"
            yield problem(
                table_place(dossier, table),
                f'the {singular(table)} "{name}" was released, and its page\'s address would die',
                f"bring it back, or write `aliases: [{name}]` in {where}",
            )


def gone_page(name: str) -> Problem:
    return problem(
        Location(f"content/pages/{name}.md"),
        f'the page "{name}" was released, and its address would die',
        "bring the file back; a line that says where its text stands now is enough",
    )


def table_place(dossier: Dossier, table: str) -> Location:
    """Where a table of the file begins."""
    heading = re.compile(rf"[\"']?{table}[\"']?\s*:")
    line = next((number for number, text in enumerate(dossier.lines, start=1) if heading.match(text)), 1)
    return Location(DOSSIER_FILE, line)
