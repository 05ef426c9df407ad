"""The tables of `/data/`: what stands in a cell, and that a spreadsheet runs nothing of it."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Dossier
from dossier.site import data
from dossier.site.data import cells
from tests import facts

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NASTY = (
    '=HYPERLINK("https://evil.example";"here")',
    "+1 said the mayor",
    "-- and so it went",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\ttabbed",
    "'quoted', she said",
    "''twice",
    'plain, with "quotes" and\na line',
    "| between",
    "＝1+1",
    'نفى المكتب، و"قال"',
    " =after a space",
    "",
)


def undone(cell: str) -> str:
    """As the page of downloads says how."""
    return cell.removeprefix("'")


def rows(content: bytes) -> list[dict[str, str]]:
    """As the page says how a table is read."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def files(made: Dossier) -> dict[str, bytes]:
    return {one.name: one.content for one in data.downloads(facts.edition_of(made))}


def told(name: str, table: str) -> list[dict[str, str]]:
    return rows(files(facts.whole(name))[f"{table}.csv"])


# Cells.


@pytest.mark.parametrize("text", NASTY)
def test_no_cell_is_a_formula_and_every_text_can_be_had_back(text: str) -> None:
    column = cells.Column[str]("text", "string", "", lambda row: row)
    (row,) = rows(cells.table([column, column], [text]))
    assert not row["text"].startswith(STARTS)
    assert undone(row["text"]) == text


@facts.unhurried
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_whatever_the_text_it_can_be_had_back(text: str) -> None:
    made = cells.cell("string", text)
    assert undone(made) == text
    assert not made.startswith(STARTS)


def test_what_needs_no_apostrophe_has_none() -> None:
    assert cells.cell("string", "3 = 2 + 1") == "3 = 2 + 1"
    assert cells.cell("integer", 0) == "0"


@pytest.mark.parametrize("value", [None, (), {}])
def test_what_isnt_there_is_an_empty_cell(value: Any) -> None:
    assert cells.cell("string", value) == ""


def test_lists_of_ids_and_lists_of_texts() -> None:
    assert cells.cell("list", ("herald", "wire")) == "herald|wire"
    assert json.loads(cells.cell("texts", ("A | B", "نور"))) == ["A | B", "نور"]
    assert "نور" in cells.cell("texts", ("نور",))


def test_a_table_begins_with_excels_mark_and_ends_its_lines_as_rfc_4180_says() -> None:
    content = files(facts.dossier())["claims.csv"]
    assert content.startswith("\ufeffid,url,topic,".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_a_text_of_a_source_that_would_be_a_formula() -> None:
    made = facts.dossier(
        sources={"doc-a": facts.source(None, title="=1+1", authors=["-X", "Y | Z"])},
        claims={"sunk": facts.claim(facts.excerpt("a", quote="+5 boats were lost that day"))},
    )
    found = files(made)
    (source,), (excerpt,) = rows(found["sources.csv"]), rows(found["excerpts.csv"])
    assert (source["title"], json.loads(source["authors"])) == ("'=1+1", ["-X", "Y | Z"])
    assert (excerpt["quote"], undone(excerpt["quote"])) == (
        "'+5 boats were lost that day",
        "+5 boats were lost that day",
    )


# Rows.


def test_a_claim_with_its_figures() -> None:
    one = {row["id"]: row for row in told("denials", "claims")}["reservoir-leaks"]
    assert one["url"] == "https://dossiers.example/reservoir/claims/reservoir-leaks/"
    assert [one[key] for key in ("excerpts", "documents", "origins", "unnamed_origins", "untraced")] == list("51110")
    assert [one[key] for key in ("denying_documents", "denying_origins", "support")] == ["2", "2", "unnamed-only"]
    assert one["conflict"] == "denied|contradicted"
    assert (one["version"], one["released"]) == ("", "")


def test_a_claim_in_three_languages_has_a_column_for_each() -> None:
    one = {row["id"]: row for row in told("three-languages", "claims")}["marche-demenage"]
    assert one["statement_fr"] == "Le marché aux livres quitte la place pour le quai."
    assert one["statement_ar"] == "ينتقل سوق الكتب من الساحة إلى الرصيف."
    assert (one["event"], one["event_earliest"], one["event_latest"]) == ("2023-10~", "2023-10-01", "2023-10-31")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2021-05", ["2021-05", "2021-05-01", "2021-05-31"], id="a month"),
        pytest.param("2014/..", ["2014/..", "2014-01-01", ""], id="an open end"),
        pytest.param("../2014-02", ["../2014-02", "", "2014-02-28"], id="an open beginning"),
    ],
)
def test_a_date_and_the_days_that_it_can_mean(date: str, expected: list[str]) -> None:
    made = facts.dossier(claims={"sunk": facts.claim(event={"date": date})})
    (row,) = rows(files(made)["claims.csv"])
    assert [row[key] for key in ("event", "event_earliest", "event_latest")] == expected


def test_drafts_have_no_row() -> None:
    assert "draft" not in {row["state"] for row in told("states", "claims")}
    listed = [claim for claim, state in states("states") if state != "draft"]
    assert [row["id"] for row in told("states", "claims")] == listed
    assert {row["claim"] for row in told("states", "excerpts")} <= set(listed)


def states(name: str) -> list[tuple[str, str]]:
    return [(claim.id, claim.state) for claim in facts.whole(name).claims.values()]


def test_an_excerpt_with_its_proof() -> None:
    made = facts.whole("denials")
    one = {(row["claim"], row["id"]): row for row in rows(files(made)["excerpts.csv"])}["reservoir-leaks", "waterworks"]
    excerpt = made.claims["reservoir-leaks"].excerpt("waterworks")  # type: ignore[index]
    assert excerpt is not None
    assert (one["quote"], one["stance"], one["attribution"]) == (excerpt.quote, "denies", "northwire|waterworks")
    assert one["verified_sha256"] == made.captures[excerpt.source].sha256
    assert one["verified_word"].isdigit()
    assert one["origin"] == "waterworks"


