"""The tags that other people's programs read: previews of links, reference managers, Google Scholar.

Sources: The Open Graph protocol; Google Scholar, Inclusion Guidelines for Webmasters (Highwire Press tags); DCMI,
Expressing Dublin Core metadata using HTML; Zotero's translator "Embedded Metadata", which takes the first as a
journal article unless it is told what the page is.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.heads.dating import Dating, day, plain
from dossier.site.views import MetaTag, Wording

CARD = (1200, 630)
"""Width and height of a claim's card, in pixels."""


def open_graph(edition: Edition, address: str, title: str, description: str, kind: str) -> Iterator[MetaTag]:
    about = edition.dossier.about
    fields = {
        "type": kind,
        "title": title,
        "description": description,
        "url": routes.canonical(about.base_url, address),
        "site_name": edition.wording(about.title).text,
        "locale": edition.language.replace("-", "_"),
    }
    return (MetaTag(f"og:{key}", value, "property") for key, value in fields.items())


def picture(address: str, alt: str) -> Iterator[MetaTag]:
    width, height = CARD
    fields = {"": address, ":type": "image/png", ":width": str(width), ":height": str(height), ":alt": alt}
    return (MetaTag(f"og:image{key}", value, "property") for key, value in fields.items())


def published(dates: Dating) -> Iterator[MetaTag]:
    """The two days that previews show: the first release, and when the page last changed."""
    for key, date in (("published", dates.first), ("modified", dates.changed)):
        if day(date):
            yield MetaTag(f"article:{key}_time", day(date), "property")


def highwire(edition: Edition, title: Wording, address: str, dates: Dating) -> Iterator[MetaTag]:
    about = edition.dossier.about
    url = routes.canonical(about.base_url, address)
    yield MetaTag("citation_title", title.text)
    for editor in about.editors:
        yield MetaTag("citation_author", editor.name)
    for key, date in (("publication", dates.stated), ("online", dates.first)):
        if plain(date):
            yield MetaTag(f"citation_{key}_date", plain(date).replace("-", "/"))
    yield MetaTag("citation_language", title.language)
    yield MetaTag("citation_public_url", url)
    yield MetaTag("citation_fulltext_html_url", url)
    yield MetaTag("z:itemType", "webpage")


def dublin_core(edition: Edition, title: Wording, description: str, address: str, dates: Dating) -> Iterator[MetaTag]:
    """Dates are EDTF, doubt included. `description`: whoever keeps the title alone has the figures beside it."""
    about = edition.dossier.about
    yield MetaTag("DC.title", title.text)
    for editor in about.editors:
        yield MetaTag("DC.creator", editor.name)
    if dates.stated:
        yield MetaTag("DC.date", dates.stated.text)
    yield MetaTag("DC.description", description)
    yield MetaTag("DC.language", title.language)
    yield MetaTag("DC.rights", about.licence)
    yield MetaTag("DC.identifier", routes.canonical(about.base_url, address))
    yield MetaTag("DCTERMS.isPartOf", routes.canonical(about.base_url, routes.HOME))
