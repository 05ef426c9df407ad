"""The columns at work: arranged, worded and pointed at, by mouse, keyboard and touch, and sent as an address."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

SEVEN = "/claims/egyptian-150-soldiers-2020/"
FIVE = "/claims/egypt-sends-forces-2016/"
THREE = "/claims/mamlouk-egypt-visit-2016/"
SINGLE = "/claims/egyptian-military-experts-2020/"
ORDER = ["the-new-arab", "anadolu", "anadolu-places", "shahed", "hassoun", "amer", "deputy-head"]

OpenPage = Any


@pytest.fixture
def touched(browser: Browser, served: str) -> Iterator[Page]:
    """A phone's page: touched, and narrow."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def shown(page: Page) -> list[str]:
    """The columns in sight, in order."""
    return [str(one.get_attribute("id")) for one in page.locator("article.excerpt").all() if one.is_visible()]


def letters(page: Page) -> list[str]:
    """The columns of the comparison by their letters, in each of its rows; all rows agree."""
    rows = page.locator(".compare__line").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('.compare__column, .cell')]"
        ".filter(cell => getComputedStyle(cell).display !== 'none')"
        ".map(cell => cell.querySelector('.siglum').textContent))"
    )
    assert all(row == rows[0] for row in rows), rows
    return list(rows[0])


def opened(page: Page) -> Page:
    page.get_by_role("button", name="Arrange columns").click()
    return page


def control(page: Page, name: str, letter: str) -> Locator:
    return page.locator(".arrange").get_by_text(f"{name} ({letter})", exact=True)


def lit(page: Page) -> list[str]:
    return page.locator(".lit").evaluate_all("lit => lit.map(one => one.id || one.className.split(' ')[0])")


def test_hiding_a_column_closes_its_tracks_and_says_so(open_page: OpenPage) -> None:
    page = opened(open_page(SEVEN))
    control(page, "Shown", "F").click()
    control(page, "Shown", "G").click()
    assert shown(page) == ORDER[:5]
    assert letters(page) == list("ABCDE")
    expect(page.locator(".collation.collation--5")).to_have_count(1)
    expect(page.locator(".compare.compare--5")).to_have_count(1)
    notes = page.locator(".away-note")
    for index in range(2):
        expect(notes.nth(index)).to_contain_text("Hidden in this view, 2 of 7 excerpts:")
        expect(notes.nth(index)).to_contain_text("Denies")
    expect(page.get_by_role("status").first).to_have_text("G is hidden; 5 of 7 shown")
    expect(page.locator(".collation__jump--away")).to_have_text(["F Denies (hidden)", "G Denies (hidden)"])
    assert page.url.endswith("?hidden=amer,deputy-head")
    tracks = page.locator(".collation__columns").evaluate(
        "box => getComputedStyle(box).gridTemplateColumns.split(' ').length"
    )
    assert tracks == 6, "the gutter and five columns"


def test_show_all_brings_everything_back(open_page: OpenPage) -> None:
    page = open_page(f"{SEVEN}?hidden=amer,deputy-head")
    assert shown(page) == ORDER[:5]
    page.locator(".collation .away-note").get_by_role("button", name="Show all").click()
    assert shown(page) == ORDER
    expect(page.locator(".away-note:visible")).to_have_count(0)
    assert page.url.endswith(SEVEN)


def test_one_column_always_stays(open_page: OpenPage) -> None:
    page = opened(open_page(f"{THREE}?hidden=tasnim,iran-today"))
    expect(control(page, "Shown", "A").locator("input")).to_be_disabled()
    assert len(shown(open_page(f"{THREE}?hidden=tasnim,iran-today,english-report"))) == 1


@pytest.mark.parametrize("fragment", ["amer", "amer_reaction"])
def test_a_fragment_shows_the_column_that_it_names(open_page: OpenPage, fragment: str) -> None:
    page = open_page(f"{SEVEN}?hidden=amer#{fragment}")
    expect(page.locator(f"#{fragment}")).to_be_in_viewport()
    assert page.url.endswith(f"{SEVEN}#{fragment}")


