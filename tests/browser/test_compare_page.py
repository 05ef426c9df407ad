"""Excerpts of the reader's choice side by side, as somebody who gathers, orders and sends them meets it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

FIRST = "/claims/egypt-sends-forces-2016/"
SECOND = "/claims/egyptian-150-soldiers-2020/"
SOURCE = "/sources/sawaleif-2016-11/"
KEYS = ("egypt-sends-forces-2016.tasnim", "egyptian-150-soldiers-2020.deputy-head", "saudi-tension-motive-2016.tasnim")
QUERY = "/compare/?" + "&".join(f"e={key}" for key in KEYS)

OpenPage = Any


def columns(page: Page) -> Locator:
    return page.locator("article.excerpt")


def shown(page: Page) -> list[str]:
    """The excerpts of the page, as the address would name them, by what they lead to."""
    links = page.locator(".compared__claim a").evaluate_all("links => links.map(link => link.href)")
    return [".".join(link.removesuffix("index.html").split("/claims/")[1].split("/#")) for link in links]


def named(page: Page) -> list[str]:
    """The excerpts that the address names."""
    return list(page.evaluate("new URLSearchParams(location.search).getAll('e')"))


def chosen(page: Page, key: str) -> Locator:
    return page.locator(f"[data-choose='{key}']")


@pytest.fixture
def gathered(open_page: OpenPage) -> Page:
    """A reader who has put aside an excerpt on each of three pages, and opened the comparison."""
    page: Page = open_page(FIRST)
    origin = page.url.removesuffix(FIRST)
    chosen(page, KEYS[0]).click()
    page.goto(origin + SECOND)
    chosen(page, KEYS[1]).click()
    page.goto(origin + SOURCE)
    chosen(page, KEYS[2]).click()
    expect(page.locator(".choice__words strong")).to_have_text("3")
    page.locator(".choice__open").click()
    expect(columns(page)).to_have_count(3)
    return page


def test_excerpts_of_three_pages_stand_side_by_side_in_the_order_of_choice(gathered: Page) -> None:
    assert shown(gathered) == named(gathered) == list(KEYS)
    assert gathered.locator(".excerpt__siglum").all_inner_texts() == ["A", "B", "C"]
    tops = gathered.locator("article.excerpt blockquote").evaluate_all(
        "quotes => quotes.map(q => Math.round(q.closest('.excerpt__cell').getBoundingClientRect().top))"
    )
    assert len(set(tops)) == 1, tops
    expect(gathered.locator(".choice")).to_be_hidden()


def test_the_words_their_translation_and_their_claim_are_those_of_the_claims_page(gathered: Page) -> None:
    column = columns(gathered).nth(0)
    quote, translation = column.locator("blockquote"), column.locator(".excerpt__translation")
    words, reading = quote.inner_text(), translation.inner_text()
    assert (quote.get_attribute("lang"), quote.get_attribute("dir")) == ("ar", "rtl")
    column.locator(".compared__claim a").click()
    own = gathered.locator("#tasnim")
    expect(own).to_be_in_viewport()
    assert own.locator("blockquote").text_content() == words
    assert own.locator(".excerpt__translation").text_content() == reading


def test_the_address_follows_order_and_removal_and_a_reload_keeps_them(gathered: Page) -> None:
    columns(gathered).nth(2).get_by_role("button", name="Move earlier").click()
    assert shown(gathered) == named(gathered) == [KEYS[0], KEYS[2], KEYS[1]]
    columns(gathered).nth(0).get_by_role("button", name="Remove").click()
    assert shown(gathered) == named(gathered) == [KEYS[2], KEYS[1]]
    gathered.reload()
    expect(columns(gathered)).to_have_count(2)
    assert shown(gathered) == [KEYS[2], KEYS[1]]
    assert gathered.locator("#f_comparison").inner_text().endswith(f"/compare/?e={KEYS[2]}&e={KEYS[1]}")


def test_an_address_that_is_sent_shows_the_same_elsewhere(gathered: Page, open_page: OpenPage) -> None:
    sent = gathered.url.partition("/compare/")[2]
    other = open_page(f"/compare/{sent}")
    expect(columns(other)).to_have_count(3)
    text = "document.querySelector('.collation__columns').textContent"
    assert other.evaluate(text) == gathered.evaluate(text)


def test_a_comparison_that_was_sent_leaves_the_readers_own_alone(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    origin = page.url.removesuffix(FIRST)
    chosen(page, KEYS[0]).click()
    page.goto(f"{origin}/compare/?e={KEYS[1]}&e={KEYS[2]}")
    expect(columns(page)).to_have_count(2)
    page.reload()
    expect(columns(page)).to_have_count(2)
    page.goto(origin + FIRST)
    expect(chosen(page, KEYS[0])).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".choice__words strong")).to_have_text("1")


def test_a_comparison_that_the_reader_changes_becomes_the_choice(open_page: OpenPage) -> None:
    page = open_page(QUERY)
    origin = page.url.partition("/compare/")[0]
    columns(page).nth(2).get_by_role("button", name="Move earlier").click()
    page.goto(origin + SECOND)
    expect(chosen(page, KEYS[1])).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".choice__words strong")).to_have_text("3")
    page.goto(f"{origin}/compare/")
    expect(columns(page)).to_have_count(3)
    assert named(page) == [KEYS[0], KEYS[2], KEYS[1]]


def test_the_choice_is_taken_back_beside_the_excerpt_and_at_once(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    button, line = chosen(page, KEYS[0]), page.locator(".choice")
    expect(line).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_contain_text("Added to comparison")
    expect(line).to_be_visible()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(line).to_be_hidden()
    button.click()
    line.get_by_role("button", name="Clear").click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(line).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_the_line_is_one_line_and_covers_nothing_at_the_pages_end(open_page: OpenPage, width: int) -> None:
    page = open_page(FIRST, width=width)
    chosen(page, KEYS[0]).click()
    line = page.locator(".choice")
    box = line.bounding_box()
    assert box is not None
    assert box["height"] <= 48
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    foot, line_box = page.locator(".foot").bounding_box(), line.bounding_box()
    assert foot is not None
    assert line_box is not None
    assert foot["y"] + foot["height"] <= line_box["y"] + 1
    page.emulate_media(media="print")
    expect(line).to_be_hidden()
    expect(chosen(page, KEYS[0])).to_be_hidden()


def test_going_back_shows_what_was_changed_meanwhile(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    chosen(page, KEYS[0]).click()
    page.locator(".choice__open").click()
    columns(page).get_by_role("button", name="Remove").click()
    page.go_back()
    expect(chosen(page, KEYS[0])).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".choice")).to_be_hidden()


def test_everything_goes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(FIRST)
    for key in (KEYS[0], "egypt-sends-forces-2016.iran-today"):
        chosen(page, key).focus()
        page.keyboard.press("Space")
    page.locator(".choice__open").focus()
    page.keyboard.press("Enter")
    expect(columns(page)).to_have_count(2)
    page.locator("[data-move='1']").first.focus()
    page.keyboard.press("Enter")
    assert [key.partition(".")[2] for key in shown(page)] == ["iran-today", "tasnim"]
    focused = "document.activeElement.closest('article').querySelector('.excerpt__siglum').textContent"
    assert page.evaluate(focused) == "B"
    page.locator("[data-remove]").first.focus()
    page.keyboard.press("Enter")
    expect(columns(page)).to_have_count(1)
    assert page.evaluate("document.activeElement.matches('[data-remove]')")
    page.keyboard.press("Enter")
    expect(page.locator("[data-when=empty]")).to_be_visible()
    assert page.evaluate("document.activeElement.pathname").endswith("/claims/")


def test_the_ends_of_the_row_cannot_be_passed(open_page: OpenPage) -> None:
    page = open_page(QUERY)
    expect(columns(page)).to_have_count(3)
    expect(page.locator("[data-move='-1']").first).to_be_disabled()
    expect(page.locator("[data-move='1']").last).to_be_disabled()
    expect(page.locator("[data-move]:disabled")).to_have_count(2)


def test_ids_stand_once_and_names_what_they_name(open_page: OpenPage) -> None:
    page = open_page(QUERY)
    expect(columns(page)).to_have_count(3)
    columns(page).nth(2).get_by_role("button", name="Move earlier").click()
    ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), one => one.id)")
    assert len(ids) == len(set(ids))
    names = columns(page).evaluate_all(
        "all => all.map(one => document.getElementById(one.getAttribute('aria-labelledby')).textContent.trim()[0])"
    )
    assert names == ["A", "B", "C"]
    jumps = page.locator(".collation__jump").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert jumps == ["#c_0", "#c_1", "#c_2"]


def test_without_anything_chosen_it_says_what_to_do(open_page: OpenPage) -> None:
    page = open_page("/compare/")
    empty = page.locator("[data-when=empty]")
    expect(empty).to_be_visible()
    expect(page.locator("[data-when=unscripted]")).to_be_hidden()
    empty.get_by_role("link", name="All claims").click()
    page.wait_for_url("**/claims/")


def test_one_excerpt_alone_asks_for_another(open_page: OpenPage) -> None:
    page = open_page(f"/compare/?e={KEYS[0]}")
    expect(columns(page)).to_have_count(1)
    expect(page.locator("[data-when=one]")).to_be_visible()
    expect(page.locator(".sharing")).to_be_hidden()


def test_without_a_script_it_says_what_it_would_do(open_page: OpenPage) -> None:
    page = open_page(QUERY, javascript=False)
    said = page.locator("[data-when=unscripted]")
    expect(said).to_be_visible()
    expect(said.get_by_role("link", name="All claims")).to_be_visible()
    expect(page.locator("main button:visible")).to_have_count(0)
    expect(page.locator(".choice")).to_be_hidden()
    expect(open_page(FIRST, javascript=False).locator("main button:visible")).to_have_count(0)


def test_an_excerpt_that_is_named_twice_stands_once(open_page: OpenPage) -> None:
    page = open_page(f"/compare/?e={KEYS[1]}&e={KEYS[0]}&e={KEYS[1]}")
    expect(columns(page)).to_have_count(2)
    assert shown(page) == [KEYS[1], KEYS[0]]


def test_more_than_twelve_are_left_out_and_that_is_said(open_page: OpenPage, site: Path) -> None:
    keys = [key for path in sorted((site / "claims").glob("*/index.html")) for key in keys_of(path)]
    page = open_page("/compare/?" + "&".join(f"e={key}" for key in keys[:13]))
    expect(columns(page)).to_have_count(12)
    assert shown(page) == keys[:12]
    expect(page.locator("[data-when=full]")).to_be_visible()
    columns(page).nth(1).get_by_role("button", name="Move earlier").click()
    page.goto(page.url.partition("/compare/")[0] + f"/claims/{keys[12].partition('.')[0]}/")
    expect(chosen(page, keys[12])).to_be_disabled()
    expect(page.locator(".choice__full")).to_be_visible()


def keys_of(path: Path) -> list[str]:
    return [part.partition('"')[0] for part in path.read_text().split('data-choose="')[1:]]


# Addresses that name what isn't there, or what nobody should open.


@pytest.fixture
def loaded(browser: Browser, served: str) -> Iterator[Any]:
    """A function that opens an address of the page that compares: the page, and what it asked for.

    A file that isn't there is an error in the browser's console, which is no fault here.
    """
    context = browser.new_context()
    page, asked, faults = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served)))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))

    def load(query: str) -> tuple[Page, list[str]]:
        page.goto(f"{served}/compare/?{query}")
        expect(page.locator("[data-when=unscripted]")).to_be_hidden()
        return page, [address for address in asked if "/claims/" in address or not address.startswith("/static/")]

    yield load
    context.close()
    assert faults == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        pytest.param("e=egypt-sends-forces-2016.nobody", "egypt-sends-forces-2016.nobody", id="excerpt"),
        pytest.param("e=never-there.tasnim", "never-there.tasnim", id="claim"),
        pytest.param("e=constructor.tasnim", "constructor.tasnim", id="name of a property"),
        pytest.param("e=__proto__.tasnim", "__proto__.tasnim", id="name of a property, odd"),
        pytest.param("e=egypt-sends-forces-2016.toString", "egypt-sends-forces-2016.toString", id="method"),
        pytest.param("e=tasnim", "tasnim", id="no claim"),
        pytest.param("e=", "", id="nothing"),
    ],
)
def test_what_is_not_there_is_named_and_the_rest_is_shown(loaded: Any, query: str, names: str) -> None:
    page, _ = loaded(f"{query}&e={KEYS[1]}")
    expect(columns(page)).to_have_count(1)
    expect(page.locator("[data-when=unknown]")).to_be_visible()
    expect(page.locator("[data-names]")).to_have_text(names)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("../../x", id="out of the folder"),
        pytest.param("../../x.y", id="out of the folder, with a dot"),
        pytest.param("..%2F..%2Fx.y", id="percent-encoded"),
        pytest.param("//elsewhere.example/x.y", id="another host"),
        pytest.param("https:%2F%2Felsewhere.example%2Fx.y", id="another scheme"),
        pytest.param("javascript:alert(1).y", id="a script"),
        pytest.param("a?b.c", id="query"),
        pytest.param("a%23b.c", id="fragment"),
        pytest.param("a%00.b", id="no character"),
        pytest.param("<img src=x onerror=alert(1)>", id="markup"),
        pytest.param("%3Cimg%20src=x%20onerror=alert(1)%3E.x", id="markup with a dot"),
        pytest.param("a.b.c", id="two dots"),
        pytest.param("x" * 5000 + ".y", id="without end"),
    ],
)
def test_a_hostile_name_loads_nothing_and_writes_no_markup(loaded: Any, name: str) -> None:
    page, asked = loaded(f"e={name}")
    expect(page.locator("[data-when=unknown]")).to_be_visible()
    assert [address for address in asked if not address.startswith(("/compare/", "/favicon"))] == []
    assert page.locator("[data-names] *").count() == 0
    assert page.locator("img").count() == 0
    expect(columns(page)).to_have_count(0)


def test_a_choice_that_was_tampered_with_is_no_way_in(loaded: Any) -> None:
    page, _ = loaded(f"e={KEYS[0]}")
    page.evaluate("sessionStorage.setItem('compare', '../../x.y <img/src=x>.y //elsewhere.example/x.y')")
    page, asked = loaded("")
    expect(page.locator("[data-when=unknown]")).to_be_visible()
    assert not [address for address in asked if "elsewhere" in address or "x.y" in address.partition("?")[0]]
    assert page.locator("img").count() == 0


def test_an_unknown_address_leaves_the_choice_alone(loaded: Any) -> None:
    page, _ = loaded(f"e={KEYS[0]}")
    page.evaluate("key => sessionStorage.setItem('compare', key)", KEYS[0])
    loaded("e=nothing.there")
    page, _ = loaded("")
    expect(columns(page)).to_have_count(1)


def test_without_storage_the_address_still_holds_it(browser: Browser, served: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } })")
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(served + FIRST)
    for key in (KEYS[0], "egypt-sends-forces-2016.iran-today"):
        chosen(page, key).click()
    page.locator(".choice__open").click()
    expect(columns(page)).to_have_count(2)
    assert faults == []
    context.close()


def test_where_the_address_cannot_be_rewritten_the_page_is_opened_anew(browser: Browser, served: str) -> None:
    context = browser.new_context()
    context.add_init_script("history.replaceState = () => { throw new Error('no'); }")
    page = context.new_page()
    page.goto(served + QUERY)
    expect(columns(page)).to_have_count(3)
    with page.expect_navigation():
        columns(page).nth(0).get_by_role("button", name="Remove").click()
    expect(columns(page)).to_have_count(2)
    assert named(page) == shown(page) == list(KEYS[1:])
    context.close()


# From a disk.


@pytest.fixture(scope="module")
def copied(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it is carried on a disk."""
    out = tmp_path_factory.mktemp("disk") / "copy"
    subprocess.run(
        [sys.executable, "build.py", "--portable", "--out", str(out)], cwd=repo, check=True, capture_output=True
    )
    return out


def test_a_portable_copy_compares_from_the_disk(browser: Browser, copied: Path) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto((copied / "claims/egypt-sends-forces-2016/index.html").as_uri())
    for key in (KEYS[0], "egypt-sends-forces-2016.iran-today"):
        chosen(page, key).click()
    page.locator(".choice__open").click()
    expect(columns(page)).to_have_count(2)
    columns(page).nth(1).get_by_role("button", name="Move earlier").click()
    assert [key.partition(".")[2] for key in named(page)] == ["iran-today", "tasnim"]
    assert page.evaluate("CSS.highlights.get('shared').size") == 2
    page.reload()
    expect(columns(page)).to_have_count(2)
    page.locator(".compared__claim a").first.click()
    expect(page.locator("#iran-today")).to_be_visible()
    assert faults == []
    page.close()
