"""Reading in a process of its own: whatever a document does to its reader, the command goes on.

The other process has a limit of time and of memory, and gets the document on its standard input.
"""

from __future__ import annotations

import contextlib
import math
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from dossier.documents.archives import Listed, Undecided
from dossier.documents.kinds import TYPE_IT, Kind, Unreadable
from dossier.documents.told import Document

SECONDS: Final = 60.0
MEMORY: Final = 2 * 1024**3
"""Bytes of address space."""
PACKAGE: Final = Path(__file__).resolve().parent.parent.parent
NEWLINE: Final = b"\n"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is known of a document before it is read."""

    kind: Kind
    charset: str = ""
    """What the server said of its letters."""
    encoding: str = ""
    """What the editor says of them."""
    page: str = ""
    """The address of the page that is meant, in an archive."""
    addresses: tuple[str, ...] = ()
    """Where the source stands according to claims.yaml."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the other process found: a document, why there is none, or the pages to choose from."""

    document: Document | None = None
    unreadable: tuple[str, str] | None = None
    pages: tuple[Listed, ...] | None = None


def apart(content: bytes, wish: Wish, seconds: float = SECONDS) -> Document:
    """Reads a document in another process. Raises `Unreadable` and `Undecided`."""
    command = [sys.executable, "-m", "dossier.documents", str(seconds)]
    path = os.pathsep.join(filter(None, (str(PACKAGE), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            command,
            input=msgspec.json.encode(wish) + NEWLINE + content,
            capture_output=True,
            cwd=PACKAGE,
            env={**os.environ, "PYTHONPATH": path},
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise Unreadable(f"reading the document took more than {seconds:g} seconds, and was ended", TYPE_IT) from fault
    try:
        answer = msgspec.json.decode(done.stdout, type=Answer)
    except msgspec.MsgspecError as fault:
        raise Unreadable("the document can't be read: reading it needs too much memory, or fails", TYPE_IT) from fault
    return given(answer, wish)


def given(answer: Answer, wish: Wish) -> Document:
    if answer.unreadable:
        raise Unreadable(*answer.unreadable)
    if answer.document is None:
        raise Undecided(answer.pages or (), wish.page)
    return answer.document


def answered(content: bytes, wish: Wish) -> Answer:
    """Reads a document in this process."""
    try:
        return Answer(document=read(content, wish))
    except Unreadable as fault:
        return Answer(unreadable=(fault.text, fault.hint))
    except Undecided as undecided:
        return Answer(pages=undecided.pages)
    except (MemoryError, RecursionError):
        return Answer(unreadable=("the document is too large, or nested too deeply", TYPE_IT))


def read(content: bytes, wish: Wish) -> Document:
    from dossier.documents import archives, html, pdf

    if wish.kind == "pdf":
        return pdf.read(content)
    if wish.kind == "html":
        return html.read(content, charset=wish.charset, forced=wish.encoding)
    return archives.read(content, wish.kind, page=wish.page, addresses=wish.addresses, forced=wish.encoding)


def limit(seconds: float) -> None:
    """Limits of memory and of the processor's time, each where the system knows it: macOS refuses that of memory.

    The time holds where whoever waits for an answer was killed and can't end this process any more.
    """
    for name, most in (("RLIMIT_CORE", 0), ("RLIMIT_CPU", math.ceil(seconds) + 1), ("RLIMIT_AS", MEMORY)):
        with contextlib.suppress(ImportError, AttributeError, ValueError, OSError):
            import resource

            resource.setrlimit(getattr(resource, name), (most, most))


def main() -> None:
    """The other process, given its seconds: a wish on the first line, then the document; an answer on the output."""
    limit(float(sys.argv[1]))
    first, _, content = sys.stdin.buffer.read().partition(NEWLINE)
    answer: Any = answered(content, msgspec.json.decode(first, type=Wish))
    sys.stdout.buffer.write(msgspec.json.encode(answer))
