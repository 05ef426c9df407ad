"""What an editor is asked for a new entry: the model's fields, in the model's order, in the model's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, TypeAlias

from dossier import nodes
from dossier.adding import placing
from dossier.fields import Field, explained
from dossier.model import Actor, Claim, Dossier, Excerpt, Fact, Keyed, Place, Source, SourceId
from dossier.walker import declared_fields
from dossier.writing import Data

Path: TypeAlias = tuple[str, ...]
"""Where an answer stands in its entry: `("event", "date")`."""
Answers: TypeAlias = Mapping[Path, Data]

LATER: Final[Mapping[type[Fact], frozenset[str]]] = {
    Source: frozenset(["aliases"]),
    Actor: frozenset(["aliases", "stake"]),
    Place: frozenset(["aliases"]),
    Claim: frozenset(
        ["aliases", "context", "into", "reason", "removed", "relations", "assessment", "revisions"],
    ),
    Excerpt: frozenset(["aliases", "same_as", "words", "points", "silent", "reported"]),
}
"""What an entry doesn't begin with: it is written in the file when its time comes."""
UNASKED: Final = frozenset([("state",), ("excerpts", "id")])
"""What has an option, and is proposed where nobody gives it."""


@dataclass(frozen=True)
class Question:
    """One field of a new entry."""

    path: Path
    field: Field
    hint: Any
    """The model's type."""

    @property
    def key(self) -> str:
        return self.path[-1]

    @property
    def option(self) -> str:
        """As in `--event-date`."""
        return "--" + "-".join((*(part.removesuffix("s") for part in self.path[:-1]), self.key))

    @property
    def examples(self) -> tuple[str, ...]:
        """What may be written there, made up; a text in each language. Empty where it is an id or a choice."""
        form = self.field.form
        if form.takes not in ("text", "words", "number") and form.fact is None:
            return ()
        reading = nodes.read(f"shown: {self.field.example}\n".encode(), "")
        said = placing.said(reading.root)["shown"] if self.field.example else []
        return tuple(said.values()) if isinstance(said, dict) else tuple([said] if isinstance(said, str) else said)

    @property
    def is_list(self) -> bool:
        return self.field.form.many == "list"


@dataclass(frozen=True)
class Kind:
    """A kind of entry that can be added."""

    fact: type[Keyed]

    @property
    def called(self) -> str:
        return self.fact.called

    @property
    def table(self) -> str:
        return f"{self.fact.called}s"

    @property
    def text(self) -> str:
        return explained(self.fact).text

    @property
    def questions(self) -> tuple[Question, ...]:
        return questions_of(self.fact)

    def question(self, *path: str) -> Question:
        return next(question for question in self.questions if question.path == path)


KINDS: Final[Mapping[str, Kind]] = {fact.called: Kind(fact) for fact in (Source, Claim, Actor, Place)}
"""In the order in which `--help` names them."""
OF_TABLE: Final[Mapping[str, Kind]] = {kind.table: kind for kind in KINDS.values()}


@cache
def questions_of(fact: type[Fact]) -> tuple[Question, ...]:
    return tuple(within(fact, ()))


def within(fact: type[Fact], path: Path) -> Iterator[Question]:
    """The questions of a fact; those of a fact that it holds stand where that does."""
    hints = declared_fields(fact)
    for field in explained(fact).fields:
        held = field.form.fact
        if field.key in LATER.get(fact, ()):
            continue
        if held and not held.shorthand:
            yield from within(held, (*path, field.key))
        else:
            yield Question((*path, field.key), field, hints[field.key][1])


def is_asked(question: Question, answers: Answers, dossier: Dossier) -> bool:
    """Whether a question makes sense after what was answered."""
    match question.path:
        case ("of",):
            return answers.get(("kind",)) == "unnamed"
        case ("link",):
            return ("url",) in answers
        case ("checked",):
            return ("link",) in answers
        case ("event", "note"):
            return any(path[0] == "event" for path in answers)
        case ("excerpts", "source"):
            return True
        case ("excerpts", "translation"):
            return is_foreign(answers.get(("excerpts", "source"), ""), dossier)
        case ("excerpts", _):
            return ("excerpts", "source") in answers
    return True


def consistent(kind: Kind, answers: Answers, dossier: Dossier) -> dict[Path, Data]:
    """The answers that still make sense after one of them was changed."""
    kept = dict(answers)
    for question in kind.questions:
        if question.path in kept and not is_asked(question, kept, dossier):
            del kept[question.path]
    return kept


def is_foreign(source: str, dossier: Dossier) -> bool:
    found = dossier.sources.get(SourceId(source))
    return found is not None and found.language != dossier.language


def is_needed(question: Question, answers: Answers) -> bool:
    """Whether an entry can't be without it. Of a part that nothing was said of, nothing is needed."""
    if question.path == ("checked",):
        return ("link",) in answers
    if question.path == ("excerpts", "note"):
        return answers.get(("excerpts", "stance")) == "partly-asserts"
    is_begun = len(question.path) == 1 or any(path[0] == question.path[0] for path in answers)
    return question.field.is_required and is_begun


def composed(kind: Kind, answers: Answers) -> dict[str, Data]:
    """An entry as plain data, its keys in the order of the model."""
    found: dict[str, Data] = {}
    for question in kind.questions:
        if question.path not in answers:
            continue
        held = found
        for part in question.path[:-1]:
            held = held.setdefault(part, {})
        held[question.key] = answers[question.path]
    if "excerpts" in found:
        found["excerpts"] = [found["excerpts"]]
    return found
