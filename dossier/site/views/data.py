"""What the page of downloads shows."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from dossier.site.views.shared import Wording


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file to be taken along."""

    name: str
    address: str
    media: str
    """Its media type."""
    size: str
    """As in "23 kB"."""
    holds: str


@dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field, a column or a key, and what it means."""

    anchor: str
    name: str
    kind: str
    """What it takes, as in "date" or "list of texts"."""
    leads: str
    """Where what it holds is explained; empty where that is all."""
    note: str
    """As in "required", or "published where it is left out"; may be empty."""
    choices: tuple[str, ...]
    html: Markup
    """What it means; empty where its name says it all."""


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The fields of one thing."""

    anchor: str
    title: str
    html: Markup
    fields: tuple[FieldEntry, ...]

    @property
    def count(self) -> int:
        return len(self.fields)


@dataclass(frozen=True, slots=True)
class FieldSection:
    anchor: str
    title: str
    lead: str
    groups: tuple[FieldGroup, ...]


@dataclass(frozen=True, slots=True)
class ReadingNote:
    """What somebody must know to read the files."""

    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class DataPage:
    """`/data/`."""

    title: str
    lead: str
    files: tuple[FileRow, ...]
    notes: tuple[ReadingNote, ...]
    sections: tuple[FieldSection, ...]
    tongue: Wording
    """The language that fields are explained in: the model's own."""
