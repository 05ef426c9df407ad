"""What an open page is told: what is wrong, a new style sheet, and that the page itself has changed.

Source: WHATWG HTML Standard, server-sent events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.preview.answers import State, answer

RETRY = b"retry: 500\n\n"
"""Milliseconds after which a page that lost the preview asks for it again."""
STILL_HERE = b": still here\n\n"


@dataclass
class Follower:
    """An open page, and what it has."""

    path: str
    page: str
    """Tells the state of the page that it shows."""
    style: str
    """Tells the state of the style sheets that it has."""
    data: str = ""
    """What it was told last."""

    def news(self, state: State) -> Iterator[bytes]:
        """What it has to be told now. A page that has changed loads itself anew, so that nothing else matters to it."""
        page = answer(state, self.path).page
        if page and page != self.page:
            self.page = page
            yield event("page", page)
            return
        if state.styles.digest != self.style:
            self.style = state.styles.digest
            yield event("style", self.style)
        if state.told.data != self.data:
            self.data = state.told.data
            yield event("told", self.data)


def event(name: str, data: str) -> bytes:
    return f"event: {name}\ndata: {data}\n\n".encode()
