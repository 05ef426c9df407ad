"""What is cited: a claim's page, and the document that an excerpt quotes. Nothing is said that the facts don't say.

Names are whole: which part of a printed name is the family's is not for a program to guess.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from dossier import dates, standing
from dossier.dates import EdtfDate
from dossier.model import Claim, Excerpt, SourceId, Translation
from dossier.site import routes
from dossier.site.edition import Edition, worded
from dossier.site.views import Wording
from dossier.versions import Version

Kind = Literal["claim", "article", "document"]
"""A document is an article where the copy names its outlet."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something that can be cited."""

    key: str
    """Its name in files of references: no other work's, and the same in every build."""
    kind: Kind
    title: Wording
    authors: tuple[str, ...]
    container: Wording | None
    """The dossier, or the outlet."""
    date: EdtfDate | None
    url: str
    """Its own; empty where nobody knows any."""
    release: Version | None = None
    """Of a claim: the version that says just this; None where none was released as it stands."""

    @property
    def version(self) -> int:
        """Its number; 0 where there is none."""
        return self.release.number if self.release else 0


@dataclass(frozen=True, slots=True)
class Quoted:
    """A document, and the claim that quotes it."""

    document: Work
    claim: Work
    permalink: str
    """Of the excerpt."""
    quote: Wording
    translations: tuple[Translation, ...]

    @property
    def within(self) -> Work:
        """The claim, at the excerpt's address."""
        return replace(self.claim, url=self.permalink)


def claim_work(edition: Edition, claim: Claim) -> Work:
    """A claim as a page of the dossier: dated by its release, or, not yet released, by its assessment."""
    about, version = edition.dossier.about, standing.released(edition.dossier, claim)
    assessed = claim.assessment.date if claim.assessment else None
    return Work(
        key=claim.id,
        kind="claim",
        title=edition.wording(claim.statement),
        authors=tuple(editor.name for editor in about.editors),
        container=edition.wording(about.title),
        date=dates.parse(version.released.isoformat()) if version else assessed,
        url=routes.canonical(about.base_url, routes.claim(claim.id)),
        release=version,
    )


def quoted(edition: Edition, excerpt: Excerpt, claim: Work) -> Quoted:
    """An excerpt. `claim`: the one it stands under, as a work."""
    dossier = edition.dossier
    return Quoted(
        document=document_work(edition, excerpt.source, routes.compared(excerpt.claim, excerpt.id)),
        claim=claim,
        permalink=routes.canonical(dossier.about.base_url, routes.claim(excerpt.claim, excerpt.id)),
        quote=worded(excerpt.quote, dossier.sources[excerpt.source].language),
        translations=excerpt.translation,
    )


def document_work(edition: Edition, source_id: SourceId, key: str = "") -> Work:
    """The document with what its copy says of it. `key`: where it isn't the document's own id."""
    source = edition.dossier.sources[source_id]
    outlet = edition.outlet_ref(source_id)
    return Work(
        key=key or source_id,
        kind="article" if outlet else "document",
        title=worded(source.title, source.language),
        authors=source.authors,
        container=outlet.name if outlet else None,
        date=source.published,
        url=source.url or source.archived or "",
    )
