"""The dates that a claim's page may truthfully give itself.

Readers of tags want three. What a bibliography prints is one of them: Google Scholar asks for
`citation_publication_date` as the date "that would normally be cited in references", reference managers fill their
field "date" from it or from `DC.date`. Whoever cites a claim cites words and figures, so that date is the release of
the version that the page shows, as in the citations that the page itself offers. When the claim was first read online
(`citation_online_date`, `article:published_time`, `datePublished`) is its first release, and when the page last changed
(`article:modified_time`, `dateModified`) is the latest.

A claim that was withdrawn or merged says nothing new on that day: what is still cited of it is its last version that
stood, and that keeps its date. Only the page changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dossier.dates import EdtfDate, parse
from dossier.model import Claim, Dossier
from dossier.standing import released
from dossier.versions import Version


@dataclass(frozen=True, slots=True)
class Dating:
    """When a claim came to be as it is."""

    first: EdtfDate | None
    """Its first release; None before that."""
    stated: EdtfDate | None
    """The release of the version that it is, and of a claim that no longer stands, of the last one that did. Of a state
    that isn't released: its latest assessment or revision."""
    changed: EdtfDate | None
    """When its page last changed: as `stated`, but for a claim that no longer stands."""
    version: int | None
    """The number of the version that it is; None where it has changed since, or was never released."""


def dating(dossier: Dossier, claim: Claim) -> Dating:
    history = dossier.history(claim)
    version = released(dossier, claim)
    changed = day_of(version) if version else latest(claim)
    stated = changed if claim.state == "published" else day_of(last_standing(history)) or latest(claim, standing=True)
    return Dating(day_of(next(iter(history), None)), stated, changed, version.number if version else None)


def day_of(version: Version | None) -> EdtfDate | None:
    return parse(version.released.isoformat()) if version else None


def last_standing(history: Sequence[Version]) -> Version | None:
    """The last version that was neither withdrawn nor merged. What was taken down says nothing of its state."""
    return next((one for one in reversed(history) if is_standing(one)), None)


def is_standing(version: Version) -> bool:
    return not version.taken_down and version.record.get("state", "published") == "published"


def latest(claim: Claim, *, standing: bool = False) -> EdtfDate | None:
    """The latest assessment or revision. `standing`: of the time before it was withdrawn."""
    known = [one.date for one in claim.revisions if not (standing and one.kind == "withdrawal")]
    known += [claim.assessment.date] if claim.assessment else []
    return max(known, key=lambda date: date.latest, default=None)


def plain(date: EdtfDate | None) -> str:
    """A date without doubt, as ISO 8601 has it: 2026-11-21, 2026-11, 2026; empty of any other."""
    return date.text if date and not date.is_doubtful and not date.is_interval else ""


def day(date: EdtfDate | None) -> str:
    """A date that is one day; empty of any other."""
    return date.text if date and date.is_exact else ""
