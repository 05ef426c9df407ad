"""Every page, every address, all that a template will ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.drawing.outline import NO_OUTLINE, Outline
from dossier.evidence import Evidence
from dossier.interface import Interface
from dossier.model import Dossier
from dossier.site import search
from dossier.site.data.files import Download
from dossier.site.edition import Edition
from dossier.site.framing import Addresses, Page, linker
from dossier.site.maker import Maker
from dossier.site.views import ClaimPage, SearchResult

__all__ = ["Addresses", "Page", "Site", "linker", "make"]


@dataclass(frozen=True)
class Site:
    """The whole of one edition."""

    edition: Edition
    pages: tuple[Page, ...]
    results: tuple[SearchResult, ...]
    """What the search page can find."""
    is_portable: bool
    downloads: tuple[Download, ...] = ()
    """The files of `/data/`."""

    def link(self, origin: str) -> Callable[[str], str]:
        """The function that turns addresses into links from a page."""
        return linker(self.edition, origin, portable=self.is_portable)


def make(
    dossier: Dossier, evidence: Evidence, assets: Addresses, outline: Outline = NO_OUTLINE, *, portable: bool
) -> Site:
    """Makes every page of the site. `outline`: the land that maps show."""
    language = dossier.editions[0]
    edition = Edition(dossier, evidence, Interface(language), language, outline)
    maker = Maker(edition, assets, portable=portable)
    made = tuple(maker.pages())
    results = search.results(edition, (page.view for page in made if isinstance(page.view, ClaimPage)))
    whole = (*made, maker.search(results))
    return Site(edition, (*whole, *maker.moved(whole)), results, portable, maker.downloads)
