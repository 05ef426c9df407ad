"""A published claim has an excerpt, and each excerpt an id of its own."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    '      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}',
                    '      - {id: ①dockers, same_as: "three-dredgers#echo", stance: mentions}',
                )
            ],
            ['① two excerpts have the id "dockers" | rename one of them'],
            id="two excerpts of one id",
        ),
        pytest.param(
            [
                (
                    '      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}',
                    (
                        '      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}\n'
                        '      - {id: echo-again, same_as: ①"three-dredgers#echo", stance: mentions}'
                    ),
                )
            ],
            ["① the claim quotes this passage twice | delete one of the two"],
            id="one passage twice",
        ),
        pytest.param(
            [
                ("    relations:\n", "    relations:\n"),
                ("  quay-closed:\n", "  ①empty:\n    topic: port\n    statement: Nothing says this.\n  quay-closed:\n"),
            ],
            ['① the claim "empty" has no excerpt | add one, or write `state: draft`'],
            id="no excerpt",
        ),
        pytest.param(
            [
                (
                    "  quay-closed:\n",
                    (
                        "  empty:\n    topic: port\n    statement: Nothing says this.\n    state: draft\n"
                        "  quay-closed:\n"
                    ),
                )
            ],
            [],
            id="a draft without",
        ),
    ],
)
def test_excerpts(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("excerpts", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("excerpts", BASE) == []
