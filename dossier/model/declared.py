"""The file as a whole."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from dossier.dates import EdtfDate
from dossier.model.about import About, Row, Topic
from dossier.model.actors import Actor, Place
from dossier.model.base import ActorId, ClaimId, Fact, PlaceId, RowId, SourceId, Text, TopicId
from dossier.model.claims import Claim
from dossier.model.sources import Source


class SameOrigin(Fact, frozen=True, kw_only=True):
    """Texts that are one and the same, whoever signs them."""

    called: ClassVar[str] = "same_origin"

    actors: tuple[ActorId, ...]
    """The voices that count as one origin.
    Example: [courier, echo]"""
    in_: tuple[ClaimId, ...] = msgspec.field(name="in", default=())
    """The claims in which they are one; left out: everywhere.
    Example: [ferry-sank]"""
    basis: Literal["stated", "shared-wording", "inferred"]
    """How that is known: a source says so (`stated`), their words are the same (`shared-wording`), or the editors
    conclude it (`inferred`)."""
    note: Text | None = None
    """Example: The Echo prints the Courier's report word for word."""


class Waiver(Fact, frozen=True, kw_only=True):
    """A warning that the editors have seen and set aside, with the reason."""

    called: ClassVar[str] = "waiver"

    rule: str
    """The rule that warns, as the message has it in brackets.
    Example: unused"""
    place: str
    """Where it warns: an entry by its address on the site (`claims/ferry-sank`, `claims/ferry-sank#herald`,
    `sources/herald-2019-03-03`, `rows/how-many`), or a file beside this one (`content/pages/about.md`).
    Example: claims/ferry-sank#herald"""
    reason: Text
    """Why it is set aside; readers find it on the method page.
    Example: Both agencies printed the ministry's own statement."""
    date: EdtfDate
    """When that was decided."""


class Declared(Fact, frozen=True, kw_only=True):
    """The whole of `claims.yaml`."""

    called: ClassVar[str] = "file"

    dossier: About
    """What holds for the whole."""
    topics: dict[TopicId, Topic]
    """What claims are about."""
    rows: dict[RowId, Row] = msgspec.field(default_factory=dict)
    """What accounts are compared on, declared once."""
    actors: dict[ActorId, Actor] = msgspec.field(default_factory=dict)
    """Who speaks or is spoken of."""
    places: dict[PlaceId, Place] = msgspec.field(default_factory=dict)
    """Where it is said to have been."""
    sources: dict[SourceId, Source]
    """The documents that were read."""
    same_origin: tuple[SameOrigin, ...] = ()
    """Voices whose texts are one and the same."""
    waivers: tuple[Waiver, ...] = ()
    """Warnings that are set aside."""
    claims: dict[ClaimId, Claim]
    """What is asserted, with what sources say to it."""


class ProsePage(Fact, frozen=True, kw_only=True):
    """A Markdown page of `content/pages/`, or a claim's longer context."""

    name: str
    title: str
    text: str
    first_line: int = 1
    """The line of the file in which `text` begins."""
