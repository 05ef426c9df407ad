"""What a page says first of a claim that was merged or withdrawn: why, when, and where to go from here; or of a draft,
which only a preview shows."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import standing
from dossier.model import Claim
from dossier.site import routes
from dossier.site.columns import voice
from dossier.site.edition import Edition, letters, worded
from dossier.site.views import CellLink, Notice, NoticePassage, When


def notice(edition: Edition, claim: Claim) -> Notice | None:
    """None of a claim that stands by itself."""
    if claim.state == "withdrawn":
        return withdrawn(edition, claim)
    if claim.state == "merged" and claim.into:
        return merged(edition, claim)
    return draft(edition) if claim.state == "draft" else None


def draft(edition: Edition) -> Notice:
    _ = edition.interface._
    why = worded(_("This preview shows it. The published site leaves it out."), edition.interface.language)
    return Notice(_("Draft: not published"), why, None, is_kept=False)


def withdrawn(edition: Edition, claim: Claim) -> Notice:
    _ = edition.interface._
    return Notice(
        _("This claim was withdrawn"),
        edition.optional(claim.reason),
        edition.topic_ref(claim.topic),
        onward=_("Other claims of its topic:"),
        when=since(edition, claim),
    )


def merged(edition: Edition, claim: Claim) -> Notice:
    """Leads to the claim at the end, however often the claim was merged on; says so where that was withdrawn."""
    _ = edition.interface._
    other = edition.dossier.goes_on_as(claim)
    gone = other.state == "withdrawn"
    return Notice(
        _("This claim was merged into another, which was withdrawn")
        if gone
        else _("This claim was merged into another"),
        edition.optional(other.reason) if gone else None,
        edition.claim_ref(other),
        onward=_("It was part of:") if gone else _("It goes on as:"),
        when=since(edition, claim),
        passages=tuple(passages(edition, claim, other)),
    )


def since(edition: Edition, claim: Claim) -> When | None:
    """When it was withdrawn or merged; None where that isn't known."""
    found = standing.ended(edition.dossier, claim)
    return edition.when(found) if found else None


def passages(edition: Edition, claim: Claim, other: Claim) -> Iterator[NoticePassage]:
    """Each excerpt, and the one that quotes the same passage in the other claim; none where no passage is in both."""
    here, there = letters(claim), letters(other)
    if not {excerpt.passage for excerpt in claim.excerpts} & {excerpt.passage for excerpt in other.excerpts}:
        return
    for excerpt in claim.excerpts:
        same = next((one for one in other.excerpts if one.passage == excerpt.passage), None)
        yield NoticePassage(
            CellLink(here[excerpt.id], routes.claim(claim.id, excerpt.id)),
            voice(edition, excerpt),
            CellLink(there[same.id], routes.claim(other.id, same.id)) if same else None,
        )
