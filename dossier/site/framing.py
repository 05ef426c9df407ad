"""A page, and what every page has round its own part: its frame, its navigation, its head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from dossier.site import (
    data,
    feeds,
    pages,
    routes,
)
from dossier.site.data.files import Download
from dossier.site.edition import Edition
from dossier.site.heads import Heads, Subject
from dossier.site.policy import policy
from dossier.site.views import Frame, Head, NavItem


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
class Promise:
    """A page that can be made: where it will stand is known at once, what stands on it when it is asked for."""

    address: str
    make: Callable[[], Page]


def linker(edition: Edition, origin: str, *, portable: bool) -> Callable[[str], str]:
    if origin == routes.NOT_FOUND:
        return partial(routes.rooted, edition.dossier.about.base_url)
    return partial(routes.link, origin, portable=portable)


class Framing:
    """Makes pages of an edition, each with its frame."""

    def __init__(self, edition: Edition, assets: Addresses, *, portable: bool) -> None:
        self.edition = edition
        self.assets = assets
        self.portable = portable
        self.dossier = edition.dossier
        self.heads = Heads(edition, lambda: tuple((file.name, file.media) for file in self.downloads))

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        return data.downloads(self.edition)

    def about(
        self, subject: Subject, template: str, view: Any, head: Head, *, json: str = "", script: str = ""
    ) -> Page:
        """A page that is about one thing, which its head tells."""
        return self.page(
            subject.address, template, subject.title, subject.description, view, json=json, script=script, head=head
        )

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
        head: Head | None = None,
    ) -> Page:
        """A page with its frame. `script`: the folder in `static/js/` whose scripts this page loads besides; `head`:
        where it isn't given, what any page says of itself."""
        if head is None and address != routes.NOT_FOUND:
            head = self.heads.plain(Subject(address, title, description))
        frame = self.frame(address, title, description, json=json, script=script, head=head)
        return Page(address, template, frame, view)

    def frame(
        self, address: str, title: str, description: str, *, json: str = "", script: str = "", head: Head | None = None
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
            feeds=feeds.head_links(self.edition, address),
            head=head or Head(),
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
        yield self.nav_item(_("Changes"), routes.CHANGES, address)
        yield self.nav_item(_("Data"), routes.DATA, address)
        for page in self.dossier.pages:
            if page.name != pages.METHOD_PAGE:
                yield self.nav_item(page.title, routes.page(page.name), address)

    @staticmethod
    def nav_item(label: str, target: str, address: str, *, main: bool = False) -> NavItem:
        above = target != routes.HOME and address.startswith(target)
        return NavItem(label, target, "page" if address == target else "true" if above else "", main)
