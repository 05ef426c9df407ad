"""An address that names a part of the claim's page that isn't there."""

from typing import Any

from tests.browser.kinds import SEVEN


def test_it_says_which_excerpt_is_not_there(open_page: Any) -> None:
    page = open_page(f"{SEVEN}#nonesuch")
    line = page.locator("[data-nonesuch]")
    assert line.is_visible()
    assert line.inner_text() == "There is no excerpt “nonesuch” here."
    page.evaluate("location.hash = 'p_assessment'")
    page.wait_for_function("document.querySelector('[data-nonesuch]').hidden")


def test_it_says_nothing_where_all_is_there(open_page: Any) -> None:
    page = open_page(SEVEN)
    assert not page.locator("[data-nonesuch]").is_visible()
