"""The comparison as a table: words, signs, letters, and what each cell opens."""

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site.compare import comparison, point_keys
from dossier.site.edition import letter
from dossier.site.views import Cell, Comparison
from tests import facts


def table(made: Dossier, claim: str) -> Comparison | None:
    edition = facts.edition_of(made)
    return comparison(edition, edition.evidence.claims[claim])


def regatta() -> dict[str, tuple[Cell, ...]]:
    """The rows of a claim in which all nine states stand."""
    found = table(facts.whole("comparison-all-cells"), "boats-capsized")
    assert found is not None
    return {row.key.label.text: row.cells for row in found.rows}


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        pytest.param(0, "A", id="first"),
        pytest.param(25, "Z", id="twenty-sixth"),
        pytest.param(26, "AA", id="after Z"),
        pytest.param(27, "AB", id="after AA"),
        pytest.param(51, "AZ", id="fifty-second"),
        pytest.param(52, "BA", id="after AZ"),
        pytest.param(701, "ZZ", id="the last of two letters"),
        pytest.param(702, "AAA", id="after ZZ"),
    ],
)
def test_letters(index: int, expected: str) -> None:
    assert letter(index) == expected


def test_a_thousand_columns_have_a_thousand_letters_in_order() -> None:
    found = [letter(index) for index in range(1000)]
    assert sorted(found, key=lambda name: (len(name), name)) == found
    assert len(set(found)) == 1000


@pytest.mark.parametrize(
    ("row", "states", "signs"),
    [
        pytest.param("How many boats", "differs elsewhere differs differs shown", "≠↪≠≠·", id="quantity"),
        pytest.param("Which day", "agrees elsewhere agrees compatible blank", "=↪=≈", id="date"),
        pytest.param("Where", "compatible elsewhere compatible not-seen blank", "≈↪≈", id="place"),
        pytest.param("Who helped", "alone elsewhere blank not-seen blank", "1↪", id="actor"),
        pytest.param("The wind", "silent silent alone not-seen blank", "——1", id="text"),
        pytest.param("Why", "elsewhere shown blank not-seen blank", "↪·", id="words alone"),
    ],
)
def test_states_and_signs(row: str, states: str, signs: str) -> None:
    cells = regatta()[row]
    assert " ".join(cell.state for cell in cells) == states
    assert "".join(cell.sign for cell in cells) == signs


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(
            "How many boats",
            [
                "differs from D; agrees with C",
                "elsewhere: A",
                "differs from D; agrees with A",
                "differs from A, C",
                "shown, not compared",
            ],
            id="quantity",
        ),
        pytest.param(
            "Which day",
            [
                "agrees with C; compatible with D",
                "elsewhere: A",
                "agrees with A; compatible with D",
                "compatible with A, C",
                "not filled in",
            ],
            id="date",
        ),
        pytest.param(
            "Where",
            ["compatible with C", "elsewhere: A", "compatible with A", "not seen", "not filled in"],
            id="place",
        ),
        pytest.param("The wind", ["silent", "silent", "stands alone", "not seen", "not filled in"], id="text"),
        pytest.param(
            "Why", ["elsewhere: B", "shown, not compared", "not filled in", "not seen", "not filled in"], id="words"
        ),
    ],
)
def test_words(row: str, expected: list[str]) -> None:
    assert [cell.words for cell in regatta()[row]] == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(
            "How many boats",
            ["herald_boats", "herald_boats", "courier_boats", "gazette_boats", "beacon_boats"],
            id="quantity",
        ),
        pytest.param("Who helped", ["herald_who", "herald_who", "", "", ""], id="elsewhere opens the other passage"),
        pytest.param("The wind", ["", "", "courier_wind", "", ""], id="silence opens nothing"),
        pytest.param("Why", ["herald-wind_why", "herald-wind_why", "", "", ""], id="elsewhere, further on"),
    ],
)
def test_what_a_cell_opens(row: str, expected: list[str]) -> None:
    page = "/claims/boats-capsized/#"
    assert [cell.address.removeprefix(page) for cell in regatta()[row]] == expected


def test_cells_are_lettered_and_say_their_words() -> None:
    cells = regatta()["How many boats"]
    assert "".join(cell.letter for cell in cells) == "ABCDE"
    assert [cell.said.text if cell.said else None for cell in cells] == [
        "Nine boats",
        None,
        "nine boats",
        "Some eight boats",
        "the nine boats",
    ]


def test_every_cell_that_opens_something_opens_an_anchor_of_its_claim() -> None:
    made = facts.whole("comparison-all-cells")
    view = facts.view_of(made, "/claims/boats-capsized/")
    there = [part.anchor for one in view.columns for part in one.quote if part.anchor]
    opened = {cell.address for row in view.comparison.rows for cell in row.cells if cell.address}
    assert len(there) == len(set(there))
    assert opened == {f"/claims/boats-capsized/#{anchor}" for anchor in there}


