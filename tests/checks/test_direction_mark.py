"""Names, titles and addresses hold no direction marks."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("quote: the quay was closed to all", "quote: the \u200equay was closed\u200f to all")],
            [],
            id="in a quote",
        ),
        pytest.param([("{said: في مارس,", "{said: \u200fفي مارس,")], [], id="in the words of a point"),
        pytest.param(
            [("title: كراكات جديدة", "title: ①كراكات\u200f جديدة")],
            [
                (
                    "① a direction mark (U+200F) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                )
            ],
            id="in a title",
        ),
        pytest.param(
            [("    statement: The North Quay was closed.", "    statement: ①The \u200eNorth\u061c Quay was closed.")],
            [
                (
                    "① a direction mark (U+200E) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                ),
                (
                    "① a direction mark (U+061C) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                ),
            ],
            id="two marks",
        ),
        pytest.param(
            [
                (
                    "echo: {kind: outlet, name: {en: Echo of the Port, ar: صدى الميناء}}",
                    ("echo:\n    kind: outlet\n    name:\n      en: Echo of the Port\n      ar: ①صدى\u200f الميناء"),
                )
            ],
            [
                (
                    "① a direction mark (U+200F) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                )
            ],
            id="in one language of a text",
        ),
        pytest.param(
            [("variants: [Courier, كورير]", "variants:\n      - Courier\n      - ①كورير\u200f")],
            [
                (
                    "① a direction mark (U+200F) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                )
            ],
            id="in an entry of a list",
        ),
        pytest.param(
            [("event: {date: 2019-03, places: [north-quay]}", "event: {date: 2019-03, note: ①In \u200espring}")],
            [
                (
                    "① a direction mark (U+200E) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                )
            ],
            id="in a note within",
        ),
        pytest.param(
            [("ar: كراكات ليسمار}", "ar: ①كراكات ليسمار\u200e}")],
            [
                (
                    "① a direction mark (U+200E) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                )
            ],
            id="in the dossier's title",
        ),
        pytest.param(
            [("https://courier.example/dredgers", "①https://courier.example/\u200edredgers")],
            [
                (
                    "① a direction mark (U+200E) stands here | "
                    "delete it: the page sets the direction of every text by its language"
                )
            ],
            id="in an address",
        ),
    ],
)
def test_direction_mark(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("direction-mark", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("direction-mark", BASE) == []
