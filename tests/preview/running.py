"""A preview at work: its server on a port of its own, and what it told."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from dossier.preview import Preview, Told
from dossier.preview.watching import watched

SECONDS = 20.0
"""Longer than anything takes here on a busy machine."""


@dataclass
class Running:
    """A preview, its address, and all that it told."""

    root: Path
    preview: Preview
    address: str
    told: list[Told] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.address.rstrip("/").rpartition(":")[2])

    def save(self, text: str, name: str = "claims.yaml") -> None:
        """As most editors do: a new file takes the place of the old one."""
        new = self.root / f".{Path(name).name}.new"
        new.write_text(text, encoding="utf-8")
        new.replace(self.root / name)

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        with contextlib.closing(connection):
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return response, response.read().decode(errors="replace")

    def raw(self, sent: bytes) -> bytes:
        """All that comes back for some bytes, until the other side ends."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS) as line:
            line.sendall(sent)
            return b"".join(iter(lambda: line.recv(65536), b""))

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits until something holds; fails where it never does."""
        end = time.monotonic() + SECONDS
        while not holds():
            assert time.monotonic() < end, "it never came"
            time.sleep(0.01)


@contextlib.contextmanager
def running(root: Path) -> Iterator[Running]:
    """A preview that follows a root for as long as the context lasts."""
    told: list[Told] = []
    preview = Preview(root, told.append)
    with watched(root) as changes, preview.server.running(0) as address:
        preview.look()
        threading.Thread(target=preview.follow, args=(changes,), daemon=True).start()
        yield Running(root, preview, address, told)
        preview.rest()
