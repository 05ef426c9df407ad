"""What a page's head tells of its article, and nothing that would have to be guessed.

Sources: schema.org (Article, in JSON-LD), Open Graph (`og:`, `article:`), Highwire Press tags (`citation_`, as Google
Scholar's inclusion guidelines describe them), HTML's own elements.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from dossier.documents.told import Author, clean, language_told

ARTICLE = re.compile(r"(?:.*Article|.*Posting|Report|.*Report)")
DAY = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?![\d])(?:[T ].*)?)?)?")
NO_NAMES: Final = frozenset(["admin", "administrator", "author", "editor", "staff", "root", "webmaster", "unknown"])
"""What programs call whoever is logged in."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells; empty where it doesn't."""

    title: str = ""
    authors: tuple[Author, ...] = ()
    published: str = ""
    language: str = ""
    address: str = ""


class Head:
    """A page's head, asked for what it says."""

    def __init__(self, tree: Any) -> None:
        self.tree = tree
        self.article = article_of(tree)

    def meta(self, *names: str) -> Iterator[str]:
        """The contents of the meta elements of these names, in the names' order."""
        for name in names:
            for element in self.tree.iter("meta"):
                called = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
                if called == name and (content := clean(element.get("content"))):
                    yield content

    def first(self, *texts: Iterable[str]) -> str:
        return next((text for listed in texts for text in listed if text), "")


def told(tree: Any) -> Told:
    """All that a page tells of its article."""
    head = Head(tree)
    return Told(title(head), authors(head), published(head), language(head), address(head))


def headline(tree: Any) -> str:
    """The headline as it is printed: that of the only first-rank heading."""
    found = [text for element in tree.iter("h1") if (text := clean("".join(element.itertext())))]
    return found[0] if len(set(found)) == 1 else ""


def title(head: Head) -> str:
    """The printed headline where another title holds it; else the first title that the page gives."""
    given = [
        clean(head.article.get("headline")),
        *head.meta("citation_title", "og:title", "dc.title"),
        *(clean("".join(element.itertext())) for element in head.tree.iter("title")),
    ]
    printed = headline(head.tree)
    if printed and any(printed in text for text in given):
        return printed
    return head.first(given)


# Authors.


def authors(head: Head) -> tuple[Author, ...]:
    found = list(people(head.article.get("author"))) or [Author(*turned(name)) for name in head.meta("citation_author")]
    if not found:
        found = [Author(name) for name in head.meta("article:author", "author", "dc.creator")]
    publisher = head.article.get("publisher")
    outlet = clean(publisher.get("name")) if isinstance(publisher, dict) else ""
    outlets = {name.casefold() for name in (outlet, *head.meta("og:site_name"))}
    named = [author for author in found if is_name(author.name) and author.name.casefold() not in outlets]
    return tuple(dict.fromkeys(named))


def people(value: Any) -> Iterator[Author]:
    """The authors that JSON-LD gives: a name, a person, an organisation, or a list of them."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str) and clean(one):
            yield Author(clean(one))
        elif isinstance(one, dict) and isinstance(one.get("name"), list):
            yield from people(one["name"])
        elif isinstance(one, dict) and clean(one.get("name")):
            name, family = clean(one.get("name")), clean(one.get("familyName"))
            yield Author(name, family if family and family in name else "")


def turned(name: str) -> tuple[str, str]:
    """A Highwire name, "Venn, Mara", as it is printed, and its family's part."""
    family, comma, given = (part.strip() for part in name.partition(","))
    return (f"{given} {family}", family) if comma and given and "," not in given else (name, "")


def is_name(name: str) -> bool:
    """Whether this may be somebody's name, and no address or log-in."""
    return not re.search(r"https?:|www\.|@|\.com\b", name) and name.casefold() not in NO_NAMES and len(name) <= 120


# Date, language, address.


def published(head: Head) -> str:
    """The first date that can be read without guessing what is day and what is month."""
    times = (
        clean(element.get("datetime"))
        for element in head.tree.iter("time")
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
    )
    given = [
        clean(head.article.get("datePublished")),
        *head.meta("article:published_time", "citation_publication_date", "citation_date", "citation_online_date"),
        *head.meta("datepublished", "dc.date.issued", "dcterms.issued", "dc.date", "parsely-pub-date"),
        *times,
    ]
    return head.first([day(text) for text in given])


def day(text: str) -> str:
    """A date as the dossier writes it; empty where it is written in another way, or is none."""
    found = DAY.fullmatch(text)
    if found is None:
        return ""
    year, month, number = found.groups()
    try:
        whole = date(int(year), int(month or 1), int(number or 1))
    except ValueError:
        return ""
    return whole.isoformat()[: 10 if number else 7 if month else 4]


def language(head: Head) -> str:
    """Of the article, or of the page. Open Graph's `og:locale` is mostly a program's default, and isn't taken."""
    given = [
        clean(head.article.get("inLanguage")),
        clean(head.tree.get("lang") or head.tree.get("{http://www.w3.org/XML/1998/namespace}lang")),
        *head.meta("citation_language", "dc.language", "language"),
        *(
            clean(element.get("content"))
            for element in head.tree.iter("meta")
            if (element.get("http-equiv") or "").lower() == "content-language"
        ),
    ]
    return head.first([language_told(text) for text in given])


def address(head: Head) -> str:
    """The page's own address. That of a front page isn't an article's."""
    links = (
        clean(element.get("href"))
        for element in head.tree.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    )
    given = [*links, *head.meta("og:url"), clean(head.article.get("url"))]
    return head.first([text for text in given if re.fullmatch(r"https?://[^/\s]+/[^\s]*[^\s/][^\s]*", text)])


# JSON-LD.


def article_of(tree: Any) -> dict[str, Any]:
    """The one article that the page describes; of several, none: they may be those that it links to."""
    found = [
        node
        for element in tree.iter("script")
        if (element.get("type") or "").lower().split(";")[0].strip() == "application/ld+json"
        for node in top_nodes(element.text or "")
        if is_article(node)
    ]
    headlines = {clean(node.get("headline")) for node in found}
    return found[0] if found and len(headlines) == 1 else {}


def top_nodes(text: str) -> Iterator[dict[str, Any]]:
    """The things that a script describes: one, a list, or a graph; not what lies within them."""
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            graph = node.get("@graph")
            yield from (one for one in (graph if isinstance(graph, list) else [node]) if isinstance(one, dict))


def is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and ARTICLE.fullmatch(kind) for kind in listed)
