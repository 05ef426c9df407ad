"""What the claim page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from dossier.site.views.diagram import Diagram, Parallel
from dossier.site.views.embed import EmbedCode
from dossier.site.views.map import SmallMap
from dossier.site.views.notice import Notice, RemovedView
from dossier.site.views.shared import (
    CellLink,
    CellState,
    Direction,
    Grade,
    Headline,
    Ref,
    StanceMark,
    When,
    Wording,
)
from dossier.site.views.take import Take
from dossier.site.views.timeline import ClaimTime


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A voice in a chain of attribution; the first is the document's outlet ("prints")."""

    name: Wording
    also: tuple[Wording, ...]
    address: str
    sign: Literal["document", "relay", "voice", "unnamed"]
    """Square, ring, disc, dotted ring."""
    remark: str
    """As in "prints", "unnamed", "outlet", "traced further by B"; may be empty."""


@dataclass(frozen=True, slots=True)
class QuotePart:
    """A piece of a quote or translation: bare, or a point of comparison (never both lines)."""

    text: str
    point: int = 0
    """The number of the row that these words fill; 0: none."""
    anchor: str = ""
    """The element id that a cell of the comparison opens; in translations empty."""
    is_elision: bool = False


@dataclass(frozen=True, slots=True)
class TranslationView:
    parts: tuple[QuotePart, ...]
    language: str
    direction: Direction
    made: str
    """As in "Machine translation, by …"."""
    label: str
    """As in "In English"."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How the quote was verified."""

    words: str
    """As in "All 31 words stand in the capture of 21 November 2026, from word 57 on"."""
    address: str
    """The source's page, at its capture."""


@dataclass(frozen=True, slots=True)
class DocumentCopy:
    """A document on the web, live or kept, opened at the words that are quoted."""

    label: str
    """As in "In the article"."""
    passage: str
    """The whole address, with a text fragment."""
    document: str
    """The whole address as it is recorded."""
    state: str = ""
    """As in "live, seen 3 May 2026"; may be empty."""


@dataclass(frozen=True, slots=True)
class Column:
    """One excerpt, side by side with the others."""

    anchor: str
    """The element id: the excerpt's own id, bare. It is a public address."""
    key: str
    """How the address of a comparison names it: `ferry-sank.herald`; empty of a version, which can't be compared."""
    letter: str
    """A, B, C… by order; AA after Z. Never part of an address."""
    mark: StanceMark
    voice: Wording
    """The last voice, whose stance this is."""
    source: Ref
    """The document's title, leading to its page."""
    same_document: str
    """The letter of the first column that quotes the same document; empty where this one is the first."""
    outlet: Ref | None
    """None: not printed on the copy."""
    published: When
    reported: When | None
    """When the relayed report appeared, where that isn't the document's date."""
    chain: tuple[ChainLink, ...]
    quote: tuple[QuotePart, ...]
    quote_text: str
    language: str
    direction: Direction
    stance_words: str
    """The words that the stance rests on; may be empty."""
    translations: tuple[TranslationView, ...]
    printed_in: str
    """As in "Printed in English": stands where no translation is needed, or none is there."""
    proof: Proof
    note: Wording | None
    also_in: tuple[Ref, ...]
    """Other claims that quote the same passage."""
    copies: tuple[DocumentCopy, ...] = ()
    """Where the words can be read in their document."""
    no_copy: str = ""
    """As in "Address not recorded"; said once of each document."""
    aliases: tuple[str, ...] = ()
    """Its earlier ids: element ids too, so that links to them find it."""


@dataclass(frozen=True, slots=True)
class PointKey:
    """A row of the comparison as numbered in the quotes."""

    number: int
    label: Wording
    unit: str
    """The row's kind in words, for its title."""
    anchor: str = ""
    """The element id of the row; empty where nothing is compared."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one excerpt says on one row."""

    state: CellState
    sign: str
    """As in "=", "≠", "≈", "1", "·", "—", "↪", or empty."""
    words: str
    """As in "differs from C; agrees with B", "silent", "elsewhere: A"."""
    letter: str
    said: Wording | None
    gloss: Wording | None
    """The same words in the translation."""
    address: str
    """What it opens: the words it rests on; of `elsewhere` the other excerpt's words; else empty."""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    key: PointKey
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    state: CellState
    sign: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Comparison:
    rows: tuple[ComparisonRow, ...]
    legend: tuple[LegendItem, ...]
    lead: str


