"""What pages say in schema.org's words, read by a JSON-LD processor that asks no network."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import html5lib
import pytest
from pyld import jsonld

from dossier.interface import Interface
from dossier.model import ClaimId, Dossier, ProsePage
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.heads import Heads, Subject
from dossier.site.heads.jsonld import block
from dossier.site.heads.licences import licence
from dossier.site.views import Head
from tests import facts
from tests.templates.parts import framed, jinja

Node = dict[str, Any]
SCHEMA = "https://schema.org/"
ADDRESSES = (
    "url",
    "license",
    "archivedAt",
    "contentUrl",
    "correctionsPolicy",
    "publishingPrinciples",
)
DATES = ("datePublished", "dateModified")
CONTEXT = {
    "@context": {
        "@vocab": SCHEMA,
        **{name: {"@id": SCHEMA + name, "@type": "@id"} for name in ADDRESSES},
        **{name: {"@id": SCHEMA + name, "@type": "Date"} for name in DATES},
    }
}
"""Stands for schema.org's own context: the same terms, no more than are used here."""
WHOLE = ("comparison-all-cells", "denials", "states", "three-languages", "many-excerpts", "single-excerpt")
BASE = "https://dossiers.example/ferry"


def load(address: str, _options: Any) -> Node:
    assert address == "https://schema.org"
    return {"contextUrl": None, "documentUrl": address, "contentType": "application/ld+json", "document": CONTEXT}


def expanded(data: str) -> Node:
    (node,) = jsonld.expand(json.loads(data), {"documentLoader": load})
    return plain(node)


def plain(value: Any) -> Any:
    """An expanded node, for reading: schema.org's names bare, a value that stands alone out of its list."""
    if isinstance(value, list):
        found = [plain(item) for item in value]
        return found[0] if len(found) == 1 else found
    if not isinstance(value, dict):
        return value.removeprefix(SCHEMA) if isinstance(value, str) else value
    if "@value" in value:
        return value["@value"]
    if set(value) == {"@id"}:
        return value["@id"]
    return {key.removeprefix(SCHEMA): plain(item) for key, item in value.items()}


def listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def nodes(value: Any) -> Iterator[Node]:
    for item in listed(value):
        if isinstance(item, dict):
            yield item
            for held in item.values():
                yield from nodes(held)


def data(made: Dossier, address: str) -> Node:
    (page,) = [page for page in facts.site_of(made).pages if page.address == address]
    return expanded(page.frame.head.data)


def entity(made: Dossier, address: str) -> Node:
    found = data(made, address)["mainEntity"]
    assert isinstance(found, dict)
    return found


def quotations(node: Node) -> dict[str, tuple[str, Node]]:
    """The quotations of a claim by their ids, each with its stance."""
    roles = listed(node.get("subjectOf"))
    assert all(role["@type"] == "Role" for role in roles)
    return {role["subjectOf"]["@id"]: (role["roleName"], role["subjectOf"]) for role in roles}


# Every page.


@pytest.mark.parametrize("name", WHOLE)
def test_every_page_expands_and_nothing_relative_is_left(name: str) -> None:
    made = facts.whole(name)
    for page in facts.site_of(made).pages:
        if page.template in ("not_found", "moved", "embed"):
            assert not page.frame.head.data
            continue
        (raw,) = jsonld.expand(json.loads(page.frame.head.data), {"documentLoader": load})
        for identifier in identifiers(raw):
            assert identifier.startswith("https://"), (page.address, identifier)
        found = plain(raw)
        assert found["url"] == page.frame.canonical
        assert found["@type"] == ("WebSite" if page.address == routes.HOME else "WebPage")
        assert found["name"] == page.frame.title


