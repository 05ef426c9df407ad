"""`capture`: the proof of a source's quotes, made from its document."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from typing import Any, Final

from dossier import capturing, documents, messages
from dossier.capturing import Captured, Fetched, Found, Missing, Proposal, UnknownSource, Wanted
from dossier.cli.options import shared
from dossier.cli.prove import tell_proved
from dossier.cli.terminal import CONTENT, FINE, USAGE, errors, output, say

KINDS: Final = {
    "text": "plain text",
    "html": "a web page",
    "pdf": "a PDF",
    "warc": "a page in a web archive (WARC)",
    "wacz": "a page in a web archive (WACZ)",
}
ABOUT = """\
Reads a plain text, a saved web page, a PDF or a web archive, and writes content/captures/SOURCE.json: a commitment to
its text that proves quotes and doesn't contain the text. The text and the document stay in captures/, which git
ignores. A text that was read out of a page or a PDF is to be held against it: correct captures/SOURCE.txt where it
differs, and capture that file.
"""
SHOWN: Final = 30
"""So many pages of an archive are listed."""


def add(commands: Any) -> None:
    made = commands.add_parser(
        "capture", parents=[shared()], help="capture a source's text: the proof of its quotes", description=ABOUT
    )
    made.add_argument("source", help="the source's id in claims.yaml")
    made.add_argument("where", metavar="FILE-OR-URL", help="the article: a file, or its address")
    made.add_argument("--page", default="", metavar="ADDRESS", help="which page of a web archive is the article")
    made.add_argument("--encoding", default="", metavar="NAME", help="of a page that doesn't say: windows-1256, say")
    made.add_argument("--yes", action="store_true", help="ask nothing, and take what is proposed")
    made.set_defaults(run=run, undone="captured")


def run(options: argparse.Namespace) -> int:
    wanted = Wanted(page=options.page, encoding=options.encoding)
    try:
        done = capturing.capture(
            options.root, options.source, options.where, wanted=wanted, editor=asked(options), fetch=fetched
        )
    except UnknownSource as fault:
        return tell_unknown(fault)
    except documents.Undecided as undecided:
        return tell_pages(undecided)
    except EOFError:
        say("the input ended; nothing was captured")
        return USAGE
    tell(options, done)
    return CONTENT if done.proved.missing else FINE


def fetched(url: str) -> Fetched:
    """What lies at an address; only who asks for one loads what a network needs."""
    from dossier import fetching

    return fetching.fetch(url)


# Questions.


class Quiet:
    """Where there is no terminal, or with --yes: one answer to everything."""

    def __init__(self, answer: bool) -> None:
        self.answer = answer

    def reads(self, found: Found) -> None:
        tell_reading(found)

    def replaces(self, lost: Sequence[Missing], held: int) -> bool:
        if is_another(lost, held):  # the earlier text is nowhere but here, and --yes was no answer to this
            say(
                f"{told_lost(lost, held)}; if it is the right one, run this in a terminal without --yes, and answer yes"
            )
            return False
        if not self.answer:
            say(f"{told_lost(lost, held)}; if the new text is the right one, run this again with --yes")
        return self.answer

    def accepts(self, proposal: Proposal) -> bool:
        return self.answer


class Asked(Quiet):
    """On a terminal: each question by itself."""

    def __init__(self) -> None:
        super().__init__(answer=False)

    def replaces(self, lost: Sequence[Missing], held: int) -> bool:
        say(f"{told_lost(lost, held)}:", to=output())
        for missing in lost:
            say(f"    “{missing.quote}”", to=output())
        return yes("Capture the new text all the same?")

    def accepts(self, proposal: Proposal) -> bool:
        say("The document tells what claims.yaml lacks:", to=output())
        tell_yaml([proposal])
        return yes("Put it there?")


def asked(options: argparse.Namespace) -> Quiet:
    return Quiet(options.yes) if options.yes or not sys.stdin.isatty() else Asked()


def yes(question: str) -> bool:
    """Asks until the answer is yes or no; an empty one is no. Raises `EOFError` where the input ends."""
    while True:
        answer = output().input(f"{question} [yes/no] ", markup=False).strip().lower()
        if answer in ("y", "yes"):
            return True
        if answer in ("", "n", "no"):
            return False
        say("Please type yes or no.", to=output())


def is_another(lost: Sequence[Missing], held: int) -> bool:
    """Whether nothing that was quoted is there."""
    return len(lost) == held > 1


def told_lost(lost: Sequence[Missing], held: int) -> str:
    if is_another(lost, held):
        return (
            f"none of the {held} quotes that the earlier capture holds is in this document: it may be another article"
        )
    return f"{messages.counted(len(lost), 'quote')} that the earlier capture holds would no longer be found"


# Results.


def tell_reading(found: Found) -> None:
    """What was read, so that a person can hold it against the original."""
    first, last = found.ends
    say(f"{found.where} is {KINDS[found.document.kind]}; {messages.counted(found.words, 'word')}", to=output())
    say(f"    first words: {first}", to=output())
    say(f"    last words: {last}", to=output())
    for note in found.document.notes:
        say(f"    look at this: {note}", to=output())


def tell(options: argparse.Namespace, done: Captured) -> None:
    source = done.proved.source
    say(f"captured {source}: {' '.join(done.files[::-1])}", to=output())
    if done.found.document.kind != "text":
        say(
            f"its text is a reading: hold captures/{source}.txt against the document; where it differs, correct it and "
            f"run python3 build.py capture {source} captures/{source}.txt",
            to=output(),
        )
    tell_proved(done.proved)
    for missing in done.missing:
        tell_missing(options, missing)
    tell_proposals(done)


def tell_missing(options: argparse.Namespace, missing: Missing) -> None:
    for line in messages.problem_lines(options.root, missing.problem):
        errors().print(line, soft_wrap=True)
    if missing.passage:
        say(f"    closest passage: {missing.passage}")


def tell_proposals(done: Captured) -> None:
    source = done.proved.source
    if done.entered:
        say(f"written to claims.yaml, in {source}:", to=output())
        tell_yaml(done.entered)
    for proposal in done.different:
        has, told = proposal.has, capturing.shown(proposal.value)
        say(f"{proposal.key}: claims.yaml has “{has}”, and the document tells “{told}”; which is right?", to=output())
    if done.left:
        say(f"the document tells what claims.yaml lacks; to take it, paste it below {source}:", to=output())
        tell_yaml(done.left)


def tell_yaml(proposals: Sequence[Proposal]) -> None:
    for proposal in proposals:
        for line in proposal.yaml.rstrip("\n").split("\n"):
            say(line, to=output())


def tell_unknown(fault: UnknownSource) -> int:
    say(
        f"error: {fault}; nothing was captured. Add it first, with what its document tells, then capture it (where you "
        "aren't asked, add --read full or --read partial):"
    )
    say(f"    {new_source(fault)}")
    return USAGE


def new_source(fault: UnknownSource) -> str:
    """The command that adds a source, with what its document tells."""
    given = ["python3", "build.py", "new", "source", "--id", fault.source]
    for key, value in fault.told.items():
        for one in value if isinstance(value, list) else [value]:
            given += [f"--{key}", f"{one['name']} / {one['family']}" if isinstance(one, dict) else one]
    return shlex.join(given)


def tell_pages(undecided: documents.Undecided) -> int:
    if undecided.wanted:
        say(f"error: the archive has no page {undecided.wanted}; nothing was captured. It has:")
    else:
        say("error: the archive holds several pages; nothing was captured. Say which is meant with --page ADDRESS:")
    for page in undecided.pages[:SHOWN]:
        say(f"    {page.address}" + (f"  ({page.title})" if page.title else ""))
    if len(undecided.pages) > SHOWN:
        say(f"    … and {len(undecided.pages) - SHOWN} more")
    return USAGE
