"""`/data/`: the files of all facts."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.artifacts import Artifact
from dossier.site import Site, routes


def artifacts(site: Site) -> Iterator[Artifact]:
    """A file for each download."""
    for download in site.downloads:
        yield Artifact(routes.file_of(routes.download(download.name)), download.content)
