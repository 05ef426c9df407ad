"""Feeds: what changed, for programs that ask for it again and again; of the whole dossier, and of each topic.

An entry is a version, and is named after the digest of the version's file: by the UUID of the digest's `ni` address. So
its name stays when the claim is renamed, when the site moves, and when the version's text is taken down: a reader's
program then puts the tombstone in the place of the text. Dates are days; they are given as midnight in UTC.

Source: RFC 4287 (Atom); JSON Feed 1.1; RFC 6920 (names by digest); RFC 9562 (UUIDs by name); RFC 3339 (dates).
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from dossier.evidence.changes import Change
from dossier.model import Dossier, Topic
from dossier.site import routes
from dossier.site.edition import Edition, worded
from dossier.site.headline import conflict_words, support_words
from dossier.site.mended import mended
from dossier.site.notes import note_views, statement_then, versions
from dossier.site.views import Feed, FeedEntry, FeedLinks, HeadLink, VersionLink
from dossier.versions import Version

LIMIT = 200
"""So many corrections, and so many additions, a feed holds: new claims never push a correction out."""
ATOM = "application/atom+xml"
JSON = "application/feed+json"
UNDATED = date(1970, 1, 1)
"""The day of an empty feed of a dossier in which nothing has a day."""


def feeds(edition: Edition) -> Iterator[Feed]:
    """The dossier's feed, and each topic's."""
    yield feed(edition, None, edition.changes)
    for topic_id, topic in edition.dossier.topics.items():
        own = (change for change in edition.changes if change.claim.topic == topic_id)
        yield feed(edition, topic, own)


def feed(edition: Edition, topic: Topic | None, changes: Iterable[Change]) -> Feed:
    about = edition.dossier.about
    found = [entry(edition, change) for change in bounded(changes)]
    names = tuple(forms(name) for name in (*topic.aliases, topic.id)) if topic else (forms(""),)
    return Feed(
        atom=names[-1][0],
        json=names[-1][1],
        also_at=names[:-1],
        name=names[0],
        title=feed_title(edition, topic),
        subtitle=edition.wording(topic.description if topic else about.summary).text,
        page=routes.topic(topic.id) if topic else routes.CHANGES,
        updated=max((one.updated for one in found), default=midnight(last_day(edition.dossier))),
        authors=tuple(editor.name for editor in about.editors) or (edition.wording(about.title).text,),
        rights=edition.interface._(
            "Texts and data: %(licence)s. Quotes belong to their authors.", licence=about.licence
        ),
        entries=tuple(found),
    )


def forms(topic_id: str) -> tuple[str, str]:
    """The addresses of a feed's two forms: of all changes, or of a topic's."""
    if not topic_id:
        return routes.FEED_ATOM, routes.FEED_JSON
    return routes.topic_feed(topic_id, "xml"), routes.topic_feed(topic_id, "json")


def feed_title(edition: Edition, topic: Topic | None) -> str:
    title = edition.wording(edition.dossier.about.title).text
    return f"{title}: {edition.wording(topic.title).text}" if topic else title


def bounded(changes: Iterable[Change]) -> list[Change]:
    """The latest corrections and the latest additions, in order; a version that was taken down is told once."""
    latest: dict[str, Change] = {}
    for change in changes:
        latest.setdefault(change.version.sha256, change)
    kept = {
        id(change)
        for is_adding in (True, False)
        for change in islice((one for one in latest.values() if one.is_adding == is_adding), LIMIT)
    }
    return [change for change in latest.values() if id(change) in kept]


def last_day(dossier: Dossier) -> date:
    """The last day that the dossier names as one of its own work: an assessment, or a capture."""
    assessed = [claim.assessment.date for claim in dossier.public_claims if claim.assessment]
    days = [date.start.first for date in assessed if date.start]
    return max([*days, *(capture.taken for capture in dossier.captures.values())], default=UNDATED)


def midnight(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


# Entries.


def entry(edition: Edition, change: Change) -> FeedEntry:
    version, claim = change.version, change.claim
    statement = statement_then(change)
    notes, shown = note_views(edition, change), edition.wording(statement)
    links = versions(edition, change)
    return FeedEntry(
        id=name_of(version),
        address=links[0].address,
        title=f"{notes[0].word}: {shown.text}",
        published=midnight(version.released),
        updated=midnight(change.date),
        topic=edition.topic_ref(claim.topic),
        topic_id=claim.topic,
        notes=notes,
        statement=shown,
        also=edition.also(statement),
        figures=tuple(figures(edition, version.computed.get("evidence", {}))),
        links=(VersionLink(edition.interface._("The claim as it is now"), routes.claim(claim.id)), *links),
        mended=tuple(mended(edition, change)),
    )


def name_of(version: Version) -> str:
    """As in "urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2"."""
    digest = urlsafe_b64encode(bytes.fromhex(version.sha256)).decode().rstrip("=")
    return uuid5(NAMESPACE_URL, f"ni:///sha-256;{digest}").urn


def figures(edition: Edition, counted: Mapping[str, Any]) -> Iterator[str]:
    """The headline figures that the version was released with; none of one that was taken down."""
    if not counted:
        return
    n, _ = edition.interface.n, edition.interface._
    if counted["documents"]:
        yield n("%(number)s document", "%(number)s documents", counted["documents"])
    else:
        yield _("No document asserts it")
    if counted["origins"]:
        yield n("%(number)s origin", "%(number)s origins", counted["origins"])
    yield _("Support: %(support)s", support=support_words(edition)[counted["support"]])
    yield _("Conflict: %(conflict)s", conflict=conflict_words(edition, counted["conflict"]))


# Links to the feeds.


def feed_links(edition: Edition) -> Iterator[FeedLinks]:
    """Where the feeds are: all changes, then each topic's."""
    yield FeedLinks(worded(edition.interface._("All changes"), edition.interface.language), *forms(""))
    for topic_id, topic in edition.dossier.topics.items():
        yield FeedLinks(edition.wording(topic.title), *forms(topic_id))


def head_links(edition: Edition, address: str) -> tuple[HeadLink, ...]:
    """The feeds that a page offers: the dossier's, and those of the page's topic."""
    topic_id = edition.topic_at.get(address)
    offered = [None, edition.dossier.topics[topic_id]] if topic_id else [None]
    return tuple(link for topic in offered for link in feed_head(edition, topic))


def feed_head(edition: Edition, topic: Topic | None) -> Iterator[HeadLink]:
    title = feed_title(edition, topic)
    atom, json = forms(topic.id if topic else "")
    yield HeadLink("alternate", atom, ATOM, title)
    yield HeadLink("alternate", json, JSON, title)
