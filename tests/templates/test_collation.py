"""Excerpts side by side."""

from types import SimpleNamespace

from dossier.site.views import PointKey
from tests.templates.parts import Element, classed, column, elements, en, mark, only, part, texts


def collation(*letters: str) -> Element:
    columns = tuple(column(letter=letter, anchor=letter.lower(), quote=()) for letter in letters)
    page = SimpleNamespace(
        columns=columns, points=(PointKey(1, en("Who"), "who it is"),), shared=(), permalink="https://x.example/"
    )
    return part("collation", "collation(page, frame, to)", page=page)


def test_letters_lead_to_their_columns() -> None:
    jumps = classed(collation("A", "B"), "collation__jump")
    assert [(jump.get("href"), *jump.itertext()) for jump in jumps] == [
        ("#a", "A", f" {mark().word}"),
        ("#b", "B", f" {mark().word}"),
    ]


def test_the_columns_are_a_region_that_the_keyboard_reaches() -> None:
    region = only(collation("A", "B"), "collation__columns")
    assert (region.get("role"), region.get("tabindex")) == ("region", "0")
    assert region.get("aria-label")


def test_one_excerpt_has_no_letters_to_jump_by() -> None:
    tree = collation("A")
    assert classed(tree, "collation__bar") == []
    assert only(tree, "collation__columns").get("role") is None


def test_twelve_excerpts_say_how_many_they_are() -> None:
    tree = collation(*"ABCDEFGHIJKL")
    assert len(elements(tree, "article")) == 12
    assert classed(tree, "collation--12")


def test_steps_wait_for_the_script() -> None:
    assert all("hidden" in step.attrib for step in classed(collation("A", "B"), "collation__step"))


def test_the_gutter_is_seen_only() -> None:
    gutter = only(collation("A", "B"), "collation__labels")
    assert gutter.get("aria-hidden") == "true"
    assert texts(classed(gutter, "collation__label"))[3:6] == ["The words", "In translation", "Proof"]
