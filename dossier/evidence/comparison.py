"""The comparison: what each excerpt says on each row, and how the sayings stand to each other.

Only typed values of excerpts that assert, wholly or in part, are compared. Two values *differ* where they exclude
each other; a place that contains another, overlapping quantities or dates, are *compatible*; equal values *agree*;
unequal words alone mean nothing and are *shown*. A value that no other excerpt of the claim gives stands *alone*.
A date with a mark of doubt reaches one of its own units further before it excludes another.

An empty cell is *silent* where the editors judged that the document, read in full, says nothing on it
(typed in one of its excerpts, it holds for all); *elsewhere*
where another excerpt of the same document fills the row; *not seen* where the document was read in part; else
*blank*: not filled in.

Differing is mutual: each of two cells that exclude each other is marked, whichever has more company.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier import values
from dossier.model import Claim, Dossier, Excerpt, ExcerptId, Point, RowId

State = Literal["agrees", "differs", "compatible", "alone", "shown", "silent", "elsewhere", "not-seen", "blank"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one excerpt says on one row."""

    excerpt: ExcerptId
    state: State
    point: Point | None = None
    group: int | None = None
    """Cells of one value share it; from 1, in the order of the excerpts."""
    agrees: tuple[ExcerptId, ...] = ()
    differs: tuple[ExcerptId, ...] = ()
    compatible: tuple[ExcerptId, ...] = ()
    elsewhere: ExcerptId | None = None
    """The first excerpt of the same document that fills the row."""


@dataclass(frozen=True, slots=True)
class RowCells:
    """One row of the comparison: a cell for each excerpt, in order."""

    row: RowId
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        return any(cell.state == "differs" for cell in self.cells)


def compare(dossier: Dossier, claim: Claim) -> tuple[RowCells, ...]:
    """The claim's rows, in its order."""
    return tuple(row_cells(dossier, claim, row) for row in claim.compare)


def row_cells(dossier: Dossier, claim: Claim, row: RowId) -> RowCells:
    compared = {
        excerpt.id: point.typed
        for excerpt in claim.excerpts
        if excerpt.is_compared and (point := excerpt.points.get(row)) and point.typed is not None
    }
    groups: list[values.Value] = []
    cells = []
    for excerpt in claim.excerpts:
        point = excerpt.points.get(row)
        if point is None:
            cells.append(empty_cell(dossier, claim, excerpt, row))
        elif excerpt.id not in compared:
            cells.append(Cell(excerpt.id, "shown", point))
        else:
            cells.append(filled_cell(excerpt.id, point, compared, groups))
    return RowCells(row, tuple(cells))


def filled_cell(
    own: ExcerptId, point: Point, compared: dict[ExcerptId, values.Value], groups: list[values.Value]
) -> Cell:
    value = compared[own]
    if value not in groups:
        groups.append(value)
    others = {name: values.compared(value, other) for name, other in compared.items() if name != own}
    agrees, differs, compatible = (
        tuple(name for name, verdict in others.items() if verdict == wanted)
        for wanted in ("equal", "exclusive", "compatible")
    )
    state: State = "differs" if differs else "agrees" if agrees else "compatible" if compatible else "alone"
    return Cell(own, state, point, groups.index(value) + 1, agrees, differs, compatible)


def empty_cell(dossier: Dossier, claim: Claim, excerpt: Excerpt, row: RowId) -> Cell:
    if any(row in other.silent for other in claim.excerpts if other.source == excerpt.source):
        return Cell(excerpt.id, "silent")
    elsewhere = filled_elsewhere(claim, excerpt, row)
    if elsewhere is not None:
        return Cell(excerpt.id, "elsewhere", elsewhere=elsewhere.id)
    return Cell(excerpt.id, "not-seen" if dossier.sources[excerpt.source].read == "partial" else "blank")


def filled_elsewhere(claim: Claim, excerpt: Excerpt, row: RowId) -> Excerpt | None:
    """The first other excerpt of the same document that says something on the row."""
    return next(
        (
            other
            for other in claim.excerpts
            if other.source == excerpt.source and other.id != excerpt.id and row in other.points
        ),
        None,
    )
