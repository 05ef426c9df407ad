"""`/claims/<id>.json`: a claim's declared and computed fields, for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dossier.artifacts import Artifact
from dossier.evidence import ClaimEvidence
from dossier.evidence.plain import comparison, evidence
from dossier.site import Site, routes
from dossier.site.exported import assessment, event, excerpt, relations, removed, revision, text
from dossier.versions import Version

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
        "versions": [version(site, item) for item in site.edition.dossier.history(declared)],
    }


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
