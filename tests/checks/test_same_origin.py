"""`same_origin` names two voices or more, which speak in the claims that it names."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "claims:\n  three-dredgers:",
                    (
                        "same_origin:\n  - {actors: [courier, echo], in: [three-dredgers], basis: stated}\n"
                        "claims:\n  three-dredgers:"
                    ),
                )
            ],
            [],
            id="two",
        ),
        pytest.param(
            [
                (
                    "claims:\n  three-dredgers:",
                    ("same_origin:\n  - {actors: [courier, dockers], basis: inferred}\nclaims:\n  three-dredgers:"),
                )
            ],
            [],
            id="everywhere",
        ),
        pytest.param(
            [
                (
                    "claims:\n  three-dredgers:",
                    "same_origin:\n  - {actors: ①[echo], basis: stated}\nclaims:\n  three-dredgers:",
                )
            ],
            ["① one voice alone has one origin anyway | name two or more"],
            id="one",
        ),
        pytest.param(
            [
                (
                    "claims:\n  three-dredgers:",
                    "same_origin:\n  - {actors: ①[echo, echo], basis: stated}\nclaims:\n  three-dredgers:",
                )
            ],
            ["① one voice alone has one origin anyway | name two or more"],
            id="one twice",
        ),
        pytest.param(
            [
                (
                    "claims:\n  three-dredgers:",
                    (
                        "same_origin:\n  - {actors: [courier, dockers], in: ①[three-dredgers], basis: stated}\n"
                        "claims:\n  three-dredgers:"
                    ),
                )
            ],
            [
                (
                    '① warning: "dockers" doesn\'t speak in the claim "three-dredgers" | '
                    "delete the claim here, or correct the excerpts' attribution"
                )
            ],
            id="a voice that isn't heard",
        ),
    ],
)
def test_same_origin(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("same-origin", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("same-origin", BASE) == []
