"""The versions of a claim, as its page lists them, and whether what is built was released."""

from __future__ import annotations

from dossier.dates import parse
from dossier.model import Claim
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.views import VersionList, VersionRef, When
from dossier.standing import is_ahead
from dossier.versions import Version


def version_list(edition: Edition, claim: Claim) -> VersionList:
    """Every version, the earliest first. What isn't released, or not as it stands, says so."""
    _ = edition.interface._
    history = edition.dossier.history(claim)
    note = ""
    if not history:
        note = _("None released yet.")
    elif is_ahead(edition.dossier, claim):
        note = _("This state isn’t released yet.")
    listed = tuple(version_ref(edition, version) for version in history)
    return VersionList(listed, note, tuple(map(routes.claim, claim.aliases)))


def version_ref(edition: Edition, version: Version) -> VersionRef:
    return VersionRef(
        version.number,
        released(edition, version),
        routes.claim_version(version.claim, version.number),
        version.taken_down is not None,
    )


def released(edition: Edition, version: Version) -> When:
    """When it was released."""
    return edition.when(parse(version.released.isoformat()))
