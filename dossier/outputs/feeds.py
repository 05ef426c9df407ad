"""`feed.xml` and `feed.json`: what changed, of the whole dossier and of each topic.

Source: RFC 4287 (Atom); JSON Feed 1.1.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from xml.etree import ElementTree

from jinja2 import Environment

from dossier.artifacts import Artifact
from dossier.site import Site, routes
from dossier.site.feeds import ATOM, JSON, feeds
from dossier.site.views import Feed, FeedEntry

NAMESPACE = "http://www.w3.org/2005/Atom"
JSON_VERSION = "https://jsonfeed.org/version/1.1"

Draw = Callable[[FeedEntry], str]
"""An entry's content as HTML, every link of it whole."""


def artifacts(site: Site, jinja: Environment) -> Iterator[Artifact]:
    """Both forms of each feed, at each address that it had."""
    draw = drawing(site, jinja)
    for feed in feeds(site.edition):
        forms = atom(site, draw, feed), json_feed(site, draw, feed)
        for addresses in (*feed.also_at, (feed.atom, feed.json)):
            for address, content in zip(addresses, forms, strict=True):
                yield Artifact(routes.file_of(address), content)


def drawing(site: Site, jinja: Environment) -> Draw:
    frame = site.page(routes.CHANGES).frame
    template, to = jinja.get_template("feed_entry.html"), whole(site)
    return lambda entry: template.render(entry=entry, frame=frame, to=to).strip()


def whole(site: Site) -> Callable[[str], str]:
    """Turns addresses into whole ones: feeds are read elsewhere."""
    return partial(routes.canonical, site.edition.dossier.about.base_url)


# Atom.


def atom(site: Site, draw: Draw, feed: Feed) -> bytes:
    to = whole(site)
    root = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": site.edition.language})
    say(root, "id", to(feed.name[0]))
    say(root, "title", feed.title)
    say(root, "subtitle", feed.subtitle)
    say(root, "updated", feed.updated)
    say(root, "rights", feed.rights)
    for author in feed.authors:
        say(ElementTree.SubElement(root, "author"), "name", author)
    ElementTree.SubElement(root, "link", rel="self", type=ATOM, href=to(feed.atom))
    ElementTree.SubElement(root, "link", rel="alternate", type="text/html", href=to(feed.page))
    ElementTree.SubElement(root, "link", rel="alternate", type=JSON, href=to(feed.json))
    for entry in feed.entries:
        add_entry(root, to, draw, entry)
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def add_entry(root: ElementTree.Element, to: Callable[[str], str], draw: Draw, entry: FeedEntry) -> None:
    made = ElementTree.SubElement(root, "entry")
    say(made, "id", entry.id)
    say(made, "title", entry.title)
    say(made, "published", entry.published)
    say(made, "updated", entry.updated)
    ElementTree.SubElement(made, "link", rel="alternate", type="text/html", href=to(entry.address))
    topic = {"scheme": to(routes.TOPICS), "term": entry.topic_id, "label": entry.topic.name.text}
    ElementTree.SubElement(made, "category", topic)
    for kind, word in kinds(entry).items():
        ElementTree.SubElement(made, "category", {"scheme": to(routes.CHANGES), "term": kind, "label": word})
    say(made, "content", draw(entry), type="html")


def say(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, tag, attributes).text = text


def kinds(entry: FeedEntry) -> dict[str, str]:
    """Each kind of what happened, once."""
    return {note.kind: note.word for note in entry.notes}


# JSON Feed.


def json_feed(site: Site, draw: Draw, feed: Feed) -> bytes:
    to = whole(site)
    made = {
        "version": JSON_VERSION,
        "title": feed.title,
        "home_page_url": to(feed.page),
        "feed_url": to(feed.json),
        "description": feed.subtitle,
        "language": site.edition.language,
        "authors": [{"name": author} for author in feed.authors],
        "items": [item(to, draw, entry) for entry in feed.entries],
    }
    return f"{json.dumps(made, ensure_ascii=False, indent=1)}\n".encode()


def item(to: Callable[[str], str], draw: Draw, entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": to(entry.address),
        "title": entry.title,
        "content_html": draw(entry),
        "date_published": entry.published,
        "date_modified": entry.updated,
        "tags": [entry.topic.name.text, *kinds(entry).values()],
    }
