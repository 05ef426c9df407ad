"""The page that the project exists for: one claim, its excerpts side by side."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from dossier import prose
from dossier.evidence import ClaimEvidence
from dossier.model import Claim, ClaimId
from dossier.site import routes
from dossier.site.around import origin_groups, trail
from dossier.site.columns import columns
from dossier.site.compare import comparison, point_keys
from dossier.site.corrected import corrected
from dossier.site.diagram import diagram
from dossier.site.edition import Edition
from dossier.site.headline import headline
from dossier.site.notice import notice
from dossier.site.parallels import parallels, shared_pairs
from dossier.site.places import small_map
from dossier.site.record import record
from dossier.site.removed import removed
from dossier.site.take import take
from dossier.site.timeline import claim_time
from dossier.site.version_list import version_list
from dossier.site.views import AssessmentView, ClaimPage, Record, RevisionView


def claim_page(edition: Edition, found: ClaimEvidence, link: prose.Link) -> ClaimPage:
    """All that the page shows. `link` turns an address of the site into a link from this page."""
    claim, event = found.claim, found.claim.event
    return replace(
        told(edition, found, record(edition.dossier, claim), link),
        map=small_map(edition, event.places if event else ()),
        versions=version_list(edition, claim),
        take=take(edition, claim),
        corrected=corrected(edition, claim),
    )


def told(edition: Edition, found: ClaimEvidence, record: Record, link: prose.Link) -> ClaimPage:
    """What the page and each version of it show: what follows from the claim's facts alone."""
    claim, event = found.claim, found.claim.event
    return ClaimPage(
        id=claim.id,
        statement=edition.wording(claim.statement),
        also=edition.also(claim.statement),
        topic=edition.topic_ref(claim.topic),
        when=edition.optional_when(event.date if event else None),
        places=tuple(edition.place_ref(place) for place in event.places) if event else (),
        actors=tuple(edition.actor_ref(actor) for actor in claim.actors),
        notice=notice(edition, claim),
        headline=headline(edition, found),
        context=context(edition, claim, link),
        side_title=side_title(edition, claim),
        columns=columns(edition, claim),
        points=point_keys(edition, claim),
        shared=shared_pairs(edition, found),
        comparison=comparison(edition, found),
        diagram=diagram(edition, found),
        origins=origin_groups(edition, found),
        parallels=parallels(edition, found),
        trail=trail(edition, found),
        assessment=assessment(edition, claim),
        revisions=revisions(edition, claim),
        permalink=routes.canonical(edition.dossier.about.base_url, routes.claim(claim.id)),
        json_address=routes.claim_json(claim.id),
        record=record,
        time=claim_time(edition, found),
        removed=removed(edition, claim),
    )


def context(edition: Edition, claim: Claim, link: prose.Link) -> Markup | None:
    """The claim's Markdown: the short text in the file, or the longer one beside it."""
    longer = edition.dossier.contexts.get(ClaimId(claim.id))
    text = edition.wording(claim.context).text if claim.context else ""
    whole = "\n\n".join(part for part in (text, longer.text if longer else "") if part)
    return prose.render(whole, link, prefix="context_", level=3) if whole else None


def side_title(edition: Edition, claim: Claim) -> str:
    """As in "Side by side: six passages, one document"."""
    n = edition.interface.n
    documents = len({excerpt.source for excerpt in claim.excerpts})
    passages = n("%(number)s passage", "%(number)s passages", len(claim.excerpts))
    if len(claim.excerpts) == 1:
        return edition.interface._("The words: %(passages)s", passages=passages)
    return edition.interface._(
        "Side by side: %(passages)s, %(documents)s",
        passages=passages,
        documents=n("%(number)s document", "%(number)s documents", documents),
    )


def assessment(edition: Edition, claim: Claim) -> AssessmentView | None:
    made = claim.assessment
    if made is None:
        return None
    return AssessmentView(
        grade=edition.grade(made),
        reason=edition.optional(made.reason),
        unknowns=tuple(edition.wording(unknown) for unknown in made.unknowns),
        by=made.by,
        reviewed_by=made.reviewed_by or "",
        when=edition.when(made.date),
    )


def revisions(edition: Edition, claim: Claim) -> tuple[RevisionView, ...]:
    """Every revision, the latest first."""
    kinds = revision_kinds(edition)
    return tuple(
        RevisionView(edition.when(revision.date), kinds[revision.kind], edition.wording(revision.summary))
        for revision in reversed(claim.revisions)
    )


def revision_kinds(edition: Edition) -> dict[str, str]:
    _ = edition.interface._
    return {
        "correction": _("Correction"),
        "clarification": _("Clarification"),
        "addition": _("Addition"),
        "regrade": _("Regrade"),
        "withdrawal": _("Withdrawal"),
    }
