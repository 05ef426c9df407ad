"""What happened around a claim, and on whose word it is said: lists in time order, with links both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.dates import EdtfDate
from dossier.evidence import ClaimEvidence, Link
from dossier.evidence.origins import Merging, Origin, chain
from dossier.model import ActorId, Claim, Excerpt, RelationType, SourceId, Stance
from dossier.site import routes
from dossier.site.columns import actor_kind, alone, document_link, voice_link
from dossier.site.edition import Edition, letters, worded
from dossier.site.views import CellLink, ChainLink, OriginGroup, OriginRoute, OriginVoice, TrailItem

Dated = tuple[EdtfDate | None, TrailItem]


def trail(edition: Edition, found: ClaimEvidence) -> tuple[TrailItem, ...]:
    """The event, the reports, and the claims that this one stands in relation to, in time order."""
    claim = found.claim
    items = [
        *event_item(edition, claim),
        *relayed_items(edition, claim),
        *report_items(edition, claim),
        *relation_items(edition, found),
    ]
    return tuple(item for _, item in sorted(items, key=in_time))


def in_time(dated: Dated) -> tuple[bool, object]:
    date, _ = dated
    return (date is None, date.sort_key if date else ())


def event_item(edition: Edition, claim: Claim) -> Iterator[Dated]:
    if claim.event and claim.event.date:
        label = edition.interface._("Said to happen")
        yield (
            claim.event.date,
            TrailItem(edition.when(claim.event.date), label, None, edition.optional(claim.event.note)),
        )


def report_items(edition: Edition, claim: Claim) -> Iterator[Dated]:
    """Each document once, with the time from the event to print."""
    seen: set[SourceId] = set()
    for excerpt in claim.excerpts:
        if excerpt.source in seen:
            continue
        seen.add(excerpt.source)
        date = edition.dossier.sources[excerpt.source].published
        words = "" if excerpt.reported else edition.lag_words(claim, excerpt)
        text = worded(words, edition.interface.language) if words else None
        label = edition.interface._("In print")
        ref = edition.source_ref(excerpt.source)
        yield date, TrailItem(edition.when(date), label, ref, text)


def relayed_items(edition: Edition, claim: Claim) -> Iterator[Dated]:
    """Each report that a document of another date passes on, under the report's own date."""
    label, seen = edition.interface._("Reported"), set()
    for excerpt in claim.excerpts:
        date, printed = excerpt.reported, edition.dossier.sources[excerpt.source].published
        if date is None or date == printed or (excerpt.source, date) in seen:
            continue
        seen.add((excerpt.source, date))
        words = ", ".join(filter(None, (edition.lag_words(claim, excerpt), as_printed(edition, printed))))
        text = worded(words, edition.interface.language)
        yield date, TrailItem(edition.when(date), label, edition.source_ref(excerpt.source), text)


def as_printed(edition: Edition, printed: EdtfDate) -> str:
    return edition.interface._("as printed %(date)s", date=edition.interface.date(printed))


def relation_items(edition: Edition, found: ClaimEvidence) -> Iterator[Dated]:
    outward = relation_words(edition, outward=True)
    inward = relation_words(edition, outward=False)
    for link in found.outward:
        yield related(edition, link, link.target, outward[link.relation.type], link.relation.claim.excerpt)
    for link in found.inward:
        yield related(edition, link, link.origin, inward[link.relation.type], link.relation.from_)


def related(edition: Edition, link: Link, other: Claim, label: str, excerpt: str | None) -> Dated:
    """The claim at the relation's other end, under the date of its event."""
    date = other.event.date if other.event else None
    ref, note = edition.claim_ref(other, excerpt or ""), edition.optional(link.relation.note)
    return date, TrailItem(edition.optional_when(date), label, ref, note)


def relation_words(edition: Edition, *, outward: bool) -> dict[RelationType, str]:
    """What a relation is called from its one end, and from the other."""
    _ = edition.interface._
    if outward:
        return {
            "denies": _("Denies"),
            "contradicts": _("Contradicts"),
            "corroborates": _("Corroborates"),
            "repeats": _("Repeats"),
            "updates": _("Updates"),
            "part-of": _("Part of"),
            "same-event": _("Of the same event"),
            "tension": _("In tension with"),
        }
    return {
        "denies": _("Denied by"),
        "contradicts": _("Contradicts"),
        "corroborates": _("Corroborated by"),
        "repeats": _("Repeated by"),
        "updates": _("Updated by"),
        "part-of": _("Has as a part"),
        "same-event": _("Of the same event"),
        "tension": _("In tension with"),
    }


# On whose word.


