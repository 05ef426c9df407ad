"""Words of a document, on its own page."""

from dossier.site.views import DocumentCopy, PassageUse, PassageView, StakeView
from tests.templates.parts import (
    PROOF,
    Element,
    arabic,
    classed,
    elements,
    hrefs,
    mark,
    only,
    part,
    ref,
    text,
    tongue,
    translation,
)

VIEW = PassageView(
    "words 57 to 87 of 402",
    "w_sunk_herald",
    ("w_lost_herald",),
    arabic(),
    (PassageUse(mark("denies"), ref("The ferry sank.", "/claims/sunk/#herald"), "sunk.herald"),),
)


def passage() -> Element:
    return part("passage", "passage(view, frame, to)", view=VIEW)


def test_other_pages_can_lead_to_it() -> None:
    (article,) = elements(passage(), "article")
    assert article.get("id") == "w_sunk_herald"
    assert [found.get("id") for found in elements(passage(), "h3")] == [article.get("aria-labelledby")]


def test_the_words_stand_whole_and_without_numbers() -> None:
    quote = only(passage(), "passage__quote")
    assert (text(quote), *tongue(quote)) == ("غرقت العبّارة", "ar", "rtl")
    assert elements(passage(), "mark") == []


def test_each_claim_that_quotes_it_is_named_with_its_stance() -> None:
    use = only(passage(), "passage__use")
    assert text(use) == "Denies The ferry sank. Add to comparison"
    assert hrefs(use) == [">/claims/sunk/#herald"]


def test_the_way_to_it_in_its_document_is_told_apart_by_where_it_stands() -> None:
    copies = (DocumentCopy("In the article", "https://herald.example/a#:~:text=sank", "https://herald.example/a"),)
    view = PassageView("words 57 to 87 of 402", "w_sunk_herald", (), arabic(copies=copies), ())
    (link,) = classed(part("passage", "passage(view, frame, to)", view=view), "copies__link")
    assert text(link) == "In the article (words 57 to 87 of 402)"
    assert classed(passage(), "copies") == []


def test_a_stake_is_quoted_translated_and_proved() -> None:
    view = StakeView("غرقت", "ar", "rtl", (translation(),), ref("The ferry again", "/sources/herald/"), PROOF)
    tree = part("passage", "stake(view, frame, to)", view=view)
    assert tongue(only(tree, "passage__quote")) == ("ar", "rtl")
    assert tongue(only(tree, "passage__translation")) == ("en", "ltr")
    assert hrefs(tree) == [">/sources/herald/", ">/sources/herald/#p_capture"]
    assert classed(tree, "passage__proof")


def test_what_it_was_ever_led_to_by_finds_it() -> None:
    assert [mark.get("id") for mark in classed(passage(), "passage__other")] == ["w_lost_herald"]
