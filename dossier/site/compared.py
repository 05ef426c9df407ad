"""Excerpts of any claims side by side, as the reader chooses them."""

from __future__ import annotations

from dossier import captures
from dossier.evidence.shares import runs_of
from dossier.model import Claim, Dossier, Excerpt
from dossier.site import routes
from dossier.site.columns import column
from dossier.site.edition import Edition
from dossier.site.views import ComparedExcerpt, ComparePage


def compare_page(edition: Edition) -> ComparePage:
    _ = edition.interface._
    return ComparePage(
        title=_("Compare"),
        lead=_("Any excerpts of the dossier side by side, from whichever claims, with the words that they share."),
        files=routes.claim_excerpts("*"),
    )


def compared(edition: Edition, claim: Claim, excerpt: Excerpt) -> ComparedExcerpt:
    """An excerpt as a column among others' excerpts: it names no letter of its own claim's page."""
    base = edition.dossier.about.base_url
    return ComparedExcerpt(
        column=column(edition, claim, excerpt, 0, beside=False),
        claim=edition.claim_ref(claim, excerpt.id),
        permalink=routes.canonical(base, routes.claim(claim.id, excerpt.id)),
    )


def places(dossier: Dossier, excerpt: Excerpt) -> tuple[tuple[int, int], ...]:
    """Where the quote's words stand in its document: two excerpts that overlap there don't share words, but are one
    passage."""
    capture = dossier.captures.get(excerpt.source)
    return runs_of(captures.proved_positions(capture, excerpt.quote)) if capture else ()
