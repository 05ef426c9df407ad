"""The documents themselves, for reference managers: CSL's JSON, and BibLaTeX.

Names stand as the document prints them: which part of one is a family name, nobody has said.

Source: CSL 1.0.2, its input data; the BibLaTeX manual, 2.1 and 2.2.
"""

from __future__ import annotations

from typing import Any

from bibtexparser import writer
from bibtexparser.library import Library
from bibtexparser.model import Entry, ExplicitComment, Field

from dossier.dates import EdtfDate, Moment
from dossier.dates import parse as edtf
from dossier.model import Source, SourceId
from dossier.site.edition import Edition

VERSION = 1
ESCAPED = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_"}
    | {"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)


def csl_item(edition: Edition, source: Source) -> dict[str, Any]:
    """A document as an item of CSL's JSON, without the keys for what isn't known."""
    outlet, capture = outlet_name(edition, source), edition.dossier.captures.get(SourceId(source.id))
    address = source.url or source.archived
    found = {
        "id": source.id,
        "type": "article-newspaper" if outlet else "document",
        "title": source.title,
        "author": [{"literal": author} for author in source.authors],
        "container-title": outlet,
        "issued": csl_date(source.published),
        "accessed": csl_date(edtf(capture.taken.isoformat())) if capture and address else None,
        "language": source.language,
        "URL": address,
    }
    return {key: value for key, value in found.items() if value}


def outlet_name(edition: Edition, source: Source) -> str:
    """What the outlet is called in the document's own language, or in the dossier's first."""
    name = edition.dossier.actors[source.outlet].name if source.outlet else None
    return name.in_language(source.language, edition.dossier.language)[0] if name else ""


def csl_date(when: EdtfDate) -> dict[str, Any]:
    """A day, a month, a year or a range of them. CSL knows no open end: the one that is known stands alone."""
    ends = (when.start, when.end) if when.is_interval else (when.start,)
    found: dict[str, Any] = {"date-parts": [parts(moment) for moment in ends if moment]}
    return found | ({"circa": True} if when.is_doubtful else {})


def parts(moment: Moment) -> list[int]:
    return [part for part in (moment.year, moment.month, moment.day) if part]


def bib(edition: Edition) -> bytes:
    """Every document as an entry of BibLaTeX."""
    comment = ExplicitComment(f"The documents of the dossier, version {VERSION} of the form")
    entries = [bib_entry(edition, source) for source in edition.dossier.sources.values()]
    return writer.write(Library([comment, *entries])).encode()


def bib_entry(edition: Edition, source: Source) -> Entry:
    outlet = outlet_name(edition, source)
    found = {
        "title": f"{{{latex(source.title)}}}",
        "author": " and ".join(f"{{{latex(author)}}}" for author in source.authors),
        "journaltitle": latex(outlet),
        "date": source.published.text,
        "language": source.language,
        "url": source.url or source.archived or "",
    }
    fields = [Field(key, f"{{{value}}}") for key, value in found.items() if value]
    return Entry("article" if outlet else "misc", source.id, fields)


def latex(text: str) -> str:
    """A text whose every sign is meant as it stands."""
    return text.translate(ESCAPED)
