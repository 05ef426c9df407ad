"""`annotations.jsonld`: each excerpt as a web annotation, which any program that knows these can show on the document.

An elided quote has a target for each of its segments: several selectors of one target would be several ways to find
the same words. The selectors quote the document; its words round the quote aren't the project's to publish.

Source: W3C, Web Annotation Data Model (2017), sections 3.2, 4.2.4 and 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier import quotes
from dossier.model import Excerpt, SourceId
from dossier.site import exported, licences, routes
from dossier.site.edition import Edition

VERSION = 1
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAME = "annotations.jsonld"


def collection(edition: Edition) -> dict[str, Any]:
    """All annotations in one page of one collection."""
    address = routes.canonical(edition.dossier.about.base_url, routes.download(NAME))
    items = [annotation(edition, excerpt) for found in edition.dossier.public_claims for excerpt in found.excerpts]
    page = {"id": f"{address}#all", "type": "AnnotationPage", "partOf": address, "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "schema:version": VERSION,
        "label": edition.wording(edition.dossier.about.title).text,
        **signed(edition),
        "total": len(items),
        **({"first": page, "last": page["id"]} if items else {}),
    }


def annotation(edition: Edition, excerpt: Excerpt) -> dict[str, Any]:
    return {
        "id": exported.excerpt_url(edition, excerpt),
        "type": "Annotation",
        "motivation": "linking",
        **signed(edition),
        "body": list(bodies(edition, excerpt)),
        "target": one_or_all([target(edition, excerpt, words) for words in segments(excerpt.quote)]),
    }


def signed(edition: Edition) -> dict[str, Any]:
    """Who made it, and on what terms; the quotes belong to their authors."""
    about = edition.dossier.about
    rights = licences.address(about.licence)
    made = {"creator": one_or_all([{"name": editor.name} for editor in about.editors])}
    return made | ({"rights": rights} if rights else {})


def bodies(edition: Edition, excerpt: Excerpt) -> Iterator[dict[str, Any]]:
    """The claim, the stance towards it, and the quote in other languages."""
    claim = routes.canonical(edition.dossier.about.base_url, routes.claim(excerpt.claim))
    yield {"type": "SpecificResource", "source": claim, "purpose": "linking"}
    yield {"type": "TextualBody", "value": excerpt.stance, "purpose": "tagging"}
    for translation in excerpt.translation:
        by = {"creator": {"name": translation.by}} if translation.by else {}
        language = {"language": translation.language} if translation.language else {}
        text = {"type": "TextualBody", "value": translation.text, "format": "text/plain"}
        yield text | language | {"purpose": "describing"} | by


def segments(quote: str) -> Iterator[str]:
    """What stands between a quote's elisions."""
    return (part.strip() for part in quote.split(quotes.ELISION))


def target(edition: Edition, excerpt: Excerpt, words: str) -> dict[str, Any]:
    source = edition.dossier.sources[excerpt.source]
    own = routes.canonical(edition.dossier.about.base_url, routes.source(SourceId(source.id)))
    return {
        "type": "SpecificResource",
        "source": source.url or source.archived or own,
        "selector": {"type": "TextQuoteSelector", "exact": words},
    }


def one_or_all(found: list[dict[str, Any]]) -> dict[str, Any] | list[dict[str, Any]]:
    return found[0] if len(found) == 1 else found
