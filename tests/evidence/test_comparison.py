"""The comparison: how the values of a row stand to each other, and what an empty cell says."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.evidence.comparison import Cell
from dossier.model import Dossier
from tests import facts

PLACES = {
    "lakeland": {"name": "Lakeland", "precision": "country"},
    "north": {"name": "North Shore", "within": "lakeland", "precision": "district"},
    "south": {"name": "South Shore", "within": "lakeland", "precision": "district"},
    "bay": {"name": "Reed Bay", "within": "north", "precision": "settlement"},
    "mill": {"name": "The mill", "within": "bay", "precision": "settlement"},
}
ACTORS = {name: {"kind": "body", "name": name} for name in ("army", "navy", "police")}

Value = str | list[str] | None


def told(kind: str, values: dict[str, Value], stances: dict[str, str] | None = None) -> Dossier:
    """A claim with one row, on which each excerpt gives a value, or words alone (None)."""
    excerpts = []
    for name, value in values.items():
        point: dict[str, Any] = {"said": "what was said"}
        stance = (stances or {}).get(name, "asserts")
        excerpts.append(
            facts.excerpt(
                name,
                stance=stance,
                note="A part of it.",
                quote=f"here is what was said by {name}",
                points={"row": point if value is None else point | {"value": value}},
            )
        )
    return facts.dossier(
        claims={"sunk": facts.claim(*excerpts, compare=["row"])},
        rows={"row": {"label": "The row", "kind": kind}},
        sources={f"doc-{name}": facts.source(None) for name in values},
        actors=ACTORS,
        places=PLACES,
    )


def cells(made: Dossier, row: int = 0) -> tuple[Cell, ...]:
    return facts.evidence_of(made).rows[row].cells


def verdict(kind: str, first: Value, second: Value) -> str:
    """The state of two cells that alone fill a row; the same for both."""
    one, other = cells(told(kind, {"a": first, "b": second}))
    assert one.state == other.state
    return one.state


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("150", "150", "agrees", id="one number"),
        pytest.param("150", "150.0", "agrees", id="one number, written twice"),
        pytest.param("150", "200", "differs", id="two numbers"),
        pytest.param("-3", "3", "differs", id="below and above nothing"),
        pytest.param("0.1", "0.11", "differs", id="a hundredth apart"),
        pytest.param("100/200", "100/200", "agrees", id="one range"),
        pytest.param("100/200", "150", "compatible", id="a number in a range"),
        pytest.param("100/200", "200", "compatible", id="a number at a range's end"),
        pytest.param("100/200", "201", "differs", id="a number beyond a range"),
        pytest.param("100/200", "150/300", "compatible", id="ranges that overlap"),
        pytest.param("100/200", "200/300", "compatible", id="ranges that meet"),
        pytest.param("100/200", "201/300", "differs", id="ranges apart"),
        pytest.param("100/..", "99", "differs", id="below an open range"),
        pytest.param("100/..", "100000", "compatible", id="in an open range"),
        pytest.param("../100", "101", "differs", id="above a range without a beginning"),
        pytest.param("../100", "100/..", "compatible", id="two open ranges that meet"),
        pytest.param("../99", "100/..", "differs", id="two open ranges apart"),
    ],
)
def test_quantities(first: str, second: str, expected: str) -> None:
    assert verdict("quantity", first, second) == verdict("quantity", second, first) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("2016-11-03", "2016-11-03", "agrees", id="one day"),
        pytest.param("2016-11-03", "2016-11-04", "differs", id="two days"),
        pytest.param("2016-11-03", "2016-11", "compatible", id="a day in its month"),
        pytest.param("2016-12-01", "2016-11", "differs", id="a day after the month"),
        pytest.param("2016-11", "2016", "compatible", id="a month in its year"),
        pytest.param("2015", "2016", "differs", id="two years"),
        pytest.param("2016-11-03?", "2016-11-04", "compatible", id="an uncertain day reaches the next"),
        pytest.param("2016-11-03?", "2016-11-02", "compatible", id="and the one before"),
        pytest.param("2016-11-03?", "2016-11-05", "differs", id="and no further"),
        pytest.param("2016-11-03~", "2016-11-05~", "compatible", id="two doubtful days two days apart"),
        pytest.param("2016-11-03~", "2016-11-06~", "differs", id="three days apart"),
        pytest.param("2016-11-03%", "2016-11-04", "compatible", id="both marks in one"),
        pytest.param("2016-11~", "2016-12", "compatible", id="about a month"),
        pytest.param("2016-11~", "2017-01", "differs", id="about a month, two months on"),
        pytest.param("2016-11~", "2016-09", "differs", id="about a month, two months before"),
        pytest.param("2015-01~", "2015-03", "differs", id="about January, and March"),
        pytest.param("2016-12~", "2016-10", "differs", id="about December, and October"),
        pytest.param("2016-02~", "2016-03-31", "compatible", id="about February, and the end of March"),
        pytest.param("2016-12-31?", "2017-01-01", "compatible", id="an uncertain day reaches into the next year"),
        pytest.param("2016~", "2015", "compatible", id="about a year, and the one before"),
        pytest.param("2017~", "2015", "differs", id="about a year, two years before"),
        pytest.param("0001~", "0002", "compatible", id="about the first year there is"),
        pytest.param("9999~", "9998", "compatible", id="about the last year there is"),
        pytest.param("2016~", "2017", "compatible", id="about a year"),
        pytest.param("2016~", "2018", "differs", id="about a year, two years on"),
        pytest.param("2016-11-03", "2016-11-03?", "compatible", id="a day, and the same day in doubt"),
        pytest.param("2015-08-21/2015-08-31", "2015-08-31", "compatible", id="the last day of an interval"),
        pytest.param("2015-08-21/2015-08-31", "2015-09-01", "differs", id="the day after an interval"),
        pytest.param("2015-08-21/2015-08-31?", "2015-09-01", "compatible", id="the day after a doubtful end"),
        pytest.param("2014/..", "2020-01-01", "compatible", id="since a year"),
        pytest.param("2014/..", "2013", "differs", id="before it began"),
        pytest.param("../2014", "2013-12-31", "compatible", id="until a year"),
        pytest.param("../2014", "2015-01-01", "differs", id="after it ended"),
    ],
)
def test_dates(first: str, second: str, expected: str) -> None:
    assert verdict("date", first, second) == verdict("date", second, first) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("bay", "bay", "agrees", id="one place"),
        pytest.param("bay", "north", "compatible", id="a place and the one that contains it"),
        pytest.param("mill", "lakeland", "compatible", id="contained in three steps"),
        pytest.param("north", "south", "differs", id="neighbours"),
        pytest.param("mill", "south", "differs", id="a place in a neighbour"),
        pytest.param(["north", "south"], ["south", "north"], "agrees", id="a list in another order"),
        pytest.param(["north", "south"], "south", "compatible", id="one of a list"),
        pytest.param(["north", "south"], "mill", "compatible", id="a place in one of a list"),
        pytest.param(["bay", "south"], "mill", "compatible", id="a list, and a place in its first"),
    ],
)
def test_places(first: Value, second: Value, expected: str) -> None:
    assert verdict("place", first, second) == verdict("place", second, first) == expected


@pytest.mark.parametrize("kind", ["actor", "text"])
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param("army", "army", "agrees", id="one"),
        pytest.param("army", "navy", "differs", id="two"),
        pytest.param(["army", "navy"], ["navy", "army"], "agrees", id="a list in another order"),
        pytest.param(["army", "navy"], "navy", "compatible", id="one of a list"),
        pytest.param(["army", "navy"], ["navy", "police"], "compatible", id="lists that share one"),
        pytest.param(["army", "navy"], "police", "differs", id="none of a list"),
    ],
)
def test_actors_and_text(kind: str, first: Value, second: Value, expected: str) -> None:
    assert verdict(kind, first, second) == verdict(kind, second, first) == expected


def test_words_without_a_value_are_shown_and_never_compared() -> None:
    found = cells(told("text", {"a": None, "b": None, "c": "army"}))
    assert [(cell.state, cell.group) for cell in found] == [("shown", None), ("shown", None), ("alone", 1)]


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        pytest.param("asserts", ["differs", "differs"], id="asserts"),
        pytest.param("partly-asserts", ["differs", "differs"], id="in part"),
        pytest.param("denies", ["alone", "shown"], id="denies"),
        pytest.param("declines", ["alone", "shown"], id="declines"),
        pytest.param("mentions", ["alone", "shown"], id="mentions"),
    ],
)
def test_whose_values_are_compared(stance: str, expected: list[str]) -> None:
    made = told("quantity", {"a": "9", "b": "8"}, {"b": stance})
    assert [cell.state for cell in cells(made)] == expected


def test_differing_is_mutual_and_each_cell_names_the_others() -> None:
    first, second, third, fourth = cells(told("quantity", {"a": "9", "b": "9", "c": "5", "d": "5/9"}))
    assert (first.state, first.agrees, first.differs, first.compatible) == ("differs", ("b",), ("c",), ("d",))
    assert (second.state, second.agrees, second.differs, second.compatible) == ("differs", ("a",), ("c",), ("d",))
    assert (third.state, third.agrees, third.differs, third.compatible) == ("differs", (), ("a", "b"), ("d",))
    assert (fourth.state, fourth.agrees, fourth.differs) == ("compatible", (), ())
    assert fourth.compatible == ("a", "b", "c")


def test_equal_values_share_a_group_numbered_in_the_order_of_the_excerpts() -> None:
    found = cells(told("quantity", {"a": "9", "b": "5", "c": "9.0", "d": None, "e": "5/9", "f": "5"}))
    assert [cell.group for cell in found] == [1, 2, 1, None, 3, 2]


def test_agreeing_comes_before_compatible() -> None:
    assert [cell.state for cell in cells(told("quantity", {"a": "9", "b": "9", "c": "8/10"}))] == [
        "agrees",
        "agrees",
        "compatible",
    ]


NUMBERS = st.integers(-20, 20)
RANGES = st.tuples(NUMBERS, NUMBERS).map(lambda ends: f"{min(ends)}/{max(ends)}")


@facts.unhurried
@given(st.lists(st.one_of(NUMBERS.map(str), RANGES), min_size=2, max_size=6))
def test_every_verdict_is_mutual_and_of_one_kind(values: list[str]) -> None:
    found = {cell.excerpt: cell for cell in cells(told("quantity", {f"e{n}": v for n, v in enumerate(values)}))}
    for name, cell in found.items():
        assert sorted((*cell.agrees, *cell.differs, *cell.compatible)) == sorted(set(found) - {name})
        assert all(name in found[other].agrees and found[other].group == cell.group for other in cell.agrees)
        assert all(name in found[other].differs and found[other].state == "differs" for other in cell.differs)
        assert all(name in found[other].compatible for other in cell.compatible)


# Empty cells.


def unfilled(read: str, *, silent: bool = False, filled: bool = False) -> Cell:
    """The empty cell of an excerpt whose document was read so, and fills the row elsewhere or doesn't."""
    own = facts.excerpt("a", source="doc") | ({"silent": ["row"]} if silent else {})
    other = facts.excerpt("b", source="doc", stance="mentions") | (
        {"points": {"row": "passage b"}, "quote": "said here as passage b"} if filled else {}
    )
    made = facts.dossier(
        claims={"sunk": facts.claim(own, other, compare=["row"])},
        rows={"row": {"label": "The row", "kind": "text"}},
        sources={"doc": facts.source(None, read=read)},
    )
    return cells(made)[0]


