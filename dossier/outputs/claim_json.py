"""`/claims/<id>.json`: a claim's declared and computed fields, for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier.artifacts import Artifact
from dossier.dates import EdtfDate
from dossier.evidence import ClaimEvidence, Link
from dossier.evidence.plain import comparison, evidence, plain_value
from dossier.model import Assessment, Event, Excerpt, Point, Revision, Text, Translation
from dossier.site import Site, routes
from dossier.versions import Version

VERSION = 1


def artifacts(site: Site) -> Iterator[Artifact]:
    """A file for each public claim."""
    for found in site.edition.evidence.claims.values():
        text = json.dumps(claim(site, found), ensure_ascii=False, indent=2)
        yield Artifact(routes.file_of(routes.claim_json(found.claim.id)), f"{text}\n".encode())


def claim(site: Site, found: ClaimEvidence) -> dict[str, Any]:
    """The claim as plain data. Dates are EDTF; texts are mappings by language."""
    declared = found.claim
    base = site.edition.dossier.about.base_url
    return {
        "version": VERSION,
        "id": declared.id,
        "url": routes.canonical(base, routes.claim(declared.id)),
        "topic": declared.topic,
        "statement": declared.statement.by_language,
        "state": declared.state,
        "into": declared.into,
        "reason": text(declared.reason),
        "aliases": list(declared.aliases),
        "context": text(declared.context),
        "event": event(declared.event),
        "actors": list(declared.actors),
        "excerpts": [excerpt(site, item) for item in declared.excerpts],
        "evidence": evidence(found),
        "comparison": comparison(found),
        "relations": [relation(site, link, "out") for link in found.outward]
        + [relation(site, link, "in") for link in found.inward],
        "assessment": assessment(declared.assessment),
        "revisions": [revision(item) for item in declared.revisions],
        "versions": [version(site, item) for item in site.edition.dossier.history(declared)],
    }


def text(value: Text | None) -> dict[str, str] | None:
    return value.by_language if value else None


def date(value: EdtfDate | None) -> str | None:
    return value.text if value else None


def event(value: Event | None) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"date": date(value.date), "places": list(value.places), "note": text(value.note)}


def excerpt(site: Site, value: Excerpt) -> dict[str, Any]:
    dossier = site.edition.dossier
    return {
        "id": value.id,
        "url": routes.canonical(dossier.about.base_url, routes.claim(value.claim, value.id)),
        "passage": str(site.edition.evidence.links.passages[value.passage][0].target),
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
        "verified": verified(site, value),
    }


def translation(value: Translation) -> dict[str, Any]:
    return {"text": value.text, "language": value.language, "by": value.by, "method": value.method}


def point(value: Point) -> dict[str, Any]:
    return {"said": value.said, "value": plain_value(value), "translated": value.translated}


def verified(site: Site, value: Excerpt) -> dict[str, Any] | None:
    found = site.edition.evidence.verifications.get(value.passage)
    return {"method": found.method, "sha256": found.sha256, "word": found.word} if found else None


def relation(site: Site, link: Link, direction: str) -> dict[str, Any]:
    base = site.edition.dossier.about.base_url
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


def version(site: Site, value: Version) -> dict[str, Any]:
    """The claim as it stood; `sha256` is that of the file which was released."""
    address = routes.claim_version(value.claim, value.number)
    return {
        "version": value.number,
        "released": value.released.isoformat(),
        "url": routes.canonical(site.edition.dossier.about.base_url, address),
        "sha256": value.sha256,
        "taken_down": value.taken_down.date.isoformat() if value.taken_down else None,
    }
