"""What git remembers of a file: every content that it had in the commits that led here.

Where there is no git, no repository or only a part of its history, that is said, and nothing is guessed.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

TIME_LIMIT = 60
"""Seconds."""


@dataclass(frozen=True, slots=True)
class History:
    """The earlier contents of a file, the latest first."""

    contents: tuple[bytes, ...] = ()
    unknown: str = ""
    """Why the history isn't known, and what to do; empty where it is."""


def of(root: Path, path: str) -> History:
    """The history of a file below a folder. Never raises: what can't be known is said."""
    try:
        if git(root, "rev-parse", "--is-inside-work-tree").strip() != b"true":
            return History(unknown="this folder isn't a git checkout")
        if git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
            return History(unknown="this clone is shallow; git fetch --unshallow brings the history")
        return History(tuple(contents(root, path)))
    except FileNotFoundError:
        return History(unknown="git isn't installed")
    except subprocess.CalledProcessError:
        return History(unknown="this folder isn't a git checkout")
    except subprocess.TimeoutExpired:
        return History(unknown="git took too long")


def contents(root: Path, path: str) -> list[bytes]:
    """Each content that commits gave the file."""
    listed = git(root, "log", "--format=", "--raw", "--no-abbrev", "--no-renames", "-m", "HEAD", "--", path, empty=True)
    blobs = dict.fromkeys(line.split()[3].decode() for line in listed.splitlines() if line.startswith(b":"))
    return [git(root, "cat-file", "blob", blob) for blob in blobs if set(blob) != {"0"}]


def git(root: Path, *arguments: str, empty: bool = False) -> bytes:
    """What a command of git prints. `empty`: a repository without a commit has an empty history."""
    done = subprocess.run(
        ["git", "-C", str(root), "--no-optional-locks", "-c", "core.fsmonitor=false", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=TIME_LIMIT,
        env={**os.environ, "LC_ALL": "C", "GIT_PAGER": "cat"},
        check=False,
    )
    if done.returncode and empty and b"HEAD" in done.stderr:
        return b""
    done.check_returncode()
    return done.stdout
