"""Warnings that are set aside."""

from typing import Any

from dossier.site.views import WaiverView
from tests.templates.parts import MAY, Element, ar, elements, en, hrefs, only, part, text, tongue


def waivers(**fields: Any) -> Element:
    made: dict[str, Any] = {
        "rule": "shared-wording",
        "anchor": "p_rule-shared-wording",
        "place": "claims/ferry-sank#herald",
        "address": "/claims/ferry-sank/#herald",
        "reason": en("Both printed the ministry's statement."),
        "when": MAY,
    }
    return part("waivers", "waivers(views, frame, to)", views=(WaiverView(**made | fields),))


def test_it_says_what_where_why_and_when() -> None:
    tree = waivers()
    assert text(only(tree, "waivers__what")) == "shared-wording claims/ferry-sank#herald"
    assert text(only(tree, "waivers__why")) == "Both printed the ministry's statement. (4 May 2021)"


def test_it_leads_to_the_rule_and_to_the_place() -> None:
    assert hrefs(waivers()) == ["#p_rule-shared-wording", ">/claims/ferry-sank/#herald"]


def test_what_has_no_page_is_no_link() -> None:
    tree = waivers(place="rows/how-many", address="")
    assert hrefs(tree) == ["#p_rule-shared-wording"]
    assert text(only(tree, "waivers__place")) == "rows/how-many"


def test_a_reason_in_another_language_is_isolated() -> None:
    (found,) = elements(waivers(reason=ar("بيان واحد")), "bdi")
    assert tongue(found) == ("ar", "rtl")
