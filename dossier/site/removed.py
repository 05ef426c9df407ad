"""Excerpts that were taken out: links to them find when, why, and the last version that had them."""

from __future__ import annotations

from dossier.model import Claim, Removed
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.views import RemovedView


def removed(edition: Edition, claim: Claim) -> tuple[RemovedView, ...]:
    """In the order of the file."""
    return tuple(view(edition, claim, one) for one in claim.removed)


def view(edition: Edition, claim: Claim, taken: Removed) -> RemovedView:
    had = [version for version in edition.dossier.history(claim) if taken.id in version.excerpts]
    address = routes.claim_version(had[-1].claim, had[-1].number, taken.id) if had else ""
    return RemovedView(
        id=taken.id,
        when=edition.when(taken.date),
        reason=edition.wording(taken.reason),
        version=had[-1].number if had else 0,
        address=address,
        permalink=routes.canonical(edition.dossier.about.base_url, address) if address else "",
    )
