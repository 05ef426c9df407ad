"""What a reader arranges columns with."""

from dossier.model import Stance
from tests.templates.parts import Element, classed, column, elements, en, mark, only, part, text, texts

STANCES: tuple[Stance, ...] = ("asserts", "denies", "mentions")


def arranged() -> Element:
    columns = tuple(
        column(letter=letter, anchor=letter.lower(), mark=mark(stance), voice=en(f"Voice {letter}"))
        for letter, stance in zip("ABC", STANCES, strict=True)
    )
    return part("arrange", "arrange(columns, frame)", columns=columns)


def test_each_column_has_its_line() -> None:
    items = classed(arranged(), "arrange__item")
    assert [item.get("data-column") for item in items] == ["a", "b", "c"]
    assert texts([only(item, "arrange__name") for item in items]) == [
        "A Asserts Voice A",
        "B Denies Voice B",
        "C Mentions Voice C",
    ]


def test_every_stance_has_the_same_controls() -> None:
    items = classed(arranged(), "arrange__item")
    controls = [[found.get("data-do") for found in elements(item) if found.get("data-do")] for item in items]
    assert controls == [["show", "pin", "earlier", "later"]] * 3


def test_controls_name_their_column() -> None:
    tools = classed(classed(arranged(), "arrange__item")[1], "tool")
    assert texts(tools) == ["Shown (B)", "Pin (B)", "Earlier (B)", "Later (B)"]


def test_what_is_said_of_a_change_comes_from_here() -> None:
    said = {name: words for name, words in only(arranged(), "arrange").attrib.items() if name.startswith("data-")}
    assert said["data-say-moved"] == "{letter} is now {place} of 3"
    assert said["data-say-hidden"] == "{letter} is hidden; {shown} of 3 shown"


def test_changes_are_announced() -> None:
    (status,) = [found for found in elements(arranged()) if found.get("role") == "status"]
    assert text(status) == ""


def test_the_words_are_one_choice_of_three() -> None:
    tree = part("arrange", "words_choice()")
    radios = elements(tree, "input")
    assert [(radio.get("value"), "checked" in radio.attrib) for radio in radios] == [
        ("original", False),
        ("translation", False),
        ("both", True),
    ]
    assert {(radio.get("type"), radio.get("name")) for radio in radios} == {("radio", "words")}
    assert text(elements(tree, "legend")[0])
