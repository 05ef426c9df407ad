"""Every page, every address, all that a template will ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial

from dossier.drawing.outline import NO_OUTLINE, Outline
from dossier.evidence import Evidence
from dossier.interface import Interface
from dossier.model import Dossier
from dossier.site import routes, search
from dossier.site.data.files import Download
from dossier.site.edition import Edition
from dossier.site.framing import Addresses, Page, linker
from dossier.site.maker import Maker
from dossier.site.moves import Move
from dossier.site.views import SearchResult

__all__ = ["Addresses", "Page", "Site", "linker", "make"]


@dataclass(frozen=True)
class Site:
    """The whole of one edition. Which pages there are is known at once; each is made once, when it is asked for."""

    edition: Edition
    maker: Maker
    is_portable: bool
    made: dict[str, Page] = field(default_factory=dict)
    """The pages that were asked for, by address."""

    @cached_property
    def promises(self) -> Mapping[str, Callable[[], Page]]:
        """How each page is made, by address, in the order in which they are published."""
        own = {promise.address: promise.make for promise in self.maker.pages()}
        own[routes.SEARCH] = lambda: self.maker.search(self.results)
        moved = {address: partial(self.moved, address, to, move) for address, to, move in self.maker.moved(own)}
        return {**own, **moved}

    def page(self, address: str) -> Page:
        """The page at an address. Raises `KeyError` where none stands."""
        if address not in self.made:
            self.made[address] = self.promises[address]()
        return self.made[address]

    @property
    def pages(self) -> tuple[Page, ...]:
        """All of them."""
        return tuple(self.page(address) for address in self.promises)

    def moved(self, address: str, target: str, move: Move) -> Page:
        return self.maker.moved_page(address, self.page(target), move)

    @cached_property
    def results(self) -> tuple[SearchResult, ...]:
        """What the search page can find."""
        claims = self.edition.dossier.public_claims
        return search.results(self.edition, (self.page(routes.claim(claim.id)).view for claim in claims))

    @property
    def downloads(self) -> tuple[Download, ...]:
        """The files of `/data/`."""
        return self.maker.downloads

    def link(self, origin: str) -> Callable[[str], str]:
        """The function that turns addresses into links from a page."""
        return linker(self.edition, origin, portable=self.is_portable)


def make(
    dossier: Dossier, evidence: Evidence, assets: Addresses, outline: Outline = NO_OUTLINE, *, portable: bool
) -> Site:
    """The site, each of its pages to be made when it is asked for. `outline`: the land that maps show."""
    language = dossier.editions[0]
    edition = Edition(dossier, evidence, Interface(language), language, outline)
    return Site(edition, Maker(edition, assets, portable=portable), portable)
