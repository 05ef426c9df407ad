"""YAML as a tree of text with places: the only loader there is.

Every scalar stays text; the model types it. What makes two programs read one file differently (anchors, aliases,
tags, merge keys, duplicate keys, a second document) is refused. libyaml delivers events; limits hold on them,
before anything is composed, since its own composer crashes on deep nesting.

Source: YAML 1.1 (libyaml), less what is refused here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dossier.nodes.composer import DEPTH_LIMIT, Composer
from dossier.nodes.raw import CONTROLS, conflict_markers, decoded, hidden_characters, hidden_in_text, tabs
from dossier.nodes.tree import Entry, Mapping, Mark, Node, Scalar, Sequence
from dossier.problems import Location, Problem, code_point

SIZE_LIMIT = 1024**3


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
    root = composer.document()
    return Reading(root, [*composer.problems, *hidden_in_comments(text, file, composer.problems)])


def hidden_in_comments(text: str, file: str, known: list[Problem]) -> Iterator[Problem]:
    """The invisible characters of raw lines that weren't named in a value: comments are shown on pages, too."""
    named = {problem.place for problem in known}
    for number, line in enumerate(text.split("\n"), start=1):
        for index, char in hidden_characters(line.rstrip("\r")):
            place = Location(file, number, index + 1)
            if place not in named:
                yield Problem(
                    "hidden-character", place, f"the invisible character {code_point(char)}", hint="delete it"
                )


__all__ = [
    "CONTROLS",
    "DEPTH_LIMIT",
    "Entry",
    "Mapping",
    "Mark",
    "Node",
    "Reading",
    "Scalar",
    "Sequence",
    "conflict_markers",
    "decoded",
    "hidden_characters",
    "hidden_in_text",
    "read",
    "tabs",
]
