"""Excerpts of any claims side by side."""

from typing import Any

import pytest

from dossier.model import Stance
from dossier.site.views import Column, ComparedExcerpt, ComparePage
from tests.templates.parts import (
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
    page,
    part,
    ref,
    text,
    texts,
    tongue,
)

PERMALINK = "https://dossiers.example/claims/sunk/#herald"
PAGE = ComparePage("Compare", "Side by side.", "/claims/*.excerpts.js")


def compared(made: Column) -> Element:
    view = ComparedExcerpt(made, ref("The ferry sank.", "/claims/sunk/#herald"), PERMALINK)
    return part("compared", "compared(view, frame, to)", view=view)


def shape(tree: Element) -> Any:
    """The elements and their classes, the stance's own set aside."""
    return [
        (found.tag, [name for name in (found.get("class") or "").split() if not name.endswith(tuple(WORDS))])
        for found in elements(tree)
    ]


@pytest.mark.parametrize("stance", WORDS)
def test_every_stance_has_the_same_template(stance: Stance) -> None:
    assert shape(compared(column(mark=mark(stance)))) == shape(compared(column()))


def test_it_says_to_which_claim_and_leads_there() -> None:
    claim = only(compared(column()), "compared__claim")
    assert text(claim) == "Said to: The ferry sank."
    assert hrefs(claim) == [">/claims/sunk/#herald"]


def test_no_id_stands_in_it_since_columns_meet_on_one_page() -> None:
    assert [found for found in elements(compared(arabic())) if found.get("id") or found.get("aria-labelledby")] == []


def test_the_letter_is_left_to_the_order() -> None:
    slots = [found for found in elements(compared(column())) if "data-letter" in found.attrib]
    assert len(slots) > 1
    assert {text(slot) for slot in slots} == {""}


def test_the_words_stand_whole_without_the_points_of_their_claim() -> None:
    tree = compared(arabic())
    (quote,) = elements(tree, "blockquote")
    assert (text(quote), *tongue(quote)) == ("غرقت العبّارة", "ar", "rtl")
    assert text(only(tree, "excerpt__translation")) == "the boat sank"
    assert elements(tree, "mark") == []


def test_it_is_read_in_order() -> None:
    assert texts(classed(compared(arabic(note=en("Half of it."))), "excerpt__label")) == [
        "Printed by",
        "On whose word, nearest first",
        "The words",
        "In English",
        "Proof",
        "Note",
    ]


def test_its_whole_address_is_there_to_be_printed() -> None:
    assert only(compared(column()), "excerpt__address").get("data-address") == PERMALINK


# The page.


def shown(tree: Element) -> list[str]:
    """Which of its parts are shown before the script has run."""
    parts = [found for found in elements(tree) if found.get("data-when")]
    return [found.get("data-when") for found in parts if "hidden" not in found.attrib]


def test_without_a_script_it_says_what_it_would_do_and_leads_to_the_claims() -> None:
    tree = page("compare", PAGE)
    assert shown(tree) == ["unscripted"]
    (said,) = [found for found in elements(tree) if found.get("data-when") == "unscripted"]
    assert ">/claims/" in hrefs(said)


def test_every_state_of_the_page_is_worded_in_it() -> None:
    tree = page("compare", PAGE)
    states = {found.get("data-when") for found in elements(tree) if found.get("data-when")}
    assert states == {"unscripted", "empty", "one", "some", "unknown", "full"}
    (empty,) = [found for found in elements(tree) if found.get("data-when") == "empty"]
    assert ">/claims/" in hrefs(empty)


def test_the_script_is_told_where_the_files_are_and_how_many_there_may_be() -> None:
    root = only(page("compare", PAGE), "compared")
    assert (root.get("data-files"), root.get("data-limit")) == (">/claims/*.excerpts.js", "12")


def test_the_address_of_the_view_is_copied_as_it_stands() -> None:
    tree = page("compare", PAGE)
    assert [found.get("id") for found in elements(tree, "code")] == ["f_comparison"]
    assert len([found for found in elements(tree, "button") if "data-copy-view" in found.attrib]) == 1
