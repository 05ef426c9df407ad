"""Shared wording: runs of six or more equal words between two excerpts of a claim.

The excerpts are of one language and from different passages; signs between words and the case of letters don't
count, and an elision ends a run. Two reports that share their words may share their origin: where they are counted
as two, a warning asks the editors for `same_origin`, or for a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from dossier import captures, quotes
from dossier.model import Claim, Dossier, Excerpt


@dataclass(frozen=True, slots=True)
class SharedWording:
    """Two excerpts, and the words that they have in common."""

    first: Excerpt
    second: Excerpt
    runs: tuple[quotes.SharedRun, ...]


def shared_pairs(dossier: Dossier, claim: Claim) -> tuple[SharedWording, ...]:
    """Every pair of the claim's excerpts that share words."""
    return tuple(pairs(dossier, claim))


def pairs(dossier: Dossier, claim: Claim) -> Iterator[SharedWording]:
    for first, second in combinations(claim.excerpts, 2):
        one_language = dossier.sources[first.source].language == dossier.sources[second.source].language
        if one_language and not one_passage(dossier, first, second):
            runs = quotes.shared_runs(first.quote, second.quote)
            if runs:
                yield SharedWording(first, second, runs)


def one_passage(dossier: Dossier, first: Excerpt, second: Excerpt) -> bool:
    """Whether two excerpts quote the same words of the same document, wholly or in part."""
    if first.passage == second.passage:
        return True
    if first.source != second.source or first.source not in dossier.captures:
        return False
    capture = dossier.captures[first.source]
    return bool(captures.proved_positions(capture, first.quote) & captures.proved_positions(capture, second.quote))
