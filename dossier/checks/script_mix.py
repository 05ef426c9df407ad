"""Letters of two scripts in one word, and look-alike letters, are named with their code points.

Warns: a Cyrillic letter in a Latin word; a Persian yeh in an Arabic name; presentation forms.
Why: they look right, and no search finds them. In a quote the capture decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from dossier.model import Dossier, Fact, Text, fields_of
from dossier.problems import Location, Problem, code_point

WORD = re.compile(r"[^\W\d_]+")
PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
PERSIAN = re.compile("[\u06cc\u06a9]")

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    yield from of_fact(dossier.about)
    for table in (dossier.topics, dossier.rows, dossier.actors, dossier.places, dossier.claims):
        for fact in table.values():
            yield from of_fact(fact)
    for source in dossier.sources.values():
        for author in source.authors:
            yield from problems(author.name, author.where("name"), source.language)


def of_fact(fact: Fact) -> Iterator[Problem]:
    """The texts that a fact itself holds: names, titles, statements, variants."""
    for field in fields_of(type(fact)):
        value = getattr(fact, field.name)
        if isinstance(value, Text):
            for language, text in value.by_language.items():
                yield from problems(text, fact.where(field.encode_name, language), language)
        elif field.name == "variants":
            for index, text in enumerate(value):
                yield from problems(text, fact.where("variants", index), "")


def problems(text: str, location: Location, language: str) -> Iterator[Problem]:
    return (warning(location, found) for found in faults(text, language))


@lru_cache(maxsize=1 << 16)
def faults(text: str, language: str) -> tuple[str, ...]:
    """What is wrong with a text; the same whenever it is asked."""
    return tuple(iterate_faults(text, language))


def iterate_faults(text: str, language: str) -> Iterator[str]:
    for match in WORD.finditer(text):
        scripts = {script(char): char for char in match[0] if not unicodedata.name(char, "").startswith("MODIFIER")}
        if len(scripts) > 1:
            odd = ", ".join(f'"{char}" {code_point(char)} ({name.lower()})' for name, char in scripts.items())
            yield f'the word "{match[0]}" mixes scripts: {odd}'
    for match in PRESENTATION.finditer(text):
        yield f'"{match[0]}" {code_point(match[0])} is a presentation form of an Arabic letter'
    if language == "ar":
        for match in PERSIAN.finditer(text):
            yield f'"{match[0]}" {code_point(match[0])} is a Persian letter in Arabic text'


def script(char: str) -> str:
    """The script that a letter's Unicode name begins with; letters of no other script count as Latin."""
    return unicodedata.name(char, "LATIN").split(" ", 1)[0].split("-", 1)[0]


def warning(location: Location, text: str) -> Problem:
    return Problem("script-mix", location, text, hint="type the word again on one keyboard", severity="warning")
