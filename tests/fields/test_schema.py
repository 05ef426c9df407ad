"""The JSON Schema of `claims.yaml`: it takes what the engine takes, and names what an editor mistypes."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from dossier.fields import schema
from tests.facts import ROOTS
from tests.support import BASE, changed

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
    quote = SCHEMA["$defs"]["excerpt"]["properties"]["quote"]
    assert quote == {"description": 'Verbatim; "[…]" marks an elision.', "$ref": "#/$defs/text"}
    state = SCHEMA["$defs"]["claim"]["properties"]["state"]
    assert state["default"] == "published"
    assert state["enum"] == ["draft", "published", "merged", "withdrawn"]


def test_examples_keep_their_own_shape() -> None:
    shown = {name: shape["examples"] for name, shape in SCHEMA["$defs"].items() if "examples" in shape}
    assert set(shown) == {"date", "language", "address", "target"}
    for name, examples in shown.items():
        for example in examples:
            assert list(Draft202012Validator(SCHEMA["$defs"][name]).iter_errors(example)) == []


def test_it_depends_on_no_dossier() -> None:
    assert "lysmar" not in json.dumps(SCHEMA)
    assert schema.schema() == SCHEMA
