"""`/data/`: files for other people's programs, each held against a program that knows its form."""

import csv
import hashlib
import json
from pathlib import Path

import frictionless
import pytest

from dossier import records
from dossier.model import Dossier
from dossier.site.data import facts as facts_json
from tests import facts
from tests.outputs.downloads import GOOD, files, of

GOLDEN = Path(__file__).parent / "three-languages"
NAMES = {
    "claims.json",
    "claims.csv",
    "excerpts.csv",
    "sources.csv",
    "actors.csv",
    "places.csv",
    "topics.csv",
    "sources.csl.json",
    "sources.bib",
    "annotations.jsonld",
    "claims.schema.json",
    "datapackage.json",
}


def written(made: Dossier, folder: Path) -> Path:
    for name, content in files(made).items():
        (folder / name).write_bytes(content)
    return folder


def read_back(content: bytes) -> Dossier:
    """As the page of downloads says how."""
    held = json.loads(content)
    del held["version"], held["computed"]
    return facts.declared({"claims.yaml": json.dumps(held, ensure_ascii=False).encode()})


def test_every_file_that_is_promised_is_there() -> None:
    assert set(files(facts.dossier())) == NAMES


@pytest.mark.parametrize(
    "file",
    [
        "claims.csv",
        "excerpts.csv",
        "sources.csv",
        "actors.csv",
        "places.csv",
        "topics.csv",
        "annotations.jsonld",
        "datapackage.json",
    ],
)
def test_a_dossier_of_three_languages_as_it_was_read_and_found_right(file: str) -> None:
    assert files(facts.whole("three-languages"))[file] == (GOLDEN / file).read_bytes()


# claims.json.


def test_the_keys_that_the_dossiers_own_file_doesnt_have() -> None:
    held = of("denials", "claims.json")
    assert held["version"] == facts_json.VERSION
    assert set(held) - set(facts_json.OWN) == set(records.whole(facts.whole("denials")))


@pytest.mark.parametrize("name", GOOD)
def test_what_is_declared_gives_the_same_facts_again(name: str) -> None:
    made = records.published(facts.whole(name))
    found = read_back(files(made)["claims.json"])
    assert (found.about, found.same_origin) == (made.about, made.same_origin)
    for table in ("topics", "rows", "actors", "places", "sources", "claims"):
        assert list(getattr(found, table).items()) == list(getattr(made, table).items())


def test_the_real_dossiers_facts_can_be_had_back(repo: Path, site: Path) -> None:
    made = records.published(facts.declared({"claims.yaml": (repo / "claims.yaml").read_bytes()}))
    found = read_back((site / "data" / "claims.json").read_bytes())
    assert (found.claims, found.sources, found.actors) == (made.claims, made.sources, made.actors)
    assert (found.about, found.same_origin, found.rows) == (made.about, made.same_origin, made.rows)


def test_a_draft_is_not_published() -> None:
    made = facts.whole("states")
    drafts = {claim.id for claim in made.claims.values() if not claim.is_public}
    assert drafts
    held = json.loads(files(made)["claims.json"])
    assert not drafts & (set(held["claims"]) | set(held["computed"]["claims"]))
    statements = [made.claims[draft].statement.by_language["en"] for draft in drafts]  # type: ignore[index]
    assert not [name for name, content in files(made).items() for said in statements if said.encode() in content]


def test_what_is_computed_stands_apart() -> None:
    made = facts.whole("denials")
    held = json.loads(files(made)["claims.json"])
    one = held["computed"]["claims"]["reservoir-leaks"]
    assert one["url"] == "https://dossiers.example/reservoir/claims/reservoir-leaks/"
    assert one["evidence"]["support"] == "unnamed-only"
    assert one["excerpts"]["waterworks"]["url"] == f"{one['url']}#waterworks"
    source = held["computed"]["sources"]["courier-2022"]
    assert source["capture"]["sha256"] == made.captures["courier-2022"].sha256  # type: ignore[index]
    assert "evidence" not in held["claims"]["reservoir-leaks"]


# datapackage.json.


@pytest.mark.parametrize("name", ["three-languages", "states", "untraced", "same-origin"])
def test_the_package_is_what_it_says(name: str, tmp_path: Path) -> None:
    report = frictionless.validate(str(written(facts.whole(name), tmp_path) / "datapackage.json"))
    assert report.flatten(["name", "title", "note", "rowNumber", "fieldName"]) == []
    assert report.valid


def test_the_real_package_is_what_it_says(site: Path) -> None:
    report = frictionless.validate(str(site / "data" / "datapackage.json"))
    assert report.flatten(["name", "title", "note", "rowNumber", "fieldName"]) == []
    assert report.valid
    assert len(report.tasks) == len(NAMES) - 1


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(
            "claims.csv", b"marche-demenage,https", b"marche-demonte,https", "foreign-key", id="a claim that isn't"
        ),
        pytest.param("topics.csv", b"\xef\xbb\xbfid,url", b"\xef\xbb\xbfid,page", "incorrect-label", id="a label"),
        pytest.param("excerpts.csv", b",asserts,", b",claims,", "constraint-error", id="no such stance"),
        pytest.param("claims.csv", b",published,", b",,", "constraint-error", id="nothing where there must be"),
        pytest.param("claims.csv", b"id,url", b"name,url", "incorrect-label", id="another column"),
    ],
)
def test_a_fault_in_a_table_is_found(file: str, old: bytes, new: bytes, expected: str, tmp_path: Path) -> None:
    folder = written(facts.whole("three-languages"), tmp_path)
    content = (folder / file).read_bytes()
    assert old in content
    (folder / file).write_bytes(content.replace(old, new, 1))
    found = frictionless.validate(str(folder / "datapackage.json")).flatten(["type"])
    assert [expected] in found


def test_texts_are_read_as_they_were_printed(tmp_path: Path) -> None:
    made = facts.whole("three-languages")
    package = frictionless.Package(str(written(made, tmp_path) / "datapackage.json"))
    quotes = [row["quote"] for row in package.get_resource("excerpts").read_rows()]
    assert quotes == [excerpt.quote for excerpt in made.excerpts()]
    with (tmp_path / "excerpts.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["quote"] for row in csv.DictReader(file)] == quotes


def test_the_package_says_whose_it_is_and_what_its_files_weigh() -> None:
    found = files(facts.whole("three-languages"))
    held = json.loads(found["datapackage.json"])
    assert held["name"] == "dossiers.example-livres"
    assert held["licenses"] == [
        {"name": "CC-BY-4.0", "title": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
    ]
    assert {one["path"] for one in held["resources"]} == NAMES - {"datapackage.json"}
    for one in held["resources"]:
        assert one["bytes"] == len(found[one["path"]])
        assert one["hash"] == f"sha256:{hashlib.sha256(found[one['path']]).hexdigest()}"
        assert one["version"] == "1.0.0"


# claims.schema.json.


def test_the_schema_is_the_models(site: Path) -> None:
    assert (site / "data" / "claims.schema.json").read_bytes() == files(facts.dossier())["claims.schema.json"]
