"""A quote is long enough to be found, and marks what it leaves out."""

import pytest

from tests.support import BASE, changed, found_by, problems_of

QUOTE = "the quay was closed to all ships until the autumn"


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("the quay was closed to", id="five words"),
        pytest.param("the quay was closed […] ships until the autumn", id="two parts of four words"),
        pytest.param("who asked not to be named […] the autumn; the", id="signs count in a part"),
    ],
)
def test_what_passes(quote: str) -> None:
    assert problems_of(changed((QUOTE, f"{quote!r}"))) == []


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("the quay was closed", "the quote has 4 words | quote 5 at least", id="four words"),
        pytest.param("autumn; the", "the quote has 2 words | quote 5 at least", id="signs are no words"),
        pytest.param("autumn", "the quote has 1 word | quote 5 at least", id="one word"),
        pytest.param(
            "[…] the quay was closed to all",
            "[…] stands at an end of the quote | delete it there",
            id="at the beginning",
        ),
        pytest.param(
            "the quay was closed to all […]", "[…] stands at an end of the quote | delete it there", id="at the end"
        ),
        pytest.param(
            "the quay was closed […] until the autumn",
            "a part between two […] has fewer than 4 words | quote more of it, or leave it out",
            id="a part of three words",
        ),
        pytest.param(
            "the quay was closed […] […] ships until the autumn",
            "a part between two […] has fewer than 4 words | quote more of it, or leave it out",
            id="two in a row",
        ),
        pytest.param(
            "the quay was closed [...] ships until the autumn",
            "an elision is written […], not [...] | write the one character … in the brackets",
            id="three dots",
        ),
    ],
)
def test_what_fails_is_one_mistake(quote: str, expected: str) -> None:
    found = problems_of(changed((QUOTE, f"①{quote!r}")))
    assert [line for line in found if line.startswith("[quote-form]")] == [f"[quote-form] ① {expected}"]
    assert len(found) == 1


def test_a_stake_is_a_quote_too() -> None:
    stake = "stake: {source: courier-april, quote: ①Dredgers for the port}"
    text = changed(("    variants: [Courier, كورير]", f"    {stake}"))
    assert found_by("quote-form", text) == ["① the quote has 4 words | quote 5 at least"]


def test_the_whole_dossier_passes() -> None:
    assert found_by("quote-form", BASE) == []
