"""The one canonical form of `claims.yaml`: the same facts, the same comments, written as `dossier.writing` writes.

Keys stand in the model's order; ids, languages and entries of lists in the file's. What the form leaves to the editor:
the order of entries, the comments, and an empty line at a comment.
"""

from __future__ import annotations

import difflib
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
        """How many lines change, come or go."""
        old, new = self.before.split("\n"), self.after.split("\n")
        met = difflib.SequenceMatcher(None, old, new).get_opcodes()
        return sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in met if tag != "equal")

    @property
    def first(self) -> tuple[int, str | None, str | None]:
        """The number, from 1, of the first line that differs, and that line before and after; None where there is
        none."""
        pairs = zip_longest(self.before.split("\n"), self.after.split("\n"))
        return next((number, old, new) for number, (old, new) in enumerate(pairs, start=1) if old != new)

    @property
    def unseen(self) -> str:
        """What nobody sees in the first line that differs; empty where the difference can be seen."""
        if self.before.startswith("\ufeff"):
            return "the file begins with a byte order mark (U+FEFF)"
        _, old, new = self.first
        if old is not None and old.removesuffix("\r") == new:
            return "lines end as on Windows (CR LF), and not with a line feed alone"
        if old is not None and new is not None and old.rstrip() == new:
            return "white space stands at the end of the line"
        return ""


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
