"""A claim as it stands: all that its page shows, as a small dossier of its own; and such a dossier brought back.

What it is frozen from: the claim's facts, whatever they refer to, and what links to it. Nothing else of the dossier
goes along, so that a version can be published, cited and read by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain, groupby, takewhile
from pathlib import Path
from typing import Any

import msgspec

from dossier import dates, records, versions
from dossier.dates import EdtfDate
from dossier.declare import declare
from dossier.evidence import BackLinks, ClaimEvidence, Evidence, Link, Verification, computed
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import Actor, ActorId, Claim, ClaimId, Dossier, Excerpt, PlaceId, Relation, RowId
from dossier.problems import Location, Problem
from dossier.renames import settled
from dossier.versions import Version, VersionFault

ABOUT = ("title", "summary", "base_url", "languages", "translations", "licence", "editors")


@dataclass(frozen=True)
class Standing:
    """A claim with all that its page shows, as plain data."""

    record: dict[str, Any]
    context: str
    dossier: dict[str, Any]
    verified: dict[str, Any]


def standing(dossier: Dossier, evidence: Evidence, claim: Claim) -> Standing:
    """The claim as it stands now."""
    return Standing(
        record_of(dossier, claim),
        context(dossier, claim),
        surroundings(dossier, evidence, claim),
        {excerpt.id: verified(evidence.verifications.get(excerpt.passage)) for excerpt in claim.excerpts},
    )


def released(dossier: Dossier, claim: Claim) -> Version | None:
    """The last version, where the claim still says what that version says."""
    last = next(reversed(dossier.history(claim)), None)
    if last is None or last.context != context(dossier, claim):
        return None
    same = settled(dossier, claim, last.record) == settled(dossier, claim, record_of(dossier, claim))
    return last if same else None


def is_ahead(dossier: Dossier, claim: Claim) -> bool:
    """Whether a claim changed since its last version. Of one that was taken down nobody can say."""
    history = dossier.history(claim)
    return bool(history) and not history[-1].taken_down and released(dossier, claim) is None


def ended(dossier: Dossier, claim: Claim) -> EdtfDate | None:
    """When a claim was withdrawn or merged: the day that its revision says, else that of the first release since
    which it is so. None where neither is known."""
    said = [revision.date for revision in claim.revisions if revision.kind == "withdrawal"]
    if claim.state == "withdrawn" and said:
        return said[-1]
    latest = reversed(dossier.history(claim))
    days = [version.released for version in takewhile(lambda one: one.record.get("state") == claim.state, latest)]
    return dates.parse(days[-1].isoformat()) if days else None


def context(dossier: Dossier, claim: Claim) -> str:
    """The claim's longer prose, from `content/claims/`; empty where it has none."""
    page = dossier.contexts.get(ClaimId(claim.id))
    return page.text if page else ""


def record_of(dossier: Dossier, claim: Claim) -> dict[str, Any]:
    """The claim's record, without relations to drafts: nothing of them is public."""
    return records.resolved(msgspec.structs.replace(claim, relations=public(dossier, claim)))


def public(dossier: Dossier, claim: Claim) -> tuple[Relation, ...]:
    """The claim's relations but those to drafts."""
    return tuple(one for one in claim.relations if dossier.claims[one.claim.claim].is_public)


def verified(found: Verification | None) -> dict[str, Any] | None:
    """How a quote was verified; the words that it takes in the document as runs, from 1, both ends counted in."""
    if found is None:
        return None
    return {
        "method": found.method,
        "sha256": found.sha256,
        "taken": found.taken.isoformat(),
        "words": [[first + 1, last + 1] for first, last in runs(found.positions)],
    }


