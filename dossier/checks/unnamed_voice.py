"""Only an unnamed voice is somebody's.

Passes: `kind: unnamed` with `of: gazette`; without `of`, where the source doesn't say whose it is.
Fails: `of` with another kind; a voice that is its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for actor in dossier.actors.values():
        if actor.of and (actor.kind != "unnamed" or actor.of == actor.id):
            yield Problem(
                "unnamed-voice",
                actor.where("of"),
                "`of` belongs to an unnamed voice, and names another actor",
                hint="write `kind: unnamed`, or delete `of`",
            )
