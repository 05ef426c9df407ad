"""Excerpts put aside for a comparison."""

from tests.templates.parts import classed, drawn, elements, hrefs, only, part, text, texts


def test_a_button_names_its_excerpt_and_waits_for_the_script() -> None:
    (button,) = elements(part("choice", 'choose("sunk.herald", "A")'), "button")
    assert (button.get("data-choose"), button.get("aria-pressed")) == ("sunk.herald", "false")
    assert "hidden" in button.attrib
    assert text(button) == "Add to comparison (A)"
    assert button.get("data-chosen") == "Added to comparison: remove"


def test_without_a_letter_there_is_none() -> None:
    assert text(part("choice", 'choose("sunk.herald")')) == "Add to comparison"


def test_the_line_waits_for_the_script_and_leads_to_the_page() -> None:
    tree = part("choice", "choice(to)")
    line = only(tree, "choice")
    assert "hidden" in line.attrib
    assert hrefs(line) == [">/compare/"]
    assert texts(elements(line, "button")) == ["Clear the comparison"]
    assert only(tree, "choice__words").get("role") == "status"


def test_the_most_that_can_be_compared_has_one_home() -> None:
    tree = drawn('{% from "parts/choice.html" import choice, limit %}{{ choice(to) }}<p data-limit="{{ limit }}"></p>')
    assert len({found.get("data-limit") for found in elements(tree) if found.get("data-limit")}) == 1
    assert classed(tree, "choice")
