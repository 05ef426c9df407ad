"""The timeline in a real browser, and the strips of claim pages and of the home page."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dossier import checking, inputs
from dossier.model import Dossier

TIMELINE = "/timeline/"
CLAIM = "/claims/egyptian-150-soldiers-2020/"
BROKEN = "/claims/egypt-blesses-russian-intervention-2015/"
PAGES = (TIMELINE, CLAIM, BROKEN, "/")
WIDTHS = (320, 390, 768, 1440)
HALF = 0.5
"""What two boxes may overlap by rounding, in pixels."""

Box = dict[str, float]
OpenPage = Any

BOXES = """(found) => found.map(e => {
  const {left, top, right, bottom, width} = e.getBoundingClientRect();
  return {left, top, right, bottom, width};
}).filter(box => box.width)"""


@pytest.fixture(scope="module")
def dossier(repo: Path) -> Dossier:
    found = checking.check(inputs.read(repo)).dossier
    assert found is not None
    return found


def boxes(page: Page, selector: str) -> list[Box]:
    """The boxes of the elements that are shown."""
    return list(page.locator(selector).evaluate_all(BOXES))


def overlapping(found: list[Box]) -> list[tuple[Box, Box]]:
    return [
        (one, two)
        for one, two in combinations(found, 2)
        if min(one["right"], two["right"]) - max(one["left"], two["left"]) > HALF
        and min(one["bottom"], two["bottom"]) - max(one["top"], two["top"]) > HALF
    ]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_labels_of_the_axis_stand_apart_and_on_the_page(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width)
    found = boxes(page, ".time-axis .time__label")
    assert found
    assert overlapping(found) == []
    assert all(box["left"] >= 0 and box["right"] <= width for box in found)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("path", PAGES)
def test_squares_and_letters_of_a_strip_stand_apart(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width)
    strips = page.locator(".timeline__strip")
    for index in range(strips.count()):
        strip = strips.nth(index)
        found = list(strip.locator(".time__mark use, .time__letter").evaluate_all(BOXES))
        assert overlapping(found) == [], strip.evaluate("e => e.closest('[id]').id")
        assert all(box["left"] >= 0 and box["right"] <= width for box in found)


def test_every_claim_and_every_excerpt_is_on_the_page(open_page: OpenPage, dossier: Dossier) -> None:
    page = open_page(TIMELINE, javascript=False)
    wanted = {f"when_{claim.id}" for claim in dossier.public_claims}
    assert set(page.locator(".timeline__row").evaluate_all("rows => rows.map(row => row.id)")) == wanted
    excerpts = {f"/claims/{claim.id}/#{one.id}" for claim in dossier.public_claims for one in claim.excerpts}
    for marks in (".timeline__mark", ".time__mark"):
        paths = (
            "links => links.map(a => new URL(a.href.baseVal ?? a.href, document.baseURI)).map(u => u.pathname + u.hash)"
        )
        assert set(page.locator(marks).evaluate_all(paths)) == excerpts


def test_a_mark_opens_its_excerpt(open_page: OpenPage) -> None:
    page = open_page(TIMELINE)
    page.locator("#when_egyptian-150-soldiers-2020 .time__mark").nth(5).click()
    page.wait_for_url(f"**{CLAIM}#amer")
    expect(page.locator("#amer .excerpt__title")).to_be_in_viewport()


def test_what_a_fragment_names_is_not_below_the_axis(open_page: OpenPage) -> None:
    for width in (390, 1440):
        page = open_page(f"{TIMELINE}#when_egyptian-150-soldiers-2020", width=width)
        axis = page.locator(".timeline__axis").bounding_box()
        row = page.locator("#when_egyptian-150-soldiers-2020 .timeline__when").bounding_box()
        assert axis is not None
        assert row is not None
        assert row["y"] >= axis["y"] + axis["height"]
        assert axis["y"] == pytest.approx(0, abs=1)


def test_the_keyboard_reaches_each_link_once(open_page: OpenPage) -> None:
    page = open_page(TIMELINE)
    row = page.locator("#when_egypt-sends-forces-2016")
    row.locator(".timeline__link").focus()
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent"))
    assert [words.partition(",")[0][-1] for words in reached] == ["A", "B", "C", "D", "E"]


def test_the_marks_of_a_claims_own_strip_are_reached_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    marks = page.locator(".claim-time .time__mark")
    assert marks.count() == 7
    marks.nth(5).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#amer")


def test_targets_of_the_list_are_large_enough_for_a_finger(open_page: OpenPage) -> None:
    page = open_page(TIMELINE, width=390)
    sizes = page.locator(".timeline__mark").evaluate_all("all => all.map(a => [a.offsetWidth, a.offsetHeight])")
    assert all(wide >= 44 and high >= 44 for wide, high in sizes)


def test_on_paper_rows_stay_whole_and_the_axis_returns(open_page: OpenPage) -> None:
    page = open_page(TIMELINE, media="print")
    assert page.locator(".timeline__row").first.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
    assert page.locator(".timeline__axis").evaluate("e => getComputedStyle(e).display") == "table-header-group"
    assert len(page.pdf()) > 10_000


def test_denials_are_drawn_as_large_as_assertions(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    sizes = page.locator(".claim-time .time__mark use").evaluate_all(
        "all => all.map(use => [use.getAttribute('width'), use.getAttribute('height')].join())"
    )
    assert set(sizes) == {"14,14"}
