"""The JSON Schema of `claims.yaml`: it takes what the engine takes, and names what an editor mistypes."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from dossier.declare import declare
from dossier.fields import offers, schema
from tests.facts import ROOTS
from tests.support import BASE, changed, whole

SCHEMA = schema.schema()
GOOD = sorted(path.name for path in ROOTS.iterdir() if not path.name.startswith("broken-"))


def plain(value: Any) -> Any:
    """What YAML makes of a text, with dates as texts: YAML for editors knows none."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(text: str) -> list[str]:
    """What the schema finds, by its place."""
    found = Draft202012Validator(SCHEMA).iter_errors(plain(yaml.safe_load(text)))
    return sorted({fault.json_path for fault in found})


def test_it_is_a_schema_of_its_dialect() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$comment"] == "Version 1"


def test_the_real_dossier_is_as_it_says(repo: Path) -> None:
    assert faults((repo / "claims.yaml").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", GOOD)
def test_every_good_dossier_is_as_it_says(name: str) -> None:
    assert faults((ROOTS / name / "claims.yaml").read_text(encoding="utf-8")) == []


def test_the_small_dossier_of_the_tests_is_as_it_says() -> None:
    assert faults(BASE) == []


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        pytest.param(
            "    topic: port\n    statement: The H",
            "    topics: port\n    statement: The H",
            "$.claims['three-dredgers']",
            id="unknown key",
        ),
        pytest.param("    statement: The North Quay was closed.\n", "", "$.claims['quay-closed']", id="missing key"),
        pytest.param("kind: quantity", "kind: amount", "$.rows['how-many'].kind", id="wrong choice"),
        pytest.param("  north-quay: {", "  North_Quay: {", "$.places", id="not an id"),
        pytest.param(
            "published: 2019-04-02", "published: 2 April 2019", "$.sources['courier-april'].published", id="not a date"
        ),
        pytest.param(
            "topic: port\n    statement: The N",
            "topic: [port]\n    statement: The N",
            "$.claims['quay-closed'].topic",
            id="a list for an id",
        ),
        pytest.param("languages: [en, ar]", "languages: en", "$.dossier.languages", id="a text for a list"),
        pytest.param(
            "base_url: https://lysmar.example/", "base_url: lysmar.example", "$.dossier.base_url", id="not an address"
        ),
        pytest.param(
            "title: {en: The dredgers of Lysmar",
            "title: {english: The dredgers of Lysmar",
            "$.dossier.title",
            id="not a language",
        ),
        pytest.param(
            "stance: mentions}",
            "stance: mentions, quote: its own}",
            "$.claims['quay-closed'].excerpts[1]",
            id="same_as with its own quote",
        ),
        pytest.param(
            "{type: updates, claim: three-dredgers}",
            "{type: updates, claim: Three}",
            "$.claims['quay-closed'].relations[0].claim",
            id="not a target",
        ),
        pytest.param(
            "confidence: low",
            "confidence: 3",
            "$.claims['three-dredgers'].assessment.confidence",
            id="a number for a choice",
        ),
        pytest.param("claims:\n  three", "notes: none\nclaims:\n  three", "$", id="unknown table"),
    ],
)
def test_a_mistake_is_found_where_it_stands(old: str, new: str, place: str) -> None:
    assert faults(changed((old, new))) == [place]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("value: 3}", "value: [3, 4]}", id="numbers as values"),
        pytest.param("title: Dredgers for the port", "title: 1984", id="a number as a title"),
        pytest.param("name: two dockers", "name: no", id="what YAML 1.1 reads as false"),
        pytest.param("published: 2019-04-02", "published: 2019", id="a bare year"),
        pytest.param("published: 2019-04-02", "published: ../2019-04%", id="an open interval"),
        pytest.param(
            "translation: the harbour office",
            "translation: {text: t, by: x}\n        note: the harbour office",
            id="a translation in full",
        ),
        pytest.param("point: [12.5, 44.25]", 'point: ["12.5", 44]', id="degrees as texts"),
    ],
)
def test_what_the_engine_takes_is_taken(old: str, new: str) -> None:
    assert faults(changed((old, new))) == []


def test_every_field_that_is_explained_in_the_model_is_explained_here() -> None:
    reported = SCHEMA["$defs"]["excerpt"]["properties"]["reported"]
    text = "When the relayed report appeared, where that isn't the source's own date."
    assert reported == {"title": "excerpt: reported", "description": text, "$ref": "#/$defs/date"}
    state = SCHEMA["$defs"]["claim"]["properties"]["state"]
    assert state["default"] == "published"
    assert state["enum"] == ["draft", "published", "merged", "withdrawn"]


def test_markdown_and_examples_are_shown_in_editors() -> None:
    words = SCHEMA["$defs"]["excerpt"]["properties"]["words"]
    assert words["description"] == "The words of the quote that the stance rests on."
    assert words["markdownDescription"] == f"{words['description']}\n\nExample: `emphatically denied`"
    assert (
        SCHEMA["$defs"]["claim"]["properties"]["topic"]["markdownDescription"]
        == "Where it belongs.\n\nExample: `sinking`"
    )
    assert "`asserts`" in SCHEMA["$defs"]["excerpt"]["properties"]["stance"]["markdownDescription"]


