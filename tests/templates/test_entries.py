"""The lines of an index."""

from dossier.site.views import IndexEntry, IndexGroup
from tests.templates.parts import Element, ar, elements, hrefs, only, part, ref, text, tongue


def entries(*made: IndexEntry) -> Element:
    return part("entries", "entry_groups(groups, frame, to)", groups=(IndexGroup("p_outlet", "Outlets", made),))


def test_an_entry_has_its_name_its_kind_and_its_figures() -> None:
    tree = entries(IndexEntry(ref("The Wire", "/actors/wire/", ar("السلك")), None, "of Tasnim", ("2 claims",)))
    assert text(only(tree, "entries__name")) == "The Wire السلك of Tasnim"
    assert text(only(tree, "entries__figures")) == "2 claims"
    assert hrefs(tree) == [">/actors/wire/"]


def test_a_lead_carries_its_language() -> None:
    tree = entries(IndexEntry(ref("The Wire"), ar("وكالة"), "", ()))
    assert tongue(only(tree, "entries__lead")) == ("ar", "rtl")


def test_depth_and_sign_are_classes() -> None:
    (item,) = elements(entries(IndexEntry(ref("Quay"), None, "", (), 2, "voice")), "li")
    assert item.get("class").split() == ["entries__item", "entries__item--voice", "entries__item--depth-2"]


def test_claims_are_listed_under_an_entry_in_their_language() -> None:
    tree = entries(IndexEntry(ref("Quay"), None, "", (), claims=(ref("The ferry sank.", "/claims/sunk/"),)))
    assert hrefs(only(tree, "entries__claims")) == [">/claims/sunk/"]
    assert tongue(elements(only(tree, "entries__claims"), "li")[0]) == ("en", "ltr")
