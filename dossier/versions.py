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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

Read = TypeVar("Read")

FORMAT = 1
FOLDER = "content/versions"
REGISTER = f"{FOLDER}/released.json"
RESTORE = "bring the released file back: git checkout main -- {file}"
"""Nothing in these files is edited by hand."""
LIMIT = 99_999
"""Versions that a claim can have: a number above it is a mistake."""
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
    """Number → digest of the file that was released."""
    taken_down: Mapping[int, str] = field(default_factory=dict)
    """Number → digest of the tombstone that stands in its place."""


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that was ever released, and so has an address for ever."""

    claims: Mapping[str, ReleasedClaim] = field(default_factory=dict)
    tables: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Ids by table: `sources`, `actors`, `topics`, `places`, and the names of `pages`."""

    def __bool__(self) -> bool:
        return bool(self.claims or any(self.tables.values()))

    def ids(self, table: str) -> tuple[str, ...]:
        return self.tables.get(table, ())

    def claim(self, name: str) -> ReleasedClaim:
        """What is held of an id; nothing of one that was never released."""
        return self.claims.get(name, NEVER)


NEVER = ReleasedClaim()


def joined(*registers: Register) -> Register:
    """All that stands in any of them. Of a version in several, the digest of the first."""
    claims: dict[str, list[ReleasedClaim]] = {}
    for register in registers:
        for name, claim in register.claims.items():
            claims.setdefault(name, []).append(claim)
    return Register(
        {name: united(known) for name, known in claims.items()},
        {table: tuple(sorted({name for one in registers for name in one.ids(table)})) for table in TABLES},
    )


def united(known: Sequence[ReleasedClaim]) -> ReleasedClaim:
    excerpts = {excerpt for claim in known for excerpt in claim.excerpts}
    held = {number: digest for claim in reversed(known) for number, digest in claim.versions.items()}
    down = {number: digest for claim in reversed(known) for number, digest in claim.taken_down.items()}
    return ReleasedClaim(tuple(sorted(excerpts)), dict(sorted(held.items())), dict(sorted(down.items())))


def register_of(versions: Iterable[Version]) -> Register:
    """What the register must hold of some versions."""
    return joined(*(Register({version.claim: released(version)}) for version in versions))


def released(version: Version) -> ReleasedClaim:
    down = {version.number: digest(version.content)} if version.taken_down else {}
    return ReleasedClaim(tuple(sorted(version.excerpts)), {version.number: version.sha256}, down)


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
            "versions": numbered(claim.versions),
            **({"taken_down": numbered(claim.taken_down)} if claim.taken_down else {}),
        }
        for name, claim in sorted(register.claims.items())
    }
    tables = {table: sorted(register.ids(table)) for table in TABLES}
    return written({"format": FORMAT, "claims": claims, **tables})


def numbered(digests: Mapping[int, str]) -> dict[str, str]:
    return {str(number): sha256 for number, sha256 in sorted(digests.items())}


def written(fields: Mapping[str, Any]) -> bytes:
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


@lru_cache(maxsize=1024)
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
    if not down:
        shaped(parts["record"])
    return Version(
        claim=text(fields["claim"]),
        number=number(fields["version"]),
        released=date.fromisoformat(fields["released"]),
        previous=hexadecimal(fields["previous"]) if fields["previous"] else "",
        sha256=hexadecimal(fields["sha256"]) if down else digest(content),
        content=content,
        context=text(fields.get("context", "")),
        taken_down=down,
        **parts,
    )


def shaped(record: Mapping[str, Any]) -> None:
    """Raises where a record hasn't the parts that rules and pages look at before it is read in full."""
    mapping(record["statement"])
    for excerpt in listed(record.get("excerpts", [])):
        text(mapping(excerpt)["id"])
        text(excerpt["quote"])
    for revision in listed(record.get("revisions", [])):
        text(mapping(revision)["date"])
        text(revision["kind"])
        mapping(revision["summary"])


def taken_down(fields: Any) -> TakenDown | None:
    if fields is None:
        return None
    reason = {str(language): text(words) for language, words in mapping(fields["reason"]).items()}
    if not reason or not all(reason.values()):
        raise ValueError
    return TakenDown(date.fromisoformat(fields["date"]), reason)


def register_from(fields: dict[str, Any], _content: bytes) -> Register:
    claims = {
        name: ReleasedClaim(
            tuple(text(excerpt) for excerpt in listed(held["excerpts"])),
            digests(held["versions"]),
            digests(held.get("taken_down", {})),
        )
        for name, held in mapping(fields["claims"]).items()
    }
    return Register(claims, {table: tuple(text(name) for name in listed(fields[table])) for table in TABLES})


def digests(fields: Any) -> dict[int, str]:
    return {number(int(key)): hexadecimal(sha256) for key, sha256 in mapping(fields).items()}


def mapping(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def number(value: Any) -> int:
    if not isinstance(value, int) or not 1 <= value <= LIMIT:
        raise ValueError
    return value


def hexadecimal(value: Any) -> str:
    if not re.fullmatch("[0-9a-f]{64}", text(value)):
        raise ValueError
    return str(value)
