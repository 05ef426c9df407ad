"""What was once released stays in the register: `content/versions/released.json` only grows.

It is held against the register of every commit that led here. Where that history isn't at hand (a shallow clone, a
folder without git), the check says that it wasn't made.

Fails: an address, an excerpt or a version that an earlier register has and this one hasn't.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier import versions
from dossier.model import Dossier
from dossier.problems import Location, Problem
from dossier.versions import Register, ReleasedClaim

NAMED = 3
"""So many losses are named; the rest are counted."""


def check(dossier: Dossier) -> Iterator[Problem]:
    lost = list(dict.fromkeys(loss for earlier in dossier.forgotten for loss in losses(earlier, dossier.released)))
    if lost:
        more = f", and {len(lost) - NAMED} more" if len(lost) > NAMED else ""
        yield Problem(
            "register",
            Location(versions.REGISTER),
            f"the register lacks what it once had: {', '.join(lost[:NAMED])}{more}",
            hint=f"nothing in it is deleted or edited; bring it back: git checkout main -- {versions.REGISTER}",
        )


def losses(earlier: Register, now: Register) -> Iterator[str]:
    for name, claim in earlier.claims.items():
        held = now.claims.get(name)
        if held is None:
            yield f'the claim "{name}"'
        else:
            yield from lost_parts(name, claim, held)
    for table in versions.TABLES:
        kept = set(now.ids(table))
        yield from (f'"{name}" of the {table}' for name in earlier.ids(table) if name not in kept)


def lost_parts(name: str, earlier: ReleasedClaim, now: ReleasedClaim) -> Iterator[str]:
    yield from (f'the excerpt "{name}#{excerpt}"' for excerpt in earlier.excerpts if excerpt not in now.excerpts)
    for number, digest in earlier.versions.items():
        if now.versions.get(number) != digest:
            yield f'version {number} of "{name}"'
    for number, digest in earlier.taken_down.items():
        if now.taken_down.get(number) != digest:
            yield f'the takedown of version {number} of "{name}"'
