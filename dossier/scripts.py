"""Scripts inside a text: words written from the other side are found, so that a page can isolate and name them.

Source: Unicode Bidirectional Algorithm (UAX #9); the languages are the likely ones of CLDR for these scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RIGHT_TO_LEFT = (("ar", "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"), ("he", "\u0590-\u05ff"))
"""The likely language of each script, and its letters."""
RUN = re.compile("|".join(f"(?P<{language}>[{letters}]+(?:\\s+[{letters}]+)*)" for language, letters in RIGHT_TO_LEFT))


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the likely language of a run of right-to-left script; empty for all else."""
    position = 0
    for match in RUN.finditer(text):
        if match.start() > position:
            yield text[position : match.start()], ""
        yield match[0], match.lastgroup or ""
        position = match.end()
    if position < len(text):
        yield text[position:], ""


def language_of(text: str) -> str:
    """The likely language of a text's first run of right-to-left script; empty where it has none."""
    return next((language for _, language in runs(text) if language), "")
