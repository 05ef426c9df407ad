"""What each claim has under each facet, and what the values are called.

What the facets and their values mean, `dossier.site.views.facets` says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, get_args

from dossier.dates import EdtfDate, parse
from dossier.evidence import Conflict, Support
from dossier.model import ActorId, Claim, ClaimId, Confidence, PlaceId, TopicId
from dossier.site import routes
from dossier.site.edition import STANCES, Edition, event_order, worded
from dossier.site.headline import conflict_words, support_words
from dossier.site.views import (
    Facet,
    FacetedClaim,
    FacetKey,
    FacetPanel,
    Facets,
    FacetValue,
    Headline,
    LedgerItem,
    Ref,
    Wording,
)

KEYS: Final[tuple[FacetKey, ...]] = get_args(FacetKey)
NONE: Final = "none"
"""The value of what has no value; no id is called so."""
UNDATED: Final = "undated"
IN_SIGHT: Final = 6
"""Of many values, so many are shown at first; the tail of a list that is hardly longer, too."""
CHOICES: Final[Mapping[FacetKey, tuple[str, ...]]] = {
    "support": get_args(Support),
    "conflict": (*get_args(Conflict), NONE),
    "stance": STANCES,
}
"""The facets whose values the model knows beforehand: each is offered, even where no claim has it."""
BY_FREQUENCY: Final[frozenset[FacetKey]] = frozenset(["language", "actor", "place", "outlet"])
FOLDED: Final[frozenset[FacetKey]] = BY_FREQUENCY | {"year"}
"""The facets that may have any number of values."""

Values = Mapping[FacetKey, tuple[str, ...]]


def facets(edition: Edition) -> Facets:
    """All facets that have values, and which of them every public claim has."""
    claims = [claim for listed in edition.topic_order.values() for claim in listed]
    known = years_known(claims)
    found = [values(edition, claim, known) for claim in claims]
    made = tuple(facet for key in KEYS if (facet := facet_of(edition, key, found)).values)
    numbers = {facet.key: {value.id: number for number, value in enumerate(facet.values)} for facet in made}
    return Facets(
        facets=made,
        claims=tuple(
            FacetedClaim(
                claim.id,
                tuple(tuple(sorted(numbers[facet.key][value] for value in mine[facet.key])) for facet in made),
                edition.optional_when(earliest_report(edition, claim)),
            )
            for claim, mine in zip(claims, found, strict=True)
        ),
        by_event=tuple(sorted(range(len(claims)), key=lambda number: event_order(claims[number]))),
        by_report=tuple(sorted(range(len(claims)), key=lambda number: report_order(edition, claims[number]))),
    )


# What a claim has.


def values(edition: Edition, claim: Claim, known: Sequence[int]) -> Values:
    """The values of one claim under each facet, each once. `known`: the years that are offered."""
    found = edition.evidence.claims[ClaimId(claim.id)]
    sources = [edition.dossier.sources[excerpt.source] for excerpt in claim.excerpts]
    return {
        "topic": (claim.topic,),
        "year": tuple(years(claim.event.date if claim.event else None, known)),
        "support": (found.support,),
        "conflict": found.conflict or (NONE,),
        "stance": once(excerpt.stance for excerpt in claim.excerpts),
        "language": once(source.language for source in sources),
        "actor": once((*claim.actors, *(voice for excerpt in claim.excerpts for voice in excerpt.attribution))),
        "place": once(places(edition, claim)),
        "outlet": once(source.outlet or NONE for source in sources),
    }


def once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def places(edition: Edition, claim: Claim) -> Iterator[PlaceId]:
    """Where the event is filed, and the places that contain it."""
    for place in claim.event.places if claim.event else ():
        yield place
        yield from edition.dossier.enclosing(place)


def years(date: EdtfDate | None, known: Sequence[int]) -> Iterator[str]:
    """Those of the known years that a date overlaps; an open interval goes on to the last of them."""
    if date is None:
        yield UNDATED
        return
    first, last = date.earliest.year, date.latest.year
    yield from (f"{year:04d}" for year in known if first <= year <= last)


def years_known(claims: Iterable[Claim]) -> list[int]:
    """The years in which the date of any event begins or ends: an interval of centuries names two."""
    dates = [claim.event.date for claim in claims if claim.event and claim.event.date]
    return sorted({moment.year for date in dates for moment in (date.start, date.end) if moment})


def earliest_report(edition: Edition, claim: Claim) -> EdtfDate | None:
    dates = [excerpt.reported or edition.dossier.sources[excerpt.source].published for excerpt in claim.excerpts]
    return min(dates, key=lambda date: date.sort_key, default=None)


def report_order(edition: Edition, claim: Claim) -> tuple[bool, object]:
    """Claims in the order of their earliest reports; such as nobody reported come last."""
    date = earliest_report(edition, claim)
    return (date is None, date.sort_key if date else ())


# What is offered.


def facet_of(edition: Edition, key: FacetKey, found: Iterable[Values]) -> Facet:
    """A facet with its values in order."""
    counts = Counter(value for mine in found for value in mine[key])
    listed = [FacetValue(value, name(edition, key, value)) for value in offered(edition, key, counts)]
    if key in BY_FREQUENCY:
        listed.sort(key=lambda value: (value.id == NONE, -counts[value.id], value.name.text))
    hides = key in FOLDED and len(listed) > IN_SIGHT + 2
    return Facet(key, titles(edition)[key], tuple(listed), IN_SIGHT if hides else len(listed))


def offered(edition: Edition, key: FacetKey, counts: Counter[str]) -> Iterable[str]:
    """The ids of a facet's values: the model's own choices, or what some claim has."""
    if key in CHOICES:
        return CHOICES[key]
    return edition.topic_order if key == "topic" else sorted(counts)


def titles(edition: Edition) -> dict[FacetKey, str]:
    _ = edition.interface._
    return {
        "topic": _("Topic"),
        "year": _("Year of the event"),
        "support": _("Support"),
        "conflict": _("Conflict"),
        "stance": _("Stance of an excerpt"),
        "language": _("Language"),
        "actor": _("Actor"),
        "place": _("Place, with all places within it"),
        "outlet": _("Outlet"),
    }


def name(edition: Edition, key: FacetKey, value: str) -> Wording:
    """What a value is called: a name of the dossier, or a word of the interface."""
    if key == "topic":
        return edition.topic_ref(TopicId(value)).name
    if key == "place":
        return edition.place_ref(PlaceId(value)).name
    if key == "actor" or (key == "outlet" and value != NONE):
        return edition.actor_ref(ActorId(value)).name
    return edition.no_outlet if key == "outlet" else worded(word(edition, key, value), edition.interface.language)


def word(edition: Edition, key: FacetKey, value: str) -> str:
    if key == "support":
        return support_words(edition)[value]  # type: ignore[index]
    if key == "conflict":
        return conflict_words(edition, () if value == NONE else (value,))  # type: ignore[arg-type]
    if key == "stance":
        return edition.stance_words[value][0]  # type: ignore[index]
    if key == "language":
        return edition.interface.language_name(value)
    return edition.interface._("Undated") if value == UNDATED else edition.interface.date(parse(value))


# What the page holds.


def panel(edition: Edition, found: Facets, step: int) -> FacetPanel:
    """What the list's pages hold for their script. `step`: how many claims are shown at a time."""
    _ = edition.interface._
    return FacetPanel(
        facets=found.facets,
        total=len(found.claims),
        orders=(("topic", _("By topic")), ("event", _("By date of the event")), ("report", _("By earliest report"))),
        ways=tuple(ways(edition)),
        data=routes.FACETS,
        home=routes.CLAIMS,
        claim=routes.claim("_"),
        topic=routes.topic("_"),
        anchor=routes.topic_anchor(""),
        step=step,
        blank=blank(edition) if len(found.claims) > step else None,
        grades=tuple(edition.grade_of(confidence) for confidence in get_args(Confidence)),
    )


def ways(edition: Edition) -> Iterator[Ref]:
    _ = edition.interface._
    for title, address in (
        (_("Topics"), routes.TOPICS),
        (_("Places"), routes.PLACES),
        (_("Actors"), routes.ACTORS),
        (_("Sources"), routes.SOURCES),
    ):
        yield Ref(worded(title, edition.interface.language), address)


def blank(edition: Edition) -> LedgerItem:
    """An item with each mark once, for a script to fill in."""
    nothing = worded("", edition.interface.language)
    return LedgerItem(
        ref=Ref(nothing, routes.CLAIMS),
        when=None,
        places=(),
        topic=Ref(nothing, routes.TOPICS),
        marks=tuple(edition.mark(stance) for stance in STANCES),
        marks_words="",
        headline=Headline((), "", "", edition.grade(None), ()),
    )
