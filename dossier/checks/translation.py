"""A quote in another language has a translation into the dossier's first language, which says how it was made.

Passes: a text where `dossier: translations:` says by whom and how translations are made; a mapping that says it
  itself.
Warns: an excerpt without a translation.
Fails: a translation of which neither says by whom, how, or into which language it was made.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier, Excerpt, Stake
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    made: list[Excerpt | Stake] = [*dossier.excerpts(), *(stake for _, stake in dossier.stakes())]
    for fact in made:
        yield from unmade(fact)
    for excerpt in dossier.passages():
        if dossier.sources[excerpt.source].language != dossier.language and not has_translation(dossier, excerpt):
            yield Problem(
                "translation",
                excerpt.where("quote"),
                f'the quote has no translation into "{dossier.language}"',
                hint="add `translation: >-` and the words below it",
                severity="warning",
            )


def has_translation(dossier: Dossier, excerpt: Excerpt) -> bool:
    return any(translation.language == dossier.language for translation in excerpt.translation)


def unmade(fact: Excerpt | Stake) -> Iterator[Problem]:
    for translation in fact.translation:
        lacking = [key for key in ("language", "by", "method") if getattr(translation, key) is None]
        if lacking:
            yield Problem(
                "translation",
                translation.where(),
                f"the translation doesn't say its {', '.join(lacking)}",
                hint="say it here, or once for all under `dossier: translations:`",
            )
