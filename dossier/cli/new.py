"""`new`: a source, a claim, an actor or a place, asked for and put into claims.yaml."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator
from typing import Any

from dossier import adding, inputs, messages
from dossier.adding import Addition, Answers, Kind, Manuscript, Question
from dossier.adding.questions import UNASKED
from dossier.cli.asking import tell_problem
from dossier.cli.interview import Interview
from dossier.cli.options import shared
from dossier.cli.terminal import CONTENT, FINE, USAGE, errors, output, say
from dossier.model import Author, Claim, Place, Source
from dossier.problems import Problem
from dossier.quoting.blocks import STANCES, listed

ABOUT = """\
On a terminal it asks for what no option gives, each question with what it means and each answer held against the rules
of `check` at once. It shows what it will write, and writes it when you say so. Elsewhere, and with --yes, it asks
nothing, and names the options that are missing.
"""
ABOUT_CLAIM = """\
A claim begins as a draft: it isn't published until you delete its line `state: draft`. Its first excerpt can be given
here, where the source was captured and its text is at hand; it is easier to leave it to
`python3 build.py quote SOURCE "words…" --into CLAIM --stance STANCE`.
"""
TAKES = {"date": "DATE", "address": "URL", "id": "ID", "own-id": "ID", "number": "NUMBERS", "language": "TAG"}


def add(commands: Any) -> None:
    made = commands.add_parser(
        "new", parents=[shared()], help="add a source, a claim, an actor or a place to claims.yaml", description=ABOUT
    )
    kinds = made.add_subparsers(title="what to add", metavar="WHAT", dest="kind", required=True)
    for kind in adding.KINDS.values():
        add_kind(kinds, kind)
    made.set_defaults(run=run, undone="written")


def add_kind(kinds: Any, kind: Kind) -> None:
    about = ABOUT + (ABOUT_CLAIM if kind.fact is Claim else "")
    made = kinds.add_parser(kind.called, parents=[shared()], help=first_letter_small(kind.text), description=about)
    made.add_argument("--yes", action="store_true", help="ask nothing, and take what is proposed")
    made.add_argument("--id", dest="own_id", metavar="ID", help="its id; left out: one is made of what it is called")
    for question in kind.questions:
        add_option(made, question)


def add_option(parser: argparse.ArgumentParser, question: Question) -> None:
    form = question.field.form
    repeated = " Repeat it for each." if question.is_list and form.takes != "number" else ""
    by_language = " Give it for each language: en=…" if form.takes == "words" else ""
    choices = f" One of: {', '.join(form.choices)}." if form.choices else ""
    author = " Behind a slash the family's name, where it is known: “Mara Venn / Venn”." if form.fact is Author else ""
    text = f"{question.field.text}{choices}{repeated}{author}{by_language}".strip()
    parser.add_argument(
        question.option,
        dest=destination(question),
        action="append",
        metavar=TAKES.get(form.takes, "WORD" if form.choices else "TEXT"),
        help=text.replace("%", "%%") or None,
    )


def destination(question: Question) -> str:
    return "answer_" + "_".join(question.path)


def first_letter_small(text: str) -> str:
    return text[:1].lower() + text[1:].removesuffix(".")


def run(options: argparse.Namespace) -> int:
    before, kind = adding.read(options.root), adding.KINDS[options.kind]
    answers, faults = from_options(options, kind, before)
    asks = not options.yes and sys.stdin.isatty() and sys.stdout.isatty()
    if not asks:
        faults += missing(kind, answers, faults, before)
        faults += without_id(kind, answers, faults, options, before)
    if faults:
        return tell_faults(faults)
    additions = (
        interviewed(before, kind, options.own_id, answers) if asks else [scripted(before, kind, options, answers)]
    )
    return write(options, before, additions)


def interviewed(before: Manuscript, kind: Kind, own_id: str | None, answers: dict[Any, Any]) -> list[Addition]:
    """What was asked for, the actors and places that were added on the way first."""
    try:
        return Interview(before, output()).held(kind, own_id, answers)
    except (KeyboardInterrupt, EOFError) as end:
        say("")
        say("nothing was written")
        raise KeyboardInterrupt from end


def scripted(before: Manuscript, kind: Kind, options: argparse.Namespace, answers: dict[Any, Any]) -> Addition:
    name = options.own_id or adding.naming.proposed(kind, answers, before)
    return adding.add(before, kind, name, answers)


# What the options say.

Fault = tuple[str, str, str]
"""The option, what is wrong with it, and a hint."""


def from_options(
    options: argparse.Namespace, kind: Kind, before: Manuscript
) -> tuple[dict[tuple[str, ...], Any], list[Fault]]:
    """The answers that are given as options, and what is wrong with the others."""
    answers: dict[tuple[str, ...], Any] = {}
    faults: list[Fault] = []
    for question in kind.questions:
        given = getattr(options, destination(question))
        if given is None:
            continue
        value = adding.plain(question, given, before.dossier.language)
        if len(given) > 1 and is_given_twice(question, given, value):
            faults.append((question.option, "it is given twice", "give it once; a text once for each language"))
            continue
        found = adding.problems(before, question, value, answers)
        faults += [(question.option, problem.text, hint_of(problem, question)) for problem in found]
        answers[question.path] = value
    if options.own_id is not None:
        problem = before.id_problem(kind.table, options.own_id)
        faults += [("--id", problem.text, problem.hint)] if problem else []
    return answers, faults


def is_given_twice(question: Question, given: list[str], value: Any) -> bool:
    is_words = question.field.form.takes == "words"
    return len(value) != len(given) if is_words else not question.is_list


def hint_of(problem: Problem, question: Question) -> str:
    """The rule's own hint; of an id that isn't there also how it comes to be."""
    kind = adding.OF_TABLE.get(question.field.form.table)
    if problem.rule != "unknown-id" or kind is None:
        return problem.hint
    how = " or add it" if problem.hint.endswith("?") else "; or add it"
    return f"{problem.hint}{how}: python3 build.py new {kind.called}"


def missing(kind: Kind, answers: Answers, faults: list[Fault], before: Manuscript) -> Iterator[Fault]:
    wrong = {option for option, _, _ in faults}
    proposed = adding.proposals(kind, answers, before)
    for question in kind.questions:
        if question.path in (*answers, *proposed, *UNASKED) or question.option in wrong:
            continue
        if adding.is_needed(question, answers):
            yield question.option, "it is missing", meaning(question)


def without_id(
    kind: Kind, answers: Answers, faults: list[Fault], options: argparse.Namespace, before: Manuscript
) -> Iterator[Fault]:
    if not (options.own_id or faults or adding.naming.proposed(kind, answers, before)):
        yield "--id", "it is missing", "nothing here is written in Latin letters, which ids are made of"


def meaning(question: Question) -> str:
    form = question.field.form
    choices = f"One of: {', '.join(form.choices)}." if form.choices else ""
    return " ".join(part for part in (question.field.text, choices) if part)


def tell_faults(faults: list[Fault]) -> int:
    for option, text, hint in faults:
        say(f"error: {option}: {text}")
        if hint:
            say(f"    hint: {hint}")
    say("nothing was written")
    return USAGE


# What was done.


def write(options: argparse.Namespace, before: Manuscript, additions: list[Addition]) -> int:
    last = additions[-1]
    if last.errors:
        for problem in last.errors:
            question = adding.question_of(last, problem)
            tell_problem(problem, errors(), question.option if question else f"the new {last.kind.called}")
        say("nothing was written")
        return CONTENT
    adding.write(options.root, before, last.manuscript)
    file = messages.shown_path(options.root, inputs.DOSSIER_FILE)
    for addition in additions:
        line = last.manuscript.line(addition.kind.table, addition.id)
        say(f'wrote the {addition.kind.called} "{addition.id}" in {file}, line {line}', to=output())
    for problem in adding.told(before, last.manuscript):
        for text in messages.problem_lines(options.root, problem):
            output().print(text, soft_wrap=True)
    root = "" if options.root == inputs.PROJECT else f" --root {shlex.quote(str(options.root))}"
    for step in next_steps(last):
        say(step.replace("python3 build.py", f"python3 build.py{root}"), to=output())
    return FINE


def next_steps(addition: Addition) -> Iterator[str]:
    kind, name, given = addition.kind.fact, addition.id, addition.answers
    errors_left = addition.manuscript.checked.errors
    if kind is Source:
        url = given.get(("url",))
        yield f"next: python3 build.py capture {name} {shlex.quote(url) if url else 'FILE-OR-URL'}"
    elif kind is Claim and ("excerpts", "quote") not in given:
        yield (
            f'next: python3 build.py quote SOURCE "words…" --into {name} --stance STANCE, for each passage; STANCE is '
            f"{listed(STANCES)}"
        )
    elif kind is Place:
        yield f"next: name it in a claim, as in `event: {{places: [{name}]}}`"
    elif given.get(("kind",)) == "outlet":
        yield f"next: python3 build.py new source --outlet {name}, for what it printed"
    elif kind is not Claim:
        yield f"next: name it in a claim, as in `attribution: [{name}]` or `actors: [{name}]`"
    if kind is Claim:
        yield "it is a draft, and isn't published; when it is ready, delete its line `state: draft`"
    if errors_left:
        others = messages.counted(errors_left, "error")
        yield f"claims.yaml has {others} that it had before: python3 build.py check"
