"""Excerpts side by side."""

from types import SimpleNamespace

from dossier.site.views import Column, PointKey
from tests.templates.parts import Element, arabic, classed, column, elements, en, mark, only, part, text, texts


def collation(*letters: str) -> Element:
    return collated(*(column(letter=letter, anchor=letter.lower(), quote=()) for letter in letters))


def collated(*columns: Column) -> Element:
    page = SimpleNamespace(
        columns=columns,
        points=(PointKey(1, en("Who"), "who it is"),),
        shared=(),
        permalink="https://x.example/",
        take=None,
    )
    return part("collation", "collation(page, frame, to)", page=page)


def test_letters_lead_to_their_columns() -> None:
    jumps = classed(collation("A", "B"), "collation__jump")
    assert [(jump.get("href"), list(jump.itertext())[:2]) for jump in jumps] == [
        ("#a", ["A", f" {mark().word}"]),
        ("#b", ["B", f" {mark().word}"]),
    ]


def test_that_a_column_is_hidden_is_said_by_the_script_only() -> None:
    said = classed(collation("A", "B"), "collation__away")
    assert [("hidden" in one.attrib, text(one)) for one in said] == [(True, "(hidden)")] * 2


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


def test_tools_wait_for_the_script() -> None:
    tree = collation("A", "B")
    (opener,) = [tool for tool in classed(tree, "tool") if tool.get("aria-controls")]
    assert "hidden" in opener.attrib
    for name in ("arrange", "away-note", "words-choice"):
        assert "hidden" in only(tree, name).attrib, name


def test_one_excerpt_has_nothing_to_arrange() -> None:
    tree = collation("A")
    assert classed(tree, "arrange") + classed(tree, "collation__tools") == []


def test_one_excerpt_has_a_choice_of_words_where_it_is_translated() -> None:
    assert "hidden" in only(collated(arabic()), "words-choice").attrib
    assert classed(collation("A"), "words-choice") == []


def test_the_gutter_has_its_words_for_translations_that_stand_first() -> None:
    labels = classed(collation("A", "B"), "collation__label")
    assert [label.get("data-as") for label in labels if label.get("data-as")] == [
        "The words, translated where they need it",
        "The original",
    ]


def test_the_gutter_is_seen_only() -> None:
    gutter = only(collation("A", "B"), "collation__labels")
    assert gutter.get("aria-hidden") == "true"
    assert texts(classed(gutter, "collation__label"))[3:6] == ["The words", "In translation", "Proof"]
