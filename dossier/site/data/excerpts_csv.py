"""The columns of `excerpts.csv`: a row is an excerpt of a public claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.evidence import ClaimEvidence, Verification
from dossier.model import ActorId, Excerpt, ExcerptId, Language, Method, Source, SourceId, Translation, Url
from dossier.site import exported
from dossier.site.data.cells import BETWEEN, Column
from dossier.site.data.columns import computed, declared, worded, written
from dossier.site.edition import Edition

BETWEEN_ORIGINS = " / "
NO_TRANSLATION = Translation(text="")


@dataclass(frozen=True)
class Row:
    """An excerpt, and the origins that it counts under."""

    edition: Edition
    excerpt: Excerpt
    origins: tuple[tuple[ActorId, ...], ...]
    """Of each, the voices that count as one."""

    @property
    def source(self) -> Source:
        return self.edition.dossier.sources[SourceId(self.excerpt.source)]

    @property
    def translation(self) -> Translation:
        """The first; one without words where there is none."""
        return next(iter(self.excerpt.translation), NO_TRANSLATION)

    @property
    def proof(self) -> Verification | None:
        return self.edition.evidence.verifications.get(self.excerpt.passage)


def rows(edition: Edition) -> Iterator[Row]:
    for found in edition.evidence.claims.values():
        under = dict(origins_of(edition, found))
        for excerpt in found.claim.excerpts:
            yield Row(edition, excerpt, under.get(excerpt.id, ()))


def origins_of(edition: Edition, found: ClaimEvidence) -> Iterator[tuple[ExcerptId, tuple[tuple[ActorId, ...], ...]]]:
    """Excerpt → its origins. In the order of the file's actors, an origin is written alike wherever it stands."""
    order = {actor: number for number, actor in enumerate(edition.dossier.actors)}
    for side in (found.asserting, found.partly, found.denying):
        for excerpt in side.excerpts:
            voices = [sorted(one.voices, key=order.__getitem__) for one in side.origins if excerpt in one.excerpts]
            yield excerpt.id, tuple(map(tuple, sorted(voices, key=lambda one: order[one[0]])))


def columns(edition: Edition) -> tuple[Column[Row], ...]:
    return (
        computed(claim),
        declared(Excerpt, "id", lambda row: row.excerpt.id),
        computed(url, unique=True),
        declared(Excerpt, "source", lambda row: row.excerpt.source),
        declared(Excerpt, "stance", lambda row: row.excerpt.stance),
        declared(Excerpt, "words", lambda row: row.excerpt.words),
        declared(Excerpt, "attribution", lambda row: row.excerpt.attribution),
        computed(origins),
        computed(origin),
        declared(Excerpt, "quote", lambda row: row.excerpt.quote),
        declared(Source, "language", lambda row: row.source.language),
        *map(computed, TRANSLATION),
        declared(Excerpt, "reported", lambda row: written(row.excerpt.reported)),
        computed(passage),
        computed(verified_word, minimum=1),
        computed(verified_words, minimum=1),
        computed(verified_sha256, pattern="[0-9a-f]{64}"),
        computed(points),
        declared(Excerpt, "silent", lambda row: row.excerpt.silent),
        *worded(edition, Excerpt, "note", lambda row: row.excerpt.note),
    )


def claim(row: Row) -> str:
    """The id of the claim that it speaks to, in `claims.csv`."""
    return row.excerpt.claim


def url(row: Row) -> Url:
    """The excerpt's place on the claim's page."""
    return Url(exported.excerpt_url(row.edition, row.excerpt))


def origins(row: Row) -> int:
    """Under how many origins it counts: mostly one; more where others trace further the voice that it cites.

    0 where its outlet isn't known either, and of excerpts that decline or mention.
    """
    return len(row.origins)


def origin(row: Row) -> str | None:
    """The origin that it counts under: the ids of all voices that count as this one origin, with `|` between them.

    Several origins have ` / ` between them: `ministry|envoy / wire` is two. An origin is written alike in every row of
    a claim, so that rows can be grouped by it.
    """
    return BETWEEN_ORIGINS.join(map(BETWEEN.join, row.origins)) or None


def translation(row: Row) -> str | None:
    """The first translation of the quote, where it has one; `claims.json` has them all."""
    return row.translation.text or None


def translation_language(row: Row) -> Language | None:
    """What the quote is translated into."""
    return row.translation.language


def translation_by(row: Row) -> str | None:
    """Who translated."""
    return row.translation.by


def translation_method(row: Row) -> Method | None:
    """`human`, `machine`, or `published`: the source printed both texts."""
    return row.translation.method


TRANSLATION = (translation, translation_language, translation_by, translation_method)


def passage(row: Row) -> str:
    """Which passage it quotes, as `claim#excerpt`: excerpts of several claims that quote the same words share it."""
    return exported.passage(row.edition, row.excerpt)


def verified_word(row: Row) -> int | None:
    """At which word of the captured text the quote begins, from 1; signs count as words. Empty: not verified."""
    return row.proof.word if row.proof else None


def verified_words(row: Row) -> int | None:
    """How many words and signs of the quote were verified: all of them."""
    return row.proof.tokens if row.proof else None


def verified_sha256(row: Row) -> str | None:
    """The SHA-256 of the captured text that the quote was verified in."""
    return row.proof.sha256 if row.proof else None


def points(row: Row) -> dict[str, Any]:
    """What it says on each row of the comparison: row → `said`, `value`, `translated`, without what isn't there."""
    return {name: given(exported.point(point)) for name, point in row.excerpt.points.items()}


def given(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value is not None}
