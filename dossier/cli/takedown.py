"""`takedown`: a tombstone in the place of a released version, where the law demands it."""

from __future__ import annotations

import argparse
from typing import Any

from dossier import taking_down
from dossier.cli.options import shared
from dossier.cli.terminal import FINE, output, say


def add(commands: Any) -> None:
    made = commands.add_parser(
        "takedown", parents=[shared()], help="replace a released version by a tombstone, where the law demands it"
    )
    made.add_argument("claim", help="the id under which the version was released")
    made.add_argument("version", type=int, help="its number")
    made.add_argument("--reason", required=True, help="what readers are told, in the dossier's first language")
    made.set_defaults(run=run, undone="taken down")


def run(options: argparse.Namespace) -> int:
    taken = taking_down.take_down(options.root, options.claim, options.version, options.reason)
    version = taken.version
    say(f"version {version.number} of {version.claim} was taken down; a tombstone stands in its place", to=output())
    for other in taken.others:
        say(f"words of it stand in version {other.number} of {other.claim}, too", to=output())
    for claim in taken.claims:
        say(f"words of it stand in the claim {claim.id} as it is now", to=output())
    return FINE
