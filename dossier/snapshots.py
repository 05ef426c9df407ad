"""A folder as a commit holds it: files read from git's objects, nothing checked out, nothing fetched.

Of links and of other repositories within the folder nothing is read.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dossier import history
from dossier.problems import EnvironmentFault, UsageFault

Found = TypeVar("Found")

HASH = re.compile(rb"[0-9a-f]{40}([0-9a-f]{24})?")
FILES = (b"100644", b"100755")
"""Modes of files: no links, no other repositories."""
LENGTH_LIMIT = 250
UNNAMED = "name a branch, a tag or a commit, as in --base main"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Some files at a commit."""

    revision: str
    """As it was asked for."""
    commit: str
    """Its hash in full."""
    files: Mapping[str, bytes]
    """Path from the folder, with `/`, → bytes."""


def at(root: Path, revision: str, paths: Iterable[str]) -> Snapshot:
    """The files under some paths of a folder, as a revision has them; none where it hasn't the folder.

    Raises `UsageFault` for what names no commit, `EnvironmentFault` where git can't say.
    """
    fault = revision_fault(revision)
    if fault:
        raise UsageFault(fault)
    return asking(lambda: read(root, revision, tuple(paths)))


def forked(root: Path, commit: str, other: str) -> str:
    """The commit at which the way to another left that to a commit; the commit itself where it leads there.

    Empty where that can't be known: there is no such commit, or only a part of the history is here.
    """

    def found() -> str:
        return "" if history.is_shallow(root) else history.git(root, "merge-base", commit, other).decode().strip()

    try:
        return asking(found)
    except EnvironmentFault:
        return ""


def revision_fault(revision: str) -> str:
    """Why a text can't name a commit; empty where it can. What git would take for an option or a path is refused."""
    if not revision:
        return f"no revision is named; {UNNAMED}"
    if revision.startswith(("-", "^")) or ":" in revision or ".." in revision or len(revision) > LENGTH_LIMIT:
        return f'"{revision[:LENGTH_LIMIT]}" names no commit; {UNNAMED}'
    if any(char.isspace() or not char.isprintable() for char in revision):
        return f'"{revision}" names no commit: it holds a space or an invisible character; {UNNAMED}'
    return ""


def asking(question: Callable[[], Found]) -> Found:
    """Git's answer. Raises `EnvironmentFault` with the reason where it gives none."""
    try:
        return question()
    except FileNotFoundError as fault:
        raise EnvironmentFault("git isn't installed, and only git knows earlier states of the dossier") from fault
    except subprocess.CalledProcessError as fault:
        raise EnvironmentFault(history.reason(fault.stderr.decode(errors="replace"))) from fault
    except subprocess.TimeoutExpired as fault:
        raise EnvironmentFault("git took too long; run the command again") from fault


def read(root: Path, revision: str, paths: tuple[str, ...]) -> Snapshot:
    if history.git(root, "rev-parse", "--is-inside-work-tree").strip() != b"true":
        raise EnvironmentFault(f"{history.NO_CHECKOUT}, so no earlier state of the dossier is known")
    if history.is_partial(root):
        raise EnvironmentFault("this clone is partial; clone the repository whole, and run the command there")
    commit = commit_of(root, revision)
    blobs = dict(listed(history.git(root, "ls-tree", "-r", "-z", commit, "--", *paths)))
    return Snapshot(revision, commit, dict(zip(blobs, contents(root, list(blobs.values())), strict=True)))


def contents(root: Path, blobs: list[bytes]) -> list[bytes]:
    given = b"".join(blob + b"\n" for blob in blobs)
    try:
        return list(history.answers(history.git(root, "cat-file", "--batch", given=given))) if blobs else []
    except ValueError as fault:  # "… missing", where a size should stand
        raise EnvironmentFault("git lacks a part of this repository; git fsck names what is missing") from fault


def commit_of(root: Path, revision: str) -> str:
    """The hash of the commit that a revision names."""
    try:
        said = history.git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").strip()
    except subprocess.CalledProcessError:
        said = b""
    if HASH.fullmatch(said):
        return said.decode()
    if history.is_shallow(root):
        raise EnvironmentFault(
            f'this clone is shallow, and doesn\'t hold "{revision}"; git fetch --unshallow brings it '
            "(in a workflow: `fetch-depth: 0` at the step that checks out)"
        )
    raise UsageFault(f'git knows no commit "{revision}"; {UNNAMED}, or bring it here first: git fetch origin')


def listed(answer: bytes) -> Iterator[tuple[str, bytes]]:
    """Each file's path and the name of its content, from `ls-tree -z`: mode, type, name, tab, path."""
    for line in answer.split(b"\0"):
        head, tab, path = line.partition(b"\t")
        if tab and head.split()[0] in FILES:
            yield os.fsdecode(path), head.split()[2]
