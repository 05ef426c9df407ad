"""The dates that a claim's page may truthfully give itself."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.dates import EdtfDate, parse
from dossier.model import Claim, Dossier
from dossier.standing import released


@dataclass(frozen=True, slots=True)
class Dating:
    """When a claim came to be as it is."""

    first: EdtfDate | None
    """Its first release; None before that."""
    stated: EdtfDate | None
    """The release of the version that it is; of a state that isn't released, its latest assessment or revision."""
    version: int | None
    """The number of the version that it is; None where it has changed since, or was never released."""


def dating(dossier: Dossier, claim: Claim) -> Dating:
    history = dossier.history(claim)
    first = parse(history[0].released.isoformat()) if history else None
    version = released(dossier, claim)
    if version:
        return Dating(first, parse(version.released.isoformat()), version.number)
    known = [revision.date for revision in claim.revisions] + ([claim.assessment.date] if claim.assessment else [])
    return Dating(first, max(known, key=lambda date: date.latest, default=None), None)


def plain(date: EdtfDate | None) -> str:
    """A date without doubt, as ISO 8601 has it: 2026-11-21, 2026-11, 2026; empty of any other."""
    return date.text if date and not date.is_doubtful and not date.is_interval else ""


def day(date: EdtfDate | None) -> str:
    """A date that is one day; empty of any other."""
    return date.text if date and date.is_exact else ""
