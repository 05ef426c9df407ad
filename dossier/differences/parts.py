"""What changes of all parts are made of: single values, texts by language, lists of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dossier.differences.state import Change, Field, Part, Plain, State, Term
from dossier.differences.words import compared

NAMES = {"topics": "title", "rows": "label", "actors": "name", "places": "name", "claims": "statement"}
"""What an entry of each table is called by; a source has a title in its own language."""
Terms = tuple[Term, ...]


def single(
    part: Part,
    field: Field,
    before: Plain,
    after: Plain,
    kind: Literal["words", "date", "code", "number"],
    about: Terms = (),
) -> Iterator[Change]:
    """A value that is one text, one date, one code."""
    if before != after:
        was, now = ((Term(str(one), kind=kind),) if one is not None else () for one in (before, after))
        yield Change(part, field, how(was, now), "", about, was, now)


def counts(
    part: Part, fields: Iterable[Field], before: Mapping[str, Plain], after: Mapping[str, Plain]
) -> Iterator[Change]:
    for field in fields:
        if field in before and field in after:
            yield from single(part, field, before[field], after[field], "number")


def listed(part: Part, field: Field, before: Terms, after: Terms, about: Terms = ()) -> Iterator[Change]:
    if before != after:
        yield Change(part, field, how(before, after), "", about, before, after)


def how(before: Terms, after: Terms) -> Literal["added", "removed", "changed"]:
    return "changed" if before and after else "added" if after else "removed"


def from_texts(part: Part, field: Field, before: Plain, after: Plain, about: Terms = ()) -> Iterator[Change]:
    """Texts by language, each language word by word."""
    old, new = before or {}, after or {}
    for language in dict.fromkeys((*old, *new)):
        was, now = old.get(language, ""), new.get(language, "")
        yield from worded(part, field, was, now, language, about)


def worded(part: Part, field: Field, before: str, after: str, language: str, about: Terms = ()) -> Iterator[Change]:
    """A text word by word. Other line breaks are no change."""
    if before.split() != after.split():
        was, now = ((Term(one, language),) if one else () for one in (before, after))
        yield Change(part, field, how(was, now), "", about, was, now, language, compared(before, after))


def listed_texts(part: Part, field: Field, before: Sequence[Plain], after: Sequence[Plain]) -> Iterator[Change]:
    """A list of texts: those that went and those that came, by pairs word by word where as many came as went."""
    gone = [text for text in before if text not in after]
    come = [text for text in after if text not in before]
    if len(gone) != len(come):
        pairs = [*((text, {}) for text in gone), *(({}, text) for text in come)]
    else:
        pairs = list(zip(gone, come, strict=True))
    for was, now in pairs:
        yield from from_texts(part, field, was, now)


@dataclass(frozen=True, slots=True)
class Related:
    """A relation at one of its ends."""

    terms: Terms
    """Its type, and the other claim's statement."""
    note: Plain


@dataclass(frozen=True)
class Side:
    """Both states, and how what they refer to is found and called."""

    old: State
    new: State
    language: str

    @cached_property
    def aliases(self) -> dict[str, dict[str, str]]:
        """By table: earlier id → the id now."""
        return {
            table: {alias: name for name, entry in entries.items() for alias in entry.get("aliases", ())}
            for table, entries in self.new.tables.items()
            if isinstance(entries, Mapping) and table != "dossier"
        }

    def now(self, table: str, name: str) -> str:
        """The id that something has now."""
        return self.aliases.get(table, {}).get(name, name)

    def text(self, found: Mapping[str, str]) -> Term:
        """A text in the reader's language, or in the first there is."""
        language = self.language if self.language in found else next(iter(found), "")
        return Term(found.get(language, ""), language)

    def called(self, state: State, table: str, name: str) -> Term:
        """An entry by its name at that time; by its id where the state doesn't hold it."""
        entry = state.tables.get(table, {}).get(name)
        if table == "claims" and name == state.claim:
            entry = state.record
        if entry is None:
            return Term(name)
        return Term(entry["title"], entry["language"]) if table == "sources" else self.text(entry[NAMES[table]])

    def references(
        self, part: Part, field: Field, table: str, before: Sequence[str], after: Sequence[str]
    ) -> Iterator[Change]:
        """A list of ids. What only its id, or only its name, changed is the same."""
        if [self.now(table, name) for name in before] != list(after):
            was, now = (
                tuple(self.called(state, table, name) for name in names)
                for state, names in ((self.old, before), (self.new, after))
            )
            yield Change(part, field, how(was, now), "", (), was, now)

    def target(self, written: str) -> tuple[str, str]:
        """The claim that a relation leads to, as it is called now, and an excerpt or nothing."""
        claim, _, excerpt = written.partition("#")
        return self.now("claims", claim), excerpt

    def relations(self, field: Field) -> tuple[dict[Plain, Related], dict[Plain, Related]]:
        """What stands in relation to the claim, before and now."""
        found = self.outward if field == "relation" else self.inward
        return dict(found(self.old)), dict(found(self.new))

    def outward(self, state: State) -> Iterator[tuple[Plain, Related]]:
        for made in state.record.get("relations", ()):
            claim = made["claim"].partition("#")[0]
            terms = (Term(made["type"], kind="code"), self.called(state, "claims", claim))
            yield (made["type"], made.get("from"), self.target(made["claim"])), Related(terms, made.get("note"))

    def inward(self, state: State) -> Iterator[tuple[Plain, Related]]:
        own = self.now("claims", self.new.claim or state.claim)
        for name, claim in state.tables.get("claims", {}).items():
            if name == state.claim or claim.get("state") == "draft":
                continue
            for made in claim.get("relations", ()):
                if self.target(made["claim"])[0] == own or made["claim"].partition("#")[0] == state.claim:
                    terms = (Term(made["type"], kind="code"), self.called(state, "claims", name))
                    key = (made["type"], self.now("claims", name), made.get("from"))
                    yield key, Related(terms, made.get("note"))

    def revision(self, found: Mapping[str, Plain]) -> Terms:
        """When, of which kind, and what was done."""
        return Term(found["date"], kind="date"), Term(found["kind"], kind="code"), self.text(found["summary"])
