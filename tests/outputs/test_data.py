"""`/data/`: files for other people's programs, each held against a program that knows its form."""

import csv
import hashlib
import json
from pathlib import Path
from typing import Any

import bibtexparser
import frictionless
import pytest
from pyld import jsonld

from dossier import records
from dossier.model import Dossier
from dossier.outputs import data
from dossier.site.data import facts as facts_json
from tests import facts

GOLDEN = Path(__file__).parent / "three-languages"
NAMES = {
    "claims.json",
    "claims.csv",
    "excerpts.csv",
    "sources.csv",
    "actors.csv",
    "places.csv",
    "topics.csv",
    "sources.csl.json",
    "sources.bib",
    "annotations.jsonld",
    "claims.schema.json",
    "datapackage.json",
}
GOOD = sorted(path.name for path in facts.ROOTS.iterdir() if not path.name.startswith("broken-"))


def files(made: Dossier) -> dict[str, bytes]:
    found = {one.path: one.content for one in data.artifacts(facts.site_of(made))}
    return {path.removeprefix("data/"): content for path, content in found.items()}


def written(made: Dossier, folder: Path) -> Path:
    for name, content in files(made).items():
        (folder / name).write_bytes(content)
    return folder


def of(name: str, file: str) -> Any:
    return json.loads(files(facts.whole(name))[file])


def read_back(content: bytes) -> Dossier:
    """As the page of downloads says how."""
    held = json.loads(content)
    del held["version"], held["computed"]
    return facts.declared({"claims.yaml": json.dumps(held, ensure_ascii=False).encode()})


def test_every_file_that_is_promised_is_there() -> None:
    assert set(files(facts.dossier())) == NAMES


@pytest.mark.parametrize(
    "file",
    [
        "claims.csv",
        "excerpts.csv",
        "sources.csv",
        "actors.csv",
        "places.csv",
        "topics.csv",
        "annotations.jsonld",
        "datapackage.json",
    ],
)
def test_a_dossier_of_three_languages_as_it_was_read_and_found_right(file: str) -> None:
    assert files(facts.whole("three-languages"))[file] == (GOLDEN / file).read_bytes()


# claims.json.


def test_the_keys_that_the_dossiers_own_file_doesnt_have() -> None:
    held = of("denials", "claims.json")
    assert held["version"] == facts_json.VERSION
    assert set(held) - set(facts_json.OWN) == set(records.whole(facts.whole("denials")))


@pytest.mark.parametrize("name", GOOD)
def test_what_is_declared_gives_the_same_facts_again(name: str) -> None:
    made = records.published(facts.whole(name))
    found = read_back(files(made)["claims.json"])
    assert (found.about, found.same_origin) == (made.about, made.same_origin)
    for table in ("topics", "rows", "actors", "places", "sources", "claims"):
        assert list(getattr(found, table).items()) == list(getattr(made, table).items())


def test_the_real_dossiers_facts_can_be_had_back(repo: Path, site: Path) -> None:
    made = records.published(facts.declared({"claims.yaml": (repo / "claims.yaml").read_bytes()}))
    found = read_back((site / "data" / "claims.json").read_bytes())
    assert (found.claims, found.sources, found.actors) == (made.claims, made.sources, made.actors)
    assert (found.about, found.same_origin, found.rows) == (made.about, made.same_origin, made.rows)


def test_a_draft_is_not_published() -> None:
    made = facts.whole("states")
    drafts = {claim.id for claim in made.claims.values() if not claim.is_public}
    assert drafts
    held = json.loads(files(made)["claims.json"])
    assert not drafts & (set(held["claims"]) | set(held["computed"]["claims"]))
    statements = [made.claims[draft].statement.by_language["en"] for draft in drafts]  # type: ignore[index]
    assert not [name for name, content in files(made).items() for said in statements if said.encode() in content]


def test_what_is_computed_stands_apart() -> None:
    made = facts.whole("denials")
    held = json.loads(files(made)["claims.json"])
    one = held["computed"]["claims"]["reservoir-leaks"]
    assert one["url"] == "https://dossiers.example/reservoir/claims/reservoir-leaks/"
    assert one["evidence"]["support"] == "unnamed-only"
    assert one["excerpts"]["waterworks"]["url"] == f"{one['url']}#waterworks"
    source = held["computed"]["sources"]["courier-2022"]
    assert source["capture"]["sha256"] == made.captures["courier-2022"].sha256  # type: ignore[index]
    assert "evidence" not in held["claims"]["reservoir-leaks"]


# datapackage.json.


@pytest.mark.parametrize("name", ["three-languages", "states", "untraced", "same-origin"])
def test_the_package_is_what_it_says(name: str, tmp_path: Path) -> None:
    report = frictionless.validate(str(written(facts.whole(name), tmp_path) / "datapackage.json"))
    assert report.flatten(["name", "title", "note", "rowNumber", "fieldName"]) == []
    assert report.valid


