"""An unnamed voice says whose it is, and only an unnamed voice does.

Passes: `kind: unnamed` with `of: gazette`.
Warns: `kind: unnamed` without `of`.
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
        if actor.kind == "unnamed" and actor.of is None:
            yield Problem(
                "unnamed-voice",
                actor.where(),
                f'the unnamed voice "{actor.id}" doesn\'t say whose it is',
                hint="add `of:` with the actor that it spoke to, or belongs to",
                severity="warning",
            )
