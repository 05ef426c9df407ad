"""What each field means."""

from typing import Any

from markupsafe import Markup

from dossier.site.views import FieldEntry, FieldGroup, FieldSection
from tests.templates.parts import Element, ar, classed, elements, en, hrefs, only, part, text, texts, tongue

NOTHING = Markup("")


def entry(**fields: Any) -> FieldEntry:
    made: dict[str, Any] = {
        "anchor": "d_claim_state",
        "name": "state",
        "kind": "one of",
        "leads": "",
        "note": "required",
        "choices": ("draft", "published"),
        "html": Markup("<p>A <code>draft</code> isn't published.</p>"),
    }
    return FieldEntry(**made | fields)


def sections(*fields: FieldEntry, lead: Markup = NOTHING, language: Any = None) -> Element:
    group = FieldGroup("d_claim", "claim", lead, fields)
    found = (FieldSection("p_declared", "What is declared", "All that an editor types.", (group,)),)
    return part("fields", "field_sections(sections, language)", sections=found, language=language or en(""))


def test_a_field_can_be_linked_to() -> None:
    item = only(sections(entry()), "fields__item")
    assert item.get("id") == "d_claim_state"
    assert hrefs(item) == ["#d_claim_state"]


def test_a_field_says_what_it_takes() -> None:
    tree = sections(entry())
    assert text(only(tree, "fields__kind")) == "one of draft published · required"
    assert texts(elements(only(tree, "fields__text"), "code")) == ["draft"]


def test_what_a_field_holds_can_be_looked_up() -> None:
    kind = only(sections(entry(kind="list: excerpt", leads="#d_excerpt", choices=())), "fields__kind")
    assert hrefs(kind) == ["#d_excerpt"]


def test_what_isnt_said_takes_no_room() -> None:
    tree = sections(entry(kind="", html=NOTHING))
    assert classed(tree, "fields__kind") == classed(tree, "fields__text") == classed(tree, "fields__lead") == []


def test_the_index_leads_to_each_group() -> None:
    tree = sections(entry())
    assert hrefs(only(tree, "fields__index")) == ["#d_claim"]
    assert [found.get("id") for found in elements(tree, "h3")] == ["d_claim"]


def test_an_explanation_carries_its_own_language() -> None:
    tree = sections(entry(), lead=Markup("<p>One assertion.</p>"), language=ar(""))
    assert tongue(only(tree, "fields__text")) == tongue(only(tree, "fields__lead")) == ("ar", "rtl")


def test_fields_are_folded_and_headings_are_not() -> None:
    tree = sections(entry(), entry(anchor="d_claim_into", name="into"))
    (fold,) = elements(tree, "details")
    assert fold.get("open") is None
    assert text(only(fold, "fields__summary")) == "Show all 2 fields: claim"
    assert len(classed(fold, "fields__item")) == 2
    assert [found.get("id") for found in elements(tree, "h3")] == ["d_claim"]
    assert elements(fold, "h3") == []
