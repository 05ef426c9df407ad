"""What is defined is used.

Warns: a source that nothing quotes; an actor, a place, a row or a topic that nothing names.
Passes: the same where its page was released: its address lives on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.model import Dossier, Keyed
from dossier.problems import Problem
from dossier.values import Among


def check(dossier: Dossier) -> Iterator[Problem]:
    tables: dict[str, tuple[Mapping[str, Keyed], set[str]]] = {
        "source": (dossier.sources, used_sources(dossier)),  # type: ignore[dict-item]
        "actor": (dossier.actors, used_actors(dossier)),  # type: ignore[dict-item]
        "place": (dossier.places, used_places(dossier)),  # type: ignore[dict-item]
        "row": (dossier.rows, {row for claim in dossier.claims.values() for row in claim.compare}),  # type: ignore[dict-item]
        "topic": (dossier.topics, {claim.topic for claim in dossier.claims.values()}),  # type: ignore[dict-item]
    }
    for kind, (table, used) in tables.items():
        for name, fact in table.items():
            if name not in used and name not in dossier.released.ids(f"{kind}s"):
                yield Problem(
                    "unused",
                    fact.where(),
                    f'nothing names the {kind} "{name}"',
                    hint="use it, or delete it",
                    severity="warning",
                )


def used_sources(dossier: Dossier) -> set[str]:
    return {excerpt.source for excerpt in dossier.excerpts()} | {stake.source for _, stake in dossier.stakes()}


def used_actors(dossier: Dossier) -> set[str]:
    found: set[str] = {actor for claim in dossier.claims.values() for actor in claim.actors}
    found |= {voice for excerpt in dossier.excerpts() for voice in excerpt.attribution}
    found |= {source.outlet for source in dossier.sources.values() if source.outlet}
    found |= {actor.of for actor in dossier.actors.values() if actor.of}
    return found | in_values(dossier)


def used_places(dossier: Dossier) -> set[str]:
    found: set[str] = {place for claim in dossier.claims.values() if claim.event for place in claim.event.places}
    found |= {place.within for place in dossier.places.values() if place.within}
    return found | in_values(dossier)


def in_values(dossier: Dossier) -> set[str]:
    """Ids that points compare."""
    return {
        member
        for excerpt in dossier.excerpts()
        for point in excerpt.points.values()
        if isinstance(point.typed, Among)
        for member in point.typed.members
    }
