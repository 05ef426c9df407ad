"""A quote in another language has a translation into the dossier's first language, which says how it was made."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                ("  translations: {language: en, by: the editors, method: human}\n", ""),
                (
                    "translation: the harbour office bought three dredgers in March",
                    (
                        "translation: {text: the harbour office bought three dredgers in March, language: en, "
                        "by: Ana, method: human}"
                    ),
                ),
            ],
            [],
            id="says itself",
        ),
        pytest.param(
            [
                ("  translations: {language: en, by: the editors, method: human}\n", ""),
                (
                    "translation: the harbour office bought three dredgers in March",
                    "translation: ①the harbour office bought three dredgers in March",
                ),
                ("quote: اشترى", "quote: ②اشترى"),
            ],
            [
                ('② warning: the quote has no translation into "en" | add `translation: >-` and the words below it'),
                (
                    "① the translation doesn't say its language, by, method | say it here, "
                    "or once for all under `dossier: translations:`"
                ),
            ],
            id="says nothing",
        ),
        pytest.param(
            [
                ("  translations: {language: en, by: the editors, method: human}\n", ""),
                (
                    "translation: the harbour office bought three dredgers in March",
                    "translation: ①{text: the harbour office bought three dredgers in March, language: en}",
                ),
            ],
            [
                (
                    "① the translation doesn't say its by, method | say it here, "
                    "or once for all under `dossier: translations:`"
                )
            ],
            id="says a part",
        ),
        pytest.param(
            [
                ("        translation: the harbour office bought three dredgers in March\n", ""),
                ("translated: in March, ", ""),
                ("quote: اشترى", "quote: ①اشترى"),
            ],
            [('① warning: the quote has no translation into "en" | add `translation: >-` and the words below it')],
            id="none",
        ),
        pytest.param(
            [
                (
                    "translation: the harbour office bought three dredgers in March",
                    "translation: {text: l’office acheta in March, language: fr}",
                ),
                ("quote: اشترى", "quote: ①اشترى"),
            ],
            [('① warning: the quote has no translation into "en" | add `translation: >-` and the words below it')],
            id="into another language",
        ),
    ],
)
def test_translation(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("translation", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("translation", BASE) == []
