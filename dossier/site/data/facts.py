"""`claims.json`: everything that is declared, as `claims.yaml` holds it, and what is computed from it, apart.

Without `version` and `computed` it is a `claims.yaml` again: read, it gives the same facts. Drafts aren't in it.
"""

from __future__ import annotations

from typing import Any

from dossier import records
from dossier.evidence import ClaimEvidence, plain
from dossier.model import Excerpt, SourceId
from dossier.site import exported, routes
from dossier.site.edition import Edition

VERSION = 1
OWN = ("version", "computed")
"""The keys that `claims.yaml` doesn't have."""


def whole(edition: Edition) -> dict[str, Any]:
    """The file as plain data."""
    facts = records.whole(records.published(edition.dossier))
    return {"version": VERSION, **facts, "computed": computed(edition)}


def computed(edition: Edition) -> dict[str, Any]:
    """What nobody types, by claim and by source."""
    return {
        "claims": {name: claim(edition, found) for name, found in edition.evidence.claims.items()},
        "sources": {name: source(edition, SourceId(name)) for name in edition.dossier.sources},
    }


def claim(edition: Edition, found: ClaimEvidence) -> dict[str, Any]:
    return {
        "url": routes.canonical(edition.dossier.about.base_url, routes.claim(found.claim.id)),
        "excerpts": {one.id: excerpt(edition, one) for one in found.claim.excerpts},
        "evidence": plain.evidence(found),
        "comparison": plain.comparison(found),
        "relations": exported.relations(edition, found),
    }


def excerpt(edition: Edition, value: Excerpt) -> dict[str, Any]:
    return {
        "url": exported.excerpt_url(edition, value),
        "passage": exported.passage(edition, value),
        "language": edition.dossier.sources[value.source].language,
        "verified": exported.verified(edition, value),
    }


def source(edition: Edition, source_id: SourceId) -> dict[str, Any]:
    base = edition.dossier.about.base_url
    capture, share = edition.dossier.captures.get(source_id), edition.evidence.shares.get(source_id)
    return {
        "url": routes.canonical(base, routes.source(source_id)),
        "share_quoted": share.per_cent if share else None,
        "capture": {
            "url": routes.canonical(base, routes.capture(source_id)),
            "sha256": capture.sha256,
            "taken": capture.taken.isoformat(),
            "words": capture.tokens,
        }
        if capture
        else None,
    }
