"""`same_origin` names two voices or more, which speak in the claims that it names.

Fails: one voice alone.
Warns: a voice that none of the claims quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.evidence.origins import chain
from dossier.model import ClaimId, Dossier, SameOrigin
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for group in dossier.same_origin:
        if len(set(group.actors)) < 2:
            yield Problem(
                "same-origin", group.where("actors"), "one voice alone has one origin anyway", hint="name two or more"
            )
        for claim_id in group.in_:
            yield from unheard(dossier, group, claim_id)


def unheard(dossier: Dossier, group: SameOrigin, claim_id: ClaimId) -> Iterator[Problem]:
    voices = {voice for excerpt in dossier.claims[claim_id].excerpts for voice in chain(dossier, excerpt)}
    for actor in group.actors:
        if actor not in voices:
            yield Problem(
                "same-origin",
                group.where("in"),
                f'"{actor}" doesn\'t speak in the claim "{claim_id}"',
                hint="delete the claim here, or correct the excerpts' attribution",
                severity="warning",
            )
