"""Who is spoken of and who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Actor, ActorId, ActorKind, Claim, ClaimId, Dossier, Stake
from dossier.scripts import language_of
from dossier.site.columns import stake_proof, translation_view
from dossier.site.copies import copies
from dossier.site.edition import Edition, worded
from dossier.site.ledgers import claims_of, group
from dossier.site.views import ActorPage, IndexEntry, IndexGroup, IndexPage, LedgerGroup, StakeView, Wording

KINDS: tuple[ActorKind, ...] = ("outlet", "body", "person", "group", "unnamed")


def kind_words(edition: Edition, kind: ActorKind) -> tuple[str, str]:
    """A kind of actor: one of it, and several."""
    _ = edition.interface._
    return {
        "outlet": (_("Outlet"), _("Outlets")),
        "body": (_("Body"), _("Bodies")),
        "person": (_("Person"), _("People")),
        "group": (_("Group"), _("Groups")),
        "unnamed": (_("Unnamed voice"), _("Unnamed voices")),
    }[kind]


def actors_page(edition: Edition) -> IndexPage:
    """Every actor, by kind."""
    _ = edition.interface._
    groups = []
    for kind in KINDS:
        entries = tuple(
            entry(edition, ActorId(actor.id)) for actor in edition.dossier.actors.values() if actor.kind == kind
        )
        if entries:
            groups.append(IndexGroup(f"p_{kind}", kind_words(edition, kind)[1], entries))
    return IndexPage(
        _("Actors"),
        _("Anyone who speaks or is spoken of. A voice without a name is called as its source calls it."),
        tuple(groups),
    )


def entry(edition: Edition, actor_id: ActorId) -> IndexEntry:
    n = edition.interface.n
    links = edition.evidence.links
    spoken, about = len(links.by_voice.get(actor_id, ())), len(links.about_actor.get(actor_id, ()))
    figures = []
    if spoken:
        figures.append(n("speaks in %(number)s excerpt", "speaks in %(number)s excerpts", spoken))
    if about:
        figures.append(n("concerned by %(number)s claim", "concerned by %(number)s claims", about))
    actor = edition.dossier.actors[actor_id]
    sign = {"unnamed": "unnamed", "outlet": "relay"}.get(actor.kind, "voice")
    whose = edition.actor_ref(actor.of).name.text if actor.of else ""
    kind = edition.interface._("of %(name)s", name=whose) if whose else ""
    return IndexEntry(
        edition.actor_ref(actor_id),
        edition.optional(actor.description),
        kind,
        tuple(figures),
        sign=sign,  # type: ignore[arg-type]
    )


def actor_page(edition: Edition, actor_id: ActorId) -> ActorPage:
    actor = edition.dossier.actors[actor_id]
    return ActorPage(
        name=edition.wording(actor.name),
        also=edition.also(actor.name),
        kind=kind_words(edition, actor.kind)[0],
        of=edition.actor_ref(actor.of) if actor.of else None,
        voices=tuple(
            edition.actor_ref(ActorId(other.id)) for other in edition.dossier.actors.values() if other.of == actor_id
        ),
        variants=tuple(variants(edition.dossier, actor)),
        description=edition.optional(actor.description),
        stake=stake_view(edition, actor.stake) if actor.stake else None,
        groups=tuple(groups(edition, actor_id)),
        documents=tuple(
            edition.source_ref(source)
            for source, declared in edition.dossier.sources.items()
            if declared.outlet == actor_id
        ),
        empty=edition.interface._("No claim names this actor."),
    )


def variants(dossier: Dossier, actor: Actor) -> Iterator[Wording]:
    """Spellings; each marked with the likely language of its script."""
    for spelling in actor.variants:
        yield worded(spelling, language_of(spelling) or dossier.language)


def stake_view(edition: Edition, stake: Stake) -> StakeView:
    language = edition.dossier.sources[stake.source].language
    return StakeView(
        quote=stake.quote,
        language=language,
        direction=worded("", language).direction,
        translations=tuple(translation_view(edition, made, ()) for made in stake.translation),
        source=edition.source_ref(stake.source),
        proof=stake_proof(edition, stake),
        copies=copies(edition, stake.source, stake.quote),
    )


def groups(edition: Edition, actor_id: ActorId) -> Iterator[LedgerGroup]:
    _ = edition.interface._
    spoken, printed = claims_of(edition, actor_id), claims_printed(edition, actor_id)
    alone = {claim.id: claim for claim in (*spoken, *printed) if rests_on(edition, claim, actor_id)}
    about = edition.evidence.links.about_actor.get(actor_id, ())
    yield from group(edition, "alone", _("Resting on this voice alone"), alone.values())
    yield from group(edition, "by", _("Speaks on"), [claim for claim in spoken if claim.id not in alone])
    listed = {*alone, *(claim.id for claim in spoken)}
    yield from group(edition, "printed", _("In documents that it printed"), [c for c in printed if c.id not in listed])
    yield from group(edition, "about", _("Concerned by"), about)


def claims_printed(edition: Edition, actor_id: ActorId) -> tuple[Claim, ...]:
    """The claims that documents of an outlet speak to, each once."""
    found = {
        excerpt.claim: edition.claim_of(excerpt)
        for source, declared in edition.dossier.sources.items()
        if declared.outlet == actor_id
        for excerpt in edition.evidence.links.by_source.get(source, ())
    }
    return tuple(found.values())


def rests_on(edition: Edition, claim: Claim, actor_id: ActorId) -> bool:
    """Whether this voice is the one origin of a claim, an outlet that speaks for itself included."""
    asserting = edition.evidence.claims[ClaimId(claim.id)].asserting
    return len(asserting.origins) == 1 and not asserting.untraced and actor_id in asserting.origins[0].voices
