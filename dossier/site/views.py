"""What templates are given: plain, finished values. A template decides nothing and counts nothing.

An *address* is a path from the site's root (`/claims/x/#envoy`); the template function `to` makes it a link from
the page at hand. `Wording` is text with its language, so that every piece of text carries `lang` and `dir`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from dossier.model import ActorKind, Confidence, Stance
from dossier.scripts import runs

Direction = Literal["ltr", "rtl"]
CellState = Literal["agrees", "differs", "compatible", "alone", "shown", "silent", "elsewhere", "not-seen", "blank"]


@dataclass(frozen=True, slots=True)
class Wording:
    """Text with its language and direction."""

    text: str
    language: str
    direction: Direction

    @property
    def html(self) -> Markup:
        """The text, with words of right-to-left script inside left-to-right text isolated and marked."""
        if self.direction == "rtl":
            return escape(self.text)
        isolate = Markup('<bdi lang="{}" dir="rtl">{}</bdi>')
        return Markup("").join(
            isolate.format(language, text) if language else escape(text) for text, language in runs(self.text)
        )


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing that has a page: what it is called, here and in its other languages, and where."""

    name: Wording
    address: str
    also: tuple[Wording, ...] = ()
    """Its name in the dossier's other languages."""


@dataclass(frozen=True, slots=True)
class When:
    """A date: for people and for machines."""

    words: str
    """As in "about November 2016"."""
    datetime: str | None
    """For `<time datetime>`; None where HTML has no form for it (intervals)."""
    note: str = ""
    """What the words can't say in short: "uncertain", say."""


@dataclass(frozen=True, slots=True)
class StanceMark:
    """One of the five stances with its word in this language."""

    stance: Stance
    word: str
    """As in "Asserts in part"."""


# The frame of every page.


@dataclass(frozen=True, slots=True)
class NavItem:
    label: str
    address: str
    current: Literal["", "page", "true"]
    """The value for `aria-current`: this page, or a page above it; empty otherwise."""
    is_main: bool
    """Shown in the narrow masthead, too."""


@dataclass(frozen=True, slots=True)
class Crumb:
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has round its own part."""

    title: str
    """For `<title>`: the page's own title."""
    description: str
    canonical: str
    """The whole address under `base_url`; empty on the page for addresses that don't exist."""
    language: str
    direction: Direction
    dossier_title: Wording
    dossier_kind: str
    """As in "A dossier of claims, compared word by word"."""
    nav: tuple[NavItem, ...]
    foot: tuple[NavItem, ...]
    licence: str
    editors: tuple[str, ...]
    stylesheet: str
    script: str
    json_address: str = ""
    """Of a page that has a JSON twin: its address, for `<link rel=alternate>`."""


# Parts that several pages share.


@dataclass(frozen=True, slots=True)
class Grade:
    """Confidence: its word, and how many of three bars are full (None: not assessed, no bars)."""

    confidence: Confidence
    word: str
    bars: int | None


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A piece of a headline: words, some strong, some leading to how they were counted."""

    text: str
    strong: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Headline:
    """As in "4 documents, 1 origin · denied by 2 voices", in pieces that are set one after the other."""

    parts: tuple[FigurePart, ...]
    support: str
    """As in "Unnamed only"."""
    conflict: str
    """As in "Denied; differs in detail", or "None found"."""
    grade: Grade
    counted: tuple[str, ...]
    """How it was counted: a paragraph each."""


@dataclass(frozen=True, slots=True)
class LedgerItem:
    """A claim in a list."""

    ref: Ref
    """`ref.name` is the statement, `ref.also` the statement in other languages."""
    when: When | None
    places: tuple[Ref, ...]
    topic: Ref
    marks: tuple[StanceMark, ...]
    """One for each excerpt, in order."""
    marks_words: str
    """As in "2 asserting, 1 denying"."""
    headline: Headline
    notice: str = ""
    """Of a merged or withdrawn claim: which."""


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """Claims under one heading (a topic, or the reason why they are listed)."""

    anchor: str
    title: Wording
    lead: Wording | None
    address: str
    """Of the heading's own page; empty where there is none."""
    items: tuple[LedgerItem, ...]


