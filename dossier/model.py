"""The declared facts: what an editor writes in `claims.yaml`.

Each field is explained here and nowhere else; a line "Example: …" shows what may be written there, in YAML, made up.
`dossier.walker` reads these types to turn nodes into facts; nothing after it meets a dangling id or an untyped value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, Final, Literal, NewType

import msgspec

from dossier.captures import Capture
from dossier.dates import EdtfDate
from dossier.nodes import Mapping as MappingNode
from dossier.nodes import Node
from dossier.nodes import Sequence as SequenceNode
from dossier.problems import Location
from dossier.values import Kind, Value
from dossier.versions import Register, Version

Language = NewType("Language", str)
"""A language tag of BCP 47: `en`, `ar`, `pt-BR`."""
Url = NewType("Url", str)
"""An address that begins with http:// or https://, its host in ASCII."""

TopicId = NewType("TopicId", str)
RowId = NewType("RowId", str)
ActorId = NewType("ActorId", str)
PlaceId = NewType("PlaceId", str)
SourceId = NewType("SourceId", str)
ClaimId = NewType("ClaimId", str)
ExcerptId = NewType("ExcerptId", str)

TABLES: Final[Mapping[object, str]] = {
    TopicId: "topics",
    RowId: "rows",
    ActorId: "actors",
    PlaceId: "places",
    SourceId: "sources",
    ClaimId: "claims",
}
"""Which table of the file an id is defined in."""

Stance = Literal["asserts", "partly-asserts", "denies", "declines", "mentions"]
RelationType = Literal[
    "denies", "contradicts", "corroborates", "repeats", "updates", "part-of", "same-event", "tension"
]
Confidence = Literal["high", "moderate", "low", "not-assessed"]
State = Literal["draft", "published", "merged", "withdrawn"]
ActorKind = Literal["person", "body", "group", "outlet", "unnamed"]
Precision = Literal["settlement", "district", "governorate", "region", "country"]
Method = Literal["human", "machine", "published"]


class OneOrMore:
    """Marks a list that may be written as its one entry."""


class Written:
    """Where a fact was written. Equal to every other: a fact's place is no part of what it says."""

    __slots__ = ("node", "place")

    def __init__(self, place: Location, node: Node | None = None) -> None:
        self.place = place
        self.node = node

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written)

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return f"{self.place.file}:{self.place.line}"

    def where(self, *path: str | int) -> Location:
        """The place of what stands under these keys and positions; as near to it as the file goes."""
        node, place = self.node, self.place
        for step in path:
            if isinstance(node, MappingNode) and step in node.entries:
                node = node.entries[str(step)].value
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                break
            place = node.place
        return place


NOWHERE: Final = Written(Location("claims.yaml"))


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something declared. Two facts are equal when they say the same."""

    called: ClassVar[str] = "entry"
    """What messages call it."""
    shorthand: ClassVar[str] = ""
    """The field that a bare text stands for."""

    written: Written = NOWHERE

    def where(self, *path: str | int) -> Location:
        """The place in the file of this fact, or of a part of it."""
        return self.written.where(*path)


@cache
def fields_of(kind: type[Fact]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a kind of fact, its own for ever: working them out takes time."""
    return msgspec.structs.fields(kind)


class Keyed(Fact, frozen=True, kw_only=True):
    """A fact that its table's key names."""

    id: str = ""


class Text(msgspec.Struct, frozen=True):
    """Words of the editors, by language; a bare text is in the dossier's first language."""

    by_language: dict[str, str]

    def in_language(self, language: str, *fallbacks: str) -> tuple[str, str]:
        """The words and their language: the one asked for, or the first fallback there is, or any."""
        for wanted in (language, *fallbacks, *self.by_language):
            if wanted in self.by_language:
                return self.by_language[wanted], wanted
        return "", language


class Target(msgspec.Struct, frozen=True):
    """A claim, or an excerpt of one: `claim` or `claim#excerpt`."""

    claim: ClaimId
    excerpt: ExcerptId | None = None

    def __str__(self) -> str:
        return f"{self.claim}#{self.excerpt}" if self.excerpt else self.claim


class Editor(Fact, frozen=True, kw_only=True):
    """Somebody who answers for the dossier."""

    called: ClassVar[str] = "editor"

    name: str
    """Example: Mara Venn"""


