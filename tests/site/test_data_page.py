"""The page of downloads: every file, every field, every key."""

from collections.abc import Iterator
from typing import Any

import pytest

from dossier import fields
from dossier.model import Claim, Dossier
from dossier.outputs import claim_json
from dossier.site import data, routes
from dossier.site.data import facts as facts_json
from dossier.site.data import shape
from dossier.site.data.page import data_page
from dossier.site.views import DataPage, FieldEntry
from tests import facts

GOOD = sorted(path.name for path in facts.ROOTS.iterdir() if not path.name.startswith("broken-"))


def page(made: Dossier) -> DataPage:
    edition = facts.edition_of(made)
    return data_page(edition, data.downloads(edition), lambda address: address)


def entries(view: DataPage) -> list[FieldEntry]:
    return [entry for section in view.sections for group in section.groups for entry in group.fields]


def entry(made: Dossier, anchor: str) -> FieldEntry:
    return next(one for one in entries(page(made)) if one.anchor == anchor)


# Files.


def test_every_download_is_listed_with_its_size() -> None:
    made = facts.whole("denials")
    found = data.downloads(facts.edition_of(made))
    rows = page(made).files
    assert [(row.name, row.address, row.media) for row in rows] == [
        (one.name, f"/data/{one.name}", one.media) for one in found
    ]
    assert rows[0].size == f"{-(-len(found[0].content) // 1000)} kB"
    assert all(row.holds for row in rows)


def test_a_browser_is_told_of_every_file() -> None:
    (made,) = [one for one in facts.site_of(facts.dossier()).pages if one.address == routes.DATA]
    assert [(link.rel, link.address, link.type) for link in made.frame.head.links] == [
        ("alternate", row.address, row.media) for row in made.view.files
    ]


def test_a_copy_on_a_disk_holds_the_same_files() -> None:
    made = facts.whole("denials")
    kept, served = facts.site_of(made, portable=True).downloads, facts.site_of(made).downloads
    assert [(one.name, one.content) for one in kept] == [(one.name, one.content) for one in served]


def test_the_page_is_in_the_foot_of_every_page() -> None:
    for one in facts.site_of(facts.dossier()).pages:
        assert routes.DATA in [item.address for item in one.frame.foot]


# Fields.


def test_every_declared_field_is_explained() -> None:
    anchors = [one.anchor for one in entries(page(facts.dossier()))]
    assert len(anchors) == len(set(anchors))
    wanted = {f"d_{kind.name}_{field.key}" for kind in fields.every() for field in kind.fields}
    assert wanted <= set(anchors)


@pytest.mark.parametrize(
    ("anchor", "kind", "note"),
    [
        pytest.param("d_claim_statement", "text, by language", "required", id="text"),
        pytest.param("d_claim_state", "one of", "left out: published", id="choice"),
        pytest.param("d_claim_actors", "list: id, of actors", "", id="ids"),
        pytest.param("d_excerpt_translation", "translation, or a list", "", id="one or more"),
        pytest.param("d_excerpt_points", "by id: point", "", id="table"),
        pytest.param("d_source_published", "date", "required", id="date"),
        pytest.param("d_relation_claim", "claim, or claim#excerpt", "required", id="target"),
        pytest.param("d_claims-csv_event", "date", "", id="column of a date"),
        pytest.param("d_claims-csv_places", "id, of places; several with | between", "", id="column of ids"),
        pytest.param("d_claims-csv_conflict", "some of, with | between", "", id="column of words"),
        pytest.param("d_claims-csv_documents", "whole number", "never empty", id="column of numbers"),
        pytest.param("d_excerpts-csv_points", "mapping (JSON)", "", id="column of JSON"),
        pytest.param("d_sources-csv_authors", "list of texts (JSON)", "", id="column of texts"),
    ],
)
def test_a_field_says_what_it_takes(anchor: str, kind: str, note: str) -> None:
    found = entry(facts.dossier(), anchor)
    assert (found.kind, found.note) == (kind, note)


def test_a_field_leads_to_what_it_holds() -> None:
    found = entry(facts.dossier(), "d_claim_excerpts")
    assert found.leads == "#d_excerpt"
    groups = [group.anchor for section in page(facts.dossier()).sections for group in section.groups]
    leads = {one.leads for one in entries(page(facts.dossier())) if one.leads}
    assert {lead.removeprefix("#") for lead in leads} <= set(groups)


def test_every_column_is_explained() -> None:
    made = facts.whole("three-languages")
    anchors = {one.anchor for one in entries(page(made))}
    for download in data.downloads(facts.edition_of(made)):
        for column in download.columns:
            assert f"d_{download.resource}-csv_{column.name}" in anchors


# Keys of JSON.


def paths(value: Any, start: str = "") -> Iterator[str]:
    """Every way to a value; keys that are ids or languages or stances are `{}`."""
    if start:
        yield start
    if isinstance(value, list):
        for item in value:
            yield from (path for path in paths(item, f"{start}[]") if path != f"{start}[]")
    if isinstance(value, dict):
        named = start.rpartition(".")[2].removesuffix("[]")
        open_keys = named in BY_KEY or start == "claims.{}.excerpts"
        for key, item in value.items():
            yield from paths(item, ".".join(part for part in (start, "{}" if open_keys else key) if part))


BY_KEY = {
    "points",
    "sides",
    "documents_by_stance",
    *(field.key for kind in fields.every() for field in kind.fields if field.form.takes == "words"),
}


def declared(kind: fields.Explained, start: str = "") -> Iterator[str]:
    """Every way to a declared field of a claim, as its JSON has it."""
    for field in kind.fields:
        way = f"{start}{field.key}"
        yield way
        inner = f"{way}[]." if field.form.many in ("list", "one-or-more") else f"{way}."
        inner = f"{way}.{{}}." if field.form.many == "table" else inner
        if field.form.takes == "words":
            yield f"{inner.removesuffix('.')}.{{}}"
        if field.form.many == "table":
            yield f"{way}.{{}}"
        if field.form.fact:
            yield from declared(fields.explained(field.form.fact), inner)


def told_by_claims() -> set[str]:
    found: set[str] = set()
    for name in GOOD:
        site = facts.site_of(facts.whole(name))
        for one in site.edition.evidence.claims.values():
            found |= set(paths(claim_json.claim(site, one)))
    return found


def test_every_key_of_a_claims_file_is_explained_and_every_explained_key_is_there() -> None:
    explained = {key.path for key in shape.CLAIM}
    found = told_by_claims()
    ours = {path for path in declared(fields.explained(Claim)) if path.partition(".")[0] not in ("relations[]",)}
    assert {path for path in found - ours - explained if not path.endswith("{}")} == set()
    assert explained - found == set()


def test_every_computed_key_of_the_whole_is_explained_and_every_explained_key_is_there() -> None:
    explained = {key.path for key in shape.COMPUTED}
    found: set[str] = set()
    for name in GOOD:
        held = facts_json.computed(facts.edition_of(facts.whole(name)))
        for table, entries_ in held.items():
            for one in entries_.values():
                found |= set(paths(one, f"{table}.{{}}"))
    again = {f"claims.{{}}.{part}" for part in ("evidence", "comparison", "relations", "excerpts.{}")}
    short = {path for path in found if not any(path.startswith((f"{part}.", f"{part}[")) for part in again)}
    assert short - explained == {"claims.{}", "sources.{}", "claims.{}.excerpts"}
    assert explained - found == set()


def test_no_two_keys_have_one_path() -> None:
    for keys in (shape.CLAIM, shape.COMPUTED):
        assert len({key.path for key in keys}) == len(keys)
        assert all(key.text for key in keys)
