"""What a file of `/data/` is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dossier.site.data.cells import Column


@dataclass(frozen=True)
class Download:
    """A file, whole, and what is said of it."""

    name: str
    media: str
    """Its media type."""
    content: bytes
    holds: str
    """In the edition's language, in a sentence."""
    version: int
    """Of its form: it changes when a program that reads it must."""
    columns: tuple[Column[Any], ...] = ()
    """Of a table."""

    @property
    def resource(self) -> str:
        """What `datapackage.json` calls it: a table by its name, another file with its ending."""
        table, _, ending = self.name.partition(".")
        return table if ending == "csv" else self.name.replace(".", "-")
