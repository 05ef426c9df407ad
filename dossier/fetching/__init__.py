"""The one place that opens a socket: an article is fetched from its address, whole or not at all.

An editor may be led to give an address that leads into the network he sits in. So a host's addresses are asked for
once, each is judged, and the connection goes to one that was judged, whatever the name means a moment later; every
redirect is judged again; time, size and the number of redirects have limits. Proxies that the environment names are
not used: they would resolve the name anew. No cookie is kept, and nothing is sent but the question.

Sources: RFC 9110 and 9112 (HTTP), RFC 6125 (whose certificate it must be); safety rule 13 of this project's design.
"""

from __future__ import annotations

import http.client
import ssl
from dataclasses import dataclass

from dossier.fetching import answers
from dossier.fetching.answers import BY_HAND, Unusable
from dossier.fetching.connecting import Deadline, Line, TooMuch, connected, protection_fault
from dossier.fetching.rules import Rules, resolved
from dossier.fetching.targets import Target, joined, target
from dossier.problems import EnvironmentFault

__all__ = ["Fetched", "Rules", "fetch", "resolved"]

ASKED = {
    "User-Agent": "claims-dossier (an editor captures one page)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lay at an address."""

    url: str
    """Where it lay in the end, after redirects."""
    media: str
    """What the server calls it, as in `text/html`; empty where it doesn't say."""
    charset: str
    """In small letters; empty where the server doesn't say."""
    content: bytes


def fetch(url: str, rules: Rules = Rules()) -> Fetched:  # noqa: B008 - it is frozen
    """Fetches what lies at an address.

    Raises `UsageFault` for an address, or a redirect to one, that may not be asked, and `EnvironmentFault` where the
    network or the server is in the way. Nothing is stored here.
    """
    deadline = Deadline(rules.seconds)
    asked = target(url, rules.ports)
    for _ in range(rules.hops + 1):
        found = at(asked, rules, deadline)
        if isinstance(found, Fetched):
            return found
        asked = joined(asked, found, rules.ports)
    raise EnvironmentFault(f"{url} leads on and on, more than {rules.hops} times; {BY_HAND}")


def at(asked: Target, rules: Rules, deadline: Deadline) -> Fetched | str:
    """What lies there, or where it leads on to."""
    try:
        with connected(asked, rules, deadline) as connection:
            return answer(asked, Line(connection, deadline, 2 * rules.size), rules.size)
    except (OSError, TooMuch, Unusable, http.client.HTTPException, ValueError) as fault:
        raise EnvironmentFault(f"{asked.url}: {said(fault, rules)}") from fault


def answer(asked: Target, line: Line, limit: int) -> Fetched | str:
    """Asks, and reads the answer."""
    connection = http.client.HTTPConnection(asked.host, asked.port)
    connection.auto_open = 0
    connection.sock = line
    connection.request("GET", asked.path, headers={"Host": asked.authority, **ASKED})
    with connection.getresponse() as response:
        to = answers.location(response) if response.status in answers.REDIRECTS else ""
        if to:
            return to
        if response.status != http.client.OK:
            raise Unusable(answers.status_fault(response.status))
        return Fetched(asked.url, *answers.media(response), answers.content(response, limit))


def said(fault: Exception, rules: Rules) -> str:
    """What went wrong, and what to do, in words."""
    if isinstance(fault, Unusable):
        return str(fault)
    if isinstance(fault, TooMuch):
        return f"it is larger than {rules.size / 1024**2:g} MB, the most that is fetched; {BY_HAND}"
    if isinstance(fault, TimeoutError):
        return f"it took longer than {rules.seconds:g} seconds; try again later, or {BY_HAND}"
    if isinstance(fault, ssl.SSLError):
        return f"{protection_fault(fault)}; {BY_HAND}"
    if isinstance(fault, ConnectionResetError | ConnectionAbortedError | BrokenPipeError):
        return f"the connection was cut off; try again, or {BY_HAND}"
    if isinstance(fault, OSError):
        return f"it can't be reached ({fault.strerror or fault}); is the address right, and is the network there?"
    return f"the server's answer can't be understood; {BY_HAND}"
