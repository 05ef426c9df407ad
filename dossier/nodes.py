"""YAML as a tree of text with places: the only loader there is.

Every scalar stays text; the model types it. What makes two programs read one file differently (anchors, aliases,
tags, merge keys, duplicate keys, a second document) is refused. libyaml delivers events; limits hold on them,
before anything is composed, since its own composer crashes on deep nesting.

Source: YAML 1.1 (libyaml), less what is refused here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from dossier.problems import Location, Problem, code_point

DEPTH_LIMIT = 24
SIZE_LIMIT = 1024**3


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text, and where it starts."""

    place: Location
    last_line: int
    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    place: Location
    last_line: int
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order of the file."""

    place: Location
    last_line: int
    entries: dict[str, Entry]


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value. A key whose value was refused has none."""

    key: Scalar
    value: Node


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Reading:
    """What reading one file gave: a tree, or none, and the problems."""

    root: Node | None
    problems: list[Problem] = field(default_factory=list)


def read(content: bytes, file: str) -> Reading:
    """Reads YAML bytes into nodes. Collects problems; raises nothing for any input."""
    if len(content) > SIZE_LIMIT:
        return Reading(None, [Problem("limits", Location(file), "the file is larger than one gibibyte")])
    text, problems = decoded(content, file)
    if text is not None:
        problems += [*conflict_markers(text, file), *tabs(text, file), *hidden_in_text(text, file)]
    if text is None or any(problem.rule == "conflict-marker" for problem in problems):
        return Reading(None, problems)
    composer = Composer(text, file, problems)
    return Reading(composer.document(), composer.problems)


# Before YAML: the bytes, and the raw lines.


def decoded(content: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The bytes as text: UTF-8, with or without a byte order mark; anything else is a problem with its place."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [
            Problem("encoding", Location(file), "the file is in UTF-16", hint="save it again with the encoding UTF-8")
        ]
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as fault:
        before = content[: fault.start].decode("utf-8-sig")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return None, [
            Problem(
                "encoding",
                Location(file, line, column),
                f"the byte 0x{content[fault.start]:02X} isn't UTF-8 text",
                hint="save the file again with the encoding UTF-8",
            )
        ]


def conflict_markers(text: str, file: str) -> Iterator[Problem]:
    """Lines that git leaves where two edits met."""
    for number, line in enumerate(text.split("\n"), start=1):
        if re.match(r"(<{7}|>{7}|\|{7})( |$)|={7}\s*$", line):
            yield Problem(
                "conflict-marker",
                Location(file, number),
                f'a merge conflict was left in the file: "{line[:7]}"',
                hint="choose one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>; "
                "nothing else was checked",
            )


def tabs(text: str, file: str) -> Iterator[Problem]:
    """Tabs in the indentation, which YAML forbids."""
    for number, line in enumerate(text.split("\n"), start=1):
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indent and line.strip():
            yield Problem(
                "tab",
                Location(file, number, indent.index("\t") + 1),
                "a tab in the indentation",
                hint="use spaces: two for each level",
            )


CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\ufeff]")


def hidden_in_text(text: str, file: str) -> Iterator[Problem]:
    """Control characters and odd line ends: editors disagree on what they show."""
    for number, line in enumerate(text.split("\n"), start=1):
        for match in CONTROLS.finditer(line):
            yield Problem(
                "hidden-character",
                Location(file, number, match.start() + 1),
                f"the invisible character {code_point(match[0])}",
                hint="delete it, and type a space or a line break where one is wanted",
            )


# The forms that a reader can't see in decoded data. ZWNJ and ZWJ are wanted between letters of Arabic script.
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164"
    "\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
    "|[\u200c\u200d]"
)
ARABIC_SCRIPT = re.compile("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")


