"""`quote`: finds a passage in a source's kept text and makes it an excerpt, ready to paste or put into its claim.

Only the excerpt goes to the output; what is said of it goes to the error stream, so that the output can be piped.
"""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any

from dossier import messages, quoting
from dossier.cli.options import shared
from dossier.cli.terminal import FINE, errors, say
from dossier.quoting.blocks import STANCES


def add(commands: Any) -> None:
    made = commands.add_parser(
        "quote", parents=[shared()], help="find a passage in a source's text, and make it an excerpt"
    )
    made.add_argument("source", help="the source's id in claims.yaml")
    made.add_argument("words", nargs="+", help="words of the passage, as you remember them; … where some are left out")
    made.add_argument("--nth", type=int, metavar="N", help="which place is meant, where the words stand in several")
    made.add_argument("--sentence", action="store_true", help="quote the whole sentence")
    made.add_argument("--into", metavar="CLAIM", help="put the excerpt into this claim in claims.yaml")
    made.add_argument("--stance", choices=STANCES, help="of the last voice, towards the claim's statement")
    made.add_argument("--attribution", metavar="ID,ID", default="", help="on whose word, nearest first, by their ids")
    made.add_argument("--id", default="", help="the excerpt's id (default: whose word it is)")
    made.add_argument("--note", metavar="TEXT", default="", help="what a reader must know besides")
    made.add_argument("--translation", metavar="TEXT", default="", help="the quote in the dossier's language")
    made.set_defaults(run=run, undone="quoted")


def run(options: argparse.Namespace) -> int:
    try:
        quoted = quoting.quote(options.root, wish(options))
    except quoting.Several as several:
        for place in several.places:
            say(place)
        raise
    for note in quoted.notes:
        say(note)
    if quoted.problems:
        say("python3 build.py check now says:")
    for problem in quoted.problems:
        for line in messages.problem_lines(options.root, problem):
            errors().print(line, soft_wrap=True)
    sys.stdout.write(quoted.block)
    return FINE


def wish(options: argparse.Namespace) -> quoting.Wish:
    given = quoting.Given(
        options.id,
        options.stance or "",
        tuple(part for part in re.split(r"[\s,،]+", options.attribution) if part),
        " ".join(options.note.split()),
        " ".join(options.translation.split()),
    )
    words = " ".join(options.words)
    return quoting.Wish(options.source, words, options.nth, options.sentence, options.into, given)
