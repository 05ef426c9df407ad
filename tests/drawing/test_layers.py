"""Layered drawings: nothing on top of anything, the same in every run."""

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing import layers
from tests.support import REPO


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[int], list[layers.Edge], list[float]]:
    """Two to five layers, each node with an edge to a later one, save those of the last."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=2, max_size=5))
    of = [layer for layer, size in enumerate(sizes) for _ in range(size)]
    edges = []
    for node, layer in enumerate(of):
        later = [other for other, its in enumerate(of) if its > layer]
        earlier = [other for other, its in enumerate(of) if its < layer]
        if later:
            edges.append((node, draw(st.sampled_from(later))))
        else:
            edges.append((draw(st.sampled_from(earlier)), node))
    return of, edges, [draw(st.sampled_from([1.0, 1.5, 3.0])) for _ in of]


@given(graphs())
def test_no_node_stands_on_another(graph: tuple[list[int], list[layers.Edge], list[float]]) -> None:
    of, edges, heights = graph
    found = layers.arrange(of, edges, heights)
    for layer in set(of):
        spans = sorted(
            (found.places[node] - heights[node] / 2, found.places[node] + heights[node] / 2)
            for node in range(len(of))
            if of[node] == layer
        )
        assert spans[0][0] >= 0
        assert all(first[1] <= second[0] + 1e-9 for first, second in pairwise(spans))
        assert spans[-1][1] <= found.rows + 1e-9


@given(graphs())
def test_an_edge_bends_once_in_each_layer_that_it_passes(
    graph: tuple[list[int], list[layers.Edge], list[float]],
) -> None:
    of, edges, heights = graph
    found = layers.arrange(of, edges, heights)
    for start, end in edges:
        assert [layer for layer, _ in found.bends[start, end]] == list(range(of[start] + 1, of[end]))


def test_parallel_ways_do_not_cross() -> None:
    of = [0, 0, 0, 1, 1, 1]
    found = layers.arrange(of, [(0, 5), (1, 3), (2, 4)])
    order = sorted(range(3), key=lambda node: found.places[node])
    ends = [{0: 5, 1: 3, 2: 4}[node] for node in order]
    assert ends == sorted(ends, key=lambda node: found.places[node])


def test_parts_that_nothing_joins_stand_one_below_the_other_in_the_order_of_their_nodes() -> None:
    found = layers.arrange([0, 0, 1, 1], [(0, 2), (1, 3)])
    assert found.places[0] == found.places[2]
    assert found.places[1] >= found.places[0] + 1


@pytest.mark.parametrize(
    ("of", "edges"),
    [
        pytest.param([0, 0], [(0, 1)], id="within a layer"),
        pytest.param([0, 1], [(1, 0)], id="back"),
        pytest.param([0, 1, 1], [(0, 1)], id="alone"),
    ],
)
def test_what_cannot_be_drawn_is_refused(of: list[int], edges: list[layers.Edge]) -> None:
    with pytest.raises(ValueError, match=r"an edge leads|a node has"):
        layers.arrange(of, edges)


def test_the_drawing_is_the_same_under_every_hash_seed() -> None:
    code = (
        "from dossier.drawing import layers; "
        "print(layers.arrange([0]*4+[1]*3+[2]*2, [(0,4),(1,4),(2,5),(3,6),(0,6),(4,7),(5,8),(6,7),(1,8)]))"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=REPO, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "42")
    }
    assert len(seen) == 1
