"""The live preview in a real browser: a saved file shows, and the reader keeps the place."""

import shutil
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.preview.looks import DRAFT, MISTAKE, edited, own_shared
from tests.preview.running import Running, running
from tests.support import BASE, REPO, write

CLAIM = "claims/three-dredgers/"
BOUND = 1.5
"""Seconds, on a busy machine; what was measured on a quiet one is a fifth of this."""
PALE = "main { outline: 3px solid rgb(1, 2, 3); }\n"


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Running]:
    with running(own_shared(write(tmp_path, BASE))) as found:
        yield found


@pytest.fixture
def page(browser: Browser, run: Running) -> Iterator[Page]:
    """A page that fails the test if it logs an error or asks another host for something."""
    problems: list[str] = []
    context = browser.new_context(viewport={"width": 1200, "height": 700}, service_workers="block")
    made = context.new_page()
    made.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
    made.on("pageerror", lambda fault: problems.append(str(fault)))
    made.on("request", lambda asked: None if asked.url.startswith(run.address) else problems.append(asked.url))
    made.goto(run.address + CLAIM)
    run.until(lambda: run.preview.server.looked_at() == (f"/{CLAIM}",))
    yield made
    context.close()
    assert problems == []


def stated(number: object) -> tuple[str, str]:
    return ("bought three dredgers.", f"bought {number} dredgers.")


def test_a_saved_file_is_shown_with_scroll_focus_and_folds_kept(page: Page, run: Running) -> None:
    fold = page.locator("main details").first
    fold.evaluate("fold => { fold.open = !fold.open; }")
    was_open = fold.evaluate("fold => fold.open")
    page.evaluate("window.scrollTo({top: 900, behavior: 'instant'})")
    link = page.locator("main a[href]").nth(12)
    link.evaluate("link => link.focus({preventScroll: true})")
    held = link.evaluate("link => link.outerHTML")
    top = page.evaluate("scrollY")
    assert top > 300
    run.save(edited(stated("four")))
    expect(page.locator("h1")).to_contain_text("four dredgers")
    page.wait_for_load_state("load")
    assert page.evaluate("document.activeElement.outerHTML") == held
    assert fold.evaluate("fold => fold.open") == was_open
    expect(page.locator("h1")).not_to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - top) < 60


def test_the_words_that_somebody_types_stay(page: Page, run: Running) -> None:
    page.locator("#f_search").type("dredg")
    run.save(edited(stated("four")))
    expect(page.locator("h1")).to_contain_text("four dredgers")
    page.wait_for_load_state("load")
    assert page.evaluate("document.activeElement.id") == "f_search"


def test_the_view_in_the_address_stays(page: Page, run: Running) -> None:
    page.goto(f"{run.address}{CLAIM}?hide=courier#echo")
    run.until(lambda: len(run.preview.server.looked_at()) == 1)
    address = page.url
    run.save(edited(stated("four")))
    expect(page.locator("h1")).to_contain_text("four dredgers")
    assert page.url == address


def test_a_page_that_a_change_does_not_touch_stays(page: Page, run: Running) -> None:
    page.goto(f"{run.address}method/")
    run.until(lambda: run.preview.server.looked_at() == ("/method/",))
    page.evaluate("window.mark = 1")
    run.save(edited(stated("four")))
    run.until(lambda: "four dredgers" in run.get(f"/{CLAIM}")[1])
    time.sleep(0.3)
    assert page.evaluate("window.mark") == 1


def test_a_style_is_exchanged_and_the_page_stays(page: Page, run: Running) -> None:
    page.evaluate("window.mark = 1")
    run.save(PALE, "static/css/utilities.css")
    expect(page.locator("main")).to_have_css("outline-color", "rgb(1, 2, 3)")
    assert page.evaluate("window.mark") == 1
    assert page.locator("link[rel=stylesheet][href*='dossier.css']").count() == 1
    page.reload()
    expect(page.locator("main")).to_have_css("outline-color", "rgb(1, 2, 3)")


def test_a_mistake_is_told_over_the_page_that_stays_and_goes_when_it_is_mended(page: Page, run: Running) -> None:
    page.evaluate("window.mark = 1")
    run.save(edited(stated("four"), MISTAKE))
    banner = page.get_by_role("complementary", name="Preview")
    expect(banner).to_contain_text("1 error")
    expect(banner).to_contain_text("The pages stay as they were until this is mended.")
    (note,) = run.preview.state.told.errors
    assert banner.locator(".preview-notes__line").all_text_contents() == [note.line]
    assert banner.locator(".preview-notes__hint").all_text_contents() == [note.hint]
    expect(page.locator("h1")).to_contain_text("three dredgers")
    assert page.evaluate("window.mark") == 1
    page.goto(f"{run.address}claims/")
    expect(banner).to_contain_text("1 error")
    run.save(BASE)
    expect(banner).to_be_hidden()


