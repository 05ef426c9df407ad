"""Who says it on whose word, as a graph: from the voices over those who pass them on to the excerpts and documents.

What asserts, wholly or in part, is one side; denials are another, and so are what declines and what only mentions:
a voice that speaks on two sides stands on each. Voices that count as one origin are one station.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from itertools import islice, pairwise
from typing import Literal

from dossier.evidence import ClaimEvidence
from dossier.evidence.origins import Graph, Merging, chain
from dossier.model import ActorId, Dossier, Excerpt, ExcerptId, SourceId, Stance

Kind = Literal["origin", "relay", "untraced", "excerpt", "document"]
Edge = tuple[int, int]
"""Start and end, as positions in the list of stations."""
Way = tuple[ActorId, ...]
"""Voices from the origin on, each by who stands for all that count as one with it."""
MOST_WAYS = 40
"""To one excerpt."""
COUNTED: tuple[Stance, ...] = ("asserts", "partly-asserts", "denies")
"""Stances whose origins are counted."""
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
    edges: dict[Edge, Stance] = field(default_factory=dict)
    """The stance of the first excerpt whose word goes this way."""
    ahead: dict[int, set[int]] = field(default_factory=dict)
    """Each station, and those to which an edge leads from it."""

    def station(self, station: Station) -> int:
        self.stations.append(station)
        self.ahead[len(self.stations) - 1] = set()
        return len(self.stations) - 1

    def join(self, edge: Edge, stance: Stance) -> None:
        """Adds an edge, unless it would close a circle of voices that cite each other."""
        if not self.leads(edge[1], edge[0]):
            self.edges.setdefault(edge, stance)
            self.ahead[edge[0]].add(edge[1])

    def leads(self, start: int, end: int) -> bool:
        seen, open_ = {start}, [start]
        while open_:
            further = self.ahead[open_.pop()] - seen
            seen |= further
            open_ += further
        return end in seen

    def layers(self) -> list[int]:
        """Origins in the first layer, documents in the last, excerpts before them, who passes on as late as may be."""
        depth: dict[int, int] = {}
        for node in TopologicalSorter(self.ahead).static_order():
            depth[node] = max((depth[end] + 1 for end in self.ahead[node]), default=0)
        most = max(depth.values(), default=0)
        first = ("origin", "untraced")
        return [0 if station.kind in first else most - depth[i] for i, station in enumerate(self.stations)]


def trace(dossier: Dossier, found: ClaimEvidence) -> Tracing | None:
    """The graph of a claim's excerpts; None where the ways are too many for a picture to show."""
    made = Tracing()
    sides: dict[Stance, list[Excerpt]] = {}
    for excerpt in found.claim.excerpts:
        sides.setdefault(SIDES.get(excerpt.stance, excerpt.stance), []).append(excerpt)
    documents: dict[SourceId, int] = {}
    for excerpts in sides.values():
        side = Side(dossier, found, excerpts)
        ways = {excerpt.id: tuple(islice(side.ways(excerpt), MOST_WAYS + 1)) for excerpt in excerpts}
        if any(len(mine) > MOST_WAYS for mine in ways.values()):
            return None
        side.add(ways, made, documents)
    return made


class Side:
    """The excerpts of one side, on their way into the graph."""

    def __init__(self, dossier: Dossier, found: ClaimEvidence, excerpts: list[Excerpt]) -> None:
        self.dossier, self.excerpts = dossier, excerpts
        self.same = counted_as_one(dossier, found, excerpts)

    def add(self, ways: Mapping[ExcerptId, tuple[Way, ...]], made: Tracing, documents: dict[SourceId, int]) -> None:
        """Every way of this side, from the voice to the document."""
        stations = self.stations(made, ways)
        for excerpt in self.excerpts:
            mine = made.station(Station("excerpt", excerpt=excerpt))
            if excerpt.source not in documents:
                documents[excerpt.source] = made.station(Station("document", source=excerpt.source))
            for way in ways[excerpt.id]:
                for edge in pairwise([*(stations[way[: n + 1]] for n in range(len(way))), mine]):
                    made.join(edge, excerpt.stance)
            if not ways[excerpt.id]:
                made.join((made.station(Station("untraced")), mine), excerpt.stance)
            made.join((mine, documents[excerpt.source]), excerpt.stance)

    def stations(self, made: Tracing, ways: Mapping[ExcerptId, tuple[Way, ...]]) -> dict[Way, int]:
        """A station for each beginning of a way. Those of one voice that serve the same excerpts are the same; others
        aren't, or an excerpt would seem to lead to origins that aren't its own."""
        served: dict[Way, dict[ExcerptId, None]] = {}
        for excerpt, mine in ways.items():
            for way in mine:
                for end in range(1, len(way) + 1):
                    served.setdefault(way[:end], {})[excerpt] = None
        members, found, nodes = self.members(), {}, {}
        for beginning, excerpts in served.items():
            key = (beginning[-1], frozenset(excerpts) if len(beginning) > 1 else None)
            if key not in nodes:
                kind: Kind = "relay" if len(beginning) > 1 else "origin"
                nodes[key] = made.station(Station(kind, members[beginning[-1]]))
            found[beginning] = nodes[key]
        return found

    def graph(self, *stances: Stance) -> Graph:
        """The chains of the side's excerpts of some stances, joined as they are for counting."""
        return Graph(self.same, (chain(self.dossier, e) for e in self.excerpts if e.stance in stances))

    def ways(self, excerpt: Excerpt) -> Iterator[Way]:
        """The ways that the word takes to an excerpt, each from its origin on: as the excerpt says, and further where
        others trace its last voice further (`dossier.evidence.origins` counts in the same way)."""
        voices = excerpt.attribution or chain(self.dossier, excerpt)
        if not voices:
            return
        stance = (excerpt.stance,) if excerpt.stance in COUNTED else ()
        graphs = self.graph(*stance), self.graph(*(COUNTED if stance else ()))
        open_, seen = [(self.straight(voices), 0)], set()
        while open_:
            way, stage = open_.pop()
            graph = graphs[stage]
            if (way, stage) in seen:
                continue
            seen.add((way, stage))
            if not any(way[0] in end for end in graph.ends(way[0])):
                open_ += [(beyond(way, voice), stage) for voice in sorted(graph.edges.get(way[0], ()), reverse=True)]
            elif stage == 0:
                open_.append((way, 1))
            else:
                yield way

    def straight(self, voices: tuple[ActorId, ...]) -> Way:
        """The origin first; voices that count as one stand once, and circles are cut."""
        way: Way = ()
        for station in map(self.same.of, voices):
            way = beyond(way, station)
        return way

    def members(self) -> dict[ActorId, tuple[ActorId, ...]]:
        """The voices for which each stands."""
        found: dict[ActorId, dict[ActorId, None]] = {}
        for excerpt in self.excerpts:
            for voice in reversed(chain(self.dossier, excerpt)):
                found.setdefault(self.same.of(voice), {})[voice] = None
        return {representative: tuple(voices) for representative, voices in found.items()}


def beyond(way: Way, voice: ActorId) -> Way:
    """The way with a voice before it; where it has passed that voice already, it begins there."""
    return way[way.index(voice) :] if voice in way else (voice, *way)


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
