"""Captures are made: a document is read, committed to, and opened for what is quoted of it.

`taking` captures; `reading` finds the document, `proposals` holds what it tells against the source's entry, `keeping`
stores it whole or not at all; `proving` opens what is quoted.
"""

from dossier.capturing.proposals import Proposal, shown
from dossier.capturing.proving import FOLDER, TEXTS, Proved, closed, opened, opening, prove, read_dossier
from dossier.capturing.reading import Fetch, Fetched, Found, Wanted, unfetched
from dossier.capturing.taking import Captured, Editor, Missing, Nobody, UnknownSource, capture

__all__ = [
    "FOLDER",
    "TEXTS",
    "Captured",
    "Editor",
    "Fetch",
    "Fetched",
    "Found",
    "Missing",
    "Nobody",
    "Proposal",
    "Proved",
    "UnknownSource",
    "Wanted",
    "capture",
    "closed",
    "opened",
    "opening",
    "prove",
    "read_dossier",
    "shown",
    "unfetched",
]
