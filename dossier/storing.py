"""Files that a command writes: each whole or not at all, and none that changed meanwhile; and the day, read once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from dossier.problems import EnvironmentFault


def today() -> date:
    """The day, once; `SOURCE_DATE_EPOCH` stands for the clock where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
    except (ValueError, OverflowError, OSError) as fault:
        raise EnvironmentFault(f'SOURCE_DATE_EPOCH is "{epoch}", and must be a number of seconds') from fault


def write(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Writes a file whole or not at all. Raises `EnvironmentFault`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            new = Path(file.name)
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                new.chmod(mode)
                new.replace(path)
            finally:
                new.unlink(missing_ok=True)  # still there only where something came between
    except OSError as fault:
        raise EnvironmentFault(f"{path} can't be written: {fault.strerror}") from fault


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Writes a file anew that was read as `before`, and keeps its permissions.

    Raises `EnvironmentFault` where somebody else has changed it since, or where it can't be written.
    """
    home = path.resolve()  # behind a link the file itself is replaced, and the link stays
    try:
        found, mode = home.read_bytes(), home.stat().st_mode & 0o777
    except OSError as fault:
        raise EnvironmentFault(f"{path} can't be read: {fault.strerror}") from fault
    if found != before:
        raise EnvironmentFault(f"{path} was changed meanwhile; nothing was written, so run the command again")
    if after != before:
        write(home, after, mode=mode)


def rewrite_together(files: Sequence[tuple[Path, bytes, bytes]]) -> None:
    """Writes files anew, each given with what it was read as and what it is to be, one after the other.

    Raises `EnvironmentFault` as `rewrite` does; where one was changed by somebody else, none is written.
    """
    for path, before, _ in files:
        rewrite(path, before, before)
    for path, before, after in files:
        rewrite(path, before, after)
