"""`sitemap.xml` and `robots.txt`.

Source: sitemaps.org protocol 0.9; RFC 9309.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from dossier.artifacts import Artifact
from dossier.site import Page, Site, routes
from dossier.site.views import VersionPage

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"


def artifacts(site: Site) -> Iterator[Artifact]:
    base = site.edition.dossier.about.base_url
    yield Artifact(routes.file_of(SITEMAP), sitemap(site))
    text = f"User-agent: *\nAllow: /\n\nSitemap: {routes.canonical(base, SITEMAP)}\n"
    yield Artifact(routes.file_of(ROBOTS), text.encode())


def sitemap(site: Site) -> bytes:
    """Every page that is its own canonical page, in the order of the addresses. Versions of claims have addresses to be
    cited by; what is to be found is the claim as it stands."""
    root = ElementTree.Element("urlset", xmlns=NAMESPACE)
    for address in sorted(page.frame.canonical for page in site.pages if is_listed(site, page)):
        ElementTree.SubElement(ElementTree.SubElement(root, "url"), "loc").text = address
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def is_listed(site: Site, page: Page) -> bool:
    base = site.edition.dossier.about.base_url
    return not isinstance(page.view, VersionPage) and page.frame.canonical == routes.canonical(base, page.address)
