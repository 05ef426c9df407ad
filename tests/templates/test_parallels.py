"""Shared wording, marked in both quotes."""

from dossier.site.views import Parallel, ParallelSide
from tests.templates.parts import Element, classed, elements, hrefs, only, part, texts

PAIR = Parallel(
    "x_a_b",
    "A and B: 6 words shared",
    (
        ParallelSide("A", "The Wire", "/claims/sunk/#a", (("As ", False), ("the ferry sank", True)), "en", "ltr"),
        ParallelSide("B", "الوكالة", "/claims/sunk/#b", (("غرقت العبارة", True),), "ar", "rtl"),
    ),
)


def shown(*pairs: Parallel) -> Element:
    return part("parallels", "parallels(pairs, frame, to)", pairs=pairs)


def test_each_quote_stands_whole_and_its_shared_words_are_marked() -> None:
    assert texts(elements(shown(PAIR), "blockquote")) == ["As the ferry sank", "غرقت العبارة"]
    assert texts(classed(shown(PAIR), "parallels__mark")) == ["the ferry sank", "غرقت العبارة"]


def test_quotes_carry_their_language_and_direction() -> None:
    assert [(q.get("lang"), q.get("dir")) for q in elements(shown(PAIR), "blockquote")] == [
        ("en", "ltr"),
        ("ar", "rtl"),
    ]


def test_a_pair_has_an_address_and_leads_to_its_columns() -> None:
    assert only(shown(PAIR), "parallels__pair").get("id") == "x_a_b"
    assert hrefs(shown(PAIR)) == [">/claims/sunk/#a", ">/claims/sunk/#b"]


def test_nothing_stands_where_nothing_is_shared() -> None:
    assert classed(shown(), "parallels") == []
