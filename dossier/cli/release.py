"""`release`: freezes each claim as it stands."""

from __future__ import annotations

import argparse
from typing import Any

from dossier import releasing
from dossier.cli.options import shared
from dossier.cli.terminal import FINE, output, say, tell_unchecked


def add(commands: Any) -> None:
    made = commands.add_parser(
        "release", parents=[shared()], help="freeze each claim as it stands; run when main is published"
    )
    made.set_defaults(run=run, undone="released")


def run(options: argparse.Namespace) -> int:
    released = releasing.release(options.root)
    for version in released.versions:
        say(f"released {version.claim}, version {version.number}", to=output())
    if not released.versions:
        say("nothing changed since the last release", to=output())
    tell_unchecked(released.unchecked)
    return FINE
