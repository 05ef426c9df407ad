"""Where what a version links to is found today."""

from __future__ import annotations

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site.present import Present, settled
from dossier.site.views import CellLink, OriginRoute, Ref
from dossier.versions import Version
from tests import facts
from tests.templates.parts import en, mark

LINES = {"a": "herald", "b": "courier"}


def then() -> Dossier:
    """As it was released: two claims, each with an excerpt; they quote one passage."""
    return dossier("sunk", "late", {"a": "a", "b": "b"})


def dossier(sunk: str, late: str, names: dict[str, str], **aliases: Any) -> Dossier:
    """Today's dossier under these ids; `aliases`: of each table's entries."""
    tables: dict[str, Any] = {
        "actors": facts.actors_of(LINES.values()),
        "topics": {"ferry": {"title": "The ferry", "description": "Its trips."}},
        "places": {"quay": {"name": "The Quay", "precision": "settlement"}},
        "sources": facts.sources_of(LINES),
    }
    for table, (old, new) in aliases.items():
        tables[table][new] = tables[table].pop(old) | {"aliases": [old]}
    source = aliases.get("sources", ("", "doc-a"))[1]
    first = facts.excerpt(names["a"], source=source) | also(names["a"], "a")
    second = facts.excerpt(names["b"], source="doc-b") | also(names["b"], "b")
    topic = aliases.get("topics", ("", "ferry"))[1]
    outlet = aliases.get("actors", ("", "herald"))[1]
    tables["sources"][source]["outlet"] = outlet
    claims = {
        sunk: facts.claim(first, topic=topic, **also(sunk, "sunk")),
        late: facts.claim(second, topic=topic, statement="It was late.", **also(late, "late")),
    }
    return facts.dossier(claims=claims, **tables)


def also(now: str, before: str) -> dict[str, Any]:
    return {"aliases": [before]} if now != before else {}


SAME = then()
RENAMED = dossier(
    "sunken",
    "delayed",
    {"a": "alpha", "b": "beta"},
    actors=("herald", "new-herald"),
    topics=("ferry", "ferries"),
    places=("quay", "wharf"),
    sources=("doc-a", "doc-alpha"),
)
GONE = facts.dossier()


def version() -> Version:
    return facts.frozen(then())


def found(today: Dossier, address: str) -> str:
    return Present(facts.edition_of(today)).address(version(), address)


@pytest.mark.parametrize(
    ("address", "same", "renamed", "gone"),
    [
        pytest.param("/claims/late/", "/claims/late/", "/claims/delayed/", "", id="claim"),
        pytest.param("/claims/late/#b", "/claims/late/#b", "/claims/delayed/#beta", "", id="excerpt"),
        pytest.param("/claims/late/#never", "/claims/late/", "/claims/delayed/", "", id="no-such-excerpt"),
        pytest.param("/sources/doc-a/", "/sources/doc-a/", "/sources/doc-alpha/", "", id="source"),
        pytest.param(
            "/sources/doc-a/#w_sunk_a",
            "/sources/doc-a/#w_sunk_a",
            "/sources/doc-alpha/#w_sunken_alpha",
            "",
            id="passage",
        ),
        pytest.param("/sources/doc-a/#w_sunk_b", "/sources/doc-a/", "/sources/doc-alpha/", "", id="no-such-passage"),
        pytest.param("/sources/doc-b/#w_sunk_a", "/sources/doc-b/", "/sources/doc-b/", "", id="of-another-document"),
        pytest.param(
            "/sources/doc-a/#p_capture", "/sources/doc-a/#p_capture", "/sources/doc-alpha/#p_capture", "", id="capture"
        ),
        pytest.param("/actors/herald/", "/actors/herald/", "/actors/new-herald/", "", id="actor"),
        pytest.param("/topics/ferry/", "/topics/ferry/", "/topics/ferries/", "/topics/ferry/", id="topic"),
        pytest.param("/places/quay/", "/places/quay/", "/places/wharf/", "", id="place"),
        pytest.param(
            "/timeline/#when_late", "/timeline/#when_late", "/timeline/#when_delayed", "/timeline/", id="timeline"
        ),
        pytest.param("/matrix/#old_part", "/matrix/", "/matrix/", "/matrix/", id="page-of-the-site"),
        pytest.param("/", "/", "/", "/", id="home"),
        pytest.param("/method/#p_rules", "/method/", "/method/", "/method/", id="method"),
        pytest.param("/never-there/", "", "", "", id="no-such-page"),
    ],
)
def test_what_has_an_address_is_found(address: str, same: str, renamed: str, gone: str) -> None:
    assert [found(today, address) for today in (SAME, RENAMED, GONE)] == [same, renamed, gone]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("/claims/sunk/", "/claims/sunk/v/1/", id="page"),
        pytest.param("/claims/sunk/#a", "/claims/sunk/v/1/#a", id="excerpt"),
        pytest.param("/claims/sunk/#p_origins", "/claims/sunk/v/1/#p_origins", id="part"),
        pytest.param("/claims/sunk/#a_how-many", "/claims/sunk/v/1/#a_how-many", id="point"),
        pytest.param("/claims/sunk/#never", "/claims/sunk/v/1/", id="no-such-excerpt"),
    ],
)
@pytest.mark.parametrize("today", [pytest.param(SAME, id="same"), pytest.param(RENAMED, id="renamed")])
def test_what_is_the_claims_own_stays_on_the_versions_page(today: Dossier, address: str, expected: str) -> None:
    assert found(today, address) == expected


def test_its_own_earlier_id_is_its_own_too() -> None:
    of_renamed = facts.frozen(RENAMED, "sunken")
    assert Present(facts.edition_of(RENAMED)).address(of_renamed, "/claims/sunk/#alpha") == "/claims/sunken/v/1/#alpha"


def test_a_link_in_prose_names_pages_and_excerpts_only() -> None:
    present = Present(facts.edition_of(SAME))
    assert present.in_prose(version(), "/claims/sunk/#p_origins") == "/claims/sunk/v/1/"
    assert present.in_prose(version(), "/claims/late/#b") == "/claims/late/#b"


def test_a_draft_has_no_page() -> None:
    today = facts.dossier(
        claims={"sunk": facts.claim(), "late": facts.claim(facts.excerpt("b"), state="draft")},
        sources={"doc-b": facts.source(None)},
    )
    assert found(today, "/claims/late/#b") == ""


def test_a_views_addresses_are_settled_however_deep_they_lie() -> None:
    view = OriginRoute(mark(), (CellLink("A", "/old/"),), (Ref(en("Gone"), "/gone/"),), Ref(en("None"), ""))
    done = settled(view, lambda address: {"/old/": "/new/"}.get(address, ""))
    assert [done.columns[0].address, done.through[0].address, done.source.address] == ["/new/", "", ""]
    assert done.mark is view.mark
