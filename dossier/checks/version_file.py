"""A file in `content/versions/` is as `python build.py release` wrote it.

Nobody edits these files: a claim as it stood stays as it stood. The register (`released.json`) holds each version's
SHA-256, each version that of the one before it.

Fails: a file that was edited, renamed or can't be read; a version that is missing, in the middle or at the end; a
  version that the register doesn't list, as after a release that was interrupted (the next release completes it).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier import versions
from dossier.model import ClaimId, Dossier
from dossier.problems import Location, Problem
from dossier.versions import Version

RESTORE = "bring the released file back: git checkout main -- {file}"
REGISTER = f"{versions.FOLDER}/{versions.REGISTER}"


def check(dossier: Dossier) -> Iterator[Problem]:
    unlisted = []
    for name in dict.fromkeys([*dossier.released.claims, *dossier.versions]):
        listed = listed_versions(dossier, name)
        held = {version.number: version for version in dossier.versions.get(ClaimId(name), ())}
        digests = released_digests(dossier, name)
        yield from missing(name, held, listed, digests)
        for number, version in held.items():
            if number not in listed:
                unlisted.append(version)
            elif version.sha256 != listed[number]:
                yield problem(version, "the file isn't as it was released")
            elif version.previous != digests.get(number - 1, version.previous):
                yield problem(version, "the file names another version before it than there is")
    if unlisted:
        yield not_listed(unlisted)


def listed_versions(dossier: Dossier, name: str) -> Mapping[int, str]:
    """What the register holds of an id: number → digest."""
    claim = dossier.released.claims.get(name)
    return claim.versions if claim else {}


def released_digests(dossier: Dossier, name: str) -> dict[int, str]:
    """The versions of the claim that an id belongs to, under all its ids: number → digest, of the register first."""
    owner = next((claim for claim in dossier.claims.values() if name in (claim.id, *claim.aliases)), None)
    names = (owner.id, *owner.aliases) if owner else (name,)
    held = [version for one in names for version in dossier.versions.get(ClaimId(one), ())]
    found = {version.number: version.sha256 for version in held}
    for one in names:
        found |= listed_versions(dossier, one)
    return found


def missing(
    name: str, held: Mapping[int, Version], listed: Mapping[int, str], digests: Mapping[int, str]
) -> Iterator[Problem]:
    """The versions that there must have been: those in the register, and those before another."""
    for number in range(1, max([*held, *listed], default=0) + 1):
        if number not in held and (number in listed or number not in digests):
            file = versions.path_of(name, number)
            said = f'version {number} of "{name}" was released, and its file is missing'
            yield Problem("version-file", Location(file), said, hint=RESTORE.format(file=file))


def not_listed(unlisted: list[Version]) -> Problem:
    first = unlisted[0]
    more = f", and {len(unlisted) - 1} more" if len(unlisted) > 1 else ""
    return Problem(
        "version-file",
        Location(REGISTER),
        f'version {first.number} of "{first.claim}"{more}: not in the register of what was released',
        hint="on the main branch run python build.py release once more; elsewhere delete the file",
    )


def problem(version: Version, text: str) -> Problem:
    file = versions.path_of(version.claim, version.number)
    hint = f"{RESTORE.format(file=file)}; what is wrong is corrected in claims.yaml, and released as a new version"
    return Problem("version-file", Location(file), text, hint=hint)
