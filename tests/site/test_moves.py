"""Earlier ids: what had an address under one, and where it stands now."""

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site import routes
from dossier.site.moves import Moves
from dossier.site.views import MovedAnchor, StanceMark, Wording
from tests import facts

ASSERTS = StanceMark("asserts", "Asserts")
WIRE = Wording("The Wire", "en", "ltr")


def renamed(**fields: Any) -> Dossier:
    """Everything that has a page was called otherwise once."""
    return facts.dossier(
        topics={"ferry": {"title": "The ferry", "description": "Its trips.", "aliases": ["boat"]}},
        actors={"wire": {"kind": "outlet", "name": "The Wire", "aliases": ["cable"]}},
        places={"quay": {"name": "The quay", "precision": "settlement", "aliases": ["pier"]}},
        sources={"doc": facts.source("wire", aliases=["paper"]), "doc-b": facts.source("wire")},
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="doc", aliases=["z"]),
                aliases=["sank", "went-down"],
                removed=[{"id": "b", "date": "2026-05-04", "reason": "It was a reprint."}],
                **fields,
            )
        },
    )


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("/claims/sunk/", ["/claims/sank/", "/claims/went-down/"], id="a page"),
        pytest.param("/claims/sunk/embed/", ["/claims/sank/embed/", "/claims/went-down/embed/"], id="a page below"),
        pytest.param("/claims/sunk.csl.json", ["/claims/sank.csl.json", "/claims/went-down.csl.json"], id="beside"),
        pytest.param("/claims/sunk/a.ris", ["/claims/sank/a.ris", "/claims/went-down/a.ris"], id="a file below"),
        pytest.param("/claims/sunk/v/2/", [], id="a version stays where it was released"),
        pytest.param("/claims/sunk/v/2.json", [], id="and so does its file"),
        pytest.param("/claims/sunk-too/", [], id="an id that begins like it"),
        pytest.param("/claims/", [], id="the list"),
        pytest.param("/", [], id="home"),
        pytest.param("/topics/ferry/feed.xml", ["/topics/boat/feed.xml"], id="a topic's feed"),
        pytest.param("/sources/doc.capture.json", ["/sources/paper.capture.json"], id="a capture"),
        pytest.param("/actors/wire/", ["/actors/cable/"], id="an actor"),
        pytest.param("/places/quay/", ["/places/pier/"], id="a place"),
        pytest.param("/claims/ferry/", [], id="an id of another table"),
        pytest.param("/search/claims/sunk.json", [], id="what the search shows"),
    ],
)
def test_earlier_addresses(address: str, expected: list[str]) -> None:
    moves = Moves(facts.edition_of(renamed()))
    assert [earlier for earlier, _ in moves.earlier(address)] == expected


def test_a_page_stands_at_each_earlier_address_of_every_page() -> None:
    made = facts.site_of(renamed())
    moved = {page.address: page.view.target for page in made.pages if page.template == "moved"}
    assert moved == {
        "/claims/sank/": "/claims/sunk/",
        "/claims/went-down/": "/claims/sunk/",
        "/sources/paper/": "/sources/doc/",
        "/actors/cable/": "/actors/wire/",
        "/topics/boat/": "/topics/ferry/",
        "/places/pier/": "/places/quay/",
    }
    assert not set(moved) & set(moved.values())


def test_a_claims_earlier_page_knows_its_excerpts_by_every_id_that_they_had() -> None:
    (page,) = [page for page in facts.site_of(renamed()).pages if page.address == "/claims/sank/"]
    assert page.view.anchors == (
        MovedAnchor("a", "/claims/sunk/#a", ("z",), letter="A", mark=ASSERTS, voice=WIRE),
        MovedAnchor("b", "/claims/sunk/#b", is_removed=True),
    )


def test_an_earlier_page_is_canonical_nowhere() -> None:
    (page,) = [page for page in facts.site_of(renamed()).pages if page.address == "/actors/cable/"]
    assert page.frame.canonical == routes.canonical(facts.BASE, "/actors/wire/")


def test_a_draft_has_no_earlier_page() -> None:
    made = facts.site_of(renamed(state="draft"))
    assert not [page.address for page in made.pages if page.address.startswith("/claims/s")]


def test_a_claims_page_names_its_earlier_addresses() -> None:
    assert facts.view_of(renamed(), "/claims/sunk/").versions.earlier == ("/claims/sank/", "/claims/went-down/")
