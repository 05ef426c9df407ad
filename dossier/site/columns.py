"""The excerpts of a claim as columns, side by side."""

from __future__ import annotations

import msgspec

from dossier.evidence import Verification, verified
from dossier.evidence.origins import Graph, Merging, chain
from dossier.model import ActorId, Claim, Excerpt, RowId, Stake, Translation
from dossier.site import routes
from dossier.site.copies import copies, no_copy
from dossier.site.edition import Edition, letter, letters, worded
from dossier.site.passages import quote_parts, translation_parts
from dossier.site.views import ChainLink, Column, Proof, QuotePart, TranslationView, Wording

CAPTURE_ANCHOR = "p_capture"


def columns(edition: Edition, claim: Claim) -> tuple[Column, ...]:
    """A column for each excerpt, in the claim's order."""
    return tuple(column(edition, claim, excerpt, index) for index, excerpt in enumerate(claim.excerpts))


def column(edition: Edition, claim: Claim, excerpt: Excerpt, index: int, *, beside: bool = True) -> Column:
    """One excerpt. `beside`: it stands with the claim's other columns, and may name their letters."""
    dossier = edition.dossier
    source = dossier.sources[excerpt.source]
    rows = claim.compare
    earlier = [i for i in range(index) if claim.excerpts[i].source == excerpt.source]
    return Column(
        anchor=excerpt.id,
        key=routes.compared(claim.id, excerpt.id),
        letter=letter(index),
        mark=edition.mark(excerpt.stance),
        voice=voice(edition, excerpt),
        source=edition.source_ref(excerpt.source, passage_anchor(edition, excerpt.passage)),
        same_document=letter(earlier[0]) if earlier else "",
        outlet=edition.outlet_ref(excerpt.source),
        published=edition.when(source.published),
        reported=edition.optional_when(excerpt.reported if excerpt.reported != source.published else None),
        chain=chain_links(edition, claim if beside else alone(claim, excerpt), excerpt),
        quote=quote_parts(excerpt, rows),
        quote_text=excerpt.quote,
        language=source.language,
        direction=worded("", source.language).direction,
        stance_words=excerpt.words or "",
        translations=tuple(translation(edition, excerpt, rows, item) for item in excerpt.translation),
        printed_in=edition.interface._(
            "Printed in %(language)s", language=edition.interface.language_name(source.language)
        ),
        proof=proof(
            edition,
            edition.evidence.verifications.get(excerpt.passage),
            routes.source(excerpt.source, passage_anchor(edition, excerpt.passage)),
        ),
        note=edition.optional(excerpt.note),
        also_in=tuple(
            edition.claim_ref(edition.claim_of(other), other.id)
            for other in edition.evidence.links.passages.get(excerpt.passage, ())
            if other.claim != excerpt.claim
        ),
        copies=copies(edition, excerpt.source, excerpt.quote),
        no_copy="" if earlier else no_copy(edition, excerpt.source),
        aliases=excerpt.aliases,
    )


def alone(claim: Claim, excerpt: Excerpt) -> Claim:
    """The claim as if it had this excerpt only."""
    return msgspec.structs.replace(claim, excerpts=(excerpt,))


def passage_anchor(edition: Edition, passage: str) -> str:
    """Where a passage stands on its source's page; the underscores keep it apart from other ids."""
    first = edition.evidence.links.passages[passage][0]
    return anchor_of(first.claim, first.id)


def passage_anchors(edition: Edition, passage: str) -> tuple[str, ...]:
    """What a passage was ever led to by: every id of every excerpt that quotes it, the present first one first."""
    found = [passage_anchor(edition, passage)]
    for excerpt in edition.evidence.links.passages[passage]:
        claims = (excerpt.claim, *edition.claim_of(excerpt).aliases)
        found += [anchor_of(claim, name) for claim in claims for name in (excerpt.id, *excerpt.aliases)]
    return tuple(dict.fromkeys(found))


def anchor_of(claim: str, excerpt: str) -> str:
    return f"w_{claim}_{excerpt}"


def voice(edition: Edition, excerpt: Excerpt) -> Wording:
    """Whose stance it is: the last voice, or the outlet itself."""
    voices = chain(edition.dossier, excerpt)
    if voices:
        return edition.wording(edition.dossier.actors[voices[-1]].name)
    return worded(edition.interface._("The document itself"), edition.interface.language)


def chain_links(edition: Edition, claim: Claim, excerpt: Excerpt) -> tuple[ChainLink, ...]:
    """The document first, then each voice, nearest first."""
    return (
        document_link(edition, claim, excerpt),
        *(
            voice_link(edition, claim, excerpt, actor, is_last=index == len(excerpt.attribution) - 1)
            for index, actor in enumerate(excerpt.attribution)
        ),
    )


