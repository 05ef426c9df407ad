"""The command line. Exit status: 0 fine, 1 content, 2 usage, 3 environment, 130 and 143 for signals."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from rich.console import Console

from dossier import capturing, inputs, messages, pipeline, releasing, taking_down
from dossier.problems import EnvironmentFault, Refused, UsageFault, escaped

FINE, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3
INTERRUPTED = 128 + signal.SIGINT
TERMINATED = 128 + signal.SIGTERM


class Terminated(BaseException):
    """SIGTERM came: what is begun is put away, and the program ends."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns its exit status. Raises `SystemExit` for `--help` and for a wrong option."""
    options = parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, terminated)
    write_what_can_be_written()
    try:
        status = int(options.run(options))
        sys.stdout.flush()
        return status
    except Refused as refused:
        checked = pipeline.Checked(None, refused.problems, is_whole=False)
        messages.as_text(options.root, checked, errors())
        done = {"capture": "captured", "prove": "opened", "release": "released", "takedown": "taken down"}
        undone = done.get(options.command, "published")
        say(f"{messages.summary(checked)}; nothing was {undone}")
        return CONTENT
    except UsageFault as fault:
        say(f"error: {fault}")
        return USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes
        return FINE
    except (EnvironmentFault, OSError) as fault:
        say(f"error: {fault}")
        return ENVIRONMENT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Terminated:
        return TERMINATED


def write_what_can_be_written() -> None:
    """A terminal or a pipe that knows no Arabic gets its code points, and no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def terminated(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="build.py",
        parents=[shared()],
        description="Builds the dossier's site; other commands check it, capture its sources, prove its quotes.",
    )
    made.set_defaults(root=inputs.PROJECT, run=build, out=None, portable=False)
    made.add_argument(
        "--out", type=Path, metavar="DIR", help="where the site is published (default: _site in the root)"
    )
    made.add_argument("--portable", action="store_true", help="links that work from a disk, too (file://)")
    commands = made.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    add_check(commands)
    capture = commands.add_parser(
        "capture", parents=[shared()], help="capture a source's text: the proof of its quotes"
    )
    capture.add_argument("source", help="the source's id in claims.yaml")
    capture.add_argument("file", type=Path, help="a plain-text file that holds the article")
    capture.set_defaults(run=run_capture)
    prove = commands.add_parser("prove", parents=[shared()], help="open in the captures what the excerpts quote")
    prove.set_defaults(run=run_prove)
    add_release(commands)
    return made


def shared() -> argparse.ArgumentParser:
    """The options that stand before a command or behind it. A new parser each time: one's defaults are its own."""
    made = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    made.add_argument("--root", type=Path, metavar="DIR", help="the dossier's folder (default: where build.py is)")
    return made


def add_check(commands: Any) -> None:
    check = commands.add_parser("check", parents=[shared()], help="say everything that is wrong, and publish nothing")
    check.add_argument("--format", choices=("text", "github", "json"), default="text", help="how problems are written")
    check.add_argument("--strict", action="store_true", help="warnings count as errors")
    check.set_defaults(run=run_check)


def add_release(commands: Any) -> None:
    release = commands.add_parser(
        "release", parents=[shared()], help="freeze each claim as it stands; run when main is published"
    )
    release.set_defaults(run=run_release)
    takedown = commands.add_parser(
        "takedown", parents=[shared()], help="replace a released version by a tombstone, where the law demands it"
    )
    takedown.add_argument("claim", help="the id under which the version was released")
    takedown.add_argument("version", type=int, help="its number")
    takedown.add_argument("--reason", required=True, help="what readers are told, in the dossier's first language")
    takedown.set_defaults(run=run_takedown)


# The commands.


def build(options: argparse.Namespace) -> int:
    out = options.out or options.root / "_site"
    with progress() as tell:
        built = pipeline.build(options.root, out, portable=options.portable, progress=tell)
    messages.as_text(options.root, built.checked, errors())
    warned = f", {messages.counted(built.checked.warnings, 'warning')}" if built.checked.warnings else ""
    say(f"{built.files} files published in {messages.shown_path(Path(), str(out))}{warned}", to=output())
    tell_unchecked(built.checked)
    return FINE


def run_check(options: argparse.Namespace) -> int:
    checked = pipeline.check(inputs.read(options.root))
    if options.format == "json":
        print(messages.as_json(options.root, checked))
    elif options.format == "github":
        messages.as_github(options.root, checked, print)
    else:
        messages.as_text(options.root, checked, output())
        say(messages.summary(checked), to=output())
        tell_unchecked(checked)
    failed = checked.errors or (options.strict and checked.warnings)
    return CONTENT if failed else FINE


def tell_unchecked(checked: pipeline.Checked) -> None:
    for line in messages.unchecked(checked.unchecked):
        say(line, to=output())


def run_capture(options: argparse.Namespace) -> int:
    proved = capturing.capture(options.root, options.source, options.file)
    say(f"captured {proved.source}: content/captures/{proved.source}.json", to=output())
    tell_proved(proved)
    return CONTENT if proved.missing else FINE


def run_prove(options: argparse.Namespace) -> int:
    missing = 0
    for proved in capturing.prove(options.root):
        tell_proved(proved)
        missing += proved.missing
    return CONTENT if missing else FINE


def run_release(options: argparse.Namespace) -> int:
    released = releasing.release(options.root)
    for version in released.versions:
        say(f"released {version.claim}, version {version.number}", to=output())
    if not released.versions:
        say("nothing changed since the last release", to=output())
    for line in messages.unchecked(released.unchecked):
        say(line, to=output())
    return FINE


def run_takedown(options: argparse.Namespace) -> int:
    taken = taking_down.take_down(options.root, options.claim, options.version, options.reason)
    version = taken.version
    say(f"version {version.number} of {version.claim} was taken down; a tombstone stands in its place", to=output())
    for other in taken.others:
        say(f"words of it stand in version {other.number} of {other.claim}, too", to=output())
    for claim in taken.claims:
        say(f"words of it stand in the claim {claim.id} as it is now", to=output())
    return FINE


def tell_proved(proved: capturing.Proved) -> None:
    words = f"{proved.source}: {messages.counted(proved.quotes, 'quote')}, {proved.opened} words opened"
    if proved.missing and proved.has_text:
        words += f"; {messages.counted(proved.missing, 'quote')} not in the text: run python build.py check"
    elif proved.missing:
        words += (
            f"; {messages.counted(proved.missing, 'quote')} not proved, and the text isn't at hand: "
            f"put it in captures/{proved.source}.txt"
        )
    say(words, to=output())


# Terminals.


def output() -> Console:
    return Console(highlight=False, emoji=False, markup=False)


def errors() -> Console:
    return Console(stderr=True, highlight=False, emoji=False, markup=False)


def say(text: str, *, to: Console | None = None) -> None:
    (to or errors()).print(escaped(text), soft_wrap=True)


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Tells on a terminal what is being made, and nothing where there is none."""
    console = errors()
    if not console.is_terminal:
        yield lambda step: None
        return
    with console.status("read") as status:
        yield lambda step: status.update(escaped(step))
