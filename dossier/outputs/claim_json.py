"""`/claims/<id>.json`: a claim's declared and computed fields, for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier.artifacts import Artifact
from dossier.evidence import ClaimEvidence
from dossier.site import Site, routes
from dossier.site.exported import (
    assessment,
    comparison,
    event,
    evidence,
    excerpt,
    relations,
    removed,
    revision,
    text,
)

VERSION = 1


def artifacts(site: Site) -> Iterator[Artifact]:
    """A file for each public claim."""
    for found in site.edition.evidence.claims.values():
        text = json.dumps(claim(site, found), ensure_ascii=False, indent=2)
        yield Artifact(routes.file_of(routes.claim_json(found.claim.id)), f"{text}\n".encode())


def claim(site: Site, found: ClaimEvidence) -> dict[str, Any]:
    """The claim as plain data. Dates are EDTF; texts are mappings by language."""
    declared, edition = found.claim, site.edition
    base = edition.dossier.about.base_url
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
        "excerpts": [excerpt(edition, item) for item in declared.excerpts],
        "removed": [removed(item) for item in declared.removed],
        "evidence": evidence(found),
        "comparison": comparison(found),
        "relations": relations(edition, found),
        "assessment": assessment(declared.assessment),
        "revisions": [revision(item) for item in declared.revisions],
    }
