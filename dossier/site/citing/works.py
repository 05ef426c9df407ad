"""What is cited: a claim's page, and the document that an excerpt quotes. Nothing is said that the facts don't say.

A name is taken apart only where the facts say which part is the family's: that is not for a program to guess.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from dossier import dates, standing
from dossier.dates import EdtfDate
from dossier.interface import SOURCE_LANGUAGE, Interface
from dossier.model import About, Author, Claim, Dossier, Excerpt, SourceId, Translation
from dossier.site import routes
from dossier.site.edition import Edition, worded
from dossier.site.views import Wording
from dossier.standing import Thawed
from dossier.versions import Version

ENGLISH = Interface(SOURCE_LANGUAGE)
Kind = Literal["claim", "article", "document"]
"""A document is an article where the copy names its outlet."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something that can be cited."""

    key: str
    """Its name in files of references: no other work's, and the same in every build."""
    kind: Kind
    title: Wording
    authors: tuple[Author, ...]
    container: Wording | None
    """The dossier, or the outlet."""
    date: EdtfDate | None
    url: str
    """Its own; empty where nobody knows any."""
    release: Version | None = None
    """Of a claim: the version that says just this; None where none was released as it stands."""
    mark: str = ""
    """What became of a claim that no longer stands: "withdrawn 11 December 2026". English, as the styles are."""

    @property
    def version(self) -> int:
        """Its number; 0 where there is none."""
        return self.release.number if self.release else 0

    @property
    def noted(self) -> str:
        """What stands after the title; empty of what stands as it is."""
        return f" [{self.mark}]" if self.mark else ""

    @property
    def named(self) -> Wording:
        """The title, and what became of it."""
        return replace(self.title, text=self.title.text + self.noted)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A document, and the claim that quotes it."""

    document: Work
    claim: Work
    permalink: str
    """Of the excerpt."""
    cited: str
    """Its address in the version that the claim is cited in; where there is none, the same as `permalink`."""
    quote: Wording
    translations: tuple[Translation, ...]

    @property
    def within(self) -> Work:
        """The claim, at the excerpt's address."""
        return replace(self.claim, url=self.cited)


def claim_work(edition: Edition, claim: Claim) -> Work:
    """A claim as a page of the dossier: the version that says just this, with its date and address, or, not yet
    released, the page as it is, dated by its assessment."""
    about, version = edition.dossier.about, standing.released(edition.dossier, claim)
    assessed = claim.assessment.date if claim.assessment else None
    return Work(
        key=claim.id,
        kind="claim",
        title=edition.wording(claim.statement),
        authors=editors(about),
        container=edition.wording(about.title),
        date=dates.parse(version.released.isoformat()) if version else assessed,
        url=address(edition, claim.id, version),
        release=version,
        mark=fate(edition.dossier, claim),
    )


def version_work(edition: Edition, thawed: Thawed, today: Claim | None) -> Work:
    """A version, as it stood. `today`: the claim as it is now, which may have been withdrawn."""
    version, then = thawed.version, replace(edition, dossier=thawed.dossier)
    about = thawed.dossier.about
    return Work(
        key=f"{version.claim}_v{version.number}",
        kind="claim",
        title=then.wording(thawed.found.claim.statement),
        authors=editors(about),
        container=then.wording(about.title),
        date=dates.parse(version.released.isoformat()),
        url=address(edition, version.claim, version),
        release=version,
        mark=fate(edition.dossier, today) if today else "",
    )


def editors(about: About) -> tuple[Author, ...]:
    return tuple(Author(name=editor.name) for editor in about.editors)


def address(edition: Edition, claim: str, version: Version | None, excerpt: str = "") -> str:
    """Of a version, or of the claim as it is now."""
    living = routes.claim(claim, excerpt)
    found = routes.claim_version(version.claim, version.number, excerpt) if version else living
    return routes.canonical(edition.dossier.about.base_url, found)


def fate(dossier: Dossier, claim: Claim) -> str:
    """As in "withdrawn 11 December 2026", "merged 3 May 2027, later withdrawn"; empty of a claim that stands."""
    if claim.state not in ("withdrawn", "merged"):
        return ""
    found = standing.ended(dossier, claim)
    day = f" {ENGLISH.date(found)}" if found else ""
    is_gone = claim.state == "merged" and dossier.goes_on_as(claim).state == "withdrawn"
    return f"{claim.state}{day}{', later withdrawn' if is_gone else ''}"


def quoted(edition: Edition, excerpt: Excerpt, claim: Work) -> Quoted:
    """An excerpt. `claim`: the one it stands under, as a work."""
    dossier = edition.dossier
    return Quoted(
        document=document_work(edition, excerpt.source, routes.compared(excerpt.claim, excerpt.id)),
        claim=claim,
        permalink=address(edition, excerpt.claim, None, excerpt.id),
        cited=address(edition, excerpt.claim, claim.release, excerpt.id),
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