@pytest.mark.parametrize(
    ("cell", "state", "elsewhere"),
    [
        pytest.param(unfilled("full"), "blank", None, id="not filled in"),
        pytest.param(unfilled("partial"), "not-seen", None, id="read in part"),
        pytest.param(unfilled("full", silent=True), "silent", None, id="silent"),
        pytest.param(unfilled("full", filled=True), "elsewhere", "b", id="elsewhere"),
        pytest.param(unfilled("partial", filled=True), "elsewhere", "b", id="elsewhere, before not seen"),
        pytest.param(unfilled("full", silent=True, filled=True), "silent", None, id="silent, before elsewhere"),
    ],
)
def test_empty_cells(cell: Cell, state: str, elsewhere: str | None) -> None:
    assert (cell.state, cell.elsewhere, cell.point, cell.group) == (state, elsewhere, None, None)


def test_another_document_fills_no_row_of_this_one() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(facts.excerpt("a"), facts.excerpt("b", points={"row": "passage b"}), compare=["row"])
        },
        rows={"row": {"label": "The row", "kind": "text"}},
        sources={"doc-a": facts.source(None), "doc-b": facts.source(None)},
    )
    assert [cell.state for cell in cells(made)] == ["blank", "shown"]


def test_the_first_of_several_excerpts_fills_the_row_elsewhere() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="doc", points={"row": "passage a"}),
                facts.excerpt("b", source="doc", points={"row": "passage b"}),
                facts.excerpt("c", source="doc"),
                compare=["row"],
            )
        },
        rows={"row": {"label": "The row", "kind": "text"}},
        sources={"doc": facts.source(None)},
    )
    assert [(cell.state, cell.elsewhere) for cell in cells(made)] == [
        ("shown", None),
        ("shown", None),
        ("elsewhere", "a"),
    ]


