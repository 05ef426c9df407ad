"""What is said first of a claim that is no longer alone, or was taken back."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.shared import CellLink, Ref, When, Wording


@dataclass(frozen=True, slots=True)
class NoticePassage:
    """An excerpt of a merged claim, and the same passage in the other."""

    here: CellLink
    voice: Wording
    there: CellLink | None
    """None: it wasn't taken along."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Says first that a claim was merged or withdrawn, or that it is a draft."""

    title: str
    text: Wording | None
    """Why."""
    ref: Ref | None
    """Where to go from here."""
    onward: str = ""
    """As in "It goes on as:"."""
    when: When | None = None
    passages: tuple[NoticePassage, ...] = ()
    is_kept: bool = True
    """Whether the claim is shown for those who cite it."""


@dataclass(frozen=True, slots=True)
class RemovedView:
    """An excerpt that was taken out."""

    id: str
    """The element id: the excerpt's own, which is a public address."""
    when: When
    reason: Wording
    version: int
    """The last that had it; 0 where none is known."""
    address: str
    """The excerpt in that version; empty where it has no page."""
    permalink: str
