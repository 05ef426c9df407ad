"""Texts that read otherwise in the version before: what a feed tells of a correction."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.differences import Change as Difference
from dossier.differences import State, differences
from dossier.evidence.changes import Change
from dossier.site.changed import Words
from dossier.site.edition import Edition
from dossier.site.views import MendedText
from dossier.versions import Version

TEXTS = ("statement", "quote")


def mended(edition: Edition, change: Change) -> Iterator[MendedText]:
    """The statement, and the words of excerpts. None of a version that was taken down, nor of one after such a one."""
    previous = change.previous
    if previous is None or previous.taken_down or change.version.taken_down:
        return
    words = Words(edition)
    for found in differences(state(previous), state(change.version), edition.language):
        if found.field in TEXTS and found.before and found.after:
            was, now = (words.term(found.field, side[0]) for side in (found.before, found.after))
            yield MendedText(label(words, found), was, now)


def state(version: Version) -> State:
    return State(version.record, version.dossier, claim=version.claim)


def label(words: Words, found: Difference) -> str:
    """As in "Statement, in English", "Excerpt herald: The words"."""
    if not found.excerpt:
        return words.label(found)
    _ = words.interface._
    return _("Excerpt %(id)s: %(field)s", id=found.excerpt, field=words.label(found))