class Translations(Fact, frozen=True, kw_only=True):
    """How translations are made where an excerpt doesn't say."""

    called: ClassVar[str] = "translations"

    language: Language
    """What quotes are translated into."""
    by: str
    """Who translates: a name, or what stands for one.
    Example: Mara Venn"""
    method: Method
    """`human`, `machine`, or `published`: the source printed both texts."""


class About(Fact, frozen=True, kw_only=True):
    """The dossier itself."""

    called: ClassVar[str] = "dossier"

    title: Text
    """Example: {en: The ferry of Lorn, ar: عبّارة لورن}"""
    summary: Text
    """What it is about, in a paragraph.
    Example: What four newspapers wrote of the ferry that sank in 2019."""
    base_url: Url
    """The canonical address: in citations, feeds and cards."""
    languages: tuple[Language, ...]
    """The languages that texts may be in; the first is the default."""
    editions: tuple[Language, ...] = ()
    """The languages that the site is published in; left out: the first language."""
    translations: Translations | None = None
    """The default of every translation."""
    repository: Url | None = None
    """Edit links, and "dispute this", lead there."""
    contact: str | None = None
    """Where "dispute this" leads where there is no repository.
    Example: editors@example.org"""
    licence: str
    """Of the editors' texts and the data, as its short name: `CC-BY-4.0`. Quotes belong to their authors.
    Example: CC-BY-4.0"""
    editors: tuple[Editor, ...]
    """Who answers for the dossier."""


class Topic(Keyed, frozen=True, kw_only=True):
    """What claims are about."""

    called: ClassVar[str] = "topic"

    title: Text
    """Example: {en: The sinking, ar: الغرق}"""
    description: Text
    """What belongs to it, in a sentence or two.
    Example: When and where the ferry sank, and who was aboard."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [sinkings]"""


class Row(Keyed, frozen=True, kw_only=True):
    """A point on which accounts are compared."""

    called: ClassVar[str] = "row"

    label: Text
    """The question that it answers, in a word or two: "How many".
    Example: {en: How many, ar: كم عددهم}"""
    kind: Kind
    """How its values are compared: numbers and ranges as a `quantity`, days and periods as a `date`, ids of places as a
    `place`, ids of actors as an `actor`, anything else word by word as a `text`."""


class Stake(Fact, frozen=True, kw_only=True):
    """An actor's interest, in a source's own words."""

    called: ClassVar[str] = "stake"

    source: SourceId
    """The document that says so.
    Example: herald-2019-03-03"""
    quote: str
    """Verbatim, and verified like any quote.
    Example: The Herald is owned by the company that runs the ferries"""
    translation: Annotated[tuple[Translation, ...], OneOrMore] = ()


class Actor(Keyed, frozen=True, kw_only=True):
    """Anyone who speaks or is spoken of."""

    called: ClassVar[str] = "actor"

    kind: ActorKind
    """A `person`; a `body`, which is an office or an institution; a `group` of people without one; an `outlet`, which
    prints; or an `unnamed` voice, whose name the source doesn't give."""
    name: Text
    """What it is called, in each language of the dossier; an unnamed voice as the source words it: "press sources".
    Example: {en: The Herald, ar: صحيفة هيرالد}"""
    of: ActorId | None = None
    """Of an unnamed voice: whose it is.
    Example: herald"""
    variants: tuple[str, ...] = ()
    """Other spellings, in any script.
    Example: [Daily Herald, هيرالد]"""
    description: Text | None = None
    """Who that is, in a sentence.
    Example: A daily newspaper in Lorn."""
    stake: Stake | None = None
    """Its interest, in a source's own words."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [daily-herald]"""


class Place(Keyed, frozen=True, kw_only=True):
    """Somewhere that claims speak of: a town, a quay, a country."""

    called: ClassVar[str] = "place"

    name: Text
    """What it is called, in each language of the dossier.
    Example: {en: The North Quay, ar: الرصيف الشمالي}"""
    within: PlaceId | None = None
    """The next larger place that it lies in: a report of the one and a report of the other don't differ.
    Example: lorn"""
    point: tuple[float, ...] = ()
    """Latitude and longitude in degrees (WGS 84), for the map.
    Example: [36.17, 37.05]"""
    precision: Precision
    """How large it is, so that nobody takes its point for more exact."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [old-quay]"""


