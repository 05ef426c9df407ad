"""An excerpt that asserts a claim in part says in a note which part.

Fails: `stance: partly-asserts` without `note`.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier
from dossier.problems import Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for excerpt in dossier.excerpts():
        if excerpt.stance == "partly-asserts" and excerpt.note is None:
            yield Problem(
                "partly-note",
                excerpt.where("stance"),
                f'the excerpt "{excerpt.id}" asserts in part, and doesn\'t say which part',
                hint="add `note:` with what it asserts, and what it doesn't",
            )
