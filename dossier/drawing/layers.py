"""Layered drawing of a directed graph: nodes in columns, edges from one column to the next, few crossings.

Who stands in which layer is given; the order within a layer and the places there are found by the method of Sugiyama,
Tagawa and Toda ("Methods for Visual Understanding of Hierarchical System Structures", 1981), in the library
fast-sugiyama. An edge over several layers bends at a bare point in each layer that it passes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

Edge = tuple[int, int]
"""Start and end, as positions in the list of nodes."""
GAP = 0.5
"""Room between parts of the graph that nothing joins, in rows."""


@dataclass(frozen=True, slots=True)
class Layered:
    """Where everything stands: across the layers in rows, from 0; a row is as high as the caller likes."""

    places: tuple[float, ...]
    """Of each node."""
    bends: Mapping[Edge, tuple[tuple[int, float], ...]]
    """Of each edge: layer and place of the points between its ends."""
    rows: float
    """How many rows the drawing takes."""


def arrange(layers: Sequence[int], edges: Sequence[Edge], heights: Sequence[float] = ()) -> Layered:
    """Places nodes within their layers. `layers`: of each node; an edge leads to a higher layer than it comes from.

    `heights`: how many rows each node takes, 1 unless given. Every node has an edge. Raises `ValueError` where an
    edge leads back or a node stands alone.
    """
    if any(layers[start] >= layers[end] for start, end in edges):
        raise ValueError("an edge leads to its own layer or back")
    if set(range(len(layers))) != {node for edge in edges for node in edge}:
        raise ValueError("a node has no edge")
    every, chains = with_bends(layers, edges)
    tall = [*heights, *[1.0] * (len(every) - len(heights))] if heights else [1.0] * len(every)
    steps = [step for chain in chains.values() for step in pairwise(chain)]
    found = in_order(every, steps, stacked(every, steps))
    places = spread(every, found, tall)
    bends = {edge: tuple((every[node], places[node]) for node in chain[1:-1]) for edge, chain in chains.items()}
    rows = max((place + high / 2 for place, high in zip(places, tall, strict=True)), default=0.0)
    return Layered(tuple(places[: len(layers)]), bends, rows)


def with_bends(layers: Sequence[int], edges: Sequence[Edge]) -> tuple[list[int], dict[Edge, list[int]]]:
    """The layers of all nodes and bends, and the nodes that each edge runs over."""
    every, chains = list(layers), {}
    for start, end in dict.fromkeys(edges):
        between = range(layers[start] + 1, layers[end])
        chains[start, end] = [start, *range(len(every), len(every) + len(between)), end]
        every += between
    return every, chains


def stacked(layers: Sequence[int], steps: Sequence[Edge]) -> list[float]:
    """The library's places, parts that nothing joins one below the other, with the nodes in order where they can be."""
    from fast_sugiyama import from_edges

    # Whole numbers as ids: of other ids the library makes a set, whose order changes from run to run.
    parts = from_edges(list(steps), vertex_spacing=1, dummy_vertices=False, check_layout=False)
    places, below = [0.0] * len(layers), 0.0
    for positions in sorted((sorted(part[0]) for part in parts), key=lambda part: part[0]):
        across = {int(node): float(place) for node, (place, _) in positions}
        low, high = min(across.values()), max(across.values())
        turned = is_upside_down(layers, across)
        for node, place in across.items():
            places[node] = below + (high - place if turned else place - low)
        below += high - low + 1 + GAP
    return places


def is_upside_down(layers: Sequence[int], across: Mapping[int, float]) -> bool:
    """Whether later nodes stand before earlier ones of their layer more often than after them."""
    pairs = [(a, b) for a, b in combinations(sorted(across), 2) if layers[a] == layers[b]]
    return sum(across[a] < across[b] for a, b in pairs) < sum(across[a] > across[b] for a, b in pairs)


def in_order(layers: Sequence[int], steps: Sequence[Edge], places: Sequence[float]) -> list[float]:
    """The places, with neighbours that stand in the wrong order changed where no crossing comes of it."""
    found = list(places)
    beside: dict[int, list[int]] = {node: [] for node in range(len(layers))}
    for start, end in steps:
        beside[start].append(end)
        beside[end].append(start)
    for _ in layers:
        changed = False
        for first, second in neighbours(layers, found):
            if first > second and crossings(second, first, beside, layers, found) <= crossings(
                first, second, beside, layers, found
            ):
                found[first], found[second] = found[second], found[first]
                changed = True
        if not changed:
            break
    return found


def neighbours(layers: Sequence[int], places: Sequence[float]) -> list[Edge]:
    """The nodes that stand next to each other in a layer, the upper one first."""
    order = sorted(range(len(layers)), key=lambda node: (layers[node], places[node]))
    return [(a, b) for a, b in pairwise(order) if layers[a] == layers[b]]


def crossings(
    upper: int, lower: int, beside: Mapping[int, Sequence[int]], layers: Sequence[int], places: Sequence[float]
) -> int:
    """How many edges of two neighbours cross where the one stands above the other."""
    return sum(layers[a] == layers[b] and places[a] > places[b] for a in beside[upper] for b in beside[lower])


def spread(layers: Sequence[int], places: Sequence[float], heights: Sequence[float]) -> list[float]:
    """The places, moved down within each layer as far as nodes need; the first stands half its height from 0."""
    found = list(places)
    for layer in set(layers):
        free = 0.0
        for node in sorted((n for n in range(len(layers)) if layers[n] == layer), key=lambda n: (places[n], n)):
            found[node] = max(places[node] + 0.5, free + heights[node] / 2)
            free = found[node] + heights[node] / 2
    return found