def test_all_nine_states_in_a_whole_dossier() -> None:
    found = facts.evidence_of(facts.whole("comparison-all-cells"), "boats-capsized")
    assert {row.row: [cell.state for cell in row.cells] for row in found.rows} == {
        "boats": ["differs", "elsewhere", "differs", "differs", "shown"],
        "day": ["agrees", "elsewhere", "agrees", "compatible", "blank"],
        "where": ["compatible", "elsewhere", "compatible", "not-seen", "blank"],
        "who": ["alone", "elsewhere", "blank", "not-seen", "blank"],
        "wind": ["silent", "silent", "alone", "not-seen", "blank"],
        "why": ["elsewhere", "shown", "blank", "not-seen", "blank"],
    }
    assert [row.row for row in found.rows if row.differs] == ["boats"]


def test_rows_stand_in_the_claims_order_and_a_claim_without_rows_has_none() -> None:
    rows = {"b": {"label": "B", "kind": "text"}, "a": {"label": "A", "kind": "text"}}
    made = facts.dossier(claims={"sunk": facts.claim(compare=["a", "b"]), "late": facts.claim()}, rows=rows)
    assert [row.row for row in facts.evidence_of(made, "sunk").rows] == ["a", "b"]
    assert facts.evidence_of(made, "late").rows == ()
