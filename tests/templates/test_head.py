"""The head of a page."""

from tests.templates.parts import ar, classed, drawn, elements, en, text, tongue

SOURCE = '{% from "parts/head.html" import head %}{% call head(title, others, frame, to) %}<p>lead</p>{% endcall %}'


def test_the_title_carries_its_language() -> None:
    (title,) = elements(drawn(SOURCE, title=ar("غرقت العبّارة"), others=()), "h1")
    assert tongue(title) == ("ar", "rtl")


def test_a_title_in_other_languages_is_shown_under_it() -> None:
    tree = drawn(SOURCE, title=en("The ferry"), others=(ar("العبّارة"),))
    (other,) = classed(tree, "head__also")
    assert (text(other), *tongue(other)) == ("العبّارة", "ar", "rtl")
    assert len(elements(tree, "h1")) == 1
