"""Lambert's azimuthal equal-area projection."""

from math import cos, hypot, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing.projection import RADIUS, Projection, centred
from tests.facts import unhurried

latitudes, longitudes = st.floats(-85, 85), st.floats(-180, 180)


def test_the_centre_is_the_origin_and_north_is_up() -> None:
    place = Projection(35.0, 38.0)
    assert place(35.0, 38.0) == pytest.approx((0, 0))
    assert place(36.0, 38.0)[1] < 0 < place(35.0, 39.0)[0]


def test_it_agrees_with_the_worked_example_of_its_source() -> None:
    """Snyder 1987, page 332: centre 40° north, 100° west, radius 3; 20° south, 100° east."""
    x, y = Projection(40.0, -100.0)(-20.0, 100.0)
    assert (3 * x / RADIUS, -3 * y / RADIUS) == pytest.approx((-4.2339303, 4.0257775))


def test_near_the_centre_lengths_are_true() -> None:
    assert hypot(*Projection(35.0, 38.0)(36.0, 38.0)) == pytest.approx(RADIUS * radians(1), rel=1e-4)


@unhurried
@given(latitudes, longitudes, st.floats(-60, 60), st.floats(-60, 60))
def test_areas_are_true_everywhere(up: float, turn: float, north: float, east: float) -> None:
    place, step = Projection(up, turn), 1e-4
    latitude, longitude = max(-85.0, min(85.0, up + north)), turn + east
    x, y = place(latitude, longitude)
    across, down = place(latitude, longitude + step), place(latitude + step, longitude)
    drawn = abs((across[0] - x) * (down[1] - y) - (down[0] - x) * (across[1] - y))
    assert drawn == pytest.approx((RADIUS * radians(step)) ** 2 * cos(radians(latitude)), rel=1e-3)


def test_there_is_no_seam_at_the_antimeridian() -> None:
    place = centred([(0.0, 179.0), (0.0, -179.0)])
    assert hypot(*place(0.0, 179.0)) == pytest.approx(hypot(*place(0.0, -179.0)))
    assert hypot(*place(0.0, 179.0)) < 120


@pytest.mark.parametrize("points", [[(0.0, 0.0), (0.0, 180.0)], [(90.0, 0.0), (-90.0, 0.0)]])
def test_points_with_no_middle_and_the_far_side_are_still_numbers(points: list[tuple[float, float]]) -> None:
    assert centred(points) == Projection(0.0, 0.0)
    assert hypot(*centred(points)(0.0, 180.0)) < 1e12
