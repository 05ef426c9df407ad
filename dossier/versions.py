"""Versions: a claim as it stood when it was released, and the register of all that was ever released.

A version is a file that never changes: the claim's record with all that its page showed, as a small dossier in the
shape of `claims.yaml`, and what was computed from it. It names the digest of the version before it. The register
(`content/versions/released.json`) holds every version's digest, and every id that had an address; it only grows. What
the law demands to be taken down is replaced by a dated tombstone, which keeps the version's number and digest.

Source of the digest: FIPS 180-4 (SHA-256), over the file's bytes, as `sha256sum` prints it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, TypeVar

Read = TypeVar("Read")

FORMAT = 1
FOLDER = "content/versions"
REGISTER = "released.json"
TABLES = ("sources", "actors", "topics", "places", "pages")
"""What has addresses besides claims: the ids that each table of the register lists."""


class VersionFault(ValueError):
    """The file isn't a version, or isn't the register; the message says why."""


@dataclass(frozen=True, slots=True)
class TakenDown:
    """Why and when a version's text was taken down."""

    date: date
    reason: Mapping[str, str]
    """By language."""


@dataclass(frozen=True, slots=True)
class Version:
    """A claim as it stood."""

    claim: str
    """The id under which it was released."""
    number: int
    """From 1."""
    released: date
    previous: str
    """The digest of the version before; empty of the first."""
    sha256: str
    """Of the file as it was released, in hexadecimal."""
    content: bytes
    """The file as it lies in the repository."""
    record: Mapping[str, Any] = field(default_factory=dict)
    """The claim's block of `claims.yaml`, normalised, every passage written out."""
    context: str = ""
    """The claim's longer prose, in Markdown."""
    dossier: Mapping[str, Any] = field(default_factory=dict)
    """All that the record refers to, in the shape of `claims.yaml`; the record's own claim isn't in it."""
    verified: Mapping[str, Any] = field(default_factory=dict)
    """Excerpt → how its quote was verified."""
    computed: Mapping[str, Any] = field(default_factory=dict)
    """`evidence` and `comparison`, as in the claim's JSON."""
    taken_down: TakenDown | None = None

    @property
    def excerpts(self) -> tuple[str, ...]:
        """The ids of the excerpts that it shows; none where it was taken down."""
        return tuple(str(excerpt["id"]) for excerpt in self.record.get("excerpts", ()))


@dataclass(frozen=True, slots=True)
class ReleasedClaim:
    """What the register holds of an id of a claim."""

    excerpts: tuple[str, ...] = ()
    """Every excerpt that any version had."""
    versions: Mapping[int, str] = field(default_factory=dict)
    """Number → digest."""


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that was ever released, and so has an address for ever."""

    claims: Mapping[str, ReleasedClaim] = field(default_factory=dict)
    tables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids by table: `sources`, `actors`, `topics`, `places`, and the names of `pages`."""

    def __bool__(self) -> bool:
        return bool(self.claims or any(self.tables.values()))

    def joined(self, other: Register) -> Register:
        """All that stands in either. Of a version in both, the digest of this one."""
        names = dict.fromkeys(chain(self.claims, other.claims))
        return Register(
            {name: joined(self.claims.get(name), other.claims.get(name)) for name in names},
            {table: tuple(sorted({*self.ids(table), *other.ids(table)})) for table in TABLES},
        )

    def ids(self, table: str) -> tuple[str, ...]:
        return self.tables.get(table, ())


def joined(first: ReleasedClaim | None, second: ReleasedClaim | None) -> ReleasedClaim:
    known = [claim for claim in (first, second) if claim]
    excerpts = dict.fromkeys(excerpt for claim in known for excerpt in claim.excerpts)
    versions: dict[int, str] = {}
    for claim in known:
        for number, digest in claim.versions.items():
            versions.setdefault(number, digest)
    return ReleasedClaim(tuple(sorted(excerpts)), dict(sorted(versions.items())))


