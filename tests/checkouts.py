"""A clone of this checkout, in which the project's commands are run as people and hosts run them."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.support import REPO

TOOLS = REPO / ".venv" / "bin"
GIT = {
    "GIT_AUTHOR_NAME": "An editor",
    "GIT_AUTHOR_EMAIL": "editor@lysmar.example",
    "GIT_COMMITTER_NAME": "An editor",
    "GIT_COMMITTER_EMAIL": "editor@lysmar.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def environment(**further: str) -> dict[str, str]:
    """The machine's, without what it says of git and of Python's own coverage of a test."""
    return {key: value for key, value in os.environ.items() if not key.startswith("GIT_")} | GIT | further


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


def cloned(home: Path) -> Path:
    """The checkout as it is, as a repository of one commit on `main`; what `make setup` makes is there."""
    names = done("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=REPO).split("\0")
    for name in filter(None, names):
        if (REPO / name).is_file():
            (home / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(REPO / name, home / name)
    done("git", "init", "--quiet", "--initial-branch=main", cwd=home)
    (home / ".venv").symlink_to(REPO / ".venv")
    (home / ".git" / "info" / "exclude").write_text(".venv\n")
    commit(home, "The dossier")
    return home


def commit(home: Path, message: str) -> None:
    done("git", "add", "--all", cwd=home)
    done("git", "commit", "--quiet", "--message", message, cwd=home)


def edit(home: Path, old: str, new: str) -> None:
    """A change of claims.yaml, where `old` stands first."""
    file = home / "claims.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
