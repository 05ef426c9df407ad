"""A licence as schema.org has it: by its address, or by its name alone.

Sources: Creative Commons, whose licences' addresses are made of their names; SPDX License List, for the names.
"""

from __future__ import annotations

import re

from dossier.site.heads.jsonld import Node

CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-ND|-SA)?)-(\d\.\d)")
ZERO = "CC0-1.0"


def licence(name: str) -> str | Node:
    if name == ZERO:
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = CREATIVE_COMMONS.fullmatch(name)
    if found:
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return {"@type": "CreativeWork", "name": name}