# The claim page.


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
class Column:
    """One excerpt, side by side with the others."""

    anchor: str
    """The element id: the excerpt's own id, bare. It is a public address."""
    letter: str
    """A, B, C… by order; AA after Z. Never part of an address."""
    mark: StanceMark
    voice: Wording
    """The last voice, whose stance this is."""
    source: Ref
    """The document's title, leading to its page."""
    same_document: bool
    """An earlier column quotes the same document ("the same article, further on")."""
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


@dataclass(frozen=True, slots=True)
class PointKey:
    """A row of the comparison as numbered in the quotes."""

    number: int
    label: Wording
    unit: str
    """The row's kind in words, for its title."""


@dataclass(frozen=True, slots=True)
class CellLink:
    letter: str
    address: str


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
    mark: StanceMark | None
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
class Record:
    """The claim's block of `claims.yaml`, highlighted, its lines numbered from 1."""

    html: Markup
    """`<span class="record__line" id="record_1">…</span>` for each line."""
    lines: int
    first_line: int
    """In the file."""
    file: str
    file_url: str
    """In the repository; empty where the dossier names none."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Says first that a claim was merged or withdrawn."""

    title: str
    text: Wording | None
    ref: Ref | None


@dataclass(frozen=True, slots=True)
class ClaimPage:
    id: str
    statement: Wording
    also: tuple[Wording, ...]
    topic: Ref
    when: When | None
    places: tuple[Ref, ...]
    actors: tuple[Ref, ...]
    event_note: Wording | None
    notice: Notice | None
    headline: Headline
    context: Markup | None
    side_title: str
    """As in "Side by side: six passages, one document"."""
    columns: tuple[Column, ...]
    points: tuple[PointKey, ...]
    comparison: Comparison | None
    """None: nothing is compared, or there is one excerpt and no row."""
    origins: tuple[OriginGroup, ...]
    trail: tuple[TrailItem, ...]
    assessment: AssessmentView | None
    revisions: tuple[RevisionView, ...]
    permalink: str
    json_address: str
    record: Record


# Other pages.


@dataclass(frozen=True, slots=True)
class HomePage:
    title: Wording
    summary: Wording
    figures: tuple[str, ...]
    """As in "36 claims", "74 excerpts from 5 documents", "21 of them in Arabic": one sentence part each."""
    stances: tuple[tuple[StanceMark, str], ...]
    """How to read it: each stance and what it means."""
    groups: tuple[LedgerGroup, ...]
    changes: tuple[TrailItem, ...]
    """What changed last; may be empty."""


@dataclass(frozen=True, slots=True)
class Paging:
    number: int
    pages: tuple[tuple[int, str], ...]
    """Each page's number and address; empty where there is one page."""
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """`/claims/`, `/topics/…`, `/places/…`: claims under headings."""

    title: Wording
    also: tuple[Wording, ...]
    lead: Wording | None
    facts: tuple[tuple[str, tuple[Ref, ...] | str], ...]
    """Label and value: "Within" → refs, "Precision" → "settlement"."""
    groups: tuple[LedgerGroup, ...]
    paging: Paging | None = None
    empty: str = ""
    """Said where there is no claim."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of an index: of topics, places, actors."""

    ref: Ref
    lead: Wording | None
    kind: str
    """As in "outlet", "unnamed voice", "settlement"."""
    figures: tuple[str, ...]
    """As in "5 claims", "3 excerpts"."""
    depth: int = 0
    """Of a place: how many listed places contain it."""
    sign: Literal["", "document", "relay", "voice", "unnamed"] = ""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    anchor: str
    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class IndexPage:
    """`/actors/`, `/places/`, `/topics/`."""

    title: str
    lead: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A document in the list of sources."""

    ref: Ref
    """Its title, as printed."""
    outlet: Ref | None
    authors: tuple[str, ...]
    published: When
    language: str
    """As in "Arabic"."""
    read: str
    """As in "read in full"."""
    figures: tuple[str, ...]
    """As in "14 claims", "17 passages", "41 % quoted"."""
    share: int
    """Of 100 words, how many are quoted, rounded up."""


@dataclass(frozen=True, slots=True)
class SourcesPage:
    title: str
    lead: str
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage on its source's page, in text order, with the claims it serves."""

    words: str
    """As in "words 57 to 87 of 402"."""
    anchor: str
    """The element id of the passage: other pages lead to it."""
    column: Column
    uses: tuple[tuple[StanceMark, Ref], ...]
    """Each claim that quotes it, and its stance towards it."""


