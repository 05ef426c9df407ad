"""A server on loopback that answers as badly as it is told to, and remembers who came."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Answer = Callable[[socket.socket, bytes], None]
"""Gets a connection and what was asked on it, and answers as it likes."""


@dataclass
class Server:
    """What a test sees of a server."""

    port: int
    asked: list[bytes] = field(default_factory=list)
    """Every question, its headers and all; an empty one where a connection was opened and nothing asked."""
    over: threading.Event = field(default_factory=threading.Event)
    """Set when the test is over: who stalls stops stalling."""


@contextmanager
def serving(answer: Answer, address: str = "127.0.0.1", protect: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server in a thread. `protect`: it speaks TLS."""
    listening = socket.create_server((address, 0))
    server = Server(listening.getsockname()[1])
    threads: list[threading.Thread] = []

    def one(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(20)
            with protect.wrap_socket(connection, server_side=True) if protect else connection as line:
                asked = line.recv(65536)
                server.asked.append(asked)
                answer(line, asked)

    def all_who_come() -> None:
        with suppress(OSError):
            while True:
                threads.append(threading.Thread(target=one, args=[listening.accept()[0]], daemon=True))
                threads[-1].start()

    accepting = threading.Thread(target=all_who_come, daemon=True)
    accepting.start()
    try:
        yield server
    finally:
        server.over.set()
        with suppress(OSError):
            listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        for thread in [accepting, *threads]:
            thread.join(5)


def saying(*pieces: bytes) -> Answer:
    """The same bytes to everybody."""

    def answer(connection: socket.socket, _asked: bytes) -> None:
        for piece in pieces:
            connection.sendall(piece)

    return answer


def page(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """A whole answer. `length`: what it says its length is, where that is a lie."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def moved(to: str, status: str = "302 Found") -> bytes:
    return page(b"", f"Location: {to}", status=status)
