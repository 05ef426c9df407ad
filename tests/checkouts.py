"""Repositories for tests, made by git itself, and clones of this checkout in which the project's commands are run as
people and hosts run them. Nothing of the machine's own configuration gets in.
"""

import os
import shutil
import subprocess
from pathlib import Path

from tests.support import REPO

TOOLS = REPO / ".venv" / "bin"
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "An editor",
    "GIT_AUTHOR_EMAIL": "editor@lysmar.example",
    "GIT_COMMITTER_NAME": "An editor",
    "GIT_COMMITTER_EMAIL": "editor@lysmar.example",
    "GIT_AUTHOR_DATE": "2026-03-02T10:00:00Z",
    "GIT_COMMITTER_DATE": "2026-03-02T10:00:00Z",
}


def environment(**further: str) -> dict[str, str]:
    """The machine's, without what it says of git."""
    return {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | ALONE | further


def run(*command: str | Path, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end; standard input is empty."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=environment(**(env or {})),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def done(*command: str | Path, cwd: Path) -> str:
    """What a command prints that has to go well."""
    finished = run(*command, cwd=cwd)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


def git(home: Path, *arguments: str | Path) -> str:
    """What git prints, without white space at its ends. It has to go well."""
    return done("git", *arguments, cwd=home).strip()


def repository(home: Path) -> Path:
    """An empty repository; its branch is `main`."""
    home.mkdir(parents=True, exist_ok=True)
    git(home, "init", "--quiet", "--initial-branch=main")
    return home


def commit(home: Path, message: str = "A step") -> str:
    """All that lies there, committed; the hash."""
    git(home, "add", "--all")
    git(home, "commit", "--quiet", "--allow-empty", "--message", message)
    return git(home, "rev-parse", "HEAD")


def cloned(home: Path) -> Path:
    """The checkout as it is, as a repository of one commit on `main`; what `make setup` makes is there."""
    names = done("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=REPO).split("\0")
    for name in filter(None, names):
        if (REPO / name).is_file():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(REPO / name, home / name)
    repository(home)
    (home / ".venv").symlink_to(REPO / ".venv")
    (home / ".git" / "info" / "exclude").write_text(".venv\n")
    commit(home, "The dossier")
    return home


def edit(home: Path, old: str, new: str) -> None:
    """A change of claims.yaml, where `old` stands first."""
    file = home / "claims.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
