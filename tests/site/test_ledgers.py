"""Lists of claims: the home page, all claims, a topic's, a place's, an actor's; and the indexes that lead to them."""

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site import ledgers, routes
from dossier.site.views import IndexPage, LedgerGroup, LedgerItem
from tests import facts


def page_of(name: str, address: str) -> Any:
    return facts.view_of(facts.whole(name), address)


def listed(groups: tuple[LedgerGroup, ...]) -> list[tuple[str, str, list[str]]]:
    """Each group's anchor and title, and the addresses of its claims."""
    return [
        (group.anchor, group.title.text, [item.ref.address.removeprefix("/claims/") for item in group.items])
        for group in groups
    ]


def entries(page: IndexPage) -> list[tuple[str, str, list[tuple[str, str, tuple[str, ...], int]]]]:
    return [
        (
            group.anchor,
            group.title,
            [(entry.ref.name.text, entry.kind, entry.figures, entry.depth) for entry in group.entries],
        )
        for group in page.groups
    ]


# A claim in a list.


def item_of(name: str, claim: str) -> LedgerItem:
    made = facts.whole(name)
    return ledgers.item(facts.edition_of(made), made.claims[claim])


def test_an_item_of_a_list() -> None:
    found = item_of("comparison-all-cells", "boats-capsized")
    assert (found.ref.name.text, found.ref.address) == (
        "Boats capsized in the regatta.",
        "/claims/boats-capsized/",
    )
    assert (found.when.words, found.when.datetime) == ("11 July 2021", "2021-07-11")
    assert [(place.name.text, place.address) for place in found.places] == [("Reed Bay", "/places/reed-bay/")]
    assert (found.topic.name.text, found.topic.address) == ("Boats", "/topics/boats/")
    assert [mark.stance for mark in found.marks] == ["asserts", "asserts", "asserts", "partly-asserts", "mentions"]
    assert found.marks_words == "3 asserting, 1 asserting in part, 1 mentioning"
    assert found.notice == ""


def test_an_item_in_three_languages() -> None:
    found = item_of("three-languages", "marche-demenage")
    assert (found.ref.name.language, found.ref.name.direction) == ("fr", "ltr")
    assert [(also.language, also.direction) for also in found.ref.also] == [("en", "ltr"), ("ar", "rtl")]
    assert (found.when.words, found.when.datetime) == ("about October 2023", "2023-10")
    assert found.marks_words == "2 asserting, 1 denying"


@pytest.mark.parametrize(
    ("claim", "notice"),
    [
        pytest.param("mill-stopped", "", id="published"),
        pytest.param("mill-broken", "Merged", id="merged"),
        pytest.param("mill-burned", "Withdrawn", id="withdrawn"),
    ],
)
def test_an_item_says_that_its_claim_is_no_longer_alone(claim: str, notice: str) -> None:
    assert item_of("states", claim).notice == notice


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({}, "", id="none"),
        pytest.param({"a": "herald"}, "1 asserting", id="one"),
        pytest.param(
            {
                "a": "mentions: herald",
                "b": "declines: herald",
                "c": "denies: herald",
                "d": "partly-asserts: herald",
                "e": "herald",
                "f": "denies: courier",
            },
            "1 asserting, 1 asserting in part, 2 denying, 1 declining, 1 mentioning",
            id="all, in a fixed order",
        ),
    ],
)
def test_marks_in_words(lines: dict[str, str], expected: str) -> None:
    made = facts.sunk(lines)
    assert facts.edition_of(made).marks_words(made.claims["sunk"].excerpts) == expected


# Order.


def test_claims_stand_in_the_order_of_their_events_and_undated_ones_last() -> None:
    dates = {"a": None, "b": "2021-05", "c": "2021-05-01", "d": "2020", "e": None, "f": "2021-05-02~", "g": "../2019"}
    made = facts.dossier(
        claims={name: facts.claim(**({"event": {"date": date}} if date else {})) for name, date in dates.items()}
    )
    edition = facts.edition_of(made)
    assert [item.ref.address for item in ledgers.items(edition, made.public_claims)] == [
        f"/claims/{name}/" for name in ("g", "d", "c", "b", "f", "a", "e")
    ]


