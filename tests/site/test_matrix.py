"""Claims × sources."""

from dossier.site import routes
from dossier.site.views import MatrixPage
from tests import facts


def matrix(name: str) -> MatrixPage:
    found = facts.view_of(facts.whole(name), routes.MATRIX)
    assert isinstance(found, MatrixPage)
    return found


def test_sources_stand_in_time_order_and_are_called_by_their_outlet() -> None:
    page = matrix("comparison-all-cells")
    assert [row.ref.address for row in page.sources] == [
        "/sources/beacon-2021/",
        "/sources/herald-2021/",
        "/sources/courier-2021/",
        "/sources/gazette-2021/",
    ]
    assert [name.text for name in page.short_names] == [
        "The Beacon",
        "The Lakeside Herald",
        "Harbour Courier",
        "Valley Gazette",
    ]


def test_of_two_sources_that_begin_together_the_more_precise_comes_first() -> None:
    sources = {
        "year": facts.source(None, published="2021"),
        "month": facts.source(None, published="2021-01"),
        "day": facts.source(None, published="2021-01-01"),
    }
    made = facts.dossier(
        claims={"sunk": facts.claim(*(facts.excerpt(name, source=name) for name in sources))}, sources=sources
    )
    page = facts.view_of(made, routes.MATRIX)
    assert [row.ref.address for row in page.sources] == ["/sources/day/", "/sources/month/", "/sources/year/"]


def test_an_outlet_that_the_copy_does_not_name() -> None:
    assert [name.text for name in matrix("untraced").short_names] == [
        "Outlet not on the copy",
        "Outlet not on the copy",
        "The Lakeside Herald",
    ]


def test_each_mark_opens_the_words_that_it_stands_for() -> None:
    page = matrix("denials")
    (table,) = page.tables
    assert (table.anchor, table.topic.name.text) == ("p_water", "Water")
    assert [
        (row.claim.address, [[(mark.mark.stance, mark.label, mark.address) for mark in cell] for cell in row.cells])
        for row in table.rows[:2]
    ] == [
        (
            "/claims/reservoir-leaks/",
            [
                [
                    ("asserts", "A, Asserts: engineers", "/claims/reservoir-leaks/#engineers"),
                    ("denies", "C, Denies: the waterworks", "/claims/reservoir-leaks/#waterworks"),
                ],
                [
                    ("denies", "B, Denies: Northwire", "/claims/reservoir-leaks/#waterworks-bare"),
                    ("denies", "D, Denies: Petra Lund", "/claims/reservoir-leaks/#mayor"),
                    ("declines", "E, Declines: the waterworks", "/claims/reservoir-leaks/#waterworks-later"),
                ],
            ],
        ),
        (
            "/claims/gauge-broken/",
            [[], [("asserts", "A, Asserts: Petra Lund", "/claims/gauge-broken/#mayor")]],
        ),
    ]


def test_every_row_has_a_cell_for_each_source_and_every_excerpt_one_mark() -> None:
    for name in ("comparison-all-cells", "denials", "many-excerpts", "states", "three-languages", "untraced"):
        made = facts.whole(name)
        page = facts.view_of(made, routes.MATRIX)
        rows = [row for table in page.tables for row in table.rows]
        assert {len(row.cells) for row in rows} == {len(page.sources)}
        marks = sorted(mark.address for row in rows for cell in row.cells for mark in cell)
        excerpts = [one for claim in made.public_claims for one in claim.excerpts]
        assert marks == sorted(routes.claim(one.claim, one.id) for one in excerpts)


def test_the_outlet_and_the_document_itself_are_voices_too() -> None:
    page = matrix("untraced")
    labels = [mark.label for row in page.tables[0].rows for cell in row.cells for mark in cell]
    assert labels == [
        "A, Asserts: The document itself",
        "B, Asserts: The document itself",
        "A, Asserts: The document itself",
        "B, Asserts: The Lakeside Herald",
    ]


def test_drafts_and_topics_without_claims_are_left_out() -> None:
    page = matrix("states")
    assert [table.topic.address for table in page.tables] == ["/topics/mills/"]
    assert [row.claim.address for row in page.tables[0].rows] == [
        "/claims/mill-stopped/",
        "/claims/mill-broken/",
        "/claims/mill-burned/",
    ]


def test_a_source_that_only_a_draft_quotes_is_left_out() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(facts.excerpt("a")),
            "draft": facts.claim(facts.excerpt("b"), state="draft"),
        },
        sources={"doc-a": facts.source(None), "doc-b": facts.source(None)},
    )
    page = facts.view_of(made, routes.MATRIX)
    assert [row.ref.address for row in page.sources] == ["/sources/doc-a/"]


def test_the_key_explains_the_five_stances() -> None:
    assert [(mark.word, meaning) for mark, meaning in matrix("denials").stances] == [
        ("Asserts", "says it, on its own word or another’s"),
        ("Asserts in part", "says some of it; a note says which part"),
        ("Denies", "says it isn’t so"),
        ("Declines", "won’t comment, or neither confirms nor denies"),
        ("Mentions", "takes it as given; supports nothing"),
    ]
