"""Notices when a file of a root changes. Which one it was doesn't matter: all are read anew, and compared."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from dossier.inputs import DOSSIER_FILE, PROJECT, SHARED

FOLDERS = ("content", "captures", *SHARED)
TOGETHER, STEP = 60, 10
"""Milliseconds: changes that follow each other at shorter steps are one, for so long at most."""

Changes = SimpleQueue[None]


@contextlib.contextmanager
def watched(root: Path) -> Iterator[Changes]:
    """A queue that gets something whenever something has changed."""
    changes: Changes = SimpleQueue()
    ended = threading.Event()
    threading.Thread(target=watch_root, args=(root, changes, ended), daemon=True).start()
    try:
        yield changes
    finally:
        ended.set()


def watch_root(root: Path, changes: Changes, ended: threading.Event) -> None:
    """Watches the root itself, and the folders in it, anew where one of them has come or gone."""
    folders, renewed = identities(root), follow_folders(root, changes)
    for _ in steps(root, ended, recursive=False, names=(DOSSIER_FILE, *FOLDERS)):
        if folders != (now := identities(root)):
            renewed.set()
            folders, renewed = now, follow_folders(root, changes)
        changes.put(None)
    renewed.set()


def follow_folders(root: Path, changes: Changes) -> threading.Event:
    """Watches the folders until the event is set that it gives."""
    ended = threading.Event()
    for folder in homes(root):
        threading.Thread(target=watch_folder, args=(folder, changes, ended), daemon=True).start()
    return ended


def watch_folder(folder: Path, changes: Changes, ended: threading.Event) -> None:
    for _ in steps(folder, ended, recursive=True):
        changes.put(None)


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


def steps(path: Path, ended: threading.Event, *, recursive: bool, names: tuple[str, ...] = ()) -> Iterator[Any]:
    """Something for each time that something changed. `names`: what counts; empty: everything."""
    from watchfiles import watch

    def counts(_: object, changed: str) -> bool:
        return not names or Path(changed).name in names

    with contextlib.suppress(FileNotFoundError):  # gone already
        yield from watch(path, watch_filter=counts, debounce=TOGETHER, step=STEP, stop_event=ended, recursive=recursive)
