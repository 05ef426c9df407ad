"""What changed since a version, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from typing import Any

from dossier import dates
from dossier.differences import Change, Field, Part, Term
from dossier.site.around import relation_words
from dossier.site.claim import revision_kinds
from dossier.site.columns import actor_kinds
from dossier.site.edition import BARS, Edition, worded
from dossier.site.headline import support_words
from dossier.site.views import DifferenceGroup, DifferenceItem, DifferenceSide, Wording, WordPiece


def difference_groups(edition: Edition, changes: Iterable[Change]) -> tuple[DifferenceGroup, ...]:
    """Changes under a heading for each part of the claim, and for each excerpt."""
    words = Words(edition)
    return tuple(
        words.group(part, excerpt, list(found))
        for (part, excerpt), found in groupby(changes, key=lambda change: (change.part, change.excerpt))
    )


class Words:
    """Says changes in an edition's language."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.interface = edition.interface

    def group(self, part: Part, excerpt: str, changes: list[Change]) -> DifferenceGroup:
        title = self.interface._("Excerpt %(id)s", id=excerpt) if excerpt else self.titles[part]
        whose = self.terms(changes[0].field, changes[0].whose)
        return DifferenceGroup(title, whose, tuple(map(self.item, changes)))

    def item(self, change: Change) -> DifferenceItem:
        shown = worded("", change.language or self.interface.language)
        return DifferenceItem(
            label=self.label(change),
            about=self.terms(change.field, change.about),
            language=shown.language,
            direction=shown.direction,
            words=tuple(WordPiece(piece.text, piece.kind) for piece in change.words),
            sides=() if change.words else tuple(self.sides(change)),
            reason=next(iter(self.terms(change.field, change.reason)), None),
        )

    def label(self, change: Change) -> str:
        """As in "Stance", "Translation, in English"."""
        _ = self.interface._
        if change.field == "excerpt":
            kinds = {"added": _("Added"), "removed": _("Taken out")}
            return kinds.get(change.kind) or _("Its name in addresses")
        name = self.fields[change.field]
        if not change.language or change.field in ("quote", "stance-words"):
            return name
        return _("%(field)s, in %(language)s", field=name, language=self.interface.language_name(change.language))

    def sides(self, change: Change) -> Iterator[DifferenceSide]:
        """What stood before and what stands now; of what only came, or only went, the one side."""
        _ = self.interface._
        both = change.before and change.after
        if change.before:
            terms = self.terms(change.field, change.before)
            yield DifferenceSide(_("Before") if both else _("Taken out"), is_out=True, terms=terms)
        if change.after:
            terms = self.terms(change.field, change.after)
            yield DifferenceSide(_("Now") if both else _("Added"), is_out=False, terms=terms)

    # Terms.

    def terms(self, field: Field, terms: Iterable[Term]) -> tuple[Wording, ...]:
        return tuple(self.term(field, term) for term in terms)

    def term(self, field: Field, term: Term) -> Wording:
        if term.kind == "code":
            return self.own(self.codes.get(field, {}).get(term.text, term.text))
        if term.kind == "date":
            return self.own(self.date(term.text))
        return worded(term.text, term.language) if term.language else self.own(term.text)

    def own(self, text: str) -> Wording:
        return worded(text, self.interface.language)

    def date(self, text: str) -> str:
        try:
            return self.interface.date(dates.parse(text))
        except dates.DateFault:
            return text

    # The words themselves.

    @cached_property
    def titles(self) -> Mapping[Part, str]:
        _ = self.interface._
        return {
            "figure": _("What is counted"),
            "claim": _("The claim"),
            "excerpt": _("Excerpts"),
            "relation": _("What happened around it"),
            "assessment": _("Assessment"),
            "revision": _("Revisions"),
            "name": _("Names and documents"),
        }

    @cached_property
    def fields(self) -> Mapping[Field, str]:
        return dict(field_words(self.edition))

    @cached_property
    def codes(self) -> Mapping[Field, Mapping[str, str]]:
        """What the file's own words are called, by the field that they stand in."""
        edition, _ = self.edition, self.interface._
        conflict = {
            "denied": _("denied"),
            "contradicted": _("contradicted"),
            "differs-in-detail": _("differs in detail"),
        }
        return {
            "support": by_code(support_words(edition)),
            "conflict": conflict,
            "state": {"published": _("published"), "merged": _("merged into another"), "withdrawn": _("withdrawn")},
            "stance": {stance: words[0] for stance, words in edition.stance_words.items()},
            "translated-by": {"human": _("human"), "machine": _("machine"), "published": _("published")},
            "relation": by_code(relation_words(edition, outward=True)),
            "inward": by_code(relation_words(edition, outward=False)),
            "confidence": {confidence: edition.grade_of(confidence).word for confidence in BARS},
            "revision": revision_kinds(edition),
            "read": {"full": _("read in full"), "partial": _("read in part")},
            "kind": kind_words(edition),
        }


