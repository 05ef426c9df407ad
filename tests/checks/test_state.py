"""A claim that is no longer alone says why."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    state: merged\n    into: three-dredgers",
                )
            ],
            [],
            id="merged",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    (
                        "    statement: The North Quay was closed.\n    state: withdrawn\n"
                        "    reason: It was a misreading."
                    ),
                )
            ],
            [],
            id="withdrawn",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    state: ①merged",
                )
            ],
            ["① a claim that is merged needs `into` | add `into:`"],
            id="merged into nothing",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    state: ①withdrawn",
                )
            ],
            ["① a claim that is withdrawn needs `reason` | add `reason:`"],
            id="withdrawn without reason",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    into: ①three-dredgers",
                )
            ],
            ["① `into` stands in a claim that isn't merged | write `state: merged`, or delete `into`"],
            id="into without merged",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    state: draft\n    reason: ①Why not.",
                )
            ],
            [("① `reason` stands in a claim that isn't withdrawn | write `state: withdrawn`, or delete `reason`")],
            id="reason without withdrawn",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    state: merged\n    into: ①quay-closed",
                )
            ],
            ["① `into` goes round in a circle | name a published claim"],
            id="into itself",
        ),
        pytest.param(
            [
                (
                    "    statement: The Harbour Office bought three dredgers.",
                    (
                        "    statement: The Harbour Office bought three dredgers.\n    state: merged\n"
                        "    into: ①quay-closed"
                    ),
                ),
                (
                    "    statement: The North Quay was closed.",
                    ("    statement: The North Quay was closed.\n    state: merged\n    into: ②three-dredgers"),
                ),
            ],
            [
                "① `into` goes round in a circle | name a published claim",
                "② `into` goes round in a circle | name a published claim",
            ],
            id="in a circle",
        ),
        pytest.param(
            [
                (
                    "    statement: The Harbour Office bought three dredgers.",
                    "    statement: The Harbour Office bought three dredgers.\n    state: draft",
                ),
                (
                    "    statement: The North Quay was closed.",
                    ("    statement: The North Quay was closed.\n    state: merged\n    into: ①three-dredgers"),
                ),
            ],
            ['① the claim "three-dredgers" is a draft | name a published claim'],
            id="into a draft",
        ),
    ],
)
def test_state(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("state", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("state", BASE) == []
