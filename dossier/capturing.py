"""Making captures: the commitment to a source's text, and the openings of what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier import captures, inputs, nodes
from dossier.addresses import id_fault
from dossier.declare import declare
from dossier.evidence.shares import quotes_of
from dossier.model import Dossier, SourceId
from dossier.problems import EnvironmentFault, Location, Problem, Refused, UsageFault
from dossier.storing import today, write
from dossier.walker import nearest

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


def capture(root: Path, source: str, file: Path) -> Proved:
    """Captures a source from a plain-text file: writes the commitment, and keeps the text out of git.

    Raises `UsageFault` for a source or a file that isn't there, `Refused` for one that isn't UTF-8 text.
    """
    fault = id_fault(source)
    if fault:
        raise UsageFault(f"{fault[0]}; {fault[1]}")
    dossier = read_dossier(root)
    if source not in dossier.sources:
        hint = nearest(source, dossier.sources)
        raise UsageFault(f'there is no source "{source}" in claims.yaml; {hint or "define it there first"}')
    content = read_text(file)
    made = captures.commit(source, content, taken=today())
    if made.tokens == 0:
        raise UsageFault(f"{file} holds no words")
    write(root / TEXTS / ".gitignore", b"*\n")
    write(root / TEXTS / f"{source}.txt", content)
    return opened(root, dossier, SourceId(source), made, content)


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


def read_text(file: Path) -> bytes:
    try:
        content = file.read_bytes()
    except FileNotFoundError as fault:
        raise UsageFault(f"there is no file {file}") from fault
    except IsADirectoryError as fault:
        raise UsageFault(f"{file} is a folder; name the file that holds the article's text") from fault
    except OSError as fault:
        raise EnvironmentFault(f"{file} can't be read: {fault.strerror}") from fault
    text, problems = nodes.decoded(content, str(file.absolute()))
    if text is None:
        raise Refused(problems)
    if "\x00" in text:
        raise Refused(
            [
                Problem(
                    "encoding", Location(str(file.absolute())), "the file isn't text", hint="save the article as text"
                )
            ]
        )
    return text.encode()


def opened(root: Path, dossier: Dossier, source: SourceId, made: captures.Capture, content: bytes) -> Proved:
    quoted = quotes_of(dossier, source)
    proved = captures.open_quotes(made, content, quoted)
    write(root / FOLDER / f"{source}.json", captures.dump(proved))
    missing = sum(not captures.proved_positions(proved, quote) for quote in quoted)
    return Proved(source, len(proved.openings), len(quoted), missing, has_text=True)


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
