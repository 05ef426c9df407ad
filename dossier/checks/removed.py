"""An excerpt that was taken out is named by the id that links to it have, and is no longer there.

Passes: `{id: herald, date: 2026-05-04, reason: The article was retracted.}`, where no excerpt is called `herald`.
Fails: an excerpt that still stands in the claim, under this id or as an alias; one id twice; an id that can't be an
element's; a date before the claim was first released with it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.addresses import id_fault
from dossier.model import Claim, Dossier, Removed
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for claim in dossier.claims.values():
        for index, removed in enumerate(claim.removed):
            fault = id_fault(removed.id) or present(claim, removed.id) or repeated(claim, index)
            if fault:
                yield Problem("removed", removed.where("id"), fault[0], hint=fault[1])
            yield from too_early(dossier, claim, removed)


def present(claim: Claim, name: str) -> tuple[str, str] | None:
    """Why nothing was removed: links with this id still find an excerpt."""
    if claim.excerpt(name):
        return f'the excerpt "{name}" is still here', "take the excerpt out, or delete this entry"
    for excerpt in claim.excerpts:
        if name in excerpt.aliases:
            said = f'"{name}" is an alias of the excerpt "{excerpt.id}"'
            return said, "an excerpt that was renamed isn't removed: delete this entry, or the alias"
    return None


def repeated(claim: Claim, index: int) -> tuple[str, str] | None:
    names = [removed.id for removed in claim.removed[:index]]
    if claim.removed[index].id in names:
        return f'"{claim.removed[index].id}" stands twice', "delete one of the two"
    return None


def too_early(dossier: Dossier, claim: Claim, removed: Removed) -> Iterator[Problem]:
    """Nothing was taken out before it was published."""
    first = next((version for version in dossier.history(claim) if removed.id in version.excerpts), None)
    if first and removed.date.latest < first.released:
        yield Problem(
            "removed",
            removed.where("date"),
            f'the excerpt "{removed.id}" was first released later, on {first.released}',
            hint="write the day on which it was taken out",
        )
