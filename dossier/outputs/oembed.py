"""`/claims/<id>/oembed.json`: how a claim is embedded, for programs. Source: oEmbed 1.0."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier.artifacts import Artifact
from dossier.site import Site, embed, routes


def artifacts(site: Site) -> Iterator[Artifact]:
    """A file for each public claim, at each address that it had."""
    for found in site.edition.evidence.claims.values():
        text = json.dumps(embed.oembed(site.edition, found), ensure_ascii=False, indent=2)
        for name in (found.claim.id, *found.claim.aliases):
            yield Artifact(routes.file_of(routes.claim_oembed(name)), f"{text}\n".encode())
