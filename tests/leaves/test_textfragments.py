"""Text fragments: a document's address, opened at a quote."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import quotes
from dossier.textfragments import DELIMITER, directives, to_passage
from tests.facts import unhurried

SHORT = "the ferry had left the old basin"
LONG = (
    "the harbour office said on Monday that the ferry, which carried four hundred people, was never meant to leave "
    "the old basin after dark"
)
GAP = "\u200f"
"""A mark of direction, which nobody sees."""


def named(quote: str, title: str = "") -> list[list[str]]:
    """The terms of each directive, read as a browser reads them."""
    return [
        [unquote(term) for term in directive.removeprefix("text=").split(",")]
        for directive in directives(quote, title).split("&")
        if directive
    ]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param(SHORT, [[SHORT]], id="short"),
        pytest.param(
            LONG,
            [["the harbour office said on Monday that the", "the old basin after dark"]],
            id="long",
        ),
        pytest.param(
            "The ferry was gone by then. Nobody knew where to, and nobody asked who had taken it out to sea",
            [["The ferry was gone by then", "taken it out to sea"]],
            id="a start ends with its sentence",
        ),
        pytest.param(
            "He said that the ferry was gone by then, and who had taken it: nobody knew or asked",
            [["He said that the ferry was gone by", "nobody knew or asked"]],
            id="an end begins after a break",
        ),
        pytest.param(
            "who took it to sea, who took it to sea again, and in the end who took it to sea",
            [["who took it to sea, who took it", "end who took it to sea"]],
            id="an end that stands in the segment twice grows",
        ),
        pytest.param("“We deny it,” he said", [["We deny it,” he said"]], id="quotation marks at the edge"),
        pytest.param(
            "the ferry had left […] nobody was on board",
            [["the ferry had left"], ["nobody was on board"]],
            id="each segment of a quote with an elision",
        ),
        pytest.param(f"غرقت{GAP} العبّارةُ في\nالميناء أمس", [["غرقت العبّارةُ في الميناء أمس"]], id="arabic"),
        pytest.param("می\u200cرود به خانهٔ ما", [["می\u200cرود به خانهٔ ما"]], id="a joiner is part of the word"),
        pytest.param("— … —", [], id="no words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_names_a_quote(quote: str, expected: list[list[str]]) -> None:
    assert named(quote) == expected


def test_a_start_that_stands_in_the_title_grows() -> None:
    title = "The harbour office said on Monday that the ferry sank"
    assert named(LONG, title)[0][0] == "the harbour office said on Monday that the ferry, which"


def test_what_separates_terms_is_encoded() -> None:
    assert directives("a well-known ship, R&D") == "text=a%20well%2Dknown%20ship%2C%20R%26D"
    assert directives("غرقت") == "text=%D8%BA%D8%B1%D9%82%D8%AA"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://herald.example/a", "https://herald.example/a#:~:text=it%20sank"),
        ("https://herald.example/a?b=c", "https://herald.example/a?b=c#:~:text=it%20sank"),
        ("https://herald.example/a#", "https://herald.example/a#:~:text=it%20sank"),
        ("https://herald.example/a#part-2", "https://herald.example/a#part-2:~:text=it%20sank"),
        ("https://herald.example/a#:~:text=else", "https://herald.example/a#:~:text=it%20sank"),
        ("https://herald.example/a#b:~:text=else&text=more", "https://herald.example/a#b:~:text=it%20sank"),
        (
            "https://archive.example/20210504/https://herald.example/a#b",
            "https://archive.example/20210504/https://herald.example/a#b:~:text=it%20sank",
        ),
    ],
)
def test_an_address_keeps_its_own_fragment(address: str, expected: str) -> None:
    assert to_passage(address, "it sank") == expected


def test_an_address_without_words_stays_as_it_is() -> None:
    assert to_passage("https://herald.example/a#b", "…") == "https://herald.example/a#b"


texts = st.lists(st.text(min_size=1, max_size=9), max_size=40).map(" ".join)


@unhurried
@given(texts)
def test_nothing_of_a_quote_is_left_that_separates(quote: str) -> None:
    made = directives(quote)
    assert re.fullmatch(r"(text=[\w.~%]+(,[\w.~%]+)?(&|$))*", made, re.ASCII)
    assert not re.search(r"%(?![0-9A-F]{2})", made)
    assert DELIMITER not in made


@unhurried
@given(texts, texts)
def test_terms_are_words_of_the_quote(quote: str, title: str) -> None:
    for terms in named(quote, title):
        assert len(terms) <= 2
        assert all(seen(term) in seen(quote) for term in terms)
        assert all(quotes.kind(term[0]) == quotes.kind(term[-1]) == "word" for term in terms)


def seen(text: str) -> str:
    return "".join(char for char in text if quotes.kind(char) != "unseen")


@unhurried
@given(texts)
def test_the_address_before_the_fragment_is_never_touched(quote: str) -> None:
    address = "https://herald.example/a/b?c=d%20e"
    parts = urlsplit(to_passage(address, quote))
    assert parts._replace(fragment="").geturl() == address
