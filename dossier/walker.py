"""From nodes to facts: reads the model's types, types every text, and names each mistake with its place.

It never stops at the first mistake. What is whole is built, even beside what isn't, so that the checks that need
no more than an excerpt can run in the same run.
"""

from __future__ import annotations

import difflib
import re
import types
import typing
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final, Literal

import msgspec

from dossier import addresses, dates
from dossier.model import TABLES, ClaimId, ExcerptId, Fact, Keyed, Language, Target, Text, Url, Written
from dossier.nodes import Entry, Mapping, Node, Scalar, Sequence
from dossier.problems import Problem

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


PLACEHOLDER = "…"
"""What hints have where an editor is to write something."""


class Invalid:
    """Stands for what couldn't be read; its problem is recorded."""


INVALID: Final = Invalid()


class Walker:
    """Turns one file's nodes into facts. Give it the ids of each table, and the languages, before it walks."""

    def __init__(self, tables: dict[str, dict[str, Any]], languages: tuple[str, ...]) -> None:
        self.tables = tables
        self.languages = languages
        self.problems: list[Problem] = []
        self.absent: frozenset[str] = frozenset()
        """Tables that the file lacks altogether: that is one mistake, not one for each id."""
        self.released: frozenset[str] = frozenset()
        """Claims that were published: one that is missing is gone, and no other one was meant."""
        self.salvage: dict[type[Fact], dict[str, Any]] = {}
        """What stands for a required field of a fact that is worth keeping without it."""

    @property
    def first_language(self) -> str:
        """What bare texts are in. Where the languages couldn't be read, nothing is said against any."""
        return self.languages[0] if self.languages else "en"

    def problem(self, rule: str, node: Node, text: str, hint: str = "") -> Invalid:
        self.problems.append(Problem(rule, node.place, text, hint=hint))
        return INVALID

    def value(self, node: Node, kind: Any, name: str) -> Any:
        """The typed value of a node, or `INVALID`. `name` is what the value is called in messages."""
        if kind in CONVERTERS:
            return CONVERTERS[kind](self, node, name)
        if kind in TABLES:
            return self.reference(node, kind, name)
        origin, arguments = typing.get_origin(kind), typing.get_args(kind)
        if origin is typing.Annotated:
            return self.one_or_more(node, arguments[0], name)
        if origin in (typing.Union, types.UnionType):
            return self.value(node, next(item for item in arguments if item is not type(None)), name)
        if origin is Literal:
            return self.choice(node, arguments, name)
        if origin is tuple:
            return self.sequence(node, arguments[0], name)
        if origin is dict:
            return self.table(node, arguments[0], arguments[1], name)
        return self.fact(node, kind, name)

    # Texts and their kinds.

    def text(self, node: Node, name: str) -> str | Invalid:
        if not isinstance(node, Scalar):
            return self.problem("wrong-type", node, f"{name} must be a text, and here stands {described(node)}")
        if node.text == PLACEHOLDER:
            return self.problem(
                "empty-value", node, f"{name} is still to be written", f"write it in place of {node.text}"
            )
        if node.text != node.text.strip():
            return self.problem(
                "wrong-type", node, f"{name} begins or ends with white space", "delete the space inside the quotes"
            )
        return node.text

    def choice(self, node: Node, choices: tuple[str, ...], name: str) -> str | Invalid:
        text = self.text(node, name)
        if isinstance(text, Invalid) or text in choices:
            return text
        return self.problem(
            "wrong-choice",
            node,
            f'{name} can\'t be "{text}"',
            f"{nearest(text, choices)} one of: {', '.join(choices)}".strip(),
        )

    def reference(self, node: Node, kind: object, name: str) -> str | Invalid:
        """An id that must be defined. A dangling one is named, and kept: what stands beside it can be checked."""
        text = self.text(node, name)
        table = TABLES[kind]
        known = self.tables[table]
        if isinstance(text, Invalid) or text in known or (table in self.absent):
            return text
        if table == "claims":
            self.no_claim(node, text)
            return text
        self.problem(
            "unknown-id",
            node,
            f'there is no {singular(table)} "{text}"',
            nearest(text, known) or f"define it under `{table}:`, or correct the id",
        )
        return text

    def language(self, node: Node, name: str) -> str | Invalid:
        text = self.text(node, name)
        if isinstance(text, Invalid) or LANGUAGE.fullmatch(text):
            return text
        return self.problem(
            "language", node, f'"{text}" isn\'t a language tag', "write en, ar, fr, pt-BR: two or three small letters"
        )

    def url(self, node: Node, name: str) -> str | Invalid:
        text = self.text(node, name)
        fault = None if isinstance(text, Invalid) else addresses.url_fault(text)
        return self.problem("address", node, *fault) if fault else text

    def date(self, node: Node, name: str) -> dates.EdtfDate | Invalid:
        text = self.text(node, name)
        if isinstance(text, Invalid):
            return text
        try:
            return dates.parse(text)
        except dates.DateFault as fault:
            return self.problem("date", node, str(fault), fault.hint)

    def number(self, node: Node, name: str) -> float | Invalid:
        text = self.text(node, name)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,6})?", text):
            return self.problem("wrong-type", node, f'{name}: "{text}" isn\'t a number', "write degrees as in 36.17")
        return float(text)

    def excerpt_id(self, node: Node, name: str) -> str | Invalid:
        text = self.text(node, name)
        fault = None if isinstance(text, Invalid) else addresses.id_fault(text)
        return self.problem("id", node, *fault) if fault else text

    def target(self, node: Node, name: str) -> Target | Invalid:
        text = self.text(node, name)
        if isinstance(text, Invalid):
            return text
        claim, _, excerpt = text.partition("#")
        claims = self.tables["claims"]
        if claim not in claims:
            return self.no_claim(node, claim)
        if excerpt and excerpt not in claims[claim]:
            return self.problem(
                "unknown-id",
                node,
                f'the claim "{claim}" has no excerpt "{excerpt}"',
                nearest(excerpt, claims[claim]) or f"it has: {', '.join(claims[claim]) or 'none'}",
            )
        return Target(ClaimId(claim), ExcerptId(excerpt) if excerpt else None)

    def no_claim(self, node: Node, claim: str) -> Invalid:
        if claim in self.released:
            text = f'the claim "{claim}" was released, and is gone from this file'
            return self.problem("unknown-id", node, text, "bring it back; if it has a new id, write that here")
        known = self.tables["claims"]
        return self.problem(
            "unknown-id", node, f'there is no claim "{claim}"', nearest(claim, known) or "correct the id"
        )

    def words(self, node: Node, name: str) -> Text | Invalid:
        """A `Text`: bare, or by language."""
        if not isinstance(node, Mapping):
            text = self.text(node, name)
            return text if isinstance(text, Invalid) else Text({self.first_language: text})
        found: dict[str, str] = {}
        for tag, entry in node.entries.items():
            if self.languages and tag not in self.languages:
                self.unknown_key(entry, self.languages, f"the languages of {name}")
                continue
            text = self.text(entry.value, f"{name} in {tag}")
            if not isinstance(text, Invalid):
                found[tag] = text
        if found and self.languages and self.first_language not in found:
            return self.problem(
                "text-language",
                node,
                f'{name} has no text in "{self.first_language}", the dossier\'s first language',
                f"add the line `{self.first_language}: …`",
            )
        return Text(found) if found else INVALID

    # Lists, tables and facts.

    def one_or_more(self, node: Node, kind: Any, name: str) -> Any:
        if isinstance(node, Sequence):
            return self.value(node, kind, name)
        single = self.value(node, typing.get_args(kind)[0], name)
        return INVALID if single is INVALID else (single,)

    def sequence(self, node: Node, kind: Any, name: str) -> Any:
        if not isinstance(node, Sequence):
            return self.problem(
                "wrong-type",
                node,
                f"{name} must be a list, and here stands {described(node)}",
                "write [one, two], or a line with - for each entry",
            )
        values = [self.value(item, kind, f"an entry of {name}") for item in node.items]
        return tuple(value for value in values if value is not INVALID)

    def table(self, node: Node, key_kind: Any, kind: Any, name: str) -> Any:
        if not isinstance(node, Mapping):
            return self.problem("wrong-type", node, f"{name} must be a mapping, and here stands {described(node)}")
        keyed = isinstance(kind, type) and issubclass(kind, Keyed)
        found = {}
        for key, entry in node.entries.items():
            fault = addresses.id_fault(key) if keyed else None
            if fault:
                self.problem("id", entry.key, *fault)
            if not keyed:
                self.reference(entry.key, key_kind, name)
            value = self.value(entry.value, kind, f'the {singular(name.strip("`"))} "{key}"')
            if value is not INVALID:
                found[key] = named(value, key, entry) if keyed else value
        return found

    def fact(self, node: Node, kind: type[Fact], name: str) -> Any:
        if isinstance(node, Scalar) and kind.shorthand:
            text = self.text(node, name)
            return (
                INVALID
                if isinstance(text, Invalid)
                else kind(**{kind.shorthand: text}, written=Written(node.place, node))
            )
        if not isinstance(node, Mapping):
            return self.problem(
                "wrong-type",
                node,
                f"{name} must be a mapping of keys, and here stands {described(node)}",
                "write `key: value`, each in a line of its own",
            )
        called = called_in_messages(node, kind, name)
        values = self.fields(node, kind, called)
        missing = self.missing(node, kind, called)
        lost = [field for field in required(kind) if field not in values]
        fallback = self.salvage.get(kind, {})
        if missing or lost:
            if any(field not in fallback for field in lost):
                return INVALID
            values = {**fallback, **values}
        return kind(**values, written=Written(node.place, node))

    def fields(self, node: Mapping, kind: type[Fact], called: str) -> dict[str, Any]:
        declared = declared_fields(kind)
        values = {}
        for key, entry in node.entries.items():
            if key not in declared:
                self.unknown_key(entry, declared, called)
                continue
            attribute, hint = declared[key]
            value = self.value(entry.value, hint, f"`{key}`")
            if value is not INVALID:
                values[attribute] = value
        return values

    def missing(self, node: Mapping, kind: type[Fact], called: str) -> list[str]:
        """Names the required keys that aren't written."""
        absent = [key for key in required(kind).values() if key not in node.entries]
        for key in absent:
            if node.entries and key not in self.named_already(node, kind):
                self.problem("missing-key", node, f"{called} has no `{key}`", f"add the line `{key}: …`")
        return absent

    def named_already(self, node: Mapping, kind: type[Fact]) -> set[str]:
        """Keys that another message speaks of: refused in value, misspelt, or given by `same_as`."""
        declared = declared_fields(kind)
        meant = {closest(key, declared) for key in node.entries if key not in declared}
        return {*node.refused, *meant, *(REPEATED if "same_as" in node.entries else ())}

    def unknown_key(self, entry: Entry, known: Iterable[str], called: str) -> None:
        known = list(known)
        self.problem(
            "unknown-key",
            entry.key,
            f'{called} can\'t have the key "{entry.key.text}"',
            nearest(entry.key.text, known) or f"its keys: {', '.join(known)}",
        )


