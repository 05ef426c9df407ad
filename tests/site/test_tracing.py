"""Who says it on whose word, as a graph."""

from collections.abc import Mapping
from typing import Any

import pytest

from dossier.site.tracing import Station, Tracing, trace
from tests import facts


def traced(lines: Mapping[str, str], **fields: Any) -> Tracing:
    made = facts.sunk(lines, **fields)
    return trace(made, facts.evidence_of(made))


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
            ["a > doc-a", "b > doc-b", "herald > a", "herald > b", "ministry > herald"],
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
        stations = trace(made, facts.evidence_of(made, claim.id)).stations
        sources = [station.source for station in stations if station.source]
        assert len(sources) == len(set(sources)) == len({excerpt.source for excerpt in claim.excerpts})


def test_a_claim_without_excerpts_has_no_stations() -> None:
    assert traced({}).stations == []
