"""What a command says: to the terminal, to a pipe, to whoever waits."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console

from dossier import messages
from dossier.problems import escaped

FINE, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3
"""Exit statuses: all went well, something is wrong with the content, with the call, with the machine."""


def write_what_can_be_written() -> None:
    """A terminal or a pipe that knows no Arabic gets its code points, and no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def output() -> Console:
    return Console(highlight=False, emoji=False, markup=False)


def errors() -> Console:
    return Console(stderr=True, highlight=False, emoji=False, markup=False)


def say(text: str, *, to: Console | None = None) -> None:
    """A line; on the error stream unless told otherwise."""
    (to or errors()).print(escaped(text), soft_wrap=True)


def tell_unchecked(texts: Iterable[str]) -> None:
    for line in messages.unchecked(texts):
        say(line, to=output())


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Tells on a terminal what is being made, and nothing where there is none."""
    console = errors()
    if not console.is_terminal:
        yield lambda step: None
        return
    with console.status("read") as status:
        yield lambda step: status.update(escaped(step))
