"""An excerpt that asserts a claim in part says in a note which part."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "stance: asserts\n        quote: the quay",
                    "stance: partly-asserts\n        note: Not for how long.\n        quote: the quay",
                )
            ],
            [],
            id="with a note",
        ),
        pytest.param(
            [("stance: asserts\n        quote: the quay", "stance: ①partly-asserts\n        quote: the quay")],
            [
                (
                    '① the excerpt "dockers" asserts in part, and doesn\'t say which part | '
                    "add `note:` with what it asserts, and what it doesn't"
                )
            ],
            id="without",
        ),
    ],
)
def test_partly_note(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("partly-note", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("partly-note", BASE) == []
