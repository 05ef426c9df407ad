"""Share quoted: the part of each document's words that the dossier quotes.

Each word counts once, however many excerpts quote it; signs count as words, and so do the quotes of stakes. The
project quotes for comparison and criticism; it doesn't republish: from half of a document on it warns, from three
quarters on it refuses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier import captures
from dossier.model import Dossier, SourceId


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a document is quoted, in words."""

    quoted: int
    total: int
    runs: tuple[tuple[int, int], ...]
    """Where the quoted words stand: first position, from 0, and the one after the last."""

    @property
    def per_cent(self) -> int:
        """Rounded up: what isn't nothing is never shown as nothing."""
        return -(-100 * self.quoted // self.total) if self.total else 0


def quotes_of(dossier: Dossier, source: SourceId) -> tuple[str, ...]:
    """Everything that the dossier quotes of a source, each text once, in the order of the file."""
    found = [excerpt.quote for excerpt in dossier.passages() if excerpt.source == source]
    found += [stake.quote for _, stake in dossier.stakes() if stake.source == source]
    return tuple(dict.fromkeys(found))


def shares_of(dossier: Dossier) -> dict[SourceId, Share]:
    """The share quoted of each document that was captured."""
    found = {}
    for source, capture in dossier.captures.items():
        positions: set[int] = set()
        for quote in quotes_of(dossier, source):
            positions |= captures.proved_positions(capture, quote)
        found[source] = Share(len(positions), capture.tokens, runs_of(positions))
    return found


def runs_of(positions: Iterable[int]) -> tuple[tuple[int, int], ...]:
    runs: list[tuple[int, int]] = []
    for position in sorted(positions):
        if runs and runs[-1][1] == position:
            runs[-1] = (runs[-1][0], position + 1)
        else:
            runs.append((position, position + 1))
    return tuple(runs)
