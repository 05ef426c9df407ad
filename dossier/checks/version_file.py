"""A file in `content/versions/` is as `python3 build.py release` wrote it.

Nobody edits these files: a claim as it stood stays as it stood. The register (`released.json`) holds each version's
SHA-256, each version that of the one before it; of a version that was taken down, the register holds the tombstone's.

Fails: a file that was edited, renamed or can't be read; a version that is missing, in the middle or at the end; a
  version that the register doesn't list, as after a release that was interrupted (the next release completes it);
  two versions of one number under the ids of one claim: these are two claims, and one is `merged` into the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier import nodes, versions
from dossier.model import Claim, ClaimId, Dossier
from dossier.problems import Location, Problem, code_point
from dossier.versions import RESTORE, Version


def check(dossier: Dossier) -> Iterator[Problem]:
    chains = Chains(dossier)
    unlisted = []
    for name in dict.fromkeys([*dossier.released.claims, *dossier.versions]):
        listed = dossier.released.claim(name).versions
        held = {version.number: version for version in dossier.versions.get(ClaimId(name), ())}
        yield from missing(chains, name, held, listed)
        for number, version in held.items():
            if number not in listed:
                unlisted.append(version)
            else:
                yield from altered(dossier, chains, version)
    if unlisted:
        yield not_listed(unlisted)
    for claim in dossier.claims.values():
        yield from told_twice(dossier, claim)


@dataclass(frozen=True)
class Chains:
    """The versions of each claim, under all its ids."""

    dossier: Dossier

    @cached_property
    def everywhere(self) -> frozenset[str]:
        """The digests of all versions there are."""
        return frozenset(version.sha256 for listed in self.dossier.versions.values() for version in listed)

    def digests(self, name: str) -> dict[int, str]:
        """Number → digest, of the register first, of the claim that an id belongs to."""
        owner = self.dossier.owner(name)
        names = (owner.id, *owner.aliases) if owner else (name,)
        found = {
            version.number: version.sha256 for one in names for version in self.dossier.versions.get(ClaimId(one), ())
        }
        for one in names:
            found |= self.dossier.released.claim(one).versions
        return found


def missing(chains: Chains, name: str, held: Mapping[int, Version], listed: Mapping[int, str]) -> Iterator[Problem]:
    """The versions that there must have been: those in the register, and those before another."""
    lost = sorted(set(listed) - set(held))
    first = held[min(held)] if held else None
    if first and first.number > 1 and first.number - 1 not in {*held, *listed, *chains.digests(name)}:
        lost += [] if first.previous in chains.everywhere else [first.number - 1]  # else an alias is missing, and said
    lost += [number for number in between(held) if number not in listed]
    for number in sorted(set(lost)):
        file = versions.path_of(name, number)
        said = f'version {number} of "{name}" was released, and its file is missing'
        yield Problem("version-file", Location(file), said, hint=RESTORE.format(file=file))


def between(held: Mapping[int, Version]) -> Iterator[int]:
    """The number before each version that follows none there is."""
    return (number - 1 for number in sorted(held)[1:] if number - 1 not in held)


def altered(dossier: Dossier, chains: Chains, version: Version) -> Iterator[Problem]:
    """What is wrong with a version that the register lists."""
    held = dossier.released.claim(version.claim)
    if version.sha256 != held.versions[version.number]:
        yield problem(version, "the file isn't as it was released")
    elif version.taken_down and versions.digest(version.content) != held.taken_down.get(version.number):
        yield problem(version, "the tombstone isn't one that `takedown` made")
    elif not version.taken_down and version.number in held.taken_down:
        yield problem(version, "the version was taken down, and its text is back")
    elif version.previous != chains.digests(version.claim).get(version.number - 1, version.previous):
        yield problem(version, "the file names another version before it than there is")
    elif version.taken_down:
        yield from hidden(version)


def hidden(version: Version) -> Iterator[Problem]:
    """Characters of a tombstone that nobody can see."""
    for words in version.taken_down.reason.values() if version.taken_down else ():
        for index, char in nodes.hidden_characters(words):
            yield problem(version, f"its reason holds the invisible character {code_point(char)} (sign {index + 1})")


def told_twice(dossier: Dossier, claim: Claim) -> Iterator[Problem]:
    """Two histories in one: an alias that is another claim's id."""
    if any(alias in dossier.claims for alias in claim.aliases):
        return  # the rule on aliases says it
    seen: dict[int, str] = {}
    for version in dossier.history(claim):
        if version.number in seen and seen[version.number] != version.claim:
            yield Problem(
                "version-file",
                claim.where("aliases"),
                f'version {version.number} was released both as "{seen[version.number]}" and as "{version.claim}"',
                hint=f"these are two claims: bring back the one whose alias this is, with `state: merged`, "
                f"`into: {claim.id}`",
            )
            return
        seen.setdefault(version.number, version.claim)


def not_listed(unlisted: list[Version]) -> Problem:
    first = unlisted[0]
    more = f", and {len(unlisted) - 1} more" if len(unlisted) > 1 else ""
    return Problem(
        "version-file",
        Location(versions.REGISTER),
        f'version {first.number} of "{first.claim}"{more}: not in the register of what was released',
        hint="on the main branch run python3 build.py release once more; elsewhere delete the file",
    )


def problem(version: Version, text: str) -> Problem:
    file = versions.path_of(version.claim, version.number)
    hint = f"{RESTORE.format(file=file)}; what is wrong is corrected in claims.yaml, and released as a new version"
    return Problem("version-file", Location(file), text, hint=hint)
