"""Takedowns: where the law demands it, a dated tombstone stands in a released version's place.

It keeps the version's number and digest, and the register holds the tombstone's own. What other versions and pages hold
of the same words is named, and left to whoever takes down.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier import checking, inputs, nodes, standing, versions
from dossier.model import Claim, ClaimId, Dossier
from dossier.problems import Refused, UsageFault, code_point
from dossier.releasing import alone
from dossier.storing import today, write
from dossier.versions import TakenDown, Version


@dataclass(frozen=True)
class TakenAway:
    """What a takedown did, and what it leaves."""

    version: Version
    """The tombstone."""
    others: tuple[Version, ...]
    """Other versions that hold words of this one: whoever takes down decides of each."""
    claims: tuple[Claim, ...]
    """Claims whose pages show such words now."""


def take_down(root: Path, claim: str, number: int, reason: str) -> TakenAway:
    """Puts a dated tombstone in a version's place.

    Raises `UsageFault` where there is no such version, where it is what the claim's page shows, or where the reason
    can't be read.
    """
    with alone(root):
        read = inputs.read(root)
        checked = checking.check(read)
        if checked.dossier is None:
            raise Refused(checked.problems)
        dossier = checked.dossier
        version = wanted(dossier, claim, number)
        tombstone = versions.parse(versions.dump_tombstone(version, TakenDown(today(), said(dossier, reason))))
        write(root / versions.path_of(claim, number), tombstone.content)
        register = versions.joined(dossier.released, versions.register_of([tombstone]))
        write(root / versions.REGISTER, versions.dump_register(register))
    others = (one for listed in dossier.versions.values() for one in listed if one != version)
    words = texts(version)
    return TakenAway(
        tombstone,
        tuple(one for one in others if holds(words, {"record": one.record, "dossier": one.dossier})),
        tuple(one for one in dossier.public_claims if holds(words, standing.record_of(dossier, one))),
    )


def said(dossier: Dossier, reason: str) -> dict[str, str]:
    """What readers are told. Raises `UsageFault`."""
    if not reason.strip():
        raise UsageFault("the reason is empty; readers are told why a text is gone")
    for index, char in nodes.hidden_characters(reason):
        raise UsageFault(f"the reason holds the invisible character {code_point(char)} (sign {index + 1})")
    return {dossier.language: reason.strip()}


def wanted(dossier: Dossier, claim: str, number: int) -> Version:
    found = [one for one in dossier.versions.get(ClaimId(claim), ()) if one.number == number]
    if not found:
        raise UsageFault(f'there is no version {number} of "{claim}"')
    (version,) = found
    if version.taken_down:
        raise UsageFault(f'version {number} of "{claim}" was taken down on {version.taken_down.date}')
    if version.sha256 != dossier.released.claim(claim).versions.get(number):
        raise UsageFault(f'version {number} of "{claim}" isn\'t as it was released; run python3 build.py check first')
    if any(standing.record_of(dossier, one) == version.record for one in dossier.claims.values()):
        raise UsageFault(f'version {number} of "{claim}" is what its page shows; change the claim and release it first')
    return version


TELLING = 12
"""Characters: a shorter text is no words of anybody's."""


def texts(version: Version) -> frozenset[str]:
    """What a version says in words: statement, quotes, translations, notes."""
    return frozenset(text for text in every_text(version.record) if len(text) >= TELLING and " " in text)


def holds(words: Collection[str], data: Any) -> bool:
    """Whether some data hold one of these texts, or a text that one of them holds."""
    return any(one in other or other in one for other in every_text(data) if " " in other for one in words)


def every_text(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {text for item in inner for text in every_text(item)}
