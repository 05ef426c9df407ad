"""`build.py`, with no command: builds the site and publishes it."""

from __future__ import annotations

import argparse
from pathlib import Path

from dossier import messages
from dossier.cli.terminal import FINE, errors, output, progress, say, tell_unchecked


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=run, undone="published", out=None, portable=False)
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="where the site is published (default: _site in the root)"
    )
    parser.add_argument("--portable", action="store_true", help="links that work from a disk, too (file://)")


def run(options: argparse.Namespace) -> int:
    from dossier import pipeline

    out = options.out or options.root / "_site"
    with progress() as tell:
        built = pipeline.build(options.root, out, portable=options.portable, progress=tell)
    messages.as_text(options.root, built.checked, errors())
    warned = f", {messages.counted(built.checked.warnings, 'warning')}" if built.checked.warnings else ""
    say(f"{built.files} files published in {messages.shown_path(Path(), str(out))}{warned}", to=output())
    tell_unchecked(built.checked.unchecked)
    return FINE
