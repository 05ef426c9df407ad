"""The pages of an edition: which there are, and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import Any, TypeVar

from dossier.model import ActorId, Claim, ClaimId, PlaceId, ProsePage, SourceId, TopicId
from dossier.site import (
    actors,
    changes,
    claim,
    compared,
    embed,
    ledgers,
    matrix,
    pages,
    previews,
    routes,
    search,
    sources,
    timeline,
)
from dossier.site.data.page import data_page
from dossier.site.framing import Framing, Page, Promise, linker
from dossier.site.headline import plain
from dossier.site.heads import Subject
from dossier.site.map import map_page
from dossier.site.moves import Move, Moves
from dossier.site.policy import EMBEDDED, SEARCHING, policy
from dossier.site.version import Versions
from dossier.site.views import ChangesPage, HeadLink, LedgerPage, MovedPage, SearchResult, VersionPage
from dossier.versions import Version

Id = TypeVar("Id", bound=str)


class Maker(Framing):
    """Makes pages one after the other, or the one that is wanted."""

    def pages(self) -> Iterator[Promise]:
        """Every page but those that are made of others."""
        yield Promise(routes.HOME, self.home)
        yield from numbered(routes.claims_page, len(ledgers.claims_parts(self.edition)), self.claims)
        for listed in self.dossier.public_claims:
            yield Promise(routes.claim(listed.id), partial(self.claim, listed))
            yield from self.embeds(listed)
        for version in self.versions:
            yield Promise(routes.claim_version(version.claim, version.number), partial(self.version, version))
        yield Promise(routes.SOURCES, self.sources)
        yield from promised(routes.source, self.dossier.sources, self.source)
        yield Promise(routes.ACTORS, self.actors)
        yield from promised(routes.actor, self.dossier.actors, self.actor)
        yield Promise(routes.TOPICS, self.topics)
        yield from promised(routes.topic, self.dossier.topics, self.topic)
        yield Promise(routes.PLACES, self.places)
        yield from promised(routes.place, self.dossier.places, self.place)
        yield Promise(routes.MATRIX, self.matrix)
        yield Promise(routes.MAP, self.map)
        yield Promise(routes.TIMELINE, self.timeline)
        yield Promise(routes.COMPARE, self.compare)
        yield Promise(routes.DATA, self.data)
        yield from numbered(routes.changes_page, len(changes.changes_parts(self.edition)), self.changes)
        for written in self.prose_pages():
            yield Promise(routes.page(written.name), partial(self.prose, written))
        yield Promise(routes.NOT_FOUND, self.not_found)

    def home(self) -> Page:
        view = ledgers.home_page(self.edition)
        subject = Subject(routes.HOME, view.title.text, view.summary.text)
        return self.about(subject, "home", view, self.heads.home(subject))

    @cached_property
    def claims_views(self) -> dict[int, LedgerPage]:
        return dict(ledgers.claims_pages(self.edition))

    def claims(self, number: int) -> Page:
        view = self.claims_views[number]
        address, script = routes.claims_page(number), "claims" if view.facets else ""
        return self.page(address, "ledger", view.title.text, self.lead(view), view, script=script)

    def claim(self, listed: Claim) -> Page:
        address = routes.claim(listed.id)
        link = linker(self.edition, address, portable=self.portable)
        found = self.edition.evidence.claims[ClaimId(listed.id)]
        view = replace(claim.claim_page(self.edition, found, link), embed=embed.embed_code(self.edition, found))
        subject = Subject(address, previews.title(self.edition, listed), previews.description(self.edition, found))
        head = self.heads.claim(subject, listed)
        head = replace(head, links=(*head.links, *embed.embed_links(self.edition, listed)))
        return self.about(subject, "claim", view, head, json=routes.claim_json(listed.id), script="claim")

    def moved(self, addresses: Iterable[str]) -> Iterator[tuple[str, str, Move]]:
        """Each address that a page had under an earlier id, the page's own, and the move; none where another page
        stands."""
        moves = Moves(self.edition)
        listed = tuple(addresses)
        taken = set(listed)
        for target in listed:
            for address, move in moves.earlier(target):
                if address not in taken:
                    taken.add(address)
                    yield address, target, move

    def moved_page(self, address: str, target: Page, move: Move) -> Page:
        """A page that leads on, for every fragment that others know of it; it is called as that page is."""
        frame = self.frame(target.address, target.frame.title, target.frame.description)
        anchors = move.anchors if target.address == move.ref.address else ()
        return Page(address, "moved", frame, MovedPage(move.ref.name, target.address, frame.canonical, anchors))

    def embeds(self, listed: Claim) -> Iterator[Promise]:
        """The claim for other people's pages, at each address that it had: a frame there follows no other way."""
        for name in (listed.id, *listed.aliases):
            address = routes.claim_embed(name)
            yield Promise(address, partial(self.embed, listed, address))

    def embed(self, listed: Claim, address: str) -> Page:
        found = self.edition.evidence.claims[ClaimId(listed.id)]
        view = embed.embed_page(self.edition, found)
        title, lead = previews.title(self.edition, listed), previews.description(self.edition, found)
        frame = self.frame(routes.claim(listed.id), title, lead)
        style = self.assets.embed_style or self.assets.style
        bare = replace(frame, policy=policy(EMBEDDED), stylesheet=style, scripts=(), search="")
        return Page(address, "embed", bare, view)

    @cached_property
    def versions(self) -> Versions:
        return Versions(self.edition)

    def version(self, version: Version) -> Page:
        """The page of a version, which keeps its address for ever."""
        address = routes.claim_version(version.claim, version.number)
        view = self.versions.page(version, linker(self.edition, address, portable=self.portable))
        title = self.version_title(version, view)
        lead = plain(view.claim.headline.parts) if view.claim else view.banner.status
        head = replace(self.heads.plain(Subject(address, title, lead)), links=tuple(version_links(view)))
        return self.page(address, "version", title, lead, view, json=view.file, head=head)

    def version_title(self, version: Version, view: VersionPage) -> str:
        """As the claim is called today, in the words of that version."""
        if not view.claim:
            return view.title.text
        now = self.versions.present.current(version)
        name = self.edition.interface._("version %(number)s", number=version.number)
        return f"{previews.titled(self.edition, now.state if now else 'published', view.title.text)} ({name})"

    def sources(self) -> Page:
        view = sources.sources_page(self.edition)
        return self.page(routes.SOURCES, "sources", view.title, view.lead, view)

    def source(self, source_id: SourceId) -> Page:
        view = sources.source_page(self.edition, source_id)
        subject = Subject(routes.source(source_id), view.title.text, view.title.text)
        return self.about(subject, "source", view, self.heads.source(subject, source_id))

    def actors(self) -> Page:
        view = actors.actors_page(self.edition)
        return self.page(routes.ACTORS, "index", view.title, view.lead, view)

    def actor(self, actor_id: ActorId) -> Page:
        view = actors.actor_page(self.edition, actor_id)
        subject = Subject(routes.actor(actor_id), view.name.text, view.name.text)
        return self.about(subject, "actor", view, self.heads.actor(subject, actor_id))

    def topics(self) -> Page:
        view = ledgers.topics_page(self.edition)
        return self.page(routes.TOPICS, "index", view.title, view.lead, view)

    def topic(self, topic_id: TopicId) -> Page:
        view = ledgers.topic_page(self.edition, topic_id)
        subject = Subject(routes.topic(topic_id), view.title.text, self.lead(view))
        return self.about(subject, "ledger", view, self.heads.topic(subject, topic_id))

    def places(self) -> Page:
        view = ledgers.places_page(self.edition)
        return self.page(routes.PLACES, "index", view.title, view.lead, view)

    def place(self, place_id: PlaceId) -> Page:
        view = ledgers.place_page(self.edition, place_id)
        subject = Subject(routes.place(place_id), view.title.text, view.title.text)
        return self.about(subject, "ledger", view, self.heads.place(subject, place_id))

    def matrix(self) -> Page:
        view = matrix.matrix_page(self.edition)
        return self.page(routes.MATRIX, "matrix", view.title, view.lead, view)

    def map(self) -> Page:
        view = map_page(self.edition)
        return self.page(routes.MAP, "map", view.title, view.lead, view)

    def timeline(self) -> Page:
        view = timeline.timeline_page(self.edition)
        return self.page(routes.TIMELINE, "timeline", view.title, view.lead, view)

    def compare(self) -> Page:
        view = compared.compare_page(self.edition)
        return self.page(routes.COMPARE, "compare", view.title, view.lead, view, script="compare")

    def data(self) -> Page:
        link = linker(self.edition, routes.DATA, portable=self.portable)
        view = data_page(self.edition, self.downloads, link)
        files = tuple(HeadLink("alternate", file.address, file.media, file.name) for file in view.files)
        head = self.heads.plain(Subject(routes.DATA, view.title, view.lead))
        head = replace(head, links=files)
        return self.page(routes.DATA, "data", view.title, view.lead, view, script="data", head=head)

    def prose_pages(self) -> tuple[ProsePage, ...]:
        """The Markdown pages; the method page is there even where nobody wrote one, for its manual."""
        if any(page.name == pages.METHOD_PAGE for page in self.dossier.pages):
            return self.dossier.pages
        return (
            *self.dossier.pages,
            ProsePage(name=pages.METHOD_PAGE, title=self.edition.interface._("Method"), text=""),
        )

    def prose(self, written: ProsePage) -> Page:
        address = routes.page(written.name)
        view = pages.prose_view(self.edition, written, linker(self.edition, address, portable=self.portable))
        return self.page(address, "prose", view.title.text, view.title.text, view)

    @cached_property
    def changes_views(self) -> dict[int, ChangesPage]:
        return dict(changes.changes_pages(self.edition))

    def changes(self, number: int) -> Page:
        view = self.changes_views[number]
        return self.page(routes.changes_page(number), "changes", view.title, view.lead, view)

    def not_found(self) -> Page:
        _ = self.edition.interface._
        title, lead = _("No such page"), _("Nothing has this address.")
        return self.page(routes.NOT_FOUND, "not_found", title, lead, None, script="lost")

    def search(self, results: tuple[SearchResult, ...]) -> Page:
        view = search.search_page(self.edition, results)
        head = self.heads.plain(Subject(routes.SEARCH, view.title, view.lead))
        frame = self.frame(routes.SEARCH, view.title, view.lead, script="search", head=head)
        return Page(routes.SEARCH, "search", replace(frame, policy=policy(SEARCHING), search=""), view)

    @staticmethod
    def lead(view: Any) -> str:
        return str(view.lead.text if view.lead else view.title.text)


def promised(route: Callable[[str], str], ids: Iterable[Id], make: Callable[[Id], Page]) -> Iterator[Promise]:
    """A page for each thing of a table."""
    return (Promise(route(one), partial(make, one)) for one in ids)


def numbered(route: Callable[[int], str], count: int, make: Callable[[int], Page]) -> Iterator[Promise]:
    """The pages of a list, from 1."""
    return (Promise(route(number), partial(make, number)) for number in range(1, count + 1))


def version_links(view: VersionPage) -> Iterator[HeadLink]:
    """The claim as it is now, and the versions before and after. Source of the relations: RFC 5829."""
    banner = view.banner
    for relation, found in (
        ("latest-version", banner.current),
        ("predecessor-version", banner.earlier),
        ("successor-version", banner.later),
    ):
        if found:
            yield HeadLink(relation, found.address, "text/html")
