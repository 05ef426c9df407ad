"""Back links: everything in the dossier that points to a claim, a source, an actor or a place.

A draft points nowhere and nothing points to it; a withdrawn or merged claim no longer speaks to others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from dossier.model import ActorId, Claim, ClaimId, Dossier, Excerpt, PlaceId, Relation, SourceId

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Link:
    """A relation with the claims at its two ends."""

    origin: Claim
    relation: Relation
    target: Claim


@dataclass(frozen=True, slots=True)
class BackLinks:
    """What points where, each in the order of the file."""

    inward: dict[ClaimId, tuple[Link, ...]]
    outward: dict[ClaimId, tuple[Link, ...]]
    passages: dict[str, tuple[Excerpt, ...]]
    """Passage → every excerpt of a public claim that quotes it."""
    by_source: dict[SourceId, tuple[Excerpt, ...]]
    by_voice: dict[ActorId, tuple[Excerpt, ...]]
    """Voice → the excerpts that speak on its word, wherever it stands in the chain."""
    about_actor: dict[ActorId, tuple[Claim, ...]]
    at_place: dict[PlaceId, tuple[Claim, ...]]


def back_links(dossier: Dossier) -> BackLinks:
    """Collects all that points to something."""
    claims = dossier.public_claims
    relations = tuple(every_link(dossier, claims))
    excerpts = [excerpt for claim in claims for excerpt in claim.excerpts]
    return BackLinks(
        inward=grouped((link.target.id, link) for link in relations),  # type: ignore[misc]
        outward=grouped((link.origin.id, link) for link in relations),  # type: ignore[misc]
        passages=grouped((excerpt.passage, excerpt) for excerpt in excerpts),
        by_source=grouped((excerpt.source, excerpt) for excerpt in excerpts),
        by_voice=grouped((voice, excerpt) for excerpt in excerpts for voice in dict.fromkeys(excerpt.attribution)),
        about_actor=grouped((actor, claim) for claim in claims for actor in dict.fromkeys(claim.actors)),
        at_place=grouped(
            (place, claim) for claim in claims if claim.event for place in dict.fromkeys(claim.event.places)
        ),
    )


def every_link(dossier: Dossier, claims: Iterable[Claim]) -> Iterator[Link]:
    for claim in claims:
        for relation in claim.relations:
            target = dossier.claims[relation.claim.claim]
            if claim.state in ("published", "draft") and dossier.shows(target):
                yield Link(claim, relation, target)


def grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
