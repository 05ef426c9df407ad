"""A time axis that is linear in pieces."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing import axis
from dossier.drawing.axis import Axis
from tests.facts import unhurried

DAYS = st.integers(date.min.toordinal(), date.max.toordinal() + 1)
TWO_CENTURIES = st.integers(657000, 730000)
BORDERS = st.one_of(st.lists(DAYS, max_size=40), st.lists(TWO_CENTURIES, max_size=60))


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def months(*texts: str) -> list[int]:
    """Where some months begin and end."""
    found = []
    for text in texts:
        first = date.fromisoformat(f"{text}-01")
        after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        found += [first.toordinal(), after.toordinal()]
    return found


def spoken(made: Axis) -> list[tuple[str, str]]:
    return [(str(date.fromordinal(start)), str(date.fromordinal(end))) for start, end in made.breaks]


@unhurried
@given(BORDERS)
def test_positions_go_with_time_and_stay_within_the_edges(borders: list[int]) -> None:
    made = axis.fitted(borders)
    places = [made.ahead(day) for day in sorted(set(borders))]
    assert all(first < second for first, second in pairwise(places))
    assert all(axis.EDGE <= place <= axis.WHOLE - axis.EDGE + 1e-9 for place in places)


@unhurried
@given(BORDERS, DAYS, DAYS)
def test_any_day_has_its_place_in_order(borders: list[int], one: int, other: int) -> None:
    made = axis.fitted(borders)
    earlier, later = made.ahead(min(one, other)), made.ahead(max(one, other))
    assert 0 <= earlier <= later <= axis.WHOLE


@unhurried
@given(BORDERS)
def test_a_mirrored_axis_is_the_same_from_the_other_side(borders: list[int]) -> None:
    plain, mirrored = axis.fitted(borders), axis.fitted(borders, mirrored=True)
    assert [mirrored.x(day) for day in borders] == [axis.WHOLE - plain.x(day) for day in borders]


@unhurried
@given(BORDERS, st.randoms())
def test_order_and_repetition_change_nothing(borders: list[int], chance: object) -> None:
    again = borders * 2
    chance.shuffle(again)  # type: ignore[attr-defined]
    assert axis.fitted(again) == axis.fitted(borders)


@unhurried
@given(BORDERS)
def test_outside_of_breaks_one_scale_holds(borders: list[int]) -> None:
    made = axis.fitted(borders)
    for start, end in made.runs:
        assert made.ahead(end) - made.ahead(start) == pytest.approx((end - start) * made.per_day)
    covered = sum(end - start for start, end in (*made.runs, *made.breaks))
    assert covered == (max(borders) - min(borders) if borders else 0)


@unhurried
@given(BORDERS)
def test_breaks_never_take_most_of_the_axis(borders: list[int]) -> None:
    made = axis.fitted(borders)
    assert sum(made.ahead(end) - made.ahead(start) for start, end in made.breaks) <= axis.BREAKS * axis.BREAK + 1e-6


def test_it_reaches_from_edge_to_edge() -> None:
    made = axis.fitted([day("2020-07-01"), day("2020-07-31")])
    assert (made.x(day("2020-07-01")), made.x(day("2020-07-31"))) == (3, 97)
    assert made.x(day("2020-07-16")) == 50


def test_what_lies_beyond_stands_at_the_edge() -> None:
    made = axis.fitted(months("2020-07"))
    assert (made.x(day("1900-01-01")), made.x(day("2100-01-01"))) == (3, 97)


def test_one_day_takes_it_all() -> None:
    made = axis.fitted([day("2020-07-30"), day("2020-07-31")])
    assert (made.x(day("2020-07-30")), made.x(day("2020-07-31")), made.breaks) == (3, 97, ())


def test_without_dates_everything_is_in_the_middle() -> None:
    made = axis.fitted([])
    assert (made.x(day("2020-07-30")), made.stops, made.breaks) == (50, (), ())


CLUSTERS = months("2015-07", "2015-08", "2015-09", "2016-10", "2016-11", "2020-07")


def test_empty_years_between_clusters_become_breaks() -> None:
    days = [day("2015-07-22"), day("2015-08-26"), day("2016-10-16"), day("2016-11-04"), day("2020-07-30")]
    made = axis.fitted([*CLUSTERS, *days, *(one + 1 for one in days)])
    assert spoken(made) == [("2015-10-01", "2016-10-01"), ("2016-12-01", "2020-07-01")]
    assert made.ahead(day("2020-07-01")) - made.ahead(day("2016-12-01")) == pytest.approx(axis.BREAK)


def test_two_dates_far_apart_stay_apart() -> None:
    assert axis.fitted(months("2015-07", "2020-07")).breaks == ()


def test_dates_that_are_told_apart_need_no_break() -> None:
    assert axis.fitted(months("2015-07", "2015-08", "2015-10", "2015-12", "2016-06")).breaks == ()


def test_neighbouring_breaks_are_one() -> None:
    days = [day("2015-07-01") + step for step in range(0, 40, 2)]
    made = axis.fitted([*days, day("2016-07-01"), day("2017-08-01"), day("2017-08-04")])
    assert spoken(made) == [("2015-08-08", "2017-08-01")]
