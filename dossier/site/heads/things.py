"""Documents, voices, topics and places as nodes of schema.org."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model import ActorId, ActorKind, Claim, PlaceId, SourceId, Text, TopicId
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.heads.dating import day
from dossier.site.heads.jsonld import Node, filled

KINDS: dict[ActorKind, str] = {
    "person": "Person",
    "body": "Organization",
    "group": "Organization",
    "outlet": "Organization",
    "unnamed": "Thing",
}
"""An unnamed voice may be one person or several, and isn't said to be either."""


class Things:
    """Makes the nodes of one page. A thing is told once on it, and referred to after that."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.dossier = edition.dossier
        self.told: set[str] = set()

    def whole(self, address: str) -> str:
        return routes.canonical(self.dossier.about.base_url, address)

    def once(self, address: str, node: Node) -> Node:
        """A thing by its address: whole the first time."""
        url = self.whole(address)
        if url in self.told:
            return {"@id": url}
        self.told.add(url)
        return filled({"@type": node.pop("@type"), "@id": url, **node})

    def named(self, kind: str, address: str, name: Text) -> Node:
        return self.once(address, {"@type": kind, "name": self.edition.wording(name).text})

    def others(self, text: Text) -> list[str]:
        """The same words in the dossier's other languages."""
        return [wording.text for wording in self.edition.also(text)]

    # As others refer to them.

    def document(self, source_id: SourceId) -> Node:
        """A document of an outlet is a news article; of others nothing is known but that somebody made them."""
        source = self.dossier.sources[source_id]
        made = {
            "@type": "NewsArticle" if source.outlet else "CreativeWork",
            "headline": source.title,
            "inLanguage": source.language,
            "datePublished": day(source.published),
            "author": [{"@type": "Person", "name": author.name} for author in source.authors],
            "url": source.url,
            "archivedAt": source.archived,
        }
        is_told = self.whole(routes.source(source_id)) in self.told
        publisher = {"publisher": self.voice(source.outlet)} if source.outlet and not is_told else {}
        return self.once(routes.source(source_id), {**made, **publisher})

    def voice(self, actor_id: ActorId) -> Node:
        actor = self.dossier.actors[actor_id]
        return self.named(KINDS[actor.kind], routes.actor(actor_id), actor.name)

    def topic(self, topic_id: TopicId) -> Node:
        return self.named("Thing", routes.topic(topic_id), self.dossier.topics[topic_id].title)

    def place(self, place_id: PlaceId) -> Node:
        return self.named("Place", routes.place(place_id), self.dossier.places[place_id].name)

    def claims(self, claims: Iterable[Claim]) -> list[Node]:
        return [{"@type": "Claim", "@id": self.whole(routes.claim(claim.id))} for claim in claims]

    # As their own pages tell them.

    def actor_page(self, actor_id: ActorId) -> Node:
        actor = self.dossier.actors[actor_id]
        names = list(dict.fromkeys([*self.others(actor.name), *actor.variants]))
        description = self.edition.optional(actor.description)
        more = {"alternateName": names, "description": description.text if description else ""}
        return filled({**self.voice(actor_id), **more})

    def topic_page(self, topic_id: TopicId) -> Node:
        topic = self.dossier.topics[topic_id]
        more = {
            "alternateName": self.others(topic.title),
            "description": self.edition.wording(topic.description).text,
            "subjectOf": self.claims(self.edition.topic_order.get(topic_id, ())),
        }
        return filled({**self.topic(topic_id), **more})

    def place_page(self, place_id: PlaceId) -> Node:
        """Only a settlement's point is where it is; others' are somewhere in their middle."""
        place = self.dossier.places[place_id]
        is_point = place.precision == "settlement" and len(place.point) == 2
        more = {
            "alternateName": self.others(place.name),
            "containedInPlace": self.place(place.within) if place.within else None,
            "geo": coordinates(*place.point) if is_point else None,
        }
        return filled({**self.place(place_id), **more})


def coordinates(latitude: float, longitude: float) -> Node:
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
