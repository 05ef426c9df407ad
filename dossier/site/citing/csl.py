"""Works as CSL data, for programs that manage references.

Source: Citation Style Language 1.0.2, the schema of `csl-data.json`.
"""

from __future__ import annotations

from typing import Any

from dossier.dates import EdtfDate, Moment
from dossier.model import Author
from dossier.site.citing.works import Work

TYPES = {"claim": "webpage", "article": "article-newspaper", "document": "document"}
KEEPS_CASE = '<span class="nocase">{}</span>'
"""A claim is a sentence: styles that write English Titles With Capitals leave this alone."""


def csl_item(work: Work) -> dict[str, Any]:
    """A work; what isn't known isn't there."""
    is_sentence = work.kind == "claim" and work.title.language.startswith("en")
    found = {
        "id": work.key,
        "type": TYPES[work.kind],
        "title": KEEPS_CASE.format(work.named.text) if is_sentence else work.named.text,
        "author": [csl_name(author) for author in work.authors],
        "container-title": work.container.text if work.container else "",
        "issued": csl_date(work.date),
        "version": str(work.version) if work.version else "",
        "URL": work.url,
        "language": work.title.language,
    }
    return {key: value for key, value in found.items() if value}


def csl_name(author: Author) -> dict[str, str]:
    return (
        {"family": author.family, "given": author.given} if author.family and author.given else {"literal": author.name}
    )


def csl_date(when: EdtfDate | None) -> dict[str, Any]:
    """A date or a time between two; `circa` is the one doubt that CSL knows. An open time is told in words."""
    if when is None:
        return {}
    if when.start is None or when.end is None:
        return {"literal": when.text}
    ends = (when.start, when.end) if when.is_interval else (when.start,)
    found: dict[str, Any] = {"date-parts": [parts(moment) for moment in ends]}
    return found | ({"circa": True} if when.is_doubtful else {})


def parts(moment: Moment) -> list[int]:
    return [part for part in (moment.year, moment.month, moment.day) if part]
