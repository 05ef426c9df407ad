"""Works as entries of biblatex.

Titles stand in braces, and so do names of which nobody has said which part is the family's.

Source: the biblatex manual, 2.1 to 2.3 (entry types, fields, dates in EDTF).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bibtexparser.model import Entry, Field

from dossier.interface import SOURCE_LANGUAGE, Interface
from dossier.model import Author
from dossier.site.citing.works import Work

LATEX = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {
        "\\": "\\textbackslash{}",
        "{": "\\textbraceleft{}",
        "}": "\\textbraceright{}",
        "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        "`": "\\textasciigrave{}",
    }
)
"""`\\{` won't do: BibTeX counts the brace."""
LIGATURES = re.compile("(?<=-)(?=-)|(?<=')(?=')|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)")
"""Between signs that LaTeX would draw as one."""
PLAIN = re.compile(r"[^\W\d_]+")
"""A part of a name that needs no braces."""
ENGLISH = Interface(SOURCE_LANGUAGE)
ENTRIES = {"claim": "online", "article": "article", "document": "misc"}


def bib_entry(work: Work, more: Mapping[str, str]) -> Entry:
    container = latex(work.container.text) if work.container else ""
    fields = {
        "title": whole(work.named.text),
        "author": " and ".join(map(named, work.authors)),
        "organization": container if work.kind == "claim" else "",
        "journaltitle": container if work.kind == "article" else "",
        "entrysubtype": "newspaper" if work.kind == "article" else "",
        "date": work.date.text if work.date else "",
        "version": str(work.version or ""),
        "url": bare(work.url),
        "langid": ENGLISH.language_name(work.title.language).lower(),
    }
    return Entry(ENTRIES[work.kind], work.key, [Field(key, value) for key, value in known({**fields, **more}).items()])


def latex(text: str) -> str:
    """The text as LaTeX reads it."""
    return LIGATURES.sub("{}", folded(text).translate(LATEX))


def whole(text: str) -> str:
    """The same in braces: a name isn't taken apart, a title keeps its letters."""
    return f"{{{latex(text)}}}"


def named(author: Author) -> str:
    """A name as BibTeX takes it apart, each part kept whole."""
    if not author.family or not author.given:
        return whole(author.name)
    return ", ".join(part if PLAIN.fullmatch(part) else whole(part) for part in (author.family, author.given))


def bare(url: str) -> str:
    """An address, which biblatex takes as it is but for braces and what LaTeX acts on before."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def folded(text: str) -> str:
    """On one line: the formats have no other."""
    return " ".join(text.split())


def known(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}
