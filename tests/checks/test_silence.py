"""Only a document that was read in full, and says nothing on a row anywhere, is silent on it."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [
                (
                    "translated: in March, value: 2019-03}",
                    "translated: in March, value: 2019-03}\n        silent: ①[why]",
                )
            ],
            [
                (
                    "① the document was read in part, so nobody knows that it is silent | "
                    "delete `silent`: the page says that the rest wasn't seen"
                )
            ],
            id="read in part",
        ),
        pytest.param(
            [
                (
                    "silent: [why]\n",
                    (
                        "silent:\n          - why\n          - ①when\n      - id: again\n"
                        "        source: courier-april\n        stance: mentions\n"
                        "        quote: that the first would arrive before summer\n"
                        "        points: {when: before summer}\n"
                    ),
                )
            ],
            [
                (
                    '① the document isn\'t silent on "when": the excerpt "again" fills it | '
                    'delete "when" from `silent`: the page leads to the other excerpt by itself'
                )
            ],
            id="filled by another excerpt of the document",
        ),
    ],
)
def test_silence(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("silence", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("silence", BASE) == []
