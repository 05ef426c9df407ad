"""Points, and silences, are on rows that the claim compares, and a row is one or the other."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                ("compare: [how-many, when, where, who, why]", "compare: [how-many, when, where, why]"),
                ("who: {said: the Harbour Office", "who: ①{said: the Harbour Office"),
            ],
            [
                (
                    '① the claim doesn\'t compare the row "who" | '
                    "add it to the claim's `compare` (how-many, when, where, why), or delete it here"
                )
            ],
            id="a point on no row of the claim",
        ),
        pytest.param(
            [
                ("compare: [how-many, when, where, who, why]", "compare: [how-many, when, where, who]"),
                ("silent: [why]", "silent: [①why]"),
            ],
            [
                (
                    '① the claim doesn\'t compare the row "why" | '
                    "add it to the claim's `compare` (how-many, when, where, who), or delete it here"
                )
            ],
            id="a silence on no row of the claim",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        points: {when: ①the autumn}")],
            [
                (
                    '① the claim doesn\'t compare the row "when" | '
                    "add it to the claim's `compare` (empty now), or delete it here"
                )
            ],
            id="nothing compared",
        ),
        pytest.param(
            [("silent: [why]", "silent:\n          - why\n          - ①who")],
            ['① the row "who" is filled and silent | delete one of the two'],
            id="filled and silent",
        ),
    ],
)
def test_point_row(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("point-row", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("point-row", BASE) == []
