"""The box in the head, the search page, and a claim that is found."""

from typing import Any

from dossier.site.views import QuotePart, Ref, SearchPage, SearchRecord, SearchResult, Spelt
from tests.templates import parts
from tests.templates.parts import (
    Element,
    ar,
    arabic,
    classed,
    column,
    elements,
    en,
    hrefs,
    only,
    part,
    ref,
    text,
    texts,
    tongue,
)

PAGE = SearchPage(
    "Search", "In any spelling.", "/search/", ("ar", "en"), "/search/claims/", (ref("All claims", "/claims/"),)
)


def page() -> Element:
    return parts.page("search", PAGE, search="", scripts=("/static/site.js", "/static/search.js"))


def result(**fields: Any) -> Element:
    made: dict[str, Any] = {
        "claim": Ref(en("The ferry sank."), "/claims/sunk/", (ar("غرقت العبّارة."),)),
        "when": parts.MAY,
        "places": (ref("North Quay", "/places/quay/"),),
        "notice": "",
        "headline": parts.HEADLINE,
        "spelt": (Spelt(ref("Jon Vale", "/actors/vale/"), (en("Jon Vale"), ar("جون فال"))),),
        "columns": (column(), arabic(anchor="echo", outlet=None)),
        "record": SearchRecord("sunk", {}),
    }
    return part("result", "result(view, frame, to)", view=SearchResult(**made | fields))


def sought(tree: Element) -> list[str]:
    return [text(element) for element in elements(tree) if element.get("data-words") is not None]


def test_every_page_has_a_box_that_asks_the_search_page() -> None:
    head = part("masthead", "masthead(frame, to)")
    (form,), (field,) = elements(head, "form"), elements(head, "input")
    assert (form.get("action"), form.get("method"), form.get("role")) == (">/search/", "get", "search")
    assert (field.get("name"), field.get("type"), field.get("dir")) == ("q", "search", "auto")
    assert [(label.get("for"), text(label)) for label in elements(head, "label")] == [
        (field.get("id"), "Words to search for")
    ]


def test_the_search_page_has_one_box() -> None:
    (form,) = elements(page(), "form")
    assert "search--wide" in form.get("class")


def test_without_a_script_the_page_leads_to_the_lists() -> None:
    unable = only(page(), "unable")
    assert unable.get("hidden") is None
    assert text(unable).startswith("Searching needs JavaScript")
    assert hrefs(unable) == [">/claims/"]


def test_the_script_is_told_where_to_look_and_what_to_say() -> None:
    found = only(page(), "found")
    state = only(found, "found__state")
    assert (found.get("data-search"), found.get("data-results")) == ("ar en", ">/search/claims/")
    assert state.get("role") == "status"
    assert {name: words for name, words in state.items() if name.startswith("data-") and words} == {
        "data-asking": "Searching…",
        "data-all": "Claims found: {}",
        "data-some": "No claim holds all of these words. Claims that hold some: {}",
        "data-none": "No claim holds these words.",
    }


def test_what_is_for_the_script_alone_is_hidden_until_then() -> None:
    assert only(page(), "found__advice").get("hidden") is not None
    assert only(page(), "found__more").get("hidden") is not None


def test_a_result_is_the_statement_once_in_its_language_with_its_figures() -> None:
    (title,) = elements(result(), "h2")
    assert (text(title), *tongue(title)) == ("The ferry sank.", "en", "ltr")
    assert hrefs(title) == [">/claims/sunk/"]
    assert [(text(also), *tongue(also)) for also in classed(result(), "result__also")] == [
        ("غرقت العبّارة.", "ar", "rtl")
    ]
    assert text(only(result(), "result__figures")) == "1 document, 1 origin"
    assert texts(elements(only(result(), "result__filed"), "li")) == ["4 May 2021", "North Quay"]


def test_a_merged_claim_says_so_first() -> None:
    assert texts(elements(only(result(notice="Merged"), "result__filed"), "li"))[0] == "Merged"


def test_a_passage_is_quoted_in_its_own_direction_as_somebodys_words() -> None:
    first, second = classed(result(), "result__passage")
    assert texts(classed(first, "result__voice")) == ["The Wire"]
    assert texts(classed(first, "result__print")) == ["Printed by The Herald, 4 May 2021"]
    assert texts(classed(second, "result__print")) == ["Outlet not on the copy, 4 May 2021"]
    assert [tongue(quote) for quote in elements(result(), "blockquote")] == [("en", "ltr"), ("ar", "rtl")]
    assert texts(classed(first, "stance")) == ["Asserts"]
    assert [hrefs(only(one, "result__stance")) for one in (first, second)] == [
        [">/claims/sunk/#herald"],
        [">/claims/sunk/#echo"],
    ]


def test_a_translation_stands_under_its_quote_with_its_language() -> None:
    (line,) = classed(result(), "result__translation")
    assert text(line) == "In English the boat sank"


def test_what_may_be_marked_is_what_is_searched() -> None:
    assert sought(result(columns=(column(quote=(QuotePart("x"),)),))) == [
        "The ferry sank.",
        "4 May 2021",
        "North Quay",
        "Jon Vale",
        "جون فال",
        "غرقت العبّارة.",
        "The Wire",
        "Printed by The Herald, 4 May 2021",
        "the ferry sank […]",
    ]


def test_a_name_leads_to_its_page_and_lists_its_spellings() -> None:
    names = only(result(), "result__names")
    assert text(names) == "Jon Vale Also spelt Jon Valeجون فال"
    assert hrefs(names) == [">/actors/vale/"]
