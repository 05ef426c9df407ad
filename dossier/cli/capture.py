"""`capture`: the proof of a source's quotes, made from its text."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dossier import capturing
from dossier.cli.options import shared
from dossier.cli.prove import tell_proved
from dossier.cli.terminal import CONTENT, FINE, output, say


def add(commands: Any) -> None:
    made = commands.add_parser("capture", parents=[shared()], help="capture a source's text: the proof of its quotes")
    made.add_argument("source", help="the source's id in claims.yaml")
    made.add_argument("file", type=Path, help="a plain-text file that holds the article")
    made.set_defaults(run=run, undone="captured")


def run(options: argparse.Namespace) -> int:
    proved = capturing.capture(options.root, options.source, options.file)
    say(f"captured {proved.source}: content/captures/{proved.source}.json", to=output())
    tell_proved(proved)
    return CONTENT if proved.missing else FINE
