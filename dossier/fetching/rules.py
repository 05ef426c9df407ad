"""What a fetch may do, and for how long it may try."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

Resolve: TypeAlias = Callable[[str, int], list[str]]
"""A host's name and a port → its addresses, as numbers. Raises `OSError` where the name has none."""


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class Rules:
    """The limits of a fetch. Only tests make others than these: no option and no variable changes them."""

    ports: frozenset[int] = frozenset([80, 443])
    allowed: frozenset[str] = frozenset()
    """Addresses that may be asked although they aren't public."""
    resolve: Resolve = resolved
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context
    """Makes what certificates are checked with."""
    seconds: float = 30
    """From the first question for an address to the last byte, redirects and all."""
    hops: int = 5
    """Redirects at most."""
    size: int = 10 * 1024**2
    """Bytes at most, unpacked."""
