"""`serve`: a live preview, on this machine alone."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from dossier.cli.options import shared
from dossier.cli.terminal import FINE, output, say

if TYPE_CHECKING:
    from dossier.preview.told import Told


def add(commands: Any) -> None:
    made = commands.add_parser("serve", parents=[shared()], help="show the site while you edit: a live preview")
    made.add_argument("--port", type=port, metavar="N", help="where it is shown (default: 8484 or the next; 0: any)")
    made.add_argument("--open", action="store_true", help="open it in a browser, too")
    made.set_defaults(run=run, undone="shown")


def port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def run(options: argparse.Namespace) -> int:
    from dossier import preview  # its server takes its time to load

    def ready(address: str) -> None:
        say(f"the preview is at {address} (Ctrl-C ends it)", to=output())
        if options.open:
            import webbrowser

            webbrowser.open(address)

    preview.serve(options.root, options.port, ready=ready, tell=tell)
    return FINE


def tell(told: Told) -> None:
    """What is wrong, as `check` says it."""
    from dossier.preview.told import shortened

    for note in (*shortened(told.errors), *shortened(told.warnings)):
        say(note.line, to=output())
        if note.hint:
            say(f"    {note.hint}", to=output())
    say(told.summary, to=output())
