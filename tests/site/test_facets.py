"""What each claim has under each facet, and what readers may choose from."""

from typing import Any, get_args

import pytest

from dossier.dates import parse
from dossier.evidence import Conflict, Support
from dossier.model import Dossier
from dossier.site import facets, ledgers, routes
from dossier.site.edition import STANCES
from dossier.site.views import Facets
from tests import facts

PLACES = {
    "shore": {"name": "Shore", "precision": "district"},
    "bay": {"name": "Bay", "within": "shore", "precision": "settlement"},
}


def found(made: Dossier) -> Facets:
    return facets.facets(facts.edition_of(made))


def had(made: Dossier, key: str) -> dict[str, list[str]]:
    """Each claim's values under one facet."""
    every = found(made)
    (at,) = [number for number, facet in enumerate(every.facets) if facet.key == key]
    values = every.facets[at].values
    return {claim.id: [values[number].id for number in claim.values[at]] for claim in every.claims}


def offered(made: Dossier, key: str) -> list[tuple[str, str]]:
    """What may be chosen under one facet: each value and its name."""
    return [(value.id, value.name.text) for facet in found(made).facets if facet.key == key for value in facet.values]


def dated(*dates: str | None) -> Dossier:
    events = [{"event": {"date": date}} if date else {} for date in dates]
    return facts.dossier(claims={f"c{number}": facts.claim(**event) for number, event in enumerate(events)})


# Values.


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2016-11-03", ["2016"], id="a day"),
        pytest.param("2016-11", ["2016"], id="a month"),
        pytest.param("2016", ["2016"], id="a year"),
        pytest.param("2016-12-31~", ["2016"], id="about a day: its own year"),
        pytest.param("2015-12/2018-01", ["2015", "2016", "2018"], id="an interval: each year offered that it overlaps"),
        pytest.param("1500/2100", ["2014", "2015", "2016", "2018", "2019"], id="longer than all others"),
        pytest.param("2018/..", ["2018", "2019"], id="open: as far as any other event"),
        pytest.param("../2015", ["2014", "2015"], id="open at its start"),
        pytest.param(None, ["undated"], id="no date"),
    ],
)
def test_years(date: str | None, expected: list[str]) -> None:
    assert list(facets.years(parse(date) if date else None, (2014, 2015, 2016, 2018, 2019))) == expected


def test_open_intervals_reach_the_years_that_other_events_name() -> None:
    made = dated("2013/..", "2015-02", None, "2012-03/2012-05")
    assert had(made, "year")["c0"] == ["2013", "2015"]
    assert offered(made, "year")[-1] == ("undated", "Undated")
    assert [value for value, _ in offered(made, "year")] == ["2012", "2013", "2015", "undated"]


@pytest.mark.parametrize(("date", "year"), [("2020/..", "2020"), ("../2011", "2011")])
def test_an_open_interval_beyond_all_other_events_has_its_own_year(date: str, year: str) -> None:
    assert had(dated(date, "2012", "2019"), "year")["c0"] == [year]


def test_only_years_in_which_an_event_begins_or_ends_are_offered() -> None:
    made = dated("1500/2100", "0001", "9999-12-31", "2016/2018", "2017")
    assert [value for value, _ in offered(made, "year")] == ["0001", "1500", "2016", "2017", "2018", "2100", "9999"]
    assert had(made, "year") == {
        "c0": ["1500", "2016", "2017", "2018", "2100"],
        "c1": ["0001"],
        "c2": ["9999"],
        "c3": ["2016", "2017", "2018"],
        "c4": ["2017"],
    }


@pytest.mark.parametrize(
    ("lines", "support"),
    [
        pytest.param({"a": "herald", "b": "courier"}, "multiple-origins", id="two outlets"),
        pytest.param({"a": "herald > unnamed-a"}, "unnamed-only", id="an unnamed voice"),
        pytest.param({"a": "?"}, "untraced", id="untraced"),
        pytest.param({"a": "denies: herald"}, "none", id="nothing asserts it"),
    ],
)
def test_support_is_the_evidences(lines: dict[str, str], support: str) -> None:
    assert had(facts.sunk(lines), "support") == {"sunk": [support]}


