"""Changes in words: what happened, to which claim, with which version; and what changed last, for the home page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby, islice

from dossier import dates
from dossier.evidence.changes import Change, Kind, Note, Pending
from dossier.model import Text
from dossier.site import routes
from dossier.site.claim import revision_kinds
from dossier.site.edition import Edition, worded
from dossier.site.views import ChangeView, NoteView, Ref, TrailItem, VersionLink, When
from dossier.versions import Version

LATEST = 5
"""What the home page shows."""


def by_day(changes: Iterable[Change]) -> Iterator[list[Change]]:
    return (list(found) for _, found in groupby(changes, key=lambda change: change.date))


def is_new(change: Change) -> bool:
    """Whether nothing happened but that a claim was published."""
    return [note.kind for note in change.notes] == ["new"]


def day_when(edition: Edition, day: date) -> When:
    return edition.when(dates.parse(day.isoformat()))


def published_words(edition: Edition, count: int) -> str:
    return edition.interface.n("%(number)s claim published", "%(number)s claims published", count)


# One change.


def change_view(edition: Edition, change: Change) -> ChangeView:
    return ChangeView(
        claim_then(edition, change, routes.claim(change.claim.id)),
        edition.topic_ref(change.claim.topic),
        note_views(edition, change),
        versions(edition, change),
    )


def statement_then(change: Change) -> Text:
    """The statement as it stood in the version; as it stands now where the version's text was taken down."""
    record = change.version.record
    return Text(dict(record["statement"])) if record else change.claim.statement


def claim_then(edition: Edition, change: Change, address: str) -> Ref:
    """The claim in the words that it had, leading to an address."""
    statement = statement_then(change)
    return Ref(edition.wording(statement), address, edition.also(statement))


def pending_view(edition: Edition, waiting: Pending) -> ChangeView:
    found = tuple(note_view(edition, note, None) for note in waiting.notes)
    return ChangeView(edition.claim_ref(waiting.claim), edition.topic_ref(waiting.claim.topic), found)


def versions(edition: Edition, change: Change) -> tuple[VersionLink, ...]:
    """The version that the change came with, and the one before."""
    _ = edition.interface._
    own = VersionLink(_("Version %(number)s", number=change.version.number), address_of(change.version))
    if not change.previous:
        return (own,)
    label = _("Version %(number)s, before it", number=change.previous.number)
    return own, VersionLink(label, address_of(change.previous))


def address_of(version: Version) -> str:
    return routes.claim_version(version.claim, version.number)


def note_views(edition: Edition, change: Change) -> tuple[NoteView, ...]:
    return tuple(note_view(edition, note, change.date) for note in change.notes)


def note_view(edition: Edition, note: Note, day: date | None) -> NoteView:
    """A note under a day; its own date is said where it is another."""
    own = note.date if note.date and (day is None or note.date.text != day.isoformat()) else None
    text = edition.optional(note.summary)
    if note.former:
        was = edition.interface._("Its address was %(address)s.", address=routes.claim(note.former))
        text = worded(was, edition.interface.language)
    return NoteView(
        note.kind,
        kind_words(edition)[note.kind][0],
        edition.optional_when(own),
        text,
        edition.claim_ref(note.into) if note.into else None,
    )


def kind_words(edition: Edition) -> dict[Kind, tuple[str, str]]:
    """Each kind's word, and what it means."""
    _, revised = edition.interface._, revision_kinds(edition)
    return {
        "correction": (revised["correction"], _("an error of ours is mended")),
        "clarification": (revised["clarification"], _("what was meant is said better")),
        "regrade": (revised["regrade"], _("the confidence of an assessment changes")),
        "withdrawal": (revised["withdrawal"], _("a claim is taken back; its page stays and says why")),
        "merge": (_("Merger"), _("a claim goes on as part of another; its page stays and leads there")),
        "return": (_("Return"), _("a claim that was withdrawn or merged stands by itself again")),
        "takedown": (_("Takedown"), _("the text of an earlier version had to be taken down; its place stays")),
        "change": (_("Change"), _("something else about a claim")),
        "new": (_("New claim"), _("a claim is published for the first time")),
        "addition": (revised["addition"], _("an excerpt or a source is added")),
        "rename": (_("New address"), _("a claim has another address; the old one leads there")),
    }


# What changed last.


def latest(edition: Edition) -> tuple[TrailItem, ...]:
    """The latest changes, a line each; claims that were published on one day share one."""
    lines = (line for found in by_day(edition.changes) for line in day_lines(edition, found))
    return tuple(islice(lines, LATEST))


def day_lines(edition: Edition, changes: Sequence[Change]) -> Iterator[TrailItem]:
    when = day_when(edition, changes[0].date)
    new = [change for change in changes if is_new(change)]
    together = len(new) > 1
    for change in sorted(changes, key=lambda change: change.is_adding):
        if not (together and is_new(change)):
            first = note_views(edition, change)[0]
            yield TrailItem(when, first.word, edition.claim_ref(change.claim), first.text)
    if together:
        words = worded(published_words(edition, len(new)), edition.interface.language)
        yield TrailItem(when, edition.interface._("New claims"), Ref(words, routes.CHANGES), None)
