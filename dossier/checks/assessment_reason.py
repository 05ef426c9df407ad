"""An assessment gives its reason.

Passes: `confidence: not-assessed` without one.
Fails: `confidence: low` without `reason`.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        assessment = claim.assessment
        if assessment and assessment.confidence != "not-assessed" and assessment.reason is None:
            yield Problem(
                "assessment-reason",
                assessment.where("confidence"),
                "the assessment gives no reason",
                hint="add `reason:`, or write `confidence: not-assessed`",
            )
