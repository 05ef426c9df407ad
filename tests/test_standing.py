"""Claims that refer to little, or to what isn't public, are frozen and read back like any other."""

from __future__ import annotations

from typing import Any

from dossier import standing
from dossier.model import Dossier
from tests import facts


def two(**fields: Any) -> Dossier:
    return facts.dossier(
        claims={"sunk": facts.claim(**fields), "late": facts.claim(facts.excerpt("b"), statement="It was late.")},
        sources={"doc-b": facts.source(None)},
    )


def test_a_claim_without_an_excerpt_is_read_back() -> None:
    assert standing.thaw(facts.frozen(two())).found.claim.excerpts == ()


def test_a_merged_claim_brings_along_what_it_was_merged_into() -> None:
    thawed = standing.thaw(facts.frozen(two(state="merged", into="late")))
    assert thawed.found.claim.into == "late"
    assert thawed.dossier.claims["late"].statement.by_language == {"en": "It was late."}  # type: ignore[index]


def test_a_relation_to_a_draft_is_not_frozen() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(relations=[{"type": "tension", "claim": "secret"}]),
            "secret": facts.claim(statement="Secret.", state="draft"),
        }
    )
    version = facts.frozen(made)
    assert b"ecret" not in version.content
    assert standing.thaw(version).found.claim.relations == ()
