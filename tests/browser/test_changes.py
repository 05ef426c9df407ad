"""The page of all changes in a real browser, of a dossier that was released more than once."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from dossier import inputs, pipeline, publish
from dossier.model import Dossier
from tests import facts
from tests.browser.conftest import SiteHandler
from tests.support import REPO

CHANGES = "/changes/"
TOPICS = {name: {"title": f"The {name}", "description": f"Of the {name}."} for name in ("ferry", "quay")}


def released() -> Dossier:
    """Eight claims, two of them released again."""
    plain = {f"a{index}": facts.claim(topic="quay" if index % 2 else "ferry") for index in range(8)}
    note = {"date": "2026-05-04", "kind": "correction", "summary": "The date was wrong" + ", and wrong" * 30}
    more = {"date": "2026-05-04", "kind": "addition", "summary": "A second source."}
    now = plain | {"a0": facts.claim(revisions=[note, more]), "a2": facts.claim(revisions=[more])}
    first = facts.released(facts.dossier(claims=plain, topics=TOPICS), "2026-03-02")
    return facts.released(facts.dossier(claims=now, topics=TOPICS), "2026-05-07", first)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where that dossier is served, with the real templates and styles."""
    out = tmp_path_factory.mktemp("changes") / "site"
    publish.publish(pipeline.artifacts(inputs.read(REPO), released(), portable=False, progress=lambda _: None), out)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(out)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Any]:
    contexts = []

    def opened(width: int = 1440, *, javascript: bool = False, dark: bool = False) -> Page:
        contexts.append(
            browser.new_context(
                viewport={"width": width, "height": 900},
                java_script_enabled=javascript,
                color_scheme="dark" if dark else "light",
            )
        )
        page = contexts[-1].new_page()
        page.goto(address + CHANGES)
        return page

    yield opened
    for context in contexts:
        context.close()


def test_corrections_are_seen_first_and_new_claims_are_folded(opened: Any) -> None:
    page = opened()
    assert page.locator("h2").all_inner_texts()[:2] == ["Corrections", "Additions and new addresses"]
    expect(page.locator(".change__kind").first).to_be_in_viewport()
    expect(page.locator(".new-claims")).to_be_hidden()
    page.get_by_text("8 claims published").click()
    assert page.locator(".new-claims__claim:visible").count() == 8


def test_the_fold_opens_by_keyboard(opened: Any) -> None:
    page = opened()
    page.locator(".change-day__summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".new-claims__claim").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(opened: Any, width: int, dark: bool) -> None:
    page = opened(width, javascript=True, dark=dark)
    page.get_by_text("8 claims published").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).response["violations"] == []


def test_targets_are_large_enough_for_a_finger(opened: Any) -> None:
    page = opened(390)
    page.get_by_text("8 claims published").click()
    links = page.locator("main a:visible, main summary:visible")
    sizes = [box for link in links.all() if (box := link.bounding_box())]
    assert sizes
    assert all(box["height"] >= 44 for box in sizes), [box for box in sizes if box["height"] < 44]


def test_words_and_notes_stand_beside_each_other_on_wide_screens(opened: Any) -> None:
    claim, notes = ".change__claim", ".change__notes"
    for width, beside in ((1440, True), (768, False)):
        page = opened(width)
        first, second = (page.locator(one).first.bounding_box() for one in (claim, notes))
        assert (second["x"] > first["x"] + first["width"] / 2) is beside
        assert (second["y"] >= first["y"] + first["height"] - 1) is not beside


def test_on_paper_the_fold_is_open(opened: Any) -> None:
    page = opened(javascript=True)
    page.emulate_media(media="print")
    last = page.locator(".new-claims__claim").last
    assert last.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})")


def test_the_feeds_answer(opened: Any) -> None:
    page = opened(javascript=True)
    links = page.locator("head link[rel=alternate], .feeds__link").evaluate_all("all => all.map(link => link.href)")
    assert len(links) == 2 + 6
    assert all(page.request.get(link).ok for link in links)
