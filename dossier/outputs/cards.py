"""`/claims/<id>/card.png`: the picture that previews of links show.

A card that was published before is taken over where it was made from the same, and is whole.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from dossier import cards as drawing
from dossier.artifacts import Artifact
from dossier.cards import faces, layout, painting, png
from dossier.site import Site, card, routes
from dossier.site.views import Card

PATTERN = routes.file_of(routes.claim_card("*"))
"""The files that may be taken over."""


@dataclass(frozen=True)
class Cards:
    """The cards of a site."""

    artifacts: tuple[Artifact, ...]
    kept: tuple[str, ...]
    """The paths of those that were taken over."""


def cards(site: Site, earlier: Mapping[str, bytes]) -> Cards:
    """A card for each public claim. `earlier`: the cards as they were published before, by path."""
    made, kept = [], []
    for path, shown in shown_at(site):
        key = key_of(shown)
        content = earlier.get(path, b"")
        if png.is_made_from(content, key):
            kept.append(path)
        else:
            content = painting.paint(layout.lay_out(shown), key)
        made.append(Artifact(path, content))
    return Cards(tuple(made), tuple(kept))


def shown_at(site: Site) -> Iterator[tuple[str, Card]]:
    """What is shown at each address that a claim has or had."""
    for found in site.edition.evidence.claims.values():
        shown = card.card(site.edition, found)
        for name in (found.claim.id, *found.claim.aliases):
            yield routes.file_of(routes.claim_card(name)), shown


def key_of(shown: Card) -> str:
    """A digest of everything that a card is made from: what it shows, the program that draws it, the faces."""
    text = json.dumps(asdict(shown), ensure_ascii=False, sort_keys=True)
    parts = (text, program(), faces.digest(), png.VERSION)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def program() -> str:
    """A digest of the modules that draw: no number to forget when one of them changes."""
    made = hashlib.sha256()
    for path in sorted(Path(drawing.__file__).parent.glob("*.py")):
        made.update(path.read_bytes())
    return made.hexdigest()
