"""Earlier addresses in a real browser: on a server and on a disk, with a script and without one."""

import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from dossier import pipeline
from tests.browser.conftest import SiteHandler
from tests.support import BASE, changed, whole

OpenPage = Any
Visit = Callable[..., Page]

TEXT = changed(
    (
        "    statement: The Harbour Office bought three dredgers.\n",
        "    statement: The Harbour Office bought three dredgers.\n    aliases: [dredgers-bought]\n"
        "    removed:\n      - {id: herald, date: 2026-05-04, reason: The article was retracted.}\n",
    ),
    ("      - id: echo\n", "      - id: echo\n        aliases: [sada]\n"),
    (
        "    statement: The North Quay was closed.\n",
        "    statement: The North Quay was closed.\n    state: merged\n    into: three-dredgers\n",
    ),
    ("  north-quay: {name: North Quay,", "  north-quay: {name: North Quay, aliases: [quay],"),
    text=BASE,
)


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """A small dossier, built for a server and to be portable."""
    root = tmp_path_factory.mktemp("dredgers")
    for path, content in whole(TEXT).files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    built = {portable: root / ("portable" if portable else "site") for portable in (False, True)}
    for portable, out in built.items():
        pipeline.build(root, out, portable=portable, progress=lambda _: None)
    return built


@pytest.fixture(scope="module")
def starts(folders: dict[bool, Path]) -> Iterator[dict[str, str]]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folders[False])))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield {"server": f"http://127.0.0.1:{server.server_port}", "disk": folders[True].as_uri()}
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def visit(browser: Browser, starts: dict[str, str]) -> Iterator[Visit]:
    """Opens an address where it is served, or where it lies on a disk."""
    contexts = []

    def visit(where: str, path: str, width: int = 1440, javascript: bool = True) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=javascript)
        contexts.append(context)
        page = context.new_page()
        folder, mark, rest = path.partition("#")
        folder, query, asked = folder.partition("?")
        page.goto(starts[where] + folder + ("index.html" if where == "disk" else "") + query + asked + mark + rest)
        return page

    yield visit
    for context in contexts:
        context.close()


def ends(page: Page, path: str) -> None:
    """The page ends up at an address."""
    folder, mark, fragment = path.partition("#")
    expect(page).to_have_url(re.compile(rf"{re.escape(folder)}(index\.html)?{mark}{re.escape(fragment)}$"))


@pytest.mark.parametrize("where", ["server", "disk"])
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/claims/dredgers-bought/", "/claims/three-dredgers/", id="a claim"),
        pytest.param("/claims/dredgers-bought/#echo", "/claims/three-dredgers/#echo", id="an excerpt"),
        pytest.param("/claims/dredgers-bought/#sada", "/claims/three-dredgers/#sada", id="an excerpt renamed"),
        pytest.param("/claims/dredgers-bought/#herald", "/claims/three-dredgers/#herald", id="an excerpt taken out"),
        pytest.param("/claims/dredgers-bought/#p_differ", "/claims/three-dredgers/#p_differ", id="a part of the page"),
        pytest.param("/places/quay/", "/places/north-quay/", id="a place"),
    ],
)
def test_an_earlier_address_leads_on_with_its_fragment(visit: Visit, where: str, path: str, expected: str) -> None:
    ends(visit(where, path), expected)


@pytest.mark.parametrize("where", ["server", "disk"])
def test_an_arranged_view_is_carried_along(visit: Visit, where: str) -> None:
    page = visit(where, "/claims/dredgers-bought/?order=sada,courier#sada")
    expect(page.locator(".collation__columns > .excerpt").first).to_have_id("echo")
    assert "order=" in page.url
    assert page.url.endswith("#sada")


@pytest.mark.parametrize("where", ["server", "disk"])
def test_without_a_script_the_page_itself_is_reached(visit: Visit, where: str) -> None:
    page = visit(where, "/claims/dredgers-bought/#sada", javascript=False)
    expect(page.locator("h1")).to_have_text("The Harbour Office bought three dredgers.")


@pytest.mark.parametrize("width", [390, 1440])
def test_an_excerpts_earlier_id_lights_it_and_brings_it_into_sight(visit: Visit, width: int) -> None:
    page = visit("server", "/claims/three-dredgers/#sada", width)
    column = page.locator("#echo")
    expect(column).to_have_css("outline-style", "solid")
    expect(page.locator("#courier")).to_have_css("outline-style", "none")
    expect(column.locator(".excerpt__title")).to_be_in_viewport()


def test_an_earlier_id_takes_no_room(visit: Visit) -> None:
    page = visit("server", "/claims/three-dredgers/")
    tops = "names => names.map(name => document.querySelector(`#${name} h3`).getBoundingClientRect().top)"
    first, second = page.evaluate(tops, ["courier", "echo"])
    assert first == second


@pytest.mark.parametrize("width", [390, 1440])
def test_what_was_taken_out_says_so_where_its_link_leads(visit: Visit, width: int) -> None:
    page = visit("server", "/claims/three-dredgers/#herald", width)
    said = page.locator("#herald")
    expect(said).to_be_in_viewport()
    expect(said).to_contain_text("An excerpt was taken out, 4 May 2026")
    expect(said).to_have_css("outline-style", "solid")


def test_what_was_taken_out_is_printed(visit: Visit) -> None:
    page = visit("server", "/claims/three-dredgers/")
    page.emulate_media(media="print")
    expect(page.locator("#herald")).to_be_visible()
    expect(page.locator("#herald")).to_contain_text("The article was retracted.")


def test_a_comparison_finds_excerpts_by_earlier_ids(visit: Visit) -> None:
    page = visit("server", "/compare/?e=dredgers-bought.sada&e=quay-closed.dockers")
    expect(page.locator(".collation__columns > article")).to_have_count(2)


def test_a_filtered_list_knows_earlier_ids(visit: Visit) -> None:
    page = visit("server", "/claims/?place=quay")
    expect(page.locator(".facets input:checked")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?place=north-quay$"))


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("path", ["/claims/three-dredgers/", "/claims/quay-closed/"])
def test_axe_finds_nothing(visit: Visit, path: str, width: int) -> None:
    page = visit("server", path, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:160]) for one in found] == []


def test_a_lost_reader_is_offered_the_words_of_the_address(open_page: OpenPage) -> None:
    page = open_page("/claims/egyptian-pilots-2017/", status=404)
    offered = page.get_by_role("link", name="Search for its words")
    offered.click()
    expect(page.locator("input[name=q]").last).to_have_value("egyptian pilots 2017")
    expect(page.locator(".result").first).to_be_attached()


@pytest.mark.parametrize("path", ["/nothing/", "/claims/%D8%AD/"])
def test_where_an_address_has_no_words_none_are_offered(open_page: OpenPage, path: str) -> None:
    page = open_page(path, status=404)
    expect(page.locator("[data-lost]")).to_be_hidden()
