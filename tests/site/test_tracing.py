"""Who says it on whose word, as a graph."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.site.tracing import Station, Tracing, trace
from tests import facts


def traced(lines: Mapping[str, str], **fields: Any) -> Tracing:
    made = facts.sunk(lines, **fields)
    found = trace(made, facts.evidence_of(made))
    assert found is not None
    return found


def name(station: Station) -> str:
    if station.excerpt:
        return station.excerpt.id
    return station.source or "+".join(station.actors) or "untraced"


def ways(found: Tracing) -> list[str]:
    """Each edge as "wire > herald", with its stance where that isn't "asserts"."""
    return sorted(
        f"{name(found.stations[start])} > {name(found.stations[end])}" + (f" ({stance})" if stance != "asserts" else "")
        for (start, end), stance in found.edges.items()
    )


def kinds(found: Tracing) -> dict[str, str]:
    return {name(station): station.kind for station in found.stations}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald > wire"}, ["a > doc-a", "wire > a"], id="a voice"),
        pytest.param(
            {"a": "herald > wire > ministry"}, ["a > doc-a", "ministry > wire", "wire > a"], id="passed on by one"
        ),
        pytest.param({"a": "herald"}, ["a > doc-a", "herald > a"], id="the outlet itself"),
        pytest.param({"a": "?"}, ["a > doc-a", "untraced > a"], id="nobody"),
        pytest.param(
            {"a": "herald > wire", "b": "courier > wire > ministry"},
            ["a > doc-a", "b > doc-b", "ministry > wire", "wire > a", "wire > b"],
            id="one names the voice behind the other",
        ),
        pytest.param(
            {"a": "herald > ministry", "b": "courier > herald"},
            ["a > doc-a", "b > doc-b", "herald > b", "ministry > a", "ministry > herald"],
            id="an outlet that is cited, too",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "denies: herald > wire"},
            ["a > doc-a", "b > doc-b (denies)", "wire > a", "wire > b (denies)"],
            id="a voice of two sides stands on each",
        ),
        pytest.param(
            {"a": "herald > wire > cable", "b": "courier > cable > wire"},
            ["a > doc-a", "b > doc-b", "wire+cable > a", "wire+cable > b"],
            id="voices that only cite each other",
        ),
    ],
)
def test_ways_of_the_word(lines: Mapping[str, str], expected: list[str]) -> None:
    found = traced(lines)
    assert [way.replace("cable+wire", "wire+cable") for way in ways(found)] == expected


def test_a_voice_of_two_sides_is_two_stations() -> None:
    found = traced({"a": "herald > wire", "b": "denies: herald > wire"})
    assert [station.actors for station in found.stations].count(("wire",)) == 2


def test_voices_declared_as_one_are_one_station() -> None:
    found = traced(
        {"a": "herald > wire", "b": "courier > cable"},
        same=[{"actors": ["wire", "cable"], "basis": "stated"}],
    )
    assert ways(found) == ["a > doc-a", "b > doc-b", "wire+cable > a", "wire+cable > b"]


def test_what_is_reached_through_voices_that_are_one_is_one() -> None:
    found = traced(
        {"a": "herald > wire > ministry", "b": "courier > cable > unnamed-clerk"},
        same=[{"actors": ["wire", "cable"], "basis": "stated"}],
    )
    assert "ministry+unnamed-clerk > wire+cable" in ways(found)


def test_who_passes_on_is_no_origin() -> None:
    found = traced({"a": "herald > wire > ministry"})
    assert kinds(found) == {"ministry": "origin", "wire": "relay", "a": "excerpt", "doc-a": "document"}


def test_layers_lead_from_voices_to_documents() -> None:
    found = traced({"a": "herald > wire > ministry", "b": "courier > guild", "c": "?"})
    layers = {name(station): layer for station, layer in zip(found.stations, found.layers(), strict=True)}
    assert layers == {
        "ministry": 0, "wire": 1, "a": 2, "doc-a": 3, "guild": 0, "b": 2, "doc-b": 3, "untraced": 0, "c": 2, "doc-c": 3,
    }  # fmt: skip


