"""A live preview: the dossier as a site on this machine alone, which follows the files while they are edited.

One thread looks at the files and replaces the state, whole; one answers requests from whatever state there is.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import Empty

from dossier.preview.answers import State, fault_note
from dossier.preview.finishing import Finishing
from dossier.preview.reading import Look, Reader
from dossier.preview.server import Server
from dossier.preview.shown import Shown
from dossier.preview.told import Note, Told
from dossier.preview.watching import Changes, watched

__all__ = ["Preview", "Told", "serve"]

GRACE = 0.2
"""Seconds that a file may be empty or away while an editor writes it."""

Ready = Callable[[str], None]
Tell = Callable[[Told], None]


def serve(root: Path, port: int | None, *, ready: Ready, tell: Tell) -> None:
    """Shows a root until a signal ends it. `port`: None for the usual one, 0 for any.

    `ready` is given the address, `tell` what is wrong whenever that changes. Raises `UsageFault` where there is no
    dossier, `EnvironmentFault` where the port can't be had.
    """
    preview = Preview(root, tell)
    with watched(root) as changes, preview.server.running(port) as address:
        preview.look()
        ready(address)
        gc.disable()  # it would come while somebody waits; `Finishing` does it while nobody does
        try:
            preview.follow(changes)
        finally:
            preview.rest()
            gc.freeze()  # or the end of the program would look through all that it holds


class Preview:
    """What is shown and told at any time."""

    def __init__(self, root: Path, tell: Tell) -> None:
        self.reader = Reader(root)
        self.tell = tell
        self.state = State()
        self.changing = threading.Lock()
        self.server = Server(lambda: self.state)
        self.finishing: Finishing | None = None

    def follow(self, changes: Changes) -> None:
        """Looks again whenever something has changed, for ever."""
        waits = False
        while True:
            try:
                changes.get(timeout=GRACE if waits else None)
            except Empty:
                waits = False  # it stays as it is
                self.look()
                continue
            drain(changes)
            waits = not self.look(patient=True)

    def look(self, *, patient: bool = False) -> bool:
        """Looks at the files, and shows and tells what they say now.

        `patient`: where `claims.yaml` seems to be in the middle of being written, nothing is told; False then.
        """
        self.rest()
        look = self.reader.look()
        if patient and look.is_begun:
            return False
        self.take(look)
        return True

    def rest(self) -> None:
        """Stops what is made while nothing changes."""
        if self.finishing:
            self.finishing.stop()

    def take(self, look: Look) -> None:
        shown, told = look.shown, look.told
        fault = self.first_fault(shown) if shown and shown is not self.state.shown else None
        if fault:
            shown, told = None, replace(told, errors=(*told.errors, fault))
        with self.changing:
            before = self.state
            self.state = State(shown or before.shown, told, look.styles or before.styles)
        self.server.tell()
        if told != before.told:
            self.tell(told)
        if shown:
            self.finishing = Finishing(shown, self.finished)
            self.finishing.start()

    def first_fault(self, shown: Shown) -> Note | None:
        """Why a page that is open somewhere can't be made; None where all can: they are there at once then."""
        for path in self.server.looked_at():
            try:
                if shown.has_page(path):
                    shown.page(path)
            except Exception as why:
                return fault_note(shown, path, why)
        return None

    def finished(self, shown: Shown, notes: tuple[Note, ...]) -> None:
        """Takes in what was found after the pages were shown."""
        with self.changing:
            if self.state.shown is not shown or not notes or set(notes) <= set(self.state.told.errors):
                return
            told = replace(self.state.told, errors=(*self.state.told.errors, *notes))
            self.state = replace(self.state, told=told)
        self.server.tell()
        self.tell(told)


def drain(changes: Changes) -> None:
    while not changes.empty():
        changes.get()
