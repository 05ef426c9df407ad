"""Maps in a real browser: names that don't collide, at every width, in both directions, by light and by dark."""

import gzip
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

MAP = "/map/"
CLAIM = "/claims/egyptian-150-soldiers-2020/"
PLACE = "/places/aleppo/"
SMALL_LIMIT = 2_500

OpenPage = Any

# Each picture that is shown, its names, and its marks that are no circles round an area: boxes on the screen.
SHOWN = """() => [...document.querySelectorAll('.map__picture')].filter(one => one.getClientRects().length).map(one => {
  const box = found => { const b = found.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] }
  const all = selector => [...one.querySelectorAll(selector)]
  return { frame: box(one), names: all('.map__name').map(name => [name.textContent, ...box(name)]),
           marks: all('.map__place .map__sign').map(box) }
})"""


def shown(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(SHOWN)
    return found


def meet(one: list[float], other: list[float]) -> bool:
    """Whether two boxes share more than a pixel's edge."""
    return min(one[2], other[2]) - max(one[0], other[0]) > 0.5 and min(one[3], other[3]) - max(one[1], other[1]) > 0.5


def collisions(page: Page) -> list[str]:
    """Every name that lies on a name or on a mark, or runs out of its picture."""
    found = []
    for picture in shown(page):
        names = picture["names"]
        found += [f"{a[0]} / {b[0]}" for a, b in combinations(names, 2) if meet(a[1:], b[1:])]
        found += [f"{name[0]} / {mark}" for name in names for mark in picture["marks"] if meet(name[1:], mark)]
        left, top, right, bottom = picture["frame"]
        found += [name[0] for name in names if name[1] < left or name[2] < top or name[3] > right or name[4] > bottom]
    return found


@pytest.mark.parametrize("width", [320, 390, 768, 1120, 1440, 2200])
def test_no_name_lies_on_a_name_or_a_mark(open_page: OpenPage, width: int) -> None:
    page = open_page(MAP, width=width)
    assert len(shown(page)) == 2
    assert sum(len(picture["names"]) for picture in shown(page)) >= 14
    assert collisions(page) == []


def test_a_collision_would_be_seen(open_page: OpenPage) -> None:
    page = open_page(MAP)
    page.evaluate("document.querySelectorAll('.map__name tspan').forEach(one => one.setAttribute('x', 300))")
    page.evaluate("document.querySelectorAll('.map__name tspan').forEach(one => one.setAttribute('y', 300))")
    assert collisions(page)


@pytest.mark.parametrize("path", [CLAIM, PLACE, "/places/syria/", "/places/lausanne/"])
def test_small_maps_collide_with_nothing_either(open_page: OpenPage, path: str) -> None:
    for width in (390, 1440):
        page = open_page(path, width=width)
        assert len(shown(page)) == 1
        assert collisions(page) == []


@pytest.mark.parametrize(("width", "least"), [(390, 11), (768, 11), (1120, 11), (1440, 13)])
def test_words_are_large_enough_to_read(open_page: OpenPage, width: int, least: float) -> None:
    page = open_page(MAP, width=width)
    sizes = page.locator(".map__picture:visible text").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )
    assert min(sizes) >= least, min(sizes)


def test_names_lead_to_their_places(open_page: OpenPage) -> None:
    page = open_page(MAP)
    page.get_by_role("group", name="Overview").get_by_role("link", name="Moscow: settlement, 1 claim").click()
    expect(page.locator("h1")).to_have_text("Moscow")


def test_the_frame_leads_to_the_larger_picture(open_page: OpenPage) -> None:
    page = open_page(MAP, width=390)
    page.get_by_role("link", name=re.compile(r"^\d+ places, enlarged$")).locator("text").click()
    expect(page.locator("#p_detail-1")).to_be_in_viewport()


def test_marks_are_reached_by_keyboard_and_show_it(open_page: OpenPage) -> None:
    page = open_page(MAP)
    link = page.get_by_role("group", name="Overview").get_by_role("link", name="Moscow: settlement, 1 claim")
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert link.evaluate("one => getComputedStyle(one).outlineStyle") != "none"


def test_a_claims_map_says_in_words_what_it_shows_and_leads_on(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    page.get_by_role(
        "link", name=re.compile(r"^Map: Aleppo province, Northwestern Syria, Northern Syria, Syria \(a governorate;")
    ).click()
    expect(page.locator("h1")).to_have_text("Map")


@pytest.mark.parametrize("width", [390, 1440])
def test_arabic_names_stand_where_they_were_meant_to(open_page: OpenPage, width: int) -> None:
    """The names of the page turned into Arabic by hand, in a page that runs from right to left."""
    page = open_page(MAP, width=width)
    before = shown(page)
    page.evaluate(
        """() => { document.documentElement.dir = 'rtl'
        for (const name of document.querySelectorAll('.map__name')) {
          const turn = { start: 'end', end: 'start', middle: 'middle' }
          name.setAttribute('direction', 'rtl'); name.setAttribute('lang', 'ar')
          name.setAttribute('text-anchor', turn[name.getAttribute('text-anchor')])
          name.querySelector('tspan').textContent = 'مكان' } }"""
    )
    for then, now in zip(before, shown(page), strict=True):
        shift = now["frame"][0] - then["frame"][0]
        for old, new in zip(then["names"], now["names"], strict=True):
            assert old[1] - 3 <= new[1] - shift, (old, new)
            assert new[3] - shift <= old[3] + 12, (old, new)
    assert collisions(page) == []


def test_the_scale_stays_where_it_is_in_a_page_from_right_to_left(open_page: OpenPage) -> None:
    page = open_page(MAP)
    places = """() => [...document.querySelectorAll('.map__picture--wide')].map(one => [...one.querySelectorAll('text')]
        .map(text => Math.round(text.getBoundingClientRect().left - one.getBoundingClientRect().left))
        .sort((a, b) => a - b))"""
    before = page.evaluate(places)
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert page.evaluate(places) == before


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_and_marks_stand_out_from_land_and_sea(open_page: OpenPage, dark: bool) -> None:
    page = open_page(MAP, dark=dark)

    def fill(selector: str) -> str:
        return str(page.locator(selector).first.evaluate("one => getComputedStyle(one).fill"))

    sea = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    for ground in (fill(".map__land"), fill(".map__country"), sea):
        assert contrast(fill(".map__name--context"), ground) >= 4.5
        assert contrast(fill(".map__place .map__name"), ground) >= 7
        assert contrast(fill("circle.map__sign"), ground) >= 3


def test_small_maps_are_small(site: Path) -> None:
    for path in sorted((site / "claims").glob("*/index.html")):
        found = re.search(r'<a class="map-small".*?</a>', path.read_text(encoding="utf-8"), re.DOTALL)
        if found:
            assert len(gzip.compress(found[0].encode())) <= SMALL_LIMIT, path


def test_the_printed_page_has_the_wide_pictures_and_no_small_ones(open_page: OpenPage) -> None:
    page = open_page(MAP, width=700, media="print")
    expect(page.locator(".map__picture--wide:visible")).to_have_count(2)
    expect(page.locator(".map__picture--narrow:visible")).to_have_count(0)
    expect(open_page(CLAIM, media="print").locator(".map-small")).to_be_hidden()
