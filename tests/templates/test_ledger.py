"""Claims in a list."""

from dossier.site.views import LedgerGroup, Ref
from tests.templates.parts import (
    Element,
    ar,
    classed,
    elements,
    en,
    hrefs,
    ledger_item,
    only,
    part,
    text,
    texts,
    tongue,
)


def ledger(item: object, **values: object) -> Element:
    return part("ledger", "ledger(items, frame, to, topic)", items=(item,), topic=False, **values)


def test_a_claim_is_a_heading_in_its_language() -> None:
    (heading,) = elements(ledger(ledger_item(ref=Ref(ar("غرقت العبّارة"), "/claims/sunk/"))), "h3")
    assert tongue(heading) == ("ar", "rtl")
    assert hrefs(heading) == [">/claims/sunk/"]


def test_the_squares_are_told_in_words() -> None:
    marks = only(ledger(ledger_item()), "ledger__marks")
    assert text(marks) == "1 asserting, 1 denying"
    assert len(elements(marks, "svg")) == 2


def test_figures_and_confidence_are_words() -> None:
    tree = ledger(ledger_item())
    assert text(only(tree, "ledger__figures")) == "1 document, 1 origin"
    assert text(only(tree, "ledger__grade")) == "Confidence: Low"


def test_a_notice_comes_before_date_and_place() -> None:
    tree = ledger(ledger_item(notice="Withdrawn"))
    assert texts(elements(only(tree, "ledger__filed"), "li")) == ["Withdrawn", "4 May 2021", "North Quay"]


def test_a_group_leads_to_its_own_page_where_it_has_one() -> None:
    groups = (
        LedgerGroup("p_ferry", en("The ferry"), en("Its trips."), "/topics/ferry/", (ledger_item(),)),
        LedgerGroup("p_by", en("Speaks on"), None, "", ()),
    )
    tree = part("ledger", "ledger_groups(groups, frame, to)", groups=groups)
    assert [(text(heading), hrefs(heading)) for heading in elements(tree, "h2")] == [
        ("The ferry", [">/topics/ferry/"]),
        ("Speaks on", []),
    ]
    assert texts(classed(tree, "section__lead")) == ["Its trips."]
