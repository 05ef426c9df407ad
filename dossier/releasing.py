"""Releases: what is published is frozen as it stands, so that it can be cited for ever.

Run on the main branch when it is published, and nowhere else: two pull requests then never make the same version.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier import evidence, inputs, pipeline, standing, versions
from dossier.capturing import today, write
from dossier.evidence import Evidence, plain
from dossier.model import Claim, ClaimId, Dossier
from dossier.problems import Refused, UsageFault
from dossier.versions import Register, ReleasedClaim, TakenDown, Version


@dataclass(frozen=True)
class Released:
    """What a release did."""

    versions: tuple[Version, ...]
    """The new ones."""
    register: Register


def release(root: Path) -> Released:
    """Freezes every public claim whose record changed. Raises `Refused` where the content has errors."""
    checked = pipeline.check(inputs.read(root))
    if checked.errors or checked.dossier is None:
        raise Refused(checked.problems)
    dossier = checked.dossier
    made = tuple(new_versions(dossier, evidence.compute(dossier), today()))
    for version in made:
        write(root / versions.path_of(version.claim, version.number), version.content)
    register = registered(dossier, made)
    if register != dossier.released:
        write(root / versions.FOLDER / versions.REGISTER, versions.dump_register(register))
    return Released(made, register)


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


def take_down(root: Path, claim: str, number: int, reason: str) -> Version:
    """Puts a dated tombstone in a version's place. Raises `UsageFault` where there is no such version."""
    checked = pipeline.check(inputs.read(root))
    if checked.dossier is None:
        raise Refused(checked.problems)
    wanted = [one for one in checked.dossier.versions.get(ClaimId(claim), ()) if one.number == number]
    if not wanted:
        raise UsageFault(f'there is no version {number} of "{claim}"')
    if wanted[0].taken_down:
        raise UsageFault(f'version {number} of "{claim}" was taken down on {wanted[0].taken_down.date}')
    if any(standing.record_of(checked.dossier, one) == wanted[0].record for one in checked.dossier.claims.values()):
        raise UsageFault(f'version {number} of "{claim}" is what its page shows; change the claim and release it first')
    down = TakenDown(today(), {checked.dossier.language: reason})
    content = versions.dump_tombstone(wanted[0], down)
    write(root / versions.path_of(claim, number), content)
    return versions.parse(content)
