"""The page of downloads in a real browser: fields are folded, and links to them find them all the same."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

OpenPage = Any
FIELD = "d_claims-csv_event_note_en"


def is_in_sight(page: Page, name: str) -> bool:
    return bool(
        page.evaluate(
            """name => {
                const box = document.getElementById(name).getBoundingClientRect();
                return box.height > 0 && box.top >= -1 && box.bottom <= innerHeight;
            }""",
            name,
        )
    )


def open_folds(page: Page) -> int:
    return page.locator("details.fields__fold[open]").count()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_page_is_folded_and_a_group_opens(open_page: OpenPage, *, javascript: bool) -> None:
    page = open_page("/data/", width=390, javascript=javascript)
    assert open_folds(page) == 0
    assert page.locator(".downloads__file").first.is_visible()
    page.locator(".fields__summary").first.press("Enter")
    expect(page.locator(".fields__item").first).to_be_visible()
    assert page.locator(".fields__summary").first.evaluate("summary => summary.getBoundingClientRect().height") >= 44


def test_on_a_phone_the_page_is_no_longer_endless(open_page: OpenPage) -> None:
    page = open_page("/data/", width=390)
    assert page.evaluate("document.documentElement.scrollHeight") < 9000


def test_a_link_to_a_field_opens_its_group_alone(open_page: OpenPage) -> None:
    page = open_page(f"/data/#{FIELD}")
    expect(page.locator(f"[id='{FIELD}']")).to_be_visible()
    page.wait_for_function("scrollY > 0")
    assert (open_folds(page), is_in_sight(page, FIELD)) == (1, True)


def test_a_link_to_a_group_opens_it(open_page: OpenPage) -> None:
    page = open_page("/data/")
    page.locator(".fields__index a[href='#d_claims-csv']").click()
    expect(page.locator(f"[id='{FIELD}']")).to_be_visible()
    assert (open_folds(page), is_in_sight(page, "d_claims-csv")) == (1, True)


def test_without_a_script_a_link_to_a_group_shows_its_heading(open_page: OpenPage) -> None:
    page = open_page("/data/#d_claims-csv", javascript=False)
    expect(page.locator("[id=d_claims-csv]")).to_be_in_viewport()


def test_in_print_nothing_is_folded(open_page: OpenPage) -> None:
    page = open_page("/data/", media="print")
    assert page.locator(f"[id='{FIELD}']").evaluate("item => item.checkVisibility()")
    expect(page.locator(".fields__summary").first).to_be_hidden()
