"""A capture opens the words that are quoted, and no others.

Warns: a capture that still opens the words of a quote that is gone. `python3 build.py prove` closes them.
Why: an opened word is a published word.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier import captures
from dossier.evidence.shares import quotes_of
from dossier.model import Dossier
from dossier.problems import Location, Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for source, capture in dossier.captures.items():
        proved = [captures.proved_positions(capture, quote) for quote in quotes_of(dossier, source)]
        surplus = set(capture.openings) - set().union(*proved)
        if surplus and all(proved):
            yield Problem(
                "capture-openings",
                Location(f"content/captures/{source}.json"),
                f"{len(surplus)} {'word is' if len(surplus) == 1 else 'words are'} opened that no quote needs",
                hint="run python3 build.py prove",
                severity="warning",
            )
