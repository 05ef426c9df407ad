"""Repositories for tests, made by git itself; nothing of the machine's own configuration gets in."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Editor",
    "GIT_AUTHOR_EMAIL": "editor@port.example",
    "GIT_COMMITTER_NAME": "Editor",
    "GIT_COMMITTER_EMAIL": "editor@port.example",
    "GIT_AUTHOR_DATE": "2026-03-02T10:00:00Z",
    "GIT_COMMITTER_DATE": "2026-03-02T10:00:00Z",
}


def git(home: Path, *arguments: str) -> str:
    """What git prints. Raises where it fails."""
    done = subprocess.run(
        ["git", "-C", str(home), *arguments], capture_output=True, check=True, env={**os.environ, **ALONE}, timeout=60
    )
    return done.stdout.decode().strip()


def repository(home: Path) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    git(home, "init", "-q", "-b", "main")
    return home


def commit(home: Path, said: str = "A step") -> str:
    """All that lies there, committed; the hash."""
    git(home, "add", "-A")
    git(home, "commit", "-q", "--allow-empty", "-m", said)
    return git(home, "rev-parse", "HEAD")