class Author(Fact, frozen=True, kw_only=True):
    """Somebody whom a document names as its author."""

    called: ClassVar[str] = "author"
    shorthand: ClassVar[str] = "name"

    name: str
    """As printed.
    Example: Mara Venn"""
    family: str | None = None
    """Which part of the name is the family's; left out where nobody knows, or where a body signs.
    Example: Venn"""

    @property
    def given(self) -> str:
        """The rest of the name; empty where nobody has said which that is, or where there is none."""
        if not self.family:
            return ""
        first, _, last = self.name.rpartition(self.family) if self.is_last else self.name.partition(self.family)
        return (first or last).strip()

    @property
    def is_last(self) -> bool:
        """Whether the family's name stands at the end."""
        return bool(self.family) and self.name.endswith(f" {self.family}")


class Source(Keyed, frozen=True, kw_only=True):
    """A document that was read."""

    called: ClassVar[str] = "source"

    outlet: ActorId | None = None
    """Who prints it; left out where the copy doesn't say.
    Example: herald"""
    title: str
    """As printed, in its own language.
    Example: Ferry sinks off the North Quay"""
    authors: tuple[Author, ...] = ()
    """As the document names them.
    Example: [Mara Venn]"""
    language: Language
    """The language that it is printed in, by its tag: `en`, `ar`."""
    published: EdtfDate
    """The date that it bears; or one that the editors reckoned, and the note says how."""
    url: Url | None = None
    """Its own web address, where it was published."""
    archived: Url | None = None
    """The web address of a kept copy, in an archive."""
    link: Literal["live", "dead", "changed", "paywalled"] | None = None
    """What was found at `url`: it stands as it was read (`live`), it is gone (`dead`), its text differs (`changed`), or
    it is closed to readers who don't pay (`paywalled`)."""
    checked: EdtfDate | None = None
    """The day on which `link` was last seen to be so."""
    read: Literal["full", "partial"]
    """Whether the editors read the whole text (`full`) or a part of it (`partial`). Only of a whole text can be said
    what it is silent on."""
    note: Text | None = None
    """What a reader must know of it: how its date is known, say, where the document bears none.
    Example: The copy bears no date; it speaks of a vote that was held that morning."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [herald-march]"""


class SameOrigin(Fact, frozen=True, kw_only=True):
    """Texts that are one and the same, whoever signs them."""

    called: ClassVar[str] = "same_origin"

    actors: tuple[ActorId, ...]
    """The voices that count as one origin.
    Example: [courier, echo]"""
    in_: tuple[ClaimId, ...] = msgspec.field(name="in", default=())
    """The claims in which they are one; left out: everywhere.
    Example: [ferry-sank]"""
    basis: Literal["stated", "shared-wording", "inferred"]
    """How that is known: a source says so (`stated`), their words are the same (`shared-wording`), or the editors
    conclude it (`inferred`)."""
    note: Text | None = None
    """Example: The Echo prints the Courier's report word for word."""


class Translation(Fact, frozen=True, kw_only=True):
    """A quote in another language, and how it came to be."""

    called: ClassVar[str] = "translation"
    shorthand: ClassVar[str] = "text"

    text: str
    """Example: the ferry sank within the hour"""
    language: Language | None = None
    """What it is translated into; left out: the dossier's default."""
    by: str | None = None
    """Who translated; left out: the dossier's default.
    Example: Mara Venn"""
    method: Method | None = None
    """`human`, `machine`, or `published`: the source printed both texts. Left out: the dossier's default."""


class Point(Fact, frozen=True, kw_only=True):
    """What an excerpt says on one row."""

    called: ClassVar[str] = "point"
    shorthand: ClassVar[str] = "said"

    said: str
    """The words, as they occur exactly once in the quote.
    Example: 150 passengers"""
    value: Annotated[tuple[str, ...], OneOrMore] = ()
    """What they mean, of the row's kind; without it the words are shown and not compared.
    Example: 150"""
    translated: str | None = None
    """The same words in the translation, where they occur exactly once.
    Example: 150 passengers"""
    typed: Value | None = None


