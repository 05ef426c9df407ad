"""A text that is at hand is the text that was captured.

Fails: a file in `captures/` that was changed, or replaced, after the capture was made.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier import captures
from dossier.model import Dossier
from dossier.problems import Location, Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for source, text in dossier.texts.items():
        capture = dossier.captures.get(source)
        if capture and not captures.is_text_of(capture, text):
            yield Problem(
                "capture-text",
                Location(f"captures/{source}.txt"),
                "the text isn't the one that was captured: its SHA-256 or its words differ",
                hint=f"put the captured text back, or capture this one: python3 build.py capture {source} FILE",
            )
