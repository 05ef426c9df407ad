"""The JSON Schema of `claims.yaml`, made from the model: for editors' programs, and for whoever reads `claims.json`.

It tells what each key takes. What only the whole can tell (whether an id is defined, whether a quote stands in its
source) is the checks' to say. A text that YAML reads as a number or as true or false is a text all the same.

Source: JSON Schema, draft 2020-12.
"""

from __future__ import annotations

from typing import Any, Final

from dossier.addresses import ID_LIMIT
from dossier.fields import Explained, Field, Form, every
from dossier.model import Declared, Excerpt, Keyed
from dossier.walker import REPEATED

VERSION = 1
DIALECT = "https://json-schema.org/draft/2020-12/schema"

ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
MOMENT = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"
TEXT: Final = {"type": ["string", "number", "boolean"], "minLength": 1}

SHAPES: Final[dict[str, dict[str, Any]]] = {
    "text": TEXT,
    "number": {"type": ["number", "string"], "pattern": r"^-?[0-9]{1,3}(\.[0-9]{1,6})?$"},
    "date": {
        "type": ["string", "integer"],
        "description": "A date of EDTF: a day, a month, a year, or an interval. ~ after it says about, ? uncertain, "
        "% both.",
        "pattern": rf"^(({MOMENT}|\.\.)/{MOMENT}|{MOMENT}/\.\.|{MOMENT})$",
        "examples": ["2016-11-03", "2016-11~", "2015-08-21/2015-08-31", "2016-10-16?", "2014/.."],
    },
    "language": {"type": "string", "pattern": f"^{LANGUAGE}$", "examples": ["en", "ar"]},
    "address": {"type": "string", "pattern": "^https?://", "examples": ["https://example.org/page"]},
    "id": {"type": "string", "pattern": f"^{ID}$", "maxLength": ID_LIMIT},
    "target": {"type": "string", "pattern": f"^{ID}(#{ID})?$", "examples": ["ferry-sank", "ferry-sank#herald"]},
    "words": {
        "description": "A text in the dossier's first language, or texts by language.",
        "anyOf": [
            TEXT,
            {
                "type": "object",
                "patternProperties": {f"^{LANGUAGE}$": TEXT},
                "additionalProperties": False,
                "minProperties": 1,
            },
        ],
    },
}
"""What is written in more than one place, by what takes it."""


def schema() -> dict[str, Any]:
    """The whole schema. It depends on the model alone, not on any dossier."""
    kinds = every()
    whole = next(kind for kind in kinds if kind.fact is Declared)
    definitions = {kind.name: of_kind(kind) for kind in kinds if kind is not whole}
    return {
        "$schema": DIALECT,
        "$comment": f"Version {VERSION}",
        "title": "claims.yaml",
        **of_mapping(whole),
        "$defs": definitions | SHAPES,
    }


def of_kind(kind: Explained) -> dict[str, Any]:
    """A kind of fact: a mapping, or a bare text that stands for one of its fields."""
    mapping = of_mapping(kind)
    if not kind.shorthand:
        return {"title": kind.fact.called, **mapping}
    bare = TEXT | {"description": f"The same as `{kind.shorthand}` alone."}
    return {"title": kind.fact.called, "anyOf": [bare, mapping]}


def of_mapping(kind: Explained) -> dict[str, Any]:
    needed = [field.key for field in kind.fields if field.is_required]
    made: dict[str, Any] = {
        "description": kind.text,
        "type": "object",
        "properties": {field.key: of_field(field) for field in kind.fields},
        "additionalProperties": False,
        "required": [key for key in needed if kind.fact is not Excerpt or key not in REPEATED],
    }
    return made | (or_repeated() if kind.fact is Excerpt else {})


def or_repeated() -> dict[str, Any]:
    """An excerpt has its own words, or is the same as another."""
    own = sorted(REPEATED)
    return {
        "if": {"required": ["same_as"]},
        "then": {"properties": dict.fromkeys(own, False)},
        "else": {"required": own},
    }


def of_field(field: Field) -> dict[str, Any]:
    made = {"description": field.text} if field.text else {}
    made |= of_form(field.form)
    return made | ({"default": field.default} if field.default else {})


def of_form(form: Form) -> dict[str, Any]:
    """What may stand under a key."""
    one = of_one(form)
    if form.many == "table":
        return table(form, one)
    if form.many:
        several = {"type": "array", "items": one, "minItems": 1}
        return several if form.many == "list" else {"anyOf": [one, several]}
    return one


def table(form: Form, one: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "object",
        "patternProperties": {f"^{ID}$": one},
        "additionalProperties": False,
        "minProperties": 1,
    }
    is_keyed = form.fact is not None and issubclass(form.fact, Keyed)
    return made | ({"propertyNames": {"maxLength": ID_LIMIT}} if is_keyed else {})


def of_one(form: Form) -> dict[str, Any]:
    if form.takes == "choice":
        return {"enum": list(form.choices)}
    if form.takes == "fact":
        assert form.fact is not None
        return {"$ref": f"#/$defs/{name_of(form)}"}
    return {"$ref": f"#/$defs/{'id' if form.takes == 'own-id' else form.takes}"}


def name_of(form: Form) -> str:
    return next(kind.name for kind in every() if kind.fact is form.fact)
