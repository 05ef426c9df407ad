"""The options that every command takes."""

from __future__ import annotations

import argparse
from pathlib import Path


def shared() -> argparse.ArgumentParser:
    """They stand before a command or behind it. A new parser each time: one's defaults are its own."""
    made = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    made.add_argument("--root", type=Path, metavar="DIR", help="the dossier's folder (default: where build.py is)")
    return made
