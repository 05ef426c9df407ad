"""The words that excerpts share, marked in a real browser; its script keeps the rule of `dossier.quotes`."""

import random
from itertools import combinations
from typing import Any
from unicodedata import normalize

import pytest
from playwright.sync_api import Page, expect

from dossier import checking, evidence, inputs, quotes
from dossier.evidence import positions, verifications
from dossier.evidence.shared_wording import shared_pairs
from dossier.model import Dossier

SHARING = "/claims/egypt-sends-forces-2016/"
APART = "/claims/egyptian-150-soldiers-2020/"
HARD = """
the The THE Straße STRASSE STRAẞE ὀδός ὈΔΌΣ ὀδόσ İstanbul i̇stanbul ıstanbul istanbul ﬁne fine 𐐀𐐨 𐐨𐐨 Café cafe\u0301
co\u00adoperate cooperate می\u200cرود میرود كتاب كــتاب كِتاب ٣ 3 ③ x² Ǆ ǆ ꭰ Ꭰ a\u034fb ab µ μ
"""
"""Words that are hard to hold against each other: by case, by marks, by what can't be seen in them."""
WORDS = HARD.split()
BETWEEN = (
    " ",
    " ",
    " ",
    " ",
    "\u00a0",
    "\n",
    ", ",
    " – ",
    "’",
    "\u200f ",
    " 😀 ",
    "\u0600",
    " […] ",
    "[…]",
    " […",
    "\t",
)

OpenPage = Any


@pytest.fixture(scope="module")
def dossier(repo: Any) -> Dossier:
    found = checking.check(inputs.read(repo)).dossier
    assert found is not None
    return found


def by_script(page: Page, pairs: list[tuple[str, str]]) -> list[list[tuple[Any, ...]]]:
    """What the script finds in each pair."""
    found = page.evaluate(
        "pairs => pairs.map(([a, b]) => sharedRuns(a, b).map(run => [run.first, run.second, run.words]))", pairs
    )
    return [[(tuple(first), tuple(second), words) for first, second, words in runs] for runs in found]


def by_rule(pairs: list[tuple[str, str]]) -> list[list[tuple[Any, ...]]]:
    return [[(run.first, run.second, run.words) for run in quotes.shared_runs(*pair)] for pair in pairs]


def generated(count: int) -> list[tuple[str, str]]:
    """Pairs of texts that have much in common."""
    draw = random.Random(1441)

    def text(stock: list[str]) -> str:
        kept = [word for word in stock if draw.random() > 0.04]
        start = draw.randrange(8)
        return "".join(word + draw.choice(BETWEEN) for word in kept[start:] + kept[:start])

    pairs = []
    for _ in range(count):
        stock = draw.choices(WORDS, k=draw.randrange(6, 40))
        other = [draw.choice((word, word, word, word.upper(), word.lower(), normalize("NFD", word))) for word in stock]
        pairs.append((text(stock), text(other) + text(other)))
    return pairs


def test_the_script_finds_what_the_rule_finds_in_the_dossiers_quotes(open_page: OpenPage, dossier: Dossier) -> None:
    pairs = list(combinations([excerpt.quote for excerpt in dossier.excerpts()], 2))
    expected = by_rule(pairs)
    assert sum(map(len, expected)) > 5
    assert by_script(open_page("/compare/"), pairs) == expected


def test_the_script_finds_what_the_rule_finds_in_generated_texts(open_page: OpenPage) -> None:
    pairs = generated(200)
    pairs += [(second, first) for first, second in pairs]
    expected = by_rule(pairs)
    assert sum(bool(runs) for runs in expected) > 100
    assert max(map(len, expected)) > 1
    found = by_script(open_page("/compare/"), pairs)
    wrong = [(pair, runs, other) for pair, runs, other in zip(pairs, expected, found, strict=True) if runs != other]
    assert wrong[:1] == []


def test_columns_compared_share_what_their_claim_says_they_share(open_page: OpenPage, dossier: Dossier) -> None:
    """Passages that overlap in one document are left out on both pages, too."""
    proved = positions(verifications(dossier))
    for claim in dossier.public_claims:
        pairs = shared_pairs(dossier, claim, proved)
        if not pairs:
            continue
        query = "&".join(f"e={claim.id}.{excerpt.id}" for excerpt in claim.excerpts)
        page = open_page(f"/compare/?{query}")
        expect(page.locator("article.excerpt")).to_have_count(len(claim.excerpts))
        listed = page.locator(".sharing__pair").evaluate_all("items => items.map(item => item.textContent)")
        shown = open_page(f"/claims/{claim.id}/").locator(".sharing__pair")
        assert [" ".join(text.split()) for text in listed] == [
            " ".join(text.split()) for text in shown.evaluate_all("items => items.map(item => item.textContent)")
        ]