class Excerpt(Fact, frozen=True, kw_only=True):
    """Words we attribute to a source, exactly as printed there."""

    called: ClassVar[str] = "excerpt"

    id: ExcerptId
    """Its name in its claim, where no other has it, and part of its address: `/claims/<claim>/#<id>`.
    Example: herald"""
    same_as: Target | None = None
    """The excerpt of another claim that quotes this passage; what is given here overrides."""
    source: SourceId
    """The document that prints the words.
    Example: herald-2019-03-03"""
    attribution: tuple[ActorId, ...] = ()
    """On whose word the document says it, nearest first; the last is the origin. Left out: the outlet's own word.
    Example: [herald, harbour-office]"""
    stance: Stance
    """Of the last voice, towards the claim's statement: it says so (`asserts`), says some of it (`partly-asserts`: the
    note says which part), says that it isn't so (`denies`), won't say (`declines`), or takes it as given and supports
    nothing (`mentions`)."""
    words: str | None = None
    """The words of the quote that the stance rests on.
    Example: emphatically denied"""
    quote: str
    """The document's own words, verbatim; "[…]" stands where some are left out.
    Example: The ferry sank within the hour […] the harbour office said"""
    translation: Annotated[tuple[Translation, ...], OneOrMore] = ()
    """The quote in the dossier's language, where it is printed in another.
    Example: the ferry sank within the hour"""
    reported: EdtfDate | None = None
    """When the relayed report appeared, where that isn't the source's own date."""
    points: dict[RowId, Point] = {}
    """What it says on each row of the comparison, by the row's id."""
    silent: tuple[RowId, ...] = ()
    """Rows on which this document, read in full, says nothing.
    Example: [why]"""
    note: Text | None = None
    """What a reader must know besides; of an excerpt that asserts in part: which part.
    Example: It confirms the sinking, and says nothing of the hour."""
    aliases: tuple[str, ...] = ()
    """Earlier ids: links to them find this excerpt.
    Example: [herald-first]"""

    claim: ClaimId = ClaimId("")
    passage: str = ""
    """`claim#excerpt` of the excerpt that this passage was first typed in."""

    @property
    def target(self) -> Target:
        """How relations and links name this excerpt."""
        return Target(self.claim, self.id)

    @property
    def is_compared(self) -> bool:
        """Only what asserts, wholly or in part, is compared."""
        return self.stance in ("asserts", "partly-asserts")


class Event(Fact, frozen=True, kw_only=True):
    """The editors' filing of the alleged event: when and where it is said to have been."""

    called: ClassVar[str] = "event"

    date: EdtfDate | None = None
    """When it is said to have been."""
    places: tuple[PlaceId, ...] = ()
    """Where it is said to have been.
    Example: [north-quay]"""
    note: Text | None = None
    """How the date or the place was worked out.
    Example: Reckoned from "last Tuesday"."""


class Relation(Fact, frozen=True, kw_only=True):
    """From a claim, or an excerpt of it, to a claim, or an excerpt of that."""

    called: ClassVar[str] = "relation"

    type: RelationType
    """What the one says to the other. `tension` and `same-event` are no conflict, and nothing passes up through
    `part-of`."""
    from_: ExcerptId | None = msgspec.field(name="from", default=None)
    """The excerpt of this claim that it begins at; left out: the claim itself.
    Example: herald"""
    claim: Target
    """What it leads to: `claim`, or `claim#excerpt`."""
    note: Text | None = None
    """Example: The office contradicts its own statement of March."""


class Assessment(Fact, frozen=True, kw_only=True):
    """How well the sources support the claim; never whether it is so."""

    called: ClassVar[str] = "assessment"

    confidence: Confidence
    """How well the sources bear it out, in the editors' judgement; never how likely it is."""
    reason: Text | None = None
    """Required unless nothing was assessed.
    Example: Both reports rest on one spokesman."""
    unknowns: tuple[Text, ...] = ()
    """What isn't known, and what would change this.
    Example: [Whether anyone else saw the ferry sink.]"""
    by: str
    """Who judged.
    Example: Mara Venn"""
    reviewed_by: str | None = None
    """Who went over the judgement.
    Example: Jonas Reed"""
    date: EdtfDate
    """When it was judged."""


class Revision(Fact, frozen=True, kw_only=True):
    """A change to a released claim."""

    called: ClassVar[str] = "revision"

    date: EdtfDate
    kind: Literal["correction", "clarification", "addition", "regrade", "withdrawal"]
    """A `correction` puts a mistake right, a `clarification` a wording; an `addition` brings something new, a `regrade`
    another confidence; a `withdrawal` takes the claim back."""
    summary: Text
    """What was changed, and why.
    Example: The quote had lost its last word."""


