"""Who says it on whose word, as a graph: from the voices over those who pass them on to the excerpts and documents.

What asserts, wholly or in part, is one side; denials are another, and so are what declines and what only mentions:
a voice that speaks on two sides stands on each. Voices that count as one origin are one station.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from dossier.evidence import ClaimEvidence
from dossier.evidence.origins import Merging, chain
from dossier.model import ActorId, Dossier, Excerpt, SourceId, Stance

Kind = Literal["origin", "relay", "untraced", "excerpt", "document"]
SIDES: dict[Stance, Stance] = {"partly-asserts": "asserts"}
"""Stances that stand on another's side."""


@dataclass(frozen=True, slots=True)
class Station:
    """A node: voices that count as one, an excerpt, or a document."""

    kind: Kind
    actors: tuple[ActorId, ...] = ()
    excerpt: Excerpt | None = None
    source: SourceId | None = None


@dataclass(slots=True)
class Tracing:
    """The graph. An edge leads the way that the word takes: from the voice to the print."""

    stations: list[Station] = field(default_factory=list)
    edges: dict[tuple[int, int], Stance] = field(default_factory=dict)
    """Start and end, as positions in `stations`; the stance of the first excerpt whose word goes this way."""

    def layers(self) -> list[int]:
        """Origins in the first layer, documents in the last, excerpts before them, who passes on as late as may be."""
        depth = {index: self.depth(index) for index in range(len(self.stations))}
        most = max(depth.values(), default=0)
        first = ("origin", "untraced")
        return [0 if self.stations[i].kind in first else most - depth[i] for i in range(len(self.stations))]

    def depth(self, node: int) -> int:
        """The steps of the longest way to a document."""
        return max((self.depth(end) + 1 for start, end in self.edges if start == node), default=0)


def trace(dossier: Dossier, found: ClaimEvidence) -> Tracing:
    """The graph of a claim's excerpts."""
    made = Tracing()
    sides: dict[Stance, list[Excerpt]] = {}
    for excerpt in found.claim.excerpts:
        sides.setdefault(SIDES.get(excerpt.stance, excerpt.stance), []).append(excerpt)
    documents: dict[SourceId, int] = {}
    for excerpts in sides.values():
        Side(dossier, found, excerpts, made, documents).add()
    return made


class Side:
    """The excerpts of one side, on their way into the graph."""

    def __init__(
        self,
        dossier: Dossier,
        found: ClaimEvidence,
        excerpts: list[Excerpt],
        made: Tracing,
        documents: dict[SourceId, int],
    ) -> None:
        self.dossier, self.excerpts, self.made, self.documents = dossier, excerpts, made, documents
        self.same = counted_as_one(dossier, found, excerpts)
        spoken = {voice for excerpt in excerpts for voice in excerpt.attribution}
        self.drawn = spoken.union(*(self.chain(excerpt) for excerpt in excerpts if not excerpt.attribution))
        self.nodes: dict[ActorId, int] = {}

    def chain(self, excerpt: Excerpt) -> tuple[ActorId, ...]:
        return chain(self.dossier, excerpt)

    def add(self) -> None:
        """Every way of this side, from the voice to the document."""
        ways = {excerpt.id: list(self.way(excerpt)) for excerpt in self.excerpts}
        passing = {end for way in ways.values() for _, end in pairwise(way)}
        members = self.members()
        for representative in dict.fromkeys(voice for way in ways.values() for voice in way):
            kind: Kind = "relay" if representative in passing else "origin"
            self.nodes[representative] = self.station(Station(kind, members[representative]))
        for excerpt in self.excerpts:
            self.join([self.nodes[voice] for voice in ways[excerpt.id]], excerpt)

    def way(self, excerpt: Excerpt) -> Iterator[ActorId]:
        """The voices that the word passes, the origin first; voices that count as one stand once."""
        last = None
        for voice in reversed(self.chain(excerpt)):
            station = self.same.of(voice)
            if voice in self.drawn and station != last:
                last = station
                yield station

    def members(self) -> dict[ActorId, tuple[ActorId, ...]]:
        found: dict[ActorId, dict[ActorId, None]] = {}
        for voice in dict.fromkeys(voice for excerpt in self.excerpts for voice in reversed(self.chain(excerpt))):
            if voice in self.drawn:
                found.setdefault(self.same.of(voice), {})[voice] = None
        return {representative: tuple(voices) for representative, voices in found.items()}

    def join(self, voices: list[int], excerpt: Excerpt) -> None:
        start = voices or [self.station(Station("untraced"))]
        mine = self.station(Station("excerpt", excerpt=excerpt))
        if excerpt.source not in self.documents:
            self.documents[excerpt.source] = self.station(Station("document", source=excerpt.source))
        for edge in pairwise([*start, mine, self.documents[excerpt.source]]):
            if not self.leads_back(edge):
                self.made.edges.setdefault(edge, excerpt.stance)

    def leads_back(self, edge: tuple[int, int]) -> bool:
        """Whether an edge would close a circle of voices that cite each other."""
        seen, open_ = set(), [edge[1]]
        while open_:
            node = open_.pop()
            if node == edge[0]:
                return True
            if node not in seen:
                seen.add(node)
                open_ += [end for start, end in self.made.edges if start == node]
        return False

    def station(self, station: Station) -> int:
        self.made.stations.append(station)
        return len(self.made.stations) - 1


def counted_as_one(dossier: Dossier, found: ClaimEvidence, excerpts: Iterable[Excerpt]) -> Merging:
    """What the editors declare to be one, and what the counting of origins found to be one, on this side."""
    same = Merging(dossier, found.claim)
    mine = {excerpt.id for excerpt in excerpts}
    for side in (found.asserting, found.partly, found.denying):
        for origin in side.origins:
            if any(excerpt.id in mine for excerpt in origin.excerpts):
                for voice in origin.voices[1:]:
                    same.unite(origin.voices[0], voice)
    return same
