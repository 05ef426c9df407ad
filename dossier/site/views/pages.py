"""What the other pages show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from dossier.site.views.claim import (
    Column,
    DocumentCopy,
    Proof,
    TrailItem,
    TranslationView,
)
from dossier.site.views.facets import FacetPanel
from dossier.site.views.map import Exactness, MapPicture, SmallMap
from dossier.site.views.shared import (
    Direction,
    LedgerGroup,
    Ref,
    StanceMark,
    When,
    Wording,
)
from dossier.site.views.timeline import HomeTime


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
    time: HomeTime | None = None
    """None: nothing has a date."""


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
    map: SmallMap | None = None
    facets: FacetPanel | None = None
    """Of the list of all claims: what narrows it down."""


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
    claims: tuple[Ref, ...] = ()
    """Listed under it where the index says so."""


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
class PassageUse:
    """A claim that quotes a passage, and its stance towards it."""

    mark: StanceMark
    ref: Ref
    key: str
    """How the address of a comparison names the excerpt."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage on its source's page, in text order, with the claims it serves."""

    words: str
    """As in "words 57 to 87 of 402"."""
    anchor: str
    """The element id of the passage: other pages lead to it."""
    others: tuple[str, ...]
    """Further element ids: what it was led to by, under earlier ids or from other claims."""
    column: Column
    uses: tuple[PassageUse, ...]


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
    gone: tuple[str, ...] = ()
    """Element ids of passages that were quoted once, and are no more."""


@dataclass(frozen=True, slots=True)
class StakeView:
    quote: str
    language: str
    direction: Direction
    translations: tuple[TranslationView, ...]
    source: Ref
    proof: Proof
    copies: tuple[DocumentCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorPage:
    name: Wording
    also: tuple[Wording, ...]
    kind: str
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
class MapFigure:
    """A part of the world in each of its layouts."""

    anchor: str
    title: Wording
    pictures: tuple[MapPicture, ...]
    note: str
    """As in "2 names find no room"; may be empty."""


@dataclass(frozen=True, slots=True)
class MapKey:
    """How a place is drawn, and what that means."""

    exactness: Exactness | Literal["square"]
    is_filed: bool
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class MapPage:
    """`/map/`."""

    title: str
    lead: str
    figures: tuple[MapFigure, ...]
    legend: tuple[MapKey, ...]
    note: str
    """Whose borders these are."""
    places: IndexGroup | None
    """The same in words; None where the dossier has no places."""
    empty: str
    """Said where no place has a point."""


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
class WaiverView:
    """A warning that is set aside."""

    rule: str
    anchor: str
    """The element id of the rule's manual, on the same page."""
    place: str
    """As the editors name it: `claims/ferry-sank#herald`."""
    address: str
    """The page of it; empty where it has none."""
    reason: Wording
    when: When


@dataclass(frozen=True, slots=True)
class ProseView:
    """A Markdown page; the method page carries the manual, and the warnings that are set aside."""

    title: Wording
    html: Markup
    sections: tuple[ManualSection, ...] = ()
    waivers: tuple[WaiverView, ...] = ()


@dataclass(frozen=True, slots=True)
class MovedAnchor:
    """A fragment of an earlier address, and where it leads now."""

    id: str
    address: str
    aliases: tuple[str, ...] = ()
    """Earlier fragments that lead there, too."""
    is_removed: bool = False
    """What it named was taken out; what says so stands there."""
    letter: str = ""
    """Of the excerpt's column; empty of one that was taken out, as is what follows."""
    mark: StanceMark | None = None
    voice: Wording | None = None


@dataclass(frozen=True, slots=True)
class MovedPage:
    """An earlier address: leads to the present one, for every fragment that it had."""

    name: Wording
    """What is found there."""
    target: str
    permalink: str
    """The whole present address."""
    anchors: tuple[MovedAnchor, ...]
