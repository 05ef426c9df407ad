"""`report`: what changed since a revision, claim by claim, for the person who reviews."""

from __future__ import annotations

import argparse
from typing import Any

from dossier.cli.options import shared
from dossier.cli.terminal import CONTENT, FINE

EPILOG = """\
The exit status is 1 where the dossier as it is now has errors, whether they are new or not; the report itself is
written all the same.
"""


def add(commands: Any) -> None:
    made = commands.add_parser(
        "report", parents=[shared()], help="say what changed since a revision, claim by claim", epilog=EPILOG
    )
    made.add_argument("--base", required=True, metavar="REV", help="the branch, tag or commit to compare with")
    made.add_argument("--head", metavar="REV", help="what is compared (default: the files as they lie here)")
    made.add_argument("--format", choices=("markdown", "json"), default="markdown", help="how the report is written")
    made.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from dossier import reporting
    from dossier.reporting import as_json, markdown

    found = reporting.report(options.root, options.base, options.head)
    text = as_json.as_json(found) if options.format == "json" else markdown.as_markdown(found).rstrip("\n")
    print(text)
    return CONTENT if found.checks.count(errors=True) else FINE
