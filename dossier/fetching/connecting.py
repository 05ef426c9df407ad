"""A connection to an address that was judged, and the time that is left for it."""

from __future__ import annotations

import io
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dossier.fetching.judging import refusal
from dossier.fetching.rules import Rules
from dossier.fetching.targets import Target, refused

TRIES = 3
"""An address that doesn't answer takes this part of the time at most; then the host's next is tried."""


class TooMuch(Exception):
    """More came than may."""


class Deadline:
    """When everything must be done."""

    def __init__(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds. Raises `TimeoutError` where none is left."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Incoming(io.RawIOBase):
    """What a server sends, until the time is over or more has come than may."""

    def __init__(self, connection: socket.socket, deadline: Deadline, limit: int) -> None:
        self.connection, self.deadline, self.room = connection, deadline, limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.connection.settimeout(self.deadline.left())
        count = self.connection.recv_into(buffer)
        self.room -= count
        if self.room < 0:
            raise TooMuch
        return count


class Line:
    """A connection as `http.client` uses it."""

    def __init__(self, connection: socket.socket, deadline: Deadline, limit: int) -> None:
        self.connection, self.deadline, self.limit = connection, deadline, limit

    def sendall(self, content: bytes) -> None:
        self.connection.settimeout(self.deadline.left())
        self.connection.sendall(content)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(Incoming(self.connection, self.deadline, self.limit))

    def close(self) -> None:
        """Whoever opened the connection closes it, when the answer was read."""


@contextmanager
def connected(target: Target, rules: Rules, deadline: Deadline) -> Iterator[socket.socket]:
    """An open connection to the host, protected where the address says so.

    Raises `UsageFault` where one of the host's addresses isn't public: then none is asked. Raises `OSError`.
    """
    opened = dialled(judged(target, rules, deadline), target.port, rules, deadline)
    try:
        if target.scheme == "https":
            opened.settimeout(deadline.left())
            # An end that nobody signed may be a cut: it isn't taken for the end.
            opened = rules.trust().wrap_socket(opened, server_hostname=target.host, suppress_ragged_eofs=False)
        yield opened
    finally:
        opened.close()


def judged(target: Target, rules: Rules, deadline: Deadline) -> list[str]:
    """The host's addresses, asked for once, each judged."""
    addresses = looked_up(target, rules, deadline)
    if not addresses:
        raise socket.gaierror(socket.EAI_NONAME, "no address")
    for address in addresses:
        why = "" if address in rules.allowed else refusal(address)
        if why:
            raise refused(target.url, f"leads to {address} ({why}); only what is public is fetched")
    return addresses


def looked_up(target: Target, rules: Rules, deadline: Deadline) -> list[str]:
    """Asks for a host's addresses on the side: the system's own question can't be hurried."""
    found: list[str] = []
    faults: list[OSError] = []

    def ask() -> None:
        try:
            found.extend(rules.resolve(target.host, target.port))
        except (OSError, UnicodeError) as fault:
            faults.append(fault if isinstance(fault, OSError) else socket.gaierror(socket.EAI_NONAME, "no name"))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(deadline.left())
    if asking.is_alive():
        raise TimeoutError
    if faults:
        raise faults[0]
    return found


def dialled(addresses: list[str], port: int, rules: Rules, deadline: Deadline) -> socket.socket:
    """A connection to the first address that answers."""
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), min(deadline.left(), rules.seconds / TRIES))
        except OSError:
            deadline.left()
    return socket.create_connection((addresses[-1], port), deadline.left())


def protection_fault(fault: ssl.SSLError) -> str:
    """What is wrong with a protected connection, in words."""
    if isinstance(fault, ssl.SSLCertVerificationError):
        return f"its certificate doesn't prove who it is ({fault.verify_message.rstrip('.')})"
    if isinstance(fault, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        return "the connection was cut off"
    return "no protected connection to it can be made"
