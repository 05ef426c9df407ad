"""An earlier id leads to one present entry, and that entry isn't itself on its way elsewhere.

Holds for claims, topics, actors, places and sources, each within its table; for excerpts within their claim.

Passes: `aliases: [old-id]`, where nothing has the id `old-id` now.
Fails: an alias that is a present id; two entries that are each other's alias; an entry that lists its own id, or one
id twice; one alias of two entries; an alias that can't be an address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from dossier.addresses import id_fault
from dossier.model import Actor, Claim, Dossier, Excerpt, Place, Source, Topic
from dossier.problems import Problem

Named: TypeAlias = Topic | Actor | Place | Source | Claim | Excerpt
Fault: TypeAlias = tuple[str, str]
"""What is wrong, and a hint."""


def check(dossier: Dossier) -> Iterator[Problem]:
    tables: Sequence[Iterable[Named]] = (
        dossier.topics.values(),
        dossier.actors.values(),
        dossier.places.values(),
        dossier.sources.values(),
        dossier.claims.values(),
        *(claim.excerpts for claim in dossier.claims.values()),
    )
    for table in tables:
        yield from wrong({str(entry.id): entry for entry in table})


def wrong(table: Mapping[str, Named]) -> Iterator[Problem]:
    """What is wrong in one table; earlier ids of an excerpt are read within its claim."""
    owners: dict[str, str] = {}
    for name, entry in table.items():
        for index, alias in enumerate(entry.aliases):
            fault = id_fault(alias) or taken(table, name, alias) or given(entry, owners.get(alias, ""), alias)
            if fault:
                yield Problem("alias", entry.where("aliases", index), fault[0], hint=fault[1])
            owners.setdefault(alias, name)


def taken(table: Mapping[str, Named], name: str, alias: str) -> Fault | None:
    """Why an alias can't be one where it is a present id."""
    if alias == name:
        return f'"{alias}" is its own id', "an alias is an earlier id: delete it"
    if alias not in table:
        return None
    entry = table[alias]
    if name in entry.aliases:
        said = f'"{name}" and "{alias}" are each other\'s alias'
        return said, "keep the alias of the one that goes on; rename, merge or delete the other"
    called = entry.called
    return f'"{alias}" is the id of {article(called)}', f"an alias is an id that no {called} has"


def given(entry: Named, owner: str, alias: str) -> Fault | None:
    """Why an alias can't be one where it was given before."""
    if not owner:
        return None
    if owner == entry.id:
        return f'"{alias}" stands twice', "delete one of the two"
    return f'"{alias}" is an alias of "{owner}" too', "delete one of the two"


def article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"
