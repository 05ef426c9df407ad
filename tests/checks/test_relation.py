"""A relation leads from this claim, or an excerpt of it, to another claim."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "{type: updates, claim: three-dredgers}",
                    '{type: tension, from: dockers, claim: "three-dredgers#courier"}',
                )
            ],
            [],
            id="from an excerpt to an excerpt",
        ),
        pytest.param(
            [("{type: updates, claim: three-dredgers}", "{type: tension, from: ①docker, claim: three-dredgers}")],
            ['① the claim "quay-closed" has no excerpt "docker" | did you mean "dockers"?'],
            id="from no excerpt of the claim",
        ),
        pytest.param(
            [("{type: updates, claim: three-dredgers}", "{type: tension, from: ①x, claim: three-dredgers}")],
            ['① the claim "quay-closed" has no excerpt "x" | it has: dockers, echo-too'],
            id="from nothing near",
        ),
        pytest.param(
            [("{type: updates, claim: three-dredgers}", "{type: tension, claim: ①quay-closed}")],
            ["① the relation leads back to its own claim | name another claim"],
            id="to itself",
        ),
        pytest.param(
            [("{type: updates, claim: three-dredgers}", '{type: tension, claim: ①"quay-closed#dockers"}')],
            ["① the relation leads back to its own claim | name another claim"],
            id="to an excerpt of itself",
        ),
        pytest.param(
            [
                (
                    "{type: updates, claim: three-dredgers}",
                    ("{type: updates, claim: three-dredgers}\n      - ①{type: updates, claim: three-dredgers}"),
                )
            ],
            ["① the relation stands twice | delete one of the two"],
            id="twice",
        ),
        pytest.param(
            [
                (
                    "{type: updates, claim: three-dredgers}",
                    "{type: updates, claim: three-dredgers}\n      - {type: part-of, claim: three-dredgers}",
                )
            ],
            [],
            id="of another type",
        ),
        pytest.param(
            [
                (
                    "    statement: The Harbour Office bought three dredgers.",
                    "    statement: The Harbour Office bought three dredgers.\n    state: draft",
                ),
                ("{type: updates, claim: three-dredgers}", "{type: updates, claim: ①three-dredgers}"),
            ],
            ['① warning: the claim "three-dredgers" is a draft, so the relation isn\'t shown'],
            id="to a draft",
        ),
        pytest.param(
            [
                (
                    "  quay-closed:\n",
                    (
                        "  empty:\n    topic: port\n    statement: Nothing.\n    state: draft\n"
                        "    relations: [{type: updates, from: ①x, claim: quay-closed}]\n  quay-closed:\n"
                    ),
                )
            ],
            ['① the claim "empty" has no excerpt "x" | it has: none'],
            id="of a claim without excerpts",
        ),
    ],
)
def test_relation(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("relation", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("relation", BASE) == []
