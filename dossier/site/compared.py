"""Excerpts of any claims side by side, as the reader chooses them; and the words that a claim's excerpts share."""

from __future__ import annotations

from dossier import captures
from dossier.evidence import ClaimEvidence
from dossier.evidence.shared_wording import SharedWording
from dossier.evidence.shares import runs_of
from dossier.model import Claim, Dossier, Excerpt
from dossier.quotes import SharedRun
from dossier.site import routes
from dossier.site.columns import column
from dossier.site.edition import Edition, letters, worded
from dossier.site.views import ComparedExcerpt, ComparePage, SharedPair, SharedWords, Siglum


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


def shared_pairs(edition: Edition, found: ClaimEvidence) -> tuple[SharedPair, ...]:
    """Each pair of a claim's columns that share words."""
    return tuple(shared_pair(edition, found.claim, pair) for pair in found.shared)


def shared_pair(edition: Edition, claim: Claim, pair: SharedWording) -> SharedPair:
    language = edition.dossier.sources[pair.first.source].language
    return SharedPair(
        siglum(claim, pair.first),
        siglum(claim, pair.second),
        sum(run.words for run in pair.runs),
        tuple(shared_words(pair.first.quote, language, run) for run in pair.runs),
    )


def siglum(claim: Claim, excerpt: Excerpt) -> Siglum:
    return Siglum(letters(claim)[excerpt.id], excerpt.id)


def shared_words(quote: str, language: str, run: SharedRun) -> SharedWords:
    words = worded(quote[slice(*run.first)], language)
    return SharedWords(words, " ".join(map(str, run.first)), " ".join(map(str, run.second)))
