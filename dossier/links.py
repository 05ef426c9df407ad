"""Every link and every fragment inside the site resolves, and no element id stands twice on a page.

Read from the finished files, so that no template can go round it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from dossier.artifacts import Artifact
from dossier.problems import Location, Problem

LINKING = {"a": ("href",), "link": ("href",), "script": ("src",), "img": ("src",), "iframe": ("src",), "use": ("href",)}
CANONICAL = ("canonical",)
TAG = re.compile(r"""<(?!/?(?:script|style|title|textarea)\b)/?[a-z][^<>"']*(?:"[^"]*"[^<>"']*)*>""", re.IGNORECASE)
"""A tag whose attributes are quoted as they should be; not of what holds other text than HTML."""
TELLING = re.compile(r"\s(?:id|href|src)\s*=", re.IGNORECASE)


@dataclass(slots=True)
class Outline:
    """What one page links to, and what it can be linked to at."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[tuple[str, int]] = field(default_factory=list)
    """Each link with its line."""


class Reader(HTMLParser):
    """Collects ids and links; where relative links start, and `base`, don't occur on the site's pages."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.outline = Outline()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.outline.ids[str(values["id"])] += 1
        if values.get("rel") in CANONICAL:
            return
        for name in LINKING.get(tag, ()):
            target = values.get(name)
            if target is not None:
                self.outline.links.append((target, self.getpos()[0]))


def outline(content: bytes) -> Outline:
    reader = Reader()
    reader.feed(TAG.sub(told, content.decode()))
    reader.close()
    return reader.outline


def told(tag: re.Match[str]) -> str:
    """A tag that says something of links; of another, as most are, only its line breaks: reading each is slow."""
    return tag[0] if TELLING.search(tag[0]) else "\n" * tag[0].count("\n")


def problems(artifacts: Iterable[Artifact], base_path: str) -> Iterator[Problem]:
    """What leads nowhere. `base_path`: the path of `base_url`, which the page for lost addresses links from."""
    files = {artifact.path: artifact.content for artifact in artifacts}
    outlines = {path: outline(content) for path, content in files.items() if path.endswith(".html")}
    yield from between(outlines, files, base_path)


def between(outlines: Mapping[str, Outline], files: Container[str], base_path: str) -> Iterator[Problem]:
    """What leads nowhere, of pages that were read already, by path. `files`: the paths of all there are."""
    for path, found in outlines.items():
        for name, count in found.ids.items():
            if count > 1:
                yield bug(path, 1, f'the element id "{name}" stands {count} times')
        for target, line in found.links:
            fault = broken(path, target, files, outlines, base_path)
            if fault:
                yield bug(path, line, f'the link "{target}" {fault}')


def broken(path: str, target: str, files: Container[str], outlines: Mapping[str, Outline], base_path: str) -> str:
    """Why a link leads nowhere; empty where it leads somewhere, or out of the site."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return ""
    reached = file_reached(path, unquote(parts.path), base_path)
    if reached not in files:
        return "leads to no file of the site"
    if parts.fragment and unquote(parts.fragment) not in outlines.get(reached, Outline()).ids:
        return "leads to a fragment that the page doesn't have"
    return ""


def file_reached(path: str, way: str, base_path: str) -> str:
    if not way:
        return path
    if way.startswith("/"):
        way = way.removeprefix(base_path.rstrip("/") + "/")  # beside the base path it keeps its slash: no file
        return way + "index.html" if not way or way.endswith("/") else way
    reached = normpath(join(dirname(path), way))
    reached = "" if reached == "." else reached
    return f"{reached}/index.html".lstrip("/") if way.endswith(("/", "..", ".")) else reached


def bug(path: str, line: int, text: str) -> Problem:
    return Problem(
        "broken-link",
        Location(path, line),
        text,
        hint="in a Markdown page correct the link; elsewhere this is a fault of the program, please report it",
    )
