"""`/sources/<id>.capture.json`: the captures themselves, so that anyone can hold a quote against its proof."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import captures
from dossier.artifacts import Artifact
from dossier.site import Site, routes


def artifacts(site: Site) -> Iterator[Artifact]:
    """A file for each capture."""
    for source, capture in site.edition.dossier.captures.items():
        yield Artifact(routes.file_of(routes.capture(source)), captures.dump(capture))
