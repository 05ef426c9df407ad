"""Searching in a real browser, on the real dossier: as researchers ask, in either script, and what must come first."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from dossier import checking, folding, inputs
from tests import facts

OpenPage = Any


def asked(open_page: OpenPage, query: str, **how: Any) -> Page:
    """The search page, when it has answered."""
    page = open_page(f"/search/?q={quote(query)}", **how)
    expect(page.locator("[data-state]")).to_have_text(re.compile(r"\d|^No claim"))
    return page


def found(page: Page) -> list[str]:
    """The claims shown, in order."""
    expect(page.locator(".result").first).to_be_attached()
    links = page.locator(".result__link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [re.sub(r"^\.\./claims/(.+)/$", r"\1", link) for link in links]


def number(page: Page) -> int:
    """Of the claims found, as announced."""
    return int((page.locator("[data-state]").text_content() or "").rpartition(" ")[2])


VISITS = {"mamlouk-cairo-visit-2015", "mamlouk-egypt-visit-2016"}
QUERIES = [
    # In Latin letters.
    ("Mamlouk", VISITS | {"mamlouk-first-announced-visit-2016", "mamlouk-military-cooperation-2016"}),
    ("mamlouk riyadh", {"mamlouk-riyadh-visit-2015"}),
    ("al-Mamluki Cairo 2015", {"mamlouk-cairo-visit-2015"}),
    ("pilots", {"egyptian-pilots-2016", "cairo-denies-pilots-2016"}),
    ("pilot denied", {"cairo-denies-pilots-2016"}),
    ("150 soldiers", {"egyptian-150-soldiers-2020"}),
    ("Sisi’s Moscow", {"sisi-anti-isis-alliance-2015"}),
    ("el-Sissi nuclear plant", {"egypt-russia-cooperation-2016"}),
    ("Zabadani rocket", {"zabadani-egyptian-rockets-2015"}),
    ("ukrainian ship", {"arms-ship-syria-2015"}),
    ("the return of the ambassadors", {"ambassadors-return-2015"}),
    ("mercenaries", {"egyptian-mercenaries-2020"}),
    ("security council vote", {"egypt-votes-russian-draft-2016"}),
    ("Anadolu Saraqeb", {"egyptian-150-soldiers-2020"}),
    # In Arabic letters.
    ("المملوك", VISITS - {"mamlouk-cairo-visit-2015"} | {"mamlouk-first-announced-visit-2016"}),
    ("مملوك", VISITS - {"mamlouk-cairo-visit-2015"} | {"mamlouk-first-announced-visit-2016"}),
    ("والمملوك القاهره", {"mamlouk-cairo-visit-2015"}),
    ("طيارين", {"egyptian-pilots-2016", "cairo-denies-pilots-2016"}),
    ("قوات عسكرية", {"egypt-sends-forces-2016"}),
    ("القوّات العسكريّة", {"egypt-sends-forces-2016"}),
    ("الإعلان عن التنسيق", {"joint-announcement-2016"}),
    ("بيان وزاره الخارجيه", {"syrian-ministry-statement-2016"}),
    ("السعوديه قطر", {"saudi-qatar-reaction-2016", "egypt-votes-russian-draft-2016"}),
    ("شروخ", {"saudi-tension-motive-2016"}),
    ("لموسكو", {"sisi-anti-isis-alliance-2015"}),
    ("الاخوان المسلمين", {"common-enemy-brotherhood-2015"}),
    ("١٥٠ جنديا", {"egyptian-150-soldiers-2020"}),
    ("مرتزقة", {"egyptian-mercenaries-2020"}),
    # In both.
    ("Tasnim تعاون عسكري", {"syrian-ministry-declines-2016"}),
]


@pytest.mark.parametrize(("query", "first"), QUERIES, ids=[query for query, _ in QUERIES])
def test_what_a_researcher_asks_for_comes_first(open_page: OpenPage, query: str, first: set[str]) -> None:
    assert set(found(asked(open_page, query))[: len(first)]) == first


AMBASSADORS = "ambassadors-return-2015"


@pytest.mark.parametrize("query", ["As-Safir", "Safir", "as-safir newspaper"])
def test_a_word_that_shares_a_names_stem_is_not_taken_for_the_name(open_page: OpenPage, query: str) -> None:
    page = asked(open_page, query)
    assert AMBASSADORS not in (found(page) if number(page) else [])


def test_a_word_that_shares_a_names_stem_is_found_as_a_word(open_page: OpenPage) -> None:
    page = asked(open_page, "السفير")
    assert AMBASSADORS in found(page)
    result = page.locator(".result", has=page.locator(f"a[href$='/{AMBASSADORS}/']"))
    expect(result.locator(".result__also mark")).to_have_text("السفيرين")
    expect(result.locator("[data-name]")).to_have_count(0)


def test_every_spelling_of_a_name_finds_the_same_claims(open_page: OpenPage) -> None:
    answers = {query: asked(open_page, query) for query in ("Mamlouk", "Mamluk", "al-mamluki", "المملوك", "علي مملوك")}
    assert {number(page) for page in answers.values()} == {10}
    assert len({frozenset(found(page)) for page in answers.values()}) == 1


@pytest.mark.parametrize(
    "queries",
    [
        pytest.param(("أسد", "الأسد", "اسد", "والأسد", "بالأسد", "الاسَد"), id="alef-article-joined-vowels"),
        pytest.param(("زيارة", "زياره", "الزيارة", "زيارات"), id="ta-marbuta-plural"),
        pytest.param(("سورية", "سوريا", "السوري", "السورية"), id="country-and-adjective"),
        pytest.param(("denied", "denies", "DENY"), id="verb"),
        pytest.param(("troops", "troop", "‘troops’"), id="plural"),
    ],
)
def test_every_form_of_a_word_finds_the_same_claims(open_page: OpenPage, queries: tuple[str, ...]) -> None:
    assert len({frozenset(found(asked(open_page, query))) for query in queries}) == 1


def test_the_words_found_are_marked_in_their_own_direction(open_page: OpenPage) -> None:
    page = asked(open_page, "المملوك")
    marked = page.locator(".result__quote mark").first
    expect(marked).to_have_text("المملوك")
    assert marked.evaluate("mark => getComputedStyle(mark).direction") == "rtl"
    assert page.locator("html").get_attribute("dir") == "ltr"


def test_only_real_words_are_shown(open_page: OpenPage, repo: Path) -> None:
    """A quote stands as it was printed, its marks taken away."""
    dossier = checking.check(inputs.read(repo)).dossier
    assert dossier is not None
    quotes = {excerpt.quote for excerpt in dossier.excerpts()}
    page = asked(open_page, "مصر")
    assert len(found(page)) == 10
    shown = page.locator(".result__quote").all_text_contents()
    assert len(shown) > 10
    assert set(shown) <= quotes


def test_a_passage_that_holds_none_of_the_words_is_left_out(open_page: OpenPage) -> None:
    page = asked(open_page, "Saraqeb Idlib province")
    first = page.locator(".result").first
    expect(first.locator(".result__passage")).to_have_count(3)
    assert all(first.locator(".result__passage").nth(n).locator("mark").count() for n in range(3))


def test_a_claim_that_is_found_by_a_name_says_by_which(open_page: OpenPage) -> None:
    names = asked(open_page, "Mamluk").locator(".result__names > li").filter(has_text="Ali Mamlouk")
    expect(names.first.locator("mark").first).to_have_text("Mamluk")


def test_a_passage_leads_to_its_column_on_the_claims_page(open_page: OpenPage) -> None:
    page = asked(open_page, "شروخ")
    page.locator(".result__stance a").first.click()
    page.wait_for_url(re.compile(r"/claims/saudi-tension-motive-2016/#tasnim$"))


def test_results_follow_the_typing_and_so_does_the_address(open_page: OpenPage) -> None:
    page = open_page("/search/")
    expect(page.locator("[data-unable]")).to_be_hidden()
    page.get_by_role("searchbox").fill("zabad")
    expect(page.locator(".result__link")).to_have_count(1)
    assert page.url.endswith("/search/?q=zabad")
    page.get_by_role("searchbox").fill("")
    expect(page.locator(".result__link")).to_have_count(0)
    assert page.url.endswith("/search/")


def test_the_box_in_the_head_asks_the_search_page(open_page: OpenPage) -> None:
    for width in (320, 1440):
        page = open_page("/claims/egyptian-pilots-2016/", width=width)
        page.get_by_role("searchbox").fill("pilots & Cairo")
        page.keyboard.press("Enter")
        expect(page.locator(".result__link").first).to_be_visible()
        expect(page.get_by_role("searchbox")).to_have_value("pilots & Cairo")


def test_further_claims_come_on_demand_and_take_the_focus(open_page: OpenPage) -> None:
    page = asked(open_page, "Egypt")
    assert number(page) > 20
    expect(page.locator(".result__link")).to_have_count(10)
    page.get_by_role("button", name="More claims").click()
    expect(page.locator(".result__link")).to_have_count(20)
    expect(page.locator(".result__link").nth(10)).to_be_focused()


def test_where_not_all_words_are_found_those_are_shown_that_hold_some(open_page: OpenPage) -> None:
    page = asked(open_page, "mamlouk submarine")
    expect(page.locator("[data-state]")).to_have_text("No claim holds all of these words. Claims that hold some: 10")


def test_where_nothing_is_found_there_is_advice(open_page: OpenPage) -> None:
    page = asked(open_page, "submarine")
    expect(page.locator("[data-state]")).to_have_text("No claim holds these words.")
    expect(page.locator("[data-advice] a", has_text="All claims")).to_be_visible()
    expect(page.locator(".result")).to_have_count(0)


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("<script>alert(1)</script>", id="script"),
        pytest.param('"><img src=x onerror=alert(1)>', id="attribute"),
        pytest.param("\"'`“”«»", id="quotes"),
        pytest.param("!? … ـــ ًٌٍ ___ %00", id="signs"),
        pytest.param("_", id="end-sign"),
        pytest.param("mamlouk_ __proto__ constructor", id="names-of-the-machine"),
        pytest.param("مصر pilots " * 200, id="long"),
        pytest.param("x" * 2000, id="one-long-word"),
        pytest.param("the of and في من", id="small-words"),
    ],
)
def test_no_query_does_harm(open_page: OpenPage, query: str) -> None:
    page = open_page(f"/search/?q={quote(query)}")
    expect(page.locator("[data-unable]")).to_be_hidden()
    page.get_by_role("searchbox").fill("zabadani")
    expect(page.locator(".result__link")).to_have_count(1)
    assert page.locator("main img, main script").count() == 0


def test_without_a_script_the_page_leads_to_the_lists(open_page: OpenPage) -> None:
    page = open_page("/search/?q=mamlouk", javascript=False)
    expect(page.locator("[data-unable]")).to_be_visible()
    page.locator("[data-unable] a", has_text="All claims").click()
    page.wait_for_url(re.compile(r"/claims/$"))


RESULTS = "**/search/claims/*.json"
INDEX = "**/search/en/pagefind.js*"


@pytest.fixture
def cut_off(browser: Browser, served: str) -> Iterator[OpenPage]:
    """Opens the search page where what has a certain address can't be had; to be lifted by `unroute`."""
    context = browser.new_context()

    def cut_off(query: str, pattern: str, status: int = 0) -> Page:
        page = context.new_page()
        page.route(pattern, lambda route: route.fulfill(status=status, body="{}") if status else route.abort())
        page.goto(f"{served}/search/?q={quote(query)}")
        return page

    yield cut_off
    context.close()


