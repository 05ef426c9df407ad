"""What each field of the dossier is, read from the model: its key, what it takes, and the docstring under it.

Python forgets the docstrings of fields, so the model's own source is read. Everything that explains a field (the page
of downloads, `datapackage.json`, the schema for editors) has it from here.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import msgspec

from dossier.dates import EdtfDate
from dossier.model import TABLES, Declared, ExcerptId, Fact, Language, OneOrMore, Target, Text, Url
from dossier.walker import declared_fields, required

Takes = Literal["text", "words", "number", "date", "language", "address", "own-id", "id", "target", "choice", "fact"]
Many = Literal["", "list", "one-or-more", "table"]

PLAIN: Final[dict[object, Takes]] = {
    str: "text",
    Text: "words",
    float: "number",
    EdtfDate: "date",
    Language: "language",
    Url: "address",
    ExcerptId: "own-id",
    Target: "target",
}
"""Types that say all by themselves. `words` are texts by language."""


EXAMPLE = re.compile(r"(?m)^Example: (.+)$")


@dataclass(frozen=True, slots=True)
class Form:
    """What a field takes."""

    takes: Takes
    many: Many = ""
    table: str = ""
    """Of an id: the table that defines it."""
    choices: tuple[str, ...] = ()
    fact: type[Fact] | None = None
    keys: str = ""
    """Of a table of facts that are named by ids from elsewhere: the table that defines these."""


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a fact."""

    key: str
    form: Form
    is_required: bool
    default: str
    """What holds where the key is left out; empty where nothing does."""
    text: str
    """What it means, in Markdown; empty where the name says it all."""
    example: str = ""
    """As it may be written, in YAML on one line; empty where its form has its own examples, or choices."""


@dataclass(frozen=True, slots=True)
class Explained:
    """A kind of fact with its fields, in the order of the model."""

    fact: type[Fact]
    name: str
    """As an id: `same-origin`."""
    text: str
    shorthand: str
    """The field that a bare text stands for."""
    fields: tuple[Field, ...]

    def field(self, key: str) -> Field:
        return next(field for field in self.fields if field.key == key)


def every() -> tuple[Explained, ...]:
    """Every kind of fact, from the whole file down, each before those that it holds."""
    return tuple(explained(kind) for kind in dict.fromkeys(held(Declared)))


def held(kind: type[Fact]) -> Iterator[type[Fact]]:
    yield kind
    for field in explained(kind).fields:
        if field.form.fact:
            yield from held(field.form.fact)


@cache
def explained(kind: type[Fact]) -> Explained:
    """A kind of fact and all that the model says of it."""
    name = kind.called.replace(" ", "-").replace("_", "-")
    return Explained(kind, name, inspect.cleandoc(kind.__doc__ or ""), kind.shorthand, tuple(fields(kind)))


def fields(kind: type[Fact]) -> Iterator[Field]:
    texts, shown = docstrings(kind), examples(kind)
    defaults = {field.name: field.default for field in msgspec.structs.fields(kind)}
    needed = required(kind)
    for key, (attribute, hint) in declared_fields(kind).items():
        default = defaults[attribute]
        given = default if isinstance(default, str) else ""
        yield Field(key, form(hint), attribute in needed, given, texts.get(attribute, ""), shown.get(attribute, ""))


def form(hint: Any) -> Form:
    """A type of the model as what an editor may write."""
    if hint in PLAIN:
        return Form(PLAIN[hint])
    if hint in TABLES:
        return Form("id", table=TABLES[hint])
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return form(next(item for item in arguments if item is not type(None)))
    if origin is Literal:
        return Form("choice", choices=arguments)
    if origin is typing.Annotated:
        many: Many = "one-or-more" if OneOrMore in arguments[1:] else "list"
        return several(typing.get_args(arguments[0])[0], many)
    if origin is tuple:
        return several(arguments[0], "list")
    if origin is dict:
        return several(arguments[1], "table", keys=TABLES[arguments[0]])
    return Form("fact", fact=hint)


def several(hint: Any, many: Many, keys: str = "") -> Form:
    one = form(hint)
    return Form(one.takes, many, one.table, one.choices, one.fact, keys)


# Docstrings of fields.


def docstrings(kind: type[Any]) -> dict[str, str]:
    """The docstrings under the fields of a class, inherited ones too, each in one line, without its example."""
    found = {name: " ".join(EXAMPLE.sub("", text).split()) for name, text in written_under(kind).items()}
    return {name: text for name, text in found.items() if text}


def examples(kind: type[Any]) -> dict[str, str]:
    """The examples of the fields of a class, those that have one: a line "Example: …" of the docstring."""
    found = {name: EXAMPLE.search(text) for name, text in written_under(kind).items()}
    return {name: match[1] for name, match in found.items() if match}


def written_under(kind: type[Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if one.__module__.startswith("dossier."):
            found |= under_fields(one.__module__).get(one.__name__, {})
    return found


@cache
def under_fields(module: str) -> dict[str, dict[str, str]]:
    """Class → field → docstring, of one of our modules."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: dict(explained_lines(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def explained_lines(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for line, after in zip(node.body, node.body[1:], strict=False):
        match line, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
