"""A document's copies on the web, live and kept, opened at the words that are quoted from it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import textfragments
from dossier.model import SourceId
from dossier.site.edition import Edition
from dossier.site.views import DocumentCopy

GONE = ("dead", "changed")
"""States in which the words may no longer stand at the live address."""


def copies(edition: Edition, source_id: SourceId, quote: str) -> tuple[DocumentCopy, ...]:
    """Where a quote can be read in its document; the kept copy first where the live one may have lost it."""
    found = tuple(known(edition, source_id, quote))
    return found[::-1] if edition.dossier.sources[source_id].link in GONE else found


def known(edition: Edition, source_id: SourceId, quote: str) -> Iterator[DocumentCopy]:
    _ = edition.interface._
    source = edition.dossier.sources[source_id]
    if source.url:
        passage = textfragments.to_passage(source.url, quote, source.title)
        yield DocumentCopy(_("In the article"), passage, source.url, link_state(edition, source_id))
    if source.archived:
        passage = textfragments.to_passage(source.archived, quote, source.title)
        yield DocumentCopy(_("In the kept copy"), passage, source.archived)


def no_copy(edition: Edition, source_id: SourceId) -> str:
    """What is said where no address is known; empty where one is."""
    source = edition.dossier.sources[source_id]
    return "" if source.url or source.archived else edition.interface._("Address not recorded")


def link_state(edition: Edition, source_id: SourceId) -> str:
    """As in "live, seen 3 May 2026"."""
    _ = edition.interface._
    source = edition.dossier.sources[source_id]
    if source.link is None or source.checked is None:
        return ""
    state = {"live": _("live"), "dead": _("dead"), "changed": _("changed"), "paywalled": _("behind a paywall")}
    return _("%(state)s, seen %(date)s", state=state[source.link], date=edition.interface.date(source.checked))