def ask(page: Page, query: str) -> None:
    page.get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("pattern", "status"),
    [
        pytest.param(RESULTS, 0, id="results"),
        pytest.param(RESULTS, 503, id="results-answered-with-an-error"),
        pytest.param(INDEX, 0, id="index"),
        pytest.param("**/*.pf_meta", 0, id="index-of-the-index"),
        pytest.param("**/*.pf_fragment", 0, id="fragments"),
    ],
)
def test_what_cannot_be_fetched_is_not_announced_and_is_tried_again(
    cut_off: OpenPage, pattern: str, status: int
) -> None:
    page = cut_off("Mamlouk", pattern, status)
    expect(page.locator("[data-unable]")).to_be_visible()
    expect(page.locator("[data-state]")).to_have_text("")
    expect(page.locator(".result, [data-more]:visible")).to_have_count(0)
    page.unroute(pattern)
    ask(page, "Mamlouk")
    expect(page.locator("[data-state]")).to_have_text("Claims found: 10")
    expect(page.locator(".result")).to_have_count(10)
    expect(page.locator("[data-unable]")).to_be_hidden()


def test_further_claims_that_cannot_be_fetched_can_be_asked_for_again(cut_off: OpenPage) -> None:
    page = cut_off("Egypt", "**/nothing")
    expect(page.locator(".result")).to_have_count(10)
    shown, more = found(page), page.get_by_role("button", name="More claims")
    page.route(RESULTS, lambda route: route.abort())
    more.click()
    expect(page.locator("[data-unable]")).to_be_in_viewport()
    assert found(page) == shown
    page.unroute(RESULTS)
    more.dblclick()
    expect(page.locator(".result")).to_have_count(20)
    expect(page.locator("[data-unable]")).to_be_hidden()
    expect(page.locator(".result__link").nth(10)).to_be_focused()
    assert found(page)[:10] == shown
    assert len(set(found(page))) == 20


