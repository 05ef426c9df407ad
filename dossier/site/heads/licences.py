"""A licence as schema.org has it: by its address, or by its name alone."""

from __future__ import annotations

from dossier.site.heads.jsonld import Node
from dossier.site.licences import address


def licence(name: str) -> str | Node:
    return address(name) or {"@type": "CreativeWork", "name": name}
