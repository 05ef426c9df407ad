"""The style sheets, at addresses that stay: when one changes, the page stays and takes the new sheet."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dossier.assets import Bundles
from dossier.site import Addresses

STYLE, EMBED_STYLE = "/static/dossier.css", "/static/embed.css"


@dataclass(frozen=True)
class Styles:
    """The sheets as they stand."""

    sheets: Mapping[str, bytes] = field(default_factory=dict)
    """By address."""

    @property
    def digest(self) -> str:
        """Tells one state of all sheets from another."""
        return hashlib.sha256(b"\0".join(self.sheets.values())).hexdigest()[:16]


def styles(bundles: Bundles) -> Styles:
    return Styles({STYLE: bundles.style.content, EMBED_STYLE: bundles.embed_style.content})


def addresses(bundles: Bundles) -> Addresses:
    """Where the preview's pages find style sheet and scripts."""
    return replace(bundles.addresses, style=STYLE, embed_style=EMBED_STYLE)
