"""One question on a terminal: what it means, and what is typed for it, each form of answer in its own way."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from dossier import adding, scripts, storing
from dossier.adding import Answers, Manuscript, Question, finding
from dossier.adding.finding import Candidate
from dossier.checks.author_family import is_part
from dossier.fields.schema import SHAPES
from dossier.interface import Interface, direction
from dossier.model import Author
from dossier.problems import Problem, escaped

FEW = 12
"""So many entries of a table are listed without being asked for."""
MANY = 20
"""So many are listed at once."""
WIDTH = 160
"""Code points of a line that lists an entry."""
LEAVE_IT = """\
Enter leaves the excerpt for later, which is easier: `python3 build.py quote` finds the words and puts them in."""
DATES = """\
A day, a month, a year, or a period from one to another. Behind it, ~ says about, ? uncertain, % both."""
NEEDED = Problem("missing-key", adding.PLACE, "this is needed")


def tell_problem(problem: Problem, console: Console, where: str = "") -> None:
    head = f"{where}: " if where else ""
    console.print(Text(f"error: {head}{escaped(problem.text)}", style="red"), soft_wrap=True)
    if problem.hint:
        console.print(Text(f"    hint: {escaped(problem.hint)}", style="dim"), soft_wrap=True)


def read_line(prompt: str = "> ") -> str:
    """A line as it is typed, without the white space round it; a pasted line break stands for a space."""
    while True:
        try:
            return input(prompt).strip()
        except UnicodeDecodeError:
            print("that isn't UTF-8 text; type it again")


def is_right_to_left(text: str) -> bool:
    """Whether every letter of a text is of a script that runs from right to left."""
    others = "".join(run for run, language in scripts.runs(text) if not language)
    return bool(scripts.language_of(text)) and not any(char.isalpha() for char in others)


class Asking:
    """Asks one question after the other, each until its answer can stand in claims.yaml.

    Raises `EOFError` and `KeyboardInterrupt` where the editor ends it.
    """

    def __init__(self, manuscript: Manuscript, console: Console, add: Callable[[str], str]) -> None:
        self.manuscript = manuscript
        self.console = console
        self.add = add
        """Adds an entry to a table on the way, and gives its id."""
        self.interface = Interface("en")
        self.has_explained_dates = False
        with contextlib.suppress(ImportError):
            import readline

            readline.parse_and_bind("set enable-bracketed-paste on")  # a pasted line break doesn't end an answer

    def say(self, text: str, style: str = "") -> None:
        self.console.print(Text(escaped(text), style=style), soft_wrap=True)

    def title(self, text: str, need: str) -> None:
        self.console.print(Text(f"\n{text}", style="bold").append(f"  ({escaped(need)})", style="dim"))

    def help(self, text: str) -> None:
        if text:
            self.console.print(Padding(Text(escaped(text), style="dim"), (0, 0, 0, 2), expand=False))

    def answer(self, question: Question, answers: Answers) -> Any:
        """What stands in the entry then; None where it is left out. `answers`: those that are given already."""
        is_needed = adding.is_needed(question, answers)
        proposal = self.proposal(question, answers)
        self.explain(question, f"Enter: {proposal}" if proposal else "needed" if is_needed else "Enter leaves it out")
        while True:
            given = self.given(question)
            value = adding.plain(question, given, self.manuscript.dossier.language) if given else proposal
            if not value and not is_needed:
                return None
            faults = adding.problems(self.manuscript, question, value, answers) if value else (NEEDED,)
            if not faults:
                return self.signed(value) if question.field.form.fact is Author else value
            for problem in faults:
                tell_problem(problem, self.console)

    def proposal(self, question: Question, answers: Answers) -> str:
        if question.path == ("language",):
            found = scripts.language_of(answers.get(("title",), ""))
            return found or self.manuscript.dossier.language
        return storing.today().isoformat() if question.path == ("checked",) else ""

    # What it means.

    def explain(self, question: Question, need: str) -> None:
        takes = question.field.form.takes
        self.title(": ".join(question.path), need)
        self.help(question.field.text)
        if question.path == ("excerpts", "source"):
            self.help(LEAVE_IT)
        if takes == "date" and not self.has_explained_dates:
            self.help(DATES)
            self.has_explained_dates = True
        shown = SHAPES[takes]["examples"] if takes in ("date", "address") else question.examples
        if shown:
            self.help(f"As in: {(' · ' if takes in ('text', 'words') else ', ').join(shown)}")

    # What is typed.

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
            return [text] if (text := "\n".join(self.lines())) else []
        if question.is_list and form.takes != "number":
            self.help("One in a line; an empty line ends the list.")
            return self.lines()
        return [text] if (text := read_line()) else []

    def lines(self) -> list[str]:
        found = []
        while line := read_line():
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
            text = read_line(f"{name} ({tag}) > ")
            if direction(tag) == "rtl" or not is_right_to_left(text):
                return text
            self.say(f"no letter of it is {name}; type the {name} words, the others are asked for next", "red")

    def chosen(self, choices: Sequence[str]) -> list[str]:
        self.say("  " + "   ".join(f"{number} {choice}" for number, choice in enumerate(choices, start=1)))
        text = read_line()
        if text.isdecimal() and 1 <= int(text) <= len(choices):
            text = choices[int(text) - 1]
        return [text] if text else []

    # Authors.

    def signed(self, authors: Sequence[Any]) -> list[Any]:
        """The authors, each with the family's name where somebody knows it."""
        return [self.with_family(author) for author in authors]

    def with_family(self, author: Any) -> Any:
        name = author if isinstance(author, str) else ""
        if len(name.split()) < 2:
            return author
        self.help(f"Which part of “{name}” is the family's name? Enter leaves it open, and where a body signs.")
        while family := read_line("family's name > "):
            if is_part(Author(name=name, family=family)):
                return {"name": name, "family": " ".join(family.split())}
            self.say(f"it is the first words of “{name}”, or the last ones, as they stand there", "red")
        return name

    # Ids of other entries.

    def ids(self, question: Question) -> list[str]:
        table = question.field.form.table
        among = finding.candidates(self.manuscript, table)
        self.help(f"Type a part of its name; ? lists all{', new adds one' if can_add(table) else ''}.")
        shown = self.listed(among) if len(among) <= FEW else ()
        found: list[str] = []
        while text := read_line():
            for part in re.split(r"\s*[,،]\s*", text) if question.is_list else [text]:
                one, shown = self.one(part, table, shown)
                if one and one not in found:
                    found.append(one)
            if found and not question.is_list:
                break
            if found:
                self.say(f"  {', '.join(found)}: another one, or Enter to go on", "dim")
        return found

    def one(self, text: str, table: str, shown: tuple[Candidate, ...]) -> tuple[str, tuple[Candidate, ...]]:
        """The id that is meant, if that is clear; and what is listed now."""
        if text.isdecimal() and 1 <= int(text) <= len(shown):
            self.say(f"  → {shown[int(text) - 1].id}")
            return shown[int(text) - 1].id, shown
        if text == "new" and can_add(table):
            return self.add(table), ()
        among = finding.candidates(self.manuscript, table)
        found = among if text == "?" else finding.found(text, among)
        if len(found) == 1 and text != "?":
            self.say(f"  → {found[0].id}")
            return found[0].id, ()
        return "", self.unclear(text, found, table)

    def unclear(self, text: str, found: tuple[Candidate, ...], table: str) -> tuple[Candidate, ...]:
        """What is listed where it isn't clear what is meant."""
        if not found:
            more = ', or "new" to add it' if can_add(table) else ""
            self.say(f'nothing here is called "{text}"; type another part of its name, ? for all{more}', "red")
            return ()
        shown = self.listed(found, len(found) if text == "?" else MANY)
        self.say("  which one? type its number, or more of its name", "dim")
        return shown

    def listed(self, found: tuple[Candidate, ...], most: int = MANY) -> tuple[Candidate, ...]:
        for number, one in enumerate(found[:most], start=1):
            self.say(f"  {number:>3} {one.id}   {' · '.join(one.names)}"[:WIDTH])
        if len(found) > most:
            self.say(f"      and {len(found) - most} more: type more of the name")
        return found[:most]


def can_add(table: str) -> bool:
    """Whether an entry of it can be added on the way to another."""
    return table in ("actors", "places")
