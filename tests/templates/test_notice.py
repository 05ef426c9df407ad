"""What is said first of a claim that was merged or withdrawn."""

from typing import Any

from dossier.site.views import CellLink, Notice, NoticePassage
from tests.templates.parts import MAY, Element, ar, classed, elements, en, hrefs, only, part, ref, text, texts, tongue


def notice(view: Notice) -> Element:
    return part("notice", "notice(view, frame, to)", view=view)


def merged(**fields: Any) -> Element:
    return notice(Notice("Merged", None, ref("The ferry sank.", "/claims/sunk/"), onward="It goes on as:", **fields))


def test_a_withdrawal_gives_its_reason_in_its_language() -> None:
    tree = notice(Notice("Withdrawn", ar("خطأ"), None))
    assert text(only(tree, "notice__title")) == "Withdrawn"
    assert tongue(only(tree, "notice__text")) == ("ar", "rtl")
    assert elements(tree, "a") == []


def test_it_says_when() -> None:
    tree = notice(Notice("Withdrawn", en("A misreading."), None, when=MAY))
    assert text(only(tree, "notice__title")) == "Withdrawn, 4 May 2021"
    assert [found.get("datetime") for found in elements(tree, "time")] == ["2021-05-04"]


def test_a_merger_leads_on() -> None:
    assert hrefs(merged()) == [">/claims/sunk/"]
    assert text(only(merged(), "notice__text")) == "It goes on as: The ferry sank."


def test_each_excerpt_leads_to_the_same_passage_there() -> None:
    tree = merged(
        passages=(
            NoticePassage(CellLink("A", "/claims/lost/#herald"), en("The Wire"), CellLink("C", "/claims/sunk/#wire")),
            NoticePassage(CellLink("B", "/claims/lost/#courier"), ar("الوزارة"), None),
        )
    )
    (listed,) = classed(tree, "notice__passages")
    assert texts(elements(listed, "li")) == ["A The Wire: C there", "B الوزارة: only here"]
    assert hrefs(listed) == [">/claims/lost/#herald", ">/claims/sunk/#wire", ">/claims/lost/#courier"]
