"""`/claims/<id>.bib`, `.ris`, `.csl.json`, and the same for each excerpt: for programs that manage references.

An excerpt's file holds two works: the document with the words that are quoted, and the claim that quotes them.

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

from dossier.artifacts import Artifact
from dossier.dates import EdtfDate, Moment
from dossier.interface import SOURCE_LANGUAGE, Interface
from dossier.site import Site, routes
from dossier.site.citing import Quoted, Work, claim_work, csl_item, quoted
from dossier.site.citing.biblatex import bib_entry, folded, known, latex

ENGLISH = Interface(SOURCE_LANGUAGE)
RECORDS = {"claim": "ELEC", "article": "NEWS", "document": "GEN"}


def artifacts(site: Site) -> Iterator[Artifact]:
    """The three files of each public claim and each of its excerpts, under earlier ids, too.

    Where an excerpt was taken out, its files name the claim alone.
    """
    for listed in site.edition.dossier.public_claims:
        work = claim_work(site.edition, listed)
        for name in ("", *(removed.id for removed in listed.removed)):
            yield from files(listed.id, name, work, None)
        for excerpt in listed.excerpts:
            found = quoted(site.edition, excerpt, work)
            for name in (excerpt.id, *excerpt.aliases):
                yield from files(listed.id, name, work, found)


def files(claim: str, excerpt: str, work: Work, found: Quoted | None) -> Iterator[Artifact]:
    made = {"bib": bib(work, found), "ris": ris(work, found), "csl.json": csl(work, found)}
    for form, text in made.items():
        yield Artifact(routes.file_of(routes.citation(claim, form, excerpt)), text.encode())


def quoted_at(found: Quoted) -> str:
    """Where the words can be seen."""
    return f"Quoted at {found.permalink}"


# CSL.


def csl(work: Work, found: Quoted | None) -> str:
    items = [csl_item(work)]
    if found:
        quote = {"abstract": found.quote.text, "note": quoted_at(found)}
        items.insert(0, csl_item(found.document) | quote)
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


# BibTeX, for biblatex.


def bib(work: Work, found: Quoted | None) -> str:
    entries: list[Block] = [bib_entry(work, {})]
    if found:
        more = {
            "abstract": latex(found.quote.text),
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
        more = {"abstract": folded(found.quote.text), "notes": [quoted_at(found)]}
        records.insert(0, ris_record(found.document, more))
    return str(rispy.dumps(records, implementation=Unnumbered))


def ris_record(work: Work, more: Mapping[str, Any]) -> dict[str, Any]:
    fields = {
        "id": work.key,
        "title": folded(work.title.text),
        "authors": [folded(name) for name in work.authors],
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
