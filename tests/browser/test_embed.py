"""A claim's embed, by itself and in a page of another origin."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import html5lib
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SiteHandler
from tests.browser.kinds import ARABIC, SEVEN

OpenPage = Any
BASE_URL = "https://claims-dossier.example"
WIDTHS = (280, 320, 480, 720)


def code_on(site: Path, claim: str) -> str:
    """The code as a reader copies it from the claim's page."""
    tree = html5lib.parse((site / claim.strip("/") / "index.html").read_bytes(), namespaceHTMLElements=False)
    (shown,) = [element for element in tree.iter("pre") if element.get("id") == "f_embed"]
    return "".join(shown.itertext())


@pytest.fixture
def host(site: Path, served: str, tmp_path: Path) -> Iterator[str]:
    """Somebody else's page, on another port, with the code pasted in; `strict.html` lets no frame in."""
    code = code_on(site, SEVEN).replace(BASE_URL, served)
    head = "<!doctype html><html lang='en'><meta charset='utf-8'><meta name='color-scheme' content='light dark'>"
    (tmp_path / "index.html").write_text(f"{head}<title>News</title><h1>News</h1>{code}", encoding="utf-8")
    policy = "<meta http-equiv='Content-Security-Policy' content=\"frame-src 'none'\">"
    (tmp_path / "strict.html").write_text(f"{head}{policy}<title>News</title>{code}", encoding="utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Browser, host: str) -> Iterator[Any]:
    contexts = []

    def visit(path: str = "/", width: int = 640, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{host}{path}")
        return page

    yield visit
    for context in contexts:
        context.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_stands_on_a_page_of_another_origin(visit: Any, dark: bool) -> None:
    page = visit(dark=dark)
    frame = page.frame_locator("iframe")
    assert frame.locator("h1").inner_text().startswith("Egypt had sent 150 soldiers")
    ground = frame.locator("html").evaluate("element => getComputedStyle(element).backgroundColor")
    assert ground == ("rgb(15, 20, 21)" if dark else "rgb(233, 237, 235)")
    assert frame.locator("link[rel=stylesheet]").evaluate("link => link.sheet.cssRules.length") > 0


@pytest.mark.parametrize("width", [320, 640, 1200])
def test_it_takes_the_width_that_it_is_given(visit: Any, width: int) -> None:
    page = visit(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.locator("iframe").bounding_box()
    assert box is not None
    assert box["width"] >= width - 20
    frame = page.frame_locator("iframe").locator("html")
    assert frame.evaluate("element => element.scrollWidth <= innerWidth")


def test_its_link_leaves_the_page_that_holds_it(visit: Any) -> None:
    page = visit()
    with page.context.expect_page() as opened:
        page.frame_locator("iframe").get_by_role("link", name="The whole claim").click()
    assert opened.value.url.endswith(SEVEN)
    assert page.title() == "News"


def test_the_line_below_remains_where_no_frame_is_let_in(visit: Any) -> None:
    page = visit("/strict.html")
    line = page.locator("p").last.inner_text()
    assert "Egypt had sent 150 soldiers" in line
    assert "denied by 2 voices" in line
    assert page.locator("p a").first.get_attribute("href").endswith(SEVEN)


@pytest.mark.parametrize("claim", [SEVEN, ARABIC])
def test_nothing_is_wider_than_the_frame(open_page: OpenPage, claim: str) -> None:
    page = open_page(f"{claim}embed/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 400})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        outside = page.evaluate(
            "[...document.querySelectorAll('main *')].filter(e => !e.closest('.unseen')"
            " && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML)"
        )
        assert outside == []


TIGHT = (320, 480)
"""Just below and at the widths for which heights are estimated."""


@pytest.mark.parametrize("width", [304, 320, 390, 480, 800])
def test_every_embed_is_seen_whole(open_page: OpenPage, site: Path, width: int) -> None:
    """All of them at the widths that are tight, a few at the others."""
    page = open_page(f"{SEVEN}embed/")
    embeds = sorted(site.glob("claims/*/embed/index.html"))
    for path in embeds if width in TIGHT else embeds[::8]:
        claim = f"/{path.parent.parent.relative_to(site).as_posix()}/"
        height = int(code_on(site, claim).partition('height="')[2].partition('"')[0])
        page.set_viewport_size({"width": width, "height": height})
        page.goto(page.url.partition("/claims/")[0] + f"{claim}embed/")
        assert page.evaluate("document.documentElement.scrollHeight") <= height, claim


def test_what_is_below_the_edge_is_reached_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(f"{SEVEN}embed/", width=280, height=300)
    last = page.get_by_role("link").last
    assert not last.evaluate("link => link.getBoundingClientRect().bottom <= innerHeight")
    for _ in range(2):
        page.keyboard.press("Tab")
    assert last.evaluate("link => link === document.activeElement")
    assert last.evaluate("link => link.getBoundingClientRect().bottom <= innerHeight")


def test_an_arabic_edition_is_turned_round(open_page: OpenPage) -> None:
    page = open_page(f"{ARABIC}embed/", width=480)
    page.evaluate("document.documentElement.dir = 'rtl'")
    word = page.locator(".embed__stance dt").first.bounding_box()
    voices = page.locator(".embed__stance dd").first.bounding_box()
    assert word is not None
    assert voices is not None
    assert word["x"] > voices["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 480


def test_the_code_is_copied_as_it_is_shown(open_page: OpenPage, site: Path) -> None:
    page = open_page(SEVEN)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_text("Show this claim on your own page").click()
    page.get_by_role("button", name="Copy the code").click()
    assert page.evaluate("navigator.clipboard.readText()") == code_on(site, SEVEN)
