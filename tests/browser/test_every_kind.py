"""What holds on every kind of page: nothing for axe to find, and nothing to scroll sideways for."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KINDS

OpenPage = Any


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_no_page_scrolls_sideways(open_page: OpenPage, width: int) -> None:
    for path in KINDS:
        page = open_page(path, width=width)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{path} is {wide} px wide at {width}"
        page.context.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_axe_finds_nothing(open_page: OpenPage, width: int, dark: bool) -> None:
    for path in (*KINDS, "/claims/never-there/"):
        page = open_page(path, width=width, dark=dark, status=404 if "never" in path else 200)
        found = Axe().run(page).response["violations"]
        assert found == [], f"{path}: " + "; ".join(
            f"{one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0].get('failureSummary', '')[:300]}"
            for one in found
        )
        page.context.close()