def origin_groups(edition: Edition, found: ClaimEvidence) -> tuple[OriginGroup, ...]:
    """The origins of the support, of what asserts in part, of the denials; then what isn't counted."""
    n, _ = edition.interface.n, edition.interface._
    further = [origin for origin in found.partly.origins if not joined(origin, found.asserting.origins)]
    listed = group(
        edition,
        found.claim,
        n("%(number)s origin asserts it", "%(number)s origins assert it", len(found.asserting.origins)),
        found.asserting.origins,
        found.partly.origins,
    )
    listed += group(
        edition,
        found.claim,
        n("%(number)s more in part", "%(number)s more in part", len(further))
        if found.asserting.origins
        else n("%(number)s origin asserts it in part", "%(number)s origins assert it in part", len(further)),
        further,
    )
    listed += group(
        edition,
        found.claim,
        n("%(number)s denial, counted apart", "%(number)s denials, counted apart", len(found.denying.origins)),
        found.denying.origins,
    )
    untraced = [excerpt for side in (found.asserting, found.partly, found.denying) for excerpt in side.untraced]
    listed += apart(edition, found.claim, untraced, _("Untraced: neither on whose word nor by whom"))
    others = [excerpt for excerpt in found.claim.excerpts if excerpt.stance in ("declines", "mentions")]
    return (*listed, *apart(edition, found.claim, others, _("Not counted")))


def group(
    edition: Edition, claim: Claim, title: str, origins: Sequence[Origin], beside: Sequence[Origin] = ()
) -> list[OriginGroup]:
    """Origins under a heading; to each the excerpts that lead to the same voices from `beside`."""
    voices = tuple(
        origin_voice(
            edition, claim, origin, tuple(e for other in beside if joined(other, (origin,)) for e in other.excerpts)
        )
        for origin in origins
    )
    return [OriginGroup(title, voices)] if voices else []


def joined(origin: Origin, others: Iterable[Origin]) -> bool:
    """Whether an origin has a voice in common with one of the others."""
    return any(set(origin.voices) & set(other.voices) for other in others)


def apart(edition: Edition, claim: Claim, excerpts: Iterable[Excerpt], title: str) -> list[OriginGroup]:
    voices = tuple(
        OriginVoice((last_link(edition, claim, excerpt),), routes_of(edition, claim, (excerpt,)), "")
        for excerpt in excerpts
    )
    return [OriginGroup(title, voices)] if voices else []


def last_link(edition: Edition, claim: Claim, excerpt: Excerpt) -> ChainLink:
    if not excerpt.attribution:
        return document_link(edition, claim, excerpt)
    return voice_link(edition, alone(claim, excerpt), excerpt, excerpt.attribution[-1], is_last=True)


def origin_voice(edition: Edition, claim: Claim, origin: Origin, beside: tuple[Excerpt, ...]) -> OriginVoice:
    voices = []
    for actor in origin.voices:
        ref, unnamed = edition.actor_ref(actor), edition.dossier.actors[actor].kind == "unnamed"
        sign = "unnamed" if unnamed else "voice"
        voices.append(ChainLink(ref.name, ref.also, ref.address, sign, actor_kind(edition, actor)))  # type: ignore[arg-type]
    ways = routes_of(edition, claim, (*origin.excerpts, *beside), frozenset(origin.voices))
    return OriginVoice(tuple(voices), ways, one_origin_note(edition, claim, origin))


def one_origin_note(edition: Edition, claim: Claim, origin: Origin) -> str:
    """Why an origin's voices count as one; empty where it has one voice."""
    return one_origin_reason(edition, claim, origin.voices, origin.excerpts) if len(origin.voices) > 1 else ""


def one_origin_reason(edition: Edition, claim: Claim, voices: Iterable[ActorId], excerpts: Iterable[Excerpt]) -> str:
    """Why voices count as one: what the editors declare of them, or of others that the excerpts lead through."""
    _ = edition.interface._
    basis = {"stated": _("stated"), "shared-wording": _("shared wording"), "inferred": _("inferred")}
    through = {voice for excerpt in excerpts for voice in chain(edition.dossier, excerpt)}
    declared = list(Merging(edition.dossier, claim).declared_for(through | set(voices)))
    if not declared:
        return _("Counted as one: they only cite each other.")
    notes = [edition.wording(group.note).text for group in declared if group.note]
    listed = edition.interface.listed(list(dict.fromkeys(basis[group.basis] for group in declared)))
    return " ".join([_("Counted as one (%(basis)s).", basis=listed), *notes])


def routes_of(
    edition: Edition, claim: Claim, excerpts: Iterable[Excerpt], voices: frozenset[ActorId] = frozenset()
) -> tuple[OriginRoute, ...]:
    """The ways an origin's word takes to the reader; excerpts that take the same way stand together.

    `voices`: the origin's. A chain that ends before them, since another traces it further, is passed on whole.
    """
    names = letters(claim)
    ways: dict[tuple[Stance, tuple[ActorId, ...], SourceId], list[Excerpt]] = {}
    for excerpt in excerpts:
        ends = not voices or (excerpt.attribution and excerpt.attribution[-1] in voices)
        through = excerpt.attribution[:-1] if ends else excerpt.attribution
        ways.setdefault((excerpt.stance, tuple(through), excerpt.source), []).append(excerpt)
    return tuple(
        OriginRoute(
            mark=edition.mark(stance),
            columns=tuple(CellLink(names[e.id], routes.claim(claim.id, e.id)) for e in mine),
            through=tuple(edition.actor_ref(actor) for actor in through),
            source=edition.outlet_ref(source) or edition.source_ref(source),
        )
        for (stance, through, source), mine in ways.items()
    )
