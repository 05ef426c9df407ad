"""What git remembers of a file: every content that it had in the commits that led here.

Where there is no git, no repository or only a part of its history, that is said, and nothing is guessed.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TIME_LIMIT = 60
"""Seconds."""
PARTIAL = r"^(extensions\.partialclone|remote\..*\.promisor)$"
"""What a clone has in its configuration that fetches contents when they are asked for."""
NO_CHECKOUT = "this folder isn't a git checkout"
ELSEWHERE = frozenset(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"])
ASKING = {"LC_ALL": "C", "GIT_PAGER": "cat", "GIT_NO_LAZY_FETCH": "1"}


@dataclass(frozen=True, slots=True)
class History:
    """The earlier contents of a file, the latest first."""

    contents: tuple[bytes, ...] = ()
    unknown: str = ""
    """Why the history isn't known, and what to do; empty where it is."""
    is_cut_short: bool = False
    """There is a history, and only a part of it is here."""


def of(root: Path, path: str, commit: str = "HEAD") -> History:
    """The history of a file below a folder, up to a commit. Never raises: what can't be known is said."""
    try:
        return asked(root, path, commit)
    except FileNotFoundError:
        return History(unknown="git isn't installed")
    except subprocess.CalledProcessError as fault:
        return History(unknown=reason(fault.stderr.decode(errors="replace")))
    except subprocess.TimeoutExpired:
        return History(unknown="git took too long")


def asked(root: Path, path: str, commit: str) -> History:
    if git(root, "rev-parse", "--is-inside-work-tree").strip() != b"true":
        return History(unknown=NO_CHECKOUT)
    if is_shallow(root):
        return History(unknown="this clone is shallow; git fetch --unshallow brings the history", is_cut_short=True)
    if is_partial(root):
        return History(unknown="this clone is partial; a whole one has the history", is_cut_short=True)
    return History(tuple(contents(root, path, commit)))


def is_shallow(root: Path) -> bool:
    """Whether the clone lacks earlier commits."""
    return git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def is_partial(root: Path) -> bool:
    """Whether the clone lacks contents, and would fetch them when asked."""
    return bool(git(root, "config", "--get-regexp", PARTIAL, empty=True))


def reason(said: str) -> str:
    """Why git gave no answer: there is no repository, or what git itself says first."""
    first = said.strip().partition("\n")[0].removeprefix("fatal: ")
    return NO_CHECKOUT if not first or first.startswith("not a git repository") else f"git says: {first}"


def contents(root: Path, path: str, commit: str) -> list[bytes]:
    """Each content that commits gave the file."""
    log = ("log", "--format=", "--raw", "--no-abbrev", "--no-renames", "-m", commit, "--", path)
    listed = git(root, *log, empty=True).splitlines()
    blobs = dict.fromkeys(line.split()[3] for line in listed if line.startswith(b":"))
    wanted = b"".join(blob + b"\n" for blob in blobs if set(blob) != set(b"0"))
    return list(answers(git(root, "cat-file", "--batch", given=wanted))) if wanted else []


def answers(batch: bytes) -> Iterator[bytes]:
    """The contents in what `cat-file --batch` prints: a line that ends in the size, the content, a line break."""
    place = 0
    while place < len(batch):
        end = batch.index(b"\n", place)
        size = int(batch[place:end].split()[-1])
        yield batch[end + 1 : end + 1 + size]
        place = end + size + 2


def git(root: Path, *arguments: str, empty: bool = False, given: bytes = b"") -> bytes:
    """What a command of git prints. `empty`: it may have nothing to say, as of a repository without a commit.

    What the environment says of another repository, as within a hook, isn't passed on; nothing is fetched.
    """
    done = subprocess.run(
        ["git", "-C", str(root), "--no-optional-locks", "-c", "core.fsmonitor=false", *arguments],
        input=given,
        capture_output=True,
        timeout=TIME_LIMIT,
        env={key: value for key, value in os.environ.items() if key not in ELSEWHERE} | ASKING,
        check=False,
    )
    if done.returncode and empty and (not done.stderr or b"HEAD" in done.stderr):
        return b""
    done.check_returncode()
    return done.stdout
