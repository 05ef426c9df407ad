"""All facts of one dossier, resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from dossier.captures import Capture
from dossier.model.about import About, Row, Topic
from dossier.model.actors import Actor, Place, Stake
from dossier.model.base import ActorId, ClaimId, PlaceId, RowId, SourceId, Target, TopicId
from dossier.model.claims import Claim, Excerpt
from dossier.model.declared import ProsePage, SameOrigin, Waiver
from dossier.model.sources import Source
from dossier.versions import Register, Version


@dataclass(frozen=True)
class Dossier:
    """All facts of one dossier, resolved."""

    about: About
    topics: Mapping[TopicId, Topic]
    rows: Mapping[RowId, Row]
    actors: Mapping[ActorId, Actor]
    places: Mapping[PlaceId, Place]
    sources: Mapping[SourceId, Source]
    same_origin: tuple[SameOrigin, ...]
    claims: Mapping[ClaimId, Claim]
    captures: Mapping[SourceId, Capture] = field(default_factory=dict)
    texts: Mapping[SourceId, bytes] = field(default_factory=dict)
    """The captured texts that are at hand; the project never publishes them."""
    pages: tuple[ProsePage, ...] = ()
    contexts: Mapping[ClaimId, ProsePage] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    """The lines of `claims.yaml`, for the record that a claim's page shows."""
    versions: Mapping[ClaimId, tuple[Version, ...]] = field(default_factory=dict)
    """Claims as they stood, by the id under which they were released, the earliest first."""
    released: Register = field(default_factory=Register)
    """Everything that was ever released."""
    forgotten: tuple[Register, ...] = ()
    """The register as earlier commits had it, where git could be asked."""
    waivers: tuple[Waiver, ...] = ()
    shows_drafts: bool = False
    """Whether drafts are shown as if they were public: in a preview, never in what is published."""

    @property
    def language(self) -> str:
        """The first language, which bare texts are in."""
        return self.about.languages[0]

    @property
    def editions(self) -> tuple[str, ...]:
        return self.about.editions or self.about.languages[:1]

    @property
    def public_claims(self) -> tuple[Claim, ...]:
        """Every claim but drafts, in the order of the file."""
        return tuple(claim for claim in self.claims.values() if self.shows(claim))

    def shows(self, claim: Claim) -> bool:
        """Whether a claim has a page."""
        return claim.is_public or self.shows_drafts

    def history(self, claim: Claim) -> tuple[Version, ...]:
        """The versions of a claim, under its earlier ids, too, the earliest first."""
        names = (*claim.aliases, claim.id)
        found = [version for name in names for version in self.versions.get(ClaimId(name), ())]
        return tuple(sorted(found, key=lambda version: version.number))

    def goes_on_as(self, claim: Claim) -> Claim:
        """The claim that a merged one is part of now, however often that was merged itself; any other is itself."""
        seen: set[str] = set()
        while claim.into and claim.id not in seen:
            seen.add(claim.id)
            claim = self.claims[claim.into]
        return claim

    @cached_property
    def present_ids(self) -> Mapping[str, Mapping[str, str]]:
        """By table: every id that an entry has or had → the id that it has. A present id is nobody's earlier one."""
        tables: dict[str, Mapping[Any, Any]] = {
            "claims": self.claims,
            "sources": self.sources,
            "actors": self.actors,
            "topics": self.topics,
            "places": self.places,
        }
        return {
            table: {alias: str(name) for name, fact in entries.items() for alias in fact.aliases}
            | {str(name): str(name) for name in entries}
            for table, entries in tables.items()
        }

    def present_id(self, table: str, name: str) -> str:
        """What an id of a table is now; itself, where nothing has or had it."""
        return self.present_ids[table].get(name, name)

    def owner(self, name: str) -> Claim | None:
        """The claim that an id belongs to, or belonged to."""
        return self.claims.get(ClaimId(self.present_id("claims", name)))

    def last_readable(self, claim: Claim) -> Version | None:
        """The last version of a claim that wasn't taken down."""
        return next((version for version in reversed(self.history(claim)) if not version.taken_down), None)

    def excerpts(self) -> Iterator[Excerpt]:
        """Every excerpt of every claim, in the order of the file."""
        for claim in self.claims.values():
            yield from claim.excerpts

    def passages(self) -> Iterator[Excerpt]:
        """Every excerpt that is typed in full: each passage once."""
        return (excerpt for excerpt in self.excerpts() if excerpt.same_as is None)

    def stakes(self) -> Iterator[tuple[Actor, Stake]]:
        for actor in self.actors.values():
            if actor.stake:
                yield actor, actor.stake

    def target(self, target: Target) -> tuple[Claim, Excerpt | None]:
        """What a relation or a `same_as` names."""
        claim = self.claims[target.claim]
        return claim, claim.excerpt(target.excerpt) if target.excerpt else None

    def enclosing(self, place: PlaceId) -> tuple[PlaceId, ...]:
        """The places that contain a place, nearest first."""
        found: list[PlaceId] = []
        current = self.places[place].within
        while current and current in self.places and current not in found:
            found.append(current)
            current = self.places[current].within
        return tuple(found)