@pytest.mark.parametrize("width", [390, 1440])
def test_a_fragment_that_is_typed_shows_its_column_too(open_page: OpenPage, width: int) -> None:
    page = open_page(f"{THREE}?hidden=tasnim", width=width)
    page.evaluate("location.hash = 'tasnim_ago'")
    expect(page.locator("mark:target")).to_be_in_viewport()
    assert page.url.endswith(f"{THREE}#tasnim_ago")


@pytest.mark.parametrize("width", [390, 1440])
def test_words_named_in_the_address_are_lit_though_their_column_was_moved(open_page: OpenPage, width: int) -> None:
    page = open_page(f"{THREE}?order=iran-today,tasnim&words=translation#tasnim_ago", width=width)
    expect(page.locator("mark:target")).to_have_text("منذ نحو أسبوعين")
    expect(page.locator("mark:target")).to_be_in_viewport()


def test_a_letter_brings_its_column_back_however_often(open_page: OpenPage) -> None:
    page = opened(open_page(SEVEN))
    for _ in range(2):
        control(page, "Shown", "G").click()
        expect(page.locator("#deputy-head")).to_be_hidden()
        page.locator(".collation__jump[href='#deputy-head']").click()
        expect(page.locator("#deputy-head .excerpt__title")).to_be_in_viewport()


def test_columns_move_and_keep_their_letters(open_page: OpenPage) -> None:
    page = opened(open_page(SEVEN))
    control(page, "Earlier", "G").click()
    assert shown(page) == [*ORDER[:5], "deputy-head", "amer"]
    assert letters(page) == list("ABCDEGF")
    expect(page.locator(".collation__index .siglum")).to_have_text(list("ABCDEGF"))
    expect(page.locator(".arrange__item .siglum")).to_have_text(list("ABCDEGF"))
    expect(page.get_by_role("status").first).to_have_text("G is now 6 of 7")
    expect(control(page, "Earlier", "G")).to_be_focused()
    assert page.locator("#f_columns").evaluate("box => box.scrollLeft") == 0
    assert page.url.endswith("?order=the-new-arab,anadolu,anadolu-places,shahed,hassoun,deputy-head,amer")
    page.get_by_role("button", name="As published").click()
    assert shown(page) == ORDER
    assert page.url.endswith(SEVEN)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_pinned_column_stays_in_sight(open_page: OpenPage, direction: str) -> None:
    page = open_page(SEVEN)
    page.evaluate("way => { document.documentElement.dir = way }", direction)
    control(opened(page), "Pin", "F").click()
    assert shown(page)[0] == "amer"
    box = page.locator("#f_columns")
    box.evaluate("(box, by) => box.scrollBy({left: by, behavior: 'instant'})", 900 if direction == "ltr" else -900)
    gutter, pinned, first = (edges(page.locator(name)) for name in (".collation__labels", "#amer", "#the-new-arab"))
    if direction == "ltr":
        assert gutter[0] >= 0
        assert abs(pinned[0] - gutter[1]) <= 1
        assert first[0] < pinned[1]
    else:
        assert abs(pinned[1] - gutter[0]) <= 1
        assert first[1] > pinned[0]


def edges(one: Locator) -> tuple[float, float]:
    box = one.bounding_box()
    assert box is not None
    return box["x"], box["x"] + box["width"]


