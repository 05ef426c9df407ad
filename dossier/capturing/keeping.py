"""A capture's files: all of them are the new ones, or all are as they were."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from dossier.problems import EnvironmentFault
from dossier.storing import write


def together(files: Mapping[Path, bytes]) -> None:
    """Writes files in their order, each whole. Where one can't be written, or the command is ended meanwhile, those
    before it are put back. (A process that is killed can't: then the last files are the old ones.)

    Raises `EnvironmentFault`.
    """
    before = {path: content_of(path) for path in files}
    done: list[Path] = []
    try:
        for path, content in files.items():
            if content != before[path]:
                done.append(path)
                write(path, content)
    except BaseException:
        for path in reversed(done):
            put_back(path, before[path])
        raise


def content_of(path: Path) -> bytes | None:
    """A file's bytes; None where there is none."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as fault:
        raise EnvironmentFault(f"{path} can't be read: {fault.strerror}") from fault


def put_back(path: Path, content: bytes | None) -> None:
    """What can't be put back stays; the fault that led here is the one to be told."""
    with contextlib.suppress(OSError, EnvironmentFault):
        if content is None:
            path.unlink(missing_ok=True)
        else:
            write(path, content)
