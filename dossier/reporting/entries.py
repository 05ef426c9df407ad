"""What changed in the other tables of `claims.yaml`, and which claims' counts it moves.

Every field of the model that is a table or a list is compared, by its keys: a table that comes is told without a word
here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from dossier import records, standing
from dossier.model import ClaimId, Declared, Dossier
from dossier.reporting.claims import ClaimChange
from dossier.reporting.ends import End
from dossier.reporting.leaves import FieldChange, field_changes, leaves
from dossier.walker import declared_fields

Plain = Any
Kind = Literal["added", "gone", "renamed", "changed"]
ATTRIBUTES = {"dossier": "about"}
"""What `Dossier` calls a key of the file otherwise."""
APART = ("claims",)
NAMES = ("name", "title", "label")
COUNTING: Mapping[str, frozenset[str]] = {
    "actors": frozenset(["kind"]),
    "places": frozenset(["within"]),
    "rows": frozenset(["kind"]),
    "sources": frozenset(["outlet"]),
    "same_origin": frozenset(["actors", "in"]),
}
"""The fields that counts depend on."""


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What became of one entry."""

    table: str
    """The key in the file: `actors`, `same_origin`, `dossier`."""
    id: str
    """As it is now, or was; empty of an entry in a list, and of the dossier."""
    kind: Kind
    name: Mapping[str, str]
    """What it is called, by language; the language of a document's title. Of an entry in a list its first field."""
    fields: tuple[FieldChange, ...]
    former: str = ""
    """The id before, of a renamed entry."""
    moves: tuple[str, ...] = ()
    """Claims that it stands behind and that are counted otherwise now."""
    names: frozenset[str] = frozenset()
    """Of an entry in a list: the single words in it, among them all ids."""


def entry_changes(base: End, head: End, claims: Iterable[ClaimChange]) -> tuple[EntryChange, ...]:
    """Every entry that isn't as it was, in the order of the model; nothing where a side couldn't be read at all."""
    if (base.is_there and not base.dossier) or not head.dossier:
        return ()
    tables = [key for key in declared_fields(Declared) if key not in APART]
    found = [change for table in tables for change in table_changes(base, head, table)]
    reach = Reach(base, head, [claim for claim in claims if claim.is_moved])
    return tuple(replace(change, moves=tuple(reach.of(change))) for change in found)


def table_changes(base: End, head: End, table: str) -> Iterator[EntryChange]:
    before, after = held(base.dossier, table), held(head.dossier, table)
    if table == "dossier":
        fields = field_changes(before, after)
        if fields and base.is_there:
            yield EntryChange(table, "", "changed", {}, fields)
    elif isinstance(after, Mapping):
        yield from keyed_changes(base, head, table, before or {}, after)
    elif base.is_whole and head.is_whole:
        yield from listed_changes(table, list(before or ()), list(after or ()))


def held(dossier: Dossier | None, table: str) -> Plain:
    """A table as plain data."""
    found = getattr(dossier, ATTRIBUTES.get(table, table), None)
    return records.plain(found) if found is not None else None


# Tables with ids.


def keyed_changes(
    base: End, head: End, table: str, before: Mapping[str, Plain], after: Mapping[str, Plain]
) -> Iterator[EntryChange]:
    aliases = {alias: name for name, entry in after.items() for alias in entry.get("aliases", ())}
    now = {name: name if name in after else aliases.get(name, name) for name in before}
    former = {here: name for name, here in now.items() if here in after}
    for name, entry in after.items():
        if name in former:
            yield from changed(base, head, table, former[name], name, before[former[name]], entry)
        elif not base.knows(table, name):
            yield EntryChange(table, name, "added", called(entry), field_changes({}, entry))
    for name, entry in before.items():
        if now[name] not in after and not head.knows(table, now[name]):
            yield EntryChange(table, name, "gone", called(entry), field_changes(entry, {}))


def changed(base: End, head: End, table: str, old: str, new: str, before: Plain, after: Plain) -> Iterator[EntryChange]:
    """An entry on both sides; of one that couldn't be read whole nothing is said."""
    if (table, old) in base.faulty or (table, new) in head.faulty:
        return
    fields = field_changes(before, after)
    if fields or old != new:
        kind: Kind = "renamed" if old != new else "changed"
        yield EntryChange(table, new, kind, called(after), fields, former=old if old != new else "")


def called(entry: Plain) -> Mapping[str, str]:
    found: Plain = next((entry[key] for key in NAMES if key in entry), {}) if isinstance(entry, Mapping) else {}
    return found if isinstance(found, Mapping) else {str(entry.get("language", "")): str(found)}


# Lists.


def listed_changes(table: str, before: list[Plain], after: list[Plain]) -> Iterator[EntryChange]:
    """Entries without ids: one that went and one that came are the same where they share most."""
    gone = [entry for entry in before if entry not in after]
    for entry in (entry for entry in after if entry not in before):
        nearest = max(gone, key=lambda one: shared(one, entry), default=None)
        if nearest is not None and shared(nearest, entry):
            gone.remove(nearest)
            yield of_list(table, "changed", nearest, entry)
        else:
            yield of_list(table, "added", {}, entry)
    for entry in gone:
        yield of_list(table, "gone", entry, {})


def of_list(table: str, kind: Kind, before: Plain, after: Plain) -> EntryChange:
    _, name = next(leaves(after or before), ("", ""))
    words = frozenset(word for one in (before, after) for _, text in leaves(one) for word in text.split(", "))
    return EntryChange(table, "", kind, {"": name}, field_changes(before, after), names=words)


def shared(one: Plain, other: Plain) -> int:
    """How many fields of two entries are equal."""
    return len(set(leaves(one)) & set(leaves(other)))


# Which counts they move.


class Reach:
    """What stands behind the claims whose counts moved."""

    def __init__(self, base: End, head: End, moved: Iterable[ClaimChange]) -> None:
        self.behind = {
            change.id: refers(base, change.former or change.id) | refers(head, change.id) for change in moved
        }
        self.claims = frozenset(name for end in (base, head) for name in end.claims)

    def of(self, change: EntryChange) -> Iterator[str]:
        """The claims, of those that moved, that an entry stands behind with what it says otherwise now."""
        fields = {field.field for field in change.fields}
        if not fields & COUNTING.get(change.table, frozenset()):
            return
        names = {(change.table, change.id), (change.table, change.former)} | {("actors", one) for one in change.names}
        within = change.names & self.claims
        for claim, behind in self.behind.items():
            if names & behind and (not within or claim in within):
                yield claim


def refers(end: End, name: str) -> set[tuple[str, str]]:
    """Every entry that a claim's page rests on."""
    claim = end.claims.get(name)
    if end.dossier is None or claim is None or ClaimId(name) not in end.evidence.claims:
        return set()
    around = standing.surroundings(end.dossier, end.evidence, claim)
    tables = ("topics", "rows", "actors", "places", "sources")
    return {(table, entry) for table in tables for entry in around.get(table, {})}
