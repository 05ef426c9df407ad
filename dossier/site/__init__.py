"""Every page, every address, all that a template will ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from dossier.drawing.outline import NO_OUTLINE, Outline
from dossier.evidence import Evidence
from dossier.interface import Interface
from dossier.model import Claim, ClaimId, Dossier, ProsePage, TopicId
from dossier.site import actors, claim, compared, embed, ledgers, matrix, pages, routes, search, sources, timeline
from dossier.site.edition import Edition
from dossier.site.headline import plain
from dossier.site.map import map_page
from dossier.site.policy import EMBEDDED, SEARCHING, policy
from dossier.site.views import ClaimPage, Frame, Head, MovedPage, NavItem, SearchResult

NO_HEAD = Head()


@dataclass(frozen=True)
class Addresses:
    """Where pages find the style sheet and the scripts."""

    style: str
    script: str
    page_scripts: Mapping[str, str] = field(default_factory=dict)
    """What some pages load besides: by name of the folder in `static/js/`."""
    icon: str = ""
    embed_style: str = ""
    """The style sheet of embeds; empty where they have that of all pages."""

    def scripts(self, folder: str) -> tuple[str, ...]:
        """The script of all pages, and that of a folder where there is one."""
        further = self.page_scripts.get(folder)
        return (self.script, further) if further else (self.script,)


@dataclass(frozen=True)
class Page:
    """A page to be rendered: its address, its template, and what the template is given."""

    address: str
    template: str
    frame: Frame
    view: Any


@dataclass(frozen=True)
class Site:
    """The whole of one edition."""

    edition: Edition
    pages: tuple[Page, ...]
    results: tuple[SearchResult, ...]
    """What the search page can find."""
    is_portable: bool

    def link(self, origin: str) -> Callable[[str], str]:
        """The function that turns addresses into links from a page."""
        return linker(self.edition, origin, portable=self.is_portable)


def linker(edition: Edition, origin: str, *, portable: bool) -> Callable[[str], str]:
    if origin == routes.NOT_FOUND:
        return partial(routes.rooted, edition.dossier.about.base_url)
    return partial(routes.link, origin, portable=portable)


def make(
    dossier: Dossier, evidence: Evidence, assets: Addresses, outline: Outline = NO_OUTLINE, *, portable: bool
) -> Site:
    """Makes every page of the site. `outline`: the land that maps show."""
    language = dossier.editions[0]
    edition = Edition(dossier, evidence, Interface(language), language, outline)
    maker = Maker(edition, assets, portable=portable)
    made = tuple(maker.pages())
    results = search.results(edition, (page.view for page in made if isinstance(page.view, ClaimPage)))
    return Site(edition, (*made, maker.search(results)), results, portable)


class Maker:
    """Makes pages one after the other, each with its frame."""

    def __init__(self, edition: Edition, assets: Addresses, *, portable: bool) -> None:
        self.edition = edition
        self.assets = assets
        self.portable = portable
        self.dossier = edition.dossier

    def pages(self) -> Iterator[Page]:
        _ = self.edition.interface._
        home = ledgers.home_page(self.edition)
        yield self.page(routes.HOME, "home", home.title.text, home.summary.text, home)
        for number, view in ledgers.claims_pages(self.edition):
            address, script = routes.claims_page(number), "claims" if view.facets else ""
            yield self.page(address, "ledger", view.title.text, self.lead(view), view, script=script)
        for listed in self.dossier.public_claims:
            yield self.claim(listed)
            yield from self.moved(listed)
            yield from self.embeds(listed)
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
        for prose_page in self.prose_pages():
            link = linker(self.edition, routes.page(prose_page.name), portable=self.portable)
            prose = pages.prose_view(self.edition, prose_page, link)
            yield self.page(routes.page(prose_page.name), "prose", prose.title.text, prose.title.text, prose)
        yield self.page(routes.NOT_FOUND, "not_found", _("No such page"), _("Nothing has this address."), None)

    def claim(self, listed: Claim) -> Page:
        address = routes.claim(listed.id)
        link = linker(self.edition, address, portable=self.portable)
        found = self.edition.evidence.claims[ClaimId(listed.id)]
        view = replace(claim.claim_page(self.edition, found, link), embed=embed.embed_code(self.edition, found))
        head = Head(links=embed.embed_links(self.edition, listed))
        json = routes.claim_json(listed.id)
        return self.page(
            address,
            "claim",
            view.statement.text,
            plain(view.headline.parts),
            view,
            json=json,
            script="claim",
            head=head,
        )

    def moved(self, listed: Claim) -> Iterator[Page]:
        """A page at each earlier address, which leads on for every fragment."""
        title = self.edition.wording(listed.statement).text
        view = MovedPage(title, routes.claim(listed.id), tuple(excerpt.id for excerpt in listed.excerpts))
        for alias in listed.aliases:
            frame = self.frame(routes.claim(listed.id), title, title)
            yield Page(routes.claim(alias), "moved", frame, view)

    def embeds(self, listed: Claim) -> Iterator[Page]:
        """The claim for other people's pages, at each address that it had: a frame there follows no other way."""
        found = self.edition.evidence.claims[ClaimId(listed.id)]
        view = embed.embed_page(self.edition, found)
        frame = self.frame(routes.claim(listed.id), view.statement.text, plain(view.headline.parts))
        style = self.assets.embed_style or self.assets.style
        bare = replace(frame, policy=policy(EMBEDDED), stylesheet=style, scripts=(), search="")
        for name in (listed.id, *listed.aliases):
            yield Page(routes.claim_embed(name), "embed", bare, view)

    def source_pages(self) -> Iterator[Page]:
        index = sources.sources_page(self.edition)
        yield self.page(routes.SOURCES, "sources", index.title, index.lead, index)
        for source_id in self.dossier.sources:
            view = sources.source_page(self.edition, source_id)
            yield self.page(routes.source(source_id), "source", view.title.text, view.title.text, view)

    def actor_pages(self) -> Iterator[Page]:
        index = actors.actors_page(self.edition)
        yield self.page(routes.ACTORS, "index", index.title, index.lead, index)
        for actor_id in self.dossier.actors:
            view = actors.actor_page(self.edition, actor_id)
            yield self.page(routes.actor(actor_id), "actor", view.name.text, view.name.text, view)

    def topic_pages(self) -> Iterator[Page]:
        index = ledgers.topics_page(self.edition)
        yield self.page(routes.TOPICS, "index", index.title, index.lead, index)
        for topic_id in self.dossier.topics:
            view = ledgers.topic_page(self.edition, TopicId(topic_id))
            yield self.page(routes.topic(topic_id), "ledger", view.title.text, self.lead(view), view)

    def place_pages(self) -> Iterator[Page]:
        index = ledgers.places_page(self.edition)
        yield self.page(routes.PLACES, "index", index.title, index.lead, index)
        for place_id in self.dossier.places:
            view = ledgers.place_page(self.edition, place_id)
            yield self.page(routes.place(place_id), "ledger", view.title.text, view.title.text, view)

    def prose_pages(self) -> tuple[ProsePage, ...]:
        """The Markdown pages; the method page is there even where nobody wrote one, for its manual."""
        if any(page.name == pages.METHOD_PAGE for page in self.dossier.pages):
            return self.dossier.pages
        return (
            *self.dossier.pages,
            ProsePage(name=pages.METHOD_PAGE, title=self.edition.interface._("Method"), text=""),
        )

    def search(self, results: tuple[SearchResult, ...]) -> Page:
        view = search.search_page(self.edition, results)
        frame = self.frame(routes.SEARCH, view.title, view.lead, script="search")
        return Page(routes.SEARCH, "search", replace(frame, policy=policy(SEARCHING), search=""), view)

    @staticmethod
    def lead(view: Any) -> str:
        return str(view.lead.text if view.lead else view.title.text)

    def page(
        self,
        address: str,
        template: str,
        title: str,
        description: str,
        view: Any,
        *,
        json: str = "",
        script: str = "",
        head: Head = NO_HEAD,
    ) -> Page:
        """A page with its frame. `script`: the folder in `static/js/` whose scripts this page loads besides."""
        frame = self.frame(address, title, description, json=json, script=script, head=head)
        return Page(address, template, frame, view)

    def frame(
        self, address: str, title: str, description: str, *, json: str = "", script: str = "", head: Head = NO_HEAD
    ) -> Frame:
        about, interface = self.dossier.about, self.edition.interface
        return Frame(
            title=title,
            description=description,
            canonical="" if address == routes.NOT_FOUND else routes.canonical(about.base_url, address),
            language=interface.language,
            direction=interface.direction,
            dossier_title=self.edition.wording(about.title),
            dossier_kind=self.edition.kind,
            nav=tuple(self.nav(address)),
            foot=tuple(self.foot(address)),
            licence=about.licence,
            editors=tuple(editor.name for editor in about.editors),
            icon=self.assets.icon,
            stylesheet=self.assets.style,
            scripts=self.assets.scripts(script),
            policy=policy(),
            search=routes.SEARCH,
            json_address=json,
            head=head,
        )

    def nav(self, address: str) -> Iterator[NavItem]:
        _ = self.edition.interface._
        yield self.nav_item(_("Claims"), routes.CLAIMS, address, main=True)
        yield self.nav_item(_("Sources"), routes.SOURCES, address, main=True)
        yield self.nav_item(_("Actors"), routes.ACTORS, address, main=True)
        yield self.nav_item(_("Matrix"), routes.MATRIX, address)
        yield self.nav_item(_("Timeline"), routes.TIMELINE, address)
        yield self.nav_item(_("Map"), routes.MAP, address)
        yield self.nav_item(_("Method"), routes.METHOD, address)

    def foot(self, address: str) -> Iterator[NavItem]:
        _ = self.edition.interface._
        yield self.nav_item(_("Home"), routes.HOME, address)
        yield from self.nav(address)
        yield self.nav_item(_("Topics"), routes.TOPICS, address)
        yield self.nav_item(_("Places"), routes.PLACES, address)
        yield self.nav_item(_("Compare"), routes.COMPARE, address)
        yield self.nav_item(_("Search"), routes.SEARCH, address)
        for page in self.dossier.pages:
            if page.name != pages.METHOD_PAGE:
                yield self.nav_item(page.title, routes.page(page.name), address)

    @staticmethod
    def nav_item(label: str, target: str, address: str, *, main: bool = False) -> NavItem:
        above = target != routes.HOME and address.startswith(target)
        return NavItem(label, target, "page" if address == target else "true" if above else "", main)
