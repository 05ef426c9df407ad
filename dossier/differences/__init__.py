"""What changed from one state of a claim to another, part by part.

Pure: plain data in, typed changes out, in the order in which a claim's page tells them. Nothing is worded here; a page
or a report says it in the words of its language. What a record refers to is compared by what it is, not by its id: an
actor that was given another id is the same actor, by its `aliases`; one whose name was corrected is a change of name.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.differences.excerpts import excerpt_changes
from dossier.differences.names import name_changes
from dossier.differences.parts import Side, counts, from_texts, listed, listed_texts, single
from dossier.differences.state import Change, Field, Kind, Part, Piece, Plain, State, Term
from dossier.differences.words import compared

FIGURES: tuple[Field, ...] = ("documents", "origins", "unnamed_origins", "untraced")
ENDS: tuple[Field, ...] = ("relation", "inward")
NAMED: tuple[tuple[str, Field], ...] = (("by", "by"), ("reviewed_by", "reviewed-by"))


def differences(old: State, new: State, language: str) -> tuple[Change, ...]:
    """All that changed. `language`: the reader's, in which names are told that have several."""
    side = Side(old, new, language)
    return (
        *figure_changes(side),
        *claim_changes(side),
        *excerpt_changes(side),
        *relation_changes(side),
        *assessment_changes(side),
        *revision_changes(side),
        *name_changes(side),
    )


def figure_changes(side: Side) -> Iterator[Change]:
    """The headline's figures."""
    before, after = side.old.figures, side.new.figures
    if before and after:
        yield from counts("figure", FIGURES, before, after)
        yield from single("figure", "support", before.get("support"), after.get("support"), "code")
        yield from listed("figure", "conflict", codes(before.get("conflict")), codes(after.get("conflict")))


def codes(found: Plain) -> tuple[Term, ...]:
    return tuple(Term(str(one), kind="code") for one in found or ())


def claim_changes(side: Side) -> Iterator[Change]:
    """The claim itself: what it says, and how it is filed."""
    before, after = side.old.record, side.new.record
    yield from single("claim", "state", before.get("state", "published"), after.get("state", "published"), "code")
    yield from from_texts("claim", "reason", before.get("reason"), after.get("reason"))
    yield from side.references("claim", "into", "claims", one(before.get("into")), one(after.get("into")))
    yield from from_texts("claim", "statement", before.get("statement"), after.get("statement"))
    yield from side.references("claim", "topic", "topics", one(before["topic"]), one(after["topic"]))
    event, later = before.get("event", {}), after.get("event", {})
    yield from single("claim", "date", event.get("date"), later.get("date"), "date")
    yield from side.references("claim", "places", "places", event.get("places", ()), later.get("places", ()))
    yield from from_texts("claim", "event-note", event.get("note"), later.get("note"))
    yield from side.references("claim", "actors", "actors", before.get("actors", ()), after.get("actors", ()))
    yield from from_texts("claim", "context", before.get("context"), after.get("context"))
    yield from side.references("claim", "rows", "rows", before.get("compare", ()), after.get("compare", ()))


def one(found: str | None) -> tuple[str, ...]:
    return (found,) if found else ()


def relation_changes(side: Side) -> Iterator[Change]:
    """Relations to other claims, and theirs to this one."""
    for field in ENDS:
        before, after = side.relations(field)
        for key in dict.fromkeys((*before, *after)):
            was, now = before.get(key), after.get(key)
            if was and now:
                yield from from_texts("relation", field, was.note, now.note, about=now.terms)
            elif was:
                yield Change("relation", field, "removed", before=was.terms)
            elif now:
                yield Change("relation", field, "added", after=now.terms)


def assessment_changes(side: Side) -> Iterator[Change]:
    before, after = side.old.record.get("assessment", {}), side.new.record.get("assessment", {})
    yield from single("assessment", "confidence", before.get("confidence"), after.get("confidence"), "code")
    yield from from_texts("assessment", "reason", before.get("reason"), after.get("reason"))
    yield from listed_texts("assessment", "unknowns", before.get("unknowns", ()), after.get("unknowns", ()))
    for key, field in NAMED:
        yield from single("assessment", field, before.get(key), after.get(key), "words")
    yield from single("assessment", "assessed", before.get("date"), after.get("date"), "date")


def revision_changes(side: Side) -> Iterator[Change]:
    """Entries of the corrections log."""
    before, after = side.old.record.get("revisions", ()), side.new.record.get("revisions", ())
    for found in before:
        if found not in after:
            yield Change("revision", "revision", "removed", before=side.revision(found))
    for found in after:
        if found not in before:
            yield Change("revision", "revision", "added", after=side.revision(found))


__all__ = ["Change", "Field", "Kind", "Part", "Piece", "State", "Term", "compared", "differences"]