def document_link(edition: Edition, claim: Claim, excerpt: Excerpt) -> ChainLink:
    """The outlet that prints the document, or what can be said without its name."""
    _ = edition.interface._
    outlet = edition.dossier.sources[excerpt.source].outlet
    remarks = [_("prints") if excerpt.attribution else _("speaks for itself")]
    if outlet is None:
        name = worded(_("an outlet that the copy doesn’t name"), edition.interface.language)
        return ChainLink(name, (), routes.source(excerpt.source), "document", remarks[0])
    if not excerpt.attribution:
        remarks += traced(edition, claim, excerpt, outlet)
    ref = edition.actor_ref(outlet)
    return ChainLink(ref.name, ref.also, ref.address, "document", "; ".join(remarks))


def voice_link(edition: Edition, claim: Claim, excerpt: Excerpt, actor: ActorId, *, is_last: bool) -> ChainLink:
    ref = edition.actor_ref(actor)
    kind = edition.dossier.actors[actor].kind
    sign = "unnamed" if kind == "unnamed" else "voice" if is_last else "relay"
    remarks = [actor_kind(edition, actor)]
    if is_last:
        remarks += traced(edition, claim, excerpt, actor)
    return ChainLink(ref.name, ref.also, ref.address, sign, "; ".join(remarks))  # type: ignore[arg-type]


def actor_kind(edition: Edition, actor: ActorId) -> str:
    """As in "outlet", "unnamed"."""
    return actor_kinds(edition)[edition.dossier.actors[actor].kind]


def actor_kinds(edition: Edition) -> dict[str, str]:
    """What actors are, in words."""
    _ = edition.interface._
    return {
        "person": _("person"),
        "body": _("body"),
        "group": _("group"),
        "outlet": _("outlet"),
        "unnamed": _("unnamed"),
    }


def traced(edition: Edition, claim: Claim, excerpt: Excerpt, actor: ActorId) -> list[str]:
    """Which other columns of the same side trace the chain's last voice further."""
    same = Merging(edition.dossier, claim)
    names = letters(claim)
    tracing = [
        names[other.id]
        for other in claim.excerpts
        if other.id != excerpt.id
        and on_one_side(excerpt, other)
        and Graph(same, [chain(edition.dossier, other)]).edges.get(same.of(actor))
    ]
    if not tracing:
        return []
    return [edition.interface._("traced further by %(letters)s", letters=edition.interface.listed(tracing))]


def on_one_side(first: Excerpt, second: Excerpt) -> bool:
    """Whether two excerpts' chains are joined: both assert, wholly or in part, or both deny."""
    return (first.is_compared and second.is_compared) or first.stance == second.stance == "denies"


def translation(edition: Edition, excerpt: Excerpt, rows: tuple[RowId, ...], made: Translation) -> TranslationView:
    return translation_view(edition, made, translation_parts(excerpt, rows, made.text))


def translation_view(edition: Edition, made: Translation, parts: tuple[QuotePart, ...]) -> TranslationView:
    """A translation with its pieces (bare text where none are given), and how it was made."""
    _ = edition.interface._
    language = made.language or edition.language
    method = {
        "human": _("Translation by %(name)s"),
        "machine": _("Machine translation, by %(name)s"),
        "published": _("Published translation, by %(name)s"),
    }[made.method or "human"]
    return TranslationView(
        parts=parts or (QuotePart(made.text),),
        language=language,
        direction=worded("", language).direction,
        made=method % {"name": made.by},
        label=_("In %(language)s", language=edition.interface.language_name(language)),
    )


def stake_proof(edition: Edition, stake: Stake) -> Proof:
    """How the words that state an interest were verified."""
    capture = edition.dossier.captures.get(stake.source)
    return proof(edition, verified(capture, stake.quote), routes.source(stake.source, CAPTURE_ANCHOR))


def proof(edition: Edition, found: Verification | None, address: str) -> Proof:
    """How a quote was verified, in words, and where that is shown."""
    return Proof(proof_words(edition, found) if found else edition.interface._("Not verified"), address)


def proof_words(edition: Edition, found: Verification) -> str:
    return edition.interface.n(
        "%(number)s word and sign, verified in the capture of %(date)s, from word %(word)s on.",
        "All %(number)s words and signs verified in the capture of %(date)s, from word %(word)s on.",
        found.tokens,
        date=edition.interface.day(found.taken),
        word=found.word,
    )