def marked(page: Page) -> list[str]:
    """The words that are marked, in the order of the page."""
    return list(
        page.evaluate("Array.from(CSS.highlights.get('shared') || [], range => range.toString().normalize('NFC'))")
    )


def expected_marks(dossier: Dossier, claim_id: str) -> list[str]:
    (found,) = [found for found in evidence.compute(dossier).claims.values() if found.claim.id == claim_id]
    return [
        text
        for pair in found.shared
        for run in pair.runs
        for text in (pair.first.quote[slice(*run.first)], pair.second.quote[slice(*run.second)])
    ]


def until_marked(page: Page, *, some: bool) -> None:
    """The browser opens a list in its own time. (Polling in the page would need `eval`, which the policy forbids.)"""
    for _ in range(100):
        if bool(page.evaluate("CSS.highlights.get('shared')?.size")) is some:
            return
        page.wait_for_timeout(20)
    pytest.fail("nothing was marked" if some else "something is still marked")


def test_shared_words_are_marked_on_demand_and_the_quotes_stay_as_they_are(
    open_page: OpenPage, dossier: Dossier
) -> None:
    page = open_page(SHARING)
    quotes_before = page.locator("article.excerpt").evaluate_all("columns => columns.map(c => c.innerHTML)")
    assert marked(page) == []
    page.locator(".sharing__summary").click()
    until_marked(page, some=True)
    assert marked(page) == expected_marks(dossier, SHARING.split("/")[2])
    assert page.locator("article.excerpt").evaluate_all("columns => columns.map(c => c.innerHTML)") == quotes_before
    page.locator(".sharing__summary").click()
    until_marked(page, some=False)


def test_places_are_counted_in_characters_not_in_units_of_the_script(open_page: OpenPage) -> None:
    page = open_page(SHARING)
    words = page.evaluate(
        """() => {
            const pair = document.querySelector(".sharing__pair"), run = pair.querySelector("q");
            const quote = document.getElementById(pair.dataset.first).querySelector("blockquote");
            quote.prepend("𐐀𐐨 ");
            run.dataset.first = run.dataset.first.split(" ").map(place => Number(place) + 3).join(" ");
            return run.textContent;
        }"""
    )
    page.locator(".sharing__summary").click()
    until_marked(page, some=True)
    assert marked(page) == [words, words]


def test_a_claim_without_shared_words_says_nothing_of_them(open_page: OpenPage) -> None:
    expect(open_page(APART).locator(".sharing")).to_have_count(0)


def test_the_list_opens_by_keyboard_and_without_script(open_page: OpenPage) -> None:
    page = open_page(SHARING, javascript=False)
    page.locator(".sharing__summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sharing__pair")).to_be_visible()
    expect(page.locator(".sharing__run").first).to_be_visible()


THREE = "/compare/?" + "&".join(
    f"e={key}"
    for key in (
        "egypt-sends-forces-2016.tasnim",
        "egypt-sends-forces-2016.iran-today",
        "saudi-tension-motive-2016.tasnim",
        "saudi-tension-motive-2016.iran-today",
    )
)


def test_a_pair_that_is_pointed_at_or_focused_is_marked_alone(open_page: OpenPage) -> None:
    page = open_page(THREE)
    pairs = page.locator(".sharing__pair")
    expect(pairs).to_have_count(2)
    assert len(marked(page)) == 4
    own = pairs.nth(1).locator("q").inner_text()
    pairs.nth(1).hover()
    assert len(marked(page)) == 2
    assert own in marked(page)
    page.mouse.move(5, 5)
    assert len(marked(page)) == 4
    pairs.nth(0).locator("a").first.focus()
    assert len(marked(page)) == 2
    assert own not in marked(page)


def test_a_browser_that_cannot_mark_still_lists(open_page: OpenPage, browser: Any, served: str) -> None:
    context = browser.new_context()
    context.add_init_script("delete window.Highlight")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(served + SHARING)
    page.locator(".sharing__summary").click()
    expect(page.locator(".sharing__pair")).to_be_visible()
    assert page.evaluate("CSS.highlights.size") == 0
    assert errors == []
    context.close()
