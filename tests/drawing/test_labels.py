"""Labels that don't collide."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing import labels
from dossier.drawing.labels import Circle, Frame, Position
from dossier.drawing.lines import Box
from tests.facts import unhurried

FRAME = Box(0, 0, 200, 200)
spot = st.tuples(st.floats(5, 195), st.floats(5, 195))
size = st.tuples(st.floats(10, 90), st.floats(8, 30))


def words(left: float, cost: float = 0.0) -> Position:
    return Position(Box(left, 10, left + 20, 20), "start", cost=cost)


def test_the_first_of_equal_positions_is_taken_and_a_cheaper_one_before_it() -> None:
    assert labels.placed([[words(10), words(50)]], FRAME) == [words(10)]
    assert labels.placed([[words(10, 1), words(50)]], FRAME) == [words(50)]


def test_who_comes_first_is_served_first() -> None:
    assert labels.placed([[words(10)], [words(15), words(60)]], FRAME) == [words(10), words(60)]
    assert labels.placed([[words(10)], [words(15)]], FRAME) == [words(10), None]


def test_nothing_stands_on_a_mark_or_over_the_edge() -> None:
    assert labels.placed([[words(10)]], FRAME, [Box(25, 15, 40, 40)]) == [None]
    assert labels.placed([[words(190)]], FRAME) == [None]


def test_lines_are_crossed_only_where_there_is_no_better_way() -> None:
    ring = Circle((20, 15), 5)
    assert labels.placed([[words(10), words(60, 0.5)]], FRAME, lines=[ring]) == [words(60, 0.5)]
    assert labels.placed([[words(10)]], FRAME, lines=[ring]) == [words(10)]


def test_a_circle_is_crossed_at_its_line_alone() -> None:
    ring = Circle((50, 50), 30)
    assert not ring.crosses(Box(45, 45, 55, 55))
    assert not ring.crosses(Box(90, 90, 99, 99))
    assert ring.crosses(Box(15, 45, 55, 55))


def test_a_frame_is_crossed_by_what_lies_in_and_out_of_it() -> None:
    frame = Frame(Box(10, 10, 50, 50))
    assert not frame.crosses(Box(20, 20, 30, 30))
    assert not frame.crosses(Box(60, 20, 70, 30))
    assert frame.crosses(Box(40, 20, 70, 30))


@unhurried
@given(st.lists(st.tuples(st.sampled_from(["point", "ring", "area"]), spot, size), max_size=14))
def test_no_label_overlaps_a_label_or_a_mark(
    places: list[tuple[str, tuple[float, float], tuple[float, float]]],
) -> None:
    marks = [Box(x, y, x, y).grown(4) for kind, (x, y), _ in places if kind == "point"]
    wanted = []
    for kind, at, (width, height) in places:
        if kind == "point":
            wanted.append(labels.round_point(at, 4, width, height))
        elif kind == "ring":
            wanted.append(labels.on_ring(at, 30, 4, width, height))
        else:
            wanted.append(labels.about(at, 10, 4, width, height))
    found = labels.placed(wanted, FRAME, marks)
    boxes = [box for position in found if position for box in position.boxes]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert not [box for box in boxes for mark in marks if box.meets(mark)]
    assert all(FRAME.holds((box.left, box.top)) and FRAME.holds((box.right, box.bottom)) for box in boxes)
    assert found == labels.placed(wanted, FRAME, marks)
