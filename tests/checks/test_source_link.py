"""The state of a source's address is said of an address, with the day on which it was seen."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("dredgers\n    read", "dredgers\n    link: live\n    checked: 2024-05-01\n    read")], [], id="both"
        ),
        pytest.param(
            [("    url: https://courier.example/dredgers\n", "    link: ①dead\n    checked: 2024-05-01\n")],
            ["① `link` stands where there is no `url` | add `url`, or delete `link`"],
            id="no address",
        ),
        pytest.param(
            [("dredgers\n    read", "dredgers\n    link: ①dead\n    read")],
            ["① `link` doesn't say when it was so | add `checked:` with the day"],
            id="no day",
        ),
        pytest.param(
            [("dredgers\n    read", "dredgers\n    checked: ①2024-05-01\n    read")],
            ["① `checked` doesn't say what was found | add `link:`"],
            id="a day alone",
        ),
    ],
)
def test_source_link(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("source-link", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("source-link", BASE) == []
