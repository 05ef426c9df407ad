"""The columns of `claims.csv`: a row is a public claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.evidence import ClaimEvidence, Support
from dossier.evidence.conflict import Conflict
from dossier.fields import explained
from dossier.model import Assessment, Claim, Confidence, Event, Url
from dossier.site import routes
from dossier.site.data.cells import Column
from dossier.site.data.columns import computed, dated, declared, worded
from dossier.site.edition import Edition
from dossier.versions import Version


@dataclass(frozen=True)
class Row:
    """A claim, with what follows from its excerpts."""

    edition: Edition
    found: ClaimEvidence

    @property
    def claim(self) -> Claim:
        return self.found.claim

    @property
    def event(self) -> Event:
        return self.claim.event or Event()

    @property
    def last(self) -> Version | None:
        return next(reversed(self.edition.dossier.history(self.claim)), None)


def rows(edition: Edition) -> Iterator[Row]:
    return (Row(edition, found) for found in edition.evidence.claims.values())


def columns(edition: Edition) -> tuple[Column[Row], ...]:
    states = tuple(state for state in explained(Claim).field("state").form.choices if state != "draft")
    return (
        computed(claim_id, "id", unique=True),
        computed(url),
        declared(Claim, "topic", lambda row: row.claim.topic),
        *worded(edition, Claim, "statement", lambda row: row.claim.statement, is_required=True),
        *dated(Event, "date", lambda row: row.event.date, "event"),
        *worded(edition, Event, "note", lambda row: row.event.note, "event_note"),
        declared(Event, "places", lambda row: row.event.places),
        declared(Claim, "actors", lambda row: row.claim.actors),
        declared(Claim, "state", lambda row: row.claim.state, is_required=True, choices=states),
        declared(Claim, "into", lambda row: row.claim.into),
        *worded(edition, Claim, "reason", lambda row: row.claim.reason),
        *map(computed, COUNTS),
        declared(Assessment, "confidence", lambda row: confidence(row.claim)),
        computed(version, minimum=1),
        computed(released),
    )


def claim_id(row: Row) -> str:
    """The claim's own name: a part of its address, for ever."""
    return row.claim.id


def url(row: Row) -> Url:
    """The claim's page."""
    return Url(routes.canonical(row.edition.dossier.about.base_url, routes.claim(row.claim.id)))


def excerpts(row: Row) -> int:
    """How many excerpts it has."""
    return len(row.claim.excerpts)


def documents(row: Row) -> int:
    """How many documents assert it."""
    return len(row.found.asserting.documents)


def origins(row: Row) -> int:
    """How many voices stand behind these documents; voices that count as one are one."""
    return len(row.found.asserting.origins)


def unnamed_origins(row: Row) -> int:
    """How many of the origins have no name."""
    return row.found.asserting.unnamed


def untraced(row: Row) -> int:
    """How many asserting excerpts say neither on whose word nor who prints it; they raise no count of origins."""
    return len(row.found.asserting.untraced)


def denying_documents(row: Row) -> int:
    """How many documents deny it."""
    return len(row.found.denying.documents)


def denying_origins(row: Row) -> int:
    """How many voices stand behind the denials."""
    return len(row.found.denying.origins)


def support(row: Row) -> Support:
    """How the assertion is supported, by the count and the kind of its origins."""
    return row.found.support


def conflict(row: Row) -> tuple[Conflict, ...]:
    """What stands against it, or in it; empty where nothing was found."""
    return row.found.conflict


COUNTS = (
    excerpts,
    documents,
    origins,
    unnamed_origins,
    untraced,
    denying_documents,
    denying_origins,
    support,
    conflict,
)


def confidence(claim: Claim) -> Confidence:
    return claim.assessment.confidence if claim.assessment else "not-assessed"


def version(row: Row) -> int | None:
    """The number of the last version that was released; the claim may have been changed since. Empty: none was."""
    return row.last.number if row.last else None


def released(row: Row) -> date | None:
    """When that version was released."""
    return row.last.released if row.last else None