def test_a_claim_without_conflict_has_none() -> None:
    assert had(facts.sunk({"a": "herald"}), "conflict") == {"sunk": ["none"]}
    assert had(facts.sunk({"a": "herald", "b": "denies: courier"}), "conflict") == {"sunk": ["denied"]}
    assert had(facts.whole("comparison-all-cells"), "conflict") == {"boats-capsized": ["differs-in-detail"]}


def test_a_claim_has_every_stance_and_language_of_its_excerpts_once() -> None:
    made = facts.whole("three-languages")
    assert had(made, "stance")["marche-demenage"] == ["asserts", "denies"]
    assert sorted(had(made, "language")["marche-demenage"]) == ["ar", "en", "fr"]


def test_actors_are_those_concerned_and_those_who_speak() -> None:
    made = facts.sunk({"a": "herald > wire > ministry"}, actors=["ministry"])
    assert sorted(had(made, "actor")["sunk"]) == ["ministry", "wire"]
    assert had(made, "outlet") == {"sunk": ["herald"]}


def test_an_outlet_that_the_copy_doesnt_name_is_none() -> None:
    made = facts.sunk({"a": "? > ministry", "b": "herald"})
    assert had(made, "outlet") == {"sunk": ["herald", "none"]}
    assert offered(made, "outlet") == [("herald", "Herald"), ("none", "Outlet not on the copy")]


def test_a_place_counts_for_the_places_that_contain_it() -> None:
    claims = {
        "in-bay": facts.claim(event={"places": ["bay"]}),
        "on-shore": facts.claim(event={"places": ["shore", "bay"]}),
        "nowhere": facts.claim(),
    }
    made = facts.dossier(claims=claims, places=PLACES)
    assert had(made, "place") == {"in-bay": ["bay", "shore"], "on-shore": ["bay", "shore"], "nowhere": []}


def test_every_public_claim_has_its_values_and_drafts_have_none() -> None:
    made = facts.whole("states")
    assert {claim.id for claim in found(made).claims} == {claim.id for claim in made.public_claims}


# Order.


def ordered(made: Dossier, order: tuple[int, ...]) -> list[str]:
    return [found(made).claims[number].id for number in order]


def reports(**dates: str | tuple[str, str] | None) -> Dossier:
    """Claims with one excerpt each: of a document of this date, or one that relays a report of another."""
    claims: dict[str, Any] = {}
    sources = {}
    for name, date in dates.items():
        if date is None:
            claims[name] = facts.claim()
            continue
        published, *reported = (date,) if isinstance(date, str) else date
        sources[f"doc-{name}"] = facts.source(None, published=published)
        claims[name] = facts.claim(facts.excerpt(name, **({"reported": reported[0]} if reported else {})))
    return facts.dossier(claims=claims, sources=sources)


def test_by_report_the_earliest_comes_first_and_the_unreported_last() -> None:
    made = reports(a=None, b="2021-05", c="2020-01-02", d=("2021-06-01", "2019-12"))
    assert ordered(made, found(made).by_report) == ["d", "c", "b", "a"]
    assert [claim.reported and claim.reported.words for claim in found(made).claims] == [
        None,
        "May 2021",
        "2 January 2020",
        "December 2019",
    ]


def test_a_claims_earliest_report_counts() -> None:
    lines = {"a": "herald", "b": "courier"}
    sources = {"doc-a": facts.source("herald"), "doc-b": facts.source("courier", published="2018-03")}
    made = facts.dossier(
        claims={"sunk": facts.claim(*facts.chained(lines))}, sources=sources, actors=facts.actors_of(lines.values())
    )
    assert [claim.reported.words for claim in found(made).claims if claim.reported] == ["March 2018"]


def test_by_event_topics_dont_count() -> None:
    topics = {name: {"title": name, "description": "Of it."} for name in ("first", "second")}
    claims = {
        "late": facts.claim(topic="first", event={"date": "2021"}),
        "early": facts.claim(topic="second", event={"date": "2020"}),
        "undated": facts.claim(topic="first"),
    }
    made = facts.dossier(topics=topics, claims=claims)
    assert [claim.id for claim in found(made).claims] == ["late", "undated", "early"]
    assert ordered(made, found(made).by_event) == ["early", "late", "undated"]


# What may be chosen.


