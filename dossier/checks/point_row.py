"""Points, and silences, are on rows that the claim compares, and a row is one or the other.

Fails: a point on a row that isn't in `compare`; a row that is filled and `silent` in one excerpt.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Claim, Dossier, Excerpt
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        for excerpt in claim.excerpts:
            yield from problems(claim, excerpt)


def problems(claim: Claim, excerpt: Excerpt) -> Iterator[Problem]:
    places = {row: excerpt.where("silent", index) for index, row in enumerate(excerpt.silent)}
    places |= {row: excerpt.where("points", row) for row in excerpt.points}
    for row, place in places.items():
        if row not in claim.compare:
            yield Problem(
                "point-row",
                place,
                f'the claim doesn\'t compare the row "{row}"',
                hint=f"add it to the claim's `compare` ({', '.join(claim.compare) or 'empty now'}), or delete it here",
            )
    for index, row in enumerate(excerpt.silent):
        if row in excerpt.points:
            yield Problem(
                "point-row",
                excerpt.where("silent", index),
                f'the row "{row}" is filled and silent',
                hint="delete one of the two",
            )
