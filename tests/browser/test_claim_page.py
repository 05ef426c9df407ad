"""The claim page in a real browser, as a researcher, a reader of Arabic, and somebody who prints meet it."""

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.kinds import ARABIC, SEVEN, THREE

OpenPage = Any


def test_all_seven_excerpts_share_their_rows(open_page: OpenPage) -> None:
    page = open_page(SEVEN, width=2200)
    columns = page.locator("article.excerpt")
    expect(columns).to_have_count(7)
    tops = page.locator("article.excerpt blockquote").evaluate_all(
        "quotes => quotes.map(q => Math.round(q.closest('.excerpt__cell').getBoundingClientRect().top))"
    )
    assert len(set(tops)) == 1, tops


def test_denials_are_as_prominent_as_assertions(open_page: OpenPage) -> None:
    page = open_page(SEVEN, width=2200)
    sizes = page.locator("article.excerpt blockquote").evaluate_all(
        "quotes => quotes.map(q => [getComputedStyle(q).fontSize, getComputedStyle(q).fontWeight, q.offsetWidth])"
    )
    assert len({tuple(size) for size in sizes}) == 1, sizes


def test_a_cell_opens_and_lights_the_words_it_rests_on(open_page: OpenPage) -> None:
    page = open_page(THREE, javascript=False)
    link = page.locator(".cell__said", has_text="منذ نحو أسبوعين")
    target = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    assert page.url.endswith(f"#{target}")
    lit = page.locator("mark:target")
    expect(lit).to_have_text("منذ نحو أسبوعين")
    before = background(page, f"#{target}")
    assert before != background(page, "article.excerpt mark:not(:target)")
    translated = page.locator("#tasnim .excerpt__translation mark", has_text="about two weeks ago")
    plain = page.locator("#english-report mark").first
    assert translated.evaluate(WASH) != plain.evaluate(WASH)


WASH = "mark => getComputedStyle(mark).getPropertyValue('--wash')"


def background(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate(WASH))


def test_an_arabic_quote_runs_right_to_left_in_its_own_column(open_page: OpenPage) -> None:
    page = open_page(ARABIC)
    quote = page.locator("#tasnim blockquote")
    assert quote.evaluate("q => getComputedStyle(q).direction") == "rtl"
    assert page.locator("#english-report blockquote").evaluate("q => getComputedStyle(q).direction") == "ltr"
    assert page.locator("html").get_attribute("dir") == "ltr"


def test_the_fragment_of_an_excerpt_shows_that_excerpt(open_page: OpenPage) -> None:
    for width in (390, 1440):
        page = open_page(f"{SEVEN}#deputy-head", width=width)
        expect(page.locator("#deputy-head .excerpt__title")).to_be_in_viewport(ratio=1)


def test_everything_is_there_without_script(open_page: OpenPage) -> None:
    with_script, without = open_page(SEVEN), open_page(SEVEN, javascript=False)
    words = "document.querySelector('main').textContent.replace(/\\s+/g, ' ')"
    assert without.locator("article.excerpt").count() == 7
    assert with_script.evaluate(words)
    assert without.locator("main").text_content()


def test_the_columns_are_reached_and_moved_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(SEVEN)
    region = page.locator("[role=region][tabindex='0']").first
    region.focus()
    page.keyboard.press("ArrowRight")
    moved = "region => new Promise(done => region.scrollLeft > 0 ? done(true) : region.onscroll = () => done(true))"
    assert region.evaluate(moved)


def test_the_printed_page_holds_every_quote(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(SEVEN, media="print")
    quotes = page.locator("article.excerpt blockquote")
    for index in range(quotes.count()):
        box = quotes.nth(index).bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= 1440
    assert page.locator("article.excerpt").first.evaluate("e => getComputedStyle(e).breakInside") == "avoid"


@pytest.mark.parametrize("path", [SEVEN, ARABIC])
def test_the_paper_holds_every_word_of_every_quote_and_translation(open_page: OpenPage, path: str) -> None:
    page = open_page(path, width=1000)
    page.locator("[data-do='show']").nth(1).evaluate("box => box.click()")
    expect(page.locator("article.excerpt:visible")).to_have_count(page.locator("article.excerpt").count() - 1)
    quotes = page.locator("article.excerpt :is(blockquote, .excerpt__translation)").all_text_contents()
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    printed = normalize("NFKC", " ".join(sheet.extract_text() for sheet in pages))
    for quote in quotes:
        words = re.findall(r"\w+", normalize("NFKC", quote))
        assert [word for word in words if word not in printed] == []


def test_a_missing_page_answers_with_the_sites_own(open_page: OpenPage) -> None:
    page = open_page("/claims/never-there/", status=404)
    expect(page.locator("h1")).to_be_visible()


def test_a_portable_copy_works_from_the_disk(browser: Any, repo: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy"
    subprocess.run(
        [sys.executable, "build.py", "--portable", "--out", str(out)], cwd=repo, check=True, capture_output=True
    )
    page = browser.new_page()
    page.goto((out / "index.html").as_uri())
    page.locator(".ledger a").first.click()
    page.wait_for_url(re.compile(r"claims/[^/]+/index\.html"))
    expect(page.locator("article.excerpt").first).to_be_visible()
    assert page.locator("article.excerpt blockquote").first.evaluate("q => getComputedStyle(q).fontSize") != "16px"
    page.close()


def test_first_view_of_seven_excerpts_is_small(site: Path) -> None:
    import gzip

    page = (site / SEVEN.strip("/") / "index.html").read_bytes()
    loaded = [*(site / "static").glob("dossier.*"), *(site / "static").glob("claim.*.js")]
    assert len(loaded) == 3
    parts = [page, *(path.read_bytes() for path in loaded)]
    assert sum(len(gzip.compress(part)) for part in parts) < 60_000
