"""What a reader takes along: addresses, citations, files, and where to object."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.shared import StanceMark, Wording


@dataclass(frozen=True, slots=True)
class CitePart:
    """A piece of a citation."""

    words: Wording
    is_italic: bool = False


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation in one style. `language` is the style's."""

    name: str
    anchor: str
    """The element id of its text, which a button copies."""
    parts: tuple[CitePart, ...]
    language: str = "en"
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class FileLink:
    label: str
    address: str
    type: str
    """As in "application/x-bibtex"."""


@dataclass(frozen=True, slots=True)
class TakenVersion:
    """This state, as it was released; or that it wasn't."""

    words: str
    """As in "Version 2, released on 21 November 2026", "This state isn’t released yet …"."""
    permalink: str = ""
    """The whole address; empty where there is none."""
    address: str = ""
    """The version's page, where the site has it."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Where a reader can object."""

    words: str
    label: str = ""
    href: str = ""
    """Out of the site; empty where there is no such place, or none that can be linked to."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A claim or an excerpt, ready to be taken along."""

    anchor: str
    """What the element ids in it begin with."""
    permalink: str
    version: TakenVersion | None
    """None of an excerpt in a state that isn't released; the claim says so."""
    citations: tuple[CitationView, ...]
    files: tuple[FileLink, ...]
    dispute: Dispute | None
    """None of an excerpt where there is nowhere to object; the claim says so."""


@dataclass(frozen=True, slots=True)
class TakenExcerpt:
    letter: str
    mark: StanceMark
    voice: Wording
    quote: Wording
    attribution: tuple[tuple[Wording, ...], ...]
    """Line by line, in pieces of one language each, what is copied with the quote: its translation, who prints it on
    whose word, its address."""
    taken: Taken


@dataclass(frozen=True, slots=True)
class Take:
    """The whole section."""

    claim: Taken
    excerpts: tuple[TakenExcerpt, ...]