def identifiers(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            if "@id" in item:
                yield item["@id"]
            for held in item.values():
                yield from identifiers(held)


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_reviewed_or_rated(name: str) -> None:
    for page in facts.site_of(facts.whole(name)).pages:
        if page.frame.head.data:
            types = {kind for node in nodes(expanded(page.frame.head.data)) for kind in listed(node.get("@type"))}
            assert not [kind for kind in types if "Review" in kind or "Rating" in kind]
            assert "Rating" not in page.frame.head.data


def test_every_page_names_the_site_and_who_answers_for_it() -> None:
    made = facts.dossier(dossier={"editors": [{"name": "Mara Venn"}, {"name": "Sami Haddad"}]})
    for address in (routes.CLAIMS, routes.MAP, routes.claim("unsaid"), routes.source("unread")):
        site = data(made, address)["isPartOf"]
        assert (site["@type"], site["@id"], site["name"]) == ("WebSite", f"{BASE}/", "The ferry")
        assert site["publisher"] == {
            "@id": f"{BASE}/#publisher",
            "@type": "Organization",
            "name": "Mara Venn and Sami Haddad",
            "publishingPrinciples": f"{BASE}/method/",
            "correctionsPolicy": f"{BASE}/changes/",
        }


# Claims.


@pytest.mark.parametrize("name", WHOLE)
def test_a_claim_is_told_as_the_dossier_has_it(name: str) -> None:
    made = facts.whole(name)
    found = facts.computed(made).claims
    for claim in made.public_claims:
        node = entity(made, routes.claim(claim.id))
        base = made.about.base_url.rstrip("/")
        url = f"{base}/claims/{claim.id}/"
        assert (node["@type"], node["@id"], node["url"]) == ("Claim", url, url)
        assert node["text"] == claim.statement.in_language(made.editions[0], made.language)[0]
        asserting = [f"{base}/sources/{one}/" for one in found[ClaimId(claim.id)].documents.get("asserts", ())]
        assert [document["@id"] for document in listed(node.get("appearance"))] == asserting
        said = quotations(node)
        assert list(said) == [f"{url}#{excerpt.id}" for excerpt in claim.excerpts]
        for excerpt, (stance, quotation) in zip(claim.excerpts, said.values(), strict=True):
            assert (stance, quotation["text"]) == (excerpt.stance, excerpt.quote)
            assert quotation["inLanguage"] == made.sources[excerpt.source].language
            document = quotation["isPartOf"]
            assert (document["@id"] if isinstance(document, dict) else document) == f"{base}/sources/{excerpt.source}/"
            assert [one["text"] for one in listed(quotation.get("workTranslation"))] == [
                one.text for one in excerpt.translation
            ]


STANCES = ("asserts", "partly-asserts", "denies", "declines", "mentions")


def stanced(**fields: Any) -> Dossier:
    """A claim with an excerpt of each stance, each of a document of its own."""
    lines = {f"e{number}": f"{stance}: herald > ministry" for number, stance in enumerate(STANCES)}
    return facts.sunk(lines, **fields)


def test_only_an_assertion_is_an_appearance_of_the_claim() -> None:
    node = entity(stanced(), routes.claim("sunk"))
    assert node["appearance"]["@id"] == f"{BASE}/sources/doc-e0/"


def test_every_stance_is_told_in_the_same_way() -> None:
    said = list(quotations(entity(stanced(), routes.claim("sunk"))).values())
    assert [stance for stance, _ in said] == list(STANCES)
    assert len({tuple(sorted(quotation)) for _, quotation in said}) == 1


def voiced(**fields: Any) -> Node:
    made = facts.sunk({"a": "herald > wire > unnamed-clerks", "b": "herald", "c": "? > ministry", "d": "?"}, **fields)
    return entity(made, routes.claim("sunk"))


def test_words_are_credited_to_who_prints_them_on_whose_word() -> None:
    assert [quotation["creditText"] for _, quotation in quotations(voiced()).values()] == [
        "Herald, on the word of Wire, on that of Unnamed-clerks",
        "Herald",
        "Outlet not on the copy, on the word of Ministry",
        "Outlet not on the copy",
    ]


@pytest.mark.parametrize("name", WHOLE)
def test_no_words_are_put_into_anyones_mouth(name: str) -> None:
    made = facts.whole(name)
    for claim in made.public_claims:
        for _, quotation in quotations(entity(made, routes.claim(claim.id))).values():
            assert not {"spokenByCharacter", "creator", "author", "speaker"} & set(quotation)


def test_a_document_of_an_unknown_outlet_isnt_called_news() -> None:
    documents = [one for one in nodes(voiced()) if "headline" in one]
    assert [one["@type"] for one in documents] == ["NewsArticle", "NewsArticle", "CreativeWork", "CreativeWork"]
    assert ["publisher" in one for one in documents] == [True, True, False, False]


def test_a_thing_is_told_once_and_referred_to_after_that() -> None:
    told = [node["@id"] for node in nodes(voiced()) if "@id" in node and "@type" in node and "#" not in node["@id"]]
    assert len(told) == len(set(told))


def test_a_claim_leads_to_its_whole_record() -> None:
    assert voiced()["encoding"] == {
        "@type": "DataDownload",
        "contentUrl": f"{BASE}/claims/sunk.json",
        "encodingFormat": "application/json",
    }


@pytest.mark.parametrize(
    ("published", "expected"), [("2021-05-04", "2021-05-04"), ("2021-05-04?", None), ("2021-05", None), ("2021~", None)]
)
def test_a_documents_date_is_told_where_it_is_a_day(published: str, expected: str | None) -> None:
    made = facts.dossier(sources={"doc": facts.source(None, published=published)})
    assert entity(made, routes.source("doc")).get("datePublished") == expected


def test_what_is_declared_of_a_document_is_told_of_it() -> None:
    fields = {"url": "https://herald.example/a", "archived": "https://kept.example/a", "authors": ["Mara Venn"]}
    made = facts.dossier(
        actors={"herald": {"kind": "outlet", "name": "The Herald"}},
        sources={"doc": facts.source("herald", language="ar", title="غرقت", **fields)},
    )
    assert entity(made, routes.source("doc")) == {
        "@id": f"{BASE}/sources/doc/",
        "@type": "NewsArticle",
        "headline": "غرقت",
        "inLanguage": "ar",
        "datePublished": "2021-05-04",
        "author": {"@type": "Person", "name": "Mara Venn"},
        "publisher": {"@id": f"{BASE}/actors/herald/", "@type": "Organization", "name": "The Herald"},
        "url": "https://herald.example/a",
        "archivedAt": "https://kept.example/a",
    }


def test_a_claim_that_no_longer_stands_says_so() -> None:
    states = {}
    made = facts.whole("states")
    for claim in made.public_claims:
        states[claim.state] = entity(made, routes.claim(claim.id)).get("creativeWorkStatus")
    assert states == {"published": None, "merged": "merged", "withdrawn": "withdrawn"}


# Other pages.


def test_an_actor_a_topic_and_a_place() -> None:
    made = facts.dossier(
        dossier={"languages": ["en", "ar"]},
        actors={
            "venn": {"kind": "person", "name": {"en": "Mara Venn", "ar": "مارا فن"}, "variants": ["M. Venn"]},
            "clerks": {"kind": "unnamed", "name": "two clerks"},
        },
        places={
            "lysmar": {"name": "Lysmar", "precision": "country", "point": [12, 44]},
            "quay": {"name": "The quay", "within": "lysmar", "point": [12.5, 44.25], "precision": "settlement"},
        },
    )
    venn = entity(made, routes.actor("venn"))
    assert (venn["@type"], venn["name"], venn["alternateName"]) == ("Person", "Mara Venn", ["مارا فن", "M. Venn"])
    assert entity(made, routes.actor("clerks"))["@type"] == "Thing"
    assert entity(made, routes.topic("ferry")) == {
        "@id": f"{BASE}/topics/ferry/",
        "@type": "Thing",
        "name": "The ferry",
        "description": "Its trips.",
        "subjectOf": {"@id": f"{BASE}/claims/unsaid/", "@type": "Claim"},
    }
    quay, country = entity(made, routes.place("quay")), entity(made, routes.place("lysmar"))
    assert (quay["geo"]["latitude"], quay["geo"]["longitude"]) == (12.5, 44.25)
    assert quay["containedInPlace"]["@id"] == f"{BASE}/places/lysmar/"
    assert "geo" not in country


def heads(*pages: str) -> Heads:
    made = replace(facts.dossier(), pages=tuple(ProsePage(name=name, title=name, text="") for name in pages))
    return Heads(facts.edition_of(made), lambda: (("claims.csv", "text/csv"),))


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        pytest.param([], f"{BASE}/changes/", id="changes"),
        pytest.param(["about", "corrections"], f"{BASE}/corrections/", id="a page of corrections"),
    ],
)
def test_how_mistakes_are_corrected_is_told_where_a_page_says_it(pages: list[str], expected: str) -> None:
    home = expanded(heads(*pages).home(Subject(routes.HOME, "The ferry", "What was said.")).data)
    assert home["publisher"]["correctionsPolicy"] == expected


