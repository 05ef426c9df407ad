"""`sitemap.xml` and `robots.txt`."""

from xml.etree import ElementTree

import pytest

from dossier.outputs import sitemap
from tests import facts

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def files(name: str) -> dict[str, bytes]:
    return {one.path: one.content for one in sitemap.artifacts(facts.site_of(facts.whole(name)))}


def addresses(name: str) -> list[str]:
    root = ElementTree.fromstring(files(name)["sitemap.xml"])
    assert root.tag == f"{SPACE}urlset"
    assert [[child.tag for child in url] for url in root] == [[f"{SPACE}loc"]] * len(root)
    return [str(url[0].text) for url in root]


def test_the_sitemap_lists_the_canonical_addresses_in_order() -> None:
    base = "https://dossiers.example/windmill"
    assert addresses("states") == [
        f"{base}/",
        f"{base}/actors/",
        f"{base}/actors/herald/",
        f"{base}/actors/miller/",
        f"{base}/claims/",
        f"{base}/claims/mill-broken/",
        f"{base}/claims/mill-burned/",
        f"{base}/claims/mill-stopped/",
        f"{base}/compare/",
        f"{base}/map/",
        f"{base}/matrix/",
        f"{base}/method/",
        f"{base}/places/",
        f"{base}/places/plain/",
        f"{base}/search/",
        f"{base}/sources/",
        f"{base}/sources/herald-2016/",
        f"{base}/timeline/",
        f"{base}/topics/",
        f"{base}/topics/barns/",
        f"{base}/topics/mills/",
    ]


@pytest.mark.parametrize("name", ["three-languages", "many-excerpts", "untraced", "states"])
def test_each_page_that_is_its_own_canonical_page_is_listed_once(name: str) -> None:
    made = facts.site_of(facts.whole(name))
    own = [page.frame.canonical for page in made.pages if page.template not in ("moved", "embed", "not_found")]
    assert addresses(name) == sorted(own)
    assert len(own) == len(set(own))


def test_the_file_is_xml_in_utf_8() -> None:
    assert files("single-excerpt")["sitemap.xml"].startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<urlset")


def test_signs_of_an_address_that_xml_would_read_are_escaped() -> None:
    made = facts.site_of(facts.dossier(dossier={"base_url": "https://dossiers.example/a&b/"}))
    content = sitemap.sitemap(made)
    assert b"https://dossiers.example/a&amp;b/claims/" in content
    assert "https://dossiers.example/a&b/claims/" in [url[0].text for url in ElementTree.fromstring(content)]


def test_robots_are_shown_the_sitemap() -> None:
    assert files("three-languages")["robots.txt"].decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://dossiers.example/livres/sitemap.xml\n"
    )
