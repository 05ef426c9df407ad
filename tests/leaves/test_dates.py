"""Dates: what is read, what it means, and what is said of the rest."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import dates

PROFILE = settings(deadline=None, max_examples=200)
DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@st.composite
def moments(draw: st.DrawFn) -> str:
    """A day, a month or a year, with or without a mark of doubt."""
    length = draw(st.sampled_from([4, 7, 10]))
    return draw(DAYS).isoformat()[:length] + draw(st.sampled_from(["", "~", "?", "%"]))


@st.composite
def written(draw: st.DrawFn) -> str:
    """A moment, or an interval whose ends stand in order."""
    first, second = draw(moments()), draw(moments())
    one, other = (dates.parse(text) for text in (first, second))
    if one.latest >= other.earliest:
        return first
    return draw(st.sampled_from([f"{first}/{second}", f"../{second}", f"{first}/.."]))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "doubtful"),
    [
        pytest.param("2016-11-03", date(2016, 11, 3), date(2016, 11, 3), False, id="day"),
        pytest.param("2016-02", date(2016, 2, 1), date(2016, 2, 29), False, id="month-of-a-leap-year"),
        pytest.param("2015", date(2015, 1, 1), date(2015, 12, 31), False, id="year"),
        pytest.param("2016-11~", date(2016, 11, 1), date(2016, 11, 30), True, id="about"),
        pytest.param("2016-10-16?", date(2016, 10, 16), date(2016, 10, 16), True, id="uncertain"),
        pytest.param("2016%", date(2016, 1, 1), date(2016, 12, 31), True, id="both"),
        pytest.param("2015-08-21/2015-08-31", date(2015, 8, 21), date(2015, 8, 31), False, id="interval"),
        pytest.param("2014/..", date(2014, 1, 1), date.max, False, id="open-end"),
        pytest.param("../2014-05", date.min, date(2014, 5, 31), False, id="open-start"),
        pytest.param(
            "2016-11-03/2016-11", date(2016, 11, 3), date(2016, 11, 30), False, id="day-to-the-end-of-its-month"
        ),
        pytest.param("2015-08~/2016", date(2015, 8, 1), date(2016, 12, 31), True, id="one-end-in-doubt"),
    ],
)
def test_what_a_date_means(text: str, earliest: date, latest: date, doubtful: bool) -> None:
    parsed = dates.parse(text)
    assert (parsed.earliest, parsed.latest, parsed.is_doubtful) == (earliest, latest, doubtful)
    assert parsed.text == text


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2016", False, False), ("2016~", True, False), ("2016?", False, True), ("2016%", True, True)],
)
def test_marks_of_doubt(text: str, approximate: bool, uncertain: bool) -> None:
    start = dates.parse(text).start
    assert start is not None
    assert (start.approximate, start.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("2015-02-29", "February 2015 has no day 29", id="no-leap-year"),
        pytest.param("2016-02-30", "February 2016 has no day 30", id="30-february"),
        pytest.param("2016-04-31", "April 2016 has no day 31", id="31-april"),
        pytest.param("2016-04-00", "April 2016 has no day 0", id="day-0"),
        pytest.param("2016-13", "there is no month 13", id="month-13"),
        pytest.param("2016-00-01", "there is no month 0", id="month-0"),
        pytest.param("0000", "there is no year 0", id="year-0"),
        pytest.param("2016-11/2016-10", "the interval ends before it begins", id="reversed"),
        pytest.param("2016/2016", "the interval's two ends are the same date", id="same-ends"),
    ],
)
def test_impossible_dates(text: str, said: str) -> None:
    with pytest.raises(dates.DateFault) as fault:
        dates.parse(text)
    assert str(fault.value).startswith(said)


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        pytest.param("3 November 2016", "write 2016-11-03", id="day-month-year"),
        pytest.param("November 3, 2016", "write 2016-11-03", id="month-day-year"),
        pytest.param("november 2016", "write 2016-11", id="month-year"),
        pytest.param("2016-1-3", "write 2016-01-03", id="short"),
        pytest.param("2016.11.03", "write 2016-11-03", id="dots"),
        pytest.param("٢٠١٦-١١-٠٣", "write 2016-11-03", id="arabic-digits"),
        pytest.param("yesterday", "write 2016-11-03, 2016-11 or 2016; ~ after it says about", id="a-word"),
        pytest.param("03/11/16", "", id="slashes"),
        pytest.param("2016-11-03 ", "", id="space"),
        pytest.param("16-11-03", "", id="short-year"),
        pytest.param("2016-11-03~?", "", id="two-marks"),
        pytest.param("../..", "", id="open-at-both-ends"),
        pytest.param("2016/", "", id="half-an-interval"),
        pytest.param("", "", id="empty"),
    ],
)
def test_what_is_no_date_is_refused_with_a_proposal(text: str, proposal: str) -> None:
    with pytest.raises(dates.DateFault) as fault:
        dates.parse(text)
    said = f"{fault.value} {getattr(fault.value, 'hint', '')}"
    assert proposal in said


@PROFILE
@given(written())
def test_a_date_comes_back_as_it_was_written(text: str) -> None:
    assert dates.parse(text).text == text
    assert dates.parse(text) == dates.parse(text)


@PROFILE
@given(st.one_of(st.text(), st.text(alphabet="0123456789-/.~?%", max_size=24)))
def test_any_other_text_is_a_fault_and_no_crash(text: str) -> None:
    try:
        parsed = dates.parse(text)
    except dates.DateFault:
        return
    assert parsed.earliest <= parsed.latest
    assert text.isascii()


@PROFILE
@given(written())
def test_the_first_day_is_never_after_the_last(text: str) -> None:
    parsed = dates.parse(text)
    first, last = parsed.reach()
    assert first <= parsed.earliest <= parsed.latest <= last
    assert parsed.is_doubtful or (first, last) == (parsed.earliest, parsed.latest)


@PROFILE
@given(written(), written())
def test_two_dates_exclude_each_other_alike(one: str, other: str) -> None:
    first, second = dates.parse(one), dates.parse(other)
    assert first.excludes(second) == second.excludes(first)
    assert not first.excludes(first)


@PROFILE
@given(st.lists(written(), max_size=6))
def test_dates_sort_by_time(texts: list[str]) -> None:
    ordered = sorted((dates.parse(text) for text in texts), key=lambda when: when.sort_key)
    assert [when.earliest for when in ordered] == sorted(when.earliest for when in ordered)


@pytest.mark.parametrize("text", ["0001~", "0001-01-01?", "9999~", "9999-12-31%", "0001%/9999%"])
def test_doubt_at_the_ends_of_time_is_no_crash(text: str) -> None:
    first, last = dates.parse(text).reach()
    assert date.min <= first <= last <= date.max


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        pytest.param("2016-11", "2016-11-03", False, id="day-in-month"),
        pytest.param("2016-11", "2016-12", True, id="two-months"),
        pytest.param("2016-11~", "2016-12", False, id="about-reaches-the-next-month"),
        pytest.param("2016-11~", "2017-02", True, id="about-reaches-no-further"),
        pytest.param("2016-11-03?", "2016-11-04", False, id="uncertain-day"),
        pytest.param("2014/..", "2020", False, id="open-end"),
        pytest.param("2014/..", "2013", True, id="before-an-open-end"),
    ],
)
def test_excludes(one: str, other: str, excluded: bool) -> None:
    assert dates.parse(one).excludes(dates.parse(other)) is excluded


@pytest.mark.parametrize(
    ("text", "exact", "interval"),
    [
        pytest.param("2016-11-03", True, False, id="day"),
        pytest.param("2016-11-03?", False, False, id="uncertain-day"),
        pytest.param("2016-11", False, False, id="month"),
        pytest.param("2016-11-03/2016-11-04", False, True, id="interval"),
    ],
)
def test_exact_and_interval(text: str, exact: bool, interval: bool) -> None:
    assert (dates.parse(text).is_exact, dates.parse(text).is_interval) == (exact, interval)


def test_of_dates_that_start_together_the_more_precise_comes_first() -> None:
    texts = ["2016", "2016-01", "2016-01-01", "2015-12-31"]
    ordered = sorted((dates.parse(text) for text in texts), key=lambda when: when.sort_key)
    assert [when.text for when in ordered] == ["2015-12-31", "2016-01-01", "2016-01", "2016"]


@pytest.mark.parametrize(
    ("event", "report", "days"),
    [
        pytest.param("2016-11-01", "2016-11-03", (2, 2), id="two-days"),
        pytest.param("2016-11-03", "2016-11-03", (0, 0), id="same-day"),
        pytest.param("2016-11", "2016-11-03", (0, 2), id="within-the-month"),
        pytest.param("2016-10", "2016-11-03", (3, 33), id="the-month-before"),
        pytest.param("2016-11-03", "2016-11-01", None, id="report-before-the-event"),
        pytest.param("2014/..", "2016", None, id="open-end"),
    ],
)
def test_lag(event: str, report: str, days: tuple[int, int] | None) -> None:
    assert dates.lag(dates.parse(event), dates.parse(report)) == days


@PROFILE
@given(DAYS, st.integers(0, 4000))
def test_the_lag_of_two_days_is_their_distance(day: date, distance: int) -> None:
    if day <= date.max - timedelta(days=distance):
        later = day + timedelta(days=distance)
        assert dates.lag(dates.parse(day.isoformat()), dates.parse(later.isoformat())) == (distance, distance)
