"""The documents that were read, and the proof of what is quoted from them."""

from typing import Any

import pytest

from dossier.site import routes
from dossier.site.views import SourcePage, SourcesPage
from tests import facts


def index(name: str) -> SourcesPage:
    found = facts.view_of(facts.whole(name), routes.SOURCES)
    assert isinstance(found, SourcesPage)
    return found


def page(name: str, source: str) -> SourcePage:
    found = facts.view_of(facts.whole(name), routes.source(source))
    assert isinstance(found, SourcePage)
    return found


def one(**fields: Any) -> SourcePage:
    """The page of a source with these fields."""
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc"))}, sources={"doc": facts.source(None, **fields)}
    )
    found = facts.view_of(made, routes.source("doc"))
    assert isinstance(found, SourcePage)
    return found


# The list.


def test_the_list_of_sources_in_time_order() -> None:
    assert [
        (row.ref.address, row.published.words, row.read, row.figures) for row in index("comparison-all-cells").sources
    ] == [
        ("/sources/beacon-2021/", "July 2021", "read in full", ("1 claim", "1 passage", "32 % quoted")),
        ("/sources/herald-2021/", "12 July 2021", "read in full", ("1 claim", "2 passages", "41 % quoted")),
        ("/sources/courier-2021/", "13 July 2021", "read in full", ("1 claim", "1 passage", "31 % quoted")),
        ("/sources/gazette-2021/", "14 July 2021", "read in part", ("1 claim", "1 passage", "33 % quoted")),
    ]


def test_a_list_in_three_languages() -> None:
    rows = index("three-languages").sources
    assert [(row.ref.name.text, row.ref.name.language, row.ref.name.direction) for row in rows] == [
        ("باعة الكتب ينتقلون", "ar", "rtl"),
        ("Les livres prennent le large", "fr", "ltr"),
        ("Booksellers told to move", "en", "ltr"),
    ]
    assert [row.language for row in rows] == ["Arabic", "French", "English"]
    assert [row.authors for row in rows] == [(), ("Odile Marchand",), ()]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        pytest.param("en", "English", id="the interface’s own"),
        pytest.param("ar", "Arabic", id="another"),
        pytest.param("ckb", "Central Kurdish", id="of three letters"),
        pytest.param("pt-BR", "Brazilian Portuguese", id="with a region"),
        pytest.param("ar-SY", "Arabic", id="with a region that has no name of its own"),
        pytest.param("tlh-x", "Klingon", id="with a part that means nothing"),
        pytest.param("qaa", "qaa", id="of which nothing is known"),
    ],
)
def test_languages_are_called_by_their_names_in_the_interfaces_language(language: str, expected: str) -> None:
    assert facts.edition_of(facts.dossier()).interface.language_name(language) == expected


def test_a_row_counts_what_is_published_alone() -> None:
    (row,) = index("states").sources
    assert row.figures == ("3 claims", "3 passages", "30 % quoted")


def test_a_source_without_an_outlet_and_without_a_capture() -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc"))}, sources={"doc": facts.source(None)}
    )
    (row,) = facts.view_of(made, routes.SOURCES).sources
    assert (row.outlet, row.figures, row.share) == (None, ("1 claim", "1 passage"), 0)


# A source's page.


def test_what_a_page_says_of_its_document() -> None:
    found = page("three-languages", "petit-phare-2023")
    assert (found.title.text, found.title.language) == ("Les livres prennent le large", "fr")
    assert found.outlet is not None
    assert (found.outlet.name.text, found.outlet.address) == ("Le Petit Phare", "/actors/petit-phare/")
    assert (found.authors, found.published.words, found.published.datetime) == (
        ("Odile Marchand",),
        "14 September 2023",
        "2023-09-14",
    )
    assert (found.url, found.link_state, found.address_note) == (
        "https://petit-phare.example/livres",
        "live, seen 1 February 2026",
        "",
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, ("", "Address not recorded"), id="no address"),
        pytest.param({"url": "https://herald.example/a"}, ("", ""), id="an address"),
        pytest.param({"archived": "https://archive.example/a"}, ("", ""), id="a kept copy"),
        pytest.param(
            {"url": "https://herald.example/a", "link": "dead", "checked": "2026-05"},
            ("dead, seen May 2026", ""),
            id="dead",
        ),
        pytest.param(
            {"url": "https://herald.example/a", "link": "changed", "checked": "2026-05-03"},
            ("changed, seen 3 May 2026", ""),
            id="changed",
        ),
        pytest.param(
            {"url": "https://herald.example/a", "link": "paywalled", "checked": "2026-05-03"},
            ("behind a paywall, seen 3 May 2026", ""),
            id="behind a paywall",
        ),
    ],
)
def test_the_state_of_an_address(fields: dict[str, str], expected: tuple[str, str]) -> None:
    found = one(**fields)
    assert (found.link_state, found.address_note) == expected


