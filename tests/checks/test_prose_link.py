"""Markdown is text, and its links are safe."""

import pytest

from tests.support import BASE, changed, found_by

RAW = "raw HTML stands here | write it in Markdown, or in `code` where it is meant literally"
FTP = '"ftp://a.example/" isn\'t a web address | it begins with https:// or http://; a page of this site begins with /'
STATEMENT = "    statement: The North Quay was closed."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Plain, [a](https://a.example/) and [b](/claims/quay-closed/).", [], id="passes"),
        pytest.param("one\n\n<b>two</b>", [f"5:1 {RAW}"], id="raw HTML in its line"),
        pytest.param("one\ntwo [a](ftp://a.example/)", [f"4:1 {FTP}"], id="link in its line"),
        pytest.param("- one\n- [a](ftp://a.example/)", [f"4:1 {FTP}"], id="link in a list"),
        pytest.param("|a|\n|-|\n|[b](ftp://a.example/)|", [f"5:1 {FTP}"], id="link in a table"),
    ],
)
def test_pages(text: str, expected: list[str]) -> None:
    file = "content/pages/about.md"
    found = found_by("prose-link", BASE, {file: f"# About\n\n{text}\n".encode()})
    assert found == [f"{file}:{line}" for line in expected]


def test_a_claims_longer_context_begins_in_line_1() -> None:
    file = "content/claims/quay-closed.md"
    assert found_by("prose-link", BASE, {file: b"[a](ftp://a.example/)\n"}) == [f"{file}:1:1 {FTP}"]


def test_a_claims_context_is_markdown() -> None:
    text = changed((STATEMENT, f"{STATEMENT}\n    context: ①See [a](ftp://a.example/)"))
    assert found_by("prose-link", text) == [f"① {FTP}"]


def test_each_language_of_a_context_is_read() -> None:
    text = changed((STATEMENT, f'{STATEMENT}\n    context: ①{{en: One, ar: "<b>اثنان</b>"}}'))
    assert found_by("prose-link", text) == [f"① {RAW}"]
