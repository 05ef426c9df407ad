"""Lists of claims: the home page, all claims, a topic's, a place's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from dossier.model import ActorId, Claim, ClaimId, PlaceId, TopicId
from dossier.site import routes
from dossier.site.edition import Edition, event_order, worded
from dossier.site.facets import facets, panel
from dossier.site.headline import headline
from dossier.site.notes import latest
from dossier.site.overview import home_time
from dossier.site.places import precision, small_map
from dossier.site.views import (
    HomePage,
    IndexEntry,
    IndexGroup,
    IndexPage,
    LedgerGroup,
    LedgerItem,
    LedgerPage,
    Paging,
    Ref,
)

CLAIMS_ON_A_PAGE = 200
Listed = TypeVar("Listed")


def item(edition: Edition, claim: Claim) -> LedgerItem:
    """A claim in a list, with its headline figures."""
    event = claim.event
    return LedgerItem(
        ref=edition.claim_ref(claim),
        when=edition.optional_when(event.date if event else None),
        places=tuple(edition.place_ref(place) for place in event.places) if event else (),
        topic=edition.topic_ref(claim.topic),
        marks=tuple(edition.mark(excerpt.stance) for excerpt in claim.excerpts),
        marks_words=edition.marks_words(claim.excerpts),
        headline=headline(edition, edition.evidence.claims[ClaimId(claim.id)]),
        notice=edition.notice(claim),
    )


def items(edition: Edition, claims: Iterable[Claim]) -> tuple[LedgerItem, ...]:
    """Claims in the order of their events."""
    return tuple(item(edition, claim) for claim in sorted(claims, key=event_order))


def group(edition: Edition, anchor: str, title: str, claims: Iterable[Claim]) -> list[LedgerGroup]:
    """Claims under a heading of the interface; none where there are none."""
    listed = items(edition, claims)
    heading = worded(title, edition.interface.language)
    return [LedgerGroup(f"p_{anchor}", heading, None, "", listed)] if listed else []


def topic_group(edition: Edition, topic_id: TopicId, claims: Iterable[Claim]) -> LedgerGroup:
    topic = edition.dossier.topics[topic_id]
    return LedgerGroup(
        routes.topic_anchor(topic_id),
        edition.wording(topic.title),
        edition.wording(topic.description),
        routes.topic(topic_id),
        items(edition, claims),
    )


def topic_groups(edition: Edition, claims: Iterable[Claim] | None = None) -> tuple[LedgerGroup, ...]:
    """Claims by topic; all of them unless some are chosen."""
    wanted = None if claims is None else {claim.id for claim in claims}
    found = {
        topic: [claim for claim in listed if wanted is None or claim.id in wanted]
        for topic, listed in edition.topic_order.items()
    }
    return tuple(topic_group(edition, TopicId(topic), listed) for topic, listed in found.items() if listed)


def home_page(edition: Edition) -> HomePage:
    about = edition.dossier.about
    return HomePage(
        title=edition.wording(about.title),
        summary=edition.wording(about.summary),
        figures=tuple(figures(edition)),
        stances=edition.stance_key,
        groups=topic_groups(edition),
        changes=latest(edition),
        time=home_time(edition),
    )


def figures(edition: Edition) -> Iterator[str]:
    """What the dossier holds, in numbers."""
    n, _ = edition.interface.n, edition.interface._
    claims = edition.dossier.public_claims
    excerpts = [excerpt for claim in claims for excerpt in claim.excerpts]
    passages = {excerpt.passage: excerpt for excerpt in excerpts}
    yield n("%(number)s claim", "%(number)s claims", len(claims))
    yield n("%(number)s excerpt", "%(number)s excerpts", len(excerpts))
    yield n("%(number)s passage, verified word by word", "%(number)s passages, verified word by word", len(passages))
    sources = {excerpt.source for excerpt in excerpts}
    yield n("%(number)s document", "%(number)s documents", len(sources))
    languages = {edition.dossier.sources[source].language for source in sources}
    if len(languages) > 1:
        yield _(
            "in %(languages)s",
            languages=edition.interface.listed(sorted(map(edition.interface.language_name, languages))),
        )


def claims_pages(edition: Edition) -> Iterator[tuple[int, LedgerPage]]:
    """The list of all claims, by topic, in pages."""
    _ = edition.interface._
    parts = claims_parts(edition)
    narrowing = panel(edition, facets(edition), CLAIMS_ON_A_PAGE) if parts[0] else None
    for number, chunk in enumerate(parts, start=1):
        yield (
            number,
            LedgerPage(
                title=worded(_("Claims"), edition.interface.language),
                also=(),
                lead=worded(
                    _("Each claim with what stands behind it; by topic, in the order of the alleged events."),
                    edition.interface.language,
                ),
                facts=(),
                groups=topic_groups(edition, chunk),
                paging=paging(number, len(parts), routes.claims_page),
                empty=_("There are no claims yet."),
                facets=narrowing,
            ),
        )


def claims_parts(edition: Edition) -> list[Sequence[Claim]]:
    """The claims of each page of the list."""
    return chunks([claim for listed in edition.topic_order.values() for claim in listed], CLAIMS_ON_A_PAGE)


def chunks(items: Sequence[Listed], size: int) -> list[Sequence[Listed]]:
    """Parts of a list, a page each; one empty part where there is nothing."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [()]


