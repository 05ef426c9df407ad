"""Claims, and the words that sources have for them."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import msgspec

from dossier.dates import EdtfDate
from dossier.model.base import (
    ActorId,
    ClaimId,
    Confidence,
    ExcerptId,
    Fact,
    Keyed,
    Language,
    Method,
    OneOrMore,
    PlaceId,
    RelationType,
    RowId,
    SourceId,
    Stance,
    State,
    Target,
    Text,
    TopicId,
)
from dossier.values import Value


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
    points: dict[RowId, Point] = msgspec.field(default_factory=dict)
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
