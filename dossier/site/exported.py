"""Facts as other people's programs read them: what `/claims/<id>.json` and `/data/` have in common.

Dates are EDTF; texts are mappings by language.
"""

from __future__ import annotations

from typing import Any

from dossier.dates import EdtfDate
from dossier.evidence import ClaimEvidence, Link
from dossier.evidence.plain import plain_value
from dossier.model import Assessment, Event, Excerpt, Point, Removed, Revision, Text, Translation
from dossier.site import routes
from dossier.site.edition import Edition


def text(value: Text | None) -> dict[str, str] | None:
    return value.by_language if value else None


def date(value: EdtfDate | None) -> str | None:
    return value.text if value else None


def event(value: Event | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"date": date(value.date), "places": list(value.places), "note": text(value.note)}


def excerpt(edition: Edition, value: Excerpt) -> dict[str, Any]:
    dossier = edition.dossier
    return {
        "id": value.id,
        "url": excerpt_url(edition, value),
        "aliases": list(value.aliases),
        "passage": passage(edition, value),
        "source": value.source,
        "stance": value.stance,
        "words": value.words,
        "attribution": list(value.attribution),
        "quote": value.quote,
        "language": dossier.sources[value.source].language,
        "translation": [translation(item) for item in value.translation],
        "reported": date(value.reported),
        "points": {row: point(item) for row, item in value.points.items()},
        "silent": list(value.silent),
        "note": text(value.note),
        "verified": verified(edition, value),
    }


def excerpt_url(edition: Edition, value: Excerpt) -> str:
    return routes.canonical(edition.dossier.about.base_url, routes.claim(value.claim, value.id))


def passage(edition: Edition, value: Excerpt) -> str:
    """The first excerpt of a public claim that quotes the same passage."""
    return str(edition.evidence.links.passages[value.passage][0].target)


def translation(value: Translation) -> dict[str, Any]:
    return {"text": value.text, "language": value.language, "by": value.by, "method": value.method}


def point(value: Point) -> dict[str, Any]:
    return {"said": value.said, "value": plain_value(value), "translated": value.translated}


def verified(edition: Edition, value: Excerpt) -> dict[str, Any] | None:
    found = edition.evidence.verifications.get(value.passage)
    return {"method": found.method, "sha256": found.sha256, "word": found.word} if found else None


def relations(edition: Edition, found: ClaimEvidence) -> list[dict[str, Any]]:
    """Those from the claim, then those to it."""
    outward = [relation(edition, link, "out") for link in found.outward]
    return outward + [relation(edition, link, "in") for link in found.inward]


def relation(edition: Edition, link: Link, direction: str) -> dict[str, Any]:
    base = edition.dossier.about.base_url
    other = link.target if direction == "out" else link.origin
    return {
        "direction": direction,
        "type": link.relation.type,
        "from": {"claim": link.origin.id, "excerpt": link.relation.from_},
        "to": {"claim": link.target.id, "excerpt": link.relation.claim.excerpt},
        "url": routes.canonical(base, routes.claim(other.id)),
        "note": text(link.relation.note),
    }


def assessment(value: Assessment | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {
        "confidence": value.confidence,
        "reason": text(value.reason),
        "unknowns": [item.by_language for item in value.unknowns],
        "by": value.by,
        "reviewed_by": value.reviewed_by,
        "date": date(value.date),
    }


def revision(value: Revision) -> dict[str, Any]:
    return {"date": date(value.date), "kind": value.kind, "summary": value.summary.by_language}


def removed(value: Removed) -> dict[str, Any]:
    return {"id": value.id, "date": date(value.date), "reason": value.reason.by_language}
