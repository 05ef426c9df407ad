"""The columns of `actors.csv`, `places.csv` and `topics.csv`: what other tables name by ids, a row for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import Actor, Place, Topic, Url
from dossier.site import routes
from dossier.site.data.cells import Column
from dossier.site.data.columns import computed, declared, worded
from dossier.site.edition import Edition


@dataclass(frozen=True)
class ActorRow:
    edition: Edition
    actor: Actor


@dataclass(frozen=True)
class PlaceRow:
    edition: Edition
    place: Place


@dataclass(frozen=True)
class TopicRow:
    edition: Edition
    topic: Topic


# Actors.


def actors(edition: Edition) -> Iterator[ActorRow]:
    return (ActorRow(edition, actor) for actor in edition.dossier.actors.values())


def actor_columns(edition: Edition) -> tuple[Column[ActorRow], ...]:
    return (
        computed(actor_id, "id", unique=True),
        computed(actor_url, "url"),
        declared(Actor, "kind", lambda row: row.actor.kind),
        declared(Actor, "of", lambda row: row.actor.of),
        *worded(edition, Actor, "name", lambda row: row.actor.name, is_required=True),
        declared(Actor, "variants", lambda row: row.actor.variants),
        *worded(edition, Actor, "description", lambda row: row.actor.description),
        declared(Actor, "aliases", lambda row: row.actor.aliases),
    )


def actor_id(row: ActorRow) -> str:
    """The actor's own name, as other tables have it: a part of its page's address."""
    return row.actor.id


def actor_url(row: ActorRow) -> Url:
    """The actor's page."""
    return Url(routes.canonical(row.edition.dossier.about.base_url, routes.actor(row.actor.id)))


# Places.


def places(edition: Edition) -> Iterator[PlaceRow]:
    return (PlaceRow(edition, place) for place in edition.dossier.places.values())


def place_columns(edition: Edition) -> tuple[Column[PlaceRow], ...]:
    return (
        computed(place_id, "id", unique=True),
        computed(place_url, "url"),
        *worded(edition, Place, "name", lambda row: row.place.name, is_required=True),
        declared(Place, "within", lambda row: row.place.within),
        computed(latitude, minimum=-90, maximum=90),
        computed(longitude, minimum=-180, maximum=180),
        declared(Place, "precision", lambda row: row.place.precision),
        declared(Place, "aliases", lambda row: row.place.aliases),
    )


def place_id(row: PlaceRow) -> str:
    """The place's own name, as other tables have it: a part of its page's address."""
    return row.place.id


def place_url(row: PlaceRow) -> Url:
    """The place's page."""
    return Url(routes.canonical(row.edition.dossier.about.base_url, routes.place(row.place.id)))


def latitude(row: PlaceRow) -> float | None:
    """In degrees north of the equator (WGS 84); `precision` says how large a place the point stands for."""
    return row.place.point[0] if row.place.point else None


def longitude(row: PlaceRow) -> float | None:
    """In degrees east of Greenwich (WGS 84)."""
    return row.place.point[1] if row.place.point else None


# Topics.


def topics(edition: Edition) -> Iterator[TopicRow]:
    return (TopicRow(edition, topic) for topic in edition.dossier.topics.values())


def topic_columns(edition: Edition) -> tuple[Column[TopicRow], ...]:
    return (
        computed(topic_id, "id", unique=True),
        computed(topic_url, "url"),
        *worded(edition, Topic, "title", lambda row: row.topic.title, is_required=True),
        *worded(edition, Topic, "description", lambda row: row.topic.description),
        declared(Topic, "aliases", lambda row: row.topic.aliases),
    )


def topic_id(row: TopicRow) -> str:
    """The topic's own name, as other tables have it: a part of its page's address."""
    return row.topic.id


def topic_url(row: TopicRow) -> Url:
    """The topic's page."""
    return Url(routes.canonical(row.edition.dossier.about.base_url, routes.topic(row.topic.id)))
