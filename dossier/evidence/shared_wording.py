"""Shared wording: runs of six or more equal words between two excerpts of a claim.

The excerpts are of one language and from different passages; signs between words and the case of letters don't
count, and an elision ends a run. Two reports that share their words may share their origin: where they are counted
as two, a warning asks the editors for `same_origin`, or for a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from dossier import quotes
from dossier.model import Claim, Dossier, Excerpt


@dataclass(frozen=True, slots=True)
class SharedWording:
    """Two excerpts, and the words that they have in common."""

    first: Excerpt
    second: Excerpt
    runs: tuple[quotes.SharedRun, ...]


Positions = Mapping[str, frozenset[int]]
"""Passage → where its words stand in the document, as far as that is proved."""


def shared_pairs(dossier: Dossier, claim: Claim, positions: Positions) -> tuple[SharedWording, ...]:
    """Every pair of the claim's excerpts that share words."""
    return tuple(pairs(dossier, claim, positions))


def pairs(dossier: Dossier, claim: Claim, positions: Positions) -> Iterator[SharedWording]:
    for first, second in combinations(claim.excerpts, 2):
        one_language = dossier.sources[first.source].language == dossier.sources[second.source].language
        if one_language and not one_passage(first, second, positions):
            runs = quotes.shared_runs(first.quote, second.quote)
            if runs:
                yield SharedWording(first, second, runs)


def one_passage(first: Excerpt, second: Excerpt, positions: Positions) -> bool:
    """Whether two excerpts quote the same words of the same document, wholly or in part."""
    if first.passage == second.passage:
        return True
    if first.source != second.source:
        return False
    nowhere: frozenset[int] = frozenset()
    return bool(positions.get(first.passage, nowhere) & positions.get(second.passage, nowhere))
