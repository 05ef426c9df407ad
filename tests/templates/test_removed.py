"""Excerpts that were taken out."""

from typing import Any

from dossier.site.views import RemovedView
from tests.templates.parts import MAY, Element, ar, elements, hrefs, only, part, text, tongue


def removed(**fields: Any) -> Element:
    made: dict[str, Any] = {
        "id": "herald",
        "when": MAY,
        "reason": ar("سُحب المقال"),
        "version": 3,
        "address": "/claims/sunk/v/3/#herald",
        "permalink": "https://dossiers.example/ferry/claims/sunk/v/3/#herald",
    }
    return part("removed", "removed(views, to)", views=(RemovedView(**made | fields),))


def test_it_stands_at_the_excerpts_own_address() -> None:
    assert only(removed(), "removed__item").get("id") == "herald"


def test_it_says_when_and_why() -> None:
    tree = removed()
    assert text(only(tree, "removed__what")) == "An excerpt was taken out, 4 May 2021"
    assert (text(only(tree, "removed__why")), *tongue(only(tree, "removed__why"))) == ("سُحب المقال", "ar", "rtl")


def test_it_leads_to_the_last_version_that_had_it() -> None:
    (link,) = elements(removed(), "a")
    assert (text(link), link.get("href")) == ("As it stood in version 3", ">/claims/sunk/v/3/#herald")
    assert link.get("data-address") == "https://dossiers.example/ferry/claims/sunk/v/3/#herald"


def test_without_such_a_page_nothing_is_promised() -> None:
    assert hrefs(removed(address="", permalink="")) == []
