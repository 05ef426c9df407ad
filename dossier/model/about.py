"""The dossier itself, and what its claims are filed under."""

from __future__ import annotations

from typing import ClassVar

from dossier.model.base import Fact, Keyed, Language, Method, Text, Url
from dossier.values import Kind


class Editor(Fact, frozen=True, kw_only=True):
    """Somebody who answers for the dossier."""

    called: ClassVar[str] = "editor"

    name: str
    """Example: Mara Venn"""


class Translations(Fact, frozen=True, kw_only=True):
    """How translations are made where an excerpt doesn't say."""

    called: ClassVar[str] = "translations"

    language: Language
    """What quotes are translated into."""
    by: str
    """Who translates: a name, or what stands for one.
    Example: Mara Venn"""
    method: Method
    """`human`, `machine`, or `published`: the source printed both texts."""


class About(Fact, frozen=True, kw_only=True):
    """The dossier itself."""

    called: ClassVar[str] = "dossier"

    title: Text
    """Example: {en: The ferry of Lorn, ar: عبّارة لورن}"""
    summary: Text
    """What it is about, in a paragraph.
    Example: What four newspapers wrote of the ferry that sank in 2019."""
    base_url: Url
    """The canonical address: in citations, feeds and cards."""
    languages: tuple[Language, ...]
    """The languages that texts may be in; the first is the default."""
    editions: tuple[Language, ...] = ()
    """The languages that the site is published in; left out: the first language."""
    translations: Translations | None = None
    """The default of every translation."""
    repository: Url | None = None
    """Edit links, and "dispute this", lead there."""
    contact: str | None = None
    """Where "dispute this" leads where there is no repository.
    Example: editors@example.org"""
    licence: str
    """Of the editors' texts and the data, as its short name: `CC-BY-4.0`. Quotes belong to their authors.
    Example: CC-BY-4.0"""
    editors: tuple[Editor, ...]
    """Who answers for the dossier."""


class Topic(Keyed, frozen=True, kw_only=True):
    """What claims are about."""

    called: ClassVar[str] = "topic"

    title: Text
    """Example: {en: The sinking, ar: الغرق}"""
    description: Text
    """What belongs to it, in a sentence or two.
    Example: When and where the ferry sank, and who was aboard."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [sinkings]"""


class Row(Keyed, frozen=True, kw_only=True):
    """A point on which accounts are compared."""

    called: ClassVar[str] = "row"

    label: Text
    """The question that it answers, in a word or two: "How many".
    Example: {en: How many, ar: كم عددهم}"""
    kind: Kind
    """How its values are compared: numbers and ranges as a `quantity`, days and periods as a `date`, ids of places as a
    `place`, ids of actors as an `actor`, anything else word by word as a `text`."""
