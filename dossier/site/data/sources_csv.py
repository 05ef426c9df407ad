"""The columns of `sources.csv`: a row is a document that was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.captures import Capture
from dossier.evidence import Share
from dossier.model import Excerpt, Source, SourceId, Url
from dossier.site import routes
from dossier.site.data.cells import Column
from dossier.site.data.columns import computed, dated, declared, worded, written
from dossier.site.edition import Edition


@dataclass(frozen=True)
class Row:
    """A source, with its capture."""

    edition: Edition
    source: Source

    @property
    def capture(self) -> Capture | None:
        return self.edition.dossier.captures.get(SourceId(self.source.id))

    @property
    def share(self) -> Share | None:
        return self.edition.evidence.shares.get(SourceId(self.source.id))

    @property
    def excerpts(self) -> tuple[Excerpt, ...]:
        return self.edition.evidence.links.by_source.get(SourceId(self.source.id), ())


def rows(edition: Edition) -> Iterator[Row]:
    return (Row(edition, source) for source in edition.dossier.sources.values())


def columns(edition: Edition) -> tuple[Column[Row], ...]:
    return (
        computed(source_id, "id", unique=True),
        computed(page),
        declared(Source, "outlet", lambda row: row.source.outlet),
        declared(Source, "title", lambda row: row.source.title),
        declared(Source, "authors", lambda row: tuple(author.name for author in row.source.authors)),
        declared(Source, "language", lambda row: row.source.language),
        *dated(Source, "published", lambda row: row.source.published),
        declared(Source, "url", lambda row: row.source.url),
        declared(Source, "archived", lambda row: row.source.archived),
        declared(Source, "link", lambda row: row.source.link),
        declared(Source, "checked", lambda row: written(row.source.checked)),
        declared(Source, "read", lambda row: row.source.read),
        *worded(edition, Source, "note", lambda row: row.source.note),
        declared(Source, "aliases", lambda row: row.source.aliases),
        computed(claims),
        computed(passages),
        computed(share_quoted, maximum=100),
        computed(words),
        computed(captured),
        computed(capture_sha256, pattern="[0-9a-f]{64}"),
    )


def source_id(row: Row) -> str:
    """The source's own name: a part of its page's address."""
    return row.source.id


def page(row: Row) -> Url:
    """The source's page on this site."""
    return Url(routes.canonical(row.edition.dossier.about.base_url, routes.source(row.source.id)))


def claims(row: Row) -> int:
    """How many claims quote it."""
    return len({excerpt.claim for excerpt in row.excerpts})


def passages(row: Row) -> int:
    """How many of its passages are quoted."""
    return len({excerpt.passage for excerpt in row.excerpts})


def share_quoted(row: Row) -> int | None:
    """How many of 100 words of it the dossier quotes, rounded up; empty where it wasn't captured."""
    return row.share.per_cent if row.share else None


def words(row: Row) -> int | None:
    """How many words and signs the captured text has."""
    return row.capture.tokens if row.capture else None


def captured(row: Row) -> date | None:
    """When the text was captured."""
    return row.capture.taken if row.capture else None


def capture_sha256(row: Row) -> str | None:
    """The SHA-256 of the captured text, which isn't published; each quoted word can be held against its capture."""
    return row.capture.sha256 if row.capture else None
