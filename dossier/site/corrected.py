"""That a claim was corrected, told at the head of its page."""

from __future__ import annotations

from dossier import records
from dossier.model import Claim, Revision
from dossier.site.edition import Edition
from dossier.site.version_list import version_ref
from dossier.site.views import CorrectedView, VersionRef

TOLD = ("correction", "clarification", "withdrawal")
"""What touches what was said before."""


def corrected(edition: Edition, claim: Claim) -> CorrectedView | None:
    """The latest correction or clarification; None where there is none, or the claim was withdrawn since."""
    found = [revision for revision in claim.revisions if revision.kind in TOLD]
    if not found or found[-1].kind == "withdrawal":
        return None
    last = found[-1]
    return CorrectedView(words(edition, last), edition.wording(last.summary), before(edition, claim, last))


def words(edition: Edition, revision: Revision) -> str:
    """As in "Corrected on 11 December 2026:"."""
    _, date, is_day = edition.interface._, edition.interface.date(revision.date), revision.date.is_exact
    if revision.kind == "clarification":
        return _("Clarified on %(date)s:", date=date) if is_day else _("Clarified, %(date)s:", date=date)
    return _("Corrected on %(date)s:", date=date) if is_day else _("Corrected, %(date)s:", date=date)


def before(edition: Edition, claim: Claim, revision: Revision) -> VersionRef | None:
    """The last version that can be read and doesn't have the revision."""
    written = records.plain(revision)
    found = [
        version
        for version in edition.dossier.history(claim)
        if not version.taken_down and written not in version.record.get("revisions", ())
    ]
    return version_ref(edition, found[-1]) if found else None
