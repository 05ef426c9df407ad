"""Quotes in pieces, and the key to their numbers."""

from dossier.site.views import PointKey, QuotePart
from tests.templates.parts import classed, elements, en, hrefs, part, text, texts

PARTS = (QuotePart("sent "), QuotePart("150 soldiers", 2, "herald_how-many"), QuotePart("[…]", is_elision=True))


def test_a_point_is_marked_and_can_be_opened() -> None:
    (point,) = elements(part("points", "pieces(parts)", parts=PARTS), "mark")
    assert (point.get("id"), point.get("data-point"), text(point)) == ("herald_how-many", "2", "150 soldiers")


def test_the_number_is_no_part_of_the_words() -> None:
    assert "".join(part("points", "pieces(parts)", parts=PARTS).itertext()) == "sent 150 soldiers[…]"


def test_in_a_translation_a_point_is_no_target() -> None:
    (point,) = elements(part("points", "pieces(parts)", parts=(QuotePart("150", 2),)), "mark")
    assert point.get("id") is None


def test_an_elision_is_set_apart() -> None:
    assert texts(classed(part("points", "pieces(parts)", parts=PARTS), "elision")) == ["[…]"]


def test_the_key_names_each_number() -> None:
    points = (PointKey(1, en("Who"), "who it is"), PointKey(2, en("How many"), "a quantity"))
    tree = part("points", "points_key(points, frame)", points=points)
    assert texts(elements(tree, "li")) == ["1 Who", "2 How many"]


def test_the_key_leads_to_the_rows_that_there_are() -> None:
    points = (PointKey(1, en("Who"), "who it is", "r_who"), PointKey(2, en("How many"), "a quantity"))
    tree = part("points", "points_key(points, frame)", points=points)
    assert [(item.get("data-row"), hrefs(item)) for item in elements(tree, "li")] == [("1", ["#r_who"]), (None, [])]
