"""The manual of figures and rules."""

from markupsafe import Markup

from dossier.site.views import ManualEntry, ManualSection
from tests.templates.parts import Element, elements, hrefs, part, texts

ENTRIES = (
    ManualEntry("p_rule-id", "id", Markup("<p>An <em>id</em>.</p>")),
    ManualEntry("p_rule-date", "date", Markup("<p>A date.</p>")),
)


def manual() -> Element:
    return part("manual", "manual(sections)", sections=(ManualSection("p_rules", "The rules", "Keep them.", ENTRIES),))


def test_each_rule_can_be_linked_to() -> None:
    assert [found.get("id") for found in elements(manual(), "h3")] == ["p_rule-id", "p_rule-date"]


def test_the_index_leads_to_each() -> None:
    assert hrefs(manual()) == ["#p_rule-id", "#p_rule-date"]


def test_its_text_is_markup_already() -> None:
    assert texts(elements(manual(), "em")) == ["id"]
