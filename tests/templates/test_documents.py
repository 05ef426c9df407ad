"""The documents that were read."""

from tests.templates.parts import Element, elements, only, part, source_row, text, tongue


def documents(**fields: object) -> Element:
    return part("documents", "documents(sources, frame, to)", sources=(source_row(**fields),))


def test_a_title_stands_in_its_own_language() -> None:
    (title,) = elements(documents(), "h2")
    assert tongue(title) == ("ar", "rtl")


def test_outlet_and_authors_stand_together() -> None:
    assert text(only(documents(), "documents__by")) == "The Herald · Mara Venn"


def test_an_outlet_that_the_copy_does_not_print_is_said_to_be_missing() -> None:
    assert text(only(documents(outlet=None, authors=()), "documents__by")) == "Outlet not on the copy"


def test_figures_are_words_beside_their_bar() -> None:
    assert text(only(documents(), "documents__figures")) == "2 claims41 % quoted"
