"""A list names each thing once.

Fails: one row twice in `compare`, one actor twice in `actors`, one place twice in `places`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.model import Dossier, Fact
from dossier.problems import Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        yield from repeated(claim, "compare", claim.compare)
        yield from repeated(claim, "actors", claim.actors)
        if claim.event:
            yield from repeated(claim.event, "places", claim.event.places)
        for excerpt in claim.excerpts:
            yield from repeated(excerpt, "silent", excerpt.silent)
    yield from repeated(dossier.about, "languages", dossier.about.languages)


def repeated(fact: Fact, key: str, values: Sequence[str]) -> Iterator[Problem]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield Problem(
                "listed-twice", fact.where(key, index), f'"{value}" stands twice', hint="delete one of the two"
            )
