"""An earlier id leads to one present entry."""

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
            ['① "quay-closed" is its own id | an alias is an earlier id: delete it'],
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
            ['① "old" stands twice | delete one of the two'],
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


# The other tables, and what goes round.

TOPIC = "  port: {title: The port, description: What was bought and built.}\n"
ECHO = "name: {en: Echo of the Port, ar: صدى الميناء}}"
OFFICE = "  harbour-office: {kind: body, name: The Harbour Office}"
QUAY = "point: [12.5, 44.25], precision: settlement}"
SOURCE = "    title: Dredgers for the port\n"
EXCERPT = "      - id: courier\n"
SAME = "stance: mentions}"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [(TOPIC, TOPIC.replace("built.}", "built., aliases: [①port, harbour, ②harbour, ③Port 2]}"))],
            [
                '① "port" is its own id | an alias is an earlier id: delete it',
                '② "harbour" stands twice | delete one of the two',
                '③ "Port 2" can\'t be an id | ids are lower-case letters, digits and single hyphens: write "port-2"',
            ],
            id="topics",
        ),
        pytest.param(
            [(OFFICE, OFFICE.replace("Office}", "Office, aliases: [①echo]}"))],
            ['① "echo" is the id of an actor | an alias is an id that no actor has'],
            id="actors",
        ),
        pytest.param(
            [
                (ECHO, ECHO.replace("}}", "}, aliases: [①harbour-office]}")),
                (OFFICE, OFFICE.replace("Office}", "Office, aliases: [②echo]}")),
            ],
            [
                (
                    '① "echo" and "harbour-office" are each other\'s alias | '
                    "keep the alias of the one that goes on; rename, merge or delete the other"
                ),
                (
                    '② "harbour-office" and "echo" are each other\'s alias | '
                    "keep the alias of the one that goes on; rename, merge or delete the other"
                ),
            ],
            id="each other's",
        ),
        pytest.param(
            [(QUAY, QUAY.replace("settlement}", "settlement, aliases: [①lysmar]}"))],
            ['① "lysmar" is the id of a place | an alias is an id that no place has'],
            id="places",
        ),
        pytest.param(
            [(SOURCE, f"{SOURCE}    aliases: [①echo-april, con]\n".replace("con", "②con"))],
            [
                '① "echo-april" is the id of a source | an alias is an id that no source has',
                '② "con" is a reserved name | choose another id',
            ],
            id="sources",
        ),
        pytest.param(
            [(EXCERPT, f"{EXCERPT}        aliases: [①echo, herald, courier-1]\n")],
            ['① "echo" is the id of an excerpt | an alias is an id that no excerpt has'],
            id="excerpts",
        ),
        pytest.param(
            [
                (EXCERPT, f"{EXCERPT}        aliases: [dockers]\n"),
                (SAME, "stance: mentions, aliases: [courier, echo]}"),
                (TOPIC, TOPIC.replace("built.}", "built., aliases: [echo, lysmar]}")),
            ],
            [],
            id="ids of other tables and of other claims' excerpts",
        ),
    ],
)
def test_every_table(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("alias", changed(*edits)) == expected
