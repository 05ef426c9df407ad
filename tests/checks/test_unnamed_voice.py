"""Only an unnamed voice is somebody's."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "  dockers: {kind: unnamed, of: courier, name: two dockers}",
                    "  dockers: {kind: unnamed, name: two dockers}",
                )
            ],
            [],
            id="no owner",
        ),
        pytest.param(
            [("{kind: unnamed, of: courier, name: two dockers}", "{kind: group, of: ①courier, name: two dockers}")],
            [("① `of` belongs to an unnamed voice, and names another actor | write `kind: unnamed`, or delete `of`")],
            id="an owner of a group",
        ),
        pytest.param(
            [("{kind: unnamed, of: courier, name: two dockers}", "{kind: unnamed, of: ①dockers, name: two dockers}")],
            [("① `of` belongs to an unnamed voice, and names another actor | write `kind: unnamed`, or delete `of`")],
            id="its own",
        ),
    ],
)
def test_unnamed_voice(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("unnamed-voice", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("unnamed-voice", BASE) == []
