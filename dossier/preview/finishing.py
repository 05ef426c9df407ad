"""What nobody has asked for yet, made while nothing changes: then it is there at once, and links can be checked."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable

from dossier import links
from dossier.preview.answers import fault_note
from dossier.preview.shown import Shown
from dossier.preview.styles import EMBED_STYLE, STYLE
from dossier.preview.told import Note, note
from dossier.site import routes

REST = 1.0
"""Seconds without a change before it begins."""


PAUSE = 0.002
"""Seconds between two pieces: whoever waits for a page comes first."""


class Finishing(threading.Thread):
    """Makes the rest of one state of a dossier, piece by piece, and stops between two pieces where it is told to."""

    def __init__(self, shown: Shown, done: Callable[[Shown, tuple[Note, ...]], None]) -> None:
        """`done` is given what a build would refuse, besides what is told already."""
        super().__init__(daemon=True)
        self.shown, self.done = shown, done
        self.stopped = threading.Event()
        self.outlines: dict[str, links.Outline] = {}

    def stop(self) -> None:
        self.stopped.set()

    def run(self) -> None:
        if self.stopped.wait(REST):
            return
        address = ""
        try:
            for address in self.shown.site.promises:
                self.take(address)
                if self.stopped.wait(PAUSE):
                    return
            while self.shown.make_more():
                if self.stopped.wait(PAUSE):
                    return
            self.done(self.shown, tuple(self.broken()))
        except Exception as why:
            self.done(self.shown, (fault_note(self.shown, address, why),))
        gc.collect()

    def take(self, address: str) -> None:
        self.outlines[routes.file_of(address)] = links.outline(self.shown.page(address))

    def broken(self) -> list[Note]:
        """Links that lead nowhere."""
        files = {*self.outlines, *self.shown.files, *(sheet.lstrip("/") for sheet in (STYLE, EMBED_STYLE))}
        return [note(self.shown.root, problem) for problem in links.between(self.outlines, files, self.shown.base)]
