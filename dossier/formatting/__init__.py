"""The one canonical form of `claims.yaml`: the same facts, the same comments, written as `dossier.writing` writes.

Keys stand in the model's order; ids, languages and entries of lists in the file's. What the form leaves to the editor:
the order of entries, the comments, and an empty line at a comment.
"""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from pathlib import Path

from dossier import inputs, writing
from dossier.formatting import proof
from dossier.formatting.arranging import arranged
from dossier.formatting.comments import Unreadable
from dossier.formatting.parts import parts_of
from dossier.formatting.proof import Whole
from dossier.inputs import DOSSIER_FILE
from dossier.model import Dossier
from dossier.problems import EnvironmentFault, Refused
from dossier.storing import rewrite

MATCHED = 20_000
"""Of a file with more lines those that only change places aren't counted: matching takes the square of their number."""


class Unproved(EnvironmentFault):
    """The formatted text doesn't say the same: a fault of the program."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"{DOSSIER_FILE} can't be formatted: {reason}. Nothing was written. This is a fault of the program and not "
            f"of your file: please report it, with the file"
        )


@dataclass(frozen=True)
class Formatted:
    """A file before and after."""

    before: str
    after: str

    @property
    def is_canonical(self) -> bool:
        return self.before == self.after

    @cached_property
    def changed(self) -> int:
        """How many lines don't stay: so many of the file before, or of the file after where those are more."""
        old, new = self.before.split("\n"), self.after.split("\n")
        if len(new) > MATCHED:
            stay = (Counter(old) & Counter(new)).total()
        else:
            stay = sum(block.size for block in difflib.SequenceMatcher(None, old, new).get_matching_blocks())
        return max(len(old), len(new)) - stay or 1

    @property
    def first(self) -> tuple[int, str | None, str | None]:
        """The number, from 1, of the first line that differs, and that line before and after; None where there is
        none."""
        pairs = zip_longest(self.before.split("\n"), self.after.split("\n"))
        last = self.before.removesuffix("\n").count("\n") + 1
        return next((min(number, last), old, new) for number, (old, new) in enumerate(pairs, start=1) if old != new)

    @property
    def unseen(self) -> str:
        """What nobody sees in the first line that differs; empty where the difference can be seen."""
        _, old, new = self.first
        if self.before.startswith("\ufeff"):
            return "the file begins with a byte order mark (U+FEFF); none is wanted"
        if old is None:
            return "the last line has no line break at its end"
        if new is None:
            return "empty lines stand at the end of the file"
        if old.removesuffix("\r") == new:
            return "the line ends as on Windows (CR LF); a line feed alone is wanted"
        return "white space stands at the end of the line" if old.rstrip() == new else ""


def format_file(root: Path, *, write: bool) -> Formatted:
    """Brings a dossier's `claims.yaml` into form, or only says what would change.

    Raises `Refused` where the file can't be read whole, `EnvironmentFault` where it can't be written or was changed
    meanwhile, `Unproved` where the result wouldn't say the same.
    """
    content = inputs.read(root).files[DOSSIER_FILE]
    made = formatted(content)
    if write:
        rewrite(root / DOSSIER_FILE, content, made.after.encode())
    return made


def formatted(content: bytes) -> Formatted:
    """A file's bytes in canonical form: UTF-8 without a byte order mark, lines that end with a line feed alone.

    Raises `Refused` where they can't be read whole, `Unproved` where the result wouldn't say the same.
    """
    declaration = proof.declared(content)
    if declaration.dossier is None or not declaration.is_whole:
        raise Refused(declaration.problems)
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    try:
        before = proof.read(text)
        after = writing.document(arranged(parts_of(before.root, before.scan)))
        if after != text:
            prove(before, after, declaration.dossier)
    except Unreadable as fault:
        raise Unproved(str(fault)) from fault
    return Formatted(content.decode(), after)


def prove(before: Whole, after: str, facts: Dossier) -> None:
    """Raises `Unproved` where the text after doesn't say what the one before says, `Unreadable` where it can't be
    read. `facts`: of the text before."""
    reason = proof.difference(before, proof.read(after), facts)
    if reason:
        raise Unproved(reason)