def test_pins_stand_one_after_the_other_in_both_places(open_page: OpenPage) -> None:
    page = open_page(f"{SEVEN}?pinned=deputy-head,amer", width=1000)
    assert shown(page)[:2] == ["amer", "deputy-head"]
    page.locator("#f_columns").evaluate("box => { box.scrollLeft = 2000 }")
    page.locator(".compare").evaluate("box => { box.scrollLeft = 2000 }")
    assert abs(edges(page.locator("#amer"))[1] - edges(page.locator("#deputy-head"))[0]) <= 1
    cells = page.locator(".compare__column")
    assert page.locator(".compare").evaluate("box => box.scrollLeft") > 0
    assert abs(edges(page.locator(".compare__corner"))[1] - edges(cells.nth(0))[0]) <= 1
    assert abs(edges(cells.nth(0))[1] - edges(cells.nth(1))[0]) <= 1


def test_too_many_pins_come_first_but_scroll_away(open_page: OpenPage) -> None:
    page = opened(open_page(f"{SEVEN}?pinned=amer,deputy-head,hassoun", width=1100))
    assert shown(page)[:3] == ["hassoun", "amer", "deputy-head"]
    page.wait_for_timeout(300)  # a browser may scroll along with the column that was first
    assert edges(page.locator("#hassoun"))[0] >= 0
    page.locator("#f_columns").evaluate("box => { box.scrollLeft = 2000 }")
    assert edges(page.locator("#hassoun"))[1] < 0
    expect(page.locator(".arrange__crowded")).to_be_visible()


def test_original_translation_or_both(open_page: OpenPage) -> None:
    page = open_page(THREE)
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    quote, made = page.locator("#tasnim .excerpt__quote"), page.locator("#tasnim .excerpt__translation")
    assert quote.evaluate(size) > made.evaluate(size)
    page.get_by_role("radio", name="Translation").check()
    assert made.evaluate(size) > quote.evaluate(size)
    assert edges_down(made)[1] <= edges_down(quote)[0]
    expect(quote).to_be_visible()
    expect(page.locator("#tasnim .excerpt__by")).to_be_visible()
    tops = page.locator(".excerpt__main > :first-child").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().top)"
    )
    assert len({round(top) for top in tops}) == 1, "the rows are still shared"
    page.get_by_role("radio", name="Original").check()
    expect(made).to_be_hidden()
    expect(page.locator(".cell__gloss:visible, .excerpt__none:visible")).to_have_count(0)
    assert page.url.endswith("?words=original")
    page.get_by_role("radio", name="Both").check()
    assert page.url.endswith(THREE)


def edges_down(one: Locator) -> tuple[float, float]:
    box = one.bounding_box()
    assert box is not None
    return box["y"], box["y"] + box["height"]


def test_words_are_no_choice_where_nothing_is_translated(open_page: OpenPage) -> None:
    page = open_page(f"{SEVEN}?words=translation")
    expect(page.locator(".words-choice")).to_be_hidden()
    expect(page.locator(".collation--both")).to_have_count(1)


def test_pointing_at_a_cell_lights_quote_and_translation(open_page: OpenPage) -> None:
    page = open_page(THREE)
    page.locator(".cell", has_text="منذ نحو أسبوعين").hover()
    expect(page.locator("#tasnim_ago")).to_have_class("point point--2 lit")
    expect(page.locator("#tasnim .excerpt__translation .lit")).to_have_text("about two weeks ago")
    expect(page.locator("article .lit")).to_have_count(2)
    page.locator("h1").hover()
    expect(page.locator(".lit")).to_have_count(0)


def test_pointing_at_a_translation_lights_quote_and_cell(open_page: OpenPage) -> None:
    page = open_page(THREE)
    page.locator("#tasnim .excerpt__translation mark", has_text="about two weeks ago").hover()
    expect(page.locator("#tasnim_ago.lit")).to_have_count(1)
    expect(page.locator(".cell.lit .cell__gloss")).to_have_text("about two weeks ago")


def test_a_rows_head_lights_it_in_every_column(open_page: OpenPage) -> None:
    page = open_page(THREE)
    page.locator("#r_ago").hover()
    expect(page.locator("blockquote .lit")).to_have_text(["two weeks ago", "منذ نحو أسبوعين", "في الاسبوع الماضي"])
    expect(page.locator(".cell.lit")).to_have_count(3)


