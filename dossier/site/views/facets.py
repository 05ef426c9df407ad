"""What narrows the list of claims down.

A narrowed list has an address that can be sent to somebody, and that goes on meaning the same:
`/claims/?year=2016&conflict=denied&support=unnamed-only&order=report`. Several values of one facet are alternatives
(`conflict=denied&conflict=contradicted`); facets narrow each other. What isn't known here is ignored.

- `topic`, `actor`, `place`: ids of the dossier. An actor is one whom the claim concerns, or a voice that speaks in an
  excerpt; a place counts for the places within it.
- `year`: of the alleged event, in four digits; offered are the years in which any event begins or ends. An interval
  counts in each of them that it overlaps, an open one as far as they go. `undated` where the event has no date.
- `support`: `multiple-origins`, `single-origin`, `unnamed-only`, `untraced`, `none`, as the headline counts it.
- `conflict`: `denied`, `contradicted`, `differs-in-detail`; `none` where none was found.
- `stance`: `asserts`, `partly-asserts`, `denies`, `declines`, `mentions`: of any excerpt.
- `language`: of any document that is quoted, as a language tag.
- `outlet`: the id of the actor that printed a document that is quoted; `none` where the copy doesn't say.
- `order`: `event`, by the date of the alleged event; `report`, by the earliest report. Left out: by topic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.site.views.shared import Grade, LedgerItem, Ref, When, Wording

FacetKey = Literal["topic", "year", "support", "conflict", "stance", "language", "actor", "place", "outlet"]
OrderKey = Literal["topic", "event", "report"]


@dataclass(frozen=True, slots=True)
class FacetValue:
    id: str
    """As it stands in an address."""
    name: Wording


@dataclass(frozen=True, slots=True)
class Facet:
    key: FacetKey
    title: str
    values: tuple[FacetValue, ...]
    """In the order in which they are offered."""
    in_sight: int
    """How many of them are shown before a reader asks for the rest."""

    @property
    def is_folded(self) -> bool:
        return len(self.values) > self.in_sight


@dataclass(frozen=True, slots=True)
class FacetedClaim:
    """What a claim has under each facet."""

    id: str
    values: tuple[tuple[int, ...], ...]
    """For each facet, in order: which of its values."""
    reported: When | None
    """The earliest report of it."""


@dataclass(frozen=True, slots=True)
class Facets:
    """All facets with the values of every claim."""

    facets: tuple[Facet, ...]
    claims: tuple[FacetedClaim, ...]
    """By topic, and by event within it, as the list of all claims has them."""
    by_event: tuple[int, ...]
    """The claims in the order of their events: which of `claims`."""
    by_report: tuple[int, ...]
    """The claims in the order of their earliest reports."""


@dataclass(frozen=True, slots=True)
class FacetPanel:
    """What the page itself holds for the script that narrows its list down."""

    facets: tuple[Facet, ...]
    total: int
    orders: tuple[tuple[OrderKey, str], ...]
    """Each order and what it is called; the first is the list's own."""
    ways: tuple[Ref, ...]
    """Other ways to narrow down, for readers without scripts."""
    data: str
    """The address of what each claim has under each facet."""
    home: str
    """The address that a narrowed list is kept under."""
    claim: str
    """The address of a claim, with `_` where its id stands."""
    topic: str
    """The address of a topic, with `_` where its id stands."""
    anchor: str
    """What the element id of a topic's heading begins with."""
    step: int
    """How many claims are shown at a time."""
    blank: LedgerItem | None
    """Of a list in pages: an item with one of everything, to be filled in for claims of other pages."""
    grades: tuple[Grade, ...]
