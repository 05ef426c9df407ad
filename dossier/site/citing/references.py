"""References as the text of files, for programs that manage them: BibTeX, RIS, CSL JSON.

An excerpt's text holds two works: the document with the words that are quoted, and the claim that quotes them. The
quote is a note of the document: as its abstract it would be taken for the article's own.

Sources: biblatex (entry types, `related`, dates in EDTF); RIS as Zotero and EndNote read it; CSL 1.0.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Block

from dossier.dates import EdtfDate, Moment
from dossier.interface import SOURCE_LANGUAGE, Interface
from dossier.model import Method, Translation
from dossier.site.citing.biblatex import bib_entry, folded, known, latex
from dossier.site.citing.csl import csl_item
from dossier.site.citing.names import parted
from dossier.site.citing.works import Quoted, Work

ENGLISH = Interface(SOURCE_LANGUAGE)
RECORDS = {"claim": "ELEC", "article": "NEWS", "document": "GEN"}
METHODS: dict[Method, str] = {
    "human": "Translation",
    "machine": "Machine translation",
    "published": "Published translation",
}


def quoted_at(found: Quoted) -> str:
    """Where the words can be seen."""
    return f"Quoted at {found.cited}"


def remarks(found: Quoted) -> Iterator[str]:
    """The words that are quoted, and each translation with how it was made."""
    yield f"Quote: {found.quote.text}"
    for made in found.translations:
        yield f"{made_as(made)}: {made.text}"


def made_as(made: Translation) -> str:
    """As in "Machine translation into English, by the editors"."""
    into = f" into {ENGLISH.language_name(made.language)}" if made.language else ""
    by = f", by {made.by}" if made.by else ""
    return f"{METHODS[made.method or 'human']}{into}{by}"


# CSL.


def csl(work: Work, found: Quoted | None) -> str:
    items = [csl_item(work)]
    if found:
        note = "\n".join((*remarks(found), quoted_at(found)))
        items.insert(0, csl_item(found.document) | {"note": note})
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


# BibTeX, for biblatex.


def bib(work: Work, found: Quoted | None) -> str:
    entries: list[Block] = [bib_entry(work, {})]
    if found:
        more = {
            "annote": latex(" | ".join(remarks(found))),
            "note": latex(quoted_at(found)),
            "related": work.key,
            "relatedstring": "Quoted in",
        }
        entries.insert(0, bib_entry(found.document, more))
    return write_string(Library(entries))


# RIS.


class Unnumbered(rispy.RisWriter):  # type: ignore[misc]
    """Without the numbers between records, which other programs take for text."""

    def set_header(self, count: int) -> str:
        return ""


def ris(work: Work, found: Quoted | None) -> str:
    records = [ris_record(work, {})]
    if found:
        more = {"notes": [*map(folded, remarks(found)), quoted_at(found)]}
        records.insert(0, ris_record(found.document, more))
    return str(rispy.dumps(records, implementation=Unnumbered))


def ris_record(work: Work, more: Mapping[str, Any]) -> dict[str, Any]:
    fields = {
        "id": work.key,
        "title": folded(work.named.text),
        "authors": [folded(parted(author)) for author in work.authors],
        "secondary_title": folded(work.container.text) if work.container else "",
        "year": ris_year(work.date),
        "date": ris_date(work.date),
        "edition": f"Version {work.version}" if work.version else "",
        "urls": [work.url] if work.url else [],
        "language": work.title.language,
    }
    return {"type_of_reference": RECORDS[work.kind], **known(fields), **more}


def ris_year(when: EdtfDate | None) -> str:
    moment = when.start or when.end if when else None
    return f"{moment.year:04}" if moment else ""


def ris_date(when: EdtfDate | None) -> str:
    """Year, month, day, and in words what these can't say."""
    if when is None:
        return ""
    plain = not when.is_interval and not when.is_doubtful
    moment = when.start or when.end
    remark = "" if plain else ENGLISH.date(when)
    return "/".join((*ris_parts(moment), remark)) if moment else ""


def ris_parts(moment: Moment) -> tuple[str, str, str]:
    return (
        f"{moment.year:04}",
        f"{moment.month:02}" if moment.month else "",
        f"{moment.day:02}" if moment.day else "",
    )
