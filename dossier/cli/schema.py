"""`schema`: what the editor's own program offers and explains in this dossier's `claims.yaml`."""

from __future__ import annotations

import argparse
from typing import Any

from dossier import offering
from dossier.cli.options import shared
from dossier.cli.terminal import FINE, output, say


def add(commands: Any) -> None:
    made = commands.add_parser(
        "schema", parents=[shared()], help="refresh what your own editor offers in claims.yaml: keys, choices, ids"
    )
    made.set_defaults(run=run, undone="written")


def run(options: argparse.Namespace) -> int:
    changed = offering.refresh(options.root)
    say(f"{offering.FILE} {'was refreshed' if changed else 'is up to date'}", to=output())
    if not offering.is_named(options.root):
        say(f"claims.yaml doesn't name it yet: add, as its first line, {offering.MODELINE}", to=output())
    return FINE
