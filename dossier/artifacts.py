"""What a build makes: files, as paths and bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the site."""

    path: str
    """Relative to the site's root, with `/` between its parts."""
    content: bytes