def hidden_characters(text: str) -> Iterator[tuple[int, str]]:
    """Each refused character of decoded text with its index. Joiners pass between Arabic-script letters."""
    for match in INVISIBLE.finditer(text):
        index = match.start()
        around = text[index - 1 : index] + text[index + 1 : index + 2]
        if match[0] in "\u200c\u200d" and len(ARABIC_SCRIPT.findall(around)) == 2:
            continue
        yield index, match[0]


# YAML: events, composed into nodes.


class Ended(Exception):
    """Reading can't go on; the problem is recorded."""


class Composer:
    """Composes one document from libyaml's events."""

    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.text = text
        self.problems = problems
        self.loader = yaml.CLoader(text)

    def document(self) -> Node | None:
        """The file's one document, or None where there is nothing to go on with."""
        try:
            return self.whole_document()
        except Ended:
            return None
        except yaml.reader.ReaderError:
            return None  # the character was already named by `hidden_in_text`
        except yaml.MarkedYAMLError as fault:
            self.problems.append(syntax_problem(fault, self.text, self.file))
            return None
        finally:
            self.loader.dispose()

    def whole_document(self) -> Node | None:
        self.event()  # stream start
        start = self.event()
        if isinstance(start, yaml.StreamEndEvent):
            self.problem("empty-file", start, "the file is empty", "a dossier begins with the key `dossier:`")
            return None
        if start.version or start.tags:
            self.problem("yaml-feature", start, "a directive (%)", "delete the line")
        root = self.node(self.event(), 1)
        self.event()  # document end
        end = self.event()
        if not isinstance(end, yaml.StreamEndEvent):
            self.problem(
                "yaml-feature",
                end,
                "a second document begins here (---)",
                "delete the line; nothing below it was checked",
            )
        return root

    def event(self) -> Any:
        return self.loader.get_event()

    def place(self, event: Any) -> Location:
        return Location(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def problem(self, rule: str, event: Any, text: str, hint: str) -> None:
        self.problems.append(Problem(rule, self.place(event), text, hint=hint))

    def node(self, event: Any, depth: int) -> Node | None:
        """The node that an event begins; None where it was refused."""
        if depth > DEPTH_LIMIT:
            self.problem(
                "limits", event, f"nested deeper than {DEPTH_LIMIT} levels", "nothing below this line was checked"
            )
            raise Ended
        refused = self.refuse_features(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            return None if refused else self.scalar(event)
        compose = self.sequence if isinstance(event, yaml.SequenceStartEvent) else self.mapping
        return compose(event, depth)

    def refuse_features(self, event: Any) -> bool:
        """Names anchors, aliases and tags. True where one was found."""
        if isinstance(event, yaml.AliasEvent):
            self.problem(
                "yaml-feature",
                event,
                f"an alias (*{event.anchor})",
                "write the value out; a text that starts with * needs quotes round it",
            )
            return True
        if event.anchor:
            self.problem(
                "yaml-feature",
                event,
                f"an anchor (&{event.anchor})",
                "delete it; a text that starts with & needs quotes round it",
            )
        if event.tag:
            self.problem(
                "yaml-feature",
                event,
                f"a tag ({event.tag})",
                "delete it; a text that starts with ! needs quotes round it",
            )
        return bool(event.anchor or event.tag)

    def scalar(self, event: Any) -> Scalar | None:
        """A scalar's text. The line break that ends a block isn't part of it."""
        text = event.value
        if event.style in ("|", ">"):
            text = text.rstrip("\n")
        if not text.strip() or (event.style is None and text in ("~", "null")):
            self.problem(
                "empty-value", event, "nothing is written here", "write a value, or delete the key or the entry"
            )
            return None
        scalar = Scalar(self.place(event), last_line(event), text)
        for index, char in hidden_characters(text):
            self.problems.append(self.hidden(scalar, index, char))
        return scalar

    def hidden(self, scalar: Scalar, index: int, char: str) -> Problem:
        """The problem of a hidden character, at its own place where it stands literally in the file."""
        place = self.literal_place(scalar, char)
        near = scalar.text[max(0, index - 12) : index].strip() or scalar.text[index + 1 : index + 12].strip()
        return Problem(
            "hidden-character",
            place,
            f'the invisible character {code_point(char)} near "{near}"',
            hint="delete it; a quote is never changed in silence, so where the source itself has it, "
            "quote another passage",
        )

    def literal_place(self, scalar: Scalar, char: str) -> Location:
        lines = self.text.split("\n")
        for number in range(scalar.place.line, min(scalar.last_line, len(lines)) + 1):
            start = scalar.place.column - 1 if number == scalar.place.line else 0
            column = lines[number - 1].find(char, start)
            if column >= 0:
                return Location(self.file, number, column + 1)
        return scalar.place

    def sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            item = self.node(event, depth + 1)
            if item is not None:
                items.append(item)
        if not items and isinstance(start, yaml.SequenceStartEvent) and not self.problems_since(start):
            self.problem("empty-value", start, "the list is empty", "write an entry, or delete the key")
        return Sequence(self.place(start), last_of(start, event, items), tuple(items))

    def mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key = self.key(event, depth)
            value = self.node(self.event(), depth + 1)
            if key is None or value is None:
                continue
            if key.text in entries:
                self.duplicate(key, entries[key.text].key)
            else:
                entries[key.text] = Entry(key, value)
        if not entries and not self.problems_since(start):
            self.problem("empty-value", start, "nothing is written here", "write a value, or delete the key")
        return Mapping(self.place(start), last_of(start, event, [entry.value for entry in entries.values()]), entries)

    def problems_since(self, start: Any) -> bool:
        """Whether something inside was already named, so that its emptiness needs no second message."""
        return any(problem.place >= self.place(start) for problem in self.problems)

    def key(self, event: Any, depth: int) -> Scalar | None:
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and event.style is None:
            self.problem("yaml-feature", event, "a merge key (<<)", "write the keys out")
            return None
        node = self.node(event, depth + 1)
        if node is None or isinstance(node, Scalar):
            return node
        self.problem("yaml-syntax", event, "a key must be a word", "text that starts with [ or { needs quotes round it")
        return None

    def duplicate(self, key: Scalar, first: Scalar) -> None:
        self.problems.append(
            Problem(
                "duplicate-key",
                key.place,
                f'the key "{key.text}" stands twice: in line {first.place.line} and in line {key.place.line}',
                hint="delete one, or rename it",
            )
        )


def last_line(event: Any) -> int:
    """The last line, from 1, that belongs to what an event ends; a block's end mark stands on the next line."""
    mark = event.end_mark
    return int(mark.line if mark.column == 0 and mark.line > event.start_mark.line else mark.line + 1)


def last_of(start: Any, end: Any, children: list[Node]) -> int:
    """The last line of a list or mapping: in block style its last child's, since its end mark lies further on."""
    return last_line(end) if start.flow_style or not children else max(child.last_line for child in children)


# What libyaml says, and what an editor needs to hear.

UNQUOTED = "put quotes round the whole text: unquoted, a colon followed by a space begins a new key"

Explain = Callable[[yaml.MarkedYAMLError, str], tuple[str, str]]


def explain_start(fault: yaml.MarkedYAMLError, char: str) -> tuple[str, str]:
    if char == "\t":
        return "a tab stands where YAML wants spaces", "replace it by spaces"
    return f'a text can\'t start with "{char}" unquoted', "put quotes round the whole text"


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
    mark = fault.problem_mark or fault.context_mark
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    char = lines[line][column : column + 1] if line < len(lines) else ""
    said, hint = fault.problem or "the text isn't YAML", "look at this line and the one above it"
    for phrase, explain in EXPLANATIONS.items():
        if phrase in (fault.problem or ""):
            said, hint = explain(fault, char)
            break
    return Problem(
        "yaml-syntax", Location(file, line + 1, column + 1), said, hint=f"{hint}; nothing below this line was checked"
    )