@dataclass(frozen=True, slots=True)
class CaptureView:
    sha256: str
    taken: When
    method: str
    """As in "plain-text file"."""
    tokens: str
    """As in "402 words and signs"."""
    opened: str
    """As in "165 of them opened"."""
    share: int
    file: str
    """The address of the capture itself, published beside the page."""
    strip: tuple[tuple[int, int], ...]
    """Where the passages stand: start and end in thousandths of the text, in order, not overlapping."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    title: Wording
    outlet: Ref | None
    authors: tuple[str, ...]
    published: When
    language: str
    read: str
    url: str
    archived: str
    link_state: str
    """As in "live, seen 3 May 2026"; may be empty."""
    address_note: str
    """As in "address not recorded" where there is none."""
    note: Wording | None
    capture: CaptureView | None
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class StakeView:
    quote: str
    language: str
    direction: Direction
    translations: tuple[TranslationView, ...]
    source: Ref
    proof: Proof


@dataclass(frozen=True, slots=True)
class ActorPage:
    name: Wording
    also: tuple[Wording, ...]
    kind: str
    kind_id: ActorKind
    of: Ref | None
    voices: tuple[Ref, ...]
    """Unnamed voices that are this actor's."""
    variants: tuple[Wording, ...]
    description: Wording | None
    stake: StakeView | None
    groups: tuple[LedgerGroup, ...]
    """What rests on this voice alone, what it speaks on, what it printed, what concerns it."""
    documents: tuple[Ref, ...]
    """Of an outlet: its documents."""
    empty: str


@dataclass(frozen=True, slots=True)
class MatrixMark:
    mark: StanceMark
    address: str
    label: str
    """For screen readers: "A, asserts: the envoy"."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    claim: Ref
    cells: tuple[tuple[MatrixMark, ...], ...]
    """One for each source, in the order of the table's sources."""


@dataclass(frozen=True, slots=True)
class MatrixTable:
    anchor: str
    topic: Ref
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    title: str
    lead: str
    sources: tuple[SourceRow, ...]
    short_names: tuple[Wording, ...]
    """Of each source, for the head of its column."""
    tables: tuple[MatrixTable, ...]
    stances: tuple[tuple[StanceMark, str], ...]


@dataclass(frozen=True, slots=True)
class ManualEntry:
    """A rule, or a computed figure, with its manual."""

    anchor: str
    name: str
    html: Markup


@dataclass(frozen=True, slots=True)
class ManualSection:
    anchor: str
    title: str
    lead: str
    entries: tuple[ManualEntry, ...]


@dataclass(frozen=True, slots=True)
class ProseView:
    """A Markdown page; the method page carries the manual."""

    title: Wording
    html: Markup
    sections: tuple[ManualSection, ...] = ()
    revisions: tuple[TrailItem, ...] = ()
    """The corrections page: every revision, newest first."""


@dataclass(frozen=True, slots=True)
class MovedPage:
    """An earlier address: leads to the present one, for every fragment that it had."""

    title: str
    target: str
    anchors: tuple[str, ...]
