"""A page's file has a name that is free.

Fails: `content/pages/claims.md`, whose address belongs to the list of claims; a name that can't be an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.addresses import TAKEN, id_fault
from dossier.model import Dossier
from dossier.problems import Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for page in dossier.pages:
        fault = id_fault(page.name)
        if fault:
            yield Problem("page-name", page.where(), fault[0], hint=fault[1])
        elif page.name in TAKEN:
            yield Problem(
                "page-name", page.where(), f"the address /{page.name}/ belongs to the site", hint="rename the file"
            )
