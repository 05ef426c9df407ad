"""What changed in a claim's excerpts: which there are, whose word they are, what they say word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from dossier.differences.parts import Side, Terms, from_texts, listed, single, worded
from dossier.differences.state import Change, Piece, Plain, State, Term

Excerpt = Mapping[str, Plain]


def excerpt_changes(side: Side) -> Iterator[Change]:
    """Excerpts that went, stayed and came. One that was given another id stayed, by its `aliases`."""
    before = {made["id"]: made for made in side.old.record.get("excerpts", ())}
    after = {made["id"]: made for made in side.new.record.get("excerpts", ())}
    earlier = {alias: name for name, made in after.items() for alias in made.get("aliases", ())}
    stayed = {name: earlier.get(name, name) for name in before if earlier.get(name, name) in after}
    for name, made in before.items():
        if name in stayed:
            yield from changes_of(side, made, after[stayed[name]])
        else:
            yield gone(side, made)
    for name, made in after.items():
        if name not in stayed.values():
            yield whole(side, side.new, made, "added")
    if list(stayed.values()) != [name for name in after if name in stayed.values()]:
        yield Change("claim", "order")


def gone(side: Side, made: Excerpt) -> Change:
    """An excerpt that is no longer there, with the reason that was given."""
    noted = [one for one in side.new.record.get("removed", ()) if one["id"] == made["id"]]
    return replace(whole(side, side.old, made, "removed"), reason=tuple(side.text(one["reason"]) for one in noted))


def whole(side: Side, state: State, made: Excerpt, kind: Literal["added", "removed"]) -> Change:
    """An excerpt that came or went, with all its words."""
    term = Term(made["quote"], language_of(state, made))
    before, after = ((), (term,)) if kind == "added" else ((term,), ())
    return Change(
        "excerpt",
        "excerpt",
        kind,
        made["id"],
        before=before,
        after=after,
        language=term.language,
        words=(Piece(term.text, "inserted" if kind == "added" else "deleted"),),
        whose=voice(side, state, made),
    )


def voice(side: Side, state: State, made: Excerpt) -> Terms:
    """Whose word it is, and the document: how an excerpt is told from others."""
    source = state.tables["sources"][made["source"]]
    voices = made.get("attribution") or ([source["outlet"]] if source.get("outlet") else [])
    last = [side.called(state, "actors", voices[-1])] if voices else []
    return (*last, Term(source["title"], source["language"]))


def language_of(state: State, made: Excerpt) -> str:
    return str(state.tables["sources"][made["source"]]["language"])


def changes_of(side: Side, before: Excerpt, after: Excerpt) -> Iterator[Change]:
    """One excerpt, field by field; each change says whose word it is now."""
    name, whose, language = after["id"], voice(side, side.new, after), language_of(side.new, after)
    if before["id"] != name:
        yield Change("excerpt", "excerpt", "renamed", name, (), (Term(before["id"]),), (Term(name),), whose=whose)
    for change in (
        *side.references("excerpt", "source", "sources", [before["source"]], [after["source"]]),
        *side.references(
            "excerpt", "attribution", "actors", before.get("attribution", ()), after.get("attribution", ())
        ),
        *single("excerpt", "stance", before["stance"], after["stance"], "code"),
        *worded("excerpt", "stance-words", before.get("words", ""), after.get("words", ""), language),
        *worded("excerpt", "quote", before["quote"], after["quote"], language),
        *translations(before, after),
        *single("excerpt", "reported", before.get("reported"), after.get("reported"), "date"),
        *points(side, before, after),
        *side.references("excerpt", "silent", "rows", before.get("silent", ()), after.get("silent", ())),
        *from_texts("excerpt", "note", before.get("note"), after.get("note")),
    ):
        yield replace(change, excerpt=name, whose=whose)


def translations(before: Excerpt, after: Excerpt) -> Iterator[Change]:
    """Of each language the first, the second …: their words, and who made them how."""
    old, new = numbered(before), numbered(after)
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key, {}), new.get(key, {})
        yield from worded("excerpt", "translation", was.get("text", ""), now.get("text", ""), key[0])
        if was and now:
            yield from listed("excerpt", "translated-by", made(was), made(now))


def numbered(excerpt: Excerpt) -> dict[tuple[str, int], Plain]:
    found: dict[tuple[str, int], Plain] = {}
    for translation in excerpt.get("translation", ()):
        language = translation.get("language", "")
        found[language, sum(key[0] == language for key in found)] = translation
    return found


def made(translation: Plain) -> Terms:
    return Term(translation.get("method", ""), kind="code"), Term(translation.get("by", ""))


def points(side: Side, before: Excerpt, after: Excerpt) -> Iterator[Change]:
    """What it says on each row: the words, and the value that they were given."""
    old = {side.now("rows", row): (row, point) for row, point in before.get("points", {}).items()}
    new = {row: (row, point) for row, point in after.get("points", {}).items()}
    for row in dict.fromkeys((*old, *new)):
        was, now = old.get(row), new.get(row)
        said = said_of(side, side.old, before, was) if was else ()
        says = said_of(side, side.new, after, now) if now else ()
        if was and now and same_point(side, was, now):
            continue
        state, name = (side.new, row) if now or not was else (side.old, was[0])
        yield from listed("excerpt", "point", said, says, about=(side.called(state, "rows", name),))


def same_point(side: Side, was: tuple[str, Plain], now: tuple[str, Plain]) -> bool:
    table = referred(side.new, now[0])
    old, new = (
        [side.now(table, value) if table else value for value in point.get("value", ())] for _, point in (was, now)
    )
    return (was[1]["said"], was[1].get("translated"), old) == (now[1]["said"], now[1].get("translated"), new)


def referred(state: State, row: str) -> str:
    """The table that a row's values name entries of, or nothing."""
    return {"place": "places", "actor": "actors"}.get(state.tables["rows"][row]["kind"], "")


def said_of(side: Side, state: State, excerpt: Excerpt, held: tuple[str, Plain]) -> Terms:
    """The words as printed; then what they were read as, and their translation."""
    row, point = held
    table = referred(state, row)
    kind = "date" if state.tables["rows"][row]["kind"] == "date" else "words"
    values = tuple(
        side.called(state, table, value) if table else Term(value, kind=kind)  # type: ignore[arg-type]
        for value in point.get("value", ())
    )
    language = next((made.get("language", "") for made in excerpt.get("translation", ())), "")
    translated = (Term(point["translated"], language),) if "translated" in point else ()
    return (Term(point["said"], language_of(state, excerpt)), *translated, *values)
