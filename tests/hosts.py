"""Static hosts as tests need them: what answers at an address of a built site, in how many steps, with which headers.

`Disk` is a folder opened in a browser, `Host` a plain web server (GitHub Pages), `Forwarding` one that follows
`_redirects` whatever file stands there (Cloudflare Pages), `Preferring` one that serves the file where there is one
(Netlify). A page that refreshes to another is a step, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

ORIGIN = "https://host.example"
INDEX = "index.html"


class Reader(HTMLParser):
    """The ids of a page, and where it refreshes to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.refresh = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(str(given["id"]))
        if tag == "meta" and given.get("http-equiv") == "refresh":
            self.refresh = str(given["content"]).partition("url=")[2]


@dataclass(frozen=True)
class Answer:
    """What a reader has in the end."""

    path: str
    """The file; empty where there is none."""
    steps: int
    """Redirects and refreshes on the way."""
    has_fragment: bool
    """Whether the fragment names something: on the last page, or on the one that led there."""


@dataclass(frozen=True)
class Host:
    """A plain web server, with a site at a path."""

    files: Mapping[str, bytes]
    """The site's, by path."""
    base: str = ""
    """The path that the site is published below, without a slash at its end."""
    read: dict[str, Reader] = field(default_factory=dict)

    def answer(self, address: str) -> Answer:
        """Follows an address of the site (`/claims/x/#y`) as far as it leads."""
        path, _, fragment = address.partition("#")
        steps, found, named = 0, self.base + path, not fragment
        while steps < 9:
            target = self.rule(found)
            if target:
                found, steps = target, steps + 1
                continue
            file = self.file(found)
            if not file:
                return Answer("", steps, has_fragment=False)
            page = self.page(file)
            named = named or fragment in page.ids
            if not page.refresh:
                return Answer(file, steps, named)
            found, steps = urlsplit(urljoin(ORIGIN + found, page.refresh)).path, steps + 1
        return Answer("", steps, has_fragment=False)

    def rule(self, path: str) -> str:
        """Where a rule leads from a path; empty where none does."""
        return ""

    def file(self, path: str) -> str:
        """The file at a path; empty where there is none."""
        inside = path.removeprefix(self.base).removeprefix("/")
        names = [f"{inside}{INDEX}"] if not inside or inside.endswith("/") else [inside, f"{inside}/{INDEX}"]
        return next((name for name in names if name in self.files), "")

    def page(self, file: str) -> Reader:
        if file not in self.read:
            self.read[file] = Reader(self.files[file].decode() if file.endswith(".html") else "")
        return self.read[file]


@dataclass(frozen=True)
class Forwarding(Host):
    """Follows the first rule for a path, whatever file stands there."""

    @cached_property
    def rules(self) -> dict[str, str]:
        return dict(reversed(list(redirects(self.files["_redirects"].decode()))))

    def rule(self, path: str) -> str:
        return self.rules.get(path, "")


@dataclass(frozen=True)
class Preferring(Forwarding):
    """Follows a rule only where no file stands."""

    def rule(self, path: str) -> str:
        return "" if self.file(path) else super().rule(path)


@dataclass(frozen=True)
class Disk(Host):
    """A folder in a browser: no index pages but those that are named."""

    def answer(self, address: str) -> Answer:
        path, mark, fragment = address.partition("#")
        return super().answer((path + INDEX if path.endswith("/") else path) + mark + fragment)

    def file(self, path: str) -> str:
        inside = path.removeprefix(self.base).removeprefix("/")
        return inside if inside in self.files else ""


def redirects(text: str) -> Iterator[tuple[str, str]]:
    """The rules of `_redirects`: exact paths, each with its target."""
    for line in text.splitlines():
        if line and not line.startswith("#"):
            source, target, status = line.split(" ")
            assert status == "301"
            assert not set(":*") & set(source)
            yield source, target


# Headers.


def headers(text: str) -> dict[str, dict[str, str]]:
    """The rules of `_headers`: pattern → headers."""
    found: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in text.splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[pattern][name] = value
        elif line and not line.startswith("#"):
            pattern = line
            assert pattern not in found
            found[pattern] = {}
    return found


def cloudflare(pattern: str) -> re.Pattern[str]:
    """`*` reaches over everything, `:name` over all but a slash; the whole path, slash at the end included."""
    parts = re.split(r"(\*|:[A-Za-z]\w*)", pattern)
    return re.compile(
        "".join(".*" if part == "*" else "[^/]+" if part[:1] == ":" else re.escape(part) for part in parts)
    )


def netlify(pattern: str) -> re.Pattern[str]:
    """Part by part: a slash at the end, and the case, mean nothing; `*` within a part reaches over slashes."""
    made = ""
    for part in pattern.strip("/").split("/"):
        if part.startswith(":"):
            made += "/([^/]+)/?"
        elif part == "*":
            made = made.removesuffix("/?") + "(?:|/|/.*)"
        elif "*" in part:
            made += "/" + part.replace("*", ".*")
        elif part:
            made += f"/{re.escape(part)}/?"
    return re.compile(made or "/", re.IGNORECASE)


MATCHERS: dict[str, Callable[[str], re.Pattern[str]]] = {"cloudflare": cloudflare, "netlify": netlify}


def sent(text: str, path: str, host: str) -> dict[str, list[str]]:
    """Every header that a host sends with a path, with each value that a rule gives it."""
    found: dict[str, list[str]] = {}
    for pattern, given in headers(text).items():
        if MATCHERS[host](pattern).fullmatch(path):
            for name, value in given.items():
                found.setdefault(name, []).append(value)
    return found


def folder(root: Path) -> dict[str, bytes]:
    """The files of a built site, by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