def register_of(versions: Iterable[Version]) -> Register:
    """What the register must hold of some versions."""
    found = Register()
    for version in versions:
        own = ReleasedClaim(tuple(sorted(version.excerpts)), {version.number: version.sha256})
        found = found.joined(Register({version.claim: own}))
    return found


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def path_of(claim: str, number: int) -> str:
    """Where a version lies, from the dossier's root."""
    return f"{FOLDER}/{claim}/{number}.json"


# The files.


def dump(
    claim: str,
    number: int,
    released: date,
    previous: str,
    *,
    record: Mapping[str, Any],
    context: str,
    dossier: Mapping[str, Any],
    verified: Mapping[str, Any],
    computed: Mapping[str, Any],
) -> bytes:
    """A version as its file."""
    longer = {"context": context} if context else {}
    return written(
        head(claim, number, released, previous)
        | {"record": record, **longer, "dossier": dossier, "verified": verified, "computed": computed}
    )


def dump_tombstone(version: Version, taken_down: TakenDown) -> bytes:
    """What stands in a version's place once its text was taken down."""
    reason = {"date": taken_down.date.isoformat(), "reason": dict(taken_down.reason)}
    fields = head(version.claim, version.number, version.released, version.previous)
    return written(fields | {"sha256": version.sha256, "taken_down": reason})


def head(claim: str, number: int, released: date, previous: str) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "claim": claim,
        "version": number,
        "released": released.isoformat(),
        "previous": previous or None,
    }


def dump_register(register: Register) -> bytes:
    claims = {
        name: {
            "excerpts": list(claim.excerpts),
            "versions": {str(number): sha256 for number, sha256 in sorted(claim.versions.items())},
        }
        for name, claim in sorted(register.claims.items())
    }
    tables = {table: sorted(register.ids(table)) for table in TABLES}
    return written({"format": FORMAT, "claims": claims, **tables})


def written(fields: Mapping[str, Any]) -> bytes:
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


def parse(content: bytes) -> Version:
    """Reads a version's file. Raises `VersionFault`."""
    return guarded(content, version_of, "a version")


def parse_register(content: bytes) -> Register:
    """Reads the register's file. Raises `VersionFault`."""
    return guarded(content, register_from, "the register")


def guarded(content: bytes, read: Callable[[dict[str, Any], bytes], Read], called: str) -> Read:
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise VersionFault("the file isn't JSON") from fault
    if not isinstance(fields, dict):
        raise VersionFault(f"the file isn't {called}")
    if fields.get("format") != FORMAT:
        raise VersionFault(f"the format {fields.get('format')!r} isn't known here")
    try:
        return read(fields, content)
    except KeyError as fault:
        raise VersionFault(f"the file isn't {called}: it has no `{fault.args[0]}`") from fault
    except (TypeError, ValueError, AttributeError) as fault:
        raise VersionFault(f"the file isn't {called}: a value in it can't be read") from fault


def version_of(fields: dict[str, Any], content: bytes) -> Version:
    down = taken_down(fields.get("taken_down"))
    parts = {} if down else {key: mapping(fields[key]) for key in ("record", "dossier", "verified", "computed")}
    return Version(
        claim=str(fields["claim"]),
        number=int(fields["version"]),
        released=date.fromisoformat(fields["released"]),
        previous=fields["previous"] or "",
        sha256=hexadecimal(fields["sha256"]) if down else digest(content),
        content=content,
        context=str(fields.get("context", "")),
        taken_down=down,
        **parts,
    )


def taken_down(fields: Any) -> TakenDown | None:
    if fields is None:
        return None
    return TakenDown(
        date.fromisoformat(fields["date"]), {str(key): str(text) for key, text in fields["reason"].items()}
    )


def register_from(fields: dict[str, Any], _content: bytes) -> Register:
    claims = {
        name: ReleasedClaim(
            tuple(str(excerpt) for excerpt in held["excerpts"]),
            {int(number): hexadecimal(sha256) for number, sha256 in held["versions"].items()},
        )
        for name, held in fields["claims"].items()
    }
    return Register(claims, {table: tuple(str(name) for name in fields[table]) for table in TABLES})


def mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def hexadecimal(value: Any) -> str:
    if not re.fullmatch("[0-9a-f]{64}", value):
        raise ValueError
    return str(value)
