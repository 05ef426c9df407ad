"""Every source that is quoted has a capture.

Fails: an excerpt of a source that was never captured. `python3 build.py capture SOURCE FILE` makes the capture.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier, SourceId
from dossier.problems import Location, Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for source, location in quoted_sources(dossier).items():
        if source in dossier.sources and source not in dossier.captures:
            yield Problem(
                "capture-missing",
                location,
                f'the source "{source}" has no capture, so nothing proves its quotes',
                hint=f"run python3 build.py capture {source} FILE, where FILE holds the article's text",
            )


def quoted_sources(dossier: Dossier) -> dict[SourceId, Location]:
    """The sources that are quoted, each with the first place where it is."""
    found: dict[SourceId, Location] = {}
    for excerpt in dossier.passages():
        found.setdefault(excerpt.source, excerpt.where("source"))
    for _, stake in dossier.stakes():
        found.setdefault(stake.source, stake.where("source"))
    return found