@dataclass(frozen=True, slots=True)
class SharedWords:
    """One run of words that two quotes share."""

    words: Wording
    """As they stand in the first quote."""
    first: str
    """Where they stand in the first quote: "12 60", in characters, from 0; the last isn't counted in."""
    second: str


@dataclass(frozen=True, slots=True)
class Siglum:
    """What a column is called, and its element id."""

    letter: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two columns, and the words that they share."""

    first: Siglum
    second: Siglum
    words: int
    runs: tuple[SharedWords, ...]


@dataclass(frozen=True, slots=True)
class OriginVoice:
    """An origin: its voices (several count as one), and the excerpts that lead to it."""

    voices: tuple[ChainLink, ...]
    routes: tuple[OriginRoute, ...]
    note: str
    """Why several count as one: "shared wording", with the editors' note; may be empty."""


@dataclass(frozen=True, slots=True)
class OriginRoute:
    """How an origin's word reaches the reader: by whom, in which documents, as which columns."""

    mark: StanceMark
    columns: tuple[CellLink, ...]
    through: tuple[Ref, ...]
    source: Ref


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """The origins of one side: support, denials, and what isn't counted."""

    title: str
    """As in "2 origins, both unnamed", "1 denial, counted apart", "Not counted"."""
    origins: tuple[OriginVoice, ...]


@dataclass(frozen=True, slots=True)
class TrailItem:
    """Something that happened around the claim, or an entry of a list by date."""

    when: When | None
    label: str
    """What it is: "Said to happen", "In print", "Denied by", "Contradicts", "In tension with"."""
    ref: Ref | None
    text: Wording | None
    """The editors' note."""


@dataclass(frozen=True, slots=True)
class AssessmentView:
    grade: Grade
    reason: Wording | None
    unknowns: tuple[Wording, ...]
    by: str
    reviewed_by: str
    when: When


@dataclass(frozen=True, slots=True)
class RevisionView:
    when: When
    kind: str
    summary: Wording


@dataclass(frozen=True, slots=True)
class CorrectedView:
    """That a claim was corrected, or said better."""

    words: str
    """As in "Corrected on 11 December 2026:"."""
    summary: Wording
    before: VersionRef | None
    """The version as it stood before; None where none can be read."""


@dataclass(frozen=True, slots=True)
class VersionRef:
    """One version of a claim, and where it stands."""

    number: int
    when: When
    address: str
    is_taken_down: bool


@dataclass(frozen=True, slots=True)
class VersionList:
    """The versions of a claim, the earliest first."""

    versions: tuple[VersionRef, ...]
    note: str
    """As in "This state isn’t released yet."; may be empty."""
    earlier: tuple[str, ...] = ()
    """The claim's earlier addresses."""


@dataclass(frozen=True, slots=True)
class Record:
    """The claim's block of `claims.yaml`, highlighted, its lines numbered from 1."""

    html: Markup
    """`<span class="record__line" id="record_1">…</span>` for each line."""
    lines: int
    first_line: int
    """In the file; 0 where it stands in none as it is shown."""
    file: str
    file_url: str
    """In the repository; empty where the dossier names none."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    id: str
    statement: Wording
    also: tuple[Wording, ...]
    topic: Ref
    when: When | None
    places: tuple[Ref, ...]
    actors: tuple[Ref, ...]
    notice: Notice | None
    headline: Headline
    context: Markup | None
    side_title: str
    """As in "Side by side: six passages, one document"."""
    columns: tuple[Column, ...]
    points: tuple[PointKey, ...]
    shared: tuple[SharedPair, ...]
    """The columns that share words."""
    comparison: Comparison | None
    """None: nothing is compared, or there is one excerpt and no row."""
    diagram: Diagram | None
    """The same origins, drawn; None where no excerpt stands under the claim."""
    origins: tuple[OriginGroup, ...]
    parallels: tuple[Parallel, ...]
    trail: tuple[TrailItem, ...]
    assessment: AssessmentView | None
    revisions: tuple[RevisionView, ...]
    permalink: str
    json_address: str
    record: Record
    map: SmallMap | None = None
    """Where it is filed; None where no place of it has a point."""
    time: ClaimTime | None = None
    """None: nothing of it has a date."""
    take: Take | None = None
    """What a reader takes along; None where nothing is offered."""
    embed: EmbedCode | None = None
    """None: it can't be shown on other people's pages."""
    removed: tuple[RemovedView, ...] = ()
    versions: VersionList | None = None
    """None on the page of a version."""
    corrected: CorrectedView | None = None
    """None where nothing was, and on the page of a version."""
