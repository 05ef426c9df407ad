"""A list names each thing once."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("who, why]\n    excerpts", "who, why, ①when]\n    excerpts")],
            ['① "when" stands twice | delete one of the two'],
            id="a row",
        ),
        pytest.param(
            [("actors: [harbour-office]", "actors: [harbour-office, ①harbour-office]")],
            ['① "harbour-office" stands twice | delete one of the two'],
            id="an actor",
        ),
        pytest.param(
            [("places: [north-quay]", "places: [north-quay, lysmar, ①north-quay]")],
            ['① "north-quay" stands twice | delete one of the two'],
            id="a place",
        ),
        pytest.param(
            [("languages: [en, ar]", "languages: [en, ar, ①en]")],
            ['① "en" stands twice | delete one of the two'],
            id="a language",
        ),
        pytest.param(
            [("silent: [why]", "silent: [why, ①why]")], ['① "why" stands twice | delete one of the two'], id="a silence"
        ),
    ],
)
def test_listed_twice(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("listed-twice", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("listed-twice", BASE) == []
