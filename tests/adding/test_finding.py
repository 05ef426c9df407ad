"""A part of a name, in either script and in any spelling, finds the entry."""

import pytest

from dossier.adding import finding, manuscript
from tests.support import BASE, whole


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        pytest.param("actors", "courier", ["courier"], id="id"),
        pytest.param("actors", "Lysmar Cour", ["courier"], id="words"),
        pytest.param("actors", "كورير", ["courier"], id="variant"),
        pytest.param("actors", "صدي", ["echo"], id="arabic-folded"),
        pytest.param("actors", "الميناء", ["echo"], id="arabic-word"),
        pytest.param("actors", "ميناء", ["echo"], id="arabic-part"),
        pytest.param("actors", "THE", ["courier", "harbour-office", "echo"], id="several"),
        pytest.param("actors", "harbor office", ["harbour-office"], id="misspelt"),
        pytest.param("actors", "zebra", [], id="none"),
        pytest.param("actors", "…", [], id="no-letters"),
        pytest.param("places", "quay", ["north-quay"], id="place"),
        pytest.param("sources", "كراكات", ["echo-april"], id="title"),
        pytest.param("topics", "port", ["port"], id="topic"),
        pytest.param("rows", "many", ["how-many"], id="row"),
    ],
)
def test_what_is_found(table: str, text: str, expected: list[str]) -> None:
    among = finding.candidates(manuscript.of(whole(BASE)), table)
    assert [one.id for one in finding.found(text, among)] == expected


def test_what_could_not_be_read_is_found_by_its_id() -> None:
    text = BASE.replace("  dockers: {kind: unnamed, of: courier, name: two dockers}", "  dockers: {kind: unnamd}")
    among = finding.candidates(manuscript.of(whole(text)), "actors")
    assert [one.id for one in finding.found("dock", among)] == ["dockers"]


def test_a_whole_name_is_meant_where_others_have_it_in_theirs() -> None:
    among = (finding.Candidate("gazette", ("Echo Gazette",)), finding.Candidate("echo-2", ("The Echo", "Echo")))
    assert [one.id for one in finding.found("ECHO", among)] == ["echo-2"]
