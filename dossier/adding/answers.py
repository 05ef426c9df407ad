"""Answers: typed by the rules of the file before they are written to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier import captures, nodes, quotes, writing
from dossier.adding.manuscript import Manuscript
from dossier.adding.questions import Answers, Question
from dossier.checks import quote_form, quote_verbatim
from dossier.inputs import DOSSIER_FILE
from dossier.model import Author, SourceId
from dossier.nodes import Mapping
from dossier.problems import Location, Problem
from dossier.walker import LANGUAGE
from dossier.writing import Data

PLACE = Location(DOSSIER_FILE)


def plain(question: Question, given: Sequence[str], first: str) -> Data:
    """What was typed, as data of the file's shape: once for each entry of a list, each language of a text.

    `first`: the dossier's first language, which a text is in that names none.
    """
    texts = [on_one_line(text) for text in given]
    form = question.field.form
    if form.takes == "words":
        return by_language(texts, first)
    if not question.is_list:
        return texts[-1]
    if form.takes == "number":
        return [part for text in texts for part in re.split(r"[\s,،]+", text.strip("[]")) if part]
    if form.takes == "id":
        return [part for text in texts for part in re.split(r"[\s,،]+", text) if part]
    return [signed(text) for text in texts] if form.fact is Author else texts


def signed(text: str) -> Data:
    """An author: the name, and behind a slash the family's part of it."""
    name, slash, family = text.rpartition(" / ")
    return {"name": name.strip(), "family": family.strip()} if slash else text


def on_one_line(text: str) -> str:
    """A line break that came along from a page stands for a space."""
    return re.sub(r"[ \t]*(\r\n|\r|\n)[ \t]*", " ", text).strip(" \t\r\n")


def by_language(texts: Sequence[str], first: str) -> Data:
    """`en=Lysmar`, `ar=ليسمار`, or a text alone."""
    found: dict[str, str] = {}
    for text in texts:
        tag, equals, words = text.partition("=")
        if equals and LANGUAGE.fullmatch(tag):
            found[tag] = words.strip()
        else:
            found[first] = text
    return texts[0] if list(texts) == list(found.values()) and len(texts) == 1 else found


def problems(manuscript: Manuscript, question: Question, value: Data, answers: Answers) -> tuple[Problem, ...]:
    """What `check` would say against an answer; the places in it mean nothing."""
    if value in ("", [], {}):
        return (Problem("empty-value", PLACE, "nothing is written here", "give it a value, or leave it out"),)
    text = writing.entry(question.key, value)
    if re.search("[\ud800-\udfff]", text):
        return (Problem("encoding", PLACE, "it holds a byte that isn't UTF-8 text", "type it again"),)
    reading = nodes.read(text.encode(), DOSSIER_FILE)
    found = list(reading.problems)
    if isinstance(reading.root, Mapping) and question.key in reading.root.entries:
        walker = manuscript.walker()
        walker.value(reading.root.entries[question.key].value, question.hint, f"`{question.key}`")
        found += walker.problems
    found += [] if found else of_excerpt(manuscript, question, value, answers)
    return tuple(problem for problem in found if problem.is_error)


def of_excerpt(manuscript: Manuscript, question: Question, value: Data, answers: Answers) -> Iterator[Problem]:
    """What the rules of quotes say of one, before anything else is asked."""
    if question.path == ("excerpts", "source"):
        problem = manuscript.without_text(value)
        yield from [problem] if problem else []
    if question.path == ("excerpts", "quote"):
        wrong = list(quote_form.problems(value, PLACE))
        yield from wrong or not_verbatim(manuscript, answers.get(("excerpts", "source"), ""), value)


def not_verbatim(manuscript: Manuscript, source: str, quote: str) -> Iterator[Problem]:
    text = manuscript.dossier.texts.get(SourceId(source), b"").decode(errors="replace")
    if text and not captures.positions_of(quote, quotes.folded(text)):
        yield quote_verbatim.with_text(quote, text, PLACE)
