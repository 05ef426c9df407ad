"""What a document gives: its text, and what it tells of itself in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from dossier.documents.kinds import Kind

LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")
AT_HAND: Final = 5
"""So many doubtful places are named."""
RIGHT_TO_LEFT: Final = frozenset(["ar", "fa", "ur", "ps", "ckb", "ug", "sd", "arz", "he", "yi", "dv", "syr"])


@dataclass(frozen=True, slots=True)
class Author:
    """An author as a document names them."""

    name: str
    family: str = ""
    """Only where the document says which part that is."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read. What it doesn't tell is empty: nothing is guessed."""

    kind: Kind
    text: str
    title: str = ""
    authors: tuple[Author, ...] = ()
    published: str = ""
    """The day, month or year, as in 2019-04-02."""
    language: str = ""
    """A language tag without its region: `ar`."""
    address: str = ""
    notes: tuple[str, ...] = ()
    """What should be looked at, each as a sentence's half."""


def clean(text: object) -> str:
    """A text on one line, without what nobody sees; empty where it is none."""
    if not isinstance(text, str):
        return ""
    seen = "".join(char if char.isprintable() or char in "\u200c\u200d" else " " for char in text)
    return re.sub(r"\s+", " ", seen).strip()


def language_told(tag: str) -> str:
    """The language of a tag, without region and script; empty where it is no tag."""
    found = LANGUAGE.fullmatch(tag.strip())
    language = found[1].lower() if found else ""
    return "" if language in ("und", "mul", "zxx", "mis") else language


def named(found: Iterable[str]) -> str:
    """The first few of what is to be looked at, and how many more there are."""
    listed = list(dict.fromkeys(found))
    left = len(listed) - AT_HAND
    return ", ".join(listed[:AT_HAND]) + (f", and {left} more" if left > 0 else "")
