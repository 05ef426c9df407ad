"""Who speaks or is spoken of, and where."""

from __future__ import annotations

from typing import Annotated, ClassVar

from dossier.model.base import ActorId, ActorKind, Fact, Keyed, OneOrMore, PlaceId, Precision, SourceId, Text
from dossier.model.claims import Translation


class Stake(Fact, frozen=True, kw_only=True):
    """An actor's interest, in a source's own words."""

    called: ClassVar[str] = "stake"

    source: SourceId
    """The document that says so.
    Example: herald-2019-03-03"""
    quote: str
    """Verbatim, and verified like any quote.
    Example: The Herald is owned by the company that runs the ferries"""
    translation: Annotated[tuple[Translation, ...], OneOrMore] = ()


class Actor(Keyed, frozen=True, kw_only=True):
    """Anyone who speaks or is spoken of."""

    called: ClassVar[str] = "actor"

    kind: ActorKind
    """A `person`; a `body`, which is an office or an institution; a `group` of people without one; an `outlet`, which
    prints; or an `unnamed` voice, whose name the source doesn't give."""
    name: Text
    """What it is called, in each language of the dossier; an unnamed voice as the source words it: "press sources".
    Example: {en: The Herald, ar: صحيفة هيرالد}"""
    of: ActorId | None = None
    """Of an unnamed voice: whose it is.
    Example: herald"""
    variants: tuple[str, ...] = ()
    """Other spellings, in any script.
    Example: [Daily Herald, هيرالد]"""
    description: Text | None = None
    """Who that is, in a sentence.
    Example: A daily newspaper in Lorn."""
    stake: Stake | None = None
    """Its interest, in a source's own words."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [daily-herald]"""


class Place(Keyed, frozen=True, kw_only=True):
    """Somewhere that claims speak of: a town, a quay, a country."""

    called: ClassVar[str] = "place"

    name: Text
    """What it is called, in each language of the dossier.
    Example: {en: The North Quay, ar: الرصيف الشمالي}"""
    within: PlaceId | None = None
    """The next larger place that it lies in: a report of the one and a report of the other don't differ.
    Example: lorn"""
    point: tuple[float, ...] = ()
    """Latitude and longitude in degrees (WGS 84), for the map.
    Example: [36.17, 37.05]"""
    precision: Precision
    """How large it is, so that nobody takes its point for more exact."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [old-quay]"""
