"""Which answer an address has. Only addresses that the dossier makes are known; none is looked up on the disk."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError

from dossier.preview import addition
from dossier.preview.shown import Shown
from dossier.preview.styles import Styles
from dossier.preview.told import Note, Told, fault, note
from dossier.site import routes
from dossier.site.policy import policy
from dossier.standing import Unreadable

HTML = "text/html; charset=utf-8"
TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
    ".ris": "text/plain; charset=utf-8",
    ".jsonld": "application/ld+json",
}
OTHER = "application/octet-stream"


@dataclass(frozen=True)
class State:
    """What is shown and told at one time. It is replaced whole."""

    shown: Shown | None = None
    """The last dossier that pages could be made of."""
    told: Told = field(default_factory=Told)
    styles: Styles = field(default_factory=Styles)


@dataclass(frozen=True)
class Answer:
    """What an address answers."""

    content: bytes
    media: str
    status: int = 200
    location: str = ""
    """Of a redirect."""
    page: str = ""
    """Of a page: what tells its state from another, whatever the preview adds."""
    mark: str = ""
    """What an address has after its question mark where it stands for this content alone."""


def answer(state: State, path: str) -> Answer:
    """The answer to a path that is percent-decoded already. Never raises for what the dossier holds."""
    if path in addition.OWN:
        return Answer(addition.own(path), media(path), mark=addition.own_digest(path))
    if path in state.styles.sheets:
        return Answer(state.styles.sheets[path], media(path), mark=state.styles.digest)
    if state.shown is None:
        return served(problem_page(state.told), state, status=503)
    try:
        return found(state, state.shown, path) or lost(state, state.shown)
    except Exception as why:
        notes = (fault_note(state.shown, path, why),)
        return served(problem_page(Told(notes)), state, status=500)


def found(state: State, shown: Shown, path: str) -> Answer | None:
    for way in ways(shown, path):
        if shown.has_page(way):
            return served(shown.page(way), state)
        if shown.has_page(f"{way}/"):
            return Answer(b"", HTML, 307, location=f"{quote(path)}/")
        content = None if way.endswith("/") else shown.file(way.lstrip("/"))
        if content is not None:
            return Answer(content, media(way))
    return None


def ways(shown: Shown, path: str) -> Iterator[str]:
    """The path, and what it is below the path at which the site will be published: there its 404 page links to."""
    yield path
    if shown.base and path.startswith(f"{shown.base}/"):
        yield path.removeprefix(shown.base)


def lost(state: State, shown: Shown) -> Answer:
    return served(shown.page(routes.NOT_FOUND), state, status=404)


def served(page: bytes, state: State, *, status: int = 200) -> Answer:
    return Answer(addition.added(page, state.styles.digest), HTML, status, page=addition.digest(page))


def media(path: str) -> str:
    return TYPES.get(Path(path).suffix, OTHER)


# What is shown where there is nothing to show.


@cache
def templates() -> Environment:
    loader = FileSystemLoader(addition.HOME)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def problem_page(told: Told) -> bytes:
    """A page that says what is wrong, and nothing else."""
    template = templates().get_template("problems.html")
    shown = replace(told, errors=told.errors or (fault("there is nothing to show yet"),))
    return template.render(told=shown, policy=policy(), style=addition.STYLE).encode()


def fault_note(shown: Shown, path: str, why: Exception) -> Note:
    """Why a page or a file can't be made."""
    if isinstance(why, TemplateSyntaxError):
        return fault(f"templates/{why.name}:{why.lineno}: {why.message}", "mend the template")
    if isinstance(why, TemplateError):
        return fault(f"a template can't be filled in for {path}: {why}", "mend the template")
    if isinstance(why, Unreadable):
        return note(Path(), why.problem)
    traceback.print_exception(why, file=sys.stderr)
    return fault(f"{path} can't be made: {why}", "this is a fault of the program: please report it")
