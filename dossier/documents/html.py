"""A web page's article: its text without menus, advertisements and comments, and what its head tells."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any, Final

from dossier.documents import metadata, omissions, preparing, visual
from dossier.documents.encodings import decoded
from dossier.documents.kinds import Unreadable
from dossier.documents.told import RIGHT_TO_LEFT, Document, clean

DEPTH: Final = 200
"""Elements within each other; pages have some thirty. Much deeper, and parsers give up or crash."""
ELEMENTS: Final = 200_000
ENOUGH: Final = 250
ENOUGH_OF_A_BRIEF: Final = 40
BRIEF: Final = 600
"""Characters of an article; news in brief has fewer."""
BREAKS: Final = frozenset(["p", "head", "item", "quote", "row", "list", "table", "div", "code", "lb", "main", "body"])
"""Elements of the extracted article that a line break stands before and behind."""
SPACED: Final = frozenset(["cell"])
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
COPY_IT: Final = "open it in a browser, copy the article into a plain-text file, and capture that file"


def read(content: bytes, *, charset: str = "", forced: str = "") -> Document:
    """A page as a document. `charset`: what the server said, `forced`: what the editor says. Raises `Unreadable`."""
    text, lost = decoded(content, charset=charset, forced=forced)
    tree = parsed(text)
    told = metadata.told(tree)
    article = extracted(text)
    headline = metadata.headline(tree)
    whole = article if begins_with(article, headline) else f"{headline}\n\n{article}"
    notes = ((f"{lost_letters(lost)} as \ufffd",) if lost else ()) + tuple(omissions.omissions(tree, whole))
    language = told.language if fits(told.language, whole) else ""
    if told.language and not language:
        notes = (*notes, f"the page says that its language is “{told.language}”, and its letters say otherwise")
    return Document("html", whole + "\n", told.title, told.authors, told.published, language, told.address, notes=notes)


def lost_letters(number: int) -> str:
    one = number == 1
    return f"{number} {'letter' if one else 'letters'} couldn't be read, and {'stands' if one else 'stand'}"


def parsed(text: str) -> Any:
    """The page's tree. Raises `Unreadable` where it is none, or nested beyond reason."""
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    try:
        made = document_fromstring(
            text.replace("\x00", "").encode("utf-8", "replace"),
            parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True),
        )
    except (etree.LxmlError, ValueError) as fault:
        raise Unreadable("the page can't be read as HTML", COPY_IT) from fault
    depth = count = 0
    for event, element in etree.iterwalk(made, events=("start", "end")):
        clear_of_controls(element)
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > DEPTH or count > ELEMENTS:
            raise Unreadable("the page is nested too deeply, or has too many elements", COPY_IT)
    return made


def clear_of_controls(element: Any) -> None:
    """Characters that no tree may hold, and that a page's references (`&#27;`) bring in all the same, become spaces."""
    for part in ("text", "tail"):
        held = getattr(element, part)
        if held and CONTROLS.search(held):
            setattr(element, part, CONTROLS.sub(" ", held))


def extracted(text: str) -> str:
    """The article's text, a line for each paragraph, heading and entry. Raises `Unreadable`."""
    found = "\n\n".join(article(text, ENOUGH))
    if len(found) < BRIEF:
        found = briefer(found, "\n\n".join(article(text, ENOUGH_OF_A_BRIEF)))
    if not any(char.isalnum() for char in found):
        raise Unreadable("no article was found in the page; a script may bring it in when it is opened", COPY_IT)
    return found


def article(text: str, enough: int) -> list[str]:
    """The lines of the article. `enough`: characters; where fewer are found, the whole page is taken for it."""
    import trafilatura
    from trafilatura.settings import use_config

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(enough))
    found = trafilatura.bare_extraction(
        preparing.prepared(parsed(text)),
        include_comments=False,
        include_tables=True,
        with_metadata=False,
        config=config,
    )
    body = getattr(found, "body", None)
    return list(lines(body)) if body is not None else []


def briefer(found: str, brief: str) -> str:
    """Of two readings of a short article the one without the page's menus: the shorter, where the longer holds it."""
    is_within = brief and all(" ".join(line.split()) in " ".join(found.split()) for line in brief.split("\n\n"))
    return brief if is_within else found


def lines(body: Any) -> Iterator[str]:
    from lxml import etree

    line: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in BREAKS:
            yield from whole(line)
            line = []
        elif element.tag in SPACED:
            line.append(" ")
        line.append((element.text if event == "start" else element.tail) or "")
    yield from whole(line)


def whole(pieces: list[str]) -> Iterator[str]:
    text = re.sub(r"\s+", " ", "".join(pieces)).strip()
    if text:
        yield text


def begins_with(article: str, headline: str) -> bool:
    """Whether the headline stands among the article's first lines already."""
    return not headline or headline in (clean(line) for line in article.split("\n")[:7])


def fits(language: str, text: str) -> bool:
    """Whether a language is written in the script that most letters of a text are in. Many pages that are in Arabic
    say that they are in English."""
    return (language in RIGHT_TO_LEFT) == visual.is_from_the_right(text)
