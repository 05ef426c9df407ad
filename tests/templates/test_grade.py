"""Confidence."""

import pytest

from dossier.site.views import Grade
from tests.templates.parts import classed, elements, part, text


@pytest.mark.parametrize("bars", [1, 2, 3])
def test_bars_repeat_the_word(bars: int) -> None:
    tree = part("grade", "grade(view)", view=Grade("low", "Low", bars))
    assert text(tree) == "Low"
    assert len(classed(tree, "grade__bar")) == 3
    assert len(classed(tree, "grade__bar--on")) == bars


def test_what_is_not_assessed_has_no_bars() -> None:
    tree = part("grade", "grade(view)", view=Grade("not-assessed", "Not assessed", None))
    assert elements(tree, "svg") == []
    assert text(tree) == "Not assessed"
