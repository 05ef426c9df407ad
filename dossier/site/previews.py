"""A claim where its statement stands alone: in a tab, in a preview of a link, in the name of a frame.

There a bare statement would be read as what the dossier found. It is always called a claim, or one that was withdrawn
or merged.
"""

from __future__ import annotations

from dossier.evidence import ClaimEvidence
from dossier.model import Claim, State
from dossier.site.edition import Edition
from dossier.site.headline import parts, plain
from dossier.site.notice import notice


def title(edition: Edition, claim: Claim) -> str:
    """As in "Claim: The ferry sank."."""
    return titled(edition, claim.state, edition.wording(claim.statement).text)


def titled(edition: Edition, state: State, statement: str) -> str:
    return pattern(edition, state) % {"statement": statement}


def pattern(edition: Edition, state: State) -> str:
    """What is said round a statement: `%(statement)s` is where it goes."""
    _ = edition.interface._
    said = {
        "withdrawn": _("Withdrawn: %(statement)s"),
        "merged": _("Merged: %(statement)s"),
        "draft": _("Draft: %(statement)s"),
    }
    return said.get(state) or _("Claim: %(statement)s")


def description(edition: Edition, found: ClaimEvidence) -> str:
    """The figures; before them what became of a claim that no longer stands."""
    gone, figures = notice(edition, found.claim), plain(tuple(parts(edition, found)))
    return f"{gone.title} · {figures}" if gone else figures