def test_one_document_stands_once() -> None:
    made = facts.whole("denials")
    for claim in made.public_claims:
        found = trace(made, facts.evidence_of(made, claim.id))
        assert found is not None
        sources = [station.source for station in found.stations if station.source]
        assert len(sources) == len(set(sources)) == len({excerpt.source for excerpt in claim.excerpts})


def test_a_claim_without_excerpts_has_no_stations() -> None:
    assert traced({}).stations == []


VOICES = st.sampled_from(["herald", "wire", "cable", "ministry", "guild", "unnamed-clerk"])
LINES = st.builds(
    lambda stance, outlet, voices: stance + " > ".join([outlet, *voices]),
    st.sampled_from(["", "", "partly-asserts: ", "denies: "]),
    st.sampled_from(["?", "herald", "wire", "courier"]),
    st.lists(VOICES, max_size=3, unique=True),
)


@facts.unhurried
@given(
    st.lists(LINES, min_size=1, max_size=5),
    st.lists(st.lists(VOICES, min_size=2, max_size=2, unique=True), max_size=2, unique_by=lambda pair: pair[0]),
)
def test_the_origins_that_are_drawn_are_those_that_are_counted(lines: list[str], same: list[list[str]]) -> None:
    named = dict(zip("abcde", lines, strict=False))
    made = facts.sunk(named, same=[{"actors": pair, "basis": "stated"} for pair in same])
    found = facts.evidence_of(made)
    drawn = trace(made, found)
    assert drawn is not None
    behind: dict[int, set[int]] = {}
    for start, end in drawn.edges:
        behind.setdefault(end, set()).add(start)
    for index, station in enumerate(drawn.stations):
        if station.excerpt is None:
            continue
        reached, open_ = set(), [index]
        while open_:
            node = open_.pop()
            reached.add(node)
            open_ += behind.get(node, set()) - reached
        first = [drawn.stations[node] for node in reached if not behind.get(node)]
        sides = {"asserts": found.asserting, "partly-asserts": found.partly, "denies": found.denying}
        counted = [o for o in sides[station.excerpt.stance].origins if station.excerpt in o.excerpts]
        assert len([one for one in first if one.kind != "untraced"]) == len(counted), (named, same)
        for one in first:
            assert one.kind == "untraced" or any(set(one.actors) & set(origin.voices) for origin in counted)


def test_what_asserts_in_part_adds_no_origin_to_what_asserts() -> None:
    found = traced({"a": "? > wire > unnamed-a", "b": "partly-asserts: ? > wire > unnamed-b"})
    assert ways(found) == [
        "a > doc-a",
        "b > doc-b (partly-asserts)",
        "unnamed-a > wire",
        "unnamed-b > wire (partly-asserts)",
        "wire > a",
        "wire > b (partly-asserts)",
    ]
    assert [station.actors for station in found.stations].count(("wire",)) == 2


def test_an_outlet_that_counts_as_one_with_another_is_traced_with_it() -> None:
    same = [{"actors": ["herald", "courier"], "basis": "stated"}]
    found = traced({"a": "courier", "b": "herald > unnamed-b"}, same=same)
    assert ways(found) == [
        "a > doc-a",
        "b > doc-b",
        "courier+herald > a",
        "unnamed-b > b",
        "unnamed-b > courier+herald",
    ]


def test_long_chains_are_laid_out_at_once() -> None:
    voices = [f"unnamed-{number}" for number in range(60)]
    lines = {
        "a": " > ".join(["?", *voices]),
        "b": " > ".join(["?", *voices[::2]]),
        "c": " > ".join(["?", *voices[1::2]]),
    }
    assert max(traced(lines).layers()) == 61


def test_more_ways_than_a_picture_can_show_are_not_drawn() -> None:
    voices = [f"unnamed-{number}" for number in range(30)]
    lines = {"a": " > ".join(["?", *voices]), "b": " > ".join(["?", *voices[::2]]), "c": "? > unnamed-0"}
    made = facts.sunk(lines)
    assert trace(made, facts.evidence_of(made)) is None
