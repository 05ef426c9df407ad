"""An assessment gives its reason."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("confidence: low\n      reason: One office is behind both.", "confidence: not-assessed")],
            [],
            id="not assessed",
        ),
        pytest.param(
            [("confidence: low\n      reason: One office is behind both.", "confidence: ①low")],
            ["① the assessment gives no reason | add `reason:`, or write `confidence: not-assessed`"],
            id="no reason",
        ),
    ],
)
def test_assessment_reason(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("assessment-reason", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("assessment-reason", BASE) == []
