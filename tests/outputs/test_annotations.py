"""`/data/annotations.jsonld`: excerpts as web annotations, read with a processor."""

import json
from typing import Any

import pytest
from pyld import jsonld

from dossier.model import Dossier
from tests import facts
from tests.outputs.downloads import GOOD, files

OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "linking": "oa:linking",
    "tagging": "oa:tagging",
    "describing": "oa:describing",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "exact": "oa:exact",
    "value": "rdf:value",
    "language": "dc:language",
    "format": "dc:format",
    "creator": {"@id": "dcterms:creator", "@type": "@id"},
    "rights": {"@id": "dcterms:rights", "@type": "@id"},
    "name": "foaf:name",
    "label": "rdfs:label",
    "total": "as:totalItems",
    "first": {"@id": "as:first", "@type": "@id"},
    "last": {"@id": "as:last", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "partOf": {"@id": "as:partOf", "@type": "@id"},
    "startIndex": "as:startIndex",
}
"""The terms that we use, as the vocabulary of web annotations defines them."""


def context(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """Nothing is fetched: one context is known, by its address."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": CONTEXT},
    }


def expanded(held: dict[str, Any]) -> dict[str, Any]:
    """A collection with every term as its full name; a term that the context doesn't know is an error."""
    (found,) = jsonld.expand(held, {"documentLoader": context}, on_property_dropped=lost)
    return found  # type: ignore[no-any-return]


def lost(name: str) -> None:
    raise LookupError(name)


def collection(made: Dossier) -> dict[str, Any]:
    return json.loads(files(made)["annotations.jsonld"])  # type: ignore[no-any-return]


def test_a_term_that_the_context_doesnt_know_is_noticed() -> None:
    held = collection(facts.whole("denials"))
    held["first"]["items"][0]["target"]["quotation"] = "there is no such term"
    with pytest.raises(LookupError, match="quotation"):
        expanded(held)


def annotations(made: Dossier) -> list[dict[str, Any]]:
    (page,) = expanded(collection(made))["http://www.w3.org/ns/activitystreams#first"]
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    return items["@list"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", GOOD)
def test_annotations_are_as_their_model_demands(name: str) -> None:
    made = facts.whole(name)
    found = annotations(made)
    excerpts = [excerpt for claim in made.public_claims for excerpt in claim.excerpts]
    assert len(found) == len(excerpts) == len({one["@id"] for one in found})
    for one, excerpt in zip(found, excerpts, strict=True):
        assert one["@type"] == [f"{OA}Annotation"]
        assert one["@id"] == f"{made.about.base_url.rstrip('/')}/claims/{excerpt.claim}/#{excerpt.id}"
        assert one[f"{OA}motivatedBy"] == [{"@id": f"{OA}linking"}]
        assert len(one[f"{OA}hasTarget"]) == excerpt.quote.count("[…]") + 1
        for target in one[f"{OA}hasTarget"]:
            (source,), (selector,) = target[f"{OA}hasSource"], target[f"{OA}hasSelector"]
            assert source["@id"].startswith("http")
            assert selector["@type"] == [f"{OA}TextQuoteSelector"]
            ((exact),) = selector[f"{OA}exact"]
            assert exact["@value"] in excerpt.quote
        for body in one[f"{OA}hasBody"]:
            assert len(body.get(f"{OA}hasPurpose", ())) == 1


def test_the_collection_counts_its_annotations() -> None:
    found = expanded(collection(facts.whole("denials")))
    (total,) = found["http://www.w3.org/ns/activitystreams#totalItems"]
    assert total["@value"] == len(annotations(facts.whole("denials")))
    assert found["http://schema.org/version"] == [{"@value": 1}]


def test_a_collection_of_nothing_has_no_page() -> None:
    held = collection(facts.dossier())
    assert held["total"] == 0
    assert "first" not in held


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"url": "https://herald.example/a"}, "https://herald.example/a", id="its own address"),
        pytest.param({"archived": "https://kept.example/a"}, "https://kept.example/a", id="a kept copy"),
        pytest.param({}, f"{facts.BASE}sources/doc-a/", id="this site's page of it"),
    ],
)
def test_where_the_words_are(fields: dict[str, str], expected: str) -> None:
    made = facts.dossier(
        sources={"doc-a": facts.source(None, **fields)}, claims={"sunk": facts.claim(facts.excerpt("a"))}
    )
    (one,) = collection(made)["first"]["items"]
    assert one["target"] == {
        "type": "SpecificResource",
        "source": expected,
        "selector": {"type": "TextQuoteSelector", "exact": "said here as passage a"},
    }


def test_an_elided_quote_has_a_target_for_each_of_its_segments() -> None:
    quote = "the boat left the quay […] and sank before it was noon"
    made = facts.dossier(
        sources={"doc-a": facts.source(None)}, claims={"sunk": facts.claim(facts.excerpt("a", quote=quote))}
    )
    (one,) = collection(made)["first"]["items"]
    assert [target["selector"]["exact"] for target in one["target"]] == [
        "the boat left the quay",
        "and sank before it was noon",
    ]


def test_bodies_are_the_claim_the_stance_and_the_translation() -> None:
    translation = {"text": "the boat sank", "language": "en", "by": "Mara Venn", "method": "human"}
    made = facts.dossier(
        sources={"doc-a": facts.source(None)},
        claims={"sunk": facts.claim(facts.excerpt("a", stance="denies", translation=translation))},
    )
    (one,) = collection(made)["first"]["items"]
    assert one["body"] == [
        {"type": "SpecificResource", "source": f"{facts.BASE}claims/sunk/", "purpose": "linking"},
        {"type": "TextualBody", "value": "denies", "purpose": "tagging"},
        {
            "type": "TextualBody",
            "value": "the boat sank",
            "format": "text/plain",
            "language": "en",
            "purpose": "describing",
            "creator": {"name": "Mara Venn"},
        },
    ]


def test_a_licence_that_has_no_known_address_isnt_made_one() -> None:
    made = facts.dossier(dossier={"licence": "All rights reserved"})
    assert "rights" not in collection(made)
    assert json.loads(files(made)["datapackage.json"])["licenses"] == [
        {"name": "All rights reserved", "title": "All rights reserved"}
    ]
