"""An earlier id of a claim leads to that claim alone."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    aliases: [closed-quay, old-quay]",
                )
            ],
            [],
            id="an earlier id",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    aliases: [old, ①three-dredgers]",
                )
            ],
            ['① "three-dredgers" is the id of a claim | an alias is an id that no claim has'],
            id="a claim's present id",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    aliases: [①quay-closed]",
                )
            ],
            ['① "quay-closed" is the id of a claim | an alias is an id that no claim has'],
            id="its own id",
        ),
        pytest.param(
            [
                (
                    "    statement: The Harbour Office bought three dredgers.",
                    "    statement: The Harbour Office bought three dredgers.\n    aliases: [old]",
                ),
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    aliases: [①old]",
                ),
            ],
            ['① "old" is an alias of "three-dredgers" too | delete one of the two'],
            id="of two claims",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    aliases: [old, ①old]",
                )
            ],
            ['① "old" is an alias of "quay-closed" too | delete one of the two'],
            id="twice in one claim",
        ),
        pytest.param(
            [
                (
                    "    statement: The North Quay was closed.",
                    "    statement: The North Quay was closed.\n    aliases: [①Old Quay, ②con]",
                )
            ],
            [
                (
                    '① "Old Quay" can\'t be an id | ids are lower-case letters, '
                    'digits and single hyphens: write "old-quay"'
                ),
                '② "con" is a reserved name | choose another id',
            ],
            id="no address",
        ),
    ],
)
def test_alias(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("alias", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("alias", BASE) == []