def test_what_is_told_is_text_and_nothing_else(page: Page, run: Running) -> None:
    run.save(edited(("stance: mentions}", 'stance: "<img src=x onerror=alert(1)>"}')))
    line = page.locator(".preview-notes__line")
    expect(line).to_contain_text("<img src=x")
    assert page.locator(".preview img").count() == 0


def test_warnings_are_a_line_that_opens_and_stays_open(page: Page, run: Running) -> None:
    alone = "  {id}: {{kind: body, name: Nobody at all}}\n"
    run.save(edited(("  dockers: {kind", alone.format(id="nobody") + "  dockers: {kind")))
    line = page.locator(".preview summary")
    expect(line).to_contain_text("1 warning")
    expect(page.locator(".preview-notes")).to_be_hidden()
    line.click()
    expect(page.locator(".preview-notes__line")).to_contain_text("warning[unused]")
    run.save(edited(("  dockers: {kind", alone.format(id="nobody") + "  dockers: {kind"), stated("four")))
    expect(page.locator("h1")).to_contain_text("four dredgers")
    expect(page.locator(".preview-notes__line")).to_contain_text("warning[unused]")
    assert page.evaluate("getComputedStyle(document.body).paddingBlockEnd") != "0px"


def test_a_draft_is_marked(page: Page, run: Running) -> None:
    run.save(edited(DRAFT))
    page.goto(f"{run.address}claims/quay-closed/")
    run.until(lambda: run.preview.state.told.drafts == 1)
    expect(page.locator(".notice")).to_contain_text("Draft: not published")
    expect(page.locator(".preview")).to_contain_text("1 draft shown")
    page.goto(f"{run.address}claims/")
    expect(page.locator(".ledger__item", has_text="North Quay was closed")).to_contain_text("Draft: not published")


def test_a_page_that_begins_with_problems_follows(browser: Browser, tmp_path: Path) -> None:
    with running(write(tmp_path, edited(MISTAKE))) as run:
        page = browser.new_page()
        page.goto(run.address + CLAIM)
        expect(page.locator("h1")).to_have_text("1 error")
        run.save(BASE)
        expect(page.locator("h1")).to_contain_text("three dredgers")
        page.close()


def test_an_embed_follows_too(page: Page, run: Running) -> None:
    page.goto(f"{run.address}{CLAIM}embed/")
    run.until(lambda: run.preview.server.looked_at() == (f"/{CLAIM}embed/",))
    run.save(edited(stated("four")))
    expect(page.locator("h1")).to_contain_text("four dredgers")


def test_a_page_says_that_the_preview_has_ended(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    with running(write(tmp_path, BASE)) as run:
        page.goto(run.address + CLAIM)
        run.until(lambda: bool(run.preview.server.looked_at()))
    expect(page.locator(".preview")).to_contain_text("The preview has ended")
    page.close()


def test_searching_finds_in_a_preview(page: Page, run: Running) -> None:
    page.goto(f"{run.address}search/?q=dredgers")
    expect(page.locator("main")).to_contain_text("The Harbour Office bought three dredgers", timeout=15_000)


def test_how_fast_it_is(browser: Browser, tmp_path: Path) -> None:
    """A bound that holds on a busy machine and still tells a preview that builds the whole site each time."""
    home = own_shared(tmp_path)
    shutil.copy(REPO / "claims.yaml", home)
    shutil.copytree(REPO / "content", home / "content")
    with running(home) as run:
        page = browser.new_page()
        page.goto(run.address + "about/")
        run.until(lambda: bool(run.preview.server.looked_at()))
        text = (home / "content/pages/about.md").read_text(encoding="utf-8")
        seconds = []
        for number in range(5):
            began = time.monotonic()
            run.save(f"{text}\n\nTrial {number}.\n", "content/pages/about.md")
            page.wait_for_selector(f"p:has-text('Trial {number}.')", state="attached")
            seconds.append(time.monotonic() - began)
        page.close()
    assert statistics.median(seconds) < BOUND
