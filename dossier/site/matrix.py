"""Claims × sources: who asserts, denies, declines, mentions."""

from __future__ import annotations

from dossier.model import Claim, SourceId, TopicId
from dossier.site.columns import voice
from dossier.site.edition import Edition, letters
from dossier.site.sources import in_time, source_row
from dossier.site.views import MatrixMark, MatrixPage, MatrixRow, MatrixTable, Wording


def matrix_page(edition: Edition) -> MatrixPage:
    _ = edition.interface._
    sources = tuple(source for source in in_time(edition.dossier) if source in edition.evidence.links.by_source)
    return MatrixPage(
        title=_("Matrix"),
        lead=_("Every claim against every document: each mark opens the words it stands for."),
        sources=tuple(source_row(edition, source) for source in sources),
        short_names=tuple(short_name(edition, source) for source in sources),
        tables=tuple(
            MatrixTable(
                f"p_{topic}",
                edition.topic_ref(TopicId(topic)),
                tuple(matrix_row(edition, claim, sources) for claim in claims),
            )
            for topic, claims in edition.topic_order.items()
        ),
        stances=edition.stance_key,
    )


def short_name(edition: Edition, source: SourceId) -> Wording:
    """The outlet's name, or what can be said without it; the date stands beside."""
    outlet = edition.outlet_ref(source)
    return outlet.name if outlet else edition.no_outlet


def matrix_row(edition: Edition, claim: Claim, sources: tuple[SourceId, ...]) -> MatrixRow:
    return MatrixRow(edition.claim_ref(claim), tuple(cell(edition, claim, source) for source in sources))


def cell(edition: Edition, claim: Claim, source: SourceId) -> tuple[MatrixMark, ...]:
    names = letters(claim)
    return tuple(
        MatrixMark(
            edition.mark(excerpt.stance),
            edition.excerpt_address(excerpt),
            edition.interface._(
                "%(letter)s, %(stance)s: %(voice)s",
                letter=names[excerpt.id],
                stance=edition.mark(excerpt.stance).word,
                voice=voice(edition, excerpt).text,
            ),
        )
        for excerpt in claim.excerpts
        if excerpt.source == source
    )
