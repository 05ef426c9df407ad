"""The documents that were read, and the proof of what is quoted from them."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import captures
from dossier.dates import parse
from dossier.model import Dossier, Excerpt, SourceId
from dossier.site import routes
from dossier.site.columns import anchor_of, column, passage_anchor, passage_anchors
from dossier.site.copies import link_state, no_copy
from dossier.site.edition import Edition, event_order
from dossier.site.views import CaptureView, PassageUse, PassageView, SourcePage, SourceRow, SourcesPage


def sources_page(edition: Edition) -> SourcesPage:
    _ = edition.interface._
    return SourcesPage(
        _("Sources"),
        _("The documents that the dossier quotes. Each was captured, and each quote is verified against its capture."),
        tuple(source_row(edition, source) for source in in_time(edition.dossier)),
    )


def in_time(dossier: Dossier) -> tuple[SourceId, ...]:
    """The sources by date, the earliest first."""
    return tuple(sorted(dossier.sources, key=lambda source: dossier.sources[source].published.sort_key))


def source_row(edition: Edition, source_id: SourceId) -> SourceRow:
    n = edition.interface.n
    source = edition.dossier.sources[source_id]
    excerpts = edition.evidence.links.by_source.get(source_id, ())
    share = edition.evidence.shares.get(source_id)
    figures = [
        n("%(number)s claim", "%(number)s claims", len({excerpt.claim for excerpt in excerpts})),
        n("%(number)s passage", "%(number)s passages", len({excerpt.passage for excerpt in excerpts})),
    ]
    if share:
        figures.append(edition.interface._("%(share)s %% quoted", share=share.per_cent))
    return SourceRow(
        ref=edition.source_ref(source_id),
        outlet=edition.outlet_ref(source_id),
        authors=tuple(author.name for author in source.authors),
        published=edition.when(source.published),
        language=edition.interface.language_name(source.language),
        read=read_words(edition, source_id),
        figures=tuple(figures),
        share=share.per_cent if share else 0,
    )


def read_words(edition: Edition, source_id: SourceId) -> str:
    _ = edition.interface._
    return _("read in full") if edition.dossier.sources[source_id].read == "full" else _("read in part")


def source_page(edition: Edition, source_id: SourceId) -> SourcePage:
    source = edition.dossier.sources[source_id]
    return SourcePage(
        title=edition.source_ref(source_id).name,
        outlet=edition.outlet_ref(source_id),
        authors=tuple(author.name for author in source.authors),
        published=edition.when(source.published),
        language=edition.interface.language_name(source.language),
        read=read_words(edition, source_id),
        url=source.url or "",
        archived=source.archived or "",
        link_state=link_state(edition, source_id),
        address_note=no_copy(edition, source_id),
        note=edition.optional(source.note),
        capture=capture_view(edition, source_id),
        passages=passages(edition, source_id),
        gone=tuple(gone(edition, source_id)),
    )


def capture_view(edition: Edition, source_id: SourceId) -> CaptureView | None:
    """The capture's proof in words, and where the quoted words stand."""
    _, n = edition.interface._, edition.interface.n
    capture, share = edition.dossier.captures.get(source_id), edition.evidence.shares.get(source_id)
    if capture is None or share is None:
        return None
    return CaptureView(
        sha256=capture.sha256,
        taken=edition.when(parse(capture.taken.isoformat())),
        method=method_words(edition)[capture.method],
        tokens=n("%(number)s word and sign", "%(number)s words and signs", capture.tokens),
        opened=n("%(number)s of them opened", "%(number)s of them opened", len(capture.openings)),
        share=share.per_cent,
        file=routes.capture(source_id),
        strip=tuple((1000 * start // share.total, -(-1000 * end // share.total)) for start, end in share.runs),
    )


def method_words(edition: Edition) -> dict[str, str]:
    """How a capture's text was come by."""
    _ = edition.interface._
    return {
        "text": _("from a plain-text file"),
        "html": _("read out of a web page"),
        "pdf": _("read out of a PDF"),
        "warc": _("read out of a page in a web archive (WARC)"),
        "wacz": _("read out of a page in a web archive (WACZ)"),
    }


def gone(edition: Edition, source_id: SourceId) -> Iterator[str]:
    """What led to passages of this document whose excerpts were taken out."""
    dossier = edition.dossier
    for claim in dossier.public_claims:
        for removed in claim.removed:
            held = (one for version in dossier.history(claim) for one in version.record.get("excerpts", ()))
            if any(
                one["id"] == removed.id and dossier.present_id("sources", one["source"]) == source_id for one in held
            ):
                yield from (anchor_of(name, removed.id) for name in (claim.id, *claim.aliases))


def passages(edition: Edition, source_id: SourceId) -> tuple[PassageView, ...]:
    """Each passage once, in text order."""
    found: dict[str, Excerpt] = {}
    for excerpt in edition.evidence.links.by_source.get(source_id, ()):
        if excerpt.passage not in found or f"{excerpt.claim}#{excerpt.id}" == excerpt.passage:
            found[excerpt.passage] = excerpt
    placed = sorted((positions(edition.dossier, excerpt), passage) for passage, excerpt in found.items())
    return tuple(passage_view(edition, found[passage], place) for place, passage in placed)


def positions(dossier: Dossier, excerpt: Excerpt) -> tuple[int, int]:
    """The first and the last word of a passage in its document, from 1; zeros where it isn't proved."""
    capture = dossier.captures.get(excerpt.source)
    proved = captures.proved_positions(capture, excerpt.quote) if capture else frozenset()
    return (min(proved) + 1, max(proved) + 1) if proved else (0, 0)


def passage_view(edition: Edition, excerpt: Excerpt, place: tuple[int, int]) -> PassageView:
    claim = edition.claim_of(excerpt)
    capture = edition.dossier.captures.get(excerpt.source)
    uses = sorted(
        edition.evidence.links.passages[excerpt.passage], key=lambda used: event_order(edition.claim_of(used))
    )
    return PassageView(
        words=edition.interface._(
            "words %(first)s to %(last)s of %(total)s",
            first=place[0],
            last=place[1],
            total=capture.tokens if capture else 0,
        ),
        anchor=passage_anchor(edition, excerpt.passage),
        others=passage_anchors(edition, excerpt.passage)[1:],
        column=column(edition, claim, excerpt, claim.excerpts.index(excerpt), beside=False),
        uses=tuple(use(edition, used) for used in uses),
    )


def use(edition: Edition, excerpt: Excerpt) -> PassageUse:
    claim = edition.claim_of(excerpt)
    return PassageUse(
        edition.mark(excerpt.stance), edition.claim_ref(claim, excerpt.id), routes.compared(claim.id, excerpt.id)
    )
