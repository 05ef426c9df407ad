"""What a claim's card shows."""

from __future__ import annotations

from dossier.evidence import ClaimEvidence
from dossier.site.edition import Edition
from dossier.site.headline import conflict_words, plain
from dossier.site.headline import parts as headline_parts
from dossier.site.notice import notice
from dossier.site.views import Card


def card(edition: Edition, found: ClaimEvidence) -> Card:
    """The card of one claim, in the edition's language."""
    claim, interface = found.claim, edition.interface
    said_first = notice(edition, claim)
    date = claim.event.date if claim.event else None
    return Card(
        language=interface.language,
        direction=interface.direction,
        topic=edition.wording(edition.dossier.topics[claim.topic].title),
        when=interface.date(date) if date else "",
        notice=said_first.title if said_first else "",
        statement=edition.wording(claim.statement),
        also=edition.also(claim.statement),
        figures=plain(tuple(headline_parts(edition, found))),
        tallies=edition.tallies(claim.excerpts),
        conflict=conflict(edition, found),
        title=edition.wording(edition.dossier.about.title),
        kind=edition.kind,
    )


def conflict(edition: Edition, found: ClaimEvidence) -> str:
    _ = edition.interface._
    words = conflict_words(edition, found.conflict)
    return _("Conflict: %(words)s", words=words) if found.conflict else _("No conflict found")
