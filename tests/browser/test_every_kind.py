"""What holds on every kind of page: nothing for axe to find, and nothing to scroll sideways for."""

from typing import Any

import pytest

from tests.browser.axe import found_at
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
        if width != 390:
            assert found_at(page, width, contrast=width != 768) == ""
