"""Versions of a claim in a real browser: of a dossier that was released three times."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from dossier import pipeline
from tests.browser.axe import found_at
from tests.browser.conftest import serving
from tests.facts import ROOTS

OpenPage = Any
FIRST = "/claims/lamp-out/v/1/"
LAST = "/claims/light-out/v/3/"
DOWN = "/claims/keeper-left/v/1/"
MERGED = "/claims/keeper-gone/v/2/"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dossier with versions, instead of the real one."""
    out = tmp_path_factory.mktemp("versions") / "site"
    pipeline.build(ROOTS / "versions-three", out, portable=False, progress=lambda _: None)
    with serving(Path(out)) as address:
        yield address


@pytest.mark.parametrize("path", [FIRST, LAST, DOWN, MERGED, "/claims/light-out/"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    for width in (320, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{wide} px wide at {width}"
        if width != 390:
            assert found_at(page, width, contrast=width != 768) == ""


def test_a_reader_comes_from_an_old_version_to_the_claim_and_back(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    expect(page.locator(".version__title")).to_be_in_viewport()
    page.locator(".version__now a").click()
    page.wait_for_url(re.compile(r"/claims/light-out/$"))
    page.locator(".versions .versions__link", has_text="Version 1").click()
    page.wait_for_url(re.compile(r"/claims/lamp-out/v/1/$"))
    page.locator(".version__changed").click()
    expect(page.locator("#p_changed")).to_be_in_viewport()


def test_an_excerpt_of_a_version_has_an_address(open_page: OpenPage) -> None:
    for width in (390, 1440):
        page = open_page(f"{FIRST}#fishermen", width=width)
        expect(page.locator("#fishermen .excerpt__title")).to_be_in_viewport(ratio=1)
    page = open_page(f"{DOWN}#beacon")
    expect(page.locator("#beacon")).to_have_count(1)


def test_nothing_that_arranges_columns_is_there_and_what_is_there_needs_no_script(open_page: OpenPage) -> None:
    page = open_page(FIRST, javascript=False)
    assert page.locator(".arrange, .tool, .choose, .collation__step").count() == 0
    assert page.locator("article.excerpt").count() == 5
    assert page.locator("ins").count() > 3


def test_words_that_went_and_came_differ_by_more_than_colour(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    lines = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator("del").first.evaluate(lines) == "line-through"
    assert page.locator("ins").first.evaluate(lines) == "underline"


def test_arabic_words_that_came_stand_right_to_left(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    quote = page.locator(".difference__words[lang=ar]").last
    assert quote.evaluate("element => getComputedStyle(element).direction") == "rtl"
    kept, put_in = quote.bounding_box(), quote.locator("ins").bounding_box()
    assert kept is not None
    assert put_in is not None
    assert put_in["x"] + put_in["width"] < kept["x"] + kept["width"]


def test_links_are_large_enough_for_a_finger(open_page: OpenPage) -> None:
    page = open_page(FIRST, width=390)
    heights = page.locator(".version__links a").evaluate_all(
        "links => links.map(l => l.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    page = open_page("/claims/light-out/", width=390)
    heights = page.locator(".versions a").evaluate_all("links => links.map(l => l.getBoundingClientRect().height)")
    assert min(heights) >= 44


def test_the_paper_says_which_version_it_is_and_its_digest(open_page: OpenPage) -> None:
    page = open_page(FIRST, width=1000)
    digest = page.locator("#f_sha256").text_content()
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    printed = normalize("NFKC", " ".join(sheet.extract_text() for sheet in sheets))
    assert "This is version 1, of 2 March 2026" in printed
    assert digest in printed.replace("\n", "").replace(" ", "")