REPEATED: Final = frozenset(["source", "quote"])
"""What `same_as` gives an excerpt. Where it leads nowhere, that alone is said."""

Converter = Callable[[Walker, Node, str], Any]
CONVERTERS: Final[dict[object, Converter]] = {
    str: Walker.text,
    float: Walker.number,
    Text: Walker.words,
    Target: Walker.target,
    Language: Walker.language,
    Url: Walker.url,
    ExcerptId: Walker.excerpt_id,
    dates.EdtfDate: Walker.date,
}


COMPUTED: Final[dict[str, frozenset[str]]] = {
    "Excerpt": frozenset(["claim", "passage"]),
    "Point": frozenset(["typed"]),
}
"""Fields that no editor types."""


@cache
def declared_fields(kind: type[Fact]) -> dict[str, tuple[str, Any]]:
    """The keys that a fact may have in the file, each with its attribute and its type."""
    hints = typing.get_type_hints(kind, include_extras=True)
    hidden = {"written"} | COMPUTED.get(kind.__name__, frozenset())
    if issubclass(kind, Keyed):
        hidden.add("id")
    return {
        field.encode_name: (field.name, hints[field.name])
        for field in msgspec.structs.fields(kind)
        if field.name not in hidden
    }


@cache
def required(kind: type[Fact]) -> dict[str, str]:
    """The attributes that must be given, each with its key."""
    declared = {attribute for attribute, _ in declared_fields(kind).values()}
    return {
        field.name: field.encode_name
        for field in msgspec.structs.fields(kind)
        if field.name in declared and field.required
    }


