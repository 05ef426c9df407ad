"""libyaml's events, composed into nodes; limits and refusals hold on the events."""

from __future__ import annotations

from typing import Any

import yaml

from dossier.nodes.explain import syntax_problem
from dossier.nodes.raw import CONTROLS, hidden_characters
from dossier.nodes.tree import Entry, Mapping, Mark, Node, Scalar, Sequence
from dossier.problems import Location, Problem, code_point

DEPTH_LIMIT = 24


class Ended(Exception):
    """Reading can't go on; the problem is recorded."""


class Composer:
    """Composes one document from libyaml's events."""

    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self.file = file
        self.text = text
        self.lines = text.split("\n")
        self.problems = problems
        self.loader = yaml.CLoader(text)

    def document(self) -> Node | None:
        """The file's one document, or None where there is nothing to go on with."""
        try:
            return self.whole_document()
        except Ended:
            return None
        except yaml.reader.ReaderError as fault:
            if not self.problems:
                said = f"the file can't be read as text: {fault.reason}"
                self.problems.append(Problem("yaml-syntax", Location(self.file), said, hint="nothing was checked"))
            return None
        except yaml.MarkedYAMLError as fault:
            self.problems.append(syntax_problem(fault, self.text, self.file))
            return None
        finally:
            self.loader.dispose()

    def whole_document(self) -> Node | None:
        self.event()  # stream start
        start = self.event()
        if isinstance(start, yaml.StreamEndEvent):
            hint = "a dossier begins with the key `dossier:`"
            self.problems.append(Problem("empty-file", Location(self.file), "the file is empty", hint=hint))
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
                f"a tag ({event.tag.replace('tag:yaml.org,2002:', '!!')})",
                "delete it; a text that starts with ! needs quotes round it",
            )
        return bool(event.anchor or event.tag)

    def scalar(self, event: Any) -> Scalar | None:
        """A scalar's text. The line break that ends a block isn't part of it."""
        text = event.value
        if event.style in ("|", ">"):
            text = text.rstrip("\n")
        if not text.strip() or (not event.style and text in ("~", "null")):
            self.problem(
                "empty-value", event, "nothing is written here", "write a value, or delete the key or the entry"
            )
            return None
        scalar = Scalar(self.place(event), last_line(event), text, end_of(event), event.style or "")
        for index, char in hidden_characters(text):
            if not (CONTROLS.match(char) and char in self.text):  # already named by `hidden_in_text`
                self.problems.append(self.hidden(scalar, index, char))
        return scalar

    def hidden(self, scalar: Scalar, index: int, char: str) -> Problem:
        """The problem of a hidden character, at its own place where it stands literally in the file."""
        place = self.literal_place(scalar, char, scalar.text.count(char, 0, index))
        near = scalar.text[max(0, index - 12) : index].strip() or scalar.text[index + 1 : index + 12].strip()
        return Problem(
            "hidden-character",
            place,
            f'the invisible character {code_point(char)} near "{near}"',
            hint="delete it; a quote is never changed in silence, so where the source itself has it, "
            "quote another passage",
        )

    def literal_place(self, scalar: Scalar, char: str, before: int) -> Location:
        """Where a character stands in the file, so many of its like before it; escaped, the scalar's place."""
        for number in range(scalar.place.line, min(scalar.last_line, len(self.lines)) + 1):
            column = scalar.place.column - 2 if number == scalar.place.line else -1
            while (column := self.lines[number - 1].find(char, column + 1)) >= 0:
                if before == 0:
                    return Location(self.file, number, column + 1)
                before -= 1
        return scalar.place

    def sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        before = len(self.problems)
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            item = self.node(event, depth + 1)
            if item is not None:
                items.append(item)
        if not items and len(self.problems) == before:  # else what is inside was named, and that is enough
            self.problem("empty-value", start, "the list is empty", "write an entry, or delete the key")
        return Sequence(
            self.place(start), last_of(start, event, items), tuple(items), end_of(event), bool(start.flow_style)
        )

    def mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        refused: set[str] = set()
        before = len(self.problems)
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key = self.key(event, depth)
            value = self.node(self.event(), depth + 1)
            if key is None:
                continue
            if value is None:
                refused.add(key.text)
            elif key.text in entries:
                self.duplicate(key, entries[key.text].key)
            else:
                entries[key.text] = Entry(key, value)
        if not entries and len(self.problems) == before:
            self.problem("empty-value", start, "nothing is written here", "write a value, or delete the key")
        last = last_of(start, event, [entry.value for entry in entries.values()])
        return Mapping(
            self.place(start), last, entries, end_of(event), bool(start.flow_style), frozenset(refused - entries.keys())
        )

    def key(self, event: Any, depth: int) -> Scalar | None:
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
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


def end_of(event: Any) -> Mark:
    return Mark(event.end_mark.line + 1, event.end_mark.column + 1)


def last_line(event: Any) -> int:
    """The last line, from 1, that belongs to what an event ends; a block's end mark stands on the next line."""
    mark = event.end_mark
    return int(mark.line if mark.column == 0 and mark.line > event.start_mark.line else mark.line + 1)


def last_of(start: Any, end: Any, children: list[Node]) -> int:
    """The last line of a list or mapping: in block style its last child's, since its end mark lies further on."""
    return last_line(end) if start.flow_style or not children else max(child.last_line for child in children)
