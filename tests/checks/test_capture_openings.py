"""A capture opens the words that are quoted, and no others."""

import pytest

from tests.support import BASE, captured, changed, found_by, problems_of

LONG = "the quay was closed to all ships until the autumn"
FILE = "content/captures/courier-april.json"


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param(LONG, [], id="as it was proved"),
        pytest.param(
            "the quay was closed to all ships until the",
            [f"{FILE}:1:1 warning: 1 word is opened that no quote needs | run python3 build.py prove"],
            id="a word less",
        ),
        pytest.param(
            "the quay was closed to all",
            [f"{FILE}:1:1 warning: 4 words are opened that no quote needs | run python3 build.py prove"],
            id="words less",
        ),
    ],
)
def test_capture_openings(quote: str, expected: list[str]) -> None:
    assert found_by("capture-openings", changed((LONG, quote)), captured(BASE)) == expected


def test_the_openings_of_a_source_that_nothing_quotes_any_more() -> None:
    text = changed(
        ("      - id: courier\n        source: courier-april", "      - id: courier\n        source: third"),
        ("      - id: dockers\n        source: courier-april", "      - id: dockers\n        source: third"),
        ("claims:\n  three", "  third: {title: A, language: en, published: 2019-04, read: full}\nclaims:\n  three"),
    )
    files = captured(BASE)
    opened = files[FILE].replace(b"courier-april", b"third")
    found = found_by("capture-openings", text, {**files, "content/captures/third.json": opened})
    assert found == [f"{FILE}:1:1 warning: 20 words are opened that no quote needs | run python3 build.py prove"]


def test_nothing_is_said_where_a_quote_is_not_proved() -> None:
    text = changed((LONG, "the quay was open to all ships until the autumn"))
    assert [line.split()[0] for line in problems_of(text, captured(BASE))] == ["[quote-verbatim]"]
