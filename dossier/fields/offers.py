"""A dossier's own schema: the general one, and every id offered, with its names, where it is referred to.

It offers, and refuses nothing more than the general one does: an id that was defined since it was made is as good as
the others. Whether an id is defined is the checks' to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from dossier.fields.schema import IDS, schema
from dossier.model import Dossier, Excerpt, Source, Text

SHOWN: Final = 120
"""Code points of a text that tells an excerpt from others."""

Offer = tuple[str, str]
"""An id, and what it names."""


def schema_of(dossier: Dossier) -> dict[str, Any]:
    """The schema of one dossier's `claims.yaml`, whole in itself. Ids stand in alphabetical order."""
    made = schema()
    shapes = made["$defs"]
    own = {IDS[table]: offering(shapes["id"], found) for table, found in offers(dossier).items() if found}
    targets = [*claims(dossier), *excerpts(dossier)]
    return made | {"$defs": shapes | own | ({"target": offering(shapes["target"], targets)} if targets else {})}


def offering(shape: Mapping[str, Any], found: Iterable[Offer]) -> dict[str, Any]:
    """What takes any text of a shape, and proposes these. One by one: what is pointed at is explained, and no other."""
    known = [{"enum": [name], "markdownEnumDescriptions": [names]} for name, names in sorted(found)]
    kept = {key: value for key, value in shape.items() if key != "examples"}
    return kept | {"anyOf": [*known, {"type": "string"}]}


def offers(dossier: Dossier) -> dict[str, list[Offer]]:
    """Every id of each table."""
    return {
        "topics": [(name, words(topic.title)) for name, topic in dossier.topics.items()],
        "rows": [(name, f"{words(row.label)} ({row.kind})") for name, row in dossier.rows.items()],
        "actors": [(name, f"{words(actor.name)} ({actor.kind})") for name, actor in dossier.actors.items()],
        "places": [(name, f"{words(place.name)} ({place.precision})") for name, place in dossier.places.items()],
        "sources": [(name, document(dossier, source)) for name, source in dossier.sources.items()],
        "claims": list(claims(dossier)),
    }


def claims(dossier: Dossier) -> Iterator[Offer]:
    return ((name, words(claim.statement)) for name, claim in dossier.claims.items())


def excerpts(dossier: Dossier) -> Iterator[Offer]:
    """Every excerpt of every claim, as relations and `same_as` name it."""
    for claim in dossier.claims.values():
        yield from ((str(excerpt.target), quoted(excerpt)) for excerpt in claim.excerpts)


def quoted(excerpt: Excerpt) -> str:
    quote = excerpt.quote if len(excerpt.quote) <= SHOWN else f"{excerpt.quote[: SHOWN - 1].rstrip()}…"
    return f"“{quote}” ({excerpt.stance})"


def document(dossier: Dossier, source: Source) -> str:
    """As in "Ferry sinks off the North Quay · The Herald · صحيفة هيرالد · 2019-03-03"."""
    outlet = dossier.actors.get(source.outlet) if source.outlet else None
    return " · ".join([source.title, *(outlet.name.by_language.values() if outlet else ()), source.published.text])


def words(text: Text) -> str:
    """A text in each of its languages, none before another but as the file has them."""
    return " · ".join(text.by_language.values())
