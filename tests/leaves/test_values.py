"""Values of a comparison: what is read, and when two exclude each other."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import dates, values
from dossier.values import Kind

WITHIN = {"quay": ("port", "island"), "port": ("island",), "island": (), "cape": ()}


def verdict(kind: Kind, one: tuple[str, ...], other: tuple[str, ...]) -> str:
    first, second = values.parse(kind, one, WITHIN), values.parse(kind, other, WITHIN)
    assert values.compared(second, first) == values.compared(first, second)
    return values.compared(first, second)


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        pytest.param("quantity", ("150",), ("150.0",), "equal", id="same-number"),
        pytest.param("quantity", ("150",), ("200",), "exclusive", id="two-numbers"),
        pytest.param("quantity", ("100/200",), ("150",), "compatible", id="number-in-range"),
        pytest.param("quantity", ("100/200",), ("200/300",), "compatible", id="ranges-touch"),
        pytest.param("quantity", ("100/..",), ("99",), "exclusive", id="below-an-open-range"),
        pytest.param("quantity", ("../-1",), ("-5",), "compatible", id="negative"),
        pytest.param("date", ("2016-11",), ("2016-11-03",), "compatible", id="day-in-month"),
        pytest.param("date", ("2016-11-03",), ("2016-11-03",), "equal", id="same-day"),
        pytest.param("date", ("2016-11-03",), ("2016-11-04",), "exclusive", id="two-days"),
        pytest.param("place", ("quay",), ("island",), "compatible", id="place-in-place"),
        pytest.param("place", ("quay", "cape"), ("cape", "quay"), "equal", id="places-in-another-order"),
        pytest.param("place", ("quay",), ("cape",), "exclusive", id="two-places"),
        pytest.param("place", ("quay", "cape"), ("cape",), "compatible", id="one-of-two-places"),
        pytest.param("actor", ("mayor",), ("council",), "exclusive", id="two-actors"),
        pytest.param("text", ("sand",), ("sand",), "equal", id="same-word"),
        pytest.param("text", ("quay",), ("island",), "exclusive", id="words-lie-within-nothing"),
    ],
)
def test_how_two_values_stand_to_each_other(
    kind: Kind, one: tuple[str, ...], other: tuple[str, ...], expected: str
) -> None:
    assert verdict(kind, one, other) == expected


@pytest.mark.parametrize(
    ("kind", "written", "said"),
    [
        pytest.param("quantity", ("about 150",), '"about 150" isn\'t a quantity', id="words"),
        pytest.param("quantity", ("1,500",), '"1,500" isn\'t a quantity', id="comma"),
        pytest.param("quantity", ("١٥٠",), '"١٥٠" isn\'t a quantity', id="arabic-digits"),
        pytest.param("quantity", ("1e3",), '"1e3" isn\'t a quantity', id="exponent"),
        pytest.param("quantity", ("../..",), '"../.." isn\'t a quantity', id="open-at-both-ends"),
        pytest.param("quantity", ("1: 2",), '"1: 2" isn\'t a quantity', id="colon"),
        pytest.param("quantity", ("200/100",), "the range ends before it begins", id="reversed"),
        pytest.param("quantity", ("1", "2"), "one value is wanted here, not a list", id="two-numbers"),
        pytest.param("date", ("2016", "2017"), "one value is wanted here, not a list", id="two-dates"),
        pytest.param("date", ("2016-02-30",), "February 2016 has no day 30", id="no-such-day"),
    ],
)
def test_what_is_no_value_is_refused(kind: Kind, written: tuple[str, ...], said: str) -> None:
    with pytest.raises((values.ValueFault, dates.DateFault)) as fault:
        values.parse(kind, written, WITHIN)
    assert str(fault.value).startswith(said)


def test_open_ranges_have_no_end() -> None:
    assert values.quantity("100/..") == values.Quantity(Decimal(100), Decimal("Infinity"))
    assert values.quantity("../200") == values.Quantity(Decimal("-Infinity"), Decimal(200))


def test_values_of_two_kinds_are_never_compared() -> None:
    with pytest.raises(TypeError, match="values of one row are of one kind"):
        values.compared(values.quantity("1"), values.parse("text", ("one",), {}))


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=12))
def test_any_text_is_a_quantity_or_a_fault(text: str) -> None:
    try:
        found = values.quantity(text)
    except values.ValueFault:
        return
    assert found.least <= found.most
    assert text.isascii()