@pytest.mark.parametrize(
    ("key", "choices"),
    [
        pytest.param("support", get_args(Support), id="support"),
        pytest.param("conflict", (*get_args(Conflict), "none"), id="conflict"),
        pytest.param("stance", STANCES, id="stance"),
    ],
)
def test_what_the_model_knows_is_offered_whole_and_in_its_order(key: str, choices: tuple[str, ...]) -> None:
    named = offered(facts.sunk({"a": "herald"}), key)
    assert tuple(value for value, _ in named) == choices
    assert all(name and name[0].isupper() for _, name in named)


def test_names_are_the_headlines_words() -> None:
    made = facts.sunk({"a": "herald > unnamed-a", "b": "denies: courier"})
    headline = facts.view_of(made, routes.claim("sunk")).headline
    assert headline.support in [name for _, name in offered(made, "support")]
    assert headline.conflict in [name for _, name in offered(made, "conflict")]


def test_topics_keep_their_order_and_the_empty_ones_arent_offered() -> None:
    assert offered(facts.whole("states"), "topic") == [("mills", "Mills")]


def test_names_are_in_the_editions_language_or_their_own() -> None:
    every = found(facts.whole("three-languages"))
    names = {(facet.key, value.id): value.name for facet in every.facets for value in facet.values}
    assert (names["outlet", "rasif"].language, names["language", "ar"].text) != ("", "")
    assert names["place", "port"].language == "fr"


def speakers(count: int) -> Dossier:
    """A dossier in which voice `v1` speaks in the most claims, `v2` in one fewer, and so on."""
    voices = [f"v{number}" for number in range(1, count + 1)]
    claims = {f"c{number}": facts.claim(actors=voices[: count - number]) for number in range(count)}
    return facts.dossier(claims=claims, actors={name: {"kind": "body", "name": name} for name in voices})


def test_actors_go_by_frequency_and_most_of_many_are_folded() -> None:
    made = speakers(9)
    assert [value for value, _ in offered(made, "actor")] == [f"v{number}" for number in range(1, 10)]
    folded = {facet.key: (facet.in_sight, facet.is_folded) for facet in found(made).facets}
    assert folded["actor"] == (6, True)
    assert folded["topic"] == (1, False)


def test_many_years_are_folded_and_stay_in_the_order_of_time() -> None:
    made = dated(*(f"{year}" for year in (1999, *range(2018, 2009, -1), 1999)), None)
    (year,) = [facet for facet in found(made).facets if facet.key == "year"]
    assert [value.id for value in year.values] == ["1999", *(f"{year}" for year in range(2010, 2019)), "undated"]
    assert (year.in_sight, year.is_folded) == (6, True)


def test_a_list_that_is_hardly_longer_is_shown_whole() -> None:
    (actor,) = [facet for facet in found(speakers(8)).facets if facet.key == "actor"]
    assert (actor.in_sight, actor.is_folded) == (8, False)


def test_a_facet_without_values_isnt_there() -> None:
    keys = [facet.key for facet in found(facts.dossier()).facets]
    assert keys == ["topic", "year", "support", "conflict", "stance"]


# The page.


def test_the_list_of_claims_has_its_panel_and_other_lists_have_none() -> None:
    made = facts.whole("states")
    panel = facts.view_of(made, routes.CLAIMS).facets
    assert (panel.total, panel.home, panel.data) == (3, "/claims/", "/claims/facets.js")
    assert (panel.claim, panel.topic, panel.anchor) == ("/claims/_/", "/topics/_/", "p_")
    assert [key for key, _ in panel.orders] == ["topic", "event", "report"]
    assert panel.blank is None
    assert facts.view_of(made, routes.topic("mills")).facets is None


def test_without_claims_there_is_nothing_to_narrow_down() -> None:
    made = facts.dossier(claims={"a": facts.claim(state="draft")})
    assert facts.view_of(made, routes.CLAIMS).facets is None


def test_a_list_in_pages_holds_an_item_to_be_filled_in() -> None:
    made = facts.dossier(claims={f"c{number}": facts.claim() for number in range(201)})
    (_, first), (_, second) = ledgers.claims_pages(facts.edition_of(made))
    panel = second.facets
    assert panel is not None
    assert panel == first.facets
    assert panel.blank is not None
    assert [mark.stance for mark in panel.blank.marks] == list(STANCES)
    assert [grade.confidence for grade in panel.grades] == ["high", "moderate", "low", "not-assessed"]
