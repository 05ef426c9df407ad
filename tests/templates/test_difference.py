"""What has changed, word by word."""

from typing import Any

from dossier.site.views import DifferenceGroup, DifferenceItem, DifferenceSide
from dossier.site.views import WordPiece as Piece
from tests.templates.parts import Element, ar, classed, elements, en, only, part, text, texts, tongue


def item(**fields: Any) -> DifferenceItem:
    made: dict[str, Any] = {
        "label": "The words",
        "about": (),
        "language": "en",
        "direction": "ltr",
        "words": (),
        "sides": (),
    }
    return DifferenceItem(**made | fields)


def drawn(*items: DifferenceItem, about: tuple[Any, ...] = ()) -> Element:
    groups = (DifferenceGroup("Excerpt herald", about, items),)
    return part("difference", "differences(groups, frame)", groups=groups)


WORDS = (Piece("sent ", "kept"), Piece("150", "deleted"), Piece(" ", "kept"), Piece("200", "inserted"))


def test_words_are_struck_out_and_put_in_and_said_to_be() -> None:
    tree = drawn(item(words=WORDS))
    assert texts(elements(tree, "del")) == ["[taken out: 150]"]
    assert texts(elements(tree, "ins")) == ["[put in: 200]"]
    assert text(only(tree, "difference__words")) == "sent [taken out: 150] [put in: 200]"
    assert len(classed(tree, "unseen")) == 4


def test_arabic_runs_right_to_left_and_the_words_about_it_do_not() -> None:
    tree = drawn(item(words=(Piece("غرقت", "deleted"),), language="ar", direction="rtl"))
    assert tongue(only(tree, "difference__words")) == ("ar", "rtl")
    assert {tongue(found) for found in classed(tree, "unseen")} == {("en", "ltr")}


def test_what_stood_and_what_stands_is_named_by_words() -> None:
    sides = (
        DifferenceSide("Before", is_out=True, terms=(en("Asserts"),)),
        DifferenceSide("Now", is_out=False, terms=(en("Denies"), ar("ينفي"))),
    )
    tree = drawn(item(label="Stance", sides=sides))
    assert texts(classed(tree, "difference__side")) == ["Before Asserts", "Now Deniesينفي"]
    assert texts(elements(tree, "del")) == ["Asserts"]
    assert [tongue(found) for found in elements(tree, "bdi")] == [("ar", "rtl")]


def test_a_group_says_whose_words_they_are_and_an_item_why() -> None:
    tree = drawn(
        item(reason=en("Of another ferry."), about=(en("How many"),)), about=(en("The Wire"), ar("غرقت العبارة"))
    )
    assert text(only(tree, "difference__title")) == "Excerpt herald"
    assert "The Wire" in text(only(tree, "difference__whose"))
    assert text(only(tree, "difference__reason")) == "Reason Of another ferry."
    assert text(only(tree, "difference__label")) == "The words How many"
