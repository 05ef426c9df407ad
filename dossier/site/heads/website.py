"""The site, its pages and its publisher, as nodes of schema.org."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.heads.dating import Dating, day
from dossier.site.heads.jsonld import Node, download, filled
from dossier.site.heads.licences import licence

CORRECTIONS = "corrections"
"""The name of the page of corrections, where somebody wrote one."""


Downloads = Callable[[], tuple[tuple[str, str], ...]]
"""Tells the files of all facts, name and media type: they are made where a page asks."""


@dataclass(frozen=True)
class Website:
    """Makes the nodes that every page has, and those of the home page."""

    edition: Edition
    downloads: Downloads

    def whole(self, address: str) -> str:
        return routes.canonical(self.edition.dossier.about.base_url, address)

    def page(self, address: str, title: str, description: str) -> Node:
        return filled(
            {
                "@type": "WebPage",
                "url": self.whole(address),
                "name": title,
                "description": description if description != title else "",
                "inLanguage": self.edition.language,
                "license": licence(self.edition.dossier.about.licence),
                "isPartOf": self.site(),
            }
        )

    def dated(self, dates: Dating) -> Node:
        return filled({"datePublished": day(dates.first), "dateModified": day(dates.changed), "version": dates.version})

    def site(self) -> Node:
        home, title = self.whole(routes.HOME), self.edition.wording(self.edition.dossier.about.title)
        return {"@type": "WebSite", "@id": home, "url": home, "name": title.text, "publisher": self.publisher()}

    @property
    def publisher_id(self) -> str:
        return self.whole(routes.HOME) + "#publisher"

    def publisher(self) -> Node:
        """The editors together: who answers for the dossier, and how it corrects itself."""
        editors = [editor.name for editor in self.edition.dossier.about.editors]
        policy = self.policy()
        return filled(
            {
                "@type": "Organization",
                "@id": self.publisher_id,
                "name": self.edition.interface.listed(editors),
                "publishingPrinciples": self.whole(routes.METHOD),
                "correctionsPolicy": self.whole(policy) if policy else "",
            }
        )

    def policy(self) -> str:
        """The page that tells how mistakes are corrected, else the page that tells which were."""
        if any(page.name == CORRECTIONS for page in self.edition.dossier.pages):
            return routes.page(CORRECTIONS)
        return routes.CHANGES

    def home(self, description: str) -> Node:
        about = self.edition.dossier.about
        more = {
            "alternateName": [wording.text for wording in self.edition.also(about.title)],
            "description": description,
            "inLanguage": self.edition.language,
            "license": licence(about.licence),
            "hasPart": self.dataset(description),
        }
        return filled({**self.site(), **more})

    def dataset(self, description: str) -> Node:
        """All facts as files."""
        about, data = self.edition.dossier.about, self.whole(routes.DATA)
        return {
            "@type": "Dataset",
            "@id": data,
            "url": data,
            "name": self.edition.wording(about.title).text,
            "description": description,
            "license": licence(about.licence),
            "creator": {"@id": self.publisher_id},
            "distribution": [download(self.whole(routes.download(name)), form) for name, form in self.downloads()],
        }
