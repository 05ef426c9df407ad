"""What is counted of a claim, before and after: figures, and who stands behind them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dossier.differences import Term
from dossier.evidence import ClaimEvidence, plain
from dossier.evidence.origins import Side
from dossier.model import ActorId, ClaimId, Dossier, SourceId
from dossier.reporting.ends import End

Plain = dict[str, Any]
COUNTED = ("documents", "origins", "unnamed_origins", "untraced", "support", "conflict")


@dataclass(frozen=True, slots=True)
class Figures:
    """A claim's figures at one time."""

    counts: Plain
    """As in the claim's JSON, with the same of the denials, and the confidence."""
    origins: tuple[Term, ...]
    """On whose word it is asserted; voices that count as one are one."""
    documents: tuple[Term, ...]
    denied_by: tuple[Term, ...]


def figures(end: End, claim_id: str) -> Figures | None:
    """None of a draft, of a claim that isn't there, and where the facts weren't read whole."""
    found = end.evidence.claims.get(ClaimId(claim_id))
    if found is None or end.dossier is None:
        return None
    return Figures(
        counts(found),
        tuple(origins(end.dossier, found.asserting)),
        tuple(titles(end.dossier, found.asserting.documents)),
        tuple(origins(end.dossier, found.denying)),
    )


def counts(found: ClaimEvidence) -> Plain:
    assessment = found.claim.assessment
    return {
        **{key: value for key, value in plain.evidence(found).items() if key in COUNTED},
        "denying_documents": len(found.denying.documents),
        "denying_origins": len(found.denying.origins),
        "confidence": assessment.confidence if assessment else "not-assessed",
    }


def origins(dossier: Dossier, side: Side) -> Iterable[Term]:
    for origin in side.origins:
        names = [named(dossier, voice) for voice in origin.voices]
        yield Term(" = ".join(name.text for name in names), names[0].language if names else "")


def named(dossier: Dossier, actor: ActorId) -> Term:
    return Term(*dossier.actors[actor].name.in_language(dossier.language))


def titles(dossier: Dossier, sources: Iterable[SourceId]) -> Iterable[Term]:
    return (Term(dossier.sources[source].title, dossier.sources[source].language) for source in sources)
