"""Claims × sources."""

from dossier.site.views import MatrixMark, MatrixPage, MatrixRow, MatrixTable, Ref
from tests.templates.parts import (
    Element,
    ar,
    classed,
    elements,
    en,
    hrefs,
    mark,
    part,
    ref,
    source_row,
    text,
    texts,
    tongue,
)

MARK = MatrixMark(mark("denies"), "/claims/sunk/#herald", "A, Denies: The Wire")
TABLE = MatrixTable("p_ferry", ref("The ferry"), (MatrixRow(Ref(ar("غرقت"), "/claims/sunk/"), ((MARK, MARK), ())),))
PAGE = MatrixPage(
    "Matrix", "", (source_row(), source_row()), (en("The Herald"), en("Outlet not on the copy")), (TABLE,), ()
)


def matrix() -> Element:
    return part("matrix", "matrix(table, page, frame, to)", table=TABLE, page=PAGE)


def roles(tree: Element, role: str) -> list[Element]:
    return [found for found in elements(tree) if found.get("role") == role]


def test_it_is_a_table_by_its_roles() -> None:
    tree = matrix()
    assert texts(roles(tree, "columnheader")) == [
        "Claim",
        "The Herald 4 May 2021",
        "Outlet not on the copy 4 May 2021",
    ]
    assert len(roles(tree, "row")) == 2
    assert len(roles(tree, "cell")) == 2


def test_a_claim_heads_its_row_in_its_language() -> None:
    (claim,) = roles(matrix(), "rowheader")
    assert tongue(claim) == ("ar", "rtl")


def test_each_mark_opens_its_excerpt_and_has_a_name() -> None:
    marks = classed(matrix(), "matrix__mark")
    assert [(text(one), *hrefs(one)) for one in marks] == [("A, Denies: The Wire", ">/claims/sunk/#herald")] * 2


def test_an_empty_cell_says_so() -> None:
    assert texts(classed(matrix(), "matrix__cell--empty")) == ["nothing"]
