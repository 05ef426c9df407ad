"""A published claim has an excerpt, and each excerpt an id of its own.

Fails: a published claim without excerpts; two excerpts of a claim with one id; one passage twice in a claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Claim, Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        if not claim.excerpts and claim.state == "published":
            yield Problem(
                "excerpts",
                claim.where(),
                f'the claim "{claim.id}" has no excerpt',
                hint="add one, or write `state: draft`",
            )
        yield from repeated(claim)


def repeated(claim: Claim) -> Iterator[Problem]:
    ids: set[str] = set()
    passages: set[str] = set()
    for excerpt in claim.excerpts:
        if excerpt.id in ids:
            yield Problem(
                "excerpts", excerpt.where("id"), f'two excerpts have the id "{excerpt.id}"', hint="rename one of them"
            )
        elif excerpt.passage in passages:
            yield Problem(
                "excerpts",
                excerpt.where("same_as"),
                "the claim quotes this passage twice",
                hint="delete one of the two",
            )
        ids.add(excerpt.id)
        passages.add(excerpt.passage)
