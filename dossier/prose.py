"""Markdown, with one function that decides every link.

No raw HTML, no images, no automatic links, no typographer: a page loads nothing from elsewhere, and the text that
a reviewer saw is the text that is published.

Source: CommonMark 0.31.2, with tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from dossier.addresses import url_fault
from dossier.nodes import hidden_characters
from dossier.problems import code_point

Link = Callable[[str], str]
"""Turns an address of the site into a link from the page at hand; empty where nothing has that address any more."""


@cache
def parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    markdown.enable("table").disable(["image", "html_block", "html_inline"])
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    markdown.normalizeLink = lambda url: url  # type: ignore[method-assign]  # or a host would turn ASCII in silence
    return markdown


@cache
def html_parser() -> MarkdownIt:
    """The same Markdown, read with the HTML in it: only to find where some stands."""
    return MarkdownIt("commonmark", {"html": True}).enable("table").disable("image")


def render(text: str, link: Link, *, prefix: str = "p_", level: int = 2) -> Markup:
    """Markdown as HTML. Headings begin at `level` and get ids with a prefix; an address that begins with `/` is the
    site's own. What `faults` would name is left out."""
    tokens = parser().parse(text)
    shift = level - min((int(token.tag[1]) for token in tokens if token.type == "heading_open"), default=level)
    used: set[str] = set()
    for index, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + shift)}"
        if token.type == "heading_open":
            token.attrSet("id", anchor(tokens[index + 1].content, prefix, used))
        for child in token.children or ():
            if child.type == "link_open":
                set_link(child, link)
    return Markup(parser().renderer.render(tokens, parser().options, {}))


def anchor(title: str, prefix: str, used: set[str]) -> str:
    """An element id for a heading: its words, after a prefix, once on the page."""
    base = prefix + (re.sub(r"\W+", "-", title.lower()).strip("-") or "section")
    name, number = base, 2
    while name in used:
        name, number = f"{base}-{number}", number + 1
    used.add(name)
    return name


def set_link(token: Token, link: Link) -> None:
    href = str(token.attrs.get("href", ""))
    if href.startswith("/") and not href.startswith("//"):
        found = link(href)
        token.attrSet("href", found) if found else token.attrs.pop("href", None)
    elif url_fault(href) is None:
        token.attrSet("rel", "noopener")
    else:
        token.attrs.pop("href", None)


def faults(text: str) -> Iterator[tuple[int, str, str]]:
    """What a Markdown text may not hold: line from 0, what is wrong, and a hint."""
    yield from html_faults(text)
    for token in parser().parse(text):
        line = token.map[0] if token.map else 0
        children = token.children or []
        for before, child in zip([None, *children], children, strict=False):
            line += child.type in ("softbreak", "hardbreak")
            if child.type == "link_open":
                if before is not None and before.type == "text" and before.content.endswith("!"):
                    yield line, "an image stands here", "describe it in words, or link to it without the !"
                yield from link_faults(line, str(child.attrs.get("href", "")))
            for written in (child.content, *map(str, child.attrs.values())):
                yield from entity_faults(line, unquote(written), text)


def own_links(text: str) -> Iterator[tuple[int, str]]:
    """The addresses of the site that a Markdown text links to, each with its line from 0."""
    for token in parser().parse(text):
        line = token.map[0] if token.map else 0
        for child in token.children or []:
            line += child.type in ("softbreak", "hardbreak")
            href = str(child.attrs.get("href", ""))
            if child.type == "link_open" and href.startswith("/") and not href.startswith("//"):
                yield line, unquote(href)


def html_faults(text: str) -> Iterator[tuple[int, str, str]]:
    """What a reader of Markdown that takes HTML would take for HTML."""
    for token in html_parser().parse(text):
        line = token.map[0] if token.map else 0
        for part in (token, *(token.children or [])):
            line += part.type in ("softbreak", "hardbreak")
            if part.type in ("html_block", "html_inline"):
                yield line, "raw HTML stands here", "write it in Markdown, or in `code` where it is meant literally"


def entity_faults(line: int, content: str, text: str) -> Iterator[tuple[int, str, str]]:
    """Characters that nobody sees, written by name or number; what stands literally in a file is named on reading."""
    for char in {char: None for _, char in hidden_characters(content) if char not in text}:
        yield line, f"the invisible character {code_point(char)} stands here, by its name", "delete it"


def link_faults(line: int, href: str) -> Iterator[tuple[int, str, str]]:
    if href.startswith("/") and not href.startswith("//"):
        return
    fault = url_fault(href)
    if fault:
        yield line, fault[0], f"{fault[1]}; a page of this site begins with /"
