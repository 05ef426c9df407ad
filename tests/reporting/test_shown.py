"""Text of the dossier in Markdown: every character is shown, and none is obeyed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.differences import compared
from dossier.problems import escaped
from dossier.reporting.shown import LIMIT, NAME, name, phrase, shown, word_by_word
from tests.reporting.rendered import faults, text

HOSTILE = [
    "@octocat",
    "cc @org/team!",
    "fixes #12",
    "octo/repo#12",
    "GH-7",
    "deadbeef1",
    "see 0123456789abcdef0123456789abcdef01234567",
    "https://evil.example/a?b=c#d",
    "www.evil.example",
    "mail a.b@evil.example",
    "mailto:a@b.example",
    "evil.com",
    "[click](javascript:alert(1))",
    "![x](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden -->",
    "<script>alert(1)</script>",
    "</details></summary>",
    "</b></ins><h1>big",
    "<https://evil.example>",
    "<a@b.example>",
    "```\nend of fence\n```",
    "`` ` ``",
    "`@octocat`",
    "a`@b`c",
    "~~~",
    "| a | b |\n|---|---|",
    "a | b",
    "\\| \\` \\@octocat",
    "# heading",
    "heading\n===",
    "heading\n---",
    "- item",
    "1. item",
    "1) item",
    "+ item",
    "> quote",
    "    code",
    "\tcode",
    "***bold*** __under__ ~~struck~~ _it_",
    "[ref]: https://evil.example",
    "[^1]: note",
    "$x^2$ $$y$$",
    ":tada: :+1:",
    "::error::stop",
    "x\n::add-mask::y",
    "##[error]stop",
    "a##[add-mask]b",
    "a::b",
    "&lt;b&gt; &#64;octocat &amp;",
    "\u202eabc\u2066",
    "zero\u200bwidth",
    "tab\there",
    "line\r\nbreak",
    "\u001b[31mred",
    "\u2028next",
    "\ud800",
    "@ octocat",
    "＠octocat",
    "@@octocat",
    "@-x",
    "#",
    "a@",
    ".@x.",
    "«@x»",
    "(@x)",
    "[@x]",
    "“@x”",
    "/@x/",
    "_@x_",
    "قال @octocat إن #12",
    "موقع.example",
    "12:30:45",
    "http:/x",
    "data:text/html,x",
    "//evil.example",
    "user/repo@0123456",
    "CVE-2020-1234",
    "GHSA-aaaa-bbbb-cccc",
    "1234567",
    "a...b",
    "...",
    "``",
    "`",
    "x`y`z@w",
]


@pytest.mark.parametrize("said", HOSTILE)
@pytest.mark.parametrize(
    "line", ["- {}", "- head: {}", "**{}**", "- <del>{}</del> <ins><b>{}</b></ins>", "x\n\n- a\n  - {}: {}"]
)
def test_a_hostile_text_is_shown_and_not_obeyed(said: str, line: str) -> None:
    assert faults(line.format(*[shown(said)] * 2)) == []


@pytest.mark.parametrize("said", HOSTILE)
def test_a_hostile_text_is_all_there(said: str) -> None:
    seen = escaped(re.sub(r"\s+", " ", re.sub(r"\s*\n\s*\n\s*", " ¶ ", said)))
    assert text(f"- a: {shown(said)}.") == f"a: {seen}."


@pytest.mark.parametrize(
    "said",
    [
        "@octocat",
        "#12",
        "octo/repo#12",
        "deadbeef1",
        "https://evil.example",
        "<h1>x</h1>",
        "<b class=x>y</b>",
        "[a](/b)",
        "![x](y.png)",
        "> quote",
        "# big",
        "1. one",
        "| a |\n|---|",
        "<!-- x -->",
        "::error::x",
        ":tada:",
        "\u202e",
    ],
)
def test_the_test_would_see_it(said: str) -> None:
    assert faults(said)


SIGNS = st.sampled_from(
    [*"@#`*_~[]()<>!|\\:/.-+=&$^\"' \n\t", "::", "##[", "\u202e", "www.", "http://", "ab1234567", "م"]
)
TEXTS = st.lists(st.one_of(SIGNS, st.sampled_from(["a", "word", "x.example", "12"]), st.characters())).map("".join)


@settings(deadline=None)
@given(TEXTS)
def test_no_text_is_obeyed(said: str) -> None:
    assert faults(f"- a: {shown(said)}\n- b") == []


@settings(deadline=None)
@given(TEXTS)
def test_every_text_is_all_there(said: str) -> None:
    seen = escaped(re.sub(r"\s+", " ", re.sub(r"\s*\n\s*\n\s*", " ¶ ", said)))
    assert text(f"- a: x{shown(said)}y") == f"a: x{seen}y"


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_no_difference_is_obeyed(before: str, after: str) -> None:
    assert faults(f"- a: {word_by_word(compared(before, after))}\n- b: {phrase(before, 'ar')}") == []


@settings(deadline=None)
@given(st.one_of(TEXTS, st.from_regex(NAME)))
def test_no_name_is_obeyed(said: str) -> None:
    assert faults(f"- a: {name(said)}\n- b") == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            "sent 150 soldiers to Aleppo",
            "sent 200 soldiers to Aleppo",
            "sent <del>150</del> <ins><b>200</b></ins> soldiers to Aleppo",
            id="a word",
        ),
        pytest.param("In March the quay", "the quay", "<del>In March</del> the quay", id="the beginning"),
        pytest.param("the quay, closed", "the quay closed", "the quay<del>,</del> closed", id="a sign"),
        pytest.param(
            "ثلاث كراكات في مارس",
            "أربع كراكات في مارس",
            '<span dir="rtl" lang="ar"><del>ثلاث</del> <ins><b>أربع</b></ins> كراكات في مارس</span>',
            id="Arabic",
        ),
        pytest.param("", "new", "<ins><b>new</b></ins>", id="all of it came"),
        pytest.param("old", "", "<del>old</del>", id="all of it went"),
        pytest.param("@a #1", "@b #1", "`@`<del>a</del> <ins><b>b</b></ins> `#1`", id="hostile"),
    ],
)
def test_differences_are_told_without_colour(before: str, after: str, expected: str) -> None:
    assert word_by_word(compared(before, after)) == expected


def test_what_stayed_is_left_out_between_changes() -> None:
    middle = " ".join(f"word{number}" for number in range(100))
    told = word_by_word(compared(f"one {middle} two", f"uno {middle} due"))
    assert "(76 words as before)" in told
    assert "word11 <sub>" in told
    assert "</sub> word88" in told
    assert len(word_by_word(compared(f"one {middle}", f"uno {middle}"))) < len(middle)


@pytest.mark.parametrize(
    ("said", "language", "expected"),
    [
        pytest.param("Port", "en", "Port", id="English"),
        pytest.param("Port", "", "Port", id="unknown"),
        pytest.param("ميناء", "ar", '<span dir="rtl" lang="ar">ميناء</span>', id="Arabic"),
        pytest.param("ميناء", "", '<span dir="rtl" lang="ar">ميناء</span>', id="Arabic, unsaid"),
        pytest.param("ميناء", "en", '<span dir="rtl" lang="ar">ميناء</span>', id="Arabic, said to be English"),
        pytest.param("بندر", "fa", '<span dir="rtl" lang="fa">بندر</span>', id="Persian"),
        pytest.param("Port (ميناء)", "en", '<span dir="ltr" lang="en">Port (ميناء)</span>', id="both"),
        pytest.param("x", '"><script>', "x", id="no language"),
    ],
)
def test_directions_are_isolated(said: str, language: str, expected: str) -> None:
    assert phrase(said, language) == expected


def test_no_mathematics() -> None:
    """GitHub reads it in the Markdown itself, so that no rendering here would show it."""
    assert "$" not in shown("$x$ $`y`$ a$b") + word_by_word(compared("$x", "$y"))


def test_a_long_text_is_cut() -> None:
    assert shown("x " * LIMIT).endswith(f"(… {LIMIT} more characters)")
