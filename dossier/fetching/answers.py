"""What a server answers: its status in words, its body whole or not at all.

Sources: RFC 9110 (HTTP), RFC 9112, section 8 (incomplete messages), RFC 1952 (gzip).
"""

from __future__ import annotations

import re
import zlib
from http.client import HTTPResponse, IncompleteRead

from dossier.fetching.connecting import TooMuch

REDIRECTS = frozenset([301, 302, 303, 307, 308])
PIECE = 64 * 1024
"""Bytes that are read at a time."""
BY_HAND = "open it in a browser, save the page, and give the file's name instead of the address"
STATUSES = {
    401: ("wants a password (401)", BY_HAND),
    402: ("wants to be paid (402)", BY_HAND),
    403: ("refuses programs, or everybody (403)", BY_HAND),
    404: ("has no such page (404)", "compare the address, or look for a kept copy and give its address"),
    410: ("has taken the page down (410)", "look for a kept copy and give its address"),
    429: ("was asked too often (429)", f"wait some minutes, or {BY_HAND}"),
    451: ("may not show the page, by law (451)", "look for a kept copy and give its address"),
}
"""What the commonest answers but 200 mean, and what to do."""


class Unusable(Exception):
    """An answer that can't be stored; the message says why, and what to do."""


def status_fault(status: int) -> str:
    """What an answer without an article means, and what to do."""
    said, hint = STATUSES.get(status, ("", ""))
    if not said and status >= 500:
        said, hint = f"is in trouble (status {status})", f"try again later, or {BY_HAND}"
    return f"the server {said or f'answers without a page (status {status})'}; {hint or BY_HAND}"


def location(response: HTTPResponse) -> str:
    """Where a redirect leads, or nothing. Some servers write Arabic there as bare UTF-8."""
    held = response.headers.get("Location", "").strip()
    try:
        return held.encode("latin-1").decode()
    except UnicodeError:
        return held


def media(response: HTTPResponse) -> tuple[str, str]:
    """What the server calls the content, as in `text/html`, and its character set; each empty where it doesn't say."""
    head, _, rest = response.headers.get("Content-Type", "").partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([^\s;\"']+)", rest, re.IGNORECASE)
    return head.strip().lower(), charset[1].lower() if charset else ""


def content(response: HTTPResponse, limit: int) -> bytes:
    """The whole body, unpacked. Raises `TooMuch`, and `Unusable` where it isn't whole or can't be unpacked."""
    check_framing(response)
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise Unusable(f"the answer is packed as {packed}, which wasn't asked for; {BY_HAND}")
    made = bytearray()
    unpacking = Unpacking() if packed.endswith("gzip") else None
    try:
        while piece := response.read(PIECE):
            made += unpacking.fed(piece, limit - len(made)) if unpacking else piece
            if len(made) > limit:
                raise TooMuch
    except IncompleteRead as fault:
        raise cut() from fault
    except zlib.error as fault:
        raise Unusable(f"the answer is damaged; try again, or {BY_HAND}") from fault
    if response.length or (unpacking and not unpacking.is_done):
        raise cut()
    return bytes(made)


def check_framing(response: HTTPResponse) -> None:
    """Refuses an answer of which it can't be told where it ends."""
    lengths = {length.strip() for length in response.headers.get_all("Content-Length", [])}
    transfer = response.headers.get("Transfer-Encoding", "chunked").strip().lower()
    if transfer != "chunked" or len(lengths) > 1 or not all(re.fullmatch("[0-9]+", length) for length in lengths):
        raise Unusable(f"the answer doesn't say clearly where it ends; {BY_HAND}")


def cut() -> Unusable:
    return Unusable(f"the answer was cut off before its end; try again, or {BY_HAND}")


class Unpacking:
    """Undoes gzip piece by piece, and never makes much more than there is room for."""

    def __init__(self) -> None:
        self.member = self.begun()

    @staticmethod
    def begun() -> zlib._Decompress:
        return zlib.decompressobj(16 + zlib.MAX_WBITS)

    @property
    def is_done(self) -> bool:
        return self.member.eof

    def fed(self, piece: bytes, room: int) -> bytes:
        made = bytearray()
        while piece:
            if self.member.eof:
                self.member = self.begun()
            made += self.member.decompress(piece, room + 1 - len(made))
            if len(made) > room:
                raise TooMuch
            piece = self.member.unused_data if self.member.eof else self.member.unconsumed_tail
        return bytes(made)
