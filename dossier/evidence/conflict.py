"""Conflict: a set of what stands against a claim, or in it.

*Denied*: an excerpt of the claim, or a relation from another, denies it. *Contradicted*: a relation says that it and
another claim can't both be so; it holds for both. *Differs in detail*: a row of the comparison has two values that
exclude each other. A tension, and the same event told twice, aren't conflict, and nothing passes up through
`part-of`. An empty set says that none was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from dossier.evidence.comparison import RowCells
from dossier.evidence.links import Link
from dossier.model import Claim

Conflict = Literal["denied", "contradicted", "differs-in-detail"]


def conflicts_of(
    claim: Claim, rows: Iterable[RowCells], inward: Iterable[Link], outward: Iterable[Link]
) -> tuple[Conflict, ...]:
    """What stands against the claim, in a fixed order."""
    return tuple(found(claim, tuple(rows), tuple(inward), tuple(outward)))


def found(
    claim: Claim, rows: tuple[RowCells, ...], inward: tuple[Link, ...], outward: tuple[Link, ...]
) -> Iterator[Conflict]:
    if any(excerpt.stance == "denies" for excerpt in claim.excerpts) or any(
        link.relation.type == "denies" for link in inward
    ):
        yield "denied"
    standing = (link for link in outward if link.target.state == "published")
    if any(link.relation.type == "contradicts" for link in (*inward, *standing)):
        yield "contradicted"
    if any(row.differs for row in rows):
        yield "differs-in-detail"