def test_an_invented_text_is_never_offered_as_a_value() -> None:
    fields = [one for shape in SCHEMA["$defs"].values() for one in shape.get("properties", {}).values()]
    assert fields
    assert [one for one in fields if "examples" in one] == []


def test_examples_keep_their_own_shape() -> None:
    shown = {name: shape["examples"] for name, shape in SCHEMA["$defs"].items() if "examples" in shape}
    assert set(shown) == {"date", "language", "address", "target"}
    for name, examples in shown.items():
        for example in examples:
            assert list(Draft202012Validator(SCHEMA["$defs"][name]).iter_errors(example)) == []


def test_it_depends_on_no_dossier() -> None:
    assert "lysmar" not in json.dumps(SCHEMA)
    assert schema.schema() == SCHEMA


def test_the_committed_file_is_as_the_model_says(repo: Path) -> None:
    committed = (repo / "static" / "claims.schema.json").read_bytes()
    assert committed == schema.dump(SCHEMA), "run `make schema`"


# A dossier's own schema.


def own_schema(text: str) -> dict[str, Any]:
    dossier = declare(whole(text)).dossier
    assert dossier is not None
    return offers.schema_of(dossier)


def offered(made: dict[str, Any], name: str) -> dict[str, str]:
    known = [one for one in made["$defs"][name].get("anyOf", []) if "enum" in one]
    return {one["enum"][0]: one["markdownEnumDescriptions"][0] for one in known}


def test_a_dossiers_own_schema_is_one_of_its_dialect() -> None:
    Draft202012Validator.check_schema(own_schema(BASE))


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        pytest.param("actor-id", "echo", "Echo of the Port · صدى الميناء (outlet)", id="actor"),
        pytest.param("place-id", "north-quay", "North Quay (settlement)", id="place"),
        pytest.param("topic-id", "port", "The port", id="topic"),
        pytest.param("row-id", "how-many", "How many (quantity)", id="row"),
        pytest.param("claim-id", "quay-closed", "The North Quay was closed.", id="claim"),
        pytest.param(
            "source-id", "echo-april", "كراكات جديدة · Echo of the Port · صدى الميناء · 2019-04-05", id="source"
        ),
        pytest.param("target", "three-dredgers", "The Harbour Office bought three dredgers.", id="claim as target"),
        pytest.param(
            "target",
            "quay-closed#dockers",
            "“the quay was closed to all ships until the autumn” (asserts)",
            id="excerpt as target",
        ),
    ],
)
def test_ids_are_offered_with_their_names(name: str, known: str, expected: str) -> None:
    assert offered(own_schema(BASE), name)[known] == expected


def test_every_id_is_offered_in_order() -> None:
    found = offered(own_schema(BASE), "actor-id")
    assert list(found) == ["courier", "dockers", "echo", "harbour-office"]


def test_a_long_quote_is_cut() -> None:
    long = changed(("until the autumn\n      - {id", f"until the autumn {'and on ' * 40}\n      - {{id"))
    shown = offered(own_schema(long), "target")["quay-closed#dockers"]
    assert shown.endswith("…” (asserts)")
    assert len(shown) <= offers.SHOWN + len("“” (asserts)")


def test_it_refuses_nothing_that_the_general_one_takes() -> None:
    own = own_schema(BASE)
    new = changed(("topic: port\n    statement: The N", "topic: not-known-yet\n    statement: The N"))
    assert list(Draft202012Validator(own).iter_errors(plain(yaml.safe_load(new)))) == []
    wrong = changed(("topic: port\n    statement: The N", "topic: Not an id\n    statement: The N"))
    assert [fault.json_path for fault in Draft202012Validator(own).iter_errors(plain(yaml.safe_load(wrong)))]


def test_it_is_the_general_one_where_nothing_is_offered() -> None:
    own = own_schema(BASE)
    names = {*schema.IDS.values(), "target"}
    kept = {name: shape for name, shape in own["$defs"].items() if name not in names}
    assert kept == {name: shape for name, shape in SCHEMA["$defs"].items() if name not in names}
    assert {key: value for key, value in own.items() if key != "$defs"} == {
        key: value for key, value in SCHEMA.items() if key != "$defs"
    }


def test_the_projects_own_file_explains_as_the_model_does(repo: Path) -> None:
    """Which ids it offers may lag behind: it refuses none. What it explains may not."""
    committed = json.loads((repo / "claims.schema.json").read_bytes())
    names = {*schema.IDS.values(), "target"}
    shapes = {name: shape for name, shape in committed["$defs"].items() if name not in names}
    general = {name: shape for name, shape in SCHEMA["$defs"].items() if name not in names}
    assert committed | {"$defs": shapes} == SCHEMA | {"$defs": general}, "run `make schema`"


def test_a_line_of_the_file_is_an_id() -> None:
    lines = [line.strip().rstrip(",") for line in schema.dump(own_schema(BASE)).decode().split("\n")]
    line = next(line for line in lines if '"dockers"' in line)
    assert json.loads(line) == {"enum": ["dockers"], "markdownEnumDescriptions": ["two dockers (unnamed)"]}
