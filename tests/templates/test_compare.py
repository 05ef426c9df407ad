"""The comparison."""

from dossier.site.views import Cell, Comparison, ComparisonRow, LegendItem, PointKey
from tests.templates.parts import Element, ar, classed, column, elements, en, hrefs, only, part, text, texts, tongue

CELLS = (
    Cell("differs", "≠", "differs from B", "A", en("three dredgers"), None, "/claims/sunk/#a_how-many"),
    Cell("differs", "≠", "differs from A", "B", ar("أربع"), en("four"), "/claims/sunk/#b_how-many"),
    Cell("elsewhere", "↪", "elsewhere: A", "C", None, None, "/claims/sunk/#a_how-many"),
    Cell("silent", "—", "silent", "D", None, None, ""),
    Cell("not-seen", "", "not seen", "E", None, None, ""),
    Cell("blank", "", "not filled in", "F", None, None, ""),
)
COMPARISON = Comparison(
    (ComparisonRow(PointKey(1, en("How many"), "a quantity", "r_how-many"), CELLS),),
    (LegendItem("differs", "≠", "Differs", "two values that exclude each other"),),
    "",
)


def compared() -> Element:
    columns = tuple(column(letter=cell.letter, anchor=cell.letter.lower()) for cell in CELLS)
    return part("compare", "compare(comparison, columns, frame, to)", comparison=COMPARISON, columns=columns)


def roles(tree: Element, role: str) -> list[Element]:
    return [found for found in elements(tree) if found.get("role") == role]


def test_it_is_a_table_by_its_roles() -> None:
    tree = compared()
    assert len(roles(tree, "table")) == 1
    assert len(roles(tree, "row")) == 2
    assert len(roles(tree, "columnheader")) == 6
    assert texts(roles(tree, "rowheader")) == ["1 How many a quantity"]
    assert len(roles(tree, "cell")) == 7


def test_a_cell_has_its_letter_its_sign_its_state_and_its_words() -> None:
    first = classed(compared(), "cell--differs")[0]
    assert text(first) == "A ≠ differs from B three dredgers"
    assert hrefs(first) == [">/claims/sunk/#a_how-many"]


def test_a_row_has_an_address() -> None:
    (head,) = roles(compared(), "rowheader")
    assert (head.get("id"), head.get("data-row"), hrefs(head)) == ("r_how-many", "1", ["#r_how-many"])


def test_what_is_hidden_is_said_above_it_too() -> None:
    note = only(compared(), "away-note")
    assert "hidden" in note.attrib
    assert note.get("data-away") == "Hidden in this view, {hidden} of 6 excerpts:"


def test_words_and_gloss_carry_their_language() -> None:
    second = classed(compared(), "cell--differs")[1]
    assert tongue(only(second, "cell__said")) == ("ar", "rtl")
    assert tongue(only(second, "cell__gloss")) == ("en", "ltr")


def test_what_stands_elsewhere_is_a_link() -> None:
    assert hrefs(classed(compared(), "cell--elsewhere")[0]) == [">/claims/sunk/#a_how-many"]


def test_empty_cells_say_why() -> None:
    tree = compared()
    states = {state: text(classed(tree, f"cell--{state}")[0]) for state in ("silent", "not-seen", "blank")}
    assert states == {"silent": "D — silent", "not-seen": "E not seen", "blank": "F not filled in"}


def test_signs_are_seen_only() -> None:
    signs = [sign for cell in roles(compared(), "cell") for sign in classed(cell, "cell__sign")]
    assert signs
    assert all(sign.get("aria-hidden") == "true" for sign in signs)


def test_the_legend_stands_under_it() -> None:
    assert texts(classed(compared(), "legend__item")) == ["≠ Differs: two values that exclude each other"]
