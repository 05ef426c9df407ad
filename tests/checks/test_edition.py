"""The site is published in a language that the dossier has."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([("languages: [en, ar]", "languages: [en, ar]\n  editions: [ar]")], [], id="one"),
        pytest.param(
            [("languages: [en, ar]", "languages: [en, ar]\n  editions: [①fr]")],
            [("① \"fr\" isn't among the dossier's languages | add it to `languages`, or choose one of: en, ar")],
            id="another language",
        ),
        pytest.param(
            [("languages: [en, ar]", "languages: [en, ar]\n  editions: [en, ①ar]")],
            ["① one edition is built so far | name one language"],
            id="two",
        ),
    ],
)
def test_edition(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("edition", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("edition", BASE) == []
