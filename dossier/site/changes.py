"""`/changes/`: what was corrected, what was added, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.evidence.changes import Change, pending
from dossier.model import TopicId
from dossier.site import routes
from dossier.site.edition import Edition
from dossier.site.feeds import LIMIT, feed_links
from dossier.site.ledgers import chunks, paging
from dossier.site.notes import (
    address_of,
    by_day,
    change_view,
    claim_then,
    day_when,
    is_new,
    kind_words,
    pending_view,
    published_words,
)
from dossier.site.views import ChangeDay, ChangesPage, NewClaims

ON_A_PAGE = 200
FEW = 5
"""So many new claims of one day are listed in the open."""
POLICY_PAGE = "corrections"


def changes_pages(edition: Edition) -> Iterator[tuple[int, ChangesPage]]:
    """All changes; the additions in pages."""
    _ = edition.interface._
    parts = changes_parts(edition)
    for number, part in enumerate(parts, start=1):
        is_first = number == 1
        yield (
            number,
            ChangesPage(
                title=_("Changes"),
                lead=_(
                    "What was corrected, and what was added, by the day on which it was released: from then on it "
                    "stood here. Where the editors had written it down on another day, that day is told, too."
                ),
                policy=policy_address(edition),
                corrections=tuple(corrections(edition)) if is_first else (),
                additions=tuple(day(edition, found) for found in by_day(part)),
                pending=tuple(pending_view(edition, one) for one in pending(edition.dossier)) if is_first else (),
                feeds=tuple(feed_links(edition)),
                feeds_note=_(
                    "For a feed reader, which shows changes as they come. A feed holds the latest %(number)s "
                    "corrections and the latest %(number)s additions; its dates are days, given as midnight in UTC.",
                    number=LIMIT,
                ),
                kinds=tuple(kind_words(edition).values()),
                empty="" if edition.changes else _("Nothing has been released yet. Every release will be listed here."),
                no_corrections=_("None so far.") if is_first and edition.changes else "",
                paging=paging(number, len(parts), routes.changes_page),
            ),
        )


def changes_parts(edition: Edition) -> list[Sequence[Change]]:
    """The additions of each page."""
    return chunks([change for change in edition.changes if change.is_adding], ON_A_PAGE)


def policy_address(edition: Edition) -> str:
    """The page that says how mistakes are mended; empty where nobody wrote one."""
    named = any(page.name == POLICY_PAGE for page in edition.dossier.pages)
    return routes.page(POLICY_PAGE) if named else ""


def corrections(edition: Edition) -> Iterator[ChangeDay]:
    """Everything that touches what was said before."""
    found = [change for change in edition.changes if not change.is_adding]
    return (day(edition, of_day) for of_day in by_day(found))


def day(edition: Edition, changes: Sequence[Change]) -> ChangeDay:
    """The changes of one day; claims that are merely new are told together."""
    others = [change for change in changes if not is_new(change)]
    new = [change for change in changes if is_new(change)]
    return ChangeDay(
        day_when(edition, changes[0].date),
        tuple(change_view(edition, change) for change in others),
        new_claims(edition, new) if new else None,
        day_label(edition, changes),
    )


def day_label(edition: Edition, changes: Sequence[Change]) -> str:
    """What happened on the day: nothing is released where a text is taken down."""
    _ = edition.interface._
    down = all(note.kind == "takedown" for change in changes for note in change.notes)
    return _("Taken down on") if down else _("Released on")


def new_claims(edition: Edition, new: Sequence[Change]) -> NewClaims:
    """Each as it was published: the version's words, and its page."""
    found = {topic: [change for change in new if change.claim.topic == topic] for topic in edition.topic_order}
    return NewClaims(
        published_words(edition, len(new)),
        tuple(
            (
                edition.topic_ref(TopicId(topic)),
                tuple(claim_then(edition, change, address_of(change.version)) for change in listed),
            )
            for topic, listed in found.items()
            if listed
        ),
        len(new) > FEW,
    )
