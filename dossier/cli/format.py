"""`format`: brings claims.yaml into its one form; the facts and the comments stay as they are."""

from __future__ import annotations

import argparse
from typing import Any

from dossier import formatting, messages
from dossier.cli.options import shared
from dossier.cli.terminal import CONTENT, FINE, output, say
from dossier.inputs import DOSSIER_FILE


def add(commands: Any) -> None:
    made = commands.add_parser(
        "format", parents=[shared()], help="bring claims.yaml into its one form, without changing what it says"
    )
    made.add_argument("--check", action="store_true", help="only say what isn't in form, and write nothing")
    made.set_defaults(run=run, undone="formatted")


def run(options: argparse.Namespace) -> int:
    file = messages.shown_path(options.root, DOSSIER_FILE)
    made = formatting.format_file(options.root, write=not options.check)
    if made.is_canonical:
        say(f"{file} is in form already", to=output())
    elif not options.check:
        say(f"{file}: {messages.counted(made.changed, 'line')} changed", to=output())
    else:
        tell_difference(file, made)
        return CONTENT
    return FINE


def tell_difference(file: str, made: formatting.Formatted) -> None:
    number, stands, becomes = made.first
    say(f"{file}:{number}: not in form; {messages.counted(made.changed, 'line')} would change", to=output())
    if made.unseen:
        say(f"    {made.unseen}", to=output())
    else:
        say(f"    stands:  {shown(stands)}", to=output())
        say(f"    becomes: {shown(becomes)}", to=output())
    say("    hint: run python3 build.py format", to=output())


def shown(line: str | None) -> str:
    """A line as it stands, its end cut off where it is long."""
    line = line or ""
    return (line if len(line) <= LONG else f"{line[:LONG]}…") or "(an empty line)"


LONG = 100
