"""What holds on every kind of page: nothing for axe to find, and nothing to scroll sideways for."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.kinds import KINDS

OpenPage = Any
MISSING = "/claims/never-there/"


@pytest.mark.parametrize("path", [*KINDS, MISSING])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(open_page: OpenPage, path: str) -> None:
    page = open_page(path, status=404 if path == MISSING else 200)
    for width in (320, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{wide} px wide at {width}"
        for scheme in ("light", "dark") if width != 390 else ():
            page.emulate_media(color_scheme=scheme)
            found = Axe().run(page).response["violations"]
            assert found == [], f"{width} px, {scheme}: " + "; ".join(
                f"{one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0].get('failureSummary', '')[:300]}"
                for one in found
            )