def test_the_captures_proof_in_words() -> None:
    capture = page("comparison-all-cells", "herald-2021").capture
    assert capture is not None
    assert (capture.taken.words, capture.taken.datetime, capture.method) == (
        "2 March 2026",
        "2026-03-02",
        "from a plain-text file",
    )
    assert (capture.tokens, capture.opened, capture.share) == (
        "71 words and signs",
        "29 of them opened",
        41,
    )
    assert capture.file == "/sources/herald-2021.capture.json"
    assert capture.sha256 == facts.whole("comparison-all-cells").captures["herald-2021"].sha256


def test_where_the_quoted_words_stand_in_thousandths() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="doc", quote="w0 w1 w2 w3 w4"),
                facts.excerpt("b", source="doc", quote="w10 w11 w12 w13 w14"),
                facts.excerpt("c", source="doc", quote="w25 w26 w27 w28 w29"),
            )
        },
        sources={"doc": facts.source(None)},
        texts={"doc": " ".join(f"w{number}" for number in range(30))},
    )
    assert facts.view_of(made, routes.source("doc")).capture.strip == ((0, 167), (333, 500), (833, 1000))


def test_without_a_capture_there_is_no_proof() -> None:
    assert one().capture is None


def test_passages_stand_in_text_order_each_once_with_the_claims_they_serve() -> None:
    found = page("states", "herald-2016").passages
    assert [(passage.words, passage.anchor) for passage in found] == [
        ("words 1 to 9 of 131", "w_mill-stopped_herald"),
        ("words 10 to 21 of 131", "w_mill-stopped_miller"),
        ("words 31 to 38 of 131", "w_mill-burned_herald"),
    ]
    assert [[(use.mark.stance, use.ref.address) for use in passage.uses] for passage in found] == [
        [("asserts", "/claims/mill-stopped/#herald")],
        [("mentions", "/claims/mill-stopped/#miller"), ("asserts", "/claims/mill-broken/#miller")],
        [("asserts", "/claims/mill-burned/#herald")],
    ]


def test_passages_stand_in_text_order_whatever_the_order_of_claims() -> None:
    made = facts.dossier(
        claims={
            "late": facts.claim(facts.excerpt("a", source="doc", quote="w7 w8 w9 w10 w11")),
            "sunk": facts.claim(
                facts.excerpt("b", source="doc", quote="w0 w1 w2 w3 w4"),
                facts.excerpt("c", source="doc", quote="w5 w6 w7 w8 […] w14 w15 w16 w17"),
            ),
        },
        sources={"doc": facts.source(None)},
        texts={"doc": " ".join(f"w{number}" for number in range(30))},
    )
    assert [passage.words for passage in facts.view_of(made, routes.source("doc")).passages] == [
        "words 1 to 5 of 30",
        "words 6 to 18 of 30",
        "words 8 to 12 of 30",
    ]


def test_uses_of_a_passage_stand_in_the_order_of_the_events() -> None:
    made = facts.dossier(
        claims={
            "late": facts.claim(facts.excerpt("a", source="doc"), event={"date": "2021-05"}),
            "sunk": facts.claim({"id": "b", "same_as": "late#a", "stance": "denies"}, event={"date": "2020"}),
            "never": facts.claim({"id": "c", "same_as": "late#a", "stance": "mentions"}),
        },
        sources={"doc": facts.source(None)},
    )
    (passage,) = facts.view_of(made, routes.source("doc")).passages
    assert [use.ref.address for use in passage.uses] == ["/claims/sunk/#b", "/claims/late/#a", "/claims/never/#c"]
    assert (passage.column.anchor, passage.column.mark.stance) == ("a", "asserts")


def test_a_passage_that_a_draft_typed_stands_on_the_page_for_the_claim_that_uses_it() -> None:
    made = facts.dossier(
        claims={
            "draft": facts.claim(facts.excerpt("a", source="doc"), state="draft"),
            "sunk": facts.claim({"id": "b", "same_as": "draft#a", "stance": "denies"}),
        },
        sources={"doc": facts.source(None)},
    )
    (passage,) = facts.view_of(made, routes.source("doc")).passages
    assert [use.ref.address for use in passage.uses] == ["/claims/sunk/#b"]
    assert (passage.column.anchor, passage.column.mark.stance) == ("b", "denies")
    (column,) = facts.view_of(made, routes.claim("sunk")).columns
    assert column.source.address == f"/sources/doc/#{passage.anchor}"


def test_every_column_leads_to_its_passage_on_the_sources_page() -> None:
    for name in ("comparison-all-cells", "denials", "states", "three-languages", "many-excerpts"):
        views = {one.address: one.view for one in facts.site_of(facts.whole(name)).pages}
        anchors = {
            f"{address}#{passage.anchor}"
            for address, view in views.items()
            if isinstance(view, SourcePage)
            for passage in view.passages
        }
        leading = {column.source.address for view in views.values() for column in getattr(view, "columns", ())}
        assert leading == anchors
