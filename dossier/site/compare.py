"""The comparison as a table: one row for each point, one column for each excerpt."""

from __future__ import annotations

from dossier import quotes
from dossier.evidence import ClaimEvidence
from dossier.evidence.comparison import Cell, RowCells
from dossier.model import Claim, ExcerptId, RowId
from dossier.site import routes
from dossier.site.edition import Edition, letters, worded
from dossier.site.passages import anchors
from dossier.site.views import Cell as CellView
from dossier.site.views import CellState, Comparison, ComparisonRow, LegendItem, PointKey, Wording

SIGNS: dict[CellState, str] = {
    "agrees": "=",
    "differs": "≠",
    "compatible": "≈",
    "alone": "1",
    "shown": "·",
    "silent": "—",
    "elsewhere": "↪",
    "not-seen": "",
    "blank": "",
}


def point_keys(edition: Edition, claim: Claim) -> tuple[PointKey, ...]:
    """The claim's rows, numbered as in the quotes."""
    _ = edition.interface._
    kinds = {
        "text": _("in words"),
        "quantity": _("a quantity"),
        "date": _("a date"),
        "place": _("a place"),
        "actor": _("who it is"),
    }
    return tuple(
        PointKey(
            number,
            edition.wording(edition.dossier.rows[row].label),
            kinds[edition.dossier.rows[row].kind],
            routes.row_anchor(row) if is_compared(claim) else "",
        )
        for number, row in enumerate(claim.compare, start=1)
    )


def is_compared(claim: Claim) -> bool:
    """Whether there is something to compare, and something to compare it with."""
    return bool(claim.compare) and len(claim.excerpts) > 1


def comparison(edition: Edition, found: ClaimEvidence) -> Comparison | None:
    """The table; None where nothing is there to compare."""
    if not is_compared(found.claim):
        return None
    _ = edition.interface._
    table = Table(edition, found.claim)
    keys = point_keys(edition, found.claim)
    rows = tuple(table.row(key, row) for key, row in zip(keys, found.rows, strict=True))
    states = {cell.state for row in rows for cell in row.cells}
    return Comparison(
        rows,
        tuple(item for item in legend(edition) if item.state in states),
        _("Only passages that assert, wholly or in part, are compared. A cell’s words open the passage they stand in."),
    )


def legend(edition: Edition) -> tuple[LegendItem, ...]:
    _ = edition.interface._
    meanings: tuple[tuple[CellState, str, str], ...] = (
        ("agrees", _("Agrees"), _("the same value, whatever the words")),
        ("differs", _("Differs"), _("two values that exclude each other")),
        ("compatible", _("Compatible"), _("one contains or overlaps the other")),
        ("alone", _("Alone"), _("no other passage gives a value")),
        ("shown", _("Shown"), _("said, but not compared")),
        ("silent", _("Silent"), _("the document, read in full, says nothing on it")),
        ("elsewhere", _("Elsewhere"), _("another passage of the same document says it")),
        ("not-seen", _("Not seen"), _("the document was read in part")),
        ("blank", _("Blank"), _("not filled in by the editors")),
    )
    return tuple(LegendItem(state, SIGNS[state], word, meaning) for state, word, meaning in meanings)


class Table:
    """Turns the computed cells of one claim into cells with words and links."""

    def __init__(self, edition: Edition, claim: Claim) -> None:
        self.edition = edition
        self.claim = claim
        self.letters = letters(claim)
        self.anchors = {excerpt.id: anchors(excerpt, claim.compare) for excerpt in claim.excerpts}

    def row(self, key: PointKey, row: RowCells) -> ComparisonRow:
        return ComparisonRow(key, tuple(self.cell(row.row, cell) for cell in row.cells))

    def cell(self, row: RowId, cell: Cell) -> CellView:
        return CellView(
            state=cell.state,
            sign=SIGNS[cell.state],
            words=self.words(cell),
            letter=self.letters[cell.excerpt],
            said=self.said(cell),
            gloss=self.gloss(cell),
            address=self.address(row, cell),
        )

    def words(self, cell: Cell) -> str:
        _ = self.edition.interface._
        if cell.state in ("agrees", "differs", "compatible"):
            return "; ".join(
                phrase % {"letters": self.lettered(names)}
                for phrase, names in (
                    (_("differs from %(letters)s"), cell.differs),
                    (_("agrees with %(letters)s"), cell.agrees),
                    (_("compatible with %(letters)s"), cell.compatible),
                )
                if names
            )
        if cell.elsewhere:
            return _("elsewhere: %(letter)s", letter=self.letters[cell.elsewhere])
        return {
            "alone": _("stands alone"),
            "shown": _("shown, not compared"),
            "silent": _("silent"),
            "not-seen": _("not seen"),
            "blank": _("not filled in"),
        }[cell.state]

    def lettered(self, names: tuple[ExcerptId, ...]) -> str:
        return ", ".join(self.letters[name] for name in names)

    def said(self, cell: Cell) -> Wording | None:
        excerpt = self.claim.excerpt(cell.excerpt)
        if cell.point is None or excerpt is None:
            return None
        return worded(cell.point.said, self.edition.dossier.sources[excerpt.source].language)

    def gloss(self, cell: Cell) -> Wording | None:
        excerpt = self.claim.excerpt(cell.excerpt)
        if cell.point is None or cell.point.translated is None or excerpt is None:
            return None
        phrase = cell.point.translated
        held = [made for made in excerpt.translation if len(quotes.occurrences(phrase, made.text)) == 1]
        return worded(phrase, held[0].language or self.edition.language) if held else None

    def address(self, row: RowId, cell: Cell) -> str:
        opened = cell.elsewhere or (cell.excerpt if cell.point else None)
        if opened is None:
            return ""
        return routes.claim(self.claim.id, self.anchors[opened].get(row, opened))
