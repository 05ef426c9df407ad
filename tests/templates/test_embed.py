"""A claim on other people's pages."""

from typing import Any

from dossier.site.views import EmbedPage, Notice, StanceVoices
from tests.templates.parts import (
    HEADLINE,
    MAY,
    Element,
    ar,
    classed,
    elements,
    en,
    hrefs,
    mark,
    only,
    page,
    text,
    texts,
    tongue,
)


def view(**fields: Any) -> EmbedPage:
    made: dict[str, Any] = {
        "topic": en("The ferry"),
        "statement": en("The ferry sank."),
        "also": (ar("غرقت العبّارة."),),
        "notice": None,
        "when": MAY,
        "places": (en("North Quay"),),
        "headline": HEADLINE,
        "stances": (StanceVoices(mark(), (en("The Wire"), ar("كورير"))), StanceVoices(mark("denies"), (en("Office"),))),
        "address": "/claims/sunk/",
        "home": "/",
    }
    return EmbedPage(**made | fields)


def embed(**fields: Any) -> Element:
    return page("embed", view(**fields), scripts=())


def test_the_statement_is_the_heading_in_each_language() -> None:
    tree = embed()
    (heading,) = elements(tree, "h1")
    assert (text(heading), tongue(heading)) == ("The ferry sank.", ("en", "ltr"))
    assert tongue(only(tree, "embed__also")) == ("ar", "rtl")


def test_all_stances_stand_alike() -> None:
    rows = classed(embed(), "embed__stance")
    assert texts(rows) == ["AssertsThe Wireكورير", "DeniesOffice"]
    shapes = [[one.tag for one in elements(row) if one.tag not in ("li", "bdi")] for row in rows]
    assert shapes[0] == shapes[1]


def test_figures_conflict_date_and_place_are_there() -> None:
    tree = embed()
    assert text(only(tree, "embed__figures")) == "1 document, 1 origin"
    assert text(only(tree, "embed__conflict")) == "ConflictNone found"
    assert text(only(tree, "embed__kicker")) == "The ferry4 May 2021"
    assert text(only(tree, "embed__filed")) == "North Quay"


def test_links_lead_out_of_the_frame_and_say_so() -> None:
    tree = embed()
    assert hrefs(tree) == [">/claims/sunk/", ">/"]
    for link in elements(tree, "a"):
        assert (link.get("target"), link.get("rel")) == ("_blank", "noopener")
        assert "(opens in a new tab)" in text(link)


def test_it_is_not_found_by_search_and_names_the_claims_page() -> None:
    tree = embed()
    assert [one.get("content") for one in elements(tree, "meta") if one.get("name") == "robots"] == ["noindex"]
    assert [one.get("href") for one in elements(tree, "link") if one.get("rel") == "canonical"] == [
        "https://dossiers.example/ferry/claims/sunk/"
    ]
    assert elements(tree, "script") == []


def test_nothing_stands_there_that_is_not_known() -> None:
    tree = embed(also=(), when=None, places=(), stances=())
    assert classed(tree, "embed__also") + classed(tree, "embed__filed") + classed(tree, "embed__stance") == []


def test_a_withdrawn_claim_says_so_first() -> None:
    tree = embed(notice=Notice("This claim was withdrawn", en("Another ferry."), None))
    assert text(only(tree, "embed")).startswith("This claim was withdrawn Another ferry.")
