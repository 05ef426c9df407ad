"""Questions on a terminal, each asked again until its answer can stand in claims.yaml."""

from __future__ import annotations

import contextlib
import re
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from dossier import adding, scripts, storing
from dossier.adding import Addition, Kind, Manuscript, Question, finding, naming
from dossier.adding.finding import Candidate
from dossier.adding.questions import UNASKED
from dossier.fields.schema import SHAPES
from dossier.interface import Interface, direction
from dossier.model import Author
from dossier.problems import Problem, Refused, escaped

FEW = 12
"""So many entries of a table are listed without being asked for."""
MANY = 20
"""So many are listed at once."""
LEAVE_IT = """\
Enter leaves the excerpt for later, which is easier: `python build.py quote SOURCE "words…"` finds it and prints it."""
NEEDED = Problem("missing-key", adding.PLACE, "this is needed")
Path = tuple[str, ...]


def tell_problem(problem: Problem, console: Console, where: str = "") -> None:
    head = f"{where}: " if where else ""
    console.print(Text(f"error: {head}{escaped(problem.text)}", style="red"), soft_wrap=True)
    if problem.hint:
        console.print(Text(f"    hint: {escaped(problem.hint)}", style="dim"), soft_wrap=True)


def read_line(prompt: str) -> str:
    """A line as it is typed; a pasted line break stands for a space."""
    while True:
        try:
            return input(prompt)
        except UnicodeDecodeError:
            print("that isn't UTF-8 text; type it again")


def is_right_to_left(text: str) -> bool:
    """Whether every letter of a text is of a script that runs from right to left."""
    others = "".join(run for run, language in scripts.runs(text) if not language)
    return bool(scripts.language_of(text)) and not any(char.isalpha() for char in others)


