"""Lines cut to a box, made simpler, and written as a path."""

import re
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing import lines
from dossier.drawing.lines import Box, Point
from tests.facts import unhurried

BOX = Box(0.0, 0.0, 10.0, 10.0)
numbers = st.integers(-30, 30).map(float)
points = st.tuples(numbers, numbers)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param([(1, 1), (9, 9)], [(1, 1), (9, 9)], id="inside"),
        pytest.param([(5, 5), (15, 5)], [(5, 5), (10, 5)], id="out at one side"),
        pytest.param([(5, 5), (25, 15)], [(5, 5), (10, 7.5), (10, 10)], id="out, and along the edge to the corner"),
        pytest.param([(-5, 5), (15, 5)], [(0, 5), (10, 5)], id="through"),
        pytest.param([(12, 12), (20, 30)], [(10, 10)], id="outside, by a corner"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_what_lies_outside_is_pressed_onto_the_edge(line: list[Point], expected: list[Point]) -> None:
    assert lines.clamped(line, BOX) == expected


@unhurried
@given(st.lists(points, min_size=3, max_size=12))
def test_a_cut_ring_stays_closed_and_in_the_box(ring: list[Point]) -> None:
    cut = lines.clamped([*ring, ring[0]], BOX)
    assert cut[0] == cut[-1]
    assert all(BOX.holds(point) for point in cut)


@unhurried
@given(st.lists(points, min_size=3, max_size=12), st.tuples(st.floats(0.1, 9.9), st.floats(0.1, 9.9)))
def test_inside_the_box_a_cut_ring_encloses_what_it_did(ring: list[Point], inside: Point) -> None:
    closed = [*ring, ring[0]]
    near = min(lines.triangle(a, b, inside) for a, b in pairwise(closed))
    if near > 1e-6:
        assert lines.encloses(lines.clamped(closed, BOX), inside) == lines.encloses(ring, inside)


def test_what_two_lines_share_they_share_when_cut() -> None:
    border = [(4.0, -5.0), (5.0, 5.0), (4.5, 20.0)]
    assert lines.clamped(border[::-1], BOX) == lines.clamped(border, BOX)[::-1]


def test_small_bends_go_and_large_ones_stay() -> None:
    line = [(0.0, 0.0), (1.0, 0.1), (2.0, 0.0), (3.0, 5.0), (4.0, 0.0)]
    assert lines.simplified(line, 0.5) == [(0, 0), (2, 0), (3, 5), (4, 0)]


@unhurried
@given(st.lists(points, min_size=2, max_size=30), st.floats(0, 50))
def test_a_simpler_line_keeps_its_ends_and_makes_up_no_point(line: list[Point], tolerance: float) -> None:
    simple = lines.simplified(line, tolerance)
    rest = iter(line)
    assert all(point in rest for point in simple)
    assert (simple[0], simple[-1]) == (line[0], line[-1])
    assert lines.simplified(line, 0) == line


def test_a_ring_encloses_what_lies_in_it() -> None:
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 1.0), (0.0, 4.0)]
    assert lines.encloses(ring, (1, 1))
    assert not lines.encloses(ring, (2, 3))
    assert lines.area(ring) == 10


@pytest.mark.parametrize(
    ("line", "closed", "digits", "expected"),
    [
        pytest.param([(1, 2), (3, 1), (3, 4)], False, 0, "M1 2l2-1 0 3", id="line"),
        pytest.param([(1, 2), (3, 1), (3, 4), (1, 2)], True, 0, "M1 2l2-1 0 3z", id="ring"),
        pytest.param([(0, 0), (0.5, -0.25), (2, 0)], False, 1, "M0 0l.5-.2 1.5 .2", id="tenths"),
        pytest.param([(1, 2), (1.2, 2.1)], False, 0, "", id="nothing left"),
        pytest.param([(1, 2), (5, 2), (1, 2)], True, 0, "", id="no area"),
    ],
)
def test_a_path_is_written_in_short_steps(line: list[Point], closed: bool, digits: int, expected: str) -> None:
    assert lines.path([line], closed=closed, digits=digits) == expected


@unhurried
@given(st.lists(points, min_size=2, max_size=20))
def test_a_path_leads_where_the_line_does(line: list[Point]) -> None:
    written = lines.path([line], closed=False)
    found = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", written)]
    steps = list(zip(accumulate(found[::2]), accumulate(found[1::2]), strict=True))
    assert steps == (made if len(made := lines.without_repeats(line)) > 1 else [])
