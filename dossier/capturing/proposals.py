"""What a document tells of itself, held against its source's entry in `claims.yaml`.

What the entry lacks is proposed; what it has otherwise is told, and never changed: an editor typed it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from dossier import nodes, quotes, records, writing
from dossier.addresses import url_fault
from dossier.declare import declare
from dossier.documents import Document, same_address
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import Source
from dossier.nodes import Mapping
from dossier.walker import declared_fields, nodes_of

KEPT = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(https?://.+)")
"""A copy that the Internet Archive keeps, and the address that it is a copy of."""
INDENT: Final = 4
"""Of a source's keys, as `claims.yaml` is written."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A key of a source with what the document tells."""

    key: str
    value: Any
    """As plain data."""
    has: str = ""
    """What the entry has instead; empty where it lacks the key."""

    @property
    def yaml(self) -> str:
        return writing.entry(self.key, self.value, INDENT)


def told(document: Document) -> dict[str, Any]:
    """All that a document tells, under the keys of a source, in the model's order."""
    copy = KEPT.fullmatch(document.address)
    values: dict[str, Any] = {
        "title": document.title,
        "authors": [
            {"name": author.name, "family": author.family} if author.family else author.name
            for author in document.authors
        ],
        "language": document.language,
        "published": document.published,
        "url": copy[1] if copy else document.address,
        "archived": document.address if copy else "",
    }
    order = [key for key in declared_fields(Source) if key in values]
    return {key: values[key] for key in order if values[key] and not is_bad_address(key, values[key])}


def is_bad_address(key: str, value: str) -> bool:
    return key in ("url", "archived") and url_fault(value) is not None


def proposals(source: Source, document: Document) -> Iterator[Proposal]:
    """Each key that the entry lacks, or has otherwise."""
    held = records.record(source)
    for key, value in told(document).items():
        if key not in held:
            yield Proposal(key, value)
        elif not says_the_same(key, held[key], value):
            yield Proposal(key, value, has=shown(held[key]))


def says_the_same(key: str, held: Any, value: Any) -> bool:
    if key == "language":
        return bool(str(held).partition("-")[0] == value)
    if key in ("url", "archived"):
        return same_address(held, value)
    if key == "authors":
        return sorted(map(name_of, held)) == sorted(map(name_of, value))
    return quotes.folded(str(held)) == quotes.folded(str(value))


def name_of(author: Any) -> tuple[str, ...]:
    return quotes.folded(author["name"] if isinstance(author, dict) else author)


def shown(value: Any) -> str:
    """A value on one line, for a person."""
    if isinstance(value, list):
        return ", ".join(one["name"] if isinstance(one, dict) else str(one) for one in value)
    return str(value)


def entered(inputs: Inputs, source: str, accepted: Iterable[Proposal]) -> bytes:
    """`claims.yaml` with these keys in a source's entry, every other byte as it was.

    A key with which the file could no longer be read is left out.
    """
    content = inputs.files[DOSSIER_FILE]
    for proposal in accepted:
        changed = with_key(content, source, proposal)
        after = replace(inputs, files={**inputs.files, DOSSIER_FILE: changed})
        if declare(after).is_whole:
            content = changed
    return content


def with_key(content: bytes, source: str, proposal: Proposal) -> bytes:
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text = content.removeprefix(mark).decode()
    entry = nodes_of(nodes.read(content, DOSSIER_FILE).root, "sources")[source].value
    if not isinstance(entry, Mapping):
        return content
    order = list(declared_fields(Source))
    return mark + writing.inserted(text, entry, proposal.key, proposal.value, order=order).encode()
