"""The openings: in each capture, of the words that are quoted, and of no others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier import captures, inputs
from dossier.declare import declare
from dossier.evidence.shares import quotes_of
from dossier.model import Dossier, SourceId
from dossier.problems import Refused
from dossier.storing import write

FOLDER = Path("content/captures")
TEXTS = Path("captures")


@dataclass(frozen=True)
class Proved:
    """What `prove` did for one source."""

    source: SourceId
    opened: int
    """How many words are opened now."""
    quotes: int
    missing: int
    """Quotes that aren't in the text."""
    has_text: bool


def prove(root: Path) -> Iterator[Proved]:
    """Opens, in each capture, what is quoted, and closes what isn't. Opening needs the text at hand."""
    dossier = read_dossier(root)
    for source, made in dossier.captures.items():
        content = dossier.texts.get(source)
        if content is not None and captures.is_text_of(made, content):
            yield opened(root, dossier, source, made, content)
        else:
            yield closed(root, dossier, source, made)


def read_dossier(root: Path) -> Dossier:
    """The dossier, read whole. Raises `Refused` where it can't be: of half a file nobody knows what it quotes."""
    declaration = declare(inputs.read(root))
    if declaration.dossier is None or not declaration.is_whole:
        raise Refused(declaration.problems)
    return declaration.dossier


def opened(root: Path, dossier: Dossier, source: SourceId, made: captures.Capture, content: bytes) -> Proved:
    """Opens a capture for what is quoted, and stores it."""
    proved, done = opening(dossier, source, made, content)
    write(root / FOLDER / f"{source}.json", captures.dump(proved))
    return done


def opening(
    dossier: Dossier, source: SourceId, made: captures.Capture, content: bytes
) -> tuple[captures.Capture, Proved]:
    """A capture, opened for what is quoted, and what that proves."""
    quoted = quotes_of(dossier, source)
    proved = captures.open_quotes(made, content, quoted)
    missing = sum(not captures.proved_positions(proved, quote) for quote in quoted)
    return proved, Proved(source, len(proved.openings), len(quoted), missing, has_text=True)


def closed(root: Path, dossier: Dossier, source: SourceId, made: captures.Capture) -> Proved:
    """Without the text nothing can be opened; what no quote needs any more is closed."""
    quoted = quotes_of(dossier, source)
    wanted: set[int] = set()
    for quote in quoted:
        wanted |= captures.proved_positions(made, quote)
    missing = sum(not captures.proved_positions(made, quote) for quote in quoted)
    if missing == 0 and wanted != set(made.openings):
        kept = {position: salt for position, salt in made.openings.items() if position in wanted}
        write(root / FOLDER / f"{source}.json", captures.dump(captures.reopened(made, kept)))
    return Proved(source, len(wanted), len(quoted), missing, has_text=False)
