"""Signs that keep out of each other's way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing import lanes
from tests.facts import unhurried

NARROWEST = 288.0
PLACES = st.tuples(st.floats(0, 100), st.floats(1, NARROWEST))


def test_what_has_no_room_goes_into_the_next_lane() -> None:
    assert lanes.lanes([(0, 10), (5, 15), (12, 20), (30, 40)], 2) == (0, 1, 0, 0)


def test_a_gap_is_kept() -> None:
    assert lanes.lanes([(0, 10), (11, 20)], 2) == (0, 1)
    assert lanes.lanes([(0, 10), (12, 20)], 2) == (0, 0)


def test_an_earlier_place_is_found_again() -> None:
    assert lanes.lanes([(50, 60), (0, 10)], 2) == (0, 0)


@unhurried
@given(st.lists(PLACES, max_size=12), st.floats(NARROWEST, 3000))
def test_what_fits_the_narrowest_line_fits_every_line(places: list[tuple[float, float]], room: float) -> None:
    taken = lanes.lanes([lanes.at_width(*place, NARROWEST) for place in places], 4)
    boxes = []
    for (ahead, width), lane in zip(places, taken, strict=True):
        start = room * ahead / 100 - lanes.lead(ahead, width, NARROWEST)
        assert start >= -1e-6
        assert start + width <= room + 1e-6
        boxes.append((lane, start, start + width))
    for index, (lane, start, end) in enumerate(boxes):
        assert all(end <= other[1] + 1e-6 or other[2] <= start + 1e-6 for other in boxes[:index] if other[0] == lane)


def test_a_row_is_centred_where_it_can_be() -> None:
    assert lanes.lead(50, 40, 300) == 20
    assert lanes.lead(0, 40, 300) == 0
    assert lanes.lead(100, 40, 300) == 40


def test_lanes_are_as_high_as_their_highest() -> None:
    assert lanes.tops((0, 1, 0), [10, 5, 20], 3) == ((0, 23, 0), 28)
    assert lanes.tops((), [], 3) == ((), 0)
    with pytest.raises(ValueError, match="shorter"):
        lanes.tops((0,), [], 3)
