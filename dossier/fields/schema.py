"""The JSON Schema of `claims.yaml`, made from the model: for editors' programs, and for whoever reads `claims.json`.

It tells what each key takes. What only the whole can tell (whether an id is defined, whether a quote stands in its
source) is the checks' to say. A text that YAML reads as a number or as true or false is a text all the same.

What shows in an editor (titles, descriptions in Markdown with an example, messages in words) stands in the keywords
that the language servers of YAML and JSON know. An example of a text is shown only, never as `examples`: programs offer
these as values, and nobody should take an invented title for a real one.

Source: JSON Schema, draft 2020-12; Visual Studio Code, "Editing JSON": `markdownDescription`, `errorMessage`,
`patternErrorMessage`.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from dossier.addresses import ID_LIMIT
from dossier.fields import Explained, Field, Form, every
from dossier.model import TABLES, Declared, Excerpt, Keyed
from dossier.walker import REPEATED

VERSION = 1
DIALECT = "https://json-schema.org/draft/2020-12/schema"

ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
MOMENT = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?"
TEXT: Final = {
    "if": {"type": ["string", "number", "boolean"]},
    "then": {"minLength": 1},
    "else": {"type": "string", "errorMessage": "a text stands here, neither a list nor keys of its own"},
}
"""A text, a number, true or false. As a list of types this would make programs offer true and false for any text."""
A_LIST: Final = "a list stands here, as in [one, two], or a line with - for each entry"
AN_ID: Final = "an id: small letters and digits, words joined by hyphens, as in north-quay"

SHAPES: Final[dict[str, dict[str, Any]]] = {
    "text": TEXT,
    "number": {
        "type": ["number", "string"],
        "pattern": r"^-?[0-9]{1,3}(\.[0-9]{1,6})?$",
        "patternErrorMessage": "degrees, as in 36.17",
    },
    "date": {
        "type": ["string", "integer"],
        "description": "A date of EDTF: a day, a month, a year, or an interval. ~ after it says about, ? uncertain, "
        "% both.",
        "pattern": rf"^(({MOMENT}|\.\.)/{MOMENT}|{MOMENT}/\.\.|{MOMENT})$",
        "patternErrorMessage": "a date, as in 2016-11-03, 2016-11, 2016-11~ (about) or 2015-08-21/2015-08-31",
        "examples": ["2016-11-03", "2016-11~", "2015-08-21/2015-08-31", "2016-10-16?", "2014/.."],
    },
    "language": {
        "type": "string",
        "pattern": f"^{LANGUAGE}$",
        "patternErrorMessage": "a language tag, as in en, ar, pt-BR",
        "examples": ["en", "ar"],
    },
    "address": {
        "type": "string",
        "pattern": "^https?://",
        "patternErrorMessage": "a web address that begins with http:// or https://",
        "examples": ["https://example.org/page"],
    },
    "id": {"type": "string", "pattern": f"^{ID}$", "patternErrorMessage": AN_ID, "maxLength": ID_LIMIT},
    "target": {
        "type": "string",
        "pattern": f"^{ID}(#{ID})?$",
        "patternErrorMessage": "a claim, as in ferry-sank, or an excerpt of one, as in ferry-sank#herald",
        "examples": ["ferry-sank", "ferry-sank#herald"],
    },
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


OFFER = re.compile(r'\{(\n +"enum": \[\n.*\n +\],\n +"markdownEnumDescriptions": \[\n.*\n +\]\n +)\}')
"""An id that is offered, as JSON is written in lines."""
IDS: Final = {table: f"{table.removesuffix('s')}-id" for table in dict.fromkeys(TABLES.values())}
"""By table: the definition that an id of it is held against. A dossier's own schema knows the ids themselves."""


def schema() -> dict[str, Any]:
    """The whole schema. It depends on the model alone, not on any dossier."""
    kinds = every()
    whole = next(kind for kind in kinds if kind.fact is Declared)
    definitions = {kind.name: of_kind(kind) for kind in kinds if kind is not whole}
    ids = {name: {"$ref": "#/$defs/id"} for name in IDS.values()}
    return {
        "$schema": DIALECT,
        "$comment": f"Version {VERSION}",
        "title": "claims.yaml",
        **of_mapping(whole),
        "$defs": definitions | SHAPES | ids,
    }


def dump(made: dict[str, Any]) -> bytes:
    """A schema as a file: a line for each id that it offers, so that a diff shows each alone."""
    text = json.dumps(made, ensure_ascii=False, indent=1)
    return (OFFER.sub(on_one_line, text) + "\n").encode()


def on_one_line(found: re.Match[str]) -> str:
    return json.dumps(json.loads(found[0]), ensure_ascii=False)


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
        **described(kind.text),
        "type": "object",
        "properties": {field.key: of_field(kind, field) for field in kind.fields},
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


def of_field(kind: Explained, field: Field) -> dict[str, Any]:
    title = field.key if kind.fact is Declared else f"{kind.fact.called}: {field.key}"
    made = {"title": title, **described(field.text, field.example), **of_form(field.form)}
    return made | ({"default": field.default} if field.default else {})


def described(text: str, example: str = "") -> dict[str, Any]:
    """What a program shows of a key: as it is, and in Markdown where that says more."""
    shown = "\n\n".join(part for part in (text, f"Example: `{example}`" if example else "") if part)
    plain = {"description": text} if text else {}
    return plain | ({"markdownDescription": shown} if "`" in shown else {})


def of_form(form: Form) -> dict[str, Any]:
    """What may stand under a key."""
    one = of_one(form)
    if form.many == "table":
        return table(form, one)
    if form.many:
        several = {"type": "array", "items": one, "minItems": 1, "errorMessage": A_LIST}
        return several if form.many == "list" else {"anyOf": [one, several]}
    return one


def table(form: Form, one: dict[str, Any]) -> dict[str, Any]:
    """Entries by id: of their own, or of another table."""
    is_keyed = form.fact is not None and issubclass(form.fact, Keyed)
    return {
        "type": "object",
        "propertyNames": {"$ref": f"#/$defs/{'id' if is_keyed else IDS[form.keys]}"},
        "additionalProperties": one,
        "minProperties": 1,
    }


def of_one(form: Form) -> dict[str, Any]:
    if form.takes == "choice":
        return {"enum": list(form.choices)}
    if form.takes == "fact":
        assert form.fact is not None
        return {"$ref": f"#/$defs/{name_of(form)}"}
    names = {"own-id": "id", "id": IDS.get(form.table, "")}
    return {"$ref": f"#/$defs/{names.get(form.takes, form.takes)}"}


def name_of(form: Form) -> str:
    return next(kind.name for kind in every() if kind.fact is form.fact)
