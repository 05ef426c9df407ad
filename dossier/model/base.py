"""What every declared fact is made of: ids, texts, where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import ClassVar, Final, Literal, NewType

import msgspec

from dossier.nodes import Mapping as MappingNode
from dossier.nodes import Node
from dossier.nodes import Sequence as SequenceNode
from dossier.problems import Location

Language = NewType("Language", str)
"""A language tag of BCP 47: `en`, `ar`, `pt-BR`."""
Url = NewType("Url", str)
"""An address that begins with http:// or https://, its host in ASCII."""

TopicId = NewType("TopicId", str)
RowId = NewType("RowId", str)
ActorId = NewType("ActorId", str)
PlaceId = NewType("PlaceId", str)
SourceId = NewType("SourceId", str)
ClaimId = NewType("ClaimId", str)
ExcerptId = NewType("ExcerptId", str)

TABLES: Final[Mapping[object, str]] = {
    TopicId: "topics",
    RowId: "rows",
    ActorId: "actors",
    PlaceId: "places",
    SourceId: "sources",
    ClaimId: "claims",
}
"""Which table of the file an id is defined in."""

Stance = Literal["asserts", "partly-asserts", "denies", "declines", "mentions"]
RelationType = Literal[
    "denies", "contradicts", "corroborates", "repeats", "updates", "part-of", "same-event", "tension"
]
Confidence = Literal["high", "moderate", "low", "not-assessed"]
State = Literal["draft", "published", "merged", "withdrawn"]
ActorKind = Literal["person", "body", "group", "outlet", "unnamed"]
Precision = Literal["settlement", "district", "governorate", "region", "country"]
Method = Literal["human", "machine", "published"]


class OneOrMore:
    """Marks a list that may be written as its one entry."""


class Written:
    """Where a fact was written. Equal to every other: a fact's place is no part of what it says."""

    __slots__ = ("node", "place")

    def __init__(self, place: Location, node: Node | None = None) -> None:
        self.place = place
        self.node = node

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Written)

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return f"{self.place.file}:{self.place.line}"

    def where(self, *path: str | int) -> Location:
        """The place of what stands under these keys and positions; as near to it as the file goes."""
        node, place = self.node, self.place
        for step in path:
            if isinstance(node, MappingNode) and step in node.entries:
                node = node.entries[str(step)].value
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            else:
                break
            place = node.place
        return place


NOWHERE: Final = Written(Location("claims.yaml"))


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something declared. Two facts are equal when they say the same."""

    called: ClassVar[str] = "entry"
    """What messages call it."""
    shorthand: ClassVar[str] = ""
    """The field that a bare text stands for."""

    written: Written = NOWHERE

    def where(self, *path: str | int) -> Location:
        """The place in the file of this fact, or of a part of it."""
        return self.written.where(*path)


@cache
def fields_of(kind: type[Fact]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a kind of fact, its own for ever: working them out takes time."""
    return msgspec.structs.fields(kind)


class Keyed(Fact, frozen=True, kw_only=True):
    """A fact that its table's key names."""

    id: str = ""


class Text(msgspec.Struct, frozen=True):
    """Words of the editors, by language; a bare text is in the dossier's first language."""

    by_language: dict[str, str]

    def in_language(self, language: str, *fallbacks: str) -> tuple[str, str]:
        """The words and their language: the one asked for, or the first fallback there is, or any."""
        for wanted in (language, *fallbacks, *self.by_language):
            if wanted in self.by_language:
                return self.by_language[wanted], wanted
        return "", language


class Target(msgspec.Struct, frozen=True):
    """A claim, or an excerpt of one: `claim` or `claim#excerpt`."""

    claim: ClaimId
    excerpt: ExcerptId | None = None

    def __str__(self) -> str:
        return f"{self.claim}#{self.excerpt}" if self.excerpt else self.claim
