"""A claim that is no longer alone says why.

Passes: `state: merged` with `into: other-claim`; `state: withdrawn` with `reason: …`. The other claim may have been
merged or withdrawn later: a reader is led to where the chain ends, in one step.
Fails: one without the other; a claim that is merged into itself, in a circle, or at the end into a draft.
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
    """What is wrong with where a merged claim leads at the end."""
    current, passed = claim, [claim.id]
    while current.into:
        current = dossier.claims[current.into]
        if current.id == claim.id:
            said = "the claim is merged into itself" if len(passed) == 1 else f"{circle(passed)}: no page is the last"
            hint = "name the claim that it is part of now"
            yield Problem("state", claim.where("into"), said, hint=hint)
        if current.id in passed:
            return
        passed.append(current.id)
    if current.state == "draft":
        between = f', to which "{claim.into}" leads,' if current.id != claim.into else ""
        yield Problem(
            "state",
            claim.where("into"),
            f'the claim "{current.id}"{between} is a draft: readers would find nothing',
            hint="name a published claim, or publish that one",
        )


def circle(passed: list[str]) -> str:
    """As in `"a" is merged into "b", and "b" into "a"`."""
    first, *others = zip(passed, [*passed[1:], passed[0]], strict=True)
    return ", and ".join([f'"{first[0]}" is merged into "{first[1]}"', *(f'"{one}" into "{to}"' for one, to in others)])
