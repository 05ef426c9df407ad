"""Works as templates of the English Wikipedia (Citation Style 1).

`access-date` is left out: it is the day on which the person who cites has looked, and a page that is built once can't
know it. Wikipedia asks for it only where an address may change; these don't.

Source: Wikipedia, Help:Citation Style 1; Help:Template, on characters that need escaping.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from dossier.site.citing import datewords
from dossier.site.citing.works import Quoted, Work
from dossier.site.views import Wording

Field = tuple[str, Wording]
"""How a parameter begins, and its value: `title=`, `script-title=ar:`."""

ESCAPES = {"&": "&amp;", "|": "&#124;", "{": "&#123;", "}": "&#125;", "<": "&lt;", ">": "&gt;", "~": "&#126;"}
MARKUP = re.compile(r"&(?=#?\w+;)|[|{}<>]|~(?=~)|(?<=~)~|'(?=')|(?<=')'|\[(?=\[|//|\w+:)|(?<=\[)\[|\](?=\])|(?<=\])\]")
"""What MediaWiki reads as something else; `[…]` in a quote is left as it is."""
UNSAFE = re.compile(r"[\s|\[\]{}<>\"']")
"""In an address."""
NON_LATIN = re.compile(r"(ar|fa|ur|he|ru|uk|zh|ja|ko|el|hy|ka|hi|th|am|bg|bn|sr|ku|ps|sd|ug|yi)(-|$)")
"""Languages whose titles go into `script-title`, as Wikipedia's template lists them."""


def template(work: Work, *more: Field) -> tuple[Wording, ...]:
    """A work as a template, in pieces of one language each; `more` are further parameters."""
    language = work.title.language if foreign(work.title.language) else ""
    container = escaped(work.container) if work.container else latin("")
    fields = (
        *authors(work),
        scripted("title", work.named),
        ("url=", latin(address(work.url))),
        ("website=" if work.kind == "claim" else "work=", container),
        ("date=", latin(datewords.wikipedia(work.date))),
        ("id=", latin(f"Version {work.version}" if work.version else "")),
        ("language=", latin(language)),
        *more,
    )
    given = ((latin(f" |{start}"), value) for start, value in fields if value.text)
    return latin(f"{{{{{called(work)}"), *chain.from_iterable(given), latin("}}")


def quoted_in_template(found: Quoted) -> tuple[Wording, ...]:
    """A document with the words that are quoted, and the claim that quotes them."""
    return (*template(found.document, *quote(found)), latin(" Quoted in "), *template(found.within))


def latin(text: str) -> Wording:
    return Wording(text, "en", "ltr")


def called(work: Work) -> str:
    """The template's name; the one for the web can't do without an address."""
    if work.kind == "article":
        return "cite news"
    return "cite web" if work.url else "citation |mode=cs1"


def authors(work: Work) -> Iterable[Field]:
    """The parts of a name; one that isn't taken apart in double parentheses, as it is written."""
    for index, author in enumerate(work.authors, start=1):
        number = index if len(work.authors) > 1 else ""
        if author.family and author.given:
            yield f"last{number}=", escaped(latin(author.family))
            yield f"first{number}=", escaped(latin(author.given))
        else:
            yield f"author{number}=", escaped(latin(f"(({author.name}))"))


def quote(found: Quoted) -> Iterable[Field]:
    """The quote in its own script, and its translation into English; never a machine's, which nothing would mark."""
    yield scripted("quote", found.quote)
    made_by_people = (made for made in found.translations if made.method != "machine")
    english = next((made.text for made in made_by_people if not foreign(made.language or "")), "")
    if foreign(found.quote.language):
        yield "trans-quote=", escaped(latin(english))


def scripted(name: str, words: Wording) -> Field:
    """A parameter, or its twin for other scripts, which says the language first."""
    if not NON_LATIN.match(words.language):
        return f"{name}=", escaped(words)
    return f"script-{name}={words.language.partition('-')[0]}:", escaped(words)


def foreign(language: str) -> bool:
    return not language.startswith("en")


def escaped(words: Wording) -> Wording:
    """A text that stays the same text inside a template, on one line."""
    folded = " ".join(words.text.split())
    return replace(words, text=MARKUP.sub(lambda found: ESCAPES.get(found[0], f"&#{ord(found[0])};"), folded))


def address(url: str) -> str:
    return UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)
