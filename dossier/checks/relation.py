"""A relation leads from this claim, or an excerpt of it, to another claim.

Fails: `from` that is no excerpt of the claim; a relation of a claim to itself; the same relation twice.
Warns: a relation to a draft, which isn't shown.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Claim, Dossier, Relation
from dossier.problems import Problem
from dossier.walker import nearest


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        for index, relation in enumerate(claim.relations):
            yield from problems(dossier, claim, relation)
            if relation in claim.relations[:index]:
                yield Problem("relation", relation.where(), "the relation stands twice", hint="delete one of the two")


def problems(dossier: Dossier, claim: Claim, relation: Relation) -> Iterator[Problem]:
    if relation.from_ and claim.excerpt(relation.from_) is None:
        ids = [excerpt.id for excerpt in claim.excerpts]
        yield Problem(
            "relation",
            relation.where("from"),
            f'the claim "{claim.id}" has no excerpt "{relation.from_}"',
            hint=nearest(relation.from_, ids) or f"it has: {', '.join(ids) or 'none'}",
        )
    if relation.claim.claim == claim.id:
        yield Problem(
            "relation", relation.where("claim"), "the relation leads back to its own claim", hint="name another claim"
        )
    elif claim.is_public and not dossier.claims[relation.claim.claim].is_public:
        yield Problem(
            "relation",
            relation.where("claim"),
            f'the claim "{relation.claim.claim}" is a draft, so the relation isn\'t shown',
            severity="warning",
        )
