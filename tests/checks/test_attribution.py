"""An attribution names the voices behind the document, and never its own outlet."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([("attribution: [dockers]", "attribution: [dockers, harbour-office]")], [], id="two voices"),
        pytest.param([("attribution: [dockers]", "attribution: [echo]")], [], id="another outlet"),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers, ①courier]")],
            [
                (
                    '① "courier" is the outlet that prints the document | '
                    "delete it: an outlet is never typed; without attribution it speaks for itself"
                )
            ],
            id="the outlet itself",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers, harbour-office, ①dockers]")],
            ['① "dockers" stands twice | delete one of the two'],
            id="one voice twice",
        ),
    ],
)
def test_attribution(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("attribution", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("attribution", BASE) == []
