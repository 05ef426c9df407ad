"""The site is published in a language that the dossier has.

Fails: an edition in a language that isn't among `languages`; more than one edition (one is built so far).
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    about = dossier.about
    for index, edition in enumerate(about.editions):
        if edition not in about.languages:
            yield Problem(
                "edition",
                about.where("editions", index),
                f"\"{edition}\" isn't among the dossier's languages",
                hint=f"add it to `languages`, or choose one of: {', '.join(about.languages)}",
            )
        elif index:
            yield Problem(
                "edition", about.where("editions", index), "one edition is built so far", hint="name one language"
            )
