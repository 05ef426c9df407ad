"""One end of the disk: everything that a build reads, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dossier import history, versions
from dossier.history import History
from dossier.problems import EnvironmentFault, UsageFault

PROJECT = Path(__file__).resolve().parent.parent
"""Templates and static files here serve a root that has none."""
DOSSIER_FILE = "claims.yaml"
OWN = (
    "content/pages/*.md",
    "content/claims/*.md",
    "content/captures/*.json",
    "content/versions/*.json",
    "content/versions/*/*.json",
    "captures/*.txt",
)
"""A name that begins with a dot is an editor's own: a lock, a copy that it is about to put in place."""
SHARED = ("templates", "static")


@dataclass(frozen=True)
class Inputs:
    """The files of a dossier: path from its root, with `/`, → bytes."""

    root: Path
    files: Mapping[str, bytes]
    register: History = field(default_factory=History)
    """What git remembers of the register of released addresses."""

    def under(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """The files of a folder and the folders in it, by path; each path without the folder's own."""
        start = folder.rstrip("/") + "/"
        for path in sorted(self.files):
            if path.startswith(start):
                yield path.removeprefix(start), self.files[path]


def read(root: Path) -> Inputs:
    """Reads a dossier's root. Raises `UsageFault` where there is none, `EnvironmentFault` where it can't be read."""
    files = read_files(root)
    return Inputs(root, files, history.of(root, versions.REGISTER))


def again(before: Inputs) -> Inputs:
    """The same root, its files read anew; what git remembers is taken over. Raises as `read` does."""
    return Inputs(before.root, read_files(before.root), before.register)


def read_files(root: Path) -> dict[str, bytes]:
    if not root.is_dir():
        raise UsageFault(f"there is no folder {root}")
    if not (root / DOSSIER_FILE).is_file():
        raise UsageFault(f"there is no {DOSSIER_FILE} in {root}")
    try:
        return dict(every_file(root))
    except OSError as fault:
        raise EnvironmentFault(f"{fault.filename} can't be read: {fault.strerror}") from fault


def every_file(root: Path) -> Iterator[tuple[str, bytes]]:
    own = root.resolve()
    yield DOSSIER_FILE, content(root / DOSSIER_FILE, own)
    for pattern in OWN:
        for path in sorted(found for found in root.glob(pattern) if not found.name.startswith(".")):
            yield path.relative_to(root).as_posix(), content(path, own)
    for folder in SHARED:
        home = root if (root / folder).is_dir() else PROJECT
        behind = home.resolve()
        for path in sorted((home / folder).rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(home).parts):
                yield path.relative_to(home).as_posix(), content(path, behind)


def content(path: Path, home: Path) -> bytes:
    """A file's bytes. What a symbolic link brings in from elsewhere isn't read: it would be published.

    `home`: the folder, no link in its path, that it must lie in.
    """
    if not path.resolve().is_relative_to(home):
        raise UsageFault(f"{path} is a symbolic link that leads out of the dossier; put the file itself there")
    return path.read_bytes()