def test_points_are_one_stop_for_each_quote_and_lead_both_ways(open_page: OpenPage) -> None:
    page = open_page(THREE)
    expect(page.locator("#tasnim mark[tabindex='0']")).to_have_count(1)
    page.locator("#tasnim mark[tabindex='0']").focus()
    page.keyboard.press("ArrowLeft")  # onwards: the quote is Arabic
    expect(page.locator("#tasnim_ago")).to_be_focused()
    expect(page.locator("#tasnim_ago")).to_have_role("link")
    expect(page.locator("#tasnim_ago")).to_have_accessible_description("2 How long before the report in words")
    page.keyboard.press("Enter")
    assert page.url.endswith("#r_ago")
    expect(page.locator(".cell__said:focus")).to_have_text("منذ نحو أسبوعين")
    expect(page.locator(".cell__said:focus")).to_be_in_viewport()
    expect(page.locator("#tasnim_ago.lit")).to_have_count(1)
    page.keyboard.press("Enter")
    assert page.url.endswith("#tasnim_ago")
    expect(page.locator("#tasnim_ago")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".lit")).to_have_count(0)


def test_a_click_in_a_quote_leads_to_its_row_but_choosing_words_does_not(open_page: OpenPage) -> None:
    page = open_page(THREE)
    mark = page.locator("#english-report_met")
    mark.dblclick()
    page.wait_for_timeout(500)
    assert page.url.endswith(THREE)
    assert page.evaluate("getSelection().toString().trim()")
    page.locator("h1").click()
    mark.click()
    page.wait_for_url("**/#r_met")
    expect(page.locator(".cell.lit .cell__said")).to_be_in_viewport()


def test_numbers_are_still_not_copied(open_page: OpenPage) -> None:
    page = open_page(THREE)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#english-report blockquote'))")
    copied = str(page.evaluate("getSelection().toString()"))
    assert "met senior Egyptian officials during his announced visit to Egypt two weeks ago." in copied


def tab_to(page: Page, found: Locator) -> None:
    """Tab on until something has the focus."""
    for _ in range(80):
        if found.evaluate("one => one === document.activeElement || one.contains(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard never reached {found}")


def test_the_whole_journey_by_keyboard_ends_in_an_address(open_page: OpenPage) -> None:
    page = open_page(FIVE)
    tab_to(page, page.get_by_role("button", name="Arrange columns"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("radio", name="Both"))
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio", name="Translation")).to_be_checked()
    for name, letter, pressed in (("Shown", "B", "Space"), ("Pin", "C", "Enter")):
        tab_to(page, control(page, name, letter))
        page.keyboard.press(pressed)
        assert control(page, name, letter).evaluate("one => one.contains(document.activeElement)"), "focus stays"
    expect(page.get_by_role("status").first).to_have_text("C is pinned; it is now 1 of 5")
    tab_to(page, control(page, "Earlier", "E"))
    for _ in range(5):
        page.keyboard.press("Space")
    expect(page.get_by_role("status").first).to_have_text("E is now 2 of 5")
    expect(control(page, "Earlier", "E")).to_be_focused()
    assert letters(page) == list("CEAD")

    other = open_page(page.evaluate("location.pathname + location.search"))
    assert letters(other) == list("CEAD")
    assert shown(other) == shown(page)
    expect(other.locator(".excerpt.pinned .excerpt__siglum")).to_have_text("C")
    expect(other.get_by_role("radio", name="Translation")).to_be_checked()
    expect(other.locator(".collation .away-note")).to_contain_text("Hidden in this view, 1 of 5 excerpts: B")


def test_unknown_names_and_later_excerpts(open_page: OpenPage) -> None:
    page = open_page(f"{THREE}?order=gone,tasnim&hidden=nobody&pinned=none&words=loud&kept=1")
    assert shown(page) == ["tasnim", "english-report", "iran-today"]
    control(opened(page), "Shown", "A").click()
    assert page.url.endswith("?order=tasnim,english-report,iran-today&hidden=english-report&kept=1")


def test_links_within_the_page_keep_the_view(open_page: OpenPage) -> None:
    page = open_page(f"{SEVEN}?hidden=amer&pinned=hassoun")
    page.locator(".collation__jump[href='#shahed']").click()
    assert page.url.endswith("?hidden=amer&pinned=hassoun#shahed")
    page.go_back()
    assert "amer" not in shown(page)


def test_by_touch(touched: Page, served: str) -> None:
    touched.goto(f"{served}{THREE}")
    touched.get_by_role("button", name="Arrange columns").tap()
    expect(control(touched, "Pin", "A")).to_be_hidden()
    control(touched, "Later", "A").tap()
    assert shown(touched) == ["tasnim", "english-report", "iran-today"]
    control(touched, "Shown", "A").tap()
    assert shown(touched) == ["tasnim", "iran-today"]
    touched.get_by_text("Translation", exact=True).first.tap()
    expect(touched.locator(".collation--translation")).to_have_count(1)
    touched.locator(".cell", has_text="أول زيارة معلنة").locator(".cell__state").tap()
    expect(touched.locator("#tasnim_visit-kind.lit")).to_have_count(1)
    touched.locator("#tasnim_ago").tap()
    touched.wait_for_url("**#r_ago")
    expect(touched.locator(".cell.lit")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 390, 768])
