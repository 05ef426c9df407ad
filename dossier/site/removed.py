"""Excerpts that were taken out: links to them find when, why, and the last version that had them."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from dossier.model import Claim, Removed
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.views import ClaimPage, RemovedView


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


def linked(page: ClaimPage, addresses: Set[str]) -> ClaimPage:
    """The page without links to versions that have no page."""
    kept = tuple(
        one if one.address.partition("#")[0] in addresses else replace(one, address="", permalink="")
        for one in page.removed
    )
    return replace(page, removed=kept)
