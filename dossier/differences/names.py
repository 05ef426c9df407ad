"""What the claim refers to and what was corrected there: names, dates and outlets of documents."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.differences.parts import Side, Terms, from_texts, listed, single
from dossier.differences.state import Change, Field, Plain, Term

TABLES = ("topics", "rows", "actors", "places", "sources")
TEXTS: dict[str, Field] = {"topics": "title", "rows": "label", "actors": "name", "places": "name"}


def name_changes(side: Side) -> Iterator[Change]:
    """Of every entry that the old state knew and the new one still has."""
    for table in TABLES:
        entries = side.new.tables.get(table, {})
        for name, before in side.old.tables.get(table, {}).items():
            now = side.now(table, name)
            if now in entries:
                about = (side.called(side.new, table, now),)
                yield from entry_changes(side, table, before, entries[now], about)


def entry_changes(side: Side, table: str, before: Plain, after: Plain, about: Terms) -> Iterator[Change]:
    if table in TEXTS:
        field = TEXTS[table]
        yield from from_texts("name", field, before[field], after[field], about)
    if table in ("rows", "actors"):
        yield from single("name", "kind", before["kind"], after["kind"], "code", about)
    if table == "actors":
        yield from reference(side, "of", "actors", before, after, about)
    if table == "places":
        yield from reference(side, "within", "places", before, after, about)
    if table == "sources":
        yield from source_changes(side, before, after, about)


def source_changes(side: Side, before: Plain, after: Plain, about: Terms) -> Iterator[Change]:
    yield from single("name", "title", before["title"], after["title"], "words", about)
    yield from reference(side, "outlet", "actors", before, after, about)
    was, now = authors(before), authors(after)
    yield from listed("name", "authors", was, now, about)
    yield from single("name", "published", before["published"], after["published"], "date", about)
    yield from single("name", "read", before["read"], after["read"], "code", about)


def authors(source: Plain) -> Terms:
    """Their names; versions of before hold these alone."""
    return tuple(Term(one if isinstance(one, str) else one["name"]) for one in source.get("authors", ()))


def reference(side: Side, field: Field, table: str, before: Plain, after: Plain, about: Terms) -> Iterator[Change]:
    """A key that names one other entry."""
    was, now = before.get(field), after.get(field)
    if (was and side.now(table, was)) != now:
        old = (side.called(side.old, table, was),) if was else ()
        new = (side.called(side.new, table, now),) if now else ()
        yield from listed("name", field, old, new, about)
