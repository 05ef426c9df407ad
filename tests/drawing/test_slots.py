"""Labels between rows."""

from itertools import combinations

import pytest

from dossier.drawing.slots import slots

ROWS = (10.0, 20.0, 40.0)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([(10, 20)], [(0, 15)], id="neighbours"),
        pytest.param([(10, 40)], [(0, 15)], id="over a row"),
        pytest.param([(10, 40), (10, 20)], [(0, 15), (1, 15)], id="the same gap"),
        pytest.param([(10, 20), (10, 40), (20, 40)], [(0, 15), (0, 30), (1, 30)], id="all of three"),
    ],
)
def test_slots(spans: list[tuple[float, float]], expected: list[tuple[int, float]]) -> None:
    assert list(slots(spans, ROWS)) == expected


def test_no_two_of_many_share_a_slot() -> None:
    rows = [float(number) for number in range(9)]
    spans = list(combinations(rows, 2))
    found = slots(spans, rows)
    assert len(set(found)) == len(spans)
    assert all(top < middle < bottom for (top, bottom), (_, middle) in zip(spans, found, strict=True))
