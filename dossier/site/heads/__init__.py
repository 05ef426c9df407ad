"""What each kind of page says of itself to reference managers, search engines and previews of links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import ActorId, Claim, PlaceId, SourceId, TopicId
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.heads import tags
from dossier.site.heads.claims import claim_node
from dossier.site.heads.dating import dating
from dossier.site.heads.jsonld import Node, block
from dossier.site.heads.things import Things
from dossier.site.heads.website import Downloads, Website
from dossier.site.views import Head, MetaTag, Wording

__all__ = ["Heads", "Subject"]


@dataclass(frozen=True)
class Subject:
    """What a page's frame says of it."""

    address: str
    title: str
    description: str


class Heads:
    """Makes the heads of one edition's pages. `downloads` tells name and media type of each."""

    def __init__(self, edition: Edition, downloads: Downloads) -> None:
        self.edition = edition
        self.website = Website(edition, downloads)

    def plain(self, subject: Subject) -> Head:
        """Of a page that is about nothing but itself."""
        return self.head(subject, {})

    def home(self, subject: Subject) -> Head:
        return Head(tuple(self.preview(subject)), data=block(self.website.home(subject.description)))

    def claim(self, subject: Subject, claim: Claim) -> Head:
        """Previews have the subject's title; whoever cites the claim cites its statement."""
        found, statement = dating(self.edition.dossier, claim), self.edition.wording(claim.statement)
        more = (
            *tags.published(found),
            *self.card(statement, subject.description, claim),
            *tags.highwire(self.edition, statement, subject.address, found),
            *tags.dublin_core(self.edition, statement, subject.description, subject.address, found),
        )
        node = claim_node(self.edition, claim, self.website.publisher_id)
        return self.head(subject, node, self.website.dated(found), more, kind="article")

    def source(self, subject: Subject, source_id: SourceId) -> Head:
        return self.head(subject, Things(self.edition).document(source_id))

    def actor(self, subject: Subject, actor_id: ActorId) -> Head:
        return self.head(subject, Things(self.edition).actor_page(actor_id))

    def topic(self, subject: Subject, topic_id: TopicId) -> Head:
        return self.head(subject, Things(self.edition).topic_page(topic_id))

    def place(self, subject: Subject, place_id: PlaceId) -> Head:
        return self.head(subject, Things(self.edition).place_page(place_id))

    def head(
        self,
        subject: Subject,
        entity: Node,
        dates: Node | None = None,
        more: tuple[MetaTag, ...] = (),
        *,
        kind: str = "website",
    ) -> Head:
        """`entity`: what the page is about; `dates`: those of the page."""
        page = self.website.page(subject.address, subject.title, subject.description)
        data = block({**page, **(dates or {}), **({"mainEntity": entity} if entity else {})})
        return Head((*self.preview(subject, kind), *more), data=data)

    def preview(self, subject: Subject, kind: str = "website") -> Iterator[MetaTag]:
        yield from tags.open_graph(self.edition, subject.address, subject.title, subject.description, kind)
        yield MetaTag("twitter:card", "summary_large_image" if kind == "article" else "summary")

    def card(self, statement: Wording, description: str, claim: Claim) -> Iterator[MetaTag]:
        """The picture of a claim; its text is what the picture shows."""
        address = routes.canonical(self.edition.dossier.about.base_url, routes.claim_card(claim.id))
        return tags.picture(address, f"{statement.text} {description}")
