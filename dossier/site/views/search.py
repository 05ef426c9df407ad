"""What the search page shows, and of each claim that is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.site.views.claim import Column
from dossier.site.views.shared import Headline, Ref, When, Wording


@dataclass(frozen=True, slots=True)
class SearchPage:
    title: str
    lead: str
    address: str
    """Its own: the box leads there."""
    languages: tuple[str, ...]
    """The languages that have an index: folders beside the page."""
    results: str
    """The address of the folder that holds what is shown of each claim."""
    ways: tuple[Ref, ...]
    """Where else to look: all claims, and the lists that choose among them."""


@dataclass(frozen=True, slots=True)
class Spelt:
    """Somebody or a place that the claim has to do with, and every spelling under which it is found by that."""

    ref: Ref
    spellings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """The texts by which a claim is found."""

    claim: str
    fields: Mapping[str, tuple[str, ...]]
    """The `statement`; every spelling of whom and where the claim is `filed` under, with when, and again of those whom
    the statement names (`named`); the `passages` with their translations; every spelling of who speaks and prints, and
    of whatever else stands in any of these texts (`heard`)."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A claim in the list of results. The script marks the words found, and leaves out what holds none of them."""

    claim: Ref
    when: When | None
    places: tuple[Ref, ...]
    notice: str
    """Of a merged or withdrawn claim: which."""
    headline: Headline
    spelt: tuple[Spelt, ...]
    columns: tuple[Column, ...]
    record: SearchRecord
