"""One edition of the site at work: facts, evidence and the interface's language, and the small views all pages use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dossier import dates
from dossier.drawing.outline import NO_OUTLINE, Outline
from dossier.evidence import Evidence, changes, lag
from dossier.evidence.changes import Change
from dossier.interface import Interface, direction
from dossier.model import (
    ActorId,
    Assessment,
    Claim,
    ClaimId,
    Confidence,
    Dossier,
    Excerpt,
    ExcerptId,
    PlaceId,
    SourceId,
    Stance,
    Text,
    TopicId,
)
from dossier.site import routes
from dossier.site.atlas import Atlas, atlas
from dossier.site.views import Grade, Ref, StanceMark, Tally, When, Wording

STANCES: tuple[Stance, ...] = ("asserts", "partly-asserts", "denies", "declines", "mentions")
BARS: dict[Confidence, int | None] = {"high": 3, "moderate": 2, "low": 1, "not-assessed": None}


@dataclass(frozen=True)
class Edition:
    """What every page is made from."""

    dossier: Dossier
    evidence: Evidence
    interface: Interface
    language: str
    """The language that texts are chosen in."""
    outline: Outline = NO_OUTLINE
    """Land and borders, where the root has them."""

    # Words.

    def wording(self, text: Text) -> Wording:
        """A text in the edition's language, or in the dossier's first."""
        return worded(*text.in_language(self.language, self.dossier.language))

    def optional(self, text: Text | None) -> Wording | None:
        return self.wording(text) if text else None

    def also(self, text: Text) -> tuple[Wording, ...]:
        """The same text in the dossier's other languages."""
        shown = self.wording(text).language
        return tuple(worded(words, language) for language, words in text.by_language.items() if language != shown)

    def when(self, date: dates.EdtfDate) -> When:
        """A date for people and machines."""
        plain = date.text.rstrip("~?%")
        return When(self.interface.date(date), None if "/" in plain else plain)

    def optional_when(self, date: dates.EdtfDate | None) -> When | None:
        return self.when(date) if date else None

    def lag_words(self, claim: Claim, excerpt: Excerpt) -> str:
        """The time from the event to an excerpt's report; empty where the event's date is doubtful or missing."""
        event = claim.event.date if claim.event else None
        days = lag(self.dossier, claim, excerpt) if event and not event.is_doubtful else None
        reported = excerpt.reported or self.dossier.sources[excerpt.source].published
        return self.interface.lag(days, roughly=reported.is_doubtful) if days else ""

    # Stances and confidence.

    @cached_property
    def stance_words(self) -> dict[Stance, tuple[str, str]]:
        """Each stance's word and what it means."""
        _ = self.interface._
        return {
            "asserts": (_("Asserts"), _("says it, on its own word or another’s")),
            "partly-asserts": (_("Asserts in part"), _("says some of it; a note says which part")),
            "denies": (_("Denies"), _("says it isn’t so")),
            "declines": (_("Declines"), _("won’t comment, or neither confirms nor denies")),
            "mentions": (_("Mentions"), _("takes it as given; supports nothing")),
        }

    def mark(self, stance: Stance) -> StanceMark:
        return StanceMark(stance, self.stance_words[stance][0])

    @property
    def stance_key(self) -> tuple[tuple[StanceMark, str], ...]:
        return tuple((self.mark(stance), self.stance_words[stance][1]) for stance in STANCES)

    @property
    def kind(self) -> str:
        """What the dossier is."""
        return self.interface._("A dossier of claims, compared word by word")

    def marks_words(self, excerpts: Iterable[Excerpt]) -> str:
        """As in "2 asserting, 1 denying"."""
        return ", ".join(tally.words for tally in self.tallies(excerpts))

    def tallies(self, excerpts: Iterable[Excerpt]) -> tuple[Tally, ...]:
        """How many excerpts take each stance, in the order of the stances; none where none does."""
        n = self.interface.n
        found = list(excerpts)
        counts = {stance: sum(excerpt.stance == stance for excerpt in found) for stance in STANCES}
        words = {
            "asserts": n("%(number)s asserting", "%(number)s asserting", counts["asserts"]),
            "partly-asserts": n(
                "%(number)s asserting in part", "%(number)s asserting in part", counts["partly-asserts"]
            ),
            "denies": n("%(number)s denying", "%(number)s denying", counts["denies"]),
            "declines": n("%(number)s declining", "%(number)s declining", counts["declines"]),
            "mentions": n("%(number)s mentioning", "%(number)s mentioning", counts["mentions"]),
        }
        return tuple(Tally(self.mark(stance), counts[stance], words[stance]) for stance in STANCES if counts[stance])

    def grade(self, assessment: Assessment | None) -> Grade:
        return self.grade_of(assessment.confidence if assessment else "not-assessed")

    def grade_of(self, confidence: Confidence) -> Grade:
        _ = self.interface._
        words = {"high": _("High"), "moderate": _("Moderate"), "low": _("Low"), "not-assessed": _("Not assessed")}
        return Grade(confidence, words[confidence], BARS[confidence])

    # Places.

    @cached_property
    def atlas(self) -> Atlas:
        """The places on one sheet."""
        return atlas(self.dossier, self.evidence, self.outline)

    def notice(self, claim: Claim) -> str:
        """What a list says of a claim that no longer stands by itself, or doesn't yet; else nothing."""
        _ = self.interface._
        said = {"draft": _("Draft: not published"), "merged": _("Merged"), "withdrawn": _("Withdrawn")}
        return said.get(claim.state, "")

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What happened to the claims, the latest first."""
        return changes.changes(self.dossier)

    @cached_property
    def topic_at(self) -> dict[str, TopicId]:
        """The topic that the page at an address is about: a topic's own, a claim's."""
        topics = {routes.topic(topic): topic for topic in self.dossier.topics}
        return topics | {routes.claim(claim.id): claim.topic for claim in self.dossier.public_claims}

    # References.

    def claim_ref(self, claim: Claim, fragment: str = "") -> Ref:
        return Ref(self.wording(claim.statement), routes.claim(claim.id, fragment), self.also(claim.statement))

    def topic_ref(self, topic_id: TopicId) -> Ref:
        topic = self.dossier.topics[topic_id]
        return Ref(self.wording(topic.title), routes.topic(topic_id), self.also(topic.title))

    def actor_ref(self, actor_id: ActorId) -> Ref:
        name = self.dossier.actors[actor_id].name
        return Ref(self.wording(name), routes.actor(actor_id), self.also(name))

    def place_ref(self, place_id: PlaceId) -> Ref:
        name = self.dossier.places[place_id].name
        return Ref(self.wording(name), routes.place(place_id), self.also(name))

    def source_ref(self, source_id: SourceId, fragment: str = "") -> Ref:
        source = self.dossier.sources[source_id]
        return Ref(worded(source.title, source.language), routes.source(source_id, fragment))

    def outlet_ref(self, source_id: SourceId) -> Ref | None:
        outlet = self.dossier.sources[source_id].outlet
        return self.actor_ref(outlet) if outlet else None

    @property
    def no_outlet(self) -> Wording:
        """What is said in place of an outlet that the copy doesn't name."""
        return worded(self.interface._("Outlet not on the copy"), self.interface.language)

    def excerpt_address(self, excerpt: Excerpt) -> str:
        return routes.claim(excerpt.claim, excerpt.id)

    @cached_property
    def topic_order(self) -> dict[str, tuple[Claim, ...]]:
        """The public claims of each topic that has any, in the order of the topics; within, in time order."""
        found: dict[str, list[Claim]] = {topic: [] for topic in self.dossier.topics}
        for claim in self.dossier.public_claims:
            found[claim.topic].append(claim)
        return {topic: tuple(sorted(claims, key=event_order)) for topic, claims in found.items() if claims}

    def claim_of(self, excerpt: Excerpt) -> Claim:
        return self.dossier.claims[ClaimId(excerpt.claim)]


def worded(text: str, language: str) -> Wording:
    return Wording(text, language, direction(language))


def event_order(claim: Claim) -> tuple[bool, object]:
    """Claims in the order of their events; such as have no date come last, in the file's order."""
    if claim.event and claim.event.date:
        return False, claim.event.date.sort_key
    return True, ()


def letters(claim: Claim) -> dict[ExcerptId, str]:
    """What each excerpt of a claim is called on its page: by order, A first."""
    return {excerpt.id: letter(index) for index, excerpt in enumerate(claim.excerpts)}


def letter(index: int) -> str:
    """A, B … Z, AA, AB …"""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
