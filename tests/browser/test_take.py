"""Taking a claim and its excerpts along, in a real browser."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

CLAIM = "/claims/mamlouk-egypt-visit-2016/"
EXCERPT = "tasnim"

OpenPage = Any


def hear_copies(page: Page) -> None:
    """Notes what the page copies; what the machine's clipboard holds is nobody's business."""
    page.evaluate(
        "() => { window.copied = []; navigator.clipboard.writeText = text => { window.copied.push(text);"
        " return Promise.resolve(); }; }"
    )


def copied(page: Page) -> str:
    found: list[str] = page.evaluate("window.copied")
    (text,) = found
    return text


@pytest.mark.parametrize("javascript", [True, False])
def test_an_excerpts_link_opens_what_can_be_taken_of_it(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(CLAIM, javascript=javascript)
    part = page.locator(f"#take_{EXCERPT}")
    expect(part).to_be_hidden()
    page.locator(f"#{EXCERPT}").get_by_role("link", name="Cite").click()
    expect(part).to_be_in_viewport()
    expect(page.locator("details.taken[open]")).to_have_count(1)


def test_a_quote_is_copied_at_its_excerpt_with_whose_it_is_and_its_address(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    hear_copies(page)
    button = page.locator(f"#{EXCERPT}").get_by_role("button", name="Copy quote")
    button.click()
    lines = copied(page).split("\n")
    quote = page.locator(f"#{EXCERPT} .excerpt__quote").text_content()
    assert lines[0] == f"«{quote}»"
    assert lines[3].startswith("— Sawaleif (voice")
    assert lines[-1].endswith(f"{CLAIM}#{EXCERPT}")


def test_a_citation_is_copied_as_it_stands(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    hear_copies(page)
    page.get_by_role("button", name="Copy (Wikipedia)", exact=True).click()
    assert copied(page) == page.locator("#taken_wikipedia").text_content()
    assert copied(page).startswith("{{cite web |author=((The editors)) |title=")
    assert "\n" not in copied(page)


def test_italics_go_along_as_html(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    page.evaluate(
        "() => { window.copied = []; navigator.clipboard.write = async ([item]) => { for (const type of item.types)"
        " window.copied.push(type, await (await item.getType(type)).text()); }; }"
    )
    page.get_by_role("button", name="Copy (MLA)", exact=True).click()
    expect(page.get_by_role("button", name="Copied (MLA)", exact=True)).to_be_visible()
    found: list[str] = page.evaluate("window.copied")
    assert found[0::2] == ["text/plain", "text/html"]
    assert found[1] == page.locator("#taken_mla").text_content()
    assert "<i>" in found[3]
    assert "<" not in found[1]


def test_where_html_cant_be_copied_the_text_is(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    hear_copies(page)
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    page.get_by_role("button", name="Copy (MLA)", exact=True).click()
    expect(page.get_by_role("button", name="Copied (MLA)", exact=True)).to_be_visible()
    assert copied(page) == page.locator("#taken_mla").text_content()


def test_a_button_says_that_it_copied_and_then_again_what_it_copies(open_page: OpenPage) -> None:
    page = open_page(CLAIM)
    hear_copies(page)
    page.clock.install()
    page.get_by_role("button", name="Copy (MLA)", exact=True).click()
    expect(page.get_by_role("button", name="Copied (MLA)", exact=True)).to_be_visible()
    page.clock.run_for(2500)
    expect(page.get_by_role("button", name="Copy (MLA)", exact=True)).to_be_visible()


def test_without_the_script_there_are_no_buttons_and_a_click_selects_a_citation(open_page: OpenPage) -> None:
    page = open_page(CLAIM, javascript=False)
    expect(page.locator("[data-copy]:visible")).to_have_count(0)
    assert page.locator("#taken_apa").evaluate("found => getComputedStyle(found).userSelect") == "all"


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
def test_it_fits_and_can_be_touched(open_page: OpenPage, width: int) -> None:
    page = open_page(CLAIM, width=width)
    page.evaluate("document.querySelectorAll('details.taken').forEach(found => { found.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for found in page.locator(".take :is(button, a, summary)").all():
        box = found.bounding_box()
        assert box
        assert box["height"] >= 44, found.inner_text()


def test_print_has_the_claims_address_and_citations_only(open_page: OpenPage) -> None:
    page = open_page(CLAIM, media="print")
    expect(page.locator("#taken_address")).to_be_visible()
    expect(page.locator("#taken_chicago")).to_be_visible()
    expect(page.locator(".take__part--excerpts")).to_be_hidden()
    expect(page.locator(".copy:visible")).to_have_count(0)
