"""What changes in a released claim is said, with its date, under `revisions`.

Readers have cited the claim as it stood; the changes page and the feeds tell them. A changed id alone needs no entry.

Warns: a statement that was changed in one language, and left as it was in another.
Passes: a new entry under `revisions`, below the earlier ones; for a changed quote one of the kind `correction` or
  `clarification`, for a withdrawal one of the kind `withdrawal`.
Fails: a released claim that changed without a new entry; an entry that was released and changed or is gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dossier import standing
from dossier.model import Claim, Dossier
from dossier.problems import Problem
from dossier.renames import settled
from dossier.versions import Version

Record = Mapping[str, Any]
UNSAID = frozenset(["aliases", "id", "revisions"])
"""What may change in silence: ids, present and earlier; the entries themselves."""
MENDING = ("correction", "clarification")


def check(dossier: Dossier) -> Iterator[Problem]:
    """A version that isn't as it was released is another rule's: nothing is held against it."""
    for claim in dossier.public_claims:
        last = dossier.last_readable(claim)
        if last and dossier.released.claim(last.claim).versions.get(last.number) == last.sha256:
            then = Then(last, settled(dossier, claim, last.record))
            now = settled(dossier, claim, standing.record_of(dossier, claim))
            yield from problems(claim, then, now, standing.context(dossier, claim))


@dataclass(frozen=True)
class Then:
    """A claim's last version, its record in today's ids."""

    version: Version
    record: Record

    @property
    def since(self) -> str:
        return f"since version {self.version.number} of {self.version.released}"


def problems(claim: Claim, last: Then, now: Record, context: str) -> Iterator[Problem]:
    released, entries = last.record.get("revisions", []), now.get("revisions", [])
    if entries[: len(released)] != released:
        yield lost_entry(claim, last, released, entries)
        return
    yield from left_behind(claim, last, now)
    kinds = {entry["kind"] for entry in entries[len(released) :]}
    changes, quotes = list(changed(last.record, now)), list(requoted(last.record, now))
    if context != last.version.context:
        changes.append(f"content/claims/{claim.id}.md")
    withdrawn = now.get("state") == "withdrawn" != last.record.get("state")
    if changes and not kinds:
        said = f'the claim "{claim.id}" has changed {last.since}: {", ".join(changes)}'
        yield problem(claim, said, "withdrawal" if withdrawn else kind_of(last.record, now))
    elif quotes and not kinds.intersection(MENDING):
        said = f'the quote of "{quotes[0]}" has changed {last.since}, and no revision says why'
        yield problem(claim, said, "correction")
    elif withdrawn and "withdrawal" not in kinds:
        yield problem(claim, f'the claim "{claim.id}" is withdrawn {last.since}, and no revision says so', "withdrawal")


def kind_of(before: Record, now: Record) -> str:
    """What the hint proposes: an addition, where nothing that stood there changed; a regrade, where only that did."""
    keys = {key for key in {*before, *now} - UNSAID if before.get(key) != now.get(key)}
    if keys == {"assessment"}:
        return "regrade"
    grown = all(every(before.get(key)) <= every(now.get(key)) for key in keys)
    return "addition" if keys and keys <= {"excerpts", "relations", "compare"} and grown else "correction"


def every(entries: Any) -> set[str]:
    return {json.dumps(entry, sort_keys=True) for entry in entries or ()}


def left_behind(claim: Claim, last: Then, now: Record) -> Iterator[Problem]:
    """Languages in which the statement still says what it said, though it changed in others."""
    before, after = last.record["statement"], now["statement"]
    moved = [language for language in after if language in before and after[language] != before[language]]
    kept = [language for language in after if after[language] == before.get(language)]
    if moved and kept:
        yield Problem(
            "revision",
            claim.where("statement"),
            f"the statement has changed in {', '.join(moved)} since version {last.version.number}, "
            f"and not in {', '.join(kept)}",
            hint="see whether the other language must say the same; where it did already, leave it",
            severity="warning",
        )


def problem(claim: Claim, text: str, kind: str) -> Problem:
    entry = f'{{date: YYYY-MM-DD, kind: {kind}, summary: "…"}}'
    hint = (
        f"add below the claim's last revision the line - {entry}"
        if claim.revisions
        else f"add to the claim the line revisions: [{entry}]"
    )
    return Problem("revision", claim.where("revisions"), text, hint=hint)


def lost_entry(claim: Claim, last: Then, released: list[Record], entries: list[Record]) -> Problem:
    """The first of the released entries that isn't there as it was."""
    lost = next(entry for index, entry in enumerate(released) if index >= len(entries) or entries[index] != entry)
    said = f"the revision of {lost['date']} was released with version {last.version.number}, and has changed or is gone"
    hint = "bring it back as it was; what is to be said now is a new entry, below the others"
    return Problem("revision", claim.where("revisions"), said, hint=hint)


def changed(before: Record, now: Record) -> Iterator[str]:
    """What differs between two records, each part once, in the order of the model."""
    for key in dict.fromkeys([*now, *before]):
        if key == "excerpts":
            yield from changed_excerpts(by_id(before), by_id(now))
        elif key not in UNSAID and before.get(key) != now.get(key):
            yield f"`{key}`"


def changed_excerpts(before: dict[str, Record], now: dict[str, Record]) -> Iterator[str]:
    for name in dict.fromkeys([*now, *before]):
        if name not in before:
            yield f'the new excerpt "{name}"'
        elif name not in now:
            yield f'the excerpt "{name}", gone'
        else:
            parts = [key for key in dict.fromkeys([*now[name], *before[name]]) if key not in UNSAID]
            yield from (f'`{key}` of "{name}"' for key in parts if before[name].get(key) != now[name].get(key))


def requoted(before: Record, now: Record) -> Iterator[str]:
    """The excerpts that quote other words than they did."""
    earlier = by_id(before)
    for name, excerpt in by_id(now).items():
        if name in earlier and earlier[name]["quote"] != excerpt["quote"]:
            yield name


def by_id(record: Record) -> dict[str, Record]:
    return {excerpt["id"]: excerpt for excerpt in record.get("excerpts", ())}
