"""What a pull request does to the dossier: two states held against each other, for the person who reviews.

From git's objects and the files on the disk; nothing is checked out, fetched or built. A side that can't be read whole
is compared as far as it goes: nothing of it is counted, and what is only missing there isn't called gone.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dossier import snapshots
from dossier.problems import UsageFault
from dossier.reporting import ends
from dossier.reporting.checking import Checks, checks
from dossier.reporting.claims import ClaimChange, claim_changes
from dossier.reporting.ends import End
from dossier.reporting.entries import EntryChange, entry_changes
from dossier.reporting.files import (
    CaptureChange,
    ProseChange,
    VersionChange,
    capture_changes,
    prose_changes,
    version_changes,
)
from dossier.reporting.reached import AddressChange, address_changes


@dataclass(frozen=True)
class Report:
    """All that changed from one state to another."""

    base: End
    head: End
    fork: str
    """Where the way to the head left that of the base, if the base went on since; else empty."""
    checks: Checks
    claims: tuple[ClaimChange, ...]
    entries: tuple[EntryChange, ...]
    captures: tuple[CaptureChange, ...]
    prose: tuple[ProseChange, ...]
    versions: tuple[VersionChange, ...]
    addresses: tuple[AddressChange, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed that readers or editors would see."""
        told = (self.claims, self.entries, self.captures, self.prose, self.versions, self.addresses)
        return not any(told) and not (self.checks.new or self.checks.mended)


def report(root: Path, base: str, head: str | None = None) -> Report:
    """Compares a revision with another, or with the files as they lie on the disk.

    Raises `UsageFault` where git knows no such revision, or where there is no dossier to report on; `EnvironmentFault`
    where git can't be asked.
    """
    if not root.is_dir():
        raise UsageFault(f"there is no folder {root}")
    before = ends.at(root, base, is_needed=False)
    after = ends.at(root, head, is_needed=True) if head is not None else ends.on_disk(root)
    fork = snapshots.forked(root, before.commit, after.commit or "HEAD")
    return compared(before, after, "" if fork == before.commit else fork)


def compared(base: End, head: End, fork: str = "") -> Report:
    claims = claim_changes(base, head)
    return Report(
        base,
        head,
        fork,
        checks(base, head),
        claims,
        entry_changes(base, head, claims),
        tuple(capture_changes(base, head)),
        tuple(prose_changes(base, head)),
        tuple(version_changes(base, head)),
        address_changes(base, head),
    )


__all__ = ["Report", "compared", "report"]
