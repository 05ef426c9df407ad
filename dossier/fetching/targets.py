"""What an address on the web asks for: the host, the port, and what is asked of it.

Sources: RFC 3986 (addresses), RFC 3987, section 3.1 (other letters than ASCII), RFC 3490 (hosts in them), WHATWG URL
Standard, "ends in a number checker".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urldefrag, urljoin, urlsplit

from dossier.problems import UsageFault, escaped

PORTS = {"http": 80, "https": 443}
LONGEST = 2000
"""Characters of an address; a longer one is nobody's article."""
UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"]|\s")
HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*")
NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
KEPT = "%/:=&?~+!$,;'@()*[]-._"
"""What stays as it stands behind the host; all else is written in percent."""


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to ask of one server."""

    scheme: str
    host: str
    """In ASCII and small letters; an IPv6 address without its brackets."""
    port: int
    path: str
    """With what is asked behind it, in ASCII."""

    @property
    def authority(self) -> str:
        """The host as it stands in an address."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.path}"


def target(url: str, ports: frozenset[int]) -> Target:
    """What an address asks for. Raises `UsageFault` with the reason where it may not be asked."""
    if len(url) > LONGEST:
        raise UsageFault(f"the address has {len(url)} characters; {LONGEST} are the most that are fetched")
    if UNSEEN.search(url):
        raise refused(url, "holds a space, a line break or a sign that no address can hold; copy it again")
    try:
        parts = urlsplit(urldefrag(url).url)
        port = parts.port
    except ValueError as fault:
        raise refused(url, "isn't an address; it looks like https://example.org/page") from fault
    if parts.scheme not in PORTS or not parts.hostname:
        raise refused(url, "isn't an address on the web; one begins with https:// or http://")
    if parts.username is not None or parts.password is not None:
        raise refused(url, "holds a user name; delete what stands between // and @")
    port = PORTS[parts.scheme] if port is None else port
    if port not in ports:
        raise refused(url, f"names the port {port}; delete the colon and the number after the host")
    return Target(parts.scheme, host_of(url, parts), port, path_of(parts))


def joined(base: Target, location: str, ports: frozenset[int]) -> Target:
    """Where a redirect leads. Raises `UsageFault` where that may not be asked."""
    try:
        url = urljoin(base.url, location)
    except ValueError as fault:
        raise refused(location, "isn't an address") from fault
    found = target(url, ports)
    if base.scheme == "https" and found.scheme == "http":
        raise refused(found.url, "isn't protected, and the address before it was: anybody on the way could change it")
    return found


def host_of(url: str, parts: SplitResult) -> str:
    """The host in ASCII. One of numbers alone must be written in full: 127.1 is 127.0.0.1 to some programs."""
    name = parts.hostname or ""
    try:
        if "[" in parts.netloc:
            return str(IPv6Address(name if "%" not in name else ""))
        host = name.encode("idna").decode().lower().removesuffix(".")
        if NUMBER.fullmatch(host.rpartition(".")[2]):
            return str(IPv4Address(host))
    except ValueError as fault:
        raise refused(url, f'names the host "{name}", which can\'t be one') from fault
    if not HOST.fullmatch(host):
        raise refused(url, f'names the host "{name}", which can\'t be one')
    return host


def path_of(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=KEPT)
    return f"{path}?{quote(parts.query, safe=KEPT)}" if parts.query else path


def refused(url: str, why: str) -> UsageFault:
    return UsageFault(f"{escaped(url)} {why}")
