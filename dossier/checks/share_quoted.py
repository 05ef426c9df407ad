"""The dossier quotes no more of a document than comparison needs.

Warns: from 50 % of a document's words on.
Fails: from 75 %.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.evidence.shares import shares_of
from dossier.model import Dossier
from dossier.problems import Problem

WARNING, ERROR = 50, 75


def check(dossier: Dossier) -> Iterator[Problem]:
    for source, share in shares_of(dossier).items():
        if share.quoted * 100 >= WARNING * share.total > 0:
            yield Problem(
                "share-quoted",
                dossier.sources[source].where(),
                f"{share.quoted} of the {share.total} words of this document are quoted ({share.per_cent} %)",
                hint=f"shorten quotes, or reuse a passage with `same_as`; {ERROR} % is refused",
                severity="error" if share.quoted * 100 >= ERROR * share.total else "warning",
            )
