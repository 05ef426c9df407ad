"""The pages of an edition, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dossier.model import Claim, ClaimId, ProsePage, TopicId
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
from dossier.site.framing import Framing, Page, linker
from dossier.site.headline import plain
from dossier.site.heads import Subject
from dossier.site.map import map_page
from dossier.site.moves import Move, Moves
from dossier.site.policy import EMBEDDED, SEARCHING, policy
from dossier.site.version import Versions
from dossier.site.views import HeadLink, MovedPage, SearchResult, VersionPage
from dossier.versions import Version


class Maker(Framing):
    """Makes pages one after the other."""

    def pages(self) -> Iterator[Page]:
        _ = self.edition.interface._
        home = ledgers.home_page(self.edition)
        subject = Subject(routes.HOME, home.title.text, home.summary.text)
        yield self.about(subject, "home", home, self.heads.home(subject))
        for number, view in ledgers.claims_pages(self.edition):
            address, script = routes.claims_page(number), "claims" if view.facets else ""
            yield self.page(address, "ledger", view.title.text, self.lead(view), view, script=script)
        for listed in self.dossier.public_claims:
            yield self.claim(listed)
            yield from self.embeds(listed)
        yield from self.version_pages()
        yield from self.source_pages()
        yield from self.actor_pages()
        yield from self.topic_pages()
        yield from self.place_pages()
        matrix_view = matrix.matrix_page(self.edition)
        yield self.page(routes.MATRIX, "matrix", matrix_view.title, matrix_view.lead, matrix_view)
        map_view = map_page(self.edition)
        yield self.page(routes.MAP, "map", map_view.title, map_view.lead, map_view)
        time_view = timeline.timeline_page(self.edition)
        yield self.page(routes.TIMELINE, "timeline", time_view.title, time_view.lead, time_view)
        compare_view = compared.compare_page(self.edition)
        yield self.page(
            routes.COMPARE, "compare", compare_view.title, compare_view.lead, compare_view, script="compare"
        )
        yield self.data_page()
        yield from self.changes()
        for prose_page in self.prose_pages():
            link = linker(self.edition, routes.page(prose_page.name), portable=self.portable)
            prose = pages.prose_view(self.edition, prose_page, link)
            yield self.page(routes.page(prose_page.name), "prose", prose.title.text, prose.title.text, prose)
        yield self.page(
            routes.NOT_FOUND, "not_found", _("No such page"), _("Nothing has this address."), None, script="lost"
        )

    def claim(self, listed: Claim) -> Page:
        address = routes.claim(listed.id)
        link = linker(self.edition, address, portable=self.portable)
        found = self.edition.evidence.claims[ClaimId(listed.id)]
        view = replace(claim.claim_page(self.edition, found, link), embed=embed.embed_code(self.edition, found))
        subject = Subject(address, previews.title(self.edition, listed), previews.description(self.edition, found))
        head = self.heads.claim(subject, listed)
        head = replace(head, links=(*head.links, *embed.embed_links(self.edition, listed)))
        return self.about(subject, "claim", view, head, json=routes.claim_json(listed.id), script="claim")

    def moved(self, pages: Sequence[Page]) -> Iterator[Page]:
        """A page at each address that a page had under an earlier id; none where another page stands there."""
        moves = Moves(self.edition)
        taken = {page.address for page in pages}
        for page in pages:
            for address, move in moves.earlier(page.address):
                if address not in taken:
                    taken.add(address)
                    yield self.moved_page(address, page, move)

    def moved_page(self, address: str, target: Page, move: Move) -> Page:
        """A page that leads on, for every fragment that others know of it; it is called as that page is."""
        frame = self.frame(target.address, target.frame.title, target.frame.description)
        anchors = move.anchors if target.address == move.ref.address else ()
        return Page(address, "moved", frame, MovedPage(move.ref.name, target.address, frame.canonical, anchors))

    def embeds(self, listed: Claim) -> Iterator[Page]:
        """The claim for other people's pages, at each address that it had: a frame there follows no other way."""
        found = self.edition.evidence.claims[ClaimId(listed.id)]
        view = embed.embed_page(self.edition, found)
        title, lead = previews.title(self.edition, listed), previews.description(self.edition, found)
        frame = self.frame(routes.claim(listed.id), title, lead)
        style = self.assets.embed_style or self.assets.style
        bare = replace(frame, policy=policy(EMBEDDED), stylesheet=style, scripts=(), search="")
        for name in (listed.id, *listed.aliases):
            yield Page(routes.claim_embed(name), "embed", bare, view)

    def version_pages(self) -> Iterator[Page]:
        """A page for each version, which keeps its address for ever."""
        versions = Versions(self.edition)
        for version in versions:
            address = routes.claim_version(version.claim, version.number)
            view = versions.page(version, linker(self.edition, address, portable=self.portable))
            title = self.version_title(versions, version, view)
            lead = plain(view.claim.headline.parts) if view.claim else view.banner.status
            head = replace(self.heads.plain(Subject(address, title, lead)), links=tuple(version_links(view)))
            yield self.page(address, "version", title, lead, view, json=view.file, head=head)

    def version_title(self, versions: Versions, version: Version, view: VersionPage) -> str:
        """As the claim is called today, in the words of that version."""
        if not view.claim:
            return view.title.text
        now = versions.present.current(version)
        name = self.edition.interface._("version %(number)s", number=version.number)
        return f"{previews.titled(self.edition, now.state if now else 'published', view.title.text)} ({name})"

    def source_pages(self) -> Iterator[Page]:
        index = sources.sources_page(self.edition)
        yield self.page(routes.SOURCES, "sources", index.title, index.lead, index)
        for source_id in self.dossier.sources:
            view = sources.source_page(self.edition, source_id)
            subject = Subject(routes.source(source_id), view.title.text, view.title.text)
            yield self.about(subject, "source", view, self.heads.source(subject, source_id))

    def actor_pages(self) -> Iterator[Page]:
        index = actors.actors_page(self.edition)
        yield self.page(routes.ACTORS, "index", index.title, index.lead, index)
        for actor_id in self.dossier.actors:
            view = actors.actor_page(self.edition, actor_id)
            subject = Subject(routes.actor(actor_id), view.name.text, view.name.text)
            yield self.about(subject, "actor", view, self.heads.actor(subject, actor_id))

    def topic_pages(self) -> Iterator[Page]:
        index = ledgers.topics_page(self.edition)
        yield self.page(routes.TOPICS, "index", index.title, index.lead, index)
        for topic_id in self.dossier.topics:
            view = ledgers.topic_page(self.edition, TopicId(topic_id))
            subject = Subject(routes.topic(topic_id), view.title.text, self.lead(view))
            yield self.about(subject, "ledger", view, self.heads.topic(subject, TopicId(topic_id)))

    def place_pages(self) -> Iterator[Page]:
        index = ledgers.places_page(self.edition)
        yield self.page(routes.PLACES, "index", index.title, index.lead, index)
        for place_id in self.dossier.places:
            view = ledgers.place_page(self.edition, place_id)
            subject = Subject(routes.place(place_id), view.title.text, view.title.text)
            yield self.about(subject, "ledger", view, self.heads.place(subject, place_id))

    def data_page(self) -> Page:
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

    def changes(self) -> Iterator[Page]:
        for number, view in changes.changes_pages(self.edition):
            yield self.page(routes.changes_page(number), "changes", view.title, view.lead, view)

    def search(self, results: tuple[SearchResult, ...]) -> Page:
        view = search.search_page(self.edition, results)
        head = self.heads.plain(Subject(routes.SEARCH, view.title, view.lead))
        frame = self.frame(routes.SEARCH, view.title, view.lead, script="search", head=head)
        return Page(routes.SEARCH, "search", replace(frame, policy=policy(SEARCHING), search=""), view)

    @staticmethod
    def lead(view: Any) -> str:
        return str(view.lead.text if view.lead else view.title.text)


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