def named(fact: Keyed, key: str, entry: Entry) -> Keyed:
    """A fact of a table, with its id, and its place where its id stands."""
    return msgspec.structs.replace(fact, id=key, written=Written(entry.key.place, entry.value))


def called_in_messages(node: Mapping, kind: type[Fact], name: str) -> str:
    """`the excerpt "envoy"` where an id is at hand; else what its table or key calls it."""
    own = node.entries.get("id")
    if own and isinstance(own.value, Scalar) and "id" in declared_fields(kind):
        return f'the {kind.called} "{own.value.text}"'
    return name if name.startswith("the ") else f"the {kind.called}"


def described(node: Node) -> str:
    return {Scalar: "a text", Sequence: "a list", Mapping: "a mapping of keys"}[type(node)]


def singular(table: str) -> str:
    return table.removesuffix("s")


def nearest(text: str, known: Iterable[str]) -> str:
    """`did you mean "x"?`, or nothing."""
    found = closest(text, known)
    return f'did you mean "{found}"?' if found else ""


def closest(text: str, known: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(text, list(known), n=1, cutoff=0.6)), "")


def nodes_of(root: Node | None, key: str) -> dict[str, Entry]:
    """The entries of one of the file's top tables, before anything is typed."""
    if not isinstance(root, Mapping) or key not in root.entries:
        return {}
    value = root.entries[key].value
    return value.entries if isinstance(value, Mapping) else {}
