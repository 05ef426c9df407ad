"""The style sheet and the scripts: many small files in, few files out, named after their content.

A name that changes with the content lets hosts keep the files for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.artifacts import Artifact
from dossier.site import Addresses

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
EMBED_STYLES = (
    "css/layers.css",
    "css/reset.css",
    "css/tokens.css",
    "css/base.css",
    "css/parts/stance.css",
    "css/parts/wording.css",
    "css/embed/",
    "css/utilities.css",
)
"""What embeds need: they load on other people's pages, and should be light."""
SCRIPTS = "js/"
ICON = "icon.svg"
TAKEN_IN = ("css/", "js/", "map/", "claims.schema.json")
"""What bundles and pictures are made of, and what `/data/` has already: it isn't published again by itself."""


@dataclass(frozen=True)
class Bundles:
    """The bundled files of a site."""

    style: Artifact
    embed_style: Artifact
    """Of embeds: the little that they need."""
    script: Artifact
    """What every page loads."""
    page_scripts: Mapping[str, Artifact]
    """By name of the folder in `js/`: what some pages load besides, after it."""
    icon: str = ""
    """Its address; empty where there is none."""

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        return self.style, self.embed_style, self.script, *self.page_scripts.values()

    @property
    def addresses(self) -> Addresses:
        """Where pages find them."""
        return Addresses(
            f"/{self.style.path}",
            f"/{self.script.path}",
            {name: f"/{script.path}" for name, script in self.page_scripts.items()},
            self.icon,
            f"/{self.embed_style.path}",
        )


def bundles(static: Mapping[str, bytes]) -> Bundles:
    """The style sheet, the script of all pages, and a script for each folder in `js/`."""
    own = [name for name in static if name.startswith(SCRIPTS) and name.count("/") == 1]
    folders = sorted({name.split("/")[1] for name in static if name.startswith(SCRIPTS) and name.count("/") > 1})
    return Bundles(
        style(static, STYLES, "dossier"),
        style(static, EMBED_STYLES, "embed"),
        bundle(static, (name for name in sorted(own) if name.endswith(".js")), "dossier", "js"),
        {folder: bundle(static, matching(static, f"{SCRIPTS}{folder}/", "js"), folder, "js") for folder in folders},
        f"/static/{ICON}" if ICON in static else "",
    )


def style(static: Mapping[str, bytes], parts: Iterable[str], title: str) -> Artifact:
    return bundle(static, (name for part in parts for name in matching(static, part, "css")), title, "css")


def bundle(static: Mapping[str, bytes], names: Iterable[str], title: str, kind: str) -> Artifact:
    content = b"\n".join(static[name].strip() for name in names) + b"\n"
    return Artifact(f"static/{title}.{hashlib.sha256(content).hexdigest()[:12]}.{kind}", content)


def matching(static: Mapping[str, bytes], part: str, kind: str) -> list[str]:
    if not part.endswith("/"):
        return [part] if part in static else []
    return sorted(name for name in static if name.startswith(part) and name.endswith(f".{kind}"))


def others(static: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Static files that are published as they are: icons, data."""
    for name in sorted(static):
        if not name.startswith(TAKEN_IN):
            yield Artifact(f"static/{name}", static[name])
