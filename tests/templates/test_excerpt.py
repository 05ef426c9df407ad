"""One excerpt."""

from typing import Any

import pytest

from dossier.model import Stance
from dossier.site.views import Column, Proof
from tests.templates.parts import (
    MAY,
    WORDS,
    Element,
    arabic,
    classed,
    column,
    elements,
    en,
    hrefs,
    mark,
    only,
    part,
    ref,
    text,
    texts,
    tongue,
)

PERMALINK = "https://dossiers.example/claims/sunk/"


def excerpt(made: Column) -> Element:
    return part("excerpt", "excerpt(column, permalink, frame, to)", column=made, permalink=PERMALINK)


def shape(tree: Element) -> Any:
    """The elements of an excerpt and their classes, the stance's own set aside."""
    return [
        (found.tag, [name for name in (found.get("class") or "").split() if not name.endswith(tuple(WORDS))])
        for found in elements(tree)
    ]


def test_its_id_is_bare_and_every_other_has_an_underscore() -> None:
    tree = excerpt(column())
    assert elements(tree, "article")[0].get("id") == "herald"
    others = [found.get("id") for found in elements(tree) if found.tag != "article" and found.get("id")]
    assert others
    assert all("_" in other for other in others)


def test_it_is_read_in_order() -> None:
    tree = excerpt(arabic(note=en("Half of it.")))
    assert texts(classed(tree, "excerpt__label")) == [
        "Printed by",
        "On whose word, nearest first",
        "The words",
        "In English",
        "Proof",
        "Note",
    ]


@pytest.mark.parametrize("stance", WORDS)
def test_every_stance_has_the_same_template(stance: Stance) -> None:
    assert shape(excerpt(column(mark=mark(stance)))) == shape(excerpt(column()))


def test_quote_and_translation_carry_their_language() -> None:
    tree = excerpt(arabic())
    assert tongue(elements(tree, "blockquote")[0]) == ("ar", "rtl")
    assert tongue(only(tree, "excerpt__translation")) == ("en", "ltr")
    assert text(only(tree, "excerpt__by")) == "Translation by Mara Venn"


def test_an_outlet_that_the_copy_does_not_print_is_said_to_be_missing() -> None:
    assert text(only(excerpt(column(outlet=None)), "excerpt__outlet")) == "Outlet not on the copy"


def test_a_second_passage_of_a_document_says_so_instead_of_its_title() -> None:
    tree = excerpt(column(letter="C", same_document="A"))
    assert elements(tree, "cite") == []
    assert text(only(tree, "excerpt__source")) == "the same document as A (C)"


def test_the_day_of_a_relayed_report_stands_beside_the_documents() -> None:
    assert text(only(excerpt(column(reported=MAY)), "excerpt__when")) == "4 May 2021 · reported 4 May 2021"


def test_repeated_links_name_their_letter_for_screen_readers() -> None:
    links = texts(elements(only(excerpt(column()), "excerpt__links"), "a"))
    assert links == ["The proof (A)", "Link here (A)"]


def test_its_whole_address_is_there_to_be_printed() -> None:
    assert only(excerpt(column()), "excerpt__address").get("data-address") == f"{PERMALINK}#herald"


def test_what_the_stance_rests_on_is_quoted_in_its_language() -> None:
    (words,) = elements(excerpt(arabic(stance_words="غرقت")), "q")
    assert (text(words), *tongue(words)) == ("غرقت", "ar", "rtl")


def test_other_claims_of_the_same_words_are_linked() -> None:
    assert ">/claims/other/#x" in hrefs(excerpt(column(also_in=(ref("Another", "/claims/other/#x"),))))


def test_where_it_can_be_taken_along_it_leads_there() -> None:
    tree = part("excerpt", "excerpt(column, permalink, frame, to, true)", column=column(), permalink=PERMALINK)
    assert "#take_herald" in hrefs(tree)
    (button,) = classed(tree, "copy")
    assert (button.get("data-copy"), "hidden" in button.attrib) == ("take_herald_quote", True)
    assert "#take_herald" not in hrefs(excerpt(column()))


def test_an_earlier_id_finds_the_excerpt() -> None:
    tree = excerpt(column(aliases=("old-herald", "herald-1")))
    marks = classed(only(tree, "excerpt__cell--head"), "excerpt__alias")
    assert [(found.get("id"), text(found)) for found in marks] == [("old-herald", ""), ("herald-1", "")]
    assert classed(excerpt(column()), "excerpt__alias") == []


def test_what_has_no_page_any_more_is_named_without_a_link() -> None:
    gone = column(
        outlet=ref("The Herald", ""), source=ref("The ferry again", ""), proof=Proof("All 5 words verified", ""), key=""
    )
    tree = excerpt(gone)
    links = [link for link in hrefs(only(tree, "excerpt__side")) if link]
    assert links == [">/actors/wire/", ">/actors/wire/"]
    assert texts(elements(only(tree, "excerpt__links"), "a")) == ["Link here (A)"]
    assert classed(tree, "choose") == []