def test_controls_are_large_enough_for_a_finger(open_page: OpenPage, width: int) -> None:
    page = opened(open_page(THREE, width=width))
    for tool in page.locator(".tool:visible, .points-key__link:visible").all():
        assert edges_down(tool)[1] - edges_down(tool)[0] >= 44, tool.text_content()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_there_are_no_tools_and_everything_else(open_page: OpenPage) -> None:
    page = open_page(f"{SEVEN}?hidden=amer&order=amer&words=original", javascript=False)
    assert shown(page) == ORDER
    expect(page.locator(".tool:visible, .arrange:visible, .away-note:visible")).to_have_count(0)
    expect(page.locator("mark[tabindex]")).to_have_count(0)


def test_paper_shows_all_that_was_hidden(open_page: OpenPage) -> None:
    page = open_page(f"{THREE}?hidden=tasnim&words=original&pinned=iran-today")
    assert "tasnim" not in shown(page)
    page.emulate_media(media="print")
    assert sorted(shown(page)) == ["english-report", "iran-today", "tasnim"]
    assert sorted(letters(page)) == ["A", "B", "C"]
    expect(page.locator("#tasnim .excerpt__translation")).to_be_visible()
    expect(page.locator(".away-note:visible, .arrange:visible")).to_have_count(0)
    assert page.locator("#iran-today").evaluate("one => getComputedStyle(one).position") == "static"


@pytest.mark.parametrize(("width", "dark"), [(320, False), (320, True), (1440, False), (1440, True)])
def test_axe_finds_nothing_in_an_open_panel(open_page: OpenPage, width: int, dark: bool) -> None:
    page = opened(open_page(f"{THREE}?hidden=tasnim&pinned=iran-today&words=translation", width=width, dark=dark))
    page.locator("#r_ago").hover()
    found = Axe().run(page).response["violations"]
    assert found == [], "; ".join(f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found)


def test_from_a_disk_whose_browser_keeps_no_address_nothing_breaks(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.add_init_script("history.replaceState = () => { throw new DOMException('', 'SecurityError') }")
    page.goto((site / THREE.strip("/") / "index.html").as_uri())
    control(opened(page), "Shown", "B").click()
    page.locator(".collation__jump[href='#iran-today']").click()
    assert shown(page) == ["english-report", "iran-today"]
    assert problems == []
    page.close()
