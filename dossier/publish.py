"""The other end of the disk: the finished site is swapped in whole, or not at all.

The files are written to a new folder beside the old one, flushed and read back in size; then the two folders change
places in one step, and the old one is removed. Killed at any moment, the published folder is the old one or the new
one; what a killed run left beside it, the next run removes. A lock that the kernel holds keeps two builds apart, and
is gone with its process.

Sources: Linux renameat2(2), RENAME_EXCHANGE; macOS renamex_np(2), RENAME_SWAP.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier.artifacts import Artifact
from dossier.problems import EnvironmentFault, UsageFault

MARKER = ".dossier-site"
"""Says that a folder was published by this program, and may be replaced by it."""
MARKER_TEXT = b"Published by build.py, which replaces this folder whole.\n"
AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


def publish(artifacts: Iterable[Artifact], out: Path) -> int:
    """Publishes the files as `out`; returns how many. Raises `UsageFault` where `out` isn't the program's own,
    `EnvironmentFault` where the disk is in the way; the old site then stays as it was."""
    refuse_foreign(out)
    if not out.name:
        out = Path.cwd()  # "." has no name to put the lock and the new folder beside
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with locked(out):
            return replace(artifacts, out)
    except OSError as fault:
        raise EnvironmentFault(f"{fault.filename or out} can't be written: {fault.strerror}") from fault


def earlier(out: Path, pattern: str) -> dict[str, bytes]:
    """The files of the site as it was published before whose paths match: path → bytes.

    A folder that isn't the program's own has none, and no link is followed.
    """
    if out.is_symlink() or not (out / MARKER).is_file():
        return {}
    found = (
        path for path in sorted(out.glob(pattern)) if path.is_file() and path.resolve().is_relative_to(out.resolve())
    )
    try:
        return {path.relative_to(out).as_posix(): path.read_bytes() for path in found}
    except OSError as fault:
        raise EnvironmentFault(f"{fault.filename} can't be read: {fault.strerror}") from fault


def refuse_foreign(out: Path) -> None:
    """A folder that holds something else is never replaced, and no link is followed."""
    if out.is_symlink():
        raise UsageFault(f"{out} is a symbolic link; name the folder itself")
    if out.exists() and not out.is_dir():
        raise UsageFault(f"{out} is a file")
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise UsageFault(f"{out} isn't empty and wasn't published by this program; name another folder, or empty it")


@contextlib.contextmanager
def locked(out: Path) -> Iterator[None]:
    """Holds the lock beside the output folder. Its holder is recognised by the kernel's lock, never by the file."""
    import fcntl

    path = out.with_name(f".{out.name}.lock")
    with path.open("a+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as fault:
            if fault.errno not in (errno.EACCES, errno.EAGAIN):
                raise
            raise EnvironmentFault(f"another build is publishing {out}; try again when it has ended") from fault
        yield


def replace(artifacts: Iterable[Artifact], out: Path) -> int:
    for left in out.parent.glob(f".{glob.escape(out.name)}.new-*"):
        shutil.rmtree(left, ignore_errors=True)
    new = Path(tempfile.mkdtemp(prefix=f".{out.name}.new-", dir=out.parent))
    try:
        count = write_all([*artifacts, Artifact(MARKER, MARKER_TEXT)], new)
        new.chmod(0o755)
        swap(new, out)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return count - 1


def write_all(artifacts: Iterable[Artifact], folder: Path) -> int:
    """Writes the files and has them on the disk; returns how many."""
    folders = {folder}
    count = 0
    for artifact in artifacts:
        path = folder / artifact.path
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.update(parent for parent in path.parents if folder in parent.parents)
        write(path, artifact.content)
        count += 1
    for made in folders:
        sync_folder(made)
    return count


def write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.stat().st_size != len(content):
        raise OSError(errno.EIO, "the file is shorter than what was written", str(path))


def sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def swap(new: Path, out: Path) -> None:
    """The new folder takes the old one's place; the old one, if there was one, the new one's."""
    if out.exists():
        exchange(new, out)
    else:
        new.rename(out)
    sync_folder(out.parent)


def exchange(first: Path, second: Path) -> None:
    """Exchanges two folders in one step. Raises `OSError`."""
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(first), os.fsencode(second)
    if sys.platform == "darwin":
        result = libc.renamex_np(*names, RENAME_SWAP)
    elif hasattr(libc, "renameat2"):
        result = libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    else:
        raise OSError(errno.ENOSYS, "this system can't exchange two folders in one step", str(second))
    if result != 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(second))
