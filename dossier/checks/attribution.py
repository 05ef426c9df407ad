"""An attribution names the voices behind the document, nearest first, and never the document's own outlet.

Fails: the outlet of the source in `attribution`; one voice twice.
Why: an outlet that speaks for itself has no attribution; typed, it would be counted as passing its own word on.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for excerpt in dossier.excerpts():
        outlet = dossier.sources[excerpt.source].outlet
        for index, voice in enumerate(excerpt.attribution):
            if voice == outlet:
                yield Problem(
                    "attribution",
                    excerpt.where("attribution", index),
                    f'"{voice}" is the outlet that prints the document',
                    hint="delete it: an outlet is never typed; without attribution it speaks for itself",
                )
            elif voice in excerpt.attribution[:index]:
                yield Problem(
                    "attribution",
                    excerpt.where("attribution", index),
                    f'"{voice}" stands twice',
                    hint="delete one of the two",
                )
