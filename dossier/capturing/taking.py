"""A capture is taken: a document is read, held against what is quoted and what is typed of it, and stored whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from dossier import captures, inputs, passages, quotes
from dossier.addresses import id_fault
from dossier.capturing.keeping import together
from dossier.capturing.proposals import Proposal, entered, proposals, told
from dossier.capturing.proving import FOLDER, TEXTS, Proved, opening, read_dossier
from dossier.capturing.reading import Fetch, Found, Wanted, found, unfetched
from dossier.checks import quote_verbatim
from dossier.documents import Document
from dossier.inputs import DOSSIER_FILE
from dossier.model import Dossier, SourceId
from dossier.problems import EnvironmentFault, Location, Problem, Refused, UsageFault
from dossier.storing import rewrite, today
from dossier.walker import nearest


@dataclass(frozen=True, slots=True)
class Missing:
    """A quote that isn't in the text, and what comes closest to it there."""

    problem: Problem
    quote: str
    passage: str
    """As the text has it; empty where nothing comes close."""


@dataclass(frozen=True, slots=True)
class Captured:
    """What was stored."""

    found: Found
    proved: Proved
    files: tuple[str, ...]
    """The files that hold it, from the root."""
    missing: tuple[Missing, ...]
    entered: tuple[Proposal, ...]
    """What was put into the source's entry."""
    left: tuple[Proposal, ...]
    """What the entry lacks still."""
    different: tuple[Proposal, ...]
    """What the entry has otherwise."""


class Editor(Protocol):
    """Who answers, before anything is stored."""

    def reads(self, found: Found) -> None:
        """Is told what was read."""

    def replaces(self, lost: Sequence[Missing], held: int) -> bool:
        """Whether the new text replaces the old although quotes are found no more, of so many that were held."""

    def accepts(self, proposal: Proposal) -> bool:
        """Whether a key goes into the source's entry."""


class Nobody:
    """Answers where nobody is asked: no to everything."""

    def reads(self, found: Found) -> None:
        """Needs no telling."""

    def replaces(self, lost: Sequence[Missing], held: int) -> bool:
        return False

    def accepts(self, proposal: Proposal) -> bool:
        return False


class UnknownSource(UsageFault):
    """The source isn't in `claims.yaml` yet; what its document tells is at hand."""

    def __init__(self, source: str, document: Document) -> None:
        super().__init__(f'there is no source "{source}" in claims.yaml')
        self.source, self.document, self.told = source, document, told(document)


def capture(
    root: Path,
    source: str,
    where: str | Path,
    *,
    wanted: Wanted = Wanted(),  # noqa: B008 - it is frozen
    editor: Editor | None = None,
    fetch: Fetch = unfetched,
) -> Captured:
    """Captures a source from a document: writes the commitment to its text, and keeps both out of git.

    `where`: a file's path, or an address. Nothing is stored before every question is answered. Raises `UsageFault` for
    a source or a document that isn't there, `Refused` for one that can't be read, or whose text lacks what was quoted,
    `documents.Undecided` for an archive of several pages, `EnvironmentFault` where the disk or the network fails.
    """
    asked = editor or Nobody()
    read = inputs.read(root)
    dossier = read_dossier(root)
    one = read_source(dossier, source, str(where), wanted, fetch)
    own = SourceId(source)
    made = captures.commit(source, one.text, taken=today(), method=one.document.kind)
    if made.tokens == 0:
        raise UsageFault(f"{where} holds no words")
    refuse_loss(root, dossier, own, one)
    asked.reads(one)
    missing = tuple(missing_quotes(dossier, own, one.document.text))
    lost = [quote for quote in missing if was_found(dossier, own, quote.quote)]
    held = sum(was_found(dossier, own, quote) for quote, _ in quoted(dossier, own))
    if lost and not asked.replaces(lost, held):
        raise Refused([quote.problem for quote in lost])
    offered = tuple(proposals(dossier.sources[own], one.document))
    accepted = tuple(one for one in offered if not one.has and asked.accepts(one))
    return stored(root, read, dossier, one, made, missing, offered, accepted)


