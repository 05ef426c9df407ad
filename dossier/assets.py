"""The style sheet and the script: many small files in, one file each out, named after their content.

A name that changes with the content lets hosts keep the files for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from dossier.artifacts import Artifact

STYLES = (
    "css/layers.css",
    "css/reset.css",
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/parts/",
    "css/utilities.css",
)
"""In the order of the cascade; a folder stands for its files by name."""
SCRIPTS = ("js/",)
BUNDLED = ("css/", "js/")


def bundles(static: Mapping[str, bytes]) -> tuple[Artifact, Artifact]:
    """The style sheet and the script."""
    return bundle(static, STYLES, "css"), bundle(static, SCRIPTS, "js")


def bundle(static: Mapping[str, bytes], parts: tuple[str, ...], kind: str) -> Artifact:
    content = b"\n".join(static[name].strip() for part in parts for name in matching(static, part, kind)) + b"\n"
    return Artifact(f"static/dossier.{hashlib.sha256(content).hexdigest()[:12]}.{kind}", content)


def matching(static: Mapping[str, bytes], part: str, kind: str) -> list[str]:
    if not part.endswith("/"):
        return [part] if part in static else []
    return sorted(name for name in static if name.startswith(part) and name.endswith(f".{kind}"))


def others(static: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Static files that are published as they are: icons, data."""
    for name in sorted(static):
        if not name.startswith(BUNDLED):
            yield Artifact(f"static/{name}", static[name])