def test_an_excerpts_origin_is_what_it_counts_under() -> None:
    made = facts.sunk(
        {"a": "herald > wire", "b": "courier > wire > ministry", "c": "?", "d": "mentions: gazette"},
        same=[{"actors": ["ministry", "beacon"], "basis": "stated"}],
    )
    assert origins(made) == [("a", "1", "ministry"), ("b", "1", "ministry"), ("c", "0", ""), ("d", "0", "")]


def origins(made: Dossier) -> list[tuple[str, str, str]]:
    return [(row["id"], row["origins"], row["origin"]) for row in rows(files(made)["excerpts.csv"])]


@pytest.mark.parametrize("order", [("wire", "ministry"), ("ministry", "wire")])
def test_voices_that_count_as_one_origin_stand_together_and_alike_in_every_row(order: tuple[str, str]) -> None:
    lines = dict(zip("ab", (f"herald > {order[0]}", f"courier > {order[1]}"), strict=True))
    made = facts.sunk(lines, same=[{"actors": ["wire", "ministry"], "basis": "stated"}])
    (_, _, first), (_, _, second) = origins(made)
    assert first == second
    assert sorted(first.split("|")) == ["ministry", "wire"]
    assert first.split("|") == [actor for actor in made.actors if actor in order]


def test_several_origins_are_told_apart_from_several_voices_of_one() -> None:
    lines = {"a": "herald > wire", "b": "courier > wire > ministry", "c": "gazette > wire > clerks"}
    found = {name: (number, which) for name, number, which in origins(facts.sunk(lines))}
    assert found["a"] == ("2", " / ".join(which for _, which in (found["b"], found["c"])))
    assert {found["b"], found["c"]} == {("1", "ministry"), ("1", "clerks")}


def test_how_a_claims_date_is_filed_is_told_in_each_language() -> None:
    note = {"en": "The report’s own week.", "ar": "أسبوع الخبر."}
    made = facts.dossier(
        dossier={"languages": ["en", "ar"]}, claims={"sunk": facts.claim(event={"date": "2021-05", "note": note})}
    )
    (row,) = rows(files(made)["claims.csv"])
    assert (row["event_note_en"], row["event_note_ar"]) == (note["en"], note["ar"])


def test_every_id_can_be_looked_up() -> None:
    made = facts.whole("three-languages")
    tables = {name: {row["id"] for row in told("three-languages", name)} for name in ("actors", "places", "topics")}
    assert tables == {"actors": set(made.actors), "places": set(made.places), "topics": set(made.topics)}
    for row in told("three-languages", "excerpts"):
        assert {one for one in row["attribution"].split("|") if one} <= tables["actors"]


def test_an_actor_a_place_and_a_topic() -> None:
    made = facts.dossier(
        dossier={"languages": ["en", "ar"]},
        actors={
            "herald": {"kind": "outlet", "name": {"en": "The Herald", "ar": "الرسول"}, "variants": ["A | B"]},
            "clerks": {"kind": "unnamed", "of": "herald", "name": "two clerks", "description": "At the port."},
        },
        places={
            "lysmar": {"name": "Lysmar", "precision": "country", "point": [0, -44.5]},
            "quay": {"name": "The quay", "within": "lysmar", "precision": "settlement"},
        },
    )
    found = files(made)
    herald, clerks = rows(found["actors.csv"])
    assert (herald["name_ar"], json.loads(herald["variants"])) == ("الرسول", ["A | B"])
    assert (clerks["kind"], clerks["of"], clerks["description_en"]) == ("unnamed", "herald", "At the port.")
    country, quay = rows(found["places.csv"])
    assert (country["latitude"], country["longitude"]) == ("0.0", "-44.5")
    assert (quay["within"], quay["latitude"], quay["precision"]) == ("lysmar", "", "settlement")
    (topic,) = rows(found["topics.csv"])
    assert (topic["title_en"], topic["url"]) == ("The ferry", f"{facts.BASE}topics/ferry/")


def test_points_can_be_read() -> None:
    one = next(row for row in told("three-languages", "excerpts") if row["claim"] == "marche-demenage")
    points = json.loads(one["points"])
    assert points
    assert set(points) <= {"etals", "quand", "ou"}
    assert all(set(point) <= {"said", "value", "translated"} and point["said"] for point in points.values())


def test_a_source_with_its_capture() -> None:
    made = facts.whole("denials")
    for row in rows(files(made)["sources.csv"]):
        capture = made.captures[row["id"]]  # type: ignore[index]
        assert (row["capture_sha256"], row["words"], row["captured"]) == (
            capture.sha256,
            str(capture.tokens),
            capture.taken.isoformat(),
        )
        assert 0 < int(row["share_quoted"]) <= 100


def test_a_source_that_wasnt_captured_says_nothing_of_it() -> None:
    (row,) = rows(files(facts.dossier())["sources.csv"])
    assert [row[key] for key in ("words", "captured", "capture_sha256", "share_quoted", "claims")] == [
        "",
        "",
        "",
        "",
        "0",
    ]


# Columns.


def test_every_column_of_a_table_is_explained_once() -> None:
    plain = {"topic", *(f"{word}_{language}" for word in ("name", "title") for language in ("fr", "en", "ar"))}
    for download in data.downloads(facts.edition_of(facts.whole("three-languages"))):
        names = [column.name for column in download.columns]
        assert len(names) == len(set(names))
        assert {column.name for column in download.columns if not column.text} <= plain, download.name
