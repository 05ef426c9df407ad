"""What is defined is used."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "claims:\n  three",
                    "  ①third:\n    {title: A, language: en, published: 2019, read: full}\nclaims:\n  three",
                )
            ],
            ['① warning: nothing names the source "third" | use it, or delete it'],
            id="a source",
        ),
        pytest.param(
            [("  dockers: ", "  ①mayor: {kind: person, name: The mayor}\n  dockers: ")],
            ['① warning: nothing names the actor "mayor" | use it, or delete it'],
            id="an actor",
        ),
        pytest.param(
            [("sources:\n", "  ①cape: {name: The cape, precision: settlement}\nsources:\n")],
            ['① warning: nothing names the place "cape" | use it, or delete it'],
            id="a place",
        ),
        pytest.param(
            [("actors:\n  courier:", "  ①cost: {label: Cost, kind: quantity}\nactors:\n  courier:")],
            ['① warning: nothing names the row "cost" | use it, or delete it'],
            id="a row",
        ),
        pytest.param(
            [("rows:\n", "  ①sea: {title: The sea, description: Its tides.}\nrows:\n")],
            ['① warning: nothing names the topic "sea" | use it, or delete it'],
            id="a topic",
        ),
        pytest.param(
            [
                ("  dockers: ", "  mayor: {kind: person, name: The mayor}\n  dockers: "),
                ("value: harbour-office", "value: mayor"),
            ],
            [],
            id="an actor in a value alone",
        ),
    ],
)
def test_unused(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("unused", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("unused", BASE) == []
