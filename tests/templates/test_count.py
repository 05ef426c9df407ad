"""The headline figures."""

from dataclasses import replace

from tests.templates.parts import HEADLINE, classed, elements, hrefs, only, part, text, texts


def test_the_pieces_are_set_one_after_the_other() -> None:
    tree = part("count", "count(headline, to)", headline=HEADLINE)
    assert "".join(only(tree, "count__words").itertext()) == "1 document, 1 origin"


def test_a_figure_leads_to_how_it_was_counted() -> None:
    tree = part("count", "count(headline, to)", headline=HEADLINE)
    assert hrefs(tree) == [">/claims/sunk/#p_origins"]
    assert texts(elements(tree, "strong")) == ["1 document"]


def test_support_conflict_and_confidence_are_named() -> None:
    tree = part("count", "count(headline, to)", headline=HEADLINE)
    assert texts(elements(tree, "dt")) == ["Support", "Conflict", "Confidence"]
    assert texts(elements(tree, "dd")) == ["Single origin", "None found", "Low"]


def test_where_nothing_is_told_nothing_opens() -> None:
    tree = part("count", "count(headline, to)", headline=replace(HEADLINE, counted=()))
    assert classed(tree, "count__why") == []


def test_in_lists_the_figures_have_no_links() -> None:
    tree = part("count", "figures(headline)", headline=HEADLINE)
    assert hrefs(tree) == []
    assert text(tree) == "1 document, 1 origin"
