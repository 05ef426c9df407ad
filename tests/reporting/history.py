"""A small history for reports: the dossier of `tests.support` committed, then changed in one way."""

from __future__ import annotations

import re
from pathlib import Path

from dossier import reporting
from dossier.reporting import Report, markdown
from tests import support
from tests.checkouts import commit, repository
from tests.reporting.rendered import faults

HASH = re.compile(r"`[0-9a-f]{12}`")


def begun(home: Path, claims: str = support.BASE, files: dict[str, bytes] | None = None) -> Path:
    """A repository whose branch `main` holds a dossier."""
    laid(repository(home), claims, files)
    commit(home)
    return home


def laid(home: Path, claims: str, files: dict[str, bytes] | None = None) -> None:
    support.write(home, claims)
    for name, content in (files or {}).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)


def reported(home: Path, claims: str, files: dict[str, bytes] | None = None) -> Report:
    """What a report says of the dossier's being changed into another."""
    laid(home, claims, files)
    return reporting.report(home, "main")


def told(report: Report) -> str:
    """As Markdown, without hashes; nothing in it is obeyed."""
    made = markdown.as_markdown(report)
    assert faults(made) == []
    return HASH.sub("`HASH`", made)
