"""What the page of a version shows: the claim as it stood, what it was, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.site.views.claim import ClaimPage, RevisionView, VersionRef
from dossier.site.views.shared import Direction, Ref, When, Wording
from dossier.site.views.take import CitationView


@dataclass(frozen=True, slots=True)
class VersionBanner:
    """Says first which version this is, and what became of the claim."""

    number: int
    when: When
    status: str
    """As in "The claim has changed since."."""
    reason: Wording | None
    """Why it was withdrawn, or taken down."""
    current: Ref | None
    """The claim as it stands now; None where it has no page any more."""
    into: Ref | None
    """The claim that it was merged into."""
    changed: str
    """Leads to what has changed since, on this page: its element's id; empty where nothing has."""
    earlier: VersionRef | None
    later: VersionRef | None
    mended: tuple[RevisionView, ...] = ()
    """The corrections and clarifications that came since, the latest first."""


@dataclass(frozen=True, slots=True)
class WordPiece:
    """Some words of a text that changed."""

    text: str
    kind: Literal["kept", "deleted", "inserted"]


@dataclass(frozen=True, slots=True)
class DifferenceSide:
    """What stood in a field before, or what stands there now."""

    word: str
    """As in "Before", "Now", "Added", "Taken out"."""
    is_out: bool
    """Before."""
    terms: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class DifferenceItem:
    """One thing that changed."""

    label: str
    """As in "Stance", "The words"."""
    about: tuple[Wording, ...]
    """What is meant, where the group's title doesn't say it: the point of a comparison, the name of a document."""
    language: str
    """Of the words."""
    direction: Direction
    words: tuple[WordPiece, ...]
    """A text word by word; where it is empty, both sides say what stood before and what stands now."""
    sides: tuple[DifferenceSide, ...]
    reason: Wording | None = None
    """Why an excerpt was taken out."""


@dataclass(frozen=True, slots=True)
class DifferenceGroup:
    """What changed in one part of the claim."""

    title: str
    about: tuple[Wording, ...]
    """Of an excerpt: whose word it is, in which document."""
    items: tuple[DifferenceItem, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    lead: str
    """What is compared with what."""
    groups: tuple[DifferenceGroup, ...]


@dataclass(frozen=True, slots=True)
class VersionPage:
    title: Wording
    banner: VersionBanner
    claim: ClaimPage | None
    """None: its text was taken down."""
    anchors: tuple[str, ...]
    """The ids of excerpts that links may name, where nothing else on the page has them."""
    counted: tuple[str, ...]
    """Where the rules of counting have changed since: what was counted then, a paragraph each."""
    differences: Differences | None
    """None: nothing has changed, or nothing may be said."""
    permalink: str
    sha256: str
    """Of the version's file, as it was released."""
    file: str
    """Its address."""
    citations: tuple[CitationView, ...] = ()
    """How this very version is cited; none where it was taken down."""