def test_the_real_package_is_what_it_says(site: Path) -> None:
    report = frictionless.validate(str(site / "data" / "datapackage.json"))
    assert report.flatten(["name", "title", "note", "rowNumber", "fieldName"]) == []
    assert report.valid
    assert len(report.tasks) == len(NAMES) - 1


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(
            "claims.csv", b"marche-demenage,https", b"marche-demonte,https", "foreign-key", id="a claim that isn't"
        ),
        pytest.param("topics.csv", b"\xef\xbb\xbfid,url", b"\xef\xbb\xbfid,page", "incorrect-label", id="a label"),
        pytest.param("excerpts.csv", b",asserts,", b",claims,", "constraint-error", id="no such stance"),
        pytest.param("claims.csv", b",published,", b",,", "constraint-error", id="nothing where there must be"),
        pytest.param("claims.csv", b"id,url", b"name,url", "incorrect-label", id="another column"),
    ],
)
def test_a_fault_in_a_table_is_found(file: str, old: bytes, new: bytes, expected: str, tmp_path: Path) -> None:
    folder = written(facts.whole("three-languages"), tmp_path)
    content = (folder / file).read_bytes()
    assert old in content
    (folder / file).write_bytes(content.replace(old, new, 1))
    found = frictionless.validate(str(folder / "datapackage.json")).flatten(["type"])
    assert [expected] in found


def test_texts_are_read_as_they_were_printed(tmp_path: Path) -> None:
    made = facts.whole("three-languages")
    package = frictionless.Package(str(written(made, tmp_path) / "datapackage.json"))
    quotes = [row["quote"] for row in package.get_resource("excerpts").read_rows()]
    assert quotes == [excerpt.quote for excerpt in made.excerpts()]
    with (tmp_path / "excerpts.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["quote"] for row in csv.DictReader(file)] == quotes


def test_the_package_says_whose_it_is_and_what_its_files_weigh() -> None:
    found = files(facts.whole("three-languages"))
    held = json.loads(found["datapackage.json"])
    assert held["name"] == "dossiers.example-livres"
    assert held["licenses"] == [
        {"name": "CC-BY-4.0", "title": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert {one["path"] for one in held["resources"]} == NAMES - {"datapackage.json"}
    for one in held["resources"]:
        assert one["bytes"] == len(found[one["path"]])
        assert one["hash"] == f"sha256:{hashlib.sha256(found[one['path']]).hexdigest()}"
        assert one["version"] == "1.0.0"


# annotations.jsonld.

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


# sources.csl.json, sources.bib.


def document(**fields: Any) -> Dossier:
    return facts.dossier(
        actors={"herald": {"kind": "outlet", "name": {"en": "The Herald", "ar": "الرسول"}}},
        sources={"doc-a": facts.source("herald", **fields)},
        dossier={"languages": ["en", "ar"]},
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2021-05-04", {"date-parts": [[2021, 5, 4]]}, id="a day"),
        pytest.param("2021-05~", {"date-parts": [[2021, 5]], "circa": True}, id="about a month"),
        pytest.param("2020/2021-02", {"date-parts": [[2020], [2021, 2]]}, id="an interval"),
        pytest.param("../2021", {"literal": "../2021"}, id="an open interval"),
    ],
)
def test_a_date_as_csl_has_it(date: str, expected: dict[str, Any]) -> None:
    (item,) = json.loads(files(document(published=date))["sources.csl.json"])
    assert item["issued"] == expected


def test_a_document_as_csl_has_it() -> None:
    made = document(title="غرقت العبّارة", language="ar", authors=["Mara Venn"], url="https://herald.example/a")
    assert json.loads(files(made)["sources.csl.json"]) == [
        {
            "id": "doc-a",
            "type": "article-newspaper",
            "title": "غرقت العبّارة",
            "author": [{"literal": "Mara Venn"}],
            "container-title": "The Herald",
            "issued": {"date-parts": [[2021, 5, 4]]},
            "language": "ar",
            "URL": "https://herald.example/a",
        }
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("War & peace: 100 % of it", r"{War \& peace: 100 \% of it}", id="signs"),
        pytest.param("A { that never closes", r"{A \textbraceleft{} that never closes}", id="a brace"),
        pytest.param(r"C:\temp", r"{C:\textbackslash{}temp}", id="a backslash"),
        pytest.param("غرقت العبّارة", "{غرقت العبّارة}", id="arabic"),
    ],
)
def test_a_document_as_biblatex_has_it(title: str, expected: str) -> None:
    made = document(title=title, authors=["Mara Venn", "Desk and Crew"])
    library = bibtexparser.parse_string(files(made)["sources.bib"].decode())
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("article", "doc-a")
    found = {field.key: field.value for field in entry.fields}
    assert found["title"] == expected
    assert found["author"] == "{Mara Venn} and {Desk and Crew}"
    assert (found["journaltitle"], found["date"]) == ("The Herald", "2021-05-04")


# claims.schema.json.


def test_the_schema_is_the_models(site: Path) -> None:
    assert (site / "data" / "claims.schema.json").read_bytes() == files(facts.dossier())["claims.schema.json"]
