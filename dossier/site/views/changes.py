"""What the page of all changes shows, and what feeds hold."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.pages import Paging
from dossier.site.views.shared import Ref, When, Wording


@dataclass(frozen=True, slots=True)
class NoteView:
    """One thing that happened to a claim."""

    kind: str
    """As in "correction", for styles and programs."""
    word: str
    """As in "Correction"."""
    when: When | None
    """The revision's own date; None where it is the day that the note stands under."""
    text: Wording | None
    into: Ref | None
    """The claim that a merged one is part of."""


@dataclass(frozen=True, slots=True)
class VersionLink:
    label: str
    """As in "Version 2"."""
    address: str
    """Empty where the version has no page."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What happened to a claim on a day."""

    claim: Ref
    topic: Ref
    notes: tuple[NoteView, ...]
    versions: tuple[VersionLink, ...] = ()
    """The one that it came with, and the one before."""


@dataclass(frozen=True, slots=True)
class NewClaims:
    """Claims that were published on one day, by topic."""

    words: str
    """As in "42 claims published"."""
    groups: tuple[tuple[Ref, tuple[Ref, ...]], ...]
    """Each topic with its claims."""
    is_folded: bool
    """There are many."""


@dataclass(frozen=True, slots=True)
class ChangeDay:
    when: When
    changes: tuple[ChangeView, ...]
    new: NewClaims | None = None
    label: str = ""
    """What happened on it, as in "Released on"."""


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """The feeds of all claims, or of a topic's."""

    label: Wording
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """`/changes/`."""

    title: str
    lead: str
    policy: str
    """Where it is said how corrections are made; may be empty."""
    corrections: tuple[ChangeDay, ...]
    """Whatever touches what was said before; on the first page, all of it."""
    additions: tuple[ChangeDay, ...]
    pending: tuple[ChangeView, ...]
    """What no release holds yet."""
    feeds: tuple[FeedLinks, ...]
    feeds_note: str
    kinds: tuple[tuple[str, str], ...]
    """Each kind's word and what it means."""
    empty: str
    """Said where nothing was released."""
    no_corrections: str
    """Said where there is none among what was released."""
    paging: Paging | None = None


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A change in a feed."""

    id: str
    """A name that no move of the site changes."""
    address: str
    title: str
    published: str
    updated: str
    """Both as RFC 3339 has them."""
    topic: Ref
    topic_id: str
    notes: tuple[NoteView, ...]
    statement: Wording
    """As it was then."""
    also: tuple[Wording, ...]
    figures: tuple[str, ...]
    """As in "2 documents, 1 origin"; none where the text was taken down."""
    links: tuple[VersionLink, ...]
    mended: tuple[MendedText, ...] = ()
    """The statement and the quotes that read otherwise in the version before."""


@dataclass(frozen=True, slots=True)
class MendedText:
    """A text that changed."""

    label: str
    """As in "Statement, in English", "Excerpt herald: The words"."""
    before: Wording
    after: Wording


@dataclass(frozen=True, slots=True)
class Feed:
    """What changed, for programs that ask for it again and again. Its two forms say the same."""

    atom: str
    """The address of the form in Atom."""
    json: str
    also_at: tuple[tuple[str, str], ...]
    """Earlier addresses of both forms."""
    name: tuple[str, str]
    """The addresses that name the feed for ever, of both forms."""
    title: str
    subtitle: str
    page: str
    """The address of the page that shows the same."""
    updated: str
    authors: tuple[str, ...]
    rights: str
    entries: tuple[FeedEntry, ...]
