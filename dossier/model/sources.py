"""Documents that were read."""

from __future__ import annotations

from typing import ClassVar, Literal

from dossier.dates import EdtfDate
from dossier.model.base import ActorId, Fact, Keyed, Language, Text, Url


class Author(Fact, frozen=True, kw_only=True):
    """Somebody whom a document names as its author."""

    called: ClassVar[str] = "author"
    shorthand: ClassVar[str] = "name"

    name: str
    """As printed.
    Example: Mara Venn"""
    family: str | None = None
    """Which part of the name is the family's; left out where nobody knows, or where a body signs.
    Example: Venn"""

    @property
    def given(self) -> str:
        """The rest of the name; empty where nobody has said which that is, or where there is none."""
        if not self.family:
            return ""
        first, _, last = self.name.rpartition(self.family) if self.is_last else self.name.partition(self.family)
        return (first or last).strip()

    @property
    def is_last(self) -> bool:
        """Whether the family's name stands at the end."""
        return bool(self.family) and self.name.endswith(f" {self.family}")


class Source(Keyed, frozen=True, kw_only=True):
    """A document that was read."""

    called: ClassVar[str] = "source"

    outlet: ActorId | None = None
    """Who prints it; left out where the copy doesn't say.
    Example: herald"""
    title: str
    """As printed, in its own language.
    Example: Ferry sinks off the North Quay"""
    authors: tuple[Author, ...] = ()
    """As the document names them.
    Example: [Mara Venn]"""
    language: Language
    """The language that it is printed in, by its tag: `en`, `ar`."""
    published: EdtfDate
    """The date that it bears; or one that the editors reckoned, and the note says how."""
    url: Url | None = None
    """Its own web address, where it was published."""
    archived: Url | None = None
    """The web address of a kept copy, in an archive."""
    link: Literal["live", "dead", "changed", "paywalled"] | None = None
    """What was found at `url`: it stands as it was read (`live`), it is gone (`dead`), its text differs (`changed`), or
    it is closed to readers who don't pay (`paywalled`)."""
    checked: EdtfDate | None = None
    """The day on which `link` was last seen to be so."""
    read: Literal["full", "partial"]
    """Whether the editors read the whole text (`full`) or a part of it (`partial`). Only of a whole text can be said
    what it is silent on."""
    note: Text | None = None
    """What a reader must know of it: how its date is known, say, where the document bears none.
    Example: The copy bears no date; it speaks of a vote that was held that morning."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [herald-march]"""
