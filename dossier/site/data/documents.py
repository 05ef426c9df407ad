"""The documents themselves, for reference managers: CSL's JSON, and biblatex."""

from __future__ import annotations

from typing import Any

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import ExplicitComment

from dossier.model import SourceId
from dossier.site.citing import csl_item
from dossier.site.citing.biblatex import bib_entry
from dossier.site.citing.works import Work, document_work
from dossier.site.edition import Edition

VERSION = 1


def works(edition: Edition) -> list[Work]:
    """Every document, in the order of the file."""
    return [document_work(edition, SourceId(source)) for source in edition.dossier.sources]


def csl(edition: Edition) -> list[dict[str, Any]]:
    return [csl_item(work) for work in works(edition)]


def bib(edition: Edition) -> bytes:
    comment = ExplicitComment(f"The documents of the dossier, version {VERSION} of the form")
    return write_string(Library([comment, *(bib_entry(work, {}) for work in works(edition))])).encode()