def many(count: int) -> Dossier:
    topics = {name: {"title": name, "description": "Of it."} for name in ("first", "second")}
    half = count // 2
    claims = {f"c{number}": facts.claim(topic="first" if number > half else "second") for number in range(1, count + 1)}
    return facts.dossier(topics=topics, claims=claims)


def test_the_list_of_claims_goes_on_after_two_hundred() -> None:
    edition = facts.edition_of(many(401))
    pages = list(ledgers.claims_pages(edition))
    assert [(number, [len(group.items) for group in page.groups]) for number, page in pages] == [
        (1, [200]),
        (2, [1, 199]),
        (3, [1]),
    ]
    assert [page.groups[0].title.text for _, page in pages] == ["first", "first", "second"]
    steps = [page.paging for _, page in pages]
    assert [(step.number, step.previous, step.next) for step in steps if step] == [
        (1, "", "/claims/page/2/"),
        (2, "/claims/", "/claims/page/3/"),
        (3, "/claims/page/2/", ""),
    ]
    assert {step.pages for step in steps if step} == {((1, "/claims/"), (2, "/claims/page/2/"), (3, "/claims/page/3/"))}
    found = [item.ref.address for _, page in pages for group in page.groups for item in group.items]
    assert len(found) == len(set(found)) == 401


def test_two_hundred_claims_are_one_page() -> None:
    pages = list(ledgers.claims_pages(facts.edition_of(many(200))))
    assert [(number, page.paging) for number, page in pages] == [(1, None)]


# The home page, topics.


def test_the_home_page_counts_what_is_published() -> None:
    home = page_of("states", routes.HOME)
    assert home.figures == ("3 claims", "4 excerpts", "3 passages, verified word by word", "1 document")
    assert listed(home.groups) == [("p_mills", "Mills", ["mill-stopped/", "mill-broken/", "mill-burned/"])]


def test_the_home_page_names_the_languages_where_there_are_several() -> None:
    assert page_of("three-languages", routes.HOME).figures == (
        "2 claims",
        "4 excerpts",
        "4 passages, verified word by word",
        "3 documents",
        "in Arabic, English, and French",
    )


@pytest.mark.parametrize(
    ("topic", "groups", "empty"),
    [
        pytest.param(
            "mills",
            [("p_claims", "Claims", ["mill-stopped/", "mill-broken/", "mill-burned/"])],
            "No claim is filed under this topic yet.",
            id="with claims",
        ),
        pytest.param("barns", [], "No claim is filed under this topic yet.", id="of which only a draft speaks"),
    ],
)
def test_topics(topic: str, groups: list[tuple[str, str, list[str]]], empty: str) -> None:
    page = page_of("states", routes.topic(topic))
    assert (listed(page.groups), page.empty) == (groups, empty)


def test_the_index_of_topics() -> None:
    assert entries(page_of("states", routes.TOPICS)) == [
        ("p_topics", "All topics", [("Mills", "", ("3 claims",), 0), ("Barns", "", ("0 claims",), 0)])
    ]


# Places.


def test_a_place_lists_what_is_filed_there_and_within_it() -> None:
    shore, bay = (page_of("comparison-all-cells", routes.place(place)) for place in ("north-shore", "reed-bay"))
    assert listed(shore.groups) == [("p_within", "Filed at places within it", ["boats-capsized/"])]
    assert listed(bay.groups) == [("p_here", "Filed at this place", ["boats-capsized/"])]


def test_a_claim_filed_at_a_place_and_within_it_is_listed_once() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(event={"places": ["bay", "shore"]}),
            "late": facts.claim(event={"places": ["bay"]}),
        },
        places={
            "shore": {"name": "Shore", "precision": "district"},
            "bay": {"name": "Bay", "within": "shore", "precision": "settlement"},
        },
    )
    assert listed(facts.view_of(made, "/places/shore/").groups) == [
        ("p_here", "Filed at this place", ["sunk/"]),
        ("p_within", "Filed at places within it", ["late/"]),
    ]


def test_what_a_places_page_says_of_it() -> None:
    quay, port = (page_of("three-languages", routes.place(place)) for place in ("quai-nord", "port"))

    def facts_of(page: Any) -> list[tuple[str, object]]:
        return [
            (label, value if isinstance(value, str) else [ref.name.text for ref in value])
            for label, value in page.facts
        ]

    assert facts_of(quay) == [("Kind", "settlement"), ("Within", ["Le port"]), ("Point", "43.30°, 5.36°")]
    assert facts_of(port) == [("Kind", "district"), ("Contains", ["Quai nord"])]
    assert [also.text for also in port.also] == ["The harbour", "الميناء"]


