"""`prove`: opens in the captures what the excerpts quote, and closes what they no longer do."""

from __future__ import annotations

import argparse
from typing import Any

from dossier import capturing, messages
from dossier.cli.options import shared
from dossier.cli.terminal import CONTENT, FINE, output, say


def add(commands: Any) -> None:
    made = commands.add_parser("prove", parents=[shared()], help="open in the captures what the excerpts quote")
    made.set_defaults(run=run, undone="opened")


def run(options: argparse.Namespace) -> int:
    missing = 0
    for proved in capturing.prove(options.root):
        tell_proved(proved)
        missing += proved.missing
    return CONTENT if missing else FINE


def tell_proved(proved: capturing.Proved) -> None:
    words = f"{proved.source}: {messages.counted(proved.quotes, 'quote')}, {proved.opened} words opened"
    if proved.missing and proved.has_text:
        words += f"; {messages.counted(proved.missing, 'quote')} not in the text: run python3 build.py check"
    elif proved.missing:
        words += (
            f"; {messages.counted(proved.missing, 'quote')} not proved, and the text isn't at hand: "
            f"put it in captures/{proved.source}.txt"
        )
    say(words, to=output())
