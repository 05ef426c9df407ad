"""Names, titles and addresses hold no direction marks.

Passes: U+200E, U+200F and U+061C in a quote, where the source has them: they are ignored in matching.
Fails: one of them in a name, a title, a statement or an address: two names would differ, and nobody could see it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dossier.model import Dossier, Fact, Text, fields_of
from dossier.problems import Problem, code_point

MARKS = re.compile("[\u200e\u200f\u061c]")
FREE = frozenset(["quote", "said", "words"])
"""Fields that hold a source's own words."""

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    yield from of_fact(dossier.about)
    for table in (dossier.topics, dossier.rows, dossier.actors, dossier.places, dossier.sources, dossier.claims):
        for fact in table.values():
            yield from of_fact(fact)


def of_fact(fact: Fact) -> Iterator[Problem]:
    for field in fields_of(type(fact)):
        if field.name not in FREE:
            yield from of_value(getattr(fact, field.name), fact, field.encode_name)


def of_value(value: Any, fact: Fact, *path: str | int) -> Iterator[Problem]:
    if isinstance(value, str):
        for match in MARKS.finditer(value):
            yield Problem(
                "direction-mark",
                fact.where(*path),
                f"a direction mark ({code_point(match[0])}) stands here",
                hint="delete it: the page sets the direction of every text by its language",
            )
    elif isinstance(value, Text):
        for language, text in value.by_language.items():
            yield from of_value(text, fact, *path, language)
    elif isinstance(value, Fact):
        yield from of_fact(value)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from of_value(item, fact, *path, index)
