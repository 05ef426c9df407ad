"""Which passage of the kept text is meant, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dossier import captures, nodes
from dossier.capturing import FOLDER, TEXTS
from dossier.checks.quote_form import problems as form_problems
from dossier.checks.quote_verbatim import differing_characters
from dossier.model import NOWHERE, Dossier, Source, SourceId
from dossier.passages import SURE, Article, Passage, differences, split
from dossier.problems import UsageFault, code_point
from dossier.quotes import ELISION, Difference, find_run, folded, tokens

DIFFERENCES = 5
"""So many are named; the rest are counted."""
CAPTURE = "python3 build.py capture"


@dataclass(frozen=True)
class Kept:
    """A source's capture, and the text that it is of."""

    capture: captures.Capture
    content: bytes
    article: Article


@dataclass(frozen=True)
class Found:
    """A passage, and what an editor should know of it."""

    quote: str
    """Verbatim."""
    notes: tuple[str, ...]


class Several(UsageFault):
    """The words may mean this place or that."""

    def __init__(self, said: str, places: tuple[str, ...]) -> None:
        super().__init__(said)
        self.places = places
        """Each with its number, and with the words around it."""


def path_of(source: Source) -> str:
    """Where the capture of a source lies, from the root."""
    return (FOLDER / f"{source.id}.json").as_posix()


def kept(dossier: Dossier, source: Source, files: Collection[str]) -> Kept:
    """The kept text of a source. Raises `UsageFault` with the command to run where there is none.

    `files`: the paths of the dossier's files, of those that can't be read, too.
    """
    name, again = SourceId(source.id), f"{CAPTURE} {source.id} FILE-OR-URL"
    capture = dossier.captures.get(name)
    if capture is None and path_of(source) in files:
        raise UsageFault(f"there is a mistake in {path_of(source)}: run python3 build.py check, and mend it")
    if capture is None:
        raise UsageFault(f'the source "{name}" has no capture yet; run {again}')
    content = dossier.texts.get(name)
    if content is None:
        raise UsageFault(f"there is no text in {TEXTS}/{name}.txt; put the captured text there, or run {again}")
    if not captures.is_text_of(capture, content):
        raise UsageFault(
            f"the text in {TEXTS}/{name}.txt isn't the one that was captured; put that back, or run {again}"
        )
    return Kept(capture, content, Article(content.decode()))


def chosen(text: Kept, words: str, nth: int | None, *, whole_sentence: bool) -> Found:
    """The passage that is meant. Raises `UsageFault` where there is none, `Several` where it isn't clear which."""
    typed, article = " ".join(words.split()), text.article
    check_typed(article, typed)
    found = article.find(typed)
    if not found:
        raise UsageFault(nothing(article, typed))
    passage = one_of(article, found, nth)
    meant = article.sentence(passage) if whole_sentence else passage
    quote = article.verbatim(meant)
    check_quote(article, passage, quote)
    told = (*difference_notes(typed, article.verbatim(passage)), *mark_notes(quote), *sentence_notes(article, meant))
    return Found(quote, told)


def check_typed(article: Article, typed: str) -> None:
    """Refuses what was typed round an elision, where no passage could keep the form of a quote. Dots that the text
    itself has are none."""
    if not any(token.is_word for token in tokens(typed)):
        raise UsageFault("no words were given; type some words of the passage, between quotation marks")
    parts = split(typed)
    if len(parts) > 1 and find_run(folded(typed), article.folded) is None:
        for problem in form_problems(f" {ELISION} ".join(parts).strip(), NOWHERE.place):
            raise UsageFault(f"{problem.text}; {problem.hint}")


def check_quote(article: Article, passage: Passage, quote: str) -> None:
    for problem in form_problems(quote, NOWHERE.place):
        sentence = article.verbatim(article.sentence(passage))
        wider = "" if sentence == quote else f"; with --sentence it is: {sentence}"
        raise UsageFault(f"{problem.text}; {problem.hint}{wider}")
    for index, char in nodes.hidden_characters(quote):
        near = quote[max(0, index - 12) : index].strip() or quote[index + 1 : index + 12].strip()
        raise UsageFault(
            f'the passage holds the invisible character {code_point(char)} near "{near}", which check refuses, and a '
            "quote is never changed; quote another passage"
        )


def nothing(article: Article, typed: str) -> str:
    """Why no passage was found."""
    parts = split(typed)
    if len(parts) > 1 and all(article.find(part) for part in parts):
        return "the parts stand in the text, but not in this order; type them in the order of the text"
    lost = next((part for part in parts if not article.find(part)), typed)
    return f'no passage of the text comes close to "{lost}"; is it the right source, and in its own language?'


# Several places.


def one_of(article: Article, found: tuple[Passage, ...], nth: int | None) -> Passage:
    count = len(found)
    if nth is not None:
        if not 1 <= nth <= count:
            places = "one place is" if count == 1 else f"{count} places are"
            raise Several(f"there is no place {nth}: {places} meant", shown(article, found))
        return found[nth - 1]
    if found[0].likeness < SURE:
        closest = "this comes closest" if count == 1 else "these come closest"
        raise Several(
            f"the words don't stand in the text; {closest}: choose with {numbers(count)}", shown(article, found)
        )
    if count > 1:
        raise Several(
            f"the words stand in {count} places; choose with {numbers(count)}, or type more of them",
            shown(article, found),
        )
    return found[0]


def numbers(count: int) -> str:
    return "--nth 1" if count == 1 else f"--nth 1 {'or' if count == 2 else 'to'} --nth {count}"


def shown(article: Article, found: tuple[Passage, ...]) -> tuple[str, ...]:
    return tuple(f"{number}. {in_context(article, passage)}" for number, passage in enumerate(found, start=1))


def in_context(article: Article, passage: Passage) -> str:
    before, after = article.context(passage)
    start, end = ("… " if passage.start else ""), (" …" if passage.end < len(article.tokens) else "")
    return f"{start}{before} [ {article.verbatim(passage)} ] {after}{end} (word {passage.start + 1})".replace("  ", " ")


# What an editor should know.


def difference_notes(typed: str, found: str) -> Iterator[str]:
    """Where the typing and the text part: what is quoted is the text."""
    listed = list(differences(typed, found))
    for difference in listed[:DIFFERENCES]:
        yield f'you typed "{difference.quoted}", the text has "{difference.held}"{look_alikes(difference)}'
    if len(listed) > DIFFERENCES:
        yield f"… and {len(listed) - DIFFERENCES} more places where the text differs from what you typed"


def look_alikes(difference: Difference) -> str:
    """The code points of a character that stands for another, unless that is plain to see."""
    quoted, held = difference.quoted, difference.held
    is_plain = len(quoted) != len(held) or quoted.casefold() == held.casefold()
    return "" if is_plain else differing_characters(difference)


def mark_notes(quote: str) -> Iterator[str]:
    if folded(quote).count('"') % 2:
        yield "the passage has one mark of a quotation within it, and the other is outside"


def sentence_notes(article: Article, passage: Passage) -> Iterator[str]:
    sentence = article.sentence(passage)
    if sentence.parts != passage.parts:
        yield f"the whole sentence (--sentence quotes it): {article.verbatim(sentence)}"
