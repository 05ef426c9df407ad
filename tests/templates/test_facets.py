"""What narrows a list of claims down."""

import re
from typing import Any

from dossier.site import facets, ledgers, routes
from dossier.site.views import Facet, FacetPanel, FacetValue
from tests import facts
from tests.templates.parts import Element, classed, elements, en, hrefs, only, page, part, text, texts


def facet(count: int, in_sight: int) -> Facet:
    return Facet("actor", "Actor", tuple(FacetValue(f"v{n}", en(f"Voice {n}")) for n in range(count)), in_sight)


def panel(count: int = 3, **fields: Any) -> FacetPanel:
    made: dict[str, Any] = {
        "facets": (facet(9, 6), Facet("conflict", "Conflict", (FacetValue("denied", en("Denied")),), 1)),
        "total": count,
        "orders": (("topic", "By topic"), ("event", "By date of the event")),
        "ways": tuple(facets.ways(facts.edition_of(facts.dossier()))),
        "data": routes.FACETS,
        "home": routes.CLAIMS,
        "claim": routes.claim("_"),
        "topic": routes.topic("_"),
        "anchor": "p_",
        "step": 200,
        "blank": None,
        "grades": (),
    }
    return FacetPanel(**made | fields)


def drawn(**fields: Any) -> Element:
    return part("facets", "facets(view, frame, to, caller=list)", view=panel(**fields), list=lambda: "The list")


def in_pages() -> Element:
    edition = facts.edition_of(facts.dossier())
    grades = tuple(edition.grade_of(one) for one in ("high", "moderate", "low", "not-assessed"))
    return drawn(blank=facets.blank(edition), grades=grades)


def stock(tree: Element) -> dict[str, Element]:
    return {found.get("data-part"): found for found in elements(tree, "template")}


def test_without_a_script_there_are_the_list_and_other_ways() -> None:
    tree = drawn()
    assert text(only(tree, "facets__list")) == "The list"
    assert hrefs(only(tree, "facets__ways")) == [">/topics/", ">/places/", ">/actors/", ">/sources/"]
    for name in ("facets__open", "facets__panel", "facets__bar", "facets__nothing", "facets__more"):
        assert only(tree, name).get("hidden") is not None, name


def test_each_facet_is_a_fieldset_that_is_called_after_it() -> None:
    fieldsets = elements(drawn(), "fieldset")
    assert [(found.get("data-facet"), found.get("data-sight")) for found in fieldsets] == [
        ("actor", "6"),
        ("conflict", "1"),
    ]
    assert [text(elements(found, "legend")[0]) for found in fieldsets] == ["Actor", "Conflict"]


def test_only_a_facet_of_many_values_is_folded() -> None:
    (fold,) = classed(drawn(), "facets__fold")
    assert (text(fold), fold.get("aria-expanded")) == ("All 9: Actor", "false")


def test_the_script_finds_its_data_and_its_addresses() -> None:
    tree = drawn()
    (script,) = elements(tree, "script")
    assert (script.get("src"), script.get("defer")) == (">/claims/facets.js", "")
    root = only(tree, "facets")
    assert [root.get(f"data-{name}") for name in ("home", "claim", "topic", "anchor", "step")] == [
        ">/claims/",
        ">/claims/_/",
        ">/topics/_/",
        "p_",
        "200",
    ]


def test_words_are_whole_sentences_with_their_places() -> None:
    tree = drawn()
    status = only(tree, "facets__status")
    assert (status.get("role"), status.get("data-all"), status.get("data-some")) == (
        "status",
        "3 claims",
        "{shown} of 3 claims",
    )
    said = [value for found in elements(tree) for name, value in found.attrib.items() if name.startswith("data-")]
    assert {"{facet}: {values}", "{first} or {second}", "Without “{values}”: {claims}", "in print {date}"} <= set(said)
    assert only(drawn(count=1), "facets__status").get("data-some") == "{shown} of 1 claim"


def test_every_place_in_a_sentence_is_one_that_the_script_fills(repo: Any) -> None:
    source = "\n".join(path.read_text() for path in sorted((repo / "static/js/claims").glob("*.js")))
    template = (repo / "templates/parts/facets.html").read_text()
    named = set(re.findall(r"\{(\w+)\}", re.sub(r"\{[{%].*?[%}]\}", lambda found: found[0][2:-2], template)))
    assert named == {"shown", "first", "second", "facet", "values", "claims", "date"}
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", source)] == []


def test_orders_are_named() -> None:
    options = elements(drawn(), "option")
    assert [(found.get("value"), text(found)) for found in options] == [
        ("topic", "By topic"),
        ("event", "By date of the event"),
    ]


def test_what_is_copied_holds_no_link_that_leads_nowhere_and_no_id() -> None:
    for tree in (drawn(), in_pages()):
        for found in stock(tree).values():
            assert set(hrefs(found)) <= {">/claims/"}
            assert [one for one in elements(found) if one.get("id")] == []


def test_only_a_list_in_pages_holds_an_item_to_copy() -> None:
    assert not {"item", "grades"} & set(stock(drawn()))
    copies = stock(in_pages())
    marks = only(copies["item"], "ledger__marks")
    assert len(elements(marks, "svg")) == 5
    assert texts(classed(copies["grades"], "grade")) == ["High", "Moderate", "Low", "Not assessed"]


def test_a_page_without_facets_is_a_list_alone() -> None:
    made = facts.whole("states")
    view = facts.view_of(made, routes.topic("mills"))
    assert classed(page("ledger", view), "facets") == []


def test_the_list_of_claims_is_the_same_with_and_without_facets() -> None:
    ((_, view),) = ledgers.claims_pages(facts.edition_of(facts.whole("states")))
    tree = page("ledger", view)
    assert [text(found) for found in classed(only(tree, "facets__list"), "ledger__statement")] == [
        item.ref.name.text for group in view.groups for item in group.items
    ]