def test_the_legend_explains_the_states_that_stand_in_the_table() -> None:
    found = table(facts.whole("comparison-all-cells"), "boats-capsized")
    assert found is not None
    assert [(item.sign, item.word, item.meaning) for item in found.legend] == [
        ("=", "Agrees", "the same value, whatever the words"),
        ("≠", "Differs", "two values that exclude each other"),
        ("≈", "Compatible", "one contains or overlaps the other"),
        ("1", "Alone", "no other passage gives a value"),
        ("·", "Shown", "said, but not compared"),
        ("—", "Silent", "the document, read in full, says nothing on it"),
        ("↪", "Elsewhere", "another passage of the same document says it"),
        ("", "Not seen", "the document was read in part"),
        ("", "Blank", "not filled in by the editors"),
    ]


def test_the_legend_leaves_out_what_does_not_occur() -> None:
    found = table(facts.whole("many-excerpts"), "comet-had-tail")
    assert found is not None
    assert [item.word for item in found.legend] == ["Differs"]


def test_twelve_columns_in_six_pairs() -> None:
    made = facts.whole("many-excerpts")
    (row,) = facts.evidence_of(made, "comet-had-tail").rows
    assert [cell.group for cell in row.cells] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
    found = table(made, "comet-had-tail")
    assert found is not None
    assert found.rows[0].cells[11].words == "differs from A, B, C, D, E, F, G, H, I, J; agrees with K"


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        pytest.param("single-excerpt", "fountain-green", id="one excerpt"),
        pytest.param("denials", "reservoir-leaks", id="no rows"),
    ],
)
def test_where_nothing_is_to_compare_there_is_no_table(name: str, claim: str) -> None:
    assert table(facts.whole(name), claim) is None


def test_a_single_excerpts_points_are_marked_all_the_same() -> None:
    view = facts.view_of(facts.whole("single-excerpt"), "/claims/fountain-green/")
    assert [(part.text, part.anchor) for part in view.columns[0].quote if part.anchor] == [
        ("as green as a frog", "herald_colour")
    ]
    assert (view.side_title, view.comparison) == ("The words: 1 passage", None)


def test_rows_are_numbered_and_say_their_kind() -> None:
    made = facts.whole("comparison-all-cells")
    keys = point_keys(facts.edition_of(made), made.claims["boats-capsized"])
    assert [(key.number, key.label.text, key.unit) for key in keys] == [
        (1, "How many boats", "a quantity"),
        (2, "Which day", "a date"),
        (3, "Where", "a place"),
        (4, "Who helped", "who it is"),
        (5, "The wind", "in words"),
        (6, "Why", "in words"),
    ]


# Languages.


def test_cells_of_three_languages() -> None:
    found = table(facts.whole("three-languages"), "marche-demenage")
    assert found is not None
    stalls, when, _ = found.rows
    assert (stalls.key.label.text, stalls.key.label.language) == ("Combien d’étals", "fr")
    assert [(cell.said.text, cell.said.language) if cell.said else None for cell in stalls.cells] == [
        ("Les trente-deux bouquinistes", "fr"),
        ("Some forty booksellers", "en"),
        None,
    ]
    assert [(cell.gloss.text, cell.gloss.language) if cell.gloss else None for cell in stalls.cells] == [
        None,
        ("Une quarantaine de bouquinistes", "fr"),
        None,
    ]
    assert [cell.words for cell in when.cells] == ["stands alone", "silent", "not filled in"]


@pytest.mark.parametrize(
    ("translated", "language", "direction"),
    [
        pytest.param("des soldats", "fr", "ltr", id="in the first translation"),
        pytest.param("بعض الجنود", "ar", "rtl", id="in the second translation"),
    ],
)
def test_a_gloss_is_in_the_language_of_the_translation_that_it_stands_in(
    translated: str, language: str, direction: str
) -> None:
    made_by: dict[str, Any] = {"by": "A. B.", "method": "human"}
    told = facts.excerpt(
        "a",
        quote="some soldiers came over by ferry",
        translation=[
            {"text": "des soldats sont venus", "language": "fr"} | made_by,
            {"text": "جاء بعض الجنود ليلا", "language": "ar"} | made_by,
        ],
        points={"who": {"said": "some soldiers", "translated": translated}},
    )
    made = facts.dossier(
        claims={"sunk": facts.claim(told, facts.excerpt("b"), compare=["who"])},
        rows={"who": {"label": "Who", "kind": "text"}},
        sources={"doc-a": facts.source(None), "doc-b": facts.source(None)},
    )
    found = table(made, "sunk")
    assert found is not None
    gloss = found.rows[0].cells[0].gloss
    assert gloss is not None
    assert (gloss.text, gloss.language, gloss.direction) == (translated, language, direction)