def paging(number: int, count: int, address: Callable[[int], str]) -> Paging | None:
    """`address` gives that of a page by its number, from 1."""
    if count == 1:
        return None
    return Paging(
        number,
        tuple((page, address(page)) for page in range(1, count + 1)),
        address(number - 1) if number > 1 else "",
        address(number + 1) if number < count else "",
    )


def topic_page(edition: Edition, topic_id: TopicId) -> LedgerPage:
    topic = edition.dossier.topics[topic_id]
    claims = edition.topic_order.get(topic_id, ())
    return LedgerPage(
        title=edition.wording(topic.title),
        also=edition.also(topic.title),
        lead=edition.wording(topic.description),
        facts=(),
        groups=tuple(group(edition, "claims", edition.interface._("Claims"), claims)),
        empty=edition.interface._("No claim is filed under this topic yet."),
    )


# Places.


def place_page(edition: Edition, place_id: PlaceId) -> LedgerPage:
    """The claims filed at a place, and those at places within it."""
    _ = edition.interface._
    place = edition.dossier.places[place_id]
    here = edition.evidence.links.at_place.get(place_id, ())
    listed = {claim.id for claim in here}
    within = [inner for inner in edition.dossier.places if place_id in edition.dossier.enclosing(inner)]
    inside = {
        claim.id: claim
        for inner in within
        for claim in edition.evidence.links.at_place.get(inner, ())
        if claim.id not in listed
    }
    return LedgerPage(
        title=edition.wording(place.name),
        also=edition.also(place.name),
        lead=None,
        facts=tuple(place_facts(edition, place_id, within)),
        groups=(
            *group(edition, "here", _("Filed at this place"), here),
            *group(edition, "within", _("Filed at places within it"), inside.values()),
        ),
        empty=_("No claim is filed at this place; excerpts name it."),
        map=small_map(edition, [place_id]),
    )


def place_facts(
    edition: Edition, place_id: PlaceId, within: list[PlaceId]
) -> Iterator[tuple[str, tuple[Ref, ...] | str]]:
    _ = edition.interface._
    place = edition.dossier.places[place_id]
    yield _("Kind"), precision(edition, place_id)
    enclosing = edition.dossier.enclosing(place_id)
    if enclosing:
        yield _("Within"), tuple(edition.place_ref(outer) for outer in enclosing)
    if within:
        yield _("Contains"), tuple(edition.place_ref(inner) for inner in within)
    if len(place.point) == 2:
        yield (
            _("Point") if place.precision == "settlement" else _("Its middle, roughly"),
            f"{place.point[0]:.2f}°, {place.point[1]:.2f}°",
        )


def places_page(edition: Edition) -> IndexPage:
    """Every place, under the larger place that contains it."""
    _ = edition.interface._
    entries = tuple(place_entry(edition, place, depth) for place, depth in place_tree(edition, None, 0))
    return IndexPage(
        _("Places"),
        _("Where alleged events are filed, and what accounts name. A place stands under the one that contains it."),
        (IndexGroup("p_places", _("All places"), entries),) if entries else (),
    )


def place_tree(edition: Edition, outer: PlaceId | None, depth: int) -> Iterator[tuple[PlaceId, int]]:
    """Every place within another, each followed by those within it; how many listed places contain it."""
    for place_id, place in edition.dossier.places.items():
        if place.within == outer:
            yield place_id, depth
            yield from place_tree(edition, place_id, depth + 1)


def place_entry(edition: Edition, place_id: PlaceId, depth: int) -> IndexEntry:
    n = edition.interface.n
    count = len(edition.evidence.links.at_place.get(place_id, ()))
    figures = (n("%(number)s claim", "%(number)s claims", count),) if count else ()
    return IndexEntry(edition.place_ref(place_id), None, precision(edition, place_id), figures, depth)


def topics_page(edition: Edition) -> IndexPage:
    _, n = edition.interface._, edition.interface.n
    entries = tuple(
        IndexEntry(
            edition.topic_ref(topic_id),
            edition.wording(topic.description),
            "",
            (n("%(number)s claim", "%(number)s claims", len(edition.topic_order.get(topic_id, ()))),),
        )
        for topic_id, topic in edition.dossier.topics.items()
    )
    return IndexPage(_("Topics"), _("What the claims are about."), (IndexGroup("p_topics", _("All topics"), entries),))


def claims_of(edition: Edition, actor: ActorId) -> tuple[Claim, ...]:
    """The claims in which a voice speaks, each once."""
    spoken = edition.evidence.links.by_voice.get(actor, ())
    return tuple({excerpt.claim: edition.claim_of(excerpt) for excerpt in spoken}.values())
