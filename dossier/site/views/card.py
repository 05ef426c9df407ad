"""What a claim's card shows: the picture in previews of links."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.shared import Direction, StanceMark, Wording


@dataclass(frozen=True, slots=True)
class Tally:
    """How many excerpts of a claim take one stance."""

    mark: StanceMark
    number: int
    words: str
    """As in "2 asserting"."""


@dataclass(frozen=True, slots=True)
class Card:
    """All in the edition's language, but where a wording says otherwise."""

    language: str
    direction: Direction
    topic: Wording
    when: str
    """Empty where the claim has no date."""
    notice: str
    """Of a merged or withdrawn claim: which; else empty."""
    statement: Wording
    also: tuple[Wording, ...]
    """The statement in the dossier's other languages."""
    figures: str
    """As in "4 documents, 1 origin · denied by 2 voices"."""
    tallies: tuple[Tally, ...]
    conflict: str
    """As in "Conflict: denied", or "No conflict found"."""
    title: Wording
    """The dossier's."""
    kind: str
    """As in "A dossier of claims, compared word by word"."""
