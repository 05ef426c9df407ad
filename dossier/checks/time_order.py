"""Times stand in an order that can be.

Warns: a document that reports an event before it was, as filed, where the event has no note.
Fails: `reported` after the document that passes the report on; a revision dated before the one above it; at a release,
  an assessment, a revision, a waiver, a capture or an earlier release that is dated after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.model import Claim, Dossier, Excerpt
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        for excerpt in claim.excerpts:
            yield from problems(dossier, claim, excerpt)
        for earlier, later in pairwise(claim.revisions):
            if later.date.latest < earlier.date.earliest:
                yield Problem(
                    "time-order",
                    later.where("date"),
                    "the revision is dated before the one above it",
                    hint="revisions stand in time order, the latest last",
                )


def problems(dossier: Dossier, claim: Claim, excerpt: Excerpt) -> Iterator[Problem]:
    published = dossier.sources[excerpt.source].published
    if excerpt.reported and excerpt.reported.reach()[0] > published.reach()[1]:
        yield Problem(
            "time-order",
            excerpt.where("reported"),
            "the relayed report is dated after the document that relays it",
            hint=f"the document is dated {published.text}",
        )
    event = claim.event
    if not event or not event.date or event.note or not excerpt.is_compared:
        return
    if event.date.reach()[0] > published.reach()[1]:
        yield Problem(
            "time-order",
            claim.where("event", "date"),
            f'the event is filed after "{excerpt.source}" reported it',
            hint=f"the document is dated {published.text}; where the event was announced, say so in its `note`",
            severity="warning",
        )
