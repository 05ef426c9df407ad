"""Earlier ids: what had an address under one, and where it stands now."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dossier.model import Claim, SourceId
from dossier.site import routes
from dossier.site.columns import passage_anchors, voice
from dossier.site.edition import Edition, letters
from dossier.site.views import MovedAnchor, Ref

ID_ENDS = re.compile(r"[/.]")


@dataclass(frozen=True)
class Move:
    """An earlier id of something that has a page."""

    old: str
    """Its page's earlier address: `/claims/old/`."""
    ref: Ref
    """What it is called now, and its page."""
    anchors: tuple[MovedAnchor, ...] = ()
    """The fragments under which parts of its page are known to others."""


class Moves:
    """Every earlier id of a dossier, asked for by present addresses."""

    def __init__(self, edition: Edition) -> None:
        self.by_owner: dict[str, list[Move]] = {}
        for move in moves(edition):
            self.by_owner.setdefault(owner(move.ref.address), []).append(move)

    def earlier(self, address: str) -> Iterator[tuple[str, Move]]:
        """What an address at, below or beside a present id was under each earlier one.

        A version stays where it was released: it has no second address.
        """
        if not routes.is_version(address):
            here = owner(address)
            for move in self.by_owner.get(here, ()):
                yield owner(move.old) + address.removeprefix(here), move


def owner(address: str) -> str:
    """The folder and the id that an address begins with: `/claims/x`, of `/claims/x.json` and `/claims/x/embed/`."""
    folder, slash, rest = address.removeprefix("/").partition("/")
    return f"/{folder}{slash}{ID_ENDS.split(rest, maxsplit=1)[0]}"


def moves(edition: Edition) -> Iterator[Move]:
    """Every earlier id, in the order of the file."""
    dossier = edition.dossier
    for claim in dossier.public_claims:
        yield from of(claim.aliases, routes.claim, edition.claim_ref(claim), tuple(anchors(edition, claim)))
    for source_id, source in dossier.sources.items():
        quoted = tuple(passages(edition, source_id)) if source.aliases else ()
        yield from of(source.aliases, routes.source, edition.source_ref(source_id), quoted)
    for actor_id, actor in dossier.actors.items():
        yield from of(actor.aliases, routes.actor, edition.actor_ref(actor_id))
    for topic_id, topic in dossier.topics.items():
        yield from of(topic.aliases, routes.topic, edition.topic_ref(topic_id))
    for place_id, place in dossier.places.items():
        yield from of(place.aliases, routes.place, edition.place_ref(place_id))


def of(
    aliases: Iterable[str], route: Callable[[str], str], ref: Ref, anchors: tuple[MovedAnchor, ...] = ()
) -> Iterator[Move]:
    return (Move(route(old), ref, anchors) for old in aliases)


def anchors(edition: Edition, claim: Claim) -> Iterator[MovedAnchor]:
    """The ids that a claim's excerpts have, had, or had when they were taken out."""
    names = letters(claim)
    for excerpt in claim.excerpts:
        yield MovedAnchor(
            excerpt.id,
            routes.claim(claim.id, excerpt.id),
            excerpt.aliases,
            letter=names[excerpt.id],
            mark=edition.mark(excerpt.stance),
            voice=voice(edition, excerpt),
        )
    for removed in claim.removed:
        yield MovedAnchor(removed.id, routes.claim(claim.id, removed.id), is_removed=True)


def passages(edition: Edition, source: SourceId) -> Iterator[MovedAnchor]:
    """The passages of a document, under all that ever led to them."""
    links = edition.evidence.links
    for passage in dict.fromkeys(excerpt.passage for excerpt in links.by_source.get(source, ())):
        first, *others = passage_anchors(edition, passage)
        excerpt = links.passages[passage][0]
        yield MovedAnchor(
            first,
            routes.source(source, first),
            tuple(others),
            mark=edition.mark(excerpt.stance),
            voice=voice(edition, excerpt),
        )