def test_from_a_disk_the_page_says_that_it_cannot_search(browser: Any, repo: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy"
    subprocess.run(
        [sys.executable, "build.py", "--portable", "--out", str(out)], cwd=repo, check=True, capture_output=True
    )
    page = browser.new_page()
    page.goto((out / "claims" / "index.html").as_uri())
    page.get_by_role("searchbox").fill("mamlouk")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/index\.html\?q=mamlouk$"))
    expect(page.locator("[data-unable]")).to_be_visible()
    expect(page.locator("[data-unable] a").first).to_have_attribute("href", "../claims/index.html")
    page.close()


@pytest.mark.parametrize(("width", "dark"), [(320, True), (1440, False)])
def test_axe_finds_nothing_in_results(open_page: OpenPage, width: int, dark: bool) -> None:
    for query in ("المملوك", "Mamluk", "submarine"):
        page = asked(open_page, query, width=width, dark=dark)
        if query != "submarine":
            found(page)
        violations = Axe().run(page).response["violations"]
        assert violations == [], "; ".join(f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in violations)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


TRICKY = (
    "ﻣﺼﺮ قُوَّاتٌ قـــوات أإآٱؤئء ىیةک ١٥٠ ۲۰ ووزير وبالحكومة للمملوك Straße ŒUVRE Ǆ ﬁne ½ x² naïve İstanbul ΣΟΦΟΣ "
    "Москва עברית 東京 don’t o'clock 3rd U.N. ss es ies ied eed ing aing sses bss as is us yes "
    "tied dying lying freed hopped filling passed quizzed a1b2 _x_ \u200fمن\u200e \U0001d400bold 𐎠 ٠x 𞤀𞤁"
)


def samples(repo: Path) -> Iterator[str]:
    """Every text of the real dossier, and what is hard."""
    dossier = checking.check(inputs.read(repo)).dossier
    assert dossier is not None
    for result in facts.site_of(dossier).results:
        for texts in result.record.fields.values():
            yield from texts
    yield from TRICKY.split(" ")


def test_the_page_folds_words_as_the_index_does(open_page: OpenPage, repo: Path) -> None:
    page = open_page("/search/")
    texts = sorted(set(samples(repo)))
    folded = page.evaluate(
        """texts => texts.map(
            text => folding.words(text).map(word => [word, folding.language(word), folding.forms(word)]))""",
        texts,
    )
    expected = [
        [[word, folding.languages(word)[-1], list(folding.forms(word))] for word in folding.words(text)]
        for text in texts
    ]
    assert [(text, one) for text, one, right in zip(texts, folded, expected, strict=True) if one != right] == []
