"""What happened, in time order."""

from dossier.site.views import TrailItem
from tests.templates.parts import MAY, Element, ar, classed, elements, en, hrefs, only, part, ref, text


def trail(*items: TrailItem) -> Element:
    return part("trail", "trail(items, frame, to)", items=items)


def test_an_entry_says_when_what_and_leads_there() -> None:
    item = TrailItem(MAY, "Denied by", ref("Another", "/claims/other/"), en("At the time."))
    tree = trail(item)
    assert text(only(tree, "trail__item")) == "4 May 2021 Denied by Another At the time."
    assert hrefs(tree) == [">/claims/other/"]


def test_an_entry_without_a_date_says_so() -> None:
    assert text(only(trail(TrailItem(None, "Part of", ref("Another"), None)), "trail__when")) == "no date"


def test_a_note_in_another_language_is_isolated() -> None:
    (note,) = elements(trail(TrailItem(MAY, "Said to happen", None, ar("قيل"))), "bdi")
    assert note.get("dir") == "rtl"


def test_entries_are_an_ordered_list() -> None:
    item = TrailItem(MAY, "In print", ref("The ferry again"), None)
    tree = trail(item, item)
    assert len(elements(tree, "ol")) == 1
    assert len(classed(tree, "trail__item")) == 2
