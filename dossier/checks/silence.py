"""Only a document that was read in full, and says nothing on a row anywhere, is silent on it.

Fails: `silent` of a document with `read: partial`; `silent` where another excerpt of the same document fills the
  row.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.evidence.comparison import filled_elsewhere
from dossier.model import Claim, Dossier, Excerpt
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        for excerpt in claim.excerpts:
            yield from problems(dossier, claim, excerpt)


def problems(dossier: Dossier, claim: Claim, excerpt: Excerpt) -> Iterator[Problem]:
    if excerpt.silent and dossier.sources[excerpt.source].read == "partial":
        yield Problem(
            "silence",
            excerpt.where("silent"),
            "the document was read in part, so nobody knows that it is silent",
            hint="delete `silent`: the page says that the rest wasn't seen",
        )
    for index, row in enumerate(excerpt.silent):
        other = filled_elsewhere(claim, excerpt, row)
        if other:
            yield Problem(
                "silence",
                excerpt.where("silent", index),
                f'the document isn\'t silent on "{row}": the excerpt "{other.id}" fills it',
                hint=f'delete "{row}" from `silent`: the page leads to the other excerpt by itself',
            )
