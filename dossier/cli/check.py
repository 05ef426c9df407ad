"""`check`: says everything that is wrong, and publishes nothing."""

from __future__ import annotations

import argparse
from typing import Any

from dossier import checking, inputs, messages
from dossier.cli.options import shared
from dossier.cli.terminal import CONTENT, FINE, output, say, tell_unchecked


def add(commands: Any) -> None:
    made = commands.add_parser("check", parents=[shared()], help="say everything that is wrong, and publish nothing")
    made.add_argument("--format", choices=("text", "github", "json"), default="text", help="how problems are written")
    made.add_argument("--strict", action="store_true", help="warnings count as errors")
    made.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    checked = checking.check(inputs.read(options.root))
    if options.format == "json":
        print(messages.as_json(options.root, checked))
    elif options.format == "github":
        messages.as_github(options.root, checked, print)
    else:
        messages.as_text(options.root, checked, output())
        say(messages.summary(checked), to=output())
        tell_unchecked(checked.unchecked)
    failed = checked.errors or (options.strict and checked.warnings)
    return CONTENT if failed else FINE
