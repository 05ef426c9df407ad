"""Releases: what is published is frozen as it stands, so that it can be cited for ever.

Run on the main branch when it is published, and nowhere else: two pull requests then never make the same version.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

from dossier import evidence, inputs, pipeline, standing, versions
from dossier.capturing import today, write
from dossier.evidence import Evidence, plain
from dossier.model import Claim, ClaimId, Dossier
from dossier.problems import Location, Problem, Refused, UsageFault
from dossier.versions import Register, ReleasedClaim, TakenDown, Version

REGISTER = f"{versions.FOLDER}/{versions.REGISTER}"
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Released:
    """What a release did."""

    versions: tuple[Version, ...]
    """The new ones."""
    register: Register


def release(root: Path) -> Released:
    """Freezes every public claim whose record changed. Raises `Refused` where the content has errors."""
    read = inputs.read(root)
    checked = pipeline.check(read, releasing=True)
    if checked.errors or checked.dossier is None:
        raise Refused(checked.problems)
    dossier = checked.dossier
    day = today()
    ahead = tuple(dated_after(dossier, day))
    if ahead:
        raise Refused(ahead)
    made = tuple(new_versions(dossier, evidence.compute(dossier), day))
    read_back(chain(made, *dossier.versions.values()))
    for version in made:
        write(root / versions.path_of(version.claim, version.number), version.content)
    register = registered(dossier, made)
    if versions.dump_register(register) != read.files.get(REGISTER):
        write(root / REGISTER, versions.dump_register(register))
    return Released(made, register)


def dated_after(dossier: Dossier, day: date) -> Iterator[Problem]:
    """What is dated after the day of the release: nothing is released before it was written.

    What people date may be a day ahead: the release's day is that of UTC, theirs that of where they are.
    """
    hint = f"the release would be dated {day}: correct the date, or the machine's clock"
    for claim in dossier.public_claims:
        made = claim.assessment
        if made and made.date.earliest > day + A_DAY:
            yield Problem("time-order", made.where("date"), f"the assessment is dated {made.date.text}", hint=hint)
        for revision in claim.revisions:
            if revision.date.earliest > day + A_DAY:
                said = f"the revision is dated {revision.date.text}"
                yield Problem("time-order", revision.where("date"), said, hint=hint)
    for source, capture in dossier.captures.items():
        if capture.taken > day + A_DAY:
            file = f"content/captures/{source}.json"
            yield Problem("time-order", Location(file), f"the capture is dated {capture.taken}", hint=hint)
    last = max((one.released for listed in dossier.versions.values() for one in listed), default=day)
    if last > day:
        yield Problem("time-order", Location(REGISTER), f"the last release is dated {last}", hint=hint)


def read_back(held: Iterable[Version]) -> None:
    """Raises `Refused` where a version couldn't be read again: what can't be shown is never released."""
    for version in held:
        try:
            _ = version.taken_down or standing.thaw(version)
        except standing.Unreadable as fault:
            raise Refused([pipeline.unreadable(fault)]) from fault


def new_versions(dossier: Dossier, computed: Evidence, released: date) -> Iterator[Version]:
    """A version of each public claim that was never released, or changed since."""
    for claim in dossier.public_claims:
        history = dossier.history(claim)
        if not history and claim.state != "published":
            continue
        if standing.released(dossier, claim):
            continue
        number, previous = (history[-1].number + 1, history[-1].sha256) if history else (1, "")
        content = frozen(dossier, computed, claim, number=number, released=released, previous=previous)
        yield versions.parse(content)


def frozen(dossier: Dossier, computed: Evidence, claim: Claim, *, number: int, released: date, previous: str) -> bytes:
    """A claim as it stands, as the file of a version."""
    now, found = standing.standing(dossier, computed, claim), computed.claims[ClaimId(claim.id)]
    return versions.dump(
        claim.id,
        number,
        released,
        previous,
        record=now.record,
        context=now.context,
        dossier=now.dossier,
        verified=now.verified,
        computed=plain.computed(found),
    )


def registered(dossier: Dossier, made: tuple[Version, ...]) -> Register:
    """The register with everything that has an address now. It only grows."""
    held = [version for listed in dossier.versions.values() for version in listed]
    tables = {
        "sources": tuple(dossier.sources),
        "actors": tuple(dossier.actors),
        "topics": tuple(dossier.topics),
        "places": tuple(dossier.places),
        "pages": tuple(page.name for page in dossier.pages),
    }
    claims = {claim.id: ReleasedClaim(tuple(e.id for e in claim.excerpts)) for claim in dossier.public_claims}
    now = Register(claims, tables)
    return dossier.released.joined(versions.register_of([*held, *made])).joined(now)


@dataclass(frozen=True)
class TakenAway:
    """What a takedown did, and what it leaves."""

    version: Version
    """The tombstone."""
    others: tuple[Version, ...]
    """Other versions that hold the same statement, or the same quotes: whoever takes down decides of each."""


def take_down(root: Path, claim: str, number: int, reason: str) -> TakenAway:
    """Puts a dated tombstone in a version's place.

    Raises `UsageFault` where there is no such version, or where it is what the claim's page shows.
    """
    checked = pipeline.check(inputs.read(root))
    if checked.dossier is None:
        raise Refused(checked.problems)
    dossier = checked.dossier
    version = wanted(dossier, claim, number)
    down = TakenDown(today(), {dossier.language: reason})
    content = versions.dump_tombstone(version, down)
    write(root / versions.path_of(claim, number), content)
    others = (one for listed in dossier.versions.values() for one in listed if one != version)
    return TakenAway(versions.parse(content), tuple(one for one in others if shares_text(version, one)))


def wanted(dossier: Dossier, claim: str, number: int) -> Version:
    found = [one for one in dossier.versions.get(ClaimId(claim), ()) if one.number == number]
    if not found:
        raise UsageFault(f'there is no version {number} of "{claim}"')
    (version,) = found
    if version.taken_down:
        raise UsageFault(f'version {number} of "{claim}" was taken down on {version.taken_down.date}')
    if any(standing.record_of(dossier, one) == version.record for one in dossier.claims.values()):
        raise UsageFault(f'version {number} of "{claim}" is what its page shows; change the claim and release it first')
    return version


def shares_text(version: Version, other: Version) -> bool:
    """Whether another version holds words of this one: its statement, or one of its quotes."""
    texts = {*version.record["statement"].values()}
    texts |= {excerpt["quote"] for excerpt in version.record.get("excerpts", ())}
    return any(text in texts for text in every_text(other.record) | every_text(other.dossier))


def every_text(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {text for item in inner for text in every_text(item)}
