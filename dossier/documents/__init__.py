"""Documents as text: a web page, a PDF, a web archive, or a plain text, with what they tell of themselves.

What a document doesn't tell in so many words stays empty. A text made from a page or a PDF is a reading, and is to be
held against the original by a person.
"""

from __future__ import annotations

from typing import Final

from dossier.documents.archives import Listed, Undecided, plain
from dossier.documents.encodings import decoded
from dossier.documents.kinds import Kind, Unreadable, kind_of
from dossier.documents.reading import SECONDS, Wish, apart
from dossier.documents.told import Author, Document

LIMITS: Final[dict[Kind, int]] = {
    "text": 10_000_000,
    "html": 10_000_000,
    "pdf": 10_000_000,
    "warc": 100_000_000,
    "wacz": 100_000_000,
}
"""Bytes that a document of each kind has at most; of an archive a single page is read, of ten megabytes at most."""
LARGEST: Final = max(LIMITS.values())


def read(content: bytes, wish: Wish, seconds: float = SECONDS) -> Document:
    """Reads a document that isn't plain text. Raises `Unreadable`, and `Undecided` where an archive holds several
    pages."""
    limit = LIMITS[wish.kind]
    if len(content) > limit:
        raise Unreadable(
            f"the document is larger than {limit // 1_000_000} MB",
            "save the part that you need, or type the passages into a plain-text file, and capture that file",
        )
    return apart(content, wish, seconds)


def same_address(one: str, other: str) -> bool:
    """Whether two addresses lead to the same page: scheme, `www.` and a slash at the end aside."""
    return plain(one) == plain(other)


__all__ = [
    "LARGEST",
    "LIMITS",
    "Author",
    "Document",
    "Kind",
    "Listed",
    "Undecided",
    "Unreadable",
    "Wish",
    "decoded",
    "kind_of",
    "read",
    "same_address",
]
