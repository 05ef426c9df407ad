"""A claim that is no longer alone says why.

Passes: `state: merged` with `into: other-claim`; `state: withdrawn` with `reason: …`.
Fails: one without the other; a claim that is merged into itself, into a draft, or in a circle.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Claim, Dossier
from dossier.problems import Problem

NEEDS = {"merged": "into", "withdrawn": "reason"}


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        needed = NEEDS.get(claim.state)
        if needed and getattr(claim, needed) is None:
            yield Problem(
                "state",
                claim.where("state"),
                f"a claim that is {claim.state} needs `{needed}`",
                hint=f"add `{needed}:`",
            )
        for state, key in NEEDS.items():
            if claim.state != state and getattr(claim, key) is not None:
                yield Problem(
                    "state",
                    claim.where(key),
                    f"`{key}` stands in a claim that isn't {state}",
                    hint=f"write `state: {state}`, or delete `{key}`",
                )
        if claim.into:
            yield from destination(dossier, claim)


def destination(dossier: Dossier, claim: Claim) -> Iterator[Problem]:
    seen = {claim.id}
    current = claim
    while current.into:
        current = dossier.claims[current.into]
        if current.id in seen:
            yield Problem("state", claim.where("into"), "`into` goes round in a circle", hint="name a published claim")
            return
        seen.add(current.id)
    if current.state == "draft":
        yield Problem(
            "state", claim.where("into"), f'the claim "{current.id}" is a draft', hint="name a published claim"
        )
