"""Text fragments in a real browser: it opens an article at the words that a quote has, and lights them."""

import io
import threading
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from dossier.textfragments import to_passage
from tests.browser.conftest import SiteHandler

LIT = (255, 0, 255)
STYLE = "body { margin: 0; font-size: 20px } p { margin: 40px } ::target-text { background: #f0f; color: #f0f }"
FILLER = "<p>Nothing of it was in the paper that day, and nobody asked.</p>\n" * 60
Open = Callable[..., Page]


@pytest.fixture
def articles(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """A function that serves an article with a passage far down, and opens it at a quote."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    context = browser.new_context(viewport={"width": 1000, "height": 800}, service_workers="block")

    def open_article(quote: str, passage: str = "", before: str = "", fragment: str = "", title: str = "") -> Page:
        passage = passage or f'<p id="here">{escape(quote)}</p>'
        text = f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{before}{FILLER}{passage}{FILLER}"
        (tmp_path / "index.html").write_text(text, encoding="utf-8")
        page = context.new_page()
        page.goto(to_passage(f"http://127.0.0.1:{server.server_port}/{fragment}", quote, title))
        page.wait_for_timeout(300)
        return page

    yield open_article
    context.close()
    server.shutdown()
    server.server_close()


def lit(page: Page, selector: str) -> bool:
    """Whether an element is in sight, and its words are lit as a passage that the address names."""
    element = page.locator(selector)
    box = element.bounding_box()
    assert box is not None
    if not 0 <= box["y"] < 800:
        return False
    seen = Image.open(io.BytesIO(element.screenshot())).convert("RGB")
    found = seen.getcolors(seen.width * seen.height)
    assert found is not None
    return any(colour == LIT and count > 50 for count, colour in found)


SHORT = "the ferry had left the old basin"
LONG = (
    "The harbour office said on Monday that the ferry, which had been built to carry four hundred people across the "
    "bay in calm weather, was never meant to leave the old basin after dark, and that nobody had asked it for leave"
)
ARABIC = (
    "قالت متحدثة باسم مكتب الميناء، يوم الثلاثاء، إن العبّارة لم تغادر الحوض القديم بعد حلول الظلام، ولم يُبلّغ أحدٌ عن ذلك"
)


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param(SHORT, id="short"),
        pytest.param(LONG, id="long"),
        pytest.param(ARABIC, id="arabic"),
        pytest.param("لم يؤكّد أو ينفِ أيُّ مصدرٍ ما قيل", id="arabic-short"),
        pytest.param("a well-known ship, co-owned - they say - by R&D & sons, 50% sunk", id="signs-of-the-syntax"),
        pytest.param("he called it “a lie”, the owner’s ‘last’ one", id="quotation-marks"),
        pytest.param("It was 3.5 m, i.e. low. The U.S. crew left. Nobody came back on Friday.", id="sentences"),
        pytest.param("# ? / : ~ = + the signs that addresses know %41 ☂ 𐍈𐍈", id="signs-of-addresses"),
    ],
)
def test_a_quote_is_found(articles: Open, quote: str) -> None:
    page = articles(quote)
    assert page.evaluate("scrollY") > 0
    assert lit(page, "#here")


def test_without_its_words_nothing_is_scrolled_to(articles: Open) -> None:
    page = articles(SHORT, passage='<p id="here">the ferry had left the new basin</p>')
    assert page.evaluate("scrollY") == 0


def test_the_whole_of_a_long_quote_is_lit(articles: Open) -> None:
    first, rest = LONG.split(", which ", 1)
    middle, last = rest.rsplit(", ", 1)
    passage = f'<p><i id="first">{first}</i>, which <b id="middle">{middle}</b>, <i id="last">{last}</i></p>'
    page = articles(LONG, passage=passage)
    assert [lit(page, name) for name in ("#first", "#middle", "#last")] == [True, True, True]


def test_a_quote_across_inline_elements_is_found(articles: Open) -> None:
    inline = 'the <a href="/">fer<b>ry</b> had</a> left&nbsp;the\n old <i>basin</i>'
    page = articles(SHORT, passage=f'<p id="here">… {inline}</p>')
    assert lit(page, "#here")


def test_a_quote_over_two_paragraphs_is_found(articles: Open) -> None:
    quote = "Nobody was on board of her. The crew had gone ashore in the afternoon to vote"
    page = articles(quote, passage=f'<p id="here">{quote[:27]}</p><p id="next">{quote[28:]}</p>')
    assert lit(page, "#here")
    assert lit(page, "#next")


def test_an_earlier_sentence_that_begins_alike_isnt_taken_for_it(articles: Open) -> None:
    page = articles(LONG, before="<p>The harbour office said on Monday that it was closed.</p>")
    assert lit(page, "#here")


def test_a_title_that_begins_alike_isnt_taken_for_it(articles: Open) -> None:
    title = "The harbour office said on Monday that the ferry sank"
    assert not lit(articles(LONG, before=f"<h1>{title}</h1>"), "#here")
    assert lit(articles(LONG, before=f"<h1>{title}</h1>", title=title), "#here")


def test_an_earlier_sentence_that_ends_alike_isnt_taken_for_it(articles: Open) -> None:
    page = articles(LONG, before="<p>She said that nobody had asked it for leave.</p>")
    assert lit(page, "#here")


def test_every_segment_of_a_quote_with_an_elision_is_lit_and_the_first_is_scrolled_to(articles: Open) -> None:
    passage = '<p id="first">the ferry had left the old basin</p><p id="left">empty</p>'
    passage += '<p id="last">nobody was seen on board of it</p>'
    page = articles("the ferry had left the old basin […] nobody was seen on board of it", passage=passage)
    assert [lit(page, name) for name in ("#first", "#left", "#last")] == [True, False, True]


@pytest.mark.parametrize(
    ("quote", "printed"),
    [
        pytest.param(
            "he called it “a lie”, the owner’s last", 'he called it "a lie", the owner\'s last', id="straight"
        ),
        pytest.param("لم يؤكد أو ينفِ أي مصدر", "لم يؤكّد أو ينف أيُّ مصدر", id="vowel-signs"),
        pytest.param("قال\u200f المصدر إن السفينة غرقت", "قال المصدر إن السفينة غرقت", id="mark-in-the-quote"),
        pytest.param("قال المصدر إن السفينة غرقت", "قال\u200f المصدر إن \u200eالسفينة غرقت", id="mark-in-the-article"),
    ],
)
def test_it_is_found_where_the_article_prints_other_shapes(articles: Open, quote: str, printed: str) -> None:
    assert lit(articles(quote, passage=f'<p id="here">{printed}</p>'), "#here")


def test_a_link_of_another_site_that_tells_nothing_of_itself_leads_there(articles: Open, tmp_path: Path) -> None:
    address = urlsplit(articles(SHORT).url)
    target = escape(to_passage(address._replace(fragment="").geturl(), SHORT))
    link = f'<a rel="noopener noreferrer" href="{target}">go</a>'
    page = articles(SHORT)
    (tmp_path / "dossier.html").write_text(f"<!doctype html><title>The dossier</title>{link}", encoding="utf-8")
    page.goto(f"http://localhost:{address.port}/dossier.html")
    page.locator("a").click()
    page.wait_for_url("http://127.0.0.1:*/**")
    page.wait_for_timeout(300)
    assert lit(page, "#here")
    assert page.evaluate("document.referrer") == ""


def test_it_goes_before_a_fragment_that_the_address_has(articles: Open) -> None:
    page = articles(SHORT, before='<p id="top">The paper</p>', fragment="#top")
    assert lit(page, "#here")
    assert page.evaluate("location.hash") == "#top"