class Removed(Fact, frozen=True, kw_only=True):
    """An excerpt that a released claim had, and was taken out; links to it find this."""

    called: ClassVar[str] = "removed excerpt"

    id: str
    """The id that it had.
    Example: courier"""
    date: EdtfDate
    reason: Text
    """Why it was taken out.
    Example: The article was retracted."""


class Claim(Keyed, frozen=True, kw_only=True):
    """One assertion, with what sources say to it."""

    called: ClassVar[str] = "claim"

    topic: TopicId
    """Where it belongs.
    Example: sinking"""
    statement: Text
    """One assertion in a sentence, neutral, and such that sources can be held against it.
    Example: {en: The ferry sank on 3 March 2019., ar: غرقت العبّارة في 3 آذار 2019.}"""
    context: Text | None = None
    """Markdown; longer prose lies in `content/claims/<id>.md`.
    Example: The harbour was closed that week; see [the timeline](/timeline/)."""
    event: Event | None = None
    """When and where it is said to have been."""
    actors: tuple[ActorId, ...] = ()
    """Whom it is about.
    Example: [harbour-office]"""
    aliases: tuple[str, ...] = ()
    """Earlier ids: they redirect.
    Example: [ferry-lost]"""
    state: State = "published"
    """A `draft` isn't published; a `merged` claim has become part of another, a `withdrawn` one is taken back: their
    addresses stay."""
    into: ClaimId | None = None
    """Of a merged claim: the claim that it is part of now.
    Example: ferry-sank"""
    reason: Text | None = None
    """Of a withdrawn claim: why.
    Example: The document turned out to be forged."""
    compare: tuple[RowId, ...] = ()
    """The points on which its accounts are compared, in the order of the table's rows.
    Example: [how-many, when]"""
    excerpts: tuple[Excerpt, ...] = ()
    """What sources say to it, in the order in which they are shown."""
    removed: tuple[Removed, ...] = ()
    """Excerpts of an earlier version that are no longer here."""
    relations: tuple[Relation, ...] = ()
    """How it stands to other claims."""
    assessment: Assessment | None = None
    """The editors' judgement of its support."""
    revisions: tuple[Revision, ...] = ()
    """Every change since it was released."""

    @property
    def is_public(self) -> bool:
        return self.state != "draft"

    def excerpt(self, excerpt_id: str) -> Excerpt | None:
        return next((excerpt for excerpt in self.excerpts if excerpt.id == excerpt_id), None)


class Waiver(Fact, frozen=True, kw_only=True):
    """A warning that the editors have seen and set aside, with the reason."""

    called: ClassVar[str] = "waiver"

    rule: str
    """The rule that warns, as the message has it in brackets.
    Example: unused"""
    place: str
    """Where it warns: an entry by its address on the site (`claims/ferry-sank`, `claims/ferry-sank#herald`,
    `sources/herald-2019-03-03`, `rows/how-many`), or a file beside this one (`content/pages/about.md`).
    Example: claims/ferry-sank#herald"""
    reason: Text
    """Why it is set aside; readers find it on the method page.
    Example: Both agencies printed the ministry's own statement."""
    date: EdtfDate
    """When that was decided."""


class Declared(Fact, frozen=True, kw_only=True):
    """The whole of `claims.yaml`."""

    called: ClassVar[str] = "file"

    dossier: About
    """What holds for the whole."""
    topics: dict[TopicId, Topic]
    """What claims are about."""
    rows: dict[RowId, Row] = {}
    """What accounts are compared on, declared once."""
    actors: dict[ActorId, Actor] = {}
    """Who speaks or is spoken of."""
    places: dict[PlaceId, Place] = {}
    """Where it is said to have been."""
    sources: dict[SourceId, Source]
    """The documents that were read."""
    same_origin: tuple[SameOrigin, ...] = ()
    """Voices whose texts are one and the same."""
    waivers: tuple[Waiver, ...] = ()
    """Warnings that are set aside."""
    claims: dict[ClaimId, Claim]
    """What is asserted, with what sources say to it."""


class ProsePage(Fact, frozen=True, kw_only=True):
    """A Markdown page of `content/pages/`, or a claim's longer context."""

    name: str
    title: str
    text: str
    first_line: int = 1
    """The line of the file in which `text` begins."""


