"""A document's copies on the web."""

from dossier.site.views import DocumentCopy
from tests.templates.parts import Element, classed, column, elements, only, part, text, texts

LIVE = DocumentCopy(
    "In the article", "https://herald.example/a#:~:text=sank", "https://herald.example/a", "live, seen 3 May 2026"
)
KEPT = DocumentCopy("In the kept copy", "https://kept.example/a#:~:text=sank", "https://kept.example/a")


def copies(*views: DocumentCopy) -> Element:
    return part("copies", "copies(views, mark)", views=views, mark=" (A)")


def excerpt(**fields: object) -> Element:
    return part("excerpt", "excerpt(column, '', frame, to)", column=column(**fields))


def test_each_copy_opens_at_the_words_and_says_its_state() -> None:
    tree = copies(LIVE, KEPT)
    assert texts(classed(tree, "copies__item")) == ["In the article (A) live, seen 3 May 2026", "In the kept copy (A)"]
    assert [link.get("href") for link in classed(tree, "copies__link")] == [LIVE.passage, KEPT.passage]


def test_the_page_that_is_opened_learns_nothing_of_this_one() -> None:
    assert [link.get("rel") for link in elements(copies(LIVE, KEPT), "a")] == ["noopener noreferrer"] * 2


def test_paper_shows_the_address_without_the_words() -> None:
    assert only(copies(LIVE), "copies__link").get("data-address") == "https://herald.example/a"


def test_paper_shows_an_address_once_of_each_document() -> None:
    first, second = excerpt(copies=(LIVE,)), excerpt(copies=(LIVE,), letter="B", same_document="A")
    assert [len(classed(tree, "copies--again")) for tree in (first, second)] == [0, 1]


def test_an_excerpts_copies_are_told_apart_by_its_letter() -> None:
    tree = excerpt(letter="C", copies=(LIVE, KEPT))
    assert texts(classed(tree, "copies__link")) == ["In the article (C)", "In the kept copy (C)"]


def test_an_excerpt_of_a_document_without_an_address_says_so() -> None:
    assert text(only(excerpt(no_copy="Address not recorded"), "excerpt__cell--print")).endswith("Address not recorded")
    assert classed(excerpt(no_copy="Address not recorded"), "copies") == []
    assert "not recorded" not in text(excerpt())
