"""The words of a point occur exactly once in the quote, and their translation once in the translation."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("{said: three dredgers", "{said: ①four dredgers")],
            [('① "four dredgers" isn\'t in the quote | copy the words from the quote, letter for letter')],
            id="not there",
        ),
        pytest.param(
            [("{said: three dredgers", "{said: ①Three dredgers")],
            [('① "Three dredgers" isn\'t in the quote | copy the words from the quote, letter for letter')],
            id="another case",
        ),
        pytest.param(
            [("{said: three dredgers", "{said: ①dredger")],
            ['① "dredger" isn\'t in the quote | copy the words from the quote, letter for letter'],
            id="part of a word",
        ),
        pytest.param(
            [("{said: three dredgers", "{said: ①the")],
            [('① "the" stands 2 times in the quote | add a word before or after it, so that it stands there once')],
            id="twice",
        ),
        pytest.param(
            [("{said: three dredgers, value: 3}", "①the dredgers")],
            [('① "the dredgers" isn\'t in the quote | copy the words from the quote, letter for letter')],
            id="in short form",
        ),
        pytest.param(
            [("translated: in March", "translated: ①in April")],
            [('① "in April" isn\'t in the translation | copy the words from the translation, letter for letter')],
            id="translation not there",
        ),
        pytest.param(
            [
                ("bought three dredgers in March", "bought in March three dredgers in March"),
                ("translated: in March", "translated: ①in March"),
            ],
            [
                (
                    '① "in March" stands 2 times in the translation | add a word before or after it, '
                    "so that it stands there once"
                )
            ],
            id="translation twice",
        ),
        pytest.param(
            [
                ("        translation: the harbour office bought three dredgers in March\n", ""),
                ("translated: in March", "translated: ①in March"),
            ],
            ["① the excerpt has no translation | add `translation`, or delete this"],
            id="no translation",
        ),
        pytest.param(
            [
                (
                    "translation: the harbour office bought three dredgers in March",
                    (
                        "translation:\n          - the harbour office bought three dredgers\n"
                        "          - {text: it bought three dredgers in March, language: en, by: Ana, "
                        "method: human}"
                    ),
                )
            ],
            [],
            id="once in the second translation",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        words: was closed")],
            [],
            id="the words of the stance",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        words: the")],
            [],
            id="the words of the stance twice",
        ),
        pytest.param(
            [("attribution: [dockers]", "attribution: [dockers]\n        words: ①was open")],
            ['① "was open" isn\'t in the quote | copy the words from the quote, letter for letter'],
            id="the words of the stance not there",
        ),
        pytest.param([("{said: في مارس", "{said: في\u200f مارس")], [], id="direction marks don't count"),
    ],
)
def test_said_once(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("said-once", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("said-once", BASE) == []
