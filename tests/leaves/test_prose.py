"""Markdown: what it becomes, and what it may not hold."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import prose

PROFILE = settings(deadline=None, max_examples=200)
RAW = ("raw HTML stands here", "write it in Markdown, or in `code` where it is meant literally")
IMAGE = ("an image stands here", "describe it in words, or link to it without the !")
SITE = "; a page of this site begins with /"


def rendered(text: str, **options: int) -> str:
    return str(prose.render(text, lambda way: f"..{way}", **options))


def test_an_address_that_nothing_has_any_more_is_no_link() -> None:
    assert prose.render("[a](/claims/b/)\n", lambda _: "") == "<p><a>a</a></p>\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A *b* **c** `d`\n", "<p>A <em>b</em> <strong>c</strong> <code>d</code></p>\n", id="emphasis"),
        pytest.param("# A\n", '<h2 id="p_a">A</h2>\n', id="heading"),
        pytest.param("### A\n\n#### A\n", '<h2 id="p_a">A</h2>\n<h3 id="p_a-2">A</h3>\n', id="headings-shift-together"),
        pytest.param("## ميناء ليسمار\n", '<h2 id="p_ميناء-ليسمار">ميناء ليسمار</h2>\n', id="arabic-heading"),
        pytest.param("## …\n", '<h2 id="p_section">…</h2>\n', id="heading-without-words"),
        pytest.param("[a](/claims/b/)\n", '<p><a href="../claims/b/">a</a></p>\n', id="link-of-the-site"),
        pytest.param(
            "[a](https://b.example/)\n", '<p><a href="https://b.example/" rel="noopener">a</a></p>\n', id="link-outward"
        ),
        pytest.param("[a](javascript:b)\n", "<p><a>a</a></p>\n", id="script-link-is-left-out"),
        pytest.param("[a](//b.example/)\n", "<p><a>a</a></p>\n", id="link-without-scheme-is-left-out"),
        pytest.param("<b>a</b>\n", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n", id="raw-html-is-text"),
        pytest.param("<script>a</script>\n", "<p>&lt;script&gt;a&lt;/script&gt;</p>\n", id="script-is-text"),
        pytest.param("https://a.example\n", "<p>https://a.example</p>\n", id="bare-address-is-text"),
        pytest.param('"a" -- b...\n', "<p>&quot;a&quot; -- b...</p>\n", id="signs-stay"),
        pytest.param("|a|\n|-|\n|b|\n", None, id="table"),
    ],
)
def test_render(text: str, expected: str | None) -> None:
    assert rendered(text) == (expected or TABLE)


TABLE = "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n"


def test_headings_end_at_the_sixth_level() -> None:
    assert re.findall("<h.", rendered("# a\n\n###### b\n", level=4)) == ["<h4", "<h6"]


@pytest.mark.parametrize(
    "text",
    [
        "<https://b.example/> and x &lt;y&gt; z\n",
        "# Title\n\nPlain *words*, [a page](/claims/a/) and [a site](https://b.example/).\n",
        "> quoted\n\n- one\n- two\n\n1. three\n",
        "`<b>` and\n\n    <b>code</b>\n\n```\n<script>\n```\n",
        "1 < 2 and 3 > 2, a <- b\n",
        "Wait! [a](/b/)\n",
        "کراکه\u200cها and \u200fميناء\u200e\n",
    ],
)
def test_what_passes(text: str) -> None:
    assert list(prose.faults(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("one\n\n<div>a</div>\n", [(2, *RAW)], id="block"),
        pytest.param("one <b>a</b>\n", [(0, *RAW)], id="inline"),
        pytest.param("<!-- a -->\n", [(0, *RAW)], id="comment"),
        pytest.param("one <!-- a -->\n", [(0, *RAW)], id="comment-inline"),
        pytest.param("one\n\n![a](https://b.example/c.png)\n", [(2, *IMAGE)], id="image"),
        pytest.param("![a][b]\n\n[b]: https://b.example/c.png\n", [(0, *IMAGE)], id="image-by-reference"),
        pytest.param(
            "one\ntwo [a](ftp://b.example/)\n",
            [(1, '"ftp://b.example/" isn\'t a web address', f"it begins with https:// or http://{SITE}")],
            id="in-the-second-line-of-a-paragraph",
        ),
        pytest.param(
            "[a](javascript&#58;b)\n",
            [(0, '"javascript:b" isn\'t a web address', f"it begins with https:// or http://{SITE}")],
            id="script-by-entity",
        ),
        pytest.param(
            "<javascript:b>\n",
            [(0, '"javascript:b" isn\'t a web address', f"it begins with https:// or http://{SITE}")],
            id="script-in-angle-brackets",
        ),
        pytest.param(
            "[a](other.md)\n",
            [(0, '"other.md" isn\'t a web address', f"it begins with https:// or http://{SITE}")],
            id="relative",
        ),
        pytest.param(
            "[a](#part)\n",
            [(0, '"#part" isn\'t a web address', f"it begins with https:// or http://{SITE}")],
            id="fragment",
        ),
        pytest.param(
            "[a](https://bücher.example/)\n",
            [(0, 'the host "bücher.example" isn\'t in ASCII', f"write xn--bcher-kva.example{SITE}")],
            id="host",
        ),
        pytest.param(
            "one &#x202E;two\n",
            [(0, "the invisible character U+202E stands here, by its name", "delete it")],
            id="override-by-entity",
        ),
    ],
)
def test_faults(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert list(dict.fromkeys(prose.faults(text))) == expected


@PROFILE
@given(st.one_of(st.text(max_size=120), st.text(alphabet="ab<>/![]()&#x;:`*_-|\n\\\"' ", max_size=120)))
def test_whatever_is_written_no_markup_of_its_own_comes_out(text: str) -> None:
    found = rendered(text)
    tags = set(re.findall(r"<(\w+)", found))
    assert not tags & {"script", "img", "iframe", "style", "object", "form", "svg", "b", "div"}
    assert re.findall(r"<[^>]*\s(?:on\w+|style|src)=", found) == []
    assert all(way.startswith(("../", "http://", "https://")) for way in re.findall(r'href="([^"]*)"', found))


@PROFILE
@given(st.lists(st.sampled_from(["# a", "## a", "### b", "text"]), max_size=8))
def test_no_id_stands_twice(lines: list[str]) -> None:
    ids = re.findall(r'id="([^"]*)"', rendered("\n\n".join(lines)))
    assert len(ids) == len(set(ids))
    assert all(name.startswith("p_") for name in ids)
