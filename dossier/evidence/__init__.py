"""The computed facts: what nobody types. Pure functions of a dossier; a computed fact lives here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dossier import captures, dates
from dossier.evidence import origins
from dossier.evidence.comparison import RowCells, compare
from dossier.evidence.conflict import Conflict, conflicts_of
from dossier.evidence.links import BackLinks, Link, back_links
from dossier.evidence.origins import Side, side
from dossier.evidence.shared_wording import SharedWording, shared_pairs
from dossier.evidence.shares import Share, shares_of
from dossier.model import ActorId, Claim, ClaimId, Dossier, Excerpt, SourceId, Stance

Support = Literal["multiple-origins", "single-origin", "unnamed-only", "untraced", "none"]


@dataclass(frozen=True, slots=True)
class Verification:
    """How a quote was held against its source."""

    method: str
    """`commitment`: each word against its leaf of the capture."""
    sha256: str
    """Of the captured text."""
    word: int
    """At which word of the captured text the quote begins, from 1; signs count as words."""
    tokens: int
    """How many words and signs of the quote were verified: all of them."""
    taken: date
    """When the text was captured."""
    positions: frozenset[int]
    """Where in the captured text the words and signs stand, from 0."""


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """What follows from the excerpts of one claim."""

    claim: Claim
    asserting: Side
    partly: Side
    denying: Side
    documents: Mapping[Stance, tuple[SourceId, ...]]
    """The distinct documents, by stance."""
    relays: tuple[ActorId, ...]
    """The outlets whose reports the asserting documents pass on."""
    support: Support
    conflict: tuple[Conflict, ...]
    rows: tuple[RowCells, ...]
    shared: tuple[SharedWording, ...]
    inward: tuple[Link, ...]
    outward: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What follows from a whole dossier."""

    claims: Mapping[ClaimId, ClaimEvidence]
    """Of every public claim, in the order of the file."""
    shares: Mapping[SourceId, Share]
    links: BackLinks
    verifications: Mapping[str, Verification]
    """Passage → its verification."""


def compute(dossier: Dossier) -> Evidence:
    """Computes everything, once."""
    return computed(dossier, verifications(dossier))


def computed(dossier: Dossier, verified: Mapping[str, Verification]) -> Evidence:
    """All that follows from a dossier whose quotes are verified already. `verified`: by passage."""
    links = back_links(dossier)
    claims = {ClaimId(claim.id): claim_evidence(dossier, claim, links, verified) for claim in dossier.public_claims}
    return Evidence(claims, shares_of(dossier), links, verified)


def claim_evidence(
    dossier: Dossier, claim: Claim, links: BackLinks, verified: Mapping[str, Verification]
) -> ClaimEvidence:
    rows = compare(dossier, claim)
    asserting = side(dossier, claim, "asserts")
    inward, outward = links.inward.get(ClaimId(claim.id), ()), links.outward.get(ClaimId(claim.id), ())
    return ClaimEvidence(
        claim=claim,
        asserting=asserting,
        partly=side(dossier, claim, "partly-asserts"),
        denying=side(dossier, claim, "denies"),
        documents=documents(claim),
        relays=relays(dossier, asserting),
        support=support(asserting),
        conflict=conflicts_of(claim, rows, inward, outward),
        rows=rows,
        shared=shared_pairs(dossier, claim, positions(verified)),
        inward=inward,
        outward=outward,
    )


def documents(claim: Claim) -> dict[Stance, tuple[SourceId, ...]]:
    """The distinct sources among the excerpts, by stance."""
    found: dict[Stance, dict[SourceId, None]] = {}
    for excerpt in claim.excerpts:
        found.setdefault(excerpt.stance, {})[excerpt.source] = None
    return {stance: tuple(sources) for stance, sources in found.items()}


def support(asserting: Side) -> Support:
    """How an assertion is supported, by the count and the kind of its origins.

    `multiple-origins`, `single-origin`; `unnamed-only`: every origin is unnamed; `untraced`: no document says on
    whose word, nor who prints it; `none`: nothing asserts it.
    """
    if not asserting.origins:
        return "untraced" if asserting.untraced else "none"
    if asserting.unnamed == len(asserting.origins):
        return "unnamed-only"
    return "multiple-origins" if len(asserting.origins) > 1 else "single-origin"


def relays(dossier: Dossier, asserting: Side) -> tuple[ActorId, ...]:
    """The outlets, other than the document's own, in the chains of the asserting excerpts."""
    found = {
        voice: None
        for excerpt in asserting.excerpts
        for voice in excerpt.attribution
        if dossier.actors[voice].kind == "outlet" and voice != dossier.sources[excerpt.source].outlet
    }
    return tuple(found)


def verifications(dossier: Dossier) -> dict[str, Verification]:
    """How each passage's quote is proved; the checks hold a dossier back in which one isn't."""
    found = {
        excerpt.passage: verified(dossier.captures.get(excerpt.source), excerpt.quote) for excerpt in dossier.passages()
    }
    return {passage: verification for passage, verification in found.items() if verification}


def positions(verified: Mapping[str, Verification]) -> dict[str, frozenset[int]]:
    """Where each passage's words stand in its document, from 0."""
    return {passage: found.positions for passage, found in verified.items()}


def verified(capture: captures.Capture | None, quote: str) -> Verification | None:
    positions = captures.proved_positions(capture, quote) if capture else frozenset()
    if not capture or not positions:
        return None
    return Verification("commitment", capture.sha256, min(positions) + 1, len(positions), capture.taken, positions)


def lag(dossier: Dossier, claim: Claim, excerpt: Excerpt) -> tuple[int, int] | None:
    """Days from the event, as filed, to the report: least and most. None where the event has no date."""
    if claim.event is None or claim.event.date is None:
        return None
    return dates.lag(claim.event.date, excerpt.reported or dossier.sources[excerpt.source].published)


__all__ = ["BackLinks", "ClaimEvidence", "Conflict", "Evidence", "Link", "Share", "Verification", "compute", "origins"]
