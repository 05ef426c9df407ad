"""The two states that are compared, and what a change is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Plain = Any
"""Plain data: what JSON holds."""
Part = Literal["figure", "claim", "excerpt", "relation", "assessment", "revision", "name"]
Kind = Literal["added", "removed", "changed", "renamed"]
Field = Literal[
    "documents",
    "origins",
    "unnamed_origins",
    "untraced",
    "support",
    "conflict",
    "state",
    "reason",
    "into",
    "statement",
    "topic",
    "date",
    "places",
    "event-note",
    "actors",
    "context",
    "rows",
    "order",
    "excerpt",
    "source",
    "attribution",
    "stance",
    "stance-words",
    "quote",
    "translation",
    "translated-by",
    "reported",
    "point",
    "silent",
    "note",
    "relation",
    "inward",
    "confidence",
    "unknowns",
    "by",
    "reviewed-by",
    "assessed",
    "revision",
    "name",
    "title",
    "outlet",
    "published",
    "authors",
    "read",
    "kind",
    "of",
    "within",
    "label",
]


@dataclass(frozen=True, slots=True)
class State:
    """A claim at one time."""

    record: Mapping[str, Plain]
    """Its block of `claims.yaml`, every passage written out."""
    tables: Mapping[str, Plain]
    """What it refers to, in the shape of `claims.yaml`; more may be in it."""
    figures: Mapping[str, Plain] = field(default_factory=dict)
    """`evidence`, as in the claim's JSON; empty: figures aren't compared."""
    claim: str = ""
    """Its id at that time."""


@dataclass(frozen=True, slots=True)
class Term:
    """Something that stood, or stands, in a field."""

    text: str
    language: str = ""
    """Of words; empty where it isn't known, or where there is none."""
    kind: Literal["words", "date", "code", "number"] = "words"
    """`date`: EDTF. `code`: a word of the file's own, as `denies`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, as they came from one state to the other."""

    text: str
    kind: Literal["kept", "deleted", "inserted"] = "kept"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed."""

    part: Part
    field: Field
    kind: Kind = "changed"
    excerpt: str = ""
    """Of an excerpt: the id that it has now; of one that is no longer there, the id that it had."""
    about: tuple[Term, ...] = ()
    """What else is needed to say what changed: the row of a point, the name of an actor, a relation's other end."""
    before: tuple[Term, ...] = ()
    after: tuple[Term, ...] = ()
    language: str = ""
    """Of a text that is there in several languages, or that was compared word by word."""
    words: tuple[Piece, ...] = ()
    """Such a text, word by word."""
    whose: tuple[Term, ...] = ()
    """Of an excerpt: on whose word, where that is known, and the document."""
    reason: tuple[Term, ...] = ()
    """Why an excerpt was taken out."""
