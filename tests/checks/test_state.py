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
            ["① the claim is merged into itself | name the claim that it is part of now"],
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
                (
                    '① "three-dredgers" is merged into "quay-closed", and "quay-closed" into "three-dredgers": '
                    "no page is the last | name the claim that it is part of now"
                ),
                (
                    '② "quay-closed" is merged into "three-dredgers", and "three-dredgers" into "quay-closed": '
                    "no page is the last | name the claim that it is part of now"
                ),
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
            [
                (
                    '① the claim "three-dredgers" is a draft: readers would find nothing | '
                    "name a published claim, or publish that one"
                )
            ],
            id="into a draft",
        ),
    ],
)
def test_state(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("state", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("state", BASE) == []


# Claims that lead on to others that lead on.

CLOSED = "    statement: The North Quay was closed.\n"
BOUGHT = "    statement: The Harbour Office bought three dredgers.\n"
LAST = "      - {type: updates, claim: three-dredgers}\n"
SHUT = "  quay-shut:\n    topic: port\n    statement: The quay was shut.\n"


def chain(*edits: tuple[str, str], end: str) -> str:
    """`quay-closed` is merged into `quay-shut`, which is as `end` says."""
    merged = (CLOSED, f"{CLOSED}    state: merged\n    into: quay-shut\n")
    return changed(merged, (LAST, f"{LAST}{SHUT}{end}"), *edits)


def test_a_claim_may_be_merged_into_one_that_is_merged_itself() -> None:
    assert found_by("state", chain(end="    state: merged\n    into: three-dredgers\n")) == []


def test_a_claim_may_be_merged_into_one_that_was_withdrawn_later() -> None:
    assert found_by("state", chain(end="    state: withdrawn\n    reason: A misreading.\n")) == []


def test_a_draft_at_the_end_of_a_chain_is_named_at_each_claim_that_leads_there() -> None:
    draft = (BOUGHT, f"{BOUGHT}    state: draft\n")
    end = "    state: merged\n    into: ②three-dredgers\n"
    text = chain(draft, end=end).replace("into: quay-shut", "into: ①quay-shut")
    hint = "readers would find nothing | name a published claim, or publish that one"
    assert found_by("state", text) == [
        f'① the claim "three-dredgers", to which "quay-shut" leads, is a draft: {hint}',
        f'② the claim "three-dredgers" is a draft: {hint}',
    ]


def test_a_circle_is_said_of_its_own_claims_alone() -> None:
    turned = (BOUGHT, f"{BOUGHT}    state: merged\n    into: ①quay-shut\n")
    text = chain(turned, end="    state: merged\n    into: ②three-dredgers\n")
    hint = "no page is the last | name the claim that it is part of now"
    assert found_by("state", text) == [
        f'① "three-dredgers" is merged into "quay-shut", and "quay-shut" into "three-dredgers": {hint}',
        f'② "quay-shut" is merged into "three-dredgers", and "three-dredgers" into "quay-shut": {hint}',
    ]