def runs(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    for _, group in groupby(enumerate(sorted(positions)), key=lambda pair: pair[1] - pair[0]):
        together = [position for _, position in group]
        yield together[0], together[-1]


# What a claim refers to.


def surroundings(dossier: Dossier, evidence: Evidence, claim: Claim) -> dict[str, Any]:
    """Everything that the claim's page names, but the claim itself, in the shape of `claims.yaml`."""
    others = {other.id: other for other in stubs(dossier, evidence, claim)}
    shown = [claim, *others.values()]
    about = {key: value for key, value in records.record(dossier.about).items() if key in ABOUT}
    tables = {
        "topics": of(dossier.topics, (one.topic for one in shown)),
        "rows": of(dossier.rows, rows(shown)),
        "actors": of(dossier.actors, actors(dossier, claim, shown)),
        "places": of(dossier.places, places(dossier, claim, shown)),
        "sources": of(dossier.sources, (excerpt.source for one in shown for excerpt in one.excerpts)),
        "same_origin": [
            records.record(msgspec.structs.replace(group, in_=()))
            for group in dossier.same_origin
            if not group.in_ or claim.id in group.in_
        ],
        "claims": {name: stub_record(claim, stub) for name, stub in others.items()},
    }
    return {"dossier": about, **{key: table for key, table in tables.items() if table or key in ("topics", "sources")}}


def of(table: Mapping[Any, Any], wanted: Iterable[str]) -> dict[str, Any]:
    """The entries of a table that are wanted, in the table's order."""
    names = set(wanted)
    return {name: records.record(shown(fact)) for name, fact in table.items() if name in names}


def shown(fact: Any) -> Any:
    """A fact without what a claim's page doesn't show of it."""
    return msgspec.structs.replace(fact, stake=None) if isinstance(fact, Actor) else fact


def rows(claims: Iterable[Claim]) -> Iterator[RowId]:
    for claim in claims:
        yield from claim.compare
        for excerpt in claim.excerpts:
            yield from (*excerpt.points, *excerpt.silent)


def actors(dossier: Dossier, claim: Claim, claims: Iterable[Claim]) -> set[ActorId]:
    """Every actor that is named, and whose the unnamed ones are."""
    found = {actor for one in claims for actor in one.actors}
    excerpts = [excerpt for one in claims for excerpt in one.excerpts]
    found |= {voice for excerpt in excerpts for voice in excerpt.attribution}
    found |= {outlet for excerpt in excerpts if (outlet := dossier.sources[excerpt.source].outlet)}
    found |= set(valued(dossier, "actor", excerpts))  # type: ignore[arg-type]
    for group in dossier.same_origin:
        if not group.in_ or claim.id in group.in_:
            found |= set(group.actors)
    return found | {owner for actor in found if (owner := dossier.actors[actor].of)}


def places(dossier: Dossier, claim: Claim, claims: Iterable[Claim]) -> set[PlaceId]:
    """Every place that is named, and the places around it."""
    named = {place for one in claims if one.event for place in one.event.places}
    named |= set(valued(dossier, "place", claim.excerpts))  # type: ignore[arg-type]
    return named | {outer for place in named for outer in dossier.enclosing(place)}


def valued(dossier: Dossier, kind: str, excerpts: Iterable[Excerpt]) -> Iterator[str]:
    """The ids that points of a kind have as their values."""
    for excerpt in excerpts:
        for row, point in excerpt.points.items():
            if dossier.rows[row].kind == kind:
                yield from point.value


def tables(dossier: Dossier) -> dict[str, Any]:
    """What records may refer to, as plain data; of claims, what they say and how they are related."""
    found: dict[str, Any] = {
        name: {key: records.record(fact) for key, fact in getattr(dossier, name).items()}
        for name in ("topics", "rows", "actors", "places", "sources")
    }
    told = ("statement", "aliases", "state", "relations")
    claims = {
        key: {field: records.plain(getattr(claim, field)) for field in told} for key, claim in dossier.claims.items()
    }
    return {**found, "claims": claims}


# Other claims, as far as the page shows them.


def stubs(dossier: Dossier, evidence: Evidence, claim: Claim) -> Iterator[Claim]:
    """The claims that the record or the page names, each with what of it is shown."""
    found = evidence.claims[ClaimId(claim.id)]
    needed = needed_excerpts(evidence.links, claim)
    named = [link.origin.id for link in found.inward] + [relation.claim.claim for relation in public(dossier, claim)]
    named += [claim.into] if claim.into else []
    for name in dict.fromkeys([*named, *needed]):
        if name != claim.id:
            wanted = needed.get(name, set()) | ends(claim, found, name)
            yield stub(dossier.claims[ClaimId(name)], wanted, found.inward)


def needed_excerpts(links: BackLinks, claim: Claim) -> dict[str, set[str]]:
    """The excerpts of other claims that quote the same passages."""
    needed: dict[str, set[str]] = {}
    for excerpt in claim.excerpts:
        for other in links.passages.get(excerpt.passage, ()):
            if other.claim != claim.id:
                needed.setdefault(other.claim, set()).add(other.id)
    return needed


def ends(claim: Claim, found: ClaimEvidence, name: str) -> set[str]:
    """The excerpts of another claim that relations begin or end at."""
    targets = (relation.claim.excerpt for relation in claim.relations if relation.claim.claim == name)
    origins = (link.relation.from_ for link in found.inward if link.origin.id == name)
    return {excerpt for excerpt in chain(targets, origins) if excerpt}


def stub(other: Claim, wanted: set[str], inward: Iterable[Link]) -> Claim:
    """Another claim, as far as it is shown."""
    excerpts = tuple(
        msgspec.structs.replace(excerpt, points={}, silent=(), translation=(), words=None)
        for excerpt in other.excerpts
        if excerpt.id in wanted
    )
    return Claim(
        id=other.id,
        topic=other.topic,
        statement=other.statement,
        event=other.event,
        excerpts=excerpts,
        relations=tuple(link.relation for link in inward if link.origin.id == other.id),
    )


def stub_record(claim: Claim, other: Claim) -> dict[str, Any]:
    """Another claim's record; what it quotes of the claim's own passages refers to them."""
    own = {excerpt.passage: excerpt.id for excerpt in claim.excerpts}
    written = records.record(other)
    if other.excerpts:
        written["excerpts"] = [
            referring(excerpt, f"{claim.id}#{own[excerpt.passage]}") if excerpt.passage in own else full(excerpt)
            for excerpt in other.excerpts
        ]
    return written


def full(excerpt: Excerpt) -> dict[str, Any]:
    return records.record(msgspec.structs.replace(excerpt, same_as=None))


def referring(excerpt: Excerpt, target: str) -> dict[str, Any]:
    written = {key: value for key, value in full(excerpt).items() if key not in records.SAME}
    return {"id": written.pop("id"), "same_as": target, **written}


# Brought back.


class Unreadable(VersionFault):
    """A version whose facts can't be read."""

    def __init__(self, version: Version, said: str) -> None:
        self.version = version
        super().__init__(f"the version can't be read: {said}")

    @property
    def problem(self) -> Problem:
        """What the editor is told."""
        file = versions.path_of(self.version.claim, self.version.number)
        hint = "the file is as it was released, so this is a fault of the program: please report it"
        return Problem("version-file", Location(file), str(self), hint=hint)


@dataclass(frozen=True)
class Thawed:
    """A version's claim, in the small dossier that it was released with."""

    version: Version
    dossier: Dossier
    evidence: Evidence

    @property
    def found(self) -> ClaimEvidence:
        return self.evidence.claims[ClaimId(self.version.claim)]


def thaw(version: Version) -> Thawed:
    """The facts of a version. Raises `Unreadable`."""
    claims = {version.claim: version.record, **version.dossier.get("claims", {})}
    files = {DOSSIER_FILE: json.dumps({**version.dossier, "claims": claims}, ensure_ascii=False, indent=0).encode()}
    if version.context:
        files[f"content/claims/{version.claim}.md"] = version.context.encode()
    declaration = declare(Inputs(Path(), files))
    problems = [problem for problem in declaration.problems if problem.rule != "empty-value"]  # no document at all
    if declaration.dossier is None or problems:
        said = problems[0].text if problems else "it holds no facts"
        raise Unreadable(version, said)
    dossier = declaration.dossier
    return Thawed(version, dossier, computed(dossier, dict(verifications(version))))


def verifications(version: Version) -> Iterator[tuple[str, Verification]]:
    """How each passage was verified when the version was released."""
    for excerpt, held in version.verified.items():
        if held:
            positions = frozenset(position for first, last in held["words"] for position in range(first - 1, last))
            yield (
                f"{version.claim}#{excerpt}",
                Verification(
                    held["method"],
                    held["sha256"],
                    min(positions) + 1,
                    len(positions),
                    date.fromisoformat(held["taken"]),
                    positions,
                ),
            )
