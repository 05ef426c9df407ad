"""Two origins that are counted apart don't share their words unexplained.

Warns: two excerpts of one claim and one language that share six words or more in a row, while their origins count
  as two.
Passes: the same with `same_origin`, or with a note in one of the two excerpts.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.evidence import positions, verifications
from dossier.evidence.origins import side
from dossier.evidence.shared_wording import shared_pairs
from dossier.model import Claim, Dossier, Excerpt
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    proved = positions(verifications(dossier))
    for claim in dossier.public_claims:
        for pair in shared_pairs(dossier, claim, proved):
            noted = pair.first.note or pair.second.note
            if not noted and counted_apart(dossier, claim, pair.first, pair.second):
                run = pair.runs[0]
                words = pair.second.quote[run.second[0] : run.second[1]]
                yield Problem(
                    "shared-wording",
                    pair.second.where("quote"),
                    f'"{pair.first.id}" and "{pair.second.id}" count as two origins '
                    f'and share {run.words} words: "{words}"',
                    hint="declare them under `same_origin`, or add a `note` that says why they are two",
                    severity="warning",
                )


def counted_apart(dossier: Dossier, claim: Claim, first: Excerpt, second: Excerpt) -> bool:
    """Whether both assert or both deny, and no origin stands behind both."""
    if first.stance != second.stance or first.stance not in ("asserts", "denies"):
        return False
    origins = side(dossier, claim, first.stance).origins
    leading = [{excerpt.id for excerpt in origin.excerpts} for origin in origins]
    return not any({first.id, second.id} <= ids for ids in leading) and any(first.id in ids for ids in leading)