class Interview:
    """Asks for an entry, and on the way for those that it names."""

    def __init__(self, manuscript: Manuscript, console: Console) -> None:
        self.manuscript = manuscript
        self.console = console
        self.interface = Interface("en")
        self.answers: dict[Path, Any] = {}
        self.made: list[Addition] = []
        self.has_explained_dates = False
        with contextlib.suppress(ImportError):
            import readline

            readline.parse_and_bind("set enable-bracketed-paste on")  # a pasted line break doesn't end an answer

    def say(self, text: str, style: str = "") -> None:
        self.console.print(Text(escaped(text), style=style), soft_wrap=True)

    def held(self, kind: Kind, own_id: str | None, given: dict[Path, Any]) -> list[Addition]:
        """Everything that is to be written. Raises `EOFError` and `KeyboardInterrupt` where the editor ends it."""
        self.say(f"{kind.text.removesuffix('.')}: a new {kind.called}. Ctrl-C ends this, and nothing is written.")
        addition = self.entry(kind, own_id, given)
        while (question := self.to_change(addition)) is not None:
            self.change(question)
            addition = self.mended(kind, addition.id)
        return [*self.made, addition]

    def entry(self, kind: Kind, own_id: str | None, given: dict[Path, Any]) -> Addition:
        self.answers = dict(given)
        for question in kind.questions:
            if question.path not in given and question.path not in UNASKED and self.makes_sense(question):
                self.ask(question)
        return self.mended(kind, own_id or self.own_id(kind))

    def makes_sense(self, question: Question) -> bool:
        return adding.is_asked(question, self.answers, self.manuscript.dossier)

    def mended(self, kind: Kind, name: str) -> Addition:
        """The entry, held against every rule; what breaks one is asked again."""
        while True:
            addition = adding.add(self.manuscript, kind, name, self.answers)
            if not addition.errors:
                return addition
            problem = addition.errors[0]
            question = adding.question_of(addition, problem)
            if question is None:
                raise Refused(addition.errors)
            self.say("")
            tell_problem(problem, self.console)
            self.change(question)

    def change(self, question: Question) -> None:
        self.answers.pop(question.path, None)
        self.ask(question)

    def to_change(self, addition: Addition) -> Question | None:
        """What the editor wants to change before it is written; None: nothing."""
        kind, after = addition.kind, addition.manuscript
        self.say("")
        self.say("This will be written:", "bold")
        for made in (*self.made, addition):
            self.say("")
            for line in after.block(made.kind.table, made.id):
                self.say(f"  {line}")
        names = {".".join(question.path): question for question in kind.questions if self.is_open(question)}
        while True:
            self.say("")
            self.say("Enter writes it; the name of a field changes that one first; Ctrl-C ends this.")
            answer = read_line("> ").strip().strip(":")
            if not answer:
                return None
            if answer in names:
                return names[answer]
            self.say(f'there is no "{answer}" here; its fields: {", ".join(names)}', "red")

    def is_open(self, question: Question) -> bool:
        return question.path not in UNASKED and self.makes_sense(question)

    # One question.

    def ask(self, question: Question) -> None:
        is_needed = adding.is_needed(question, self.answers)
        proposal = self.proposal(question)
        self.explain(question, is_needed, proposal)
        while True:
            given = self.given(question)
            value = adding.plain(question, given, self.manuscript.dossier.language) if given else proposal
            if not value and not is_needed:
                return
            faults = self.faults(question, value)
            if not faults:
                self.answers[question.path] = value
                return
            for problem in faults:
                tell_problem(problem, self.console)

    def faults(self, question: Question, value: Any) -> tuple[Problem, ...]:
        if not value:
            return (NEEDED,)
        return adding.problems(self.manuscript, question, value, self.answers)

    def proposal(self, question: Question) -> str:
        if question.path == ("language",):
            found = scripts.language_of(self.answers.get(("title",), ""))
            return found or self.manuscript.dossier.language
        return storing.today().isoformat() if question.path == ("checked",) else ""

    def explain(self, question: Question, is_needed: bool, proposal: str) -> None:
        need = f"Enter: {proposal}" if proposal else "needed" if is_needed else "Enter leaves it out"
        title = Text(f"\n{': '.join(question.path)}", style="bold")
        self.console.print(title.append(f"  ({need})", style="dim"))
        self.help(question.field.text)
        if question.path == ("excerpts", "source"):
            self.help(LEAVE_IT)
        if question.field.form.fact is Author:
            self.help("The family's part behind a slash, where it is known: Mara Venn / Venn.")
        shape = SHAPES.get(question.field.form.takes, {})
        if question.field.form.takes == "date" and not self.has_explained_dates:
            self.help(shape["description"])
            self.has_explained_dates = True
        if question.field.form.takes in ("date", "address"):
            self.help(f"As in: {', '.join(shape['examples'])}")

    def help(self, text: str) -> None:
        if text:
            self.console.print(Padding(Text(escaped(text), style="dim"), (0, 0, 0, 2), expand=False))

    def given(self, question: Question) -> list[str]:
        """What is typed for a question: nothing, a text, the entries of a list, a text for each language."""
        form = question.field.form
        if form.takes == "choice":
            return self.chosen(form.choices)
        if form.takes == "id":
            return self.ids(question)
        if form.takes == "words":
            return self.by_language()
        if question.key == "quote":
            self.help("Paste it; an empty line ends it.")
            return [text] if (text := "\n".join(self.lines("> "))) else []
        if question.is_list and form.takes != "number":
            self.help("One in a line; an empty line ends the list.")
            return self.lines("> ")
        text = read_line("> ").strip()
        return [text] if text else []

    def lines(self, prompt: str) -> list[str]:
        found = []
        while line := read_line(prompt).strip():
            found.append(line)
        return found

    def by_language(self) -> list[str]:
        found: list[str] = []
        for tag in self.manuscript.languages:
            text = self.text_in(tag)
            if text:
                found.append(f"{tag}={text}")
            elif not found:
                return []
        return found

    def text_in(self, tag: str) -> str:
        """A text in a language. Words of the other side's script alone belong to another."""
        name = self.interface.language_name(tag)
        while True:
            text = read_line(f"{name} ({tag}) > ").strip()
            if direction(tag) == "rtl" or not is_right_to_left(text):
                return text
            self.say(f"no letter of it is {name}; type the {name} words, the others are asked for next", "red")

    def chosen(self, choices: tuple[str, ...]) -> list[str]:
        self.say("  " + "   ".join(f"{number} {choice}" for number, choice in enumerate(choices, start=1)))
        text = read_line("> ").strip()
        if text.isdecimal() and 1 <= int(text) <= len(choices):
            text = choices[int(text) - 1]
        return [text] if text else []

    def own_id(self, kind: Kind) -> str:
        proposal = naming.proposed(kind, self.answers, self.manuscript)
        need = f"Enter: {proposal}" if proposal else "needed: small Latin letters, digits and hyphens"
        self.console.print(Text("\nid", style="bold").append(f"  ({need})", style="dim"))
        self.help("Its name in the file and in its address, for ever.")
        while True:
            text = read_line("> ").strip() or proposal
            problem = self.manuscript.id_problem(kind.table, text) if text else NEEDED
            if problem is None:
                return text
            tell_problem(problem, self.console)

    # Ids of other entries.

    def ids(self, question: Question) -> list[str]:
        table = question.field.form.table
        among = finding.candidates(self.manuscript, table)
        can_add = table in ("actors", "places")
        self.help(f"Type a part of its name; ? lists all{', new adds one' if can_add else ''}.")
        shown = self.listed(among) if len(among) <= FEW else ()
        found: list[str] = []
        while text := read_line("> ").strip():
            for part in re.split(r"\s*[,،]\s*", text) if question.is_list else [text]:
                one, shown = self.one(part, table, shown, can_add=can_add)
                if one and one not in found:
                    found.append(one)
            if found and not question.is_list:
                break
            if found:
                self.say(f"  {', '.join(found)}: another one, or Enter to go on", "dim")
        return found

    def one(
        self, text: str, table: str, shown: tuple[Candidate, ...], *, can_add: bool
    ) -> tuple[str, tuple[Candidate, ...]]:
        """The id that is meant, if that is clear; and what is listed now."""
        if text.isdecimal() and 1 <= int(text) <= len(shown):
            self.say(f"  → {shown[int(text) - 1].id}")
            return shown[int(text) - 1].id, shown
        if text == "new" and can_add:
            return self.on_the_way(table), ()
        among = finding.candidates(self.manuscript, table)
        found = among if text == "?" else finding.found(text, among)
        if len(found) == 1:
            self.say(f"  → {found[0].id}")
            return found[0].id, ()
        if not found:
            more = ', or "new" to add it' if can_add else ""
            self.say(f'nothing here is called "{text}"; type another part of its name, ? for all{more}', "red")
        return "", self.listed(found, len(found) if text == "?" else MANY)

    def listed(self, found: tuple[Candidate, ...], most: int = MANY) -> tuple[Candidate, ...]:
        for number, one in enumerate(found[:most], start=1):
            self.say(f"  {number:>3} {one.id}   {' · '.join(one.names)}"[:160])
        if len(found) > most:
            self.say(f"      and {len(found) - most} more: type more of the name")
        return found[:most]

    def on_the_way(self, table: str) -> str:
        """Adds an entry that another names, and goes on with that."""
        kind, answers = adding.OF_TABLE[table], self.answers
        self.say("")
        self.say(f"First the new {kind.called}: {kind.text}", "bold")
        addition = self.entry(kind, None, {})
        self.made.append(addition)
        self.manuscript, self.answers = addition.manuscript, answers
        self.say("")
        self.say(f"The {kind.called} {addition.id} will be written, too. Now again the entry that names it.", "bold")
        return addition.id
