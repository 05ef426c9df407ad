"""What libyaml says, and what an editor needs to hear."""

from __future__ import annotations

from collections.abc import Callable

import yaml

from dossier.problems import Location, Problem

UNQUOTED = (
    "put quotes round the whole text: unquoted, a colon followed by a space begins a new key; where this is a key, "
    "begin it in the column of the key above, and see that a space follows the colon of that one"
)
BEGINS = "put quotes round the whole text"
ESCAPES = "write the character itself, or use single quotes"


Explain = Callable[[yaml.MarkedYAMLError, str], tuple[str, str]]


def explain_start(fault: yaml.MarkedYAMLError, char: str) -> tuple[str, str]:
    if char == "\t":
        return "a tab stands where YAML wants spaces", "replace it by spaces"
    return f'a text can\'t start with "{char}" unquoted', BEGINS


EXPLANATIONS: dict[str, Explain] = {
    "mapping values are not allowed": lambda fault, char: ("a colon inside unquoted text", UNQUOTED),
    "cannot start any token": explain_start,
    "unexpected end of stream": lambda fault, char: (
        "quotes were opened and never closed",
        f"they open in line {fault.context_mark.line + 1}" if fault.context_mark else "close them",
    ),
    "unexpected document indicator": lambda fault, char: (
        "quotes were opened and never closed",
        f"they open in line {fault.context_mark.line + 1}" if fault.context_mark else "close them",
    ),
    "did not find expected ',' or ']'": lambda fault, char: (
        "a list in [ ] isn't closed, or a comma is missing",
        f"it opens in line {fault.context_mark.line + 1}" if fault.context_mark else "close it",
    ),
    "did not find expected ',' or '}'": lambda fault, char: (
        "a mapping in { } isn't closed, or a comma is missing",
        f"it opens in line {fault.context_mark.line + 1}" if fault.context_mark else "close it",
    ),
    "found a tab character": lambda fault, char: (
        "reading ends at a tab in the indentation",
        "use spaces: two for each level",
    ),
    "did not find expected key": lambda fault, char: (
        "this line doesn't fit what stands above it",
        "keys of one block start in the same column; or a quotation mark further up is opened and not closed, "
        "or closed too early",
    ),
    "did not find expected '-' indicator": lambda fault, char: (
        "this line doesn't fit the list above it",
        "entries of one list start with - in the same column",
    ),
    "could not find expected ':'": lambda fault, char: (
        "a key without a colon, or text that isn't indented below its key",
        "write `key: value`, or indent the text further than its key",
    ),
    "found unknown escape character": lambda fault, char: (
        f'"\\{char}" means nothing in double quotes',
        'use single quotes, or write \\\\ for one "\\"',
    ),
    "found invalid Unicode character escape code": lambda fault, char: ("an escape that is no character", ESCAPES),
    "did not find expected hexdecimal number": lambda fault, char: ("an escape that isn't finished", ESCAPES),
    "did not find expected comment or line break": lambda fault, char: (
        "text stands beside > or |",
        "begin the text in the next line, further right than its key",
    ),
    "did not find expected alphabetic or numeric character": lambda fault, char: (
        "a text can't start with * or & unquoted",
        BEGINS,
    ),
    "did not find expected node content": explain_start,
    "found unknown directive name": lambda fault, char: ("a line can't start with %", "delete the line"),
    "block sequence entries are not allowed": lambda fault, char: (
        "a list can't begin here",
        "begin the list in a line of its own; a text that starts with - needs quotes",
    ),
    "did not find expected <document start>": lambda fault, char: (
        "something stands before the first key or after the last",
        "the file is one mapping: every top key starts in column 1",
    ),
}


def syntax_problem(fault: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """A syntax error in the editor's words. Reading ends at it, and the hint says so."""
    at_key = "could not find expected ':'" in (fault.problem or "")  # libyaml notices in the line after
    mark = (fault.context_mark if at_key else None) or fault.problem_mark or fault.context_mark
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    behind = "escape character" in (fault.problem or "")  # the mark stands at the backslash
    char = lines[line][column + behind : column + behind + 1] if line < len(lines) else ""
    said, hint = fault.problem or "the text isn't YAML", "look at this line and the one above it"
    for phrase, explain in EXPLANATIONS.items():
        if phrase in (fault.problem or ""):
            said, hint = explain(fault, char)
            break
    return Problem(
        "yaml-syntax", Location(file, line + 1, column + 1), said, hint=f"{hint}; nothing below this line was checked"
    )
