"""What an editor means by a part of a name, in either script: the entries of a table that have it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from dossier import folding
from dossier.adding.manuscript import Manuscript
from dossier.model import Actor, Claim, Keyed, Place, Row, Source, Topic

LIKE = 0.6
"""From here on a misspelt name is taken to be meant; 1 is the same."""


@dataclass(frozen=True)
class Candidate:
    """An entry that may be meant."""

    id: str
    names: tuple[str, ...]
    """What it is called, in the order in which it is shown."""
    others: tuple[str, ...] = ()
    """Other spellings; never shown."""


def candidates(manuscript: Manuscript, table: str) -> tuple[Candidate, ...]:
    """All entries of a table, in the order of the file."""
    facts = getattr(manuscript.dossier, table)
    return tuple(candidate(name, facts.get(name)) for name in manuscript.entries(table))


def candidate(name: str, fact: Keyed | None) -> Candidate:
    match fact:
        case Actor():
            return Candidate(name, tuple(fact.name.by_language.values()), fact.variants)
        case Place():
            return Candidate(name, tuple(fact.name.by_language.values()))
        case Topic():
            return Candidate(name, tuple(fact.title.by_language.values()))
        case Row():
            return Candidate(name, tuple(fact.label.by_language.values()))
        case Source():
            return Candidate(name, (fact.title,))
        case Claim():
            return Candidate(name, tuple(fact.statement.by_language.values()))
    return Candidate(name, ())


def found(text: str, among: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those that a text may mean, the likeliest first; one alone where it is an id or a whole name."""
    exact = tuple(one for one in among if text == one.id)
    wanted = key(text)
    ranked = [(rank(wanted, one), one) for one in among]
    if exact or not wanted:
        return exact
    best = [one for found, one in sorted(ranked, key=lambda pair: pair[0]) if found < UNLIKE]
    whole = [one for found, one in ranked if found == 0]
    return tuple(whole if len(whole) == 1 else best) or tuple(misspelt(wanted, among))


UNLIKE = 4


def rank(wanted: str, one: Candidate) -> int:
    """0 a whole name, 1 its beginning, 2 beginnings of its words, 3 a part of it."""
    ranks = [UNLIKE]
    for name in keys(one):
        words = name.split()
        if name == wanted:
            ranks.append(0)
        elif name.startswith(wanted):
            ranks.append(1)
        elif all(any(word.startswith(part) for word in words) for part in wanted.split()):
            ranks.append(2)
        elif wanted in name:
            ranks.append(3)
    return min(ranks)


def misspelt(wanted: str, among: tuple[Candidate, ...]) -> Iterator[Candidate]:
    owners = {name: one for one in among for name in keys(one)}
    yield from dict.fromkeys(owners[name] for name in difflib.get_close_matches(wanted, owners, n=5, cutoff=LIKE))


def keys(one: Candidate) -> list[str]:
    return [key(name) for name in (one.id.replace("-", " "), *one.names, *one.others)]


def key(text: str) -> str:
    return " ".join(folding.WORD.findall(folding.unmarked(text).lower()))
