"""The interface's words: all of them in the template for translators, none left in English when they are translated."""

import re
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po
from jinja2 import Environment

from dossier import interface

KEYWORDS: dict[str, Any] = {"_": None, "gettext": None, "n": (1, 2), "ngettext": (1, 2)}


def extracted(repo: Path) -> set[tuple[str, ...]]:
    """Every message of the engine and the templates, as a tuple of its forms."""
    with (repo / "babel.cfg").open() as file:
        methods, options = parse_mapping_cfg(file)
    found = extract_from_dir(str(repo), methods, options, keywords=KEYWORDS)
    return {message if isinstance(message, tuple) else (message,) for _, _, message, _, _ in found}


def in_template(repo: Path) -> set[tuple[str, ...]]:
    with (repo / "dossier/locale/dossier.pot").open("rb") as file:
        catalogue: Catalog = read_po(file)
    return {
        tuple(message.id) if isinstance(message.id, list | tuple) else (message.id,)
        for message in catalogue
        if message.id
    }


def test_the_template_for_translators_is_complete(repo: Path) -> None:
    assert extracted(repo) == in_template(repo), "run `make messages`"


def literal_words(template: str) -> list[str]:
    """The words that a template itself would show: text between tags, and attributes that are read out."""
    source = "".join(value if kind == "data" else "\x00" for _, kind, value in Environment().lex(template))
    bare = re.sub(r"<(?:[^<>\"]|\"[^\"]*\")*>", " ", re.sub(r"<!doctype html>", "", source))
    bare = re.sub(r"\b[a-z-]+=\"[^\"]*\"", " ", bare)  # a macro that gives an element its attributes
    attributes = re.findall(r'(?:aria-label|title|alt|placeholder)="([^"]*)"', source)
    return [word for text in (bare, *attributes) for word in re.findall(r"[^\W\d_]{2,}", text)]


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param("<p class=\"a b\">{{ _('Printed by') }}</p>{# a note #}", [], id="through gettext"),
        pytest.param("<p>Printed {{ x }}</p>", ["Printed"], id="bare"),
        pytest.param('<a aria-label="All pages" href="x">{{ y }}</a>', ["All", "pages"], id="read out"),
    ],
)
def test_literal_words_are_seen(template: str, expected: list[str]) -> None:
    assert literal_words(template) == expected


def test_templates_show_no_word_that_bypasses_gettext(repo: Path) -> None:
    found = {path.name: literal_words(path.read_text()) for path in sorted((repo / "templates").rglob("*.html"))}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_language_without_a_catalogue_speaks_english() -> None:
    words = interface.Interface("xx")
    assert (words.language, words.direction, words._("Sources")) == ("en", "ltr", "Sources")
