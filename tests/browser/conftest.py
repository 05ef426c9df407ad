"""A browser, the built dossier on a local address, and a watch over each page that a test opens."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
# Nothing that the browser does by itself may reach the network or depend on the machine's graphics.
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Schemes that carry their own content and so ask no server for it.
LOCAL_SCHEMES = ("about", "blob", "data")

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, one per worker; pages get a context of their own each."""
    program = _find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_FLAGS), headless=True)
        yield browser
        browser.close()


def _find_chromium() -> str:
    """The browser's path. Without one the tests fail: a skip would look like a pass."""
    wanted = os.environ.get("DOSSIER_CHROMIUM")
    for name in (wanted,) if wanted else CHROMIUM_NAMES:
        if program := shutil.which(name):
            return program
    sought = wanted or ", ".join(CHROMIUM_NAMES)
    pytest.fail(
        f"No browser found (looked for: {sought}). Run `make machine`, or `apt-get install chromium "
        "fonts-noto-core`, or set DOSSIER_CHROMIUM to the path of a Chromium or Chrome.",
        pytrace=False,
    )


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the site as a plain static host would: index pages, 404.html, no folder listings."""

    # Named here so that a machine's own list of types cannot change what the tests see.
    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".css": "text/css",
        ".html": "text/html",
        ".js": "text/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """A folder without an index page does not exist for a visitor."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a wrong address with the dossier's own page for it."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet: a line for each request would bury a failing test's output."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The built dossier's address, without a slash at its end."""
    with serving(site) as address:
        yield address


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which a built site is served, as long as the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


class Watch:
    """Notes what a reader's browser would complain about, or fetch from elsewhere."""

    def __init__(self, origin: str) -> None:
        """Watch over pages of this origin; any other is foreign."""
        self.origin = origin
        self.problems: list[str] = []
        self.missing: set[str] = set()

    def over(self, context: BrowserContext) -> None:
        """Follow everything in the context, whichever of its pages it comes from."""
        context.on("console", self._console)
        context.on("weberror", lambda event: self._note(f"page error: {event.error}"))
        context.on("request", self._request)
        context.route(self._is_foreign, lambda route: route.abort())

    def _console(self, message: ConsoleMessage) -> None:
        """An error counts, unless it says that a page is missing which the test wanted missing."""
        address = message.location["url"]
        if message.type == "error" and address not in self.missing:
            self._note(f"console error: {message.text} ({address})")

    def _request(self, request: Request) -> None:
        """A page of the dossier may depend on nothing outside of it."""
        if self._is_foreign(request.url):
            self._note(f"request to another origin: {request.url}")

    def _is_foreign(self, address: str) -> bool:
        """Compare whole origins: an address may begin like ours and go elsewhere."""
        parts = urlsplit(address)
        return parts.scheme not in LOCAL_SCHEMES and f"{parts.scheme}://{parts.netloc}" != self.origin

    def _note(self, problem: str) -> None:
        """Keep each complaint once, in the order in which they came."""
        if problem not in self.problems:
            self.problems.append(problem)


@pytest.fixture
def open_page(browser: Browser, served: str) -> Iterator[OpenPage]:
    """A function that opens a page of the dossier in a fresh context.

    The test fails at its end if any page that it opened logged an error, threw one or asked for
    something from another origin. `status` is what the server should answer, so that a test can
    open a page that is not there.
    """
    watch = Watch(served)
    contexts: list[BrowserContext] = []

    def open_page(
        path: str,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        javascript: bool = True,
        media: Literal["print", "screen"] | None = None,
        status: int = 200,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=javascript,
            service_workers="block",
        )
        contexts.append(context)
        watch.over(context)
        return _goto(context, watch, path, media, status)

    yield open_page
    for context in contexts:
        context.close()
    if watch.problems:
        pytest.fail("The pages that this test opened had problems:\n" + "\n".join(watch.problems), pytrace=False)


def _goto(
    context: BrowserContext, watch: Watch, path: str, media: Literal["print", "screen"] | None, status: int
) -> Page:
    """Load the page, in the medium asked for from its first paint on."""
    address = f"{watch.origin}/{path.removeprefix('/')}"
    if status == HTTPStatus.NOT_FOUND:
        watch.missing.add(address)
    page = context.new_page()
    page.emulate_media(media=media)
    response = page.goto(address)
    assert response is not None
    assert response.status == status, f"{address} answered {response.status}, not {status}"
    return page
