"""From words that an editor remembers to an excerpt: the passage verbatim, as YAML, opened in the capture.

The passage is always what the kept text says, never what was typed. Printed, it waits to be pasted; given a claim, it
is put in there, unless `check` would find a mistake in it. Its words are opened in the capture first: until an excerpt
quotes them that is a warning of `check`, the other way round it would be an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dossier import captures, inputs, messages
from dossier.checks.share_quoted import ERROR, WARNING
from dossier.declare import declare
from dossier.evidence.shares import quotes_of
from dossier.inputs import DOSSIER_FILE, Inputs
from dossier.model import Dossier, Excerpt, Source, SourceId
from dossier.problems import Problem, Refused
from dossier.quoting.blocks import Given, block, entry, identical
from dossier.quoting.choosing import Kept, Several, chosen, kept, path_of
from dossier.quoting.inserting import Inserted, claim_of, inserted, source_of
from dossier.storing import rewrite_together

__all__ = ["Given", "Quoted", "Several", "Wish", "quote"]

NEARLY = 5
"""Per cent of a document below the limits of the share quoted, from which on an editor is told."""


@dataclass(frozen=True)
class Wish:
    """What an editor asks for."""

    source: str
    words: str
    """As typed or half remembered."""
    nth: int | None = None
    """Which place, from 1, where there are several."""
    sentence: bool = False
    """Whether the passage is widened to whole sentences."""
    into: str | None = None
    """The claim that gets the excerpt."""
    given: Given = field(default_factory=Given)


@dataclass(frozen=True)
class Quoted:
    """What came of it."""

    block: str
    """The excerpt as YAML, as it stands among the excerpts of a claim."""
    notes: tuple[str, ...]
    """What an editor should know, a line each."""
    problems: tuple[Problem, ...] = ()
    """What `check` says since the excerpt was put in, and didn't say before."""


def quote(root: Path, wish: Wish) -> Quoted:
    """Finds a passage and makes it an excerpt; opens it in the capture, and puts it into a claim if one is named.

    Raises `UsageFault` where the words, the place or what is given isn't right, `Refused` where `claims.yaml` can't
    be read, `EnvironmentFault` where a file can't be written.
    """
    read = inputs.read(root)
    dossier, unread = readable(read, whole=wish.into is not None)
    source = source_of(dossier, wish.source)
    text = kept(dossier, source, read.files)
    claim = claim_of(dossier, wish.into) if wish.into else None
    found = chosen(text, wish.words, wish.nth, whole_sentence=wish.sentence)
    twin = identical(dossier, source, found.quote, text, claim)
    data = entry(dossier, source, found.quote, claim, wish.given, twin)
    new = opened(text, found.quote)
    made = inserted(with_capture(read, source, new), dossier, claim, data) if claim else None
    store(root, read, source, new, made)
    problems = made.problems if made else ()
    is_told = any(problem.rule == "share-quoted" for problem in problems)
    noted = (
        *quoted_notes(dossier, source, found.quote, text, twin, is_told=is_told),
        *stored_notes(text, source, new, made),
        *own_words(made, data),
    )
    return Quoted(block(data, dossier, source), (*unread, *found.notes, *noted), problems)


def readable(read: Inputs, *, whole: bool) -> tuple[Dossier, list[str]]:
    """The dossier. Where nothing is put into `claims.yaml`, mistakes there are no reason to find no passage."""
    declaration = declare(read)
    if declaration.dossier is None or (whole and not declaration.is_whole):
        raise Refused(declaration.problems)
    wrong = sum(problem.is_error for problem in declaration.problems)
    said = f"{messages.counted(wrong, 'error')} in {DOSSIER_FILE}: run python3 build.py check"
    return declaration.dossier, [] if declaration.is_whole else [said]


# The capture.


def opened(text: Kept, quote: str) -> bytes:
    """The capture's file with the passage's words opened beside those that are open."""
    fresh = captures.open_quotes(text.capture, text.content, [quote])
    return captures.dump(captures.reopened(text.capture, {**text.capture.openings, **fresh.openings}))


def with_capture(read: Inputs, source: Source, content: bytes) -> Inputs:
    return replace(read, files={**read.files, path_of(source): content})


def store(root: Path, read: Inputs, source: Source, capture: bytes, made: Inserted | None) -> None:
    """The capture first: between the two a word may be open that no quote needs, and no quote lacks its proof."""
    new = {path_of(source): capture} | ({DOSSIER_FILE: made.content} if made else {})
    rewrite_together([(root / name, read.files[name], content) for name, content in new.items()])


# What an editor should know.


def quoted_notes(
    dossier: Dossier, source: Source, quote: str, text: Kept, twin: Excerpt | None, *, is_told: bool
) -> Iterator[str]:
    """What of the passage is quoted already, and how much of the document then is, unless `check` has told that."""
    name, held = SourceId(source.id), text.article.folded
    wanted = captures.positions_of(quote, held)
    if twin:
        yield f'this passage is typed in "{twin.target}" already: the block points there, and types nothing again'
    for excerpt in dossier.passages():
        common = wanted & captures.positions_of(excerpt.quote, held) if excerpt.source == name else set()
        if common and excerpt is not twin:
            words = messages.counted(len(common), "word")
            yield f'{words} of this passage {"is" if len(common) == 1 else "are"} quoted in "{excerpt.target}", too'
    if not is_told:
        known: set[int] = set().union(*(captures.positions_of(other, held) for other in quotes_of(dossier, name)))
        yield from share_note(len(known), len(known | wanted), len(held))


def share_note(before: int, after: int, total: int) -> Iterator[str]:
    share = -(-100 * after // total)
    if after > before and share >= WARNING - NEARLY:
        yield (
            f"with this passage, {after} of the {total} words of the document are quoted ({share} %): "
            f"check warns from {WARNING} %, and refuses {ERROR} %"
        )


def own_words(made: Inserted | None, data: Mapping[str, object]) -> Iterator[str]:
    """Nearly every quote is on somebody's word: who is silent on that is told what it means."""
    if made and "attribution" not in data and "same_as" not in data:
        yield "nobody is named for these words, so they count as the outlet's own; else add a line `attribution: [ID]`"


def stored_notes(text: Kept, source: Source, new: bytes, made: Inserted | None) -> Iterator[str]:
    count = len(captures.parse(new).openings) - len(text.capture.openings)
    if made:
        yield f'put into {DOSSIER_FILE}, line {made.line}, as "{made.target}"'
    if count:
        words = messages.counted(count, "word")
        yield f"{words} opened in {path_of(source)}" + (
            ""
            if made
            else ": paste the block among the excerpts of a claim; if you don't, python3 build.py prove closes them"
        )
