"""A dossier's own schema as a file beside its `claims.yaml`: what the editor's own program offers and explains.

It is committed, so that a fresh clone has it, and it offers what it knows without refusing what it doesn't: a clone
whose file is some claims behind loses nothing but an offer.
"""

from __future__ import annotations

from pathlib import Path

from dossier import inputs
from dossier.declare import declare
from dossier.fields import offers, schema
from dossier.model import Dossier
from dossier.problems import EnvironmentFault, Refused
from dossier.storing import write

FILE = "claims.schema.json"
"""Beside `claims.yaml`, in any root."""
MODELINE = f"# yaml-language-server: $schema={FILE}"
"""The line of `claims.yaml` by which an editor's program finds it."""


def refresh(root: Path) -> bool:
    """Writes the schema for the dossier as it stands; of one with mistakes, what can be read. Whether it changed.

    Raises `Refused` where nothing can be read, `EnvironmentFault` where the file can't be written.
    """
    declaration = declare(inputs.read(root))
    if declaration.dossier is None:
        raise Refused(declaration.problems)
    return store(root, declaration.dossier)


def store(root: Path, dossier: Dossier) -> bool:
    """Writes the schema of a dossier that was read already, if it differs from the file's. Whether it did."""
    content = schema.dump(offers.schema_of(dossier))
    if held(root / FILE) == content:
        return False
    write(root / FILE, content)
    return True


def held(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as fault:
        raise EnvironmentFault(f"{path} can't be read: {fault.strerror}") from fault


def is_named(root: Path) -> bool:
    """Whether `claims.yaml` names the schema, in one of the lines above its first key."""
    text = (root / inputs.DOSSIER_FILE).read_text(encoding="utf-8-sig", errors="replace")
    return any(line.rstrip() == MODELINE for line in text.split("\n") if line.startswith("#"))
