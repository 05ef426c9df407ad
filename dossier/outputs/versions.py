"""`/claims/<id>/v/<n>.json`: the versions' files, byte for byte, so that anyone can hold them against their digests."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.artifacts import Artifact
from dossier.site import Site, routes


def artifacts(site: Site) -> Iterator[Artifact]:
    """A file for each version; of one that was taken down, its tombstone."""
    for listed in site.edition.dossier.versions.values():
        for version in listed:
            address = routes.claim_version_json(version.claim, version.number)
            yield Artifact(routes.file_of(address), version.content)
