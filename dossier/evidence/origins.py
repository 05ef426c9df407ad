"""Origins: how many voices stand behind the reports of a claim.

The chains of attribution of the excerpts that assert a claim are joined into one graph: outlet, then each voice,
nearest first. A chain's last voice is its origin, unless another chain traces that voice further: then it counts
under those origins. So one document that cites an agency bare, and another that names the agency's own source, have
one origin. Without attribution the outlet is the origin. Where the outlet isn't known either, the excerpt is
*untraced*: it is shown apart and never raises the count. Voices that only cite each other are one origin. What the
editors declare under `same_origin` is one origin, and so is all that is reached through it. Chains that assert only
in part trace a voice further where none that asserts does, and make no support of their own. Denials are counted in
the same way, apart.

Where an outlet may also speak for itself this undercounts: two reports are never counted as two origins on a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.model import ActorId, Claim, Dossier, Excerpt, ExcerptId, SameOrigin, SourceId, Stance


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin: the voices that count as one, and the excerpts that lead to it."""

    voices: tuple[ActorId, ...]
    excerpts: tuple[Excerpt, ...]
    is_unnamed: bool
    """None of its voices has a name."""


@dataclass(frozen=True, slots=True)
class Side:
    """The excerpts of a claim that share a stance, and the origins they lead to."""

    excerpts: tuple[Excerpt, ...]
    origins: tuple[Origin, ...]
    untraced: tuple[Excerpt, ...]

    @property
    def documents(self) -> tuple[SourceId, ...]:
        """The distinct documents, in the order of the excerpts."""
        return tuple(dict.fromkeys(excerpt.source for excerpt in self.excerpts))

    @property
    def unnamed(self) -> int:
        """How many of the origins are unnamed."""
        return sum(origin.is_unnamed for origin in self.origins)


def side(dossier: Dossier, claim: Claim, stance: Stance) -> Side:
    """The origins of a claim's excerpts of one stance."""
    chosen = tuple(excerpt for excerpt in claim.excerpts if excerpt.stance == stance)
    helping = tuple(e for e in claim.excerpts if e.is_compared) if stance in ("asserts", "partly-asserts") else ()
    same = Merging(dossier, claim)
    own = Graph(same, (chain(dossier, excerpt) for excerpt in chosen))
    joined = Graph(same, (chain(dossier, excerpt) for excerpt in (*chosen, *helping)))
    found: dict[ExcerptId, frozenset[frozenset[ActorId]]] = {}
    untraced = []
    for excerpt in chosen:
        voices = chain(dossier, excerpt)
        if not voices:
            untraced.append(excerpt)
            continue
        ends = own.ends(voices[-1])
        found[excerpt.id] = frozenset(end for node in ends for end in joined.ends(next(iter(node))))
    return Side(chosen, tuple(united(dossier, claim, joined, found)), tuple(untraced))


def chain(dossier: Dossier, excerpt: Excerpt) -> tuple[ActorId, ...]:
    """The document's outlet, where it is known, and on whose word it reports, nearest first."""
    source = dossier.sources[excerpt.source]
    outlet = (source.outlet,) if source.outlet else ()
    return (*outlet, *excerpt.attribution)


class Merging:
    """Which voices count as one in a claim, by what the editors declare."""

    def __init__(self, dossier: Dossier, claim: Claim) -> None:
        self.groups = [group for group in dossier.same_origin if not group.in_ or claim.id in group.in_]
        self.home: dict[ActorId, ActorId] = {}
        for group in self.groups:
            for actor in group.actors[1:]:
                self.unite(group.actors[0], actor)

    def of(self, actor: ActorId) -> ActorId:
        """The voice that stands for this one."""
        while actor in self.home:
            actor = self.home[actor]
        return actor

    def unite(self, first: ActorId, second: ActorId) -> None:
        first, second = self.of(first), self.of(second)
        if first != second:
            self.home[second] = first

    def declared_for(self, actors: Iterable[ActorId]) -> Iterator[SameOrigin]:
        wanted = {self.of(actor) for actor in actors}
        return (group for group in self.groups if self.of(group.actors[0]) in wanted)

    @property
    def merged(self) -> frozenset[ActorId]:
        """The voices that stand for several."""
        return frozenset(self.of(group.actors[0]) for group in self.groups)


class Graph:
    """Chains joined: an edge leads from a voice to the voice on whose word it speaks."""

    def __init__(self, same: Merging, chains: Iterable[tuple[ActorId, ...]]) -> None:
        self.same = same
        self.edges: dict[ActorId, set[ActorId]] = {}
        self.members: dict[ActorId, list[ActorId]] = {}
        for voices in chains:
            nodes = [same.of(voice) for voice in voices]
            for node, voice in zip(nodes, voices, strict=True):
                self.edges.setdefault(node, set())
                if voice not in self.members.setdefault(node, []):
                    self.members[node].append(voice)
            for node, further in pairwise(nodes):
                if node != further:
                    self.edges[node].add(further)

    def reach(self, node: ActorId) -> frozenset[ActorId]:
        """All that a voice leads to, itself included."""
        seen, open_ = {node}, [node]
        while open_:
            for further in self.edges.get(open_.pop(), ()):
                if further not in seen:
                    seen.add(further)
                    open_.append(further)
        return frozenset(seen)

    def ends(self, voice: ActorId) -> frozenset[frozenset[ActorId]]:
        """Where a voice's word comes from: the last voices it leads to; such as only cite each other are one."""
        found = set()
        for node in self.reach(self.same.of(voice)):
            circle = self.reach(node)
            if all(node in self.reach(other) for other in circle):
                found.add(circle)
        return frozenset(found)


def united(
    dossier: Dossier, claim: Claim, graph: Graph, found: dict[ExcerptId, frozenset[frozenset[ActorId]]]
) -> Iterator[Origin]:
    """The origins, in the order in which excerpts lead to them; one for all that a merged voice leads to."""
    ends = dict.fromkeys(end for excerpt in found for end in sorted(found[excerpt], key=sorted))
    lump: dict[frozenset[ActorId], frozenset[ActorId]] = {end: end for end in ends}
    for merged in sorted(graph.same.merged):
        reached = [end for end in ends if merged in graph.edges and end in graph.ends(merged)]
        for end in reached[1:]:
            first, second = lump[reached[0]], lump[end]
            lump = {key: first if home == second else home for key, home in lump.items()}
    for home in dict.fromkeys(lump.values()):
        mine = {end for end in ends if lump[end] == home}
        voices = tuple(dict.fromkeys(voice for end in ends if end in mine for voice in spoken(graph, end)))
        leading = tuple(excerpt for excerpt in claim.excerpts if found.get(excerpt.id, frozenset()) & mine)
        yield Origin(voices, leading, all(dossier.actors[voice].kind == "unnamed" for voice in voices))


def spoken(graph: Graph, end: frozenset[ActorId]) -> Iterator[ActorId]:
    for node in sorted(end):
        yield from graph.members[node]
