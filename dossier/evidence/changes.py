"""What happened to the claims: every release, what came with it, and every version that was taken down.

A release that isn't a claim's first comes with the revisions that the version before it didn't have, and with what
became of the claim: withdrawn, merged, published again, moved to another address. The revisions of a version whose text
was taken down are told with the next version, which has them too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, cast, get_args

from dossier import dates, records
from dossier.dates import EdtfDate
from dossier.model import Claim, ClaimId, Dossier, Text
from dossier.versions import Version

Kind = Literal[
    "takedown",
    "withdrawal",
    "correction",
    "merge",
    "clarification",
    "regrade",
    "return",
    "change",
    "addition",
    "rename",
    "new",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""The gravest first: what somebody who cited the claim must know soonest."""
ADDING: tuple[Kind, ...] = ("addition", "rename", "new")
"""What leaves standing all that was said before."""
BECAME: dict[str, Kind] = {"withdrawn": "withdrawal", "merged": "merge", "published": "return"}
"""What a claim's new state is to its readers."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that happened, with the editors' words to it."""

    kind: Kind
    summary: Text | None = None
    date: EdtfDate | None = None
    """A revision's own, where it has one."""
    into: Claim | None = None
    """What a merged claim is part of; None of one that isn't merged."""
    former: str = ""
    """The id under which a renamed claim was released before."""


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a claim on a day, by the release of a version or by its being taken down."""

    claim: Claim
    """As it is now."""
    date: date
    version: Version
    previous: Version | None
    """The version before; None of the first."""
    notes: tuple[Note, ...]
    """At least one; the gravest first."""

    @property
    def is_adding(self) -> bool:
        """Whether all that was said before still stands."""
        return all(note.kind in ADDING for note in self.notes)


@dataclass(frozen=True, slots=True)
class Pending:
    """What is entered for a claim and in no version yet."""

    claim: Claim
    notes: tuple[Note, ...]


def changes(dossier: Dossier) -> tuple[Change, ...]:
    """The latest first; of one day in the order of the file, and of a claim the later version first."""
    found = [change for claim in dossier.public_claims for change in reversed(list(of_claim(dossier, claim)))]
    return tuple(sorted(found, key=lambda change: change.date, reverse=True))


def of_claim(dossier: Dossier, claim: Claim) -> Iterator[Change]:
    """What happened to a claim, under its earlier ids, too, the earliest first; then what was taken down."""
    history = dossier.history(claim)
    previous = readable = None
    for version in history:
        found = notes(dossier, version, previous, readable)
        if found:
            yield Change(claim, version.released, version, previous, found)
        previous, readable = version, readable if version.taken_down else version
    for version in history:
        if version.taken_down:
            down = Note("takedown", Text(dict(version.taken_down.reason)))
            yield Change(claim, version.taken_down.date, version, None, (down,))


def notes(dossier: Dossier, version: Version, previous: Version | None, readable: Version | None) -> tuple[Note, ...]:
    """What came with a version; nothing of one that was taken down, but that the claim was new with it."""
    found = [Note("new")] if previous is None else []
    if previous and previous.claim != version.claim:
        found.append(Note("rename", former=previous.claim))
    if not version.taken_down:
        found += told(dossier, version.record, readable.record if readable else {})
        found = found or [Note("change")]
    return in_order(found)


def told(dossier: Dossier, record: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[Note]:
    """What a claim's record says of its own change, held against an earlier one."""
    revised = list(revisions(record, before))
    yield from revised
    state = record.get("state", "published")
    kind = BECAME[state]
    if state != before.get("state", "published") and kind not in {note.kind for note in revised}:
        reason = record.get("reason")
        yield Note(kind, Text(dict(reason)) if reason else None, into=named(dossier, record.get("into")))


def revisions(record: Mapping[str, Any], before: Mapping[str, Any]) -> Iterator[Note]:
    """The revisions that the earlier record didn't have, in their order."""
    known = Counter(map(repr, before.get("revisions", ())))
    for revision in record.get("revisions", ()):
        if known[repr(revision)]:
            known[repr(revision)] -= 1
        else:
            kind = cast(Kind, revision["kind"])
            yield Note(kind, Text(dict(revision["summary"])), dates.parse(revision["date"]))


def named(dossier: Dossier, name: str | None) -> Claim | None:
    """The claim that has an id now, or had it."""
    if name is None or name in dossier.claims:
        return dossier.claims[ClaimId(name)] if name else None
    return next((claim for claim in dossier.claims.values() if name in claim.aliases), None)


def in_order(found: list[Note]) -> tuple[Note, ...]:
    return tuple(sorted(found, key=lambda note: KINDS.index(note.kind)))


def pending(dossier: Dossier) -> tuple[Pending, ...]:
    """What no version holds yet, in the order of the file. Where nothing was ever released no claim is called new."""
    found = ((claim, waiting(dossier, claim)) for claim in dossier.public_claims)
    return tuple(Pending(claim, notes) for claim, notes in found if notes)


def waiting(dossier: Dossier, claim: Claim) -> tuple[Note, ...]:
    """Nothing of a claim that was gone before it was ever released: no release takes it in."""
    history = dossier.history(claim)
    if not history and claim.state != "published":
        return ()
    readable = dossier.last_readable(claim)
    found = [] if history or not dossier.versions else [Note("new")]
    if history and history[-1].claim != claim.id:
        found.append(Note("rename", former=history[-1].claim))
    return in_order([*found, *told(dossier, now(claim), readable.record if readable else {})])


def now(claim: Claim) -> dict[str, Any]:
    """What of a claim's record tells its own change."""
    return {key: records.plain(getattr(claim, key)) for key in ("revisions", "state", "reason", "into")}
