"""What answers beside an earlier address: its data, citations, pictures and feeds, the same bytes as under the present.

They are published again, not redirected to: a program on another site that follows a redirect is stopped where the
redirect itself doesn't say that anyone may read it, and hosts don't let it say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.artifacts import Artifact
from dossier.site.moves import Moves

PAGE = ".html"
"""Pages of earlier addresses lead on; the site makes them."""


def copies(moves: Moves, artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """A copy for each file at each of its earlier addresses, unless something is published there."""
    made = [artifact for artifact in artifacts if not artifact.path.endswith(PAGE)]
    taken = {artifact.path for artifact in made}
    for artifact in made:
        for address, _ in moves.earlier(f"/{artifact.path}"):
            path = address.removeprefix("/")
            if path not in taken:
                taken.add(path)
                yield Artifact(path, artifact.content)
