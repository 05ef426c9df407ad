"""What changed in the claims, one after the other in the order of the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dossier import records
from dossier.differences import Change, State, differences
from dossier.differences.excerpts import changes_of
from dossier.differences.parts import Side
from dossier.model import Claim, Dossier
from dossier.renames import settled
from dossier.reporting.ends import End
from dossier.reporting.figures import Figures, figures
from dossier.reporting.leaves import FieldChange, field_changes

Fate = Literal[
    "added", "gone", "renamed", "withdrawn", "merged", "drafted", "published", "changed", "moved", "unreadable"
]
"""What became of a claim. `moved`: its own words are the same, and what is counted of it isn't."""
BECAME: Mapping[str, Fate] = {
    "draft": "drafted",
    "published": "published",
    "merged": "merged",
    "withdrawn": "withdrawn",
}
ELSEWHERE = ("name",)
"""Changes that are told once, with the entry that changed."""
OF_STATE = (("claim", "state"), ("claim", "reason"), ("claim", "into"), ("revision", "revision"))
"""Changes that come with another state; the entry that tells readers is none by itself."""
UNTOLD = ("aliases", "removed")
"""Keys of a claim that its differences don't tell."""


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """What became of one claim."""

    id: str
    """Its id now; of one that is gone, the id that it had."""
    fates: tuple[Fate, ...]
    """At least one; the gravest first."""
    statement: Mapping[str, str]
    """By language, as it is now, or was."""
    state: str
    former: str = ""
    """The id before, of a renamed claim."""
    into: str = ""
    likeness: str = ""
    """Of a gone claim: one that is new and says the same."""
    was_released: bool = False
    before: Figures | None = None
    after: Figures | None = None
    changes: tuple[Change, ...] = ()
    """What differs, without the figures."""
    fields: tuple[FieldChange, ...] = ()
    """What differs besides."""
    is_part: bool = False
    """It couldn't be read whole on both sides: what is only missing isn't told."""

    @property
    def is_moved(self) -> bool:
        """Whether what is counted changed."""
        return bool(self.before and self.after and self.before.counts != self.after.counts)


def claim_changes(base: End, head: End) -> tuple[ClaimChange, ...]:
    """Every claim that isn't as it was; nothing where one side couldn't be read at all."""
    if (base.is_there and not base.dossier) or not head.dossier:
        return ()
    return tuple(Comparison(base, head, head.dossier))


