"""A part of a page under its heading."""

from tests.templates.parts import classed, drawn, elements, framed, hrefs, part, text

SOURCE = '{% from "parts/section.html" import section %}{% call section("p_x", title, lead) %}<p>body</p>{% endcall %}'


def test_a_section_is_named_by_its_heading() -> None:
    tree = drawn(SOURCE, title="The words", lead="")
    (made,) = elements(tree, "section")
    (heading,) = elements(tree, "h2")
    assert made.get("aria-labelledby") == heading.get("id") == "p_x"
    assert text(heading) == "The words"


def test_a_lead_is_shown_where_there_is_one() -> None:
    assert classed(drawn(SOURCE, title="The words", lead=""), "section__lead") == []
    assert len(classed(drawn(SOURCE, title="The words", lead="Read them."), "section__lead")) == 1


def test_the_kicker_leads_to_the_page_above() -> None:
    assert hrefs(part("section", "kicker(frame, to)")) == [">/claims/"]


def test_a_page_of_the_first_rank_has_none() -> None:
    assert hrefs(part("section", "kicker(frame, to)", frame=framed(foot=()))) == []
