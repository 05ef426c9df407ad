"""Releases: what is published is frozen as it stands, so that it can be cited for ever.

Run on the main branch when it is published, and nowhere else: two pull requests then never make the same version.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

from dossier import checking, evidence, inputs, standing, versions
from dossier.evidence import Evidence, plain
from dossier.model import Claim, ClaimId, Dossier
from dossier.problems import EnvironmentFault, Location, Problem, Refused
from dossier.storing import today, write
from dossier.versions import Register, ReleasedClaim, Version

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Released:
    """What a release did."""

    versions: tuple[Version, ...]
    """The new ones."""
    unchecked: tuple[str, ...] = ()
    """What couldn't be checked here, and why."""


def release(root: Path) -> Released:
    """Freezes every public claim whose record changed.

    Raises `Refused` where the content has errors, `EnvironmentFault` where what was released before can't be known.
    """
    with alone(root):
        read = inputs.read(root)
        checked = checking.check(read, releasing=True)
        if checked.errors or checked.dossier is None:
            raise Refused(checked.problems)
        dossier, day = checked.dossier, today()
        ahead = tuple(dated_after(dossier, day))
        if ahead:
            raise Refused(ahead)
        if read.register.is_cut_short and versions.REGISTER not in read.files:
            raise EnvironmentFault(f"nothing says what was released before: {read.register.unknown}")
        made = tuple(new_versions(dossier, evidence.compute(dossier), day))
        read_back(chain(made, unlisted(dossier, read)))
        for version in made:
            write(root / versions.path_of(version.claim, version.number), version.content)
        register = versions.dump_register(registered(dossier, made))
        if register != read.files.get(versions.REGISTER):
            write(root / versions.REGISTER, register)
    return Released(made, checked.unchecked)


def unlisted(dossier: Dossier, read: inputs.Inputs) -> Iterator[Version]:
    """Versions that the register didn't list before this release."""
    before = versions.parse_register(read.files[versions.REGISTER]) if versions.REGISTER in read.files else Register()
    for name, listed in dossier.versions.items():
        yield from (version for version in listed if version.number not in before.claim(name).versions)


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
    for waiver in dossier.waivers:
        if waiver.date.earliest > day + A_DAY:
            yield Problem("time-order", waiver.where("date"), f"the waiver is dated {waiver.date.text}", hint=hint)
    for source, capture in dossier.captures.items():
        if capture.taken > day + A_DAY:
            file = f"content/captures/{source}.json"
            yield Problem("time-order", Location(file), f"the capture is dated {capture.taken}", hint=hint)
    last = max((one.released for listed in dossier.versions.values() for one in listed), default=day)
    if last > day:
        yield Problem("time-order", Location(versions.REGISTER), f"the last release is dated {last}", hint=hint)


def read_back(held: Iterable[Version]) -> None:
    """Raises `Refused` where a version couldn't be read again: what can't be shown is never released."""
    for version in held:
        try:
            _ = version.taken_down or standing.thaw(version)
        except standing.Unreadable as fault:
            raise Refused([fault.problem]) from fault


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
    return versions.joined(dossier.released, versions.register_of([*held, *made]), now)


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keeps two releases of one dossier apart. The kernel holds the lock: it ends with the process."""
    handle = os.open(root, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as fault:
        raise EnvironmentFault(f"another release of {root} is running; try again when it has ended") from fault
    finally:
        os.close(handle)