class Comparison:
    """Two states of all claims."""

    def __init__(self, base: End, head: End, now: Dossier) -> None:
        self.base = base
        self.head = head
        self.now = now
        self.successors = {name: now.present_id("claims", name) for name in base.claims}

    def __iter__(self) -> Iterator[ClaimChange]:
        former = {now: name for name, now in self.successors.items() if now in self.head.claims}
        for name in in_order(self.head.claims, self.base.claims, self.successors):
            if name in self.head.claims:
                found = self.pair(former[name], name) if name in former else self.new(name)
            else:
                found = self.lost(name)
            if found:
                yield found

    def new(self, name: str) -> ClaimChange | None:
        """A claim that wasn't there; all of it is told."""
        if self.base.knows("claims", name):
            return self.unreadable(name, self.head.claims[name])
        claim = self.head.claims[name]
        after = state(self.head, claim)
        before = State({"topic": None, "state": claim.state}, self.base.tables)
        return ClaimChange(
            name,
            ("added",),
            dict(claim.statement.by_language),
            claim.state,
            after=figures(self.head, name),
            changes=tuple(self.told(before, after)),
            is_part=self.is_part(name, name),
        )

    def lost(self, name: str) -> ClaimChange | None:
        """A claim that is no longer there, under no id."""
        claim = self.base.claims[name]
        if self.head.knows("claims", self.successors[name]) or self.head.knows("claims", name):
            return self.unreadable(name, claim)
        return ClaimChange(
            name,
            ("gone",),
            dict(claim.statement.by_language),
            claim.state,
            likeness=self.likeness(claim),
            was_released=self.was_released(name),
            before=figures(self.base, name),
        )

    def unreadable(self, name: str, claim: Claim) -> ClaimChange:
        return ClaimChange(name, ("unreadable",), dict(claim.statement.by_language), claim.state, is_part=True)

    def likeness(self, claim: Claim) -> str:
        """The new claim that says what a lost one said."""
        new = (one for name, one in self.head.claims.items() if name not in self.base.claims)
        return next((one.id for one in new if one.statement == claim.statement), "")

    def pair(self, old: str, new: str) -> ClaimChange | None:
        """A claim on both sides; None where nothing changed."""
        was, is_ = self.base.claims[old], self.head.claims[new]
        before, after = figures(self.base, old), figures(self.head, new)
        same = records.resolved(was) == records.resolved(is_)
        changes = () if same else tuple(self.told(state(self.base, was), state(self.head, is_)))
        is_part = self.is_part(old, new)
        changes = tuple(change for change in changes if not self.is_missing(change, old, new))
        fields = () if same or is_part else self.fields(was, is_, has_changes=bool(changes))
        is_changed = bool(fields) or any((one.part, one.field) not in OF_STATE for one in changes)
        fates = tuple(became(was, is_, is_changed, before, after)) or (("changed",) if changes else ())
        if not fates:
            return None
        return ClaimChange(
            new,
            fates,
            dict(is_.statement.by_language),
            is_.state,
            former=old if old != new else "",
            into=str(is_.into or ""),
            was_released=self.was_released(old),
            before=before,
            after=after,
            changes=changes,
            fields=fields,
            is_part=is_part,
        )

    def told(self, before: State, after: State) -> Iterator[Change]:
        """All that differs, and of an excerpt that came all that it says."""
        side = Side(before, after, self.head.language)
        excerpts = {made["id"]: made for made in after.record.get("excerpts", ())}
        for change in differences(before, after, self.head.language):
            if change.part not in ELSEWHERE:
                yield change
            if change.field == "excerpt" and change.kind == "added":
                made = excerpts[change.excerpt]
                bare = {"id": made["id"], "source": made["source"], "stance": None, "quote": made["quote"]}
                yield from changes_of(side, bare, made)

    def fields(self, was: Claim, now: Claim, *, has_changes: bool) -> tuple[FieldChange, ...]:
        """What the differences don't tell: earlier ids, and whatever else no page shows."""
        old, new = settled(self.now, now, records.resolved(was)), records.resolved(now)
        if was.id != now.id:  # told by the heading
            old["aliases"] = [*old.get("aliases", ()), was.id]
        keys = UNTOLD if has_changes or old == new else (*new, *old)
        return field_changes({key: old.get(key, ()) for key in keys}, {key: new.get(key, ()) for key in keys})

    def is_missing(self, change: Change, old: str, new: str) -> bool:
        """Whether something may only seem to have come or gone, since one side of the claim couldn't be read whole."""
        unread = {"added": ("claims", old) in self.base.faulty, "removed": ("claims", new) in self.head.faulty}
        return unread.get(change.kind, False)

    def is_part(self, old: str, new: str) -> bool:
        return ("claims", old) in self.base.faulty or ("claims", new) in self.head.faulty

    def was_released(self, name: str) -> bool:
        return bool(self.base.dossier and name in self.base.dossier.released.claims)


def state(end: End, claim: Claim) -> State:
    return State(records.resolved(claim), end.tables, {}, claim.id)


def became(was: Claim, now: Claim, is_changed: bool, before: Figures | None, after: Figures | None) -> Iterator[Fate]:
    if was.state != now.state:
        yield BECAME[now.state]
    if was.id != now.id:
        yield "renamed"
    if is_changed:
        yield "changed"
    elif before and after and before.counts != after.counts and was.state == now.state:
        yield "moved"


def in_order(now: Iterable[str], before: Iterable[str], successors: Mapping[str, Any]) -> Iterator[str]:
    """All names in the order of the file now; what is gone stands behind what it stood behind."""
    present, last = list(now), ""
    known, behind = set(present), defaultdict[str, list[str]](list)
    for name in before:
        here = successors.get(name, name)
        if here in known:
            last = here
        else:
            behind[last].append(name)
    for name in ("", *present):
        yield from (name, *behind[name]) if name else behind[name]