def test_the_home_page_tells_of_downloads() -> None:
    subject = Subject(routes.HOME, "The ferry", "What was said.")
    data = expanded(heads().home(subject).data)["hasPart"]
    assert (data["@type"], data["url"], data["license"]) == (
        "Dataset",
        f"{BASE}/data/",
        "https://creativecommons.org/licenses/by/4.0/",
    )
    assert data["distribution"]["contentUrl"] == f"{BASE}/data/claims.csv"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("All rights reserved", {"@type": "CreativeWork", "name": "All rights reserved"}),
        ("CC-BY", {"@type": "CreativeWork", "name": "CC-BY"}),
    ],
)
def test_a_licence_is_told_by_its_address_where_its_name_gives_one(name: str, expected: Any) -> None:
    assert licence(name) == expected


# The element.


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!-- <script> -->",
        "]]> & &amp; &#34; \" ' \\ \\u003c",
        "a line\u2028 and a paragraph\u2029 end",
        "غرقت العبّارة ‘في’ «الميناء»",
    ],
)
def test_nothing_in_a_quote_can_end_the_element(text: str) -> None:
    data = block({"text": text, f"key {text}": 1})
    assert not set(data) & set("<>&\u2028\u2029")
    page = jinja().get_template("pages/not_found.html")
    html = page.render(frame=framed(head=Head(data=data)), page=None, to=lambda address: address)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    (script,) = [one for one in tree.iter("script") if one.get("type")]
    assert json.loads(script.text)["text"] == text
    assert [one.get("src") for one in tree.iter("script") if one is not script] == ["/static/site.js"]


def test_another_language_than_the_interfaces_is_kept() -> None:
    made = facts.dossier(
        dossier={"languages": ["ar", "en"], "title": {"ar": "العبّارة", "en": "The ferry"}},
        claims={"sunk": facts.claim(statement={"ar": "غرقت العبّارة.", "en": "The ferry sank."})},
    )
    edition = Edition(made, facts.computed(made), Interface("ar"), "ar")
    heads = Heads(edition, tuple)
    found = expanded(heads.claim(Subject(routes.claim("sunk"), "غرقت العبّارة.", ""), made.claims[ClaimId("sunk")]).data)
    assert (found["mainEntity"]["text"], found["mainEntity"]["inLanguage"]) == ("غرقت العبّارة.", "ar")
    assert found["mainEntity"]["workTranslation"]["text"] == "The ferry sank."