@dataclass(frozen=True)
class Dossier:
    """All facts of one dossier, resolved."""

    about: About
    topics: Mapping[TopicId, Topic]
    rows: Mapping[RowId, Row]
    actors: Mapping[ActorId, Actor]
    places: Mapping[PlaceId, Place]
    sources: Mapping[SourceId, Source]
    same_origin: tuple[SameOrigin, ...]
    claims: Mapping[ClaimId, Claim]
    captures: Mapping[SourceId, Capture] = field(default_factory=dict)
    texts: Mapping[SourceId, bytes] = field(default_factory=dict)
    """The captured texts that are at hand; the project never publishes them."""
    pages: tuple[ProsePage, ...] = ()
    contexts: Mapping[ClaimId, ProsePage] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    """The lines of `claims.yaml`, for the record that a claim's page shows."""
    versions: Mapping[ClaimId, tuple[Version, ...]] = field(default_factory=dict)
    """Claims as they stood, by the id under which they were released, the earliest first."""
    released: Register = field(default_factory=Register)
    """Everything that was ever released."""
    forgotten: tuple[Register, ...] = ()
    """The register as earlier commits had it, where git could be asked."""
    waivers: tuple[Waiver, ...] = ()
    shows_drafts: bool = False
    """Whether drafts are shown as if they were public: in a preview, never in what is published."""

    @property
    def language(self) -> str:
        """The first language, which bare texts are in."""
        return self.about.languages[0]

    @property
    def editions(self) -> tuple[str, ...]:
        return self.about.editions or self.about.languages[:1]

    @property
    def public_claims(self) -> tuple[Claim, ...]:
        """Every claim but drafts, in the order of the file."""
        return tuple(claim for claim in self.claims.values() if self.shows(claim))

    def shows(self, claim: Claim) -> bool:
        """Whether a claim has a page."""
        return claim.is_public or self.shows_drafts

    def history(self, claim: Claim) -> tuple[Version, ...]:
        """The versions of a claim, under its earlier ids, too, the earliest first."""
        names = (*claim.aliases, claim.id)
        found = [version for name in names for version in self.versions.get(ClaimId(name), ())]
        return tuple(sorted(found, key=lambda version: version.number))

    def goes_on_as(self, claim: Claim) -> Claim:
        """The claim that a merged one is part of now, however often that was merged itself; any other is itself."""
        seen: set[str] = set()
        while claim.into and claim.id not in seen:
            seen.add(claim.id)
            claim = self.claims[claim.into]
        return claim

    @cached_property
    def present_ids(self) -> Mapping[str, Mapping[str, str]]:
        """By table: every id that an entry has or had → the id that it has. A present id is nobody's earlier one."""
        tables: dict[str, Mapping[Any, Any]] = {
            "claims": self.claims,
            "sources": self.sources,
            "actors": self.actors,
            "topics": self.topics,
            "places": self.places,
        }
        return {
            table: {alias: str(name) for name, fact in entries.items() for alias in fact.aliases}
            | {str(name): str(name) for name in entries}
            for table, entries in tables.items()
        }

    def present_id(self, table: str, name: str) -> str:
        """What an id of a table is now; itself, where nothing has or had it."""
        return self.present_ids[table].get(name, name)

    def owner(self, name: str) -> Claim | None:
        """The claim that an id belongs to, or belonged to."""
        return self.claims.get(ClaimId(self.present_id("claims", name)))

    def last_readable(self, claim: Claim) -> Version | None:
        """The last version of a claim that wasn't taken down."""
        return next((version for version in reversed(self.history(claim)) if not version.taken_down), None)

    def excerpts(self) -> Iterator[Excerpt]:
        """Every excerpt of every claim, in the order of the file."""
        for claim in self.claims.values():
            yield from claim.excerpts

    def passages(self) -> Iterator[Excerpt]:
        """Every excerpt that is typed in full: each passage once."""
        return (excerpt for excerpt in self.excerpts() if excerpt.same_as is None)

    def stakes(self) -> Iterator[tuple[Actor, Stake]]:
        for actor in self.actors.values():
            if actor.stake:
                yield actor, actor.stake

    def target(self, target: Target) -> tuple[Claim, Excerpt | None]:
        """What a relation or a `same_as` names."""
        claim = self.claims[target.claim]
        return claim, claim.excerpt(target.excerpt) if target.excerpt else None

    def enclosing(self, place: PlaceId) -> tuple[PlaceId, ...]:
        """The places that contain a place, nearest first."""
        found: list[PlaceId] = []
        current = self.places[place].within
        while current and current in self.places and current not in found:
            found.append(current)
            current = self.places[current].within
        return tuple(found)