def test_the_index_of_places_is_nested() -> None:
    assert entries(page_of("comparison-all-cells", routes.PLACES)) == [
        (
            "p_places",
            "All places",
            [
                ("Lakeland", "country", (), 0),
                ("North Shore", "district", (), 1),
                ("Reed Bay", "settlement", ("1 claim",), 2),
            ],
        )
    ]


def test_without_places_the_index_is_empty() -> None:
    assert page_of("denials", routes.PLACES).groups == ()


# Actors.


def test_the_index_of_actors_by_kind() -> None:
    assert entries(page_of("denials", routes.ACTORS)) == [
        (
            "p_outlet",
            "Outlets",
            [
                ("The Lakeside Herald", "", (), 0),
                ("Harbour Courier", "", (), 0),
                ("Northwire", "", ("speaks in 2 excerpts",), 0),
            ],
        ),
        ("p_body", "Bodies", [("the waterworks", "", ("speaks in 2 excerpts",), 0)]),
        ("p_person", "People", [("Petra Lund", "", ("speaks in 2 excerpts",), 0)]),
        (
            "p_unnamed",
            "Unnamed voices",
            [("engineers", "of The Lakeside Herald", ("speaks in 2 excerpts",), 0)],
        ),
    ]


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        pytest.param(
            "herald-engineers",
            [("p_alone", "Resting on this voice alone", ["reservoir-leaks/", "level-fell/"])],
            id="a claim’s only origin",
        ),
        pytest.param(
            "mayor",
            [
                ("p_alone", "Resting on this voice alone", ["gauge-broken/"]),
                ("p_by", "Speaks on", ["reservoir-leaks/"]),
            ],
            id="an only origin here, one of several voices there",
        ),
        pytest.param("northwire", [("p_by", "Speaks on", ["reservoir-leaks/"])], id="a relay"),
        pytest.param(
            "courier",
            [("p_printed", "In documents that it printed", ["reservoir-leaks/", "gauge-broken/"])],
            id="an outlet",
        ),
        pytest.param(
            "herald",
            [
                ("p_alone", "Resting on this voice alone", ["dry-spring/"]),
                ("p_printed", "In documents that it printed", ["reservoir-leaks/", "level-fell/"]),
            ],
            id="an outlet that speaks for itself",
        ),
    ],
)
def test_an_actors_claims(actor: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert listed(page_of("denials", routes.actor(actor)).groups) == expected


def test_a_claim_with_an_untraced_excerpt_rests_on_no_voice_alone() -> None:
    assert listed(page_of("untraced", routes.actor("herald")).groups) == [
        ("p_printed", "In documents that it printed", ["mill-insured/"])
    ]


def test_an_actor_that_a_claim_concerns() -> None:
    page = page_of("three-languages", routes.actor("mairie"))
    assert listed(page.groups) == [
        ("p_alone", "Resting on this voice alone", ["marche-demenage/"]),
        ("p_about", "Concerned by", ["marche-demenage/"]),
    ]


def test_an_actors_stake_in_a_sources_words() -> None:
    stake = page_of("three-languages", routes.actor("mairie")).stake
    assert (stake.quote, stake.language, stake.source.address) == (
        "la mairie veut y planter quarante tilleuls",
        "fr",
        "/sources/petit-phare-2023/",
    )
    assert stake.proof.words == "All 7 words and signs verified in the capture of 2 March 2026, from word 35 on."


def test_an_actors_voices_documents_and_spellings() -> None:
    page = page_of("three-languages", routes.actor("rasif"))
    assert [(ref.name.text, ref.address) for ref in page.voices] == [("des libraires", "/actors/libraires/")]
    assert [(ref.name.text, ref.name.direction) for ref in page.documents] == [("باعة الكتب ينتقلون", "rtl")]
    assert [(word.text, word.language, word.direction) for word in page.variants] == [("الرصيف اليومية", "ar", "rtl")]
    assert page_of("three-languages", routes.actor("libraires")).of.address == "/actors/rasif/"
