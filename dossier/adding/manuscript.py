"""`claims.yaml` as it stands, or as it would stand with entries that aren't written yet."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from dossier import captures, checking, inputs, nodes
from dossier.adding.placing import placed
from dossier.addresses import id_fault
from dossier.checking import Checked
from dossier.declare import declare, ids_of_excerpts, languages, tables
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import Dossier, SourceId
from dossier.nodes import Mapping as MappingNode
from dossier.problems import Location, Problem, Refused
from dossier.walker import Walker, singular
from dossier.writing import Data


@dataclass(frozen=True)
class Manuscript:
    """A dossier's files, the text of `claims.yaml` with what was added to it."""

    files: Inputs
    tree: MappingNode
    dossier: Dossier
    """As far as it could be read."""

    @property
    def content(self) -> bytes:
        return self.files.files[DOSSIER_FILE]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that texts may be in, the first first."""
        return languages(self.tree)

    def walker(self) -> Walker:
        """What types an answer by the rules of the file."""
        return Walker(self.tables(), self.languages)

    def tables(self) -> dict[str, dict[str, Any]]:
        return tables(self.tree, ids_of_excerpts(self.tree))

    def line(self, table: str, name: str) -> int:
        """The line in which an entry begins."""
        entry = self.entries(table).get(name)
        return entry.key.place.line if entry else 1

    def block(self, table: str, name: str) -> list[str]:
        """The lines of an entry."""
        entry = self.entries(table)[name]
        lines = self.content.removeprefix(codecs.BOM_UTF8).decode().split("\n")
        return [line.rstrip("\r") for line in lines[entry.key.place.line - 1 : entry.value.last_line]]

    def entries(self, table: str) -> Mapping[str, nodes.Entry]:
        held = self.tree.entries.get(table)
        return held.value.entries if held and isinstance(held.value, MappingNode) else {}

    def with_entry(self, table: str, name: str, value: Data) -> Manuscript:
        """The same with one entry more. Raises `Refused` where it can't be put there."""
        mark = codecs.BOM_UTF8 if self.content.startswith(codecs.BOM_UTF8) else b""
        text = self.content.removeprefix(codecs.BOM_UTF8).decode()
        after = mark + placed(text, self.tree, table, name, value).encode()
        return of(with_files(self.files, {DOSSIER_FILE: after}))

    def without_text(self, source: str) -> Problem | None:
        """Why a source can't be quoted yet: nothing was captured, or the text isn't at hand."""
        place, capture = Location(DOSSIER_FILE), self.dossier.captures.get(SourceId(source))
        if capture is None and f"content/captures/{source}.json" in self.files.files:
            said = f"there is a mistake in content/captures/{source}.json, so nothing proves its quotes"
            return Problem("capture-missing", place, said, "run python3 build.py check, and mend it")
        if capture is None:
            said = f'the source "{source}" has no capture, so nothing proves its quotes'
            hint = f"run python3 build.py capture {source} FILE-OR-URL first"
            return Problem("capture-missing", place, said, hint)
        text = self.dossier.texts.get(SourceId(source))
        if text is None or not captures.is_text_of(capture, text):
            said = f'the captured text of "{source}" isn\'t at hand, so nothing proves its quotes'
            return Problem("capture-missing", place, said, f"put it in captures/{source}.txt, as it was captured")
        return None

    def id_problem(self, table: str, name: str) -> Problem | None:
        """Why a new entry can't have an id; None where it can."""
        found = id_fault(name)
        if found:
            return Problem("id", Location(DOSSIER_FILE), *found)
        said = self.taken(table, name)
        return Problem("id", Location(DOSSIER_FILE), said, "choose another id") if said else None

    def taken(self, table: str, name: str) -> str:
        """Whose an id is or was, in words; empty where it is free."""
        called = singular(table)
        if name in self.entries(table):
            return f'there is a{"n" if called == "actor" else ""} {called} "{name}" already'
        owner = self.dossier.present_id(table, name)
        if owner != name:
            return f'"{name}" is an earlier id of the {called} "{owner}"'
        if any(name in ids for ids in self.released(table)):
            return f'the {called} "{name}" was released once: its address stays taken'
        return ""

    def released(self, table: str) -> Iterator[tuple[str, ...]]:
        for register in (self.dossier.released, *self.dossier.forgotten):
            yield tuple(register.claims) if table == "claims" else tuple(register.ids(table))

    def with_opened(self, source: str, quote: str) -> Manuscript:
        """The same with a quote opened in the capture of its source, where the text is at hand and holds it."""
        if self.without_text(source):
            return self
        capture, text = self.dossier.captures[SourceId(source)], self.dossier.texts[SourceId(source)]
        new = captures.open_quotes(capture, text, [quote]).openings
        made = captures.dump(captures.reopened(capture, {**capture.openings, **new}))
        return of(with_files(self.files, {f"content/captures/{source}.json": made}))

    @cached_property
    def checked(self) -> Checked:
        """What `check` says of it."""
        return checking.check(self.files)


def read(root: Path) -> Manuscript:
    """Reads a dossier. Raises `Refused` where its text can't be read: where should a new entry stand in it?"""
    return of(inputs.read(root))


def of(files: Inputs) -> Manuscript:
    reading = nodes.read(files.files[DOSSIER_FILE], DOSSIER_FILE)
    if any(problem.is_error for problem in reading.problems):
        raise Refused(reading.problems)
    declaration = declare(files)
    if declaration.dossier is None or not isinstance(reading.root, MappingNode):
        raise Refused(declaration.problems)
    return Manuscript(files, reading.root, declaration.dossier)


def with_files(files: Inputs, changed: Mapping[str, bytes]) -> Inputs:
    return replace(files, files={**files.files, **changed})
