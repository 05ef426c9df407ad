"""One Arabic excerpt alone in a browser: nothing to arrange, but its words in the original, in translation, or both."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from dossier import captures
from tests import facts
from tests.support import REPO

QUOTE = "غرقت العبّارة قرب الرصيف ليلة الأحد"
READING = "The ferry sank by the quay on Sunday night"


def dossier() -> dict[str, Any]:
    return {
        "dossier": {
            "title": "The ferry",
            "summary": "What was said about a ferry.",
            "base_url": facts.BASE,
            "languages": ["en", "ar"],
            "editions": ["en"],
            "translations": {"language": "en", "by": "the editors", "method": "human"},
            "licence": "CC-BY-4.0",
            "editors": [{"name": "The editors"}],
        },
        "topics": {"ferry": {"title": "The ferry", "description": "Its trips."}},
        "actors": {"rasif": {"kind": "outlet", "name": {"en": "The Quay", "ar": "الرصيف"}}},
        "sources": {"rasif-2021": facts.source("rasif", language="ar", title="العبّارة")},
        "claims": {
            "sunk": facts.claim(
                {"id": "rasif", "source": "rasif-2021", "stance": "asserts", "quote": QUOTE, "translation": READING},
                assessment={"confidence": "low", "reason": "One paper.", "by": "The editors", "date": "2026-03-02"},
            )
        },
    }


def write(root: Path) -> None:
    """The dossier as files, with the whole document from which the quote is taken."""
    (root / "content/captures").mkdir(parents=True)
    (root / "claims.yaml").write_text(json.dumps(dossier(), ensure_ascii=False))
    text = f"{QUOTE} كما قال حارس الميناء لمن سأله صباح الاثنين، ولم يره أحد غيره في تلك الليلة."
    made = captures.dump(facts.captured("rasif-2021", text, [QUOTE]))
    (root / "content/captures/rasif-2021.json").write_bytes(made)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the one claim, as it is carried on a disk."""
    root = tmp_path_factory.mktemp("single")
    write(root)
    command = [sys.executable, "build.py", "--portable", "--root", str(root), "--out", str(root / "out")]
    subprocess.run(command, cwd=REPO, check=True, capture_output=True)
    return (root / "out/claims/sunk/index.html").as_uri()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Any]:
    """A function that opens the page at some width; a fault of a script fails the test."""
    opened, faults = [], []

    def visit(query: str = "", width: int = 1440, **options: Any) -> Page:
        page = browser.new_page(viewport={"width": width, "height": 900}, **options)
        opened.append(page)
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto(address + query)
        return page

    yield visit
    for page in opened:
        page.close()
    assert faults == []


def box(one: Locator) -> dict[str, float]:
    found = one.bounding_box()
    assert found is not None
    return dict(found)


def size(one: Locator) -> float:
    return float(one.evaluate("one => parseFloat(getComputedStyle(one).fontSize)"))


@pytest.mark.parametrize("width", [390, 768, 1100, 1440])
def test_original_translation_or_both(visit: Any, width: int) -> None:
    page = visit(width=width)
    quote, made = page.locator(".excerpt__quote"), page.locator(".excerpt__translation")
    cell = page.locator(".excerpt__cell--words")
    expect(page.get_by_role("radio", name="Both")).to_be_checked()
    assert size(quote) > size(made)
    page.get_by_role("radio", name="Translation").check()
    assert size(made) > size(quote)
    assert box(made)["y"] + box(made)["height"] <= box(quote)["y"]
    assert box(cell.get_by_text("The original"))["height"] > 10, "it is seen, not only read out"
    page.get_by_role("radio", name="Original", exact=True).check()
    expect(made).to_be_hidden()
    main = page.locator(".excerpt__main")
    beside = box(main)["width"] if width >= 768 else box(page.locator(".collation"))["width"]
    assert abs(box(cell)["width"] - beside) <= 2, "no room is kept for what isn't shown"
    assert page.url.endswith("?words=original")
    page.reload()
    expect(page.get_by_role("radio", name="Original", exact=True)).to_be_checked()
    expect(page.locator(".excerpt__translation")).to_be_hidden()


def test_both_stand_side_by_side_on_a_wide_screen(visit: Any) -> None:
    page = visit()
    quote, made = page.locator(".excerpt__cell--words"), page.locator(".excerpt__cell--translation")
    assert box(quote)["y"] == box(made)["y"]
    assert box(quote)["x"] + box(quote)["width"] <= box(made)["x"] + 1


def test_it_goes_by_keyboard_and_there_is_nothing_to_arrange(visit: Any) -> None:
    page = visit("?pinned=rasif&hidden=rasif&order=rasif")
    expect(page.locator("#rasif")).to_be_visible()
    expect(page.get_by_role("button", name="Arrange columns")).to_have_count(0)
    page.get_by_role("radio", name="Both").focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("radio", name="Translation")).to_be_checked()


def test_without_a_script_both_are_shown_and_no_control(visit: Any) -> None:
    page = visit("?words=original", java_script_enabled=False)
    expect(page.locator(".words-choice")).to_be_hidden()
    expect(page.locator(".excerpt__quote")).to_have_text(QUOTE)
    expect(page.locator(".excerpt__translation")).to_have_text(READING)


def test_paper_has_both(visit: Any) -> None:
    page = visit("?words=original")
    page.emulate_media(media="print")
    expect(page.locator(".words-choice")).to_be_hidden()
    expect(page.locator(".excerpt__translation")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_and_fingers_find_the_choice(visit: Any, width: int) -> None:
    page = visit("?words=translation", width=width)
    assert min(box(tool)["height"] for tool in page.locator(".tool:visible").all()) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [(one["id"], one["nodes"][0]["html"]) for one in Axe().run(page).response["violations"]] == []
