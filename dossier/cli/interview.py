"""An entry asked for on a terminal, question by question, shown, and changed until it can be written."""

from __future__ import annotations

from typing import Any

from rich.console import Console

from dossier import adding
from dossier.adding import Addition, Kind, Manuscript, Question, naming
from dossier.adding.questions import UNASKED, consistent
from dossier.cli.asking import NEEDED, Asking, read_line, tell_problem

Path = tuple[str, ...]
ENDS = "Enter writes it; the name of a field changes that one first; Ctrl-C ends this."
MENDS = "The name of a field changes it; Ctrl-C ends this, and nothing is written."


class Interview:
    """Asks for an entry, and on the way for those that it names."""

    def __init__(self, manuscript: Manuscript, console: Console) -> None:
        self.console = console
        self.asking = Asking(manuscript, console, self.on_the_way)
        self.say = self.asking.say
        self.answers: dict[Path, Any] = {}
        self.asked: set[Path] = set()
        self.id = ""
        self.made: list[Addition] = []

    @property
    def manuscript(self) -> Manuscript:
        return self.asking.manuscript

    def held(self, kind: Kind, own_id: str | None, given: dict[Path, Any]) -> list[Addition]:
        """Everything that is to be written. Raises `EOFError` and `KeyboardInterrupt` where the editor ends it."""
        self.say(f"A new {kind.called}: {small(kind.text)} Ctrl-C ends this, and nothing is written.")
        addition = self.entry(kind, own_id, given)
        self.show(addition)
        while field := self.to_change(kind, ENDS):
            self.change(kind, field)
            addition = self.mended(kind)
            self.show(addition)
        return [*self.made, addition]

    def entry(self, kind: Kind, own_id: str | None, given: dict[Path, Any]) -> Addition:
        self.answers, self.asked = dict(given), set(given)
        self.ask_open(kind)
        self.id = own_id or self.own_id(kind)
        return self.mended(kind)

    def mended(self, kind: Kind) -> Addition:
        """The entry, held against every rule; what breaks one is asked again."""
        while True:
            addition = adding.add(self.manuscript, kind, self.id, self.answers)
            if not addition.errors:
                return addition
            problem = addition.errors[0]
            self.say("")
            tell_problem(problem, self.console)
            question = adding.question_of(addition, problem)
            is_clear = question is not None and self.is_open(question)
            field = name_of(question) if question and is_clear else self.to_change(kind, MENDS)
            if field:
                self.change(kind, field)

    def show(self, addition: Addition) -> None:
        self.say("")
        self.say("This will be written:", "bold")
        for made in (*self.made, addition):
            self.say("")
            for line in addition.manuscript.block(made.kind.table, made.id):
                self.say(f"  {line}")

    # Questions.

    def ask(self, question: Question) -> None:
        self.asked.add(question.path)
        value = self.asking.answer(question, self.answers)
        if value is not None:
            self.answers[question.path] = value

    def ask_open(self, kind: Kind) -> None:
        """Asks what makes sense and wasn't asked yet."""
        for question in kind.questions:
            if question.path not in self.asked and self.is_open(question):
                self.ask(question)

    def is_open(self, question: Question) -> bool:
        is_asked = adding.is_asked(question, self.answers, self.manuscript.dossier)
        return is_asked and question.path not in UNASKED

    def change(self, kind: Kind, field: str) -> None:
        """Asks for a field again, and for whatever its new answer opens; what it closes is forgotten."""
        if field == "id":
            self.id = self.own_id(kind)
            return
        question = next(one for one in kind.questions if name_of(one) == field)
        self.answers.pop(question.path, None)
        self.ask(question)
        self.answers = consistent(kind, self.answers, self.manuscript.dossier)
        self.asked = {one.path for one in kind.questions if one.path in self.asked and self.is_open(one)}
        self.ask_open(kind)

    def to_change(self, kind: Kind, prompt: str) -> str:
        """The name of the field that the editor wants to change; empty: none."""
        names = ["id", *(name_of(question) for question in kind.questions if self.is_open(question))]
        while True:
            self.say("")
            self.say(prompt)
            answer = read_line().strip(":").replace(": ", ".")
            if not answer or answer in names:
                return answer
            self.say(f'there is no "{answer}" here; its fields: {", ".join(names)}', "red")

    def own_id(self, kind: Kind) -> str:
        proposal = naming.proposed(kind, self.answers, self.manuscript)
        self.asking.title("id", f"Enter: {proposal}" if proposal else "needed: small Latin letters, digits and hyphens")
        self.asking.help("Its name in the file and in its address, for ever.")
        while True:
            text = read_line() or proposal
            problem = self.manuscript.id_problem(kind.table, text) if text else NEEDED
            if problem is None:
                return text
            tell_problem(problem, self.console)

    def on_the_way(self, table: str) -> str:
        """Adds an entry that another names, and goes on with that."""
        kind, before = adding.OF_TABLE[table], (self.answers, self.asked, self.id)
        self.say("")
        self.say(f"First the new {kind.called}: {small(kind.text)}", "bold")
        addition = self.entry(kind, None, {})
        self.made.append(addition)
        self.asking.manuscript = addition.manuscript
        self.answers, self.asked, self.id = before
        self.say("")
        self.say(f"The {kind.called} {addition.id} will be written, too. Now again the entry that names it.", "bold")
        return addition.id


def name_of(question: Question) -> str:
    """What an editor calls a field of the entry, or of a part of it."""
    return ".".join(question.path)


def small(text: str) -> str:
    return text[:1].lower() + text[1:]
