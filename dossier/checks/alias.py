"""An earlier id of a claim leads to that claim alone.

Fails: an alias that is a claim's present id; one alias of two claims; an alias that can't be an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.addresses import id_fault
from dossier.model import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for claim in dossier.claims.values():
        for index, alias in enumerate(claim.aliases):
            place = claim.where("aliases", index)
            fault = id_fault(alias)
            if fault:
                yield Problem("alias", place, fault[0], hint=fault[1])
            elif alias in dossier.claims:
                yield Problem(
                    "alias", place, f'"{alias}" is the id of a claim', hint="an alias is an id that no claim has"
                )
            elif alias in owners:
                yield Problem(
                    "alias", place, f'"{alias}" is an alias of "{owners[alias]}" too', hint="delete one of the two"
                )
            owners.setdefault(alias, claim.id)