def read_source(dossier: Dossier, source: str, where: str, wanted: Wanted, fetch: Fetch) -> Found:
    """The document of a source that is defined. Raises `UsageFault` where it isn't."""
    fault = id_fault(source)
    if fault:
        raise UsageFault(f"{fault[0]}; {fault[1]}")
    known = dossier.sources.get(SourceId(source))
    hint = "" if known else nearest(source, dossier.sources)
    if hint:
        raise UsageFault(f'there is no source "{source}" in claims.yaml; {hint}')
    addresses = tuple(address for address in (known.url, known.archived) if address) if known else ()
    place = known.where() if known else Location(DOSSIER_FILE)
    one = found(where, wanted, addresses, fetch, place)
    if known is None:
        raise UnknownSource(source, one.document)
    return one


def refuse_loss(root: Path, dossier: Dossier, source: SourceId, one: Found) -> None:
    """Raises `UsageFault` where the text at hand was corrected and not captured since: nobody else has it."""
    held, before = dossier.texts.get(source), dossier.captures.get(source)
    if held is None or before is None or held == one.text or captures.is_text_of(before, held):
        return
    kept = f"{TEXTS.as_posix()}/{source}.txt"
    raise UsageFault(
        f"{kept} was changed since it was captured, and would be lost; to keep it, capture it: "
        f"python3 build.py capture {source} {kept}; else delete it, and run this again"
    )


# Quotes that aren't there.


def quoted(dossier: Dossier, source: SourceId) -> Iterator[tuple[str, Location]]:
    """Everything that is quoted of a source, and where."""
    for excerpt in dossier.passages():
        if excerpt.source == source:
            yield excerpt.quote, excerpt.where("quote")
    for _, stake in dossier.stakes():
        if stake.source == source:
            yield stake.quote, stake.where("quote")


def missing_quotes(dossier: Dossier, source: SourceId, text: str) -> Iterator[Missing]:
    held = quotes.folded(text)
    for quote, place in quoted(dossier, source):
        if not captures.positions_of(quote, held):
            yield Missing(quote_verbatim.with_text(quote, text, place), quote, closest(quote, text))


def was_found(dossier: Dossier, source: SourceId, quote: str) -> bool:
    """Whether the capture that there is proves a quote."""
    before = dossier.captures.get(source)
    return before is not None and bool(captures.proved_positions(before, quote))


def closest(quote: str, text: str) -> str:
    """The passage of a text that comes closest to a quote, without what the quote leaves out; empty where none does."""
    article = passages.Article(text)
    return next((article.verbatim(found) for found in article.find(quote)), "")


# Storing.


def stored(
    root: Path,
    read: inputs.Inputs,
    dossier: Dossier,
    one: Found,
    made: captures.Capture,
    missing: tuple[Missing, ...],
    offered: tuple[Proposal, ...],
    accepted: tuple[Proposal, ...],
) -> Captured:
    """Stores a capture, then what its document tells of the source."""
    source = SourceId(made.source)
    proved, done = opening(dossier, source, made, one.text)
    files = {
        TEXTS / ".gitignore": b"*\n",
        **({TEXTS / f"{source}.{one.ending}": one.content} if one.ending else {}),
        TEXTS / f"{source}.txt": one.text,
        FOLDER / f"{source}.json": captures.dump(proved),
    }
    before = read.files[DOSSIER_FILE]
    after = entered(read, source, accepted)
    together({root / path: content for path, content in files.items()})
    try:
        rewrite(root / DOSSIER_FILE, before, after)
    except EnvironmentFault as fault:
        raise EnvironmentFault(f"{source} was captured, but what its document tells wasn't entered: {fault}") from fault
    names = tuple(path.as_posix() for path in list(files)[1:])
    left = tuple(one for one in offered if not one.has and one not in accepted)
    different = tuple(one for one in offered if one.has)
    return Captured(one, done, names, missing, accepted, left, different)
