"""Notices when a file of a root changes. Which one it was doesn't matter: all are read anew, and compared."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from dossier.inputs import DOSSIER_FILE, PROJECT, SHARED

FOLDERS = ("content", "captures", *SHARED)
TOGETHER, STEP = 60, 10
"""Milliseconds: changes that follow each other at shorter steps are one, for so long at most."""

Changes = SimpleQueue[None]


BEGINNING = 10.0
"""Seconds at most that a watch takes to begin."""


class Watch(threading.Event):
    """The watch over a folder: it ends where this is set, and has begun where it was first asked whether it is."""

    def __init__(self, folder: Path, changes: Changes, *, names: tuple[str, ...] = ()) -> None:
        """`names`: what counts in the folder itself; empty: everything in it, however deep."""
        super().__init__()
        self.folder, self.changes, self.names = folder, changes, names
        self.begun = threading.Event()

    def is_set(self) -> bool:
        self.begun.set()
        return super().is_set()

    def begin(self) -> Watch:
        """From here on no change is missed."""
        threading.Thread(target=self.run, daemon=True).start()
        self.begun.wait(BEGINNING)
        return self

    def run(self) -> None:
        for _ in self.steps():
            self.noticed()

    def noticed(self) -> None:
        self.changes.put(None)

    def counts(self, _: object, changed: str) -> bool:
        return not self.names or Path(changed).name in self.names

    def steps(self) -> Iterator[Any]:
        """Something for each time that something changed."""
        from watchfiles import watch

        deep = not self.names
        with contextlib.suppress(FileNotFoundError):  # gone already
            yield from watch(
                self.folder, watch_filter=self.counts, debounce=TOGETHER, step=STEP, stop_event=self, recursive=deep
            )
        self.begun.set()


class RootWatch(Watch):
    """The watch over a root: over its folders, too, anew where one of them has come or gone."""

    def __init__(self, root: Path, changes: Changes) -> None:
        super().__init__(root, changes, names=(DOSSIER_FILE, *FOLDERS))
        self.folders = identities(root)
        self.inner = [Watch(folder, changes).begin() for folder in homes(root)]

    def noticed(self) -> None:
        now = identities(self.folder)
        if now != self.folders:
            self.folders, before = now, self.inner
            self.inner = [Watch(folder, self.changes).begin() for folder in homes(self.folder)]
            end(before)
        super().noticed()


@contextlib.contextmanager
def watched(root: Path) -> Iterator[Changes]:
    """A queue that gets something whenever something has changed."""
    changes: Changes = SimpleQueue()
    watch = RootWatch(root, changes)
    watch.begin()
    try:
        yield changes
    finally:
        end([watch, *watch.inner])


def end(watches: Iterable[Watch]) -> None:
    for watch in watches:
        watch.set()


def homes(root: Path) -> tuple[Path, ...]:
    """The folders that a dossier is read from: the project's own serve a root that has none."""
    own = [root / name for name in FOLDERS if (root / name).is_dir()]
    return (*own, *(PROJECT / name for name in SHARED if not (root / name).is_dir()))


def identities(root: Path) -> tuple[tuple[Path, int], ...]:
    """Tells a folder from another that took its place."""
    found = []
    for folder in homes(root):
        with contextlib.suppress(OSError):
            found.append((folder, folder.stat().st_ino))
    return tuple(found)
