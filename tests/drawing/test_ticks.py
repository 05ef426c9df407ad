"""The labels of a time axis."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.drawing import axis, text, ticks
from dossier.drawing.ticks import Ticks, Unit
from dossier.interface import Interface
from tests.drawing.test_axis import BORDERS, CLUSTERS, day, months
from tests.facts import unhurried

SHORT = Interface("en").short
SIZE = 13.0


def drawn(borders: list[int], room: float, *, mirrored: bool = False) -> Ticks:
    return ticks.ticks(axis.fitted(borders, mirrored=mirrored), room, SIZE, SHORT)


def line(found: Ticks, number: int) -> list[str]:
    return [label.text for label in sorted(found.labels, key=lambda label: label.x) if label.line == number]


@pytest.mark.parametrize(
    ("borders", "room", "upper", "lower"),
    [
        pytest.param(months("2020-07"), 288, ["Jul 2020"], ["5", "10", "15", "20", "25"], id="a month"),
        pytest.param([day("2020-07-30"), day("2020-07-31")], 288, ["Jul 2020"], ["30"], id="a day"),
        pytest.param(
            months("2015-09", "2016-02"),
            288,
            ["2015", "2016"],
            ["Sep", "Oct", "Nov", "Dec", "Jan", "Feb"],
            id="over a new year",
        ),
        pytest.param(months("2014-01", "2016-12"), 288, ["2014", "2015", "2016"], ["Jan", "Jul"] * 3, id="three years"),
        pytest.param(
            months("1990-01", "2019-12"), 288, ["1990", "1995", "2000", "2005", "2010", "2015"], [], id="30 y"
        ),
        pytest.param(months("1820-01", "2019-12"), 288, ["1850", "1900", "1950", "2000"], [], id="200 years"),
        pytest.param([day("9999-12-31"), day("9999-12-31") + 1], 288, ["Dec 9999"], ["31"], id="the last day"),
    ],
)
def test_as_many_labels_as_have_room(borders: list[int], room: float, upper: list[str], lower: list[str]) -> None:
    found = drawn(borders, room)
    assert (line(found, 1), line(found, 2)) == (upper, lower)


def test_runs_between_breaks_are_labelled_each() -> None:
    days = [day("2015-07-22"), day("2015-08-26"), day("2016-10-16"), day("2016-11-04"), day("2020-07-30")]
    found = drawn([*CLUSTERS, *days, *(one + 1 for one in days)], 288)
    assert line(found, 1) == ["2015", "2016", "2020"]
    assert line(found, 2) == ["Jul", "Aug", "Sep", "Oct", "Nov", "Jul"]


def test_lines_stand_where_months_begin_and_strokes_at_labelled_days() -> None:
    made, found = axis.fitted(months("2020-07")), drawn(months("2020-07"), 288)
    assert found.lines == (made.x(day("2020-07-01")),)
    assert found.strokes == tuple(made.x(day(f"2020-07-{number:02}")) for number in (5, 10, 15, 20, 25))


def test_no_dates_no_labels() -> None:
    assert drawn([], 288) == Ticks((), (), ())


@unhurried
@given(BORDERS, st.sampled_from([288.0, 640.0]), st.booleans())
def test_labels_never_overlap_nor_leave_the_axis(borders: list[int], room: float, mirrored: bool) -> None:
    found = drawn(borders, room, mirrored=mirrored)
    for number in (1, 2):
        boxes = sorted(
            box(label.x * room / 100, text.width(label.text, SIZE), label.anchor, mirrored)
            for label in found.labels
            if label.line == number
        )
        assert all(first[1] < second[0] for first, second in pairwise(boxes))
        assert all(start >= -ticks.OVERHANG and end <= room + ticks.OVERHANG for start, end in boxes)


def box(at: float, width: float, anchor: str, mirrored: bool) -> tuple[float, float]:
    """What a label takes; in a script that is read from the right, it starts at the right."""
    before = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
    start = at - (width - before if mirrored else before)
    return start, start + width


@pytest.mark.parametrize(
    ("unit", "step", "first", "expected"),
    [
        pytest.param("day", 5, "2020-07-25", True, id="25th"),
        pytest.param("day", 5, "2020-07-30", False, id="30th, near the 1st"),
        pytest.param("month", 3, "2020-04-01", True, id="April"),
        pytest.param("month", 3, "2020-05-01", False, id="May"),
        pytest.param("year", 10, "1990-01-01", True, id="1990"),
    ],
)
def test_steps(unit: Unit, step: int, first: str, expected: bool) -> None:
    assert ticks.is_step(date.fromisoformat(first), unit, step) is expected