def by_code(words: Mapping[Any, str]) -> dict[str, str]:
    return {str(code): word for code, word in words.items()}


def kind_words(edition: Edition) -> dict[str, str]:
    """Kinds of actors, and of rows."""
    _ = edition.interface._
    return {
        **actor_kinds(edition),
        "text": _("in words"),
        "quantity": _("a quantity"),
        "date": _("a date"),
        "place": _("a place"),
        "actor": _("who it is"),
    }


def field_words(edition: Edition) -> Iterator[tuple[Field, str]]:
    """What each field of a change is called."""
    _ = edition.interface._
    yield from figure_words(edition)
    yield from excerpt_words(edition)
    yield "state", _("State")
    yield "reason", _("Reason")
    yield "into", _("Merged into")
    yield "statement", _("Statement")
    yield "topic", _("Topic")
    yield "date", _("When")
    yield "places", _("Where")
    yield "event-note", _("Note on the date")
    yield "actors", _("Concerns")
    yield "context", _("Context")
    yield "rows", _("Points of comparison")
    yield "order", _("The excerpts stand in another order")
    yield "relation", _("Relation")
    yield "inward", _("Relation")
    yield "confidence", _("Confidence")
    yield "unknowns", _("What isn’t known")
    yield "by", _("By")
    yield "reviewed-by", _("Reviewed by")
    yield "assessed", _("Assessed on")
    yield "revision", _("Entry")
    yield from entry_words(edition)


def figure_words(edition: Edition) -> Iterator[tuple[Field, str]]:
    _ = edition.interface._
    yield "documents", _("Documents that assert it")
    yield "origins", _("Origins")
    yield "unnamed_origins", _("Unnamed origins")
    yield "untraced", _("Untraced passages")
    yield "support", _("Support")
    yield "conflict", _("Conflict")


def excerpt_words(edition: Edition) -> Iterator[tuple[Field, str]]:
    _ = edition.interface._
    yield "source", _("Document")
    yield "attribution", _("On whose word, nearest first")
    yield "stance", _("Stance")
    yield "stance-words", _("The stance rests on")
    yield "quote", _("The words")
    yield "translation", _("Translation")
    yield "translated-by", _("How it was translated")
    yield "reported", _("Reported")
    yield "point", _("On the point")
    yield "silent", _("Silent on")
    yield "note", _("Note")


def entry_words(edition: Edition) -> Iterator[tuple[Field, str]]:
    """Fields of what the claim refers to."""
    _ = edition.interface._
    yield "name", _("Name")
    yield "title", _("Title")
    yield "label", _("Title")
    yield "outlet", _("Printed by")
    yield "published", _("Date")
    yield "authors", _("By")
    yield "read", _("Read")
    yield "kind", _("Kind")
    yield "of", _("Whose it is")
    yield "within", _("Lies in")
