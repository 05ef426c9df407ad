"""The diagram of origins in a real browser: words that fit, links that lead, a list where it is too narrow for it."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import ARABIC as SHARED
from tests.browser.kinds import SEVEN

ARMS = "/claims/egyptian-arms-2016/"
UNTRACED = "/claims/egypt-russia-cooperation-2016/"

OpenPage = Any

BOXES = """() => [...document.querySelectorAll('.diagram__words, .diagram__letter')].map(words => {
  const box = words.getBoundingClientRect();
  return [words.textContent, box.left, box.top, box.right, box.bottom];
})"""


def overlaps(page: Page) -> list[tuple[str, str]]:
    boxes = page.evaluate(BOXES)
    return [
        (a[0], b[0])
        for index, a in enumerate(boxes)
        for b in boxes[index + 1 :]
        if a[1] < b[3] - 1 and b[1] < a[3] - 1 and a[2] < b[4] - 1 and b[2] < a[4] - 1
    ]


@pytest.mark.parametrize("width", [960, 1440])
@pytest.mark.parametrize("path", [SHARED, SEVEN, ARMS, UNTRACED])
def test_no_words_stand_on_others_and_all_are_in_the_picture(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width)
    assert overlaps(page) == []
    picture = page.locator(".diagram__picture").bounding_box()
    for words, left, top, right, bottom in page.evaluate(BOXES):
        assert left >= picture["x"] - 1, words
        assert top >= picture["y"] - 1, words
        assert right <= picture["x"] + picture["width"] + 1, words
        assert bottom <= picture["y"] + picture["height"] + 1, words


def test_words_are_large_enough_to_read(open_page: OpenPage) -> None:
    page = open_page(SEVEN, width=960)
    height = page.locator(".diagram__words--document tspan").first.evaluate(
        "line => line.getBoundingClientRect().height"
    )
    assert height >= 14


def test_the_headline_figure_opens_it(open_page: OpenPage) -> None:
    page = open_page(SEVEN)
    page.locator(".count__words a", has_text="2 origins").click()
    expect(page.locator(".diagram__picture")).to_be_in_viewport()


def test_every_sign_leads_to_what_it_is(open_page: OpenPage) -> None:
    page = open_page(SEVEN, javascript=False)
    page.get_by_role("link", name="Kamal Amer (person)").first.click()
    assert page.url.endswith("/actors/kamal-amer/")
    page.go_back()
    page.locator(".diagram__link", has=page.locator(".diagram__letter", has_text="G")).click()
    assert page.url.endswith("#deputy-head")


def test_shared_wording_opens_the_shared_words_in_both_quotes(open_page: OpenPage) -> None:
    page = open_page(SHARED, javascript=False)
    page.locator(".diagram__words--sharing").click()
    pair = page.locator(".parallels__pair:target")
    expect(pair.locator("blockquote")).to_have_count(2)
    words = [" ".join(text.split()) for text in pair.locator("mark").all_text_contents()]
    assert words == ["قيام الحكومة المصرية بإيفاد قوات عسكرية إلى"] * 2


def test_where_it_is_too_narrow_the_list_says_the_same(open_page: OpenPage) -> None:
    page = open_page(SEVEN, width=390)
    expect(page.locator(".diagram")).to_be_hidden()
    expect(page.locator(".origins-table")).to_be_hidden()
    listed = page.locator(".origins")
    expect(listed).to_be_visible()
    for voice in ("Kamal Amer", "Erem News", "Anadolu", "“reliable military sources”"):
        expect(listed.get_by_role("link", name=voice).first).to_be_visible()


def test_a_table_stands_under_it_and_says_the_same(open_page: OpenPage) -> None:
    page = open_page(SEVEN)
    table = page.get_by_role("table", name="The same as a table")
    hrefs = "links => links.map(link => link.getAttribute('href'))"
    drawn = set(page.locator("a.diagram__link").evaluate_all(hrefs))
    told = {link.rpartition("/")[2] or link for link in table.locator("a").evaluate_all(hrefs)}
    assert {link for link in drawn if "/sources/" not in link} <= told
