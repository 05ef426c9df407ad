"""What the model says of each field, as programs and pages have it."""

from typing import Annotated, Literal

import pytest
import yaml
from jsonschema import Draft202012Validator

from dossier import fields
from dossier.evidence import Verification
from dossier.fields import Form, schema
from dossier.model import (
    TABLES,
    Actor,
    ActorId,
    Claim,
    Declared,
    Excerpt,
    Fact,
    Keyed,
    OneOrMore,
    Place,
    Point,
    RowId,
    SameOrigin,
    Text,
    Topic,
)
from dossier.walker import declared_fields

PLAIN = {
    "dossier.title",
    "editor.name",
    "relation.note",
    "removed-excerpt.date",
    "revision.date",
    "same-origin.note",
    "stake.translation",
    "topic.title",
    "translation.text",
}
"""Fields whose name and form say all. Any other needs a docstring."""


def kinds_below(kind: type[Fact]) -> set[type[Fact]]:
    return {kind}.union(*(kinds_below(one) for one in kind.__subclasses__()))


def test_every_kind_of_fact_that_the_file_can_hold_is_there_once() -> None:
    found = [kind.fact for kind in fields.every()]
    assert len(found) == len(set(found))
    computed = {one for one in kinds_below(Fact) if one.__name__ == "ProsePage"}
    assert set(found) == kinds_below(Fact) - {Fact, Keyed} - computed
    assert found[0] is Declared


def test_every_key_is_there_in_the_order_of_the_model() -> None:
    for kind in fields.every():
        assert [field.key for field in kind.fields] == list(declared_fields(kind.fact))
        assert kind.text


def test_a_field_is_explained_unless_its_name_says_all() -> None:
    silent = {f"{kind.name}.{field.key}" for kind in fields.every() for field in kind.fields if not field.text}
    assert silent == PLAIN


def test_an_explanation_is_the_docstring_in_one_line() -> None:
    found = fields.explained(Excerpt).field("attribution")
    assert found.text == (
        "On whose word the document says it, nearest first; the last is the origin. Left out: the outlet's own word."
    )
    assert "\n" not in fields.explained(Claim).field("state").text
    assert fields.explained(Topic).field("aliases").text == "Earlier ids: they redirect."


def test_a_field_has_an_example_unless_its_form_has() -> None:
    telling = ("choice", "date", "language", "address", "target", "fact")
    bare = {
        f"{kind.name}.{field.key}"
        for kind in fields.every()
        for field in kind.fields
        if not field.example and field.form.takes not in telling
    }
    assert bare == set()


@pytest.mark.parametrize("kind", [kind.name for kind in fields.every()])
def test_an_example_is_what_the_field_takes(kind: str) -> None:
    shapes = schema.schema()["$defs"]
    for field in next(one for one in fields.every() if one.name == kind).fields:
        if field.example:
            takes = Draft202012Validator({"$defs": shapes, **schema.of_form(field.form)})
            assert takes.is_valid(yaml.safe_load(field.example)), f"{kind}.{field.key}"


def test_an_example_is_no_part_of_the_explanation() -> None:
    found = fields.explained(Excerpt).field("words")
    assert (found.text, found.example) == ("The words of the quote that the stance rests on.", "emphatically denied")
    assert [one.text for kind in fields.every() for one in kind.fields if "Example" in one.text] == []


def test_what_is_required_and_what_holds_otherwise() -> None:
    claim = fields.explained(Claim)
    assert [
        (one.key, one.is_required, one.default) for one in claim.fields if one.key in ("topic", "state", "into")
    ] == [
        ("topic", True, ""),
        ("state", False, "published"),
        ("into", False, ""),
    ]


def test_keys_are_as_they_are_written() -> None:
    assert "in" in [field.key for field in fields.explained(SameOrigin).fields]
    assert fields.explained(Point).shorthand == "said"
    assert [field.key for field in fields.explained(Point).fields] == ["said", "value", "translated"]


@pytest.mark.parametrize(
    ("hint", "expected"),
    [
        pytest.param(str, Form("text"), id="text"),
        pytest.param(Text | None, Form("words"), id="optional"),
        pytest.param(ActorId, Form("id", table="actors"), id="id"),
        pytest.param(tuple[ActorId, ...], Form("id", "list", "actors"), id="list of ids"),
        pytest.param(Literal["a", "b"], Form("choice", choices=("a", "b")), id="choice"),
        pytest.param(Annotated[tuple[str, ...], OneOrMore], Form("text", "one-or-more"), id="one or more"),
        pytest.param(dict[RowId, Point], Form("fact", "table", fact=Point, keys="rows"), id="table"),
        pytest.param(tuple[float, ...], Form("number", "list"), id="numbers"),
    ],
)
def test_a_type_as_what_may_be_written(hint: object, expected: Form) -> None:
    assert fields.form(hint) == expected


def test_every_id_leads_to_a_table_of_the_file() -> None:
    tables = {field.form.table for kind in fields.every() for field in kind.fields if field.form.takes == "id"}
    assert tables <= set(TABLES.values())
    assert fields.explained(Place).field("within").form.table == "places"


def test_a_kind_can_be_told_by_its_docstrings_alone() -> None:
    assert fields.docstrings(Verification)["sha256"] == "Of the captured text."
    assert "name" in fields.docstrings(Actor)


def test_a_docstring_of_a_class_above_holds_below() -> None:
    class Nearer(Topic, frozen=True, kw_only=True):
        """Not of the model's own file."""

    assert fields.docstrings(Nearer)["aliases"] == "Earlier ids: they redirect."
