"""`/data/`: everything that the dossier holds, as files for other people's programs, each explained."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dossier.fields import schema
from dossier.site.data import (
    claims_csv,
    documents,
    excerpts_csv,
    facts,
    names_csv,
    package,
    sources_csv,
    web_annotations,
)
from dossier.site.data.cells import Column, Row, table
from dossier.site.data.files import Download
from dossier.site.edition import Edition

JSON = "application/json"
TABLES = 1
"""The version of the tables' columns."""


def downloads(edition: Edition) -> tuple[Download, ...]:
    """Every file; the last describes the others."""
    made = (*facts_and_tables(edition), *named(edition), *references(edition))
    _ = edition.interface._
    holds = _(
        "What each of these files holds, for programs: columns, types, keys, licence (Frictionless Data Package)."
    )
    described = written(package.package(edition, made))
    return (*made, Download(package.NAME, JSON, described, holds, package.VERSION))


def facts_and_tables(edition: Edition) -> Iterator[Download]:
    _ = edition.interface._
    yield Download(
        "claims.json",
        JSON,
        written(facts.whole(edition)),
        _("Everything that is declared, as the dossier’s own file holds it; beside it what is computed from that."),
        facts.VERSION,
    )
    yield tabular(
        "claims.csv",
        claims_csv.columns(edition),
        claims_csv.rows(edition),
        _("A row for each claim: statement, event, places, actors, counts, support, conflict, confidence."),
    )
    yield tabular(
        "excerpts.csv",
        excerpts_csv.columns(edition),
        excerpts_csv.rows(edition),
        _("A row for each excerpt: quote, translation, stance, on whose word, proof."),
    )
    yield tabular(
        "sources.csv",
        sources_csv.columns(edition),
        sources_csv.rows(edition),
        _("A row for each document: outlet, title, dates, addresses, capture, share quoted."),
    )


def named(edition: Edition) -> Iterator[Download]:
    """What the other tables name by ids."""
    _ = edition.interface._
    yield tabular(
        "actors.csv",
        names_csv.actor_columns(edition),
        names_csv.actors(edition),
        _("A row for each actor: kind, whose it is, name, other spellings, who that is."),
    )
    yield tabular(
        "places.csv",
        names_csv.place_columns(edition),
        names_csv.places(edition),
        _("A row for each place: name, the larger place around it, point and how exact that is."),
    )
    yield tabular(
        "topics.csv",
        names_csv.topic_columns(edition),
        names_csv.topics(edition),
        _("A row for each topic: title, what it is about."),
    )


def references(edition: Edition) -> Iterator[Download]:
    _ = edition.interface._
    items = documents.csl(edition)
    yield Download(
        "sources.csl.json",
        "application/vnd.citationstyles.csl+json",
        written(items),
        _("The documents for reference managers (CSL)."),
        documents.VERSION,
    )
    yield Download(
        "sources.bib",
        "application/x-bibtex",
        documents.bib(edition),
        _("The documents for LaTeX (BibLaTeX)."),
        documents.VERSION,
    )
    yield Download(
        web_annotations.NAME,
        "application/ld+json",
        written(web_annotations.collection(edition)),
        _("Each quote as a web annotation: its document, its exact words, the claim, the stance, the translation."),
        web_annotations.VERSION,
    )
    yield Download(
        "claims.schema.json",
        "application/schema+json",
        schema.dump(schema.schema()),
        _("What may stand in the dossier’s own file, for editors’ programs (JSON Schema)."),
        schema.VERSION,
    )


def tabular(name: str, columns: tuple[Column[Row], ...], rows: Iterator[Row], holds: str) -> Download:
    return Download(name, "text/csv", table(columns, rows), holds, TABLES, columns)


def written(value: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
