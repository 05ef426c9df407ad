"""The list of claims in a real browser: narrowed down by facets, ordered, sent to a colleague, taken back."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from dossier import captures, checking, evidence, inputs
from dossier.interface import Interface
from dossier.site import facets
from dossier.site.edition import Edition
from dossier.site.views import Facets
from tests import facts
from tests.browser.conftest import SiteHandler
from tests.support import REPO

OpenPage = Any
COUNT = 450
DOCUMENTS = 9
TOPICS = ("boats", "piers", "tides")
NO_WAY_OUT = "/claims/?topic=announcements&year=2015&conflict=denied"
"""Of the real dossier's claims none has any two of these."""


# A dossier of three pages.


def counted(number: int) -> str:
    return f"the clerk counted boat number {number} twice"


def both(words: str) -> dict[str, str]:
    """A text in the edition's language; the dossier's first is another."""
    return {"en": words, "ar": "سباق القوارب"}


def claim(number: int) -> dict[str, Any]:
    """Claims go round the topics and the years; every hundredth is denied, and stated in Arabic alone; the
    last is withdrawn, and its event an interval.
    """
    excerpts = [
        {"id": "clerk", "source": f"herald-{number % DOCUMENTS}", "stance": "asserts", "quote": counted(number)}
    ]
    if number % 3 == 0:
        excerpts[0]["attribution"] = ["clerk"]  # type: ignore[assignment]
    statement = both(f"Boat {number} was counted.")
    if number % 100 == 0:
        excerpts.append(
            {"id": "mate", "source": "echo-2020", "stance": "denies", "quote": f"nobody ever saw boat number {number}"}
        )
        statement = {"ar": f"عُدّ القارب {number}."}
    made = {
        "topic": TOPICS[number * len(TOPICS) // COUNT],
        "statement": statement,
        "event": {"date": f"{2010 + number % 7}-03", "places": ["bay"]} if number % 10 else None,
        "excerpts": excerpts,
        "assessment": {"confidence": "low", "reason": both("One clerk."), "by": "The editors", "date": "2026-03-02"},
    }
    if number == COUNT - 1:
        made |= {"state": "withdrawn", "reason": both("Nobody counted it."), "event": {"date": "2011/2013"}}
    return {key: value for key, value in made.items() if value}


def dossier() -> dict[str, Any]:
    return {
        "dossier": {
            "title": both("The regatta"),
            "summary": both("Who counted what."),
            "base_url": "https://dossiers.example/regatta/",
            "languages": ["ar", "en"],
            "editions": ["en"],
            "licence": "CC-BY-4.0",
            "editors": [{"name": "The editors"}],
        },
        "topics": {name: {"title": both(name.title()), "description": both(f"Of {name}.")} for name in TOPICS},
        "actors": {
            "herald": {"kind": "outlet", "name": both("The Herald")},
            "clerk": {"kind": "unnamed", "name": {"ar": "كاتب الميناء"}, "of": "herald"},
        },
        "places": {
            "shore": {"name": both("North Shore"), "precision": "district"},
            "bay": {"name": both("Reed Bay"), "within": "shore", "precision": "settlement"},
        },
        "sources": {
            **{
                f"herald-{number}": facts.source("herald", published=f"2021-{number + 1:02}")
                for number in range(DOCUMENTS)
            },
            "echo-2020": facts.source(None, published="2020-02-01"),
        },
        "claims": {f"boat-{number}": claim(number) for number in range(COUNT)},
    }


def write(root: Path) -> Path:
    """The dossier as files, a line for each claim; each document has twice as many words as are quoted of it."""
    whole = dossier()
    (root / "content/captures").mkdir(parents=True)
    lines = [f"{table}: {json.dumps(whole[table], ensure_ascii=False)}" for table in whole if table != "claims"]
    lines += ["claims:", *(f"  {name}: {json.dumps(one, ensure_ascii=False)}" for name, one in whole["claims"].items())]
    (root / "claims.yaml").write_text("\n".join([*lines, ""]))
    for source in whole["sources"]:
        quotes = facts.quoted(whole, source)
        text = ". ".join(f"{quote}, as the harbour keeps on hearing from people who were away" for quote in quotes)
        made = captures.dump(facts.captured(source, text, quotes))
        (root / f"content/captures/{source}.json").write_bytes(made)
    return root


def built(*options: str) -> None:
    subprocess.run([sys.executable, "build.py", *options], cwd=REPO, check=True, capture_output=True)


@pytest.fixture(scope="session")
def regatta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dossier of 450 claims, built and served: the address of its list."""
    folder = tmp_path_factory.mktemp("regatta")
    out = folder / "site"
    built("--root", str(write(folder / "root")), "--out", str(out))
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(out)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/claims/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Browser, regatta: str) -> Iterator[Any]:
    """A function that opens a page of the large dossier; a fault of a script fails the test."""
    page, faults = browser.new_page(), []
    page.on("pageerror", lambda fault: faults.append(str(fault)))

    def visit(path: str = "") -> Page:
        page.goto(regatta + path)
        return page

    yield visit
    page.close()
    assert faults == []


# As a reader sees it.


def choose(page: Page, facet: str, value: str) -> Any:
    """The box of a value, found as a person finds it: by the names of both."""
    group = page.get_by_role("group", name=re.compile(f"^{facet}"))
    return group.get_by_role("checkbox", name=re.compile(rf"^{re.escape(value)} ?\d+$"))


def status(page: Page) -> Any:
    return page.get_by_role("status")


def statements(page: Page) -> list[str]:
    return [text.strip() for text in page.locator(".ledger__statement").all_inner_texts()]


def query(page: Page) -> str:
    return str(page.evaluate("location.search"))


def counts(page: Page) -> list[list[int]]:
    return page.evaluate(COUNTS)  # type: ignore[no-any-return]


COUNTS = """() => [...document.querySelectorAll("fieldset")].map(
    set => [...set.querySelectorAll(".facets__count")].map(count => Number(count.textContent)))"""
CLICK = """([facet, value]) => document.querySelectorAll("fieldset")[facet].querySelectorAll("input")[value].click()"""


@pytest.fixture(scope="module")
def found(repo: Path) -> Facets:
    """The real dossier's facets, as Python has them."""
    made = checking.check(inputs.read(repo)).dossier
    assert made is not None
    language = made.editions[0]
    return facets.facets(Edition(made, evidence.compute(made), Interface(language), language))


def expected(found: Facets, chosen: dict[int, int]) -> list[list[int]]:
    """For every value: how many claims have it among those that the choices in *other* facets leave."""
    return [
        [
            sum(
                number in claim.values[at]
                and all(wanted in claim.values[other] for other, wanted in chosen.items() if other != at)
                for claim in found.claims
            )
            for number in range(len(facet.values))
        ]
        for at, facet in enumerate(found.facets)
    ]


def test_every_value_of_every_facet_is_counted_as_python_counts_it(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/")
    assert counts(page) == expected(found, {})
    for at, facet in enumerate(found.facets):
        for number, value in enumerate(facet.values):
            page.evaluate(CLICK, [at, number])
            assert counts(page) == expected(found, {at: number}), value.id
            shown = [claim.id for claim in found.claims if number in claim.values[at]]
            links = page.locator(".ledger__link").evaluate_all("all => all.map(link => link.pathname)")
            assert links == [f"/claims/{claim_id}/" for claim_id in shown], value.id
            page.evaluate(CLICK, [at, number])


def test_two_facets_narrow_each_other_and_the_address_keeps_it(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/")
    total = len(found.claims)
    expect(status(page)).to_have_text(f"{total} claims")
    before = statements(page)
    choose(page, "Year", "2016").check()
    many = len(statements(page))
    choose(page, "Support", "Unnamed only").check()
    few = statements(page)
    assert 0 < len(few) < many < total
    expect(status(page)).to_have_text(f"{len(few)} of {total} claims")
    assert query(page) == "?year=2016&support=unnamed-only"
    expect(choose(page, "Support", "Unnamed only")).to_be_focused()
    page.reload()
    assert statements(page) == few
    expect(choose(page, "Year", "2016")).to_be_checked()
    page.go_back()
    expect(status(page)).to_have_text(f"{many} of {total} claims")
    page.go_back()
    expect(status(page)).to_have_text(f"{total} claims")
    assert (statements(page), query(page)) == (before, "")
    expect(choose(page, "Year", "2016")).not_to_be_checked()


def test_values_of_one_facet_are_alternatives(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/?stance=denies&stance=declines")
    denies, declines = open_page("/claims/?stance=denies"), open_page("/claims/?stance=declines")
    assert set(statements(page)) == {*statements(denies), *statements(declines)}
    assert len(statements(page)) > len(statements(denies)) > 0


def test_what_an_address_says_beyond_the_facets_is_dropped(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/?year=2016&year=1066&colour=red&order=size&__proto__=x&topic=%3Cb%3E")
    assert query(page) == "?year=2016"
    assert page.locator(".facets__chip").count() == 1
    page = open_page("/claims/?nothing=known")
    expect(status(page)).to_have_text(f"{len(found.claims)} claims")
    assert query(page) == ""


def test_an_empty_result_says_what_to_leave_out(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/?year=2015&stance=denies")
    expect(status(page)).to_have_text(f"0 of {len(found.claims)} claims")
    ways = page.locator(".facets__loosen button")
    offers = [int(re.findall(r"(\d+) of", text)[0]) for text in ways.all_inner_texts()]
    assert len(offers) == 2
    assert offers == sorted(offers, reverse=True)
    expect(ways.first).to_have_text(re.compile("Without “"))
    ways.first.click()
    expect(status(page)).to_have_text(f"{offers[0]} of {len(found.claims)} claims")
    expect(status(page)).to_be_focused()
    assert len(statements(page)) == offers[0]
    expect(page.locator(".facets__nothing")).to_be_hidden()


def test_what_would_free_nothing_isnt_offered(open_page: OpenPage) -> None:
    page = open_page("/claims/?year=2015&conflict=denied&stance=denies")
    expect(page.locator(".facets__loosen button:visible")).to_have_text([re.compile("Without “2015”: 2 of")])
    expect(page.get_by_role("button", name="Clear all")).to_have_count(1)


def test_where_no_single_step_helps_only_the_way_back_is_offered(open_page: OpenPage, found: Facets) -> None:
    page = open_page(NO_WAY_OUT)
    nothing = page.locator(".facets__nothing")
    expect(nothing.get_by_role("button")).to_have_text(["Clear all"])
    expect(nothing.get_by_text("leaving out one part of it would not help")).to_be_visible()
    expect(nothing.get_by_text("These would be shown")).to_be_hidden()
    nothing.get_by_role("button").click()
    expect(status(page)).to_have_text(f"{len(found.claims)} claims")
    expect(status(page)).to_be_focused()
    expect(nothing).to_be_hidden()


def test_chips_take_back_what_was_chosen(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/?year=2015&year=2016&conflict=denied")
    chips = page.locator(".facets__remove")
    expect(chips.first).to_have_accessible_name("Remove: Year of the event: 2015")
    assert chips.locator(".facets__words").all_inner_texts() == [
        "Year of the event: 2015",
        "Year of the event: 2016",
        "Conflict: Denied",
    ]
    chips.nth(1).click()
    assert query(page) == "?year=2015&conflict=denied"
    expect(chips.nth(1)).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    expect(status(page)).to_have_text(f"{len(found.claims)} claims")
    expect(status(page)).to_be_focused()
    expect(chips).to_have_count(0)


@pytest.mark.parametrize(("label", "key"), [("By date of the event", "event"), ("By earliest report", "report")])
def test_orders(open_page: OpenPage, found: Facets, label: str, key: str) -> None:
    page = open_page("/claims/")
    page.get_by_label("Order").select_option(label)
    wanted = {"event": found.by_event, "report": found.by_report}[key]
    links = page.locator(".ledger__link").evaluate_all("all => all.map(link => link.pathname)")
    assert links == [f"/claims/{found.claims[number].id}/" for number in wanted]
    assert query(page) == f"?order={key}"
    expect(page.get_by_role("heading", level=2)).to_have_text([label])
    item = page.locator(".ledger__filed").first
    expect(item.get_by_role("link")).to_have_attribute("href", re.compile("/topics/"))
    printed = found.claims[wanted[0]].reported
    assert printed is not None
    assert (f"in print {printed.words}" in item.inner_text()) == (key == "report")
    page.get_by_label("Order").select_option("By topic")
    assert page.locator("[data-added], .ledger__filed:empty").count() == 0
    assert query(page) == ""


def test_headings_of_topics_go_with_their_claims(open_page: OpenPage, found: Facets) -> None:
    topic = found.facets[0].values[1]
    page = open_page(f"/claims/?topic={topic.id}#p_{topic.id}")
    expect(page.get_by_role("heading", level=2)).to_have_text([topic.name.text])
    expect(page.locator(f"#p_{topic.id}")).to_be_in_viewport()
    page = open_page(f"/claims/#p_{topic.id}")
    expect(page.locator(f"#p_{topic.id}")).to_be_in_viewport()


def test_a_value_that_would_leave_nothing_stays_in_its_place(open_page: OpenPage) -> None:
    page = open_page("/claims/")
    names = ".facets__name"
    before = page.locator(names).all_text_contents()
    choose(page, "Conflict", "Denied").check()
    assert page.locator(names).all_text_contents() == before
    none = page.locator(".facets__value--none")
    assert none.count() > 0
    assert set(none.locator(".facets__count").all_text_contents()) == {"0"}
    expect(choose(page, "Year", "2015")).to_be_enabled()


def test_many_values_are_folded_and_the_chosen_ones_stay_in_sight(open_page: OpenPage, found: Facets) -> None:
    (at,) = [number for number, facet in enumerate(found.facets) if facet.key == "actor"]
    actors = found.facets[at]
    rare = actors.values[-1]
    page = open_page(f"/claims/?actor={rare.id}")
    group = page.locator('[data-facet="actor"]')
    boxes = group.get_by_role("checkbox")
    assert boxes.count() == actors.in_sight + 1
    expect(boxes.last).to_be_checked()
    fold = group.get_by_role("button")
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "true")
    assert boxes.count() == len(actors.values)


def test_it_works_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("/claims/")
    page.get_by_role("group", name="Topic").get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".facets__chip")).to_have_count(1)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "facets__remove":
            break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    expect(page.locator(".facets__chip")).to_have_count(0)
    expect(status(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Order")).to_have_value("event")


def test_without_script_the_list_is_whole_and_leads_to_other_ways(open_page: OpenPage, found: Facets) -> None:
    page = open_page("/claims/?year=2016", javascript=False)
    assert len(statements(page)) == len(found.claims)
    expect(page.locator(".facets__ways")).to_be_visible()
    assert page.get_by_role("checkbox").count() == 0
    for name in ("open", "panel", "bar", "nothing", "more"):
        expect(page.locator(f".facets__{name}")).to_be_hidden()
    expect(open_page("/claims/").locator(".facets__ways")).to_be_hidden()


def test_on_a_phone_the_panel_opens_above_the_list(open_page: OpenPage) -> None:
    page = open_page("/claims/?year=2016", width=390)
    button = page.get_by_role("button", name="Filter (1)")
    expect(page.locator(".facets__panel")).to_be_hidden()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    heights = page.locator(".facets__label:visible, .facets__panel button:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    choose(page, "Stance", "Denies").check()
    page.get_by_role("button", name="Show the list").click()
    expect(page.locator(".facets__panel")).to_be_hidden()
    expect(status(page)).to_be_focused()
    expect(status(page)).to_be_in_viewport()


def test_on_a_wide_screen_the_panel_stays_beside_the_list(open_page: OpenPage) -> None:
    page = open_page("/claims/")
    expect(page.locator(".facets__open")).to_be_hidden()
    page.evaluate("scrollTo(0, 2500)")
    panel, first = page.locator(".facets__side").bounding_box(), page.locator(".ledger").first.bounding_box()
    assert panel is not None
    assert first is not None
    assert panel["y"] >= 0
    assert panel["x"] + panel["width"] < first["x"]


def test_print_says_what_was_chosen_and_drops_the_panel(open_page: OpenPage) -> None:
    page = open_page("/claims/?year=2015&year=2016&conflict=denied", media="print")
    expect(page.locator(".facets__side")).to_be_hidden()
    expect(page.locator(".facets__chosen")).to_be_hidden()
    sentence = page.locator(".facets__sentence")
    expect(sentence).to_be_visible()
    assert [part.strip() for part in sentence.locator("span").all_inner_texts()] == [
        "Year of the event: 2015 or 2016",
        "Conflict: Denied",
    ]


@pytest.mark.parametrize("width", [320, 390, 768, 1120, 1440])
def test_no_state_scrolls_sideways_and_axe_finds_nothing(open_page: OpenPage, width: int) -> None:
    for path in ("/claims/?year=2016&conflict=denied&order=report", "/claims/?year=2015&stance=denies", NO_WAY_OUT):
        page = open_page(path, width=width, dark=width == 768)
        if width < 1120:
            page.locator(".facets__open").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []


# A list in pages.


def looks(page: Page) -> dict[str, str]:
    """Every claim of a page as it is drawn, by its address; links made whole, white space folded."""
    return page.evaluate(LOOKS)  # type: ignore[no-any-return]


LOOKS = r"""() => Object.fromEntries([...document.querySelectorAll(".ledger__item")].map(function (item) {
    const copy = item.cloneNode(true), address = item.querySelector(".ledger__link").href;
    copy.querySelector(".ledger__link").href = address;
    return [address, copy.outerHTML.replace(/\s*\n\s*/g, "").replace(/<\/li>\s+/g, "</li>").replace(/\s+/g, " ")];
}))"""


def test_claims_of_other_pages_look_as_they_do_on_their_own(visit: Any) -> None:
    expected = {}
    for path in ("", "page/2/", "page/3/"):
        expected |= looks(visit(path))
    assert len(expected) == COUNT
    page = visit("?language=en")
    for shown in (200, 400, COUNT):
        expect(page.locator(".ledger__item")).to_have_count(shown)
        more = page.get_by_role("button", name="Show more claims")
        if shown < COUNT:
            more.click()
            expect(page.locator(".ledger__link").nth(shown)).to_be_focused()
    expect(more).to_be_hidden()
    assert looks(page) == expected


def test_filtering_finds_claims_of_every_page(visit: Any) -> None:
    page = visit()
    expect(page.locator(".paging")).to_be_visible()
    choose(page, "Conflict", "Denied").check()
    expect(status(page)).to_have_text(f"5 of {COUNT} claims")
    assert statements(page) == [f"عُدّ القارب {number}." for number in (0, 100, 200, 300, 400)]
    assert page.get_by_role("heading", level=2).all_inner_texts() == ["Boats", "Piers", "Tides"]
    assert page.locator(".section__lead").all_inner_texts() == ["Of boats.", "Of piers.", "Of tides."]
    expect(page.locator(".paging")).to_have_count(0)
    page.locator(".ledger__link").last.click()
    expect(page).to_have_url(re.compile(r"/claims/boat-400/$"))


def test_a_later_page_keeps_a_narrowed_list_under_the_first_ones_address(visit: Any, regatta: str) -> None:
    page = visit("page/3/")
    before = statements(page)
    choose(page, "Conflict", "Denied").check()
    assert page.url == f"{regatta}?conflict=denied"
    assert page.locator(".masthead__link").first.evaluate("link => link.href") == regatta
    page.go_back()
    expect(page).to_have_url(f"{regatta}page/3/")
    assert statements(page) == before
    page.go_forward()
    expect(status(page)).to_have_text(f"5 of {COUNT} claims")
    page.reload()
    expect(status(page)).to_have_text(f"5 of {COUNT} claims")


def test_a_name_in_another_language_says_so(visit: Any) -> None:
    page = visit("?actor=clerk")
    for place in (".facets__name bdi", ".facets__chip bdi"):
        name = page.locator(place).first
        expect(name).to_have_attribute("lang", "ar")
        expect(name).to_have_attribute("dir", "rtl")


def test_a_copy_on_a_disk_is_narrowed_down_too(browser: Browser, repo: Path, tmp_path: Path) -> None:
    built("--portable", "--out", str(tmp_path / "copy"))
    page = browser.new_page()
    page.goto((tmp_path / "copy/claims/index.html").as_uri())
    choose(page, "Conflict", "Denied").check()
    expect(status(page)).to_have_text(re.compile(r"^\d+ of \d+ claims$"))
    assert query(page) == "?conflict=denied"
    expect(page.locator(".facets__chip")).to_have_count(1)
    page.locator(".ledger__link").first.click()
    expect(page).to_have_url(re.compile(r"/claims/[^/]+/index\.html$"))
    page.close()
