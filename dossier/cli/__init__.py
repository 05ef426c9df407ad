"""The command line, a file for each command.

Exit status: 0 fine, 1 content, 2 usage, 3 environment, 130 and 143 for signals.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from dossier import checking, inputs, messages
from dossier.cli import build, capture, check, format, new, prove, quote, release, report, schema, serve, takedown
from dossier.cli.options import shared
from dossier.cli.terminal import CONTENT, ENVIRONMENT, FINE, USAGE, errors, say, write_what_can_be_written
from dossier.problems import EnvironmentFault, Refused, UsageFault

COMMANDS = (
    check,
    new,
    capture,
    quote,
    prove,
    serve,
    format,
    report,
    release,
    takedown,
    schema,
)
"""In the order in which `--help` names them. Each sets `run`, and `undone` for what a refused run hasn't done."""
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
        tell_refused(options, refused)
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


def tell_refused(options: argparse.Namespace, refused: Refused) -> None:
    checked = checking.Checked(None, refused.problems, is_whole=False)
    messages.as_text(options.root, checked, errors())
    say(f"{messages.summary(checked)}; nothing was {options.undone}")


def terminated(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="build.py",
        parents=[shared()],
        description="Builds the dossier's site; other commands check it, capture its sources, prove its quotes.",
    )
    made.set_defaults(root=inputs.PROJECT)
    build.add_options(made)
    commands = made.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in COMMANDS:
        command.add(commands)
    return made
