"""`/claims/facets.js`: what the list of claims is narrowed down by."""

import json
from typing import Any

from dossier.model import Dossier
from dossier.outputs import facets
from dossier.site import facets as narrowing
from tests import facts


def text_of(made: Dossier) -> str:
    (artifact,) = facets.artifacts(facts.site_of(made))
    assert artifact.path == "claims/facets.js"
    return artifact.content.decode()


def data(made: Dossier) -> Any:
    text = text_of(made)
    assert text.startswith("dossierClaims.start(")
    assert text.endswith(");\n")
    return json.loads(text.removeprefix("dossierClaims.start(").removesuffix(");\n"))


def shown_of(made: Dossier) -> Any:
    """The data without the site round it, as JSON has them."""
    edition = facts.edition_of(made)
    return json.loads(json.dumps(facets.data(edition, narrowing.facets(edition))))


def many(count: int = 201, **fields: Any) -> Dossier:
    """More claims than a page holds; the first of them is the one that a test speaks of."""
    lines = {"a": "herald > wire", "b": "denies: courier"}
    first = facts.claim(*facts.chained(lines), **fields)
    return facts.dossier(
        dossier={"languages": ["en", "ar"]},
        claims={"sunk": first, **{f"c{number}": facts.claim() for number in range(1, count)}},
        sources=facts.sources_of(lines),
        actors=facts.actors_of(lines.values()),
        places={"quay": {"name": {"en": "The quay", "ar": "الرصيف"}, "precision": "settlement"}},
    )


def test_it_is_one_call_with_facets_claims_and_orders() -> None:
    found = data(facts.sunk({"a": "herald > wire"}, event={"date": "2021-05"}))
    keys = [facet["key"] for facet in found["facets"]]
    assert keys == ["topic", "year", "support", "conflict", "stance", "language", "actor", "outlet"]
    assert found["facets"][keys.index("outlet")]["values"] == [["herald", "Herald"]]
    assert found["claims"] == [
        {"id": "sunk", "values": [[0], [0], [1], [3], [0], [0], [0], [0]], "reported": ["4 May 2021", "2021-05-04"]}
    ]
    assert found["orders"] == {"event": [0], "report": [0]}


def test_a_name_in_another_language_carries_it() -> None:
    found = data(facts.whole("three-languages"))
    named = {facet["key"]: {value[0]: value[1:] for value in facet["values"]} for facet in found["facets"]}
    assert named["place"]["port"] == ["Le port", "fr", "ltr"]
    assert named["language"]["ar"] == ["Arabic"]


def test_one_page_of_claims_shows_them_itself() -> None:
    found = shown_of(many(200))
    assert {tuple(claim) for claim in found["claims"]} == {("id", "values", "reported")}
    assert found["leads"] == []


def test_claims_of_many_pages_carry_what_shows_them() -> None:
    found = shown_of(
        many(
            statement={"en": "The ferry sank.", "ar": "غرقت العبّارة."},
            event={"date": "2021-05", "places": ["quay"]},
            state="withdrawn",
            reason="It was another boat.",
        )
    )
    shown = found["claims"][0]
    assert shown["statement"] == ["The ferry sank.", "en", "ltr"]
    assert (shown["when"], shown["places"], shown["notice"]) == (["May 2021", "2021-05"], [["The quay"]], "Withdrawn")
    assert (shown["marks"], shown["marks_words"]) == ([0, 2], "1 asserting, 1 denying")
    assert shown["figures"] == ["", "1 document", " relaying 1 outlet; ", "1 origin", " · ", "denied", " by 1 voice"]
    assert shown["confidence"] == "not-assessed"
    assert found["leads"] == [["Its trips."]]


def test_figures_are_plain_and_strong_by_turns() -> None:
    found = shown_of(many())
    plain = [claim for claim in found["claims"] if claim["id"] == "c1"]
    assert plain[0]["figures"] == ["", "No document asserts it"]


def test_a_statements_signs_are_kept_and_no_text_ends_the_script() -> None:
    made = many(statement="It cost </script><!-- & sank.")
    text = text_of(made)
    assert not set("<>&\u2028\u2029") & set(text)
    assert text.count("\n") == 1
    assert data(made)["claims"][0]["statement"][0] == "It cost </script><!-- & sank."


def test_without_claims_there_is_no_file() -> None:
    made = facts.dossier(claims={"a": facts.claim(state="draft")})
    assert list(facets.artifacts(facts.site_of(made))) == []


def test_a_facet_knows_the_earlier_ids_of_its_values() -> None:
    made = facts.dossier(
        topics={"ferry": {"title": "The ferry", "description": "Its trips.", "aliases": ["boat", "ship"]}},
        actors={"wire": {"kind": "outlet", "name": "The Wire", "aliases": ["cable"]}},
        places={"quay": {"name": "The quay", "precision": "settlement", "aliases": ["pier"]}},
        sources={"doc-a": facts.source("wire")},
        claims={"sunk": facts.claim(facts.excerpt("a"), actors=["wire"], event={"places": ["quay"]})},
    )
    found = {facet["key"]: facet.get("renamed") for facet in data(made)["facets"]}
    assert {key: renamed for key, renamed in found.items() if renamed} == {
        "topic": {"boat": "ferry", "ship": "ferry"},
        "actor": {"cable": "wire"},
        "place": {"pier": "quay"},
        "outlet": {"cable": "wire"},
    }
