"""Captures: proof that a quote stands in a source, without the source's text.

A capture is a *commitment with openings*. Of each token it holds a leaf, `SHA-256(salt ‖ token)` cut to 12 bytes,
where `salt = HMAC-SHA-256(key, index)`, and the key comes from the whole text and is stored nowhere. For the tokens
that excerpts quote, the salts are stored beside: whoever has the capture can hold each quoted word against its leaf,
and learns nothing of the rest. Whoever has the text can make every leaf again.

Sources: RFC 2104 (HMAC), FIPS 180-4 (SHA-256); the construction is that of salted disclosures in RFC 9901 (SD-JWT).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from dossier import quotes

FORMAT = 1
LEAF_BYTES = 12
SALT_BYTES = 32
"""Of another length a salt could swallow a letter: SHA-256 sees only salt and token joined."""
METHODS = ("text", "html", "pdf", "warc", "wacz")
"""How a text was come by: from a plain-text file, or read out of a web page, a PDF, or a page in a web archive."""
KEY_LABEL = b"claims dossier, capture key, 1"


class CaptureFault(ValueError):
    """The file isn't a capture; the message says why."""


@dataclass(frozen=True, slots=True)
class Capture:
    """What is published of a source's captured text."""

    source: str
    sha256: str
    """Of the captured text's bytes, in hexadecimal."""
    taken: date
    method: str
    """How the text was come by: one of `METHODS`."""
    leaves: tuple[bytes, ...] = field(hash=False)
    openings: dict[int, bytes] = field(hash=False)
    """Position of the token, from 0 → its salt."""

    @property
    def tokens(self) -> int:
        """How many tokens the captured text has."""
        return len(self.leaves)

    def holds(self, position: int, token: str) -> bool:
        """Whether the opened leaf at a position is this token's."""
        salt = self.openings.get(position)
        return salt is not None and leaf(salt, token) == self.leaves[position]

    def find(self, quote: str) -> tuple[int, ...] | None:
        """The position, from 0, of each of the quote's segments, in order; None where one isn't proved."""
        found: list[int] = []
        start = 0
        for segment in quotes.segments(quote):
            position = self.find_segment(segment, start)
            if position is None:
                return None
            found.append(position)
            start = position + len(segment)
        return tuple(found)

    def find_segment(self, segment: Sequence[str], start: int) -> int | None:
        for position in sorted(self.openings):
            if position >= start and self.proved(segment, position) == len(segment):
                return position
        return None

    def proved(self, segment: Sequence[str], position: int) -> int:
        """How many tokens of a segment are proved, one after the other, from a position on."""
        for step, token in enumerate(segment):
            if not self.holds(position + step, token):
                return step
        return len(segment)

    def closest(self, quote: str) -> tuple[str, int] | None:
        """The first word of the quote that isn't proved, and at which word of the source, from 1, it is missing.

        None where not even three tokens of the quote are proved.
        """
        start = 0
        for segment in quotes.segments(quote):
            position = self.find_segment(segment, start)
            if position is not None:
                start = position + len(segment)
                continue
            best = max(sorted(self.openings), key=lambda place: self.proved(segment, place), default=None)
            if best is None or (count := self.proved(segment, best)) < min(3, len(segment)):
                return None
            return segment[count], best + count + 1
        return None


def leaf(salt: bytes, token: str) -> bytes:
    return hashlib.sha256(salt + token.encode()).digest()[:LEAF_BYTES]


def salts(text: str, count: int) -> list[bytes]:
    """The salt of each token of a text: nobody can make them without the whole text."""
    key = hmac.digest(KEY_LABEL, text.encode(), "sha256")
    return [hmac.digest(key, index.to_bytes(8, "big"), "sha256") for index in range(count)]


def commit(source: str, content: bytes, *, taken: date, method: str = "text") -> Capture:
    """The commitment to a text, nothing opened. Raises `UnicodeDecodeError` where the bytes aren't UTF-8."""
    text = content.decode()
    held = quotes.folded(text)
    leaves = tuple(leaf(salt, token) for salt, token in zip(salts(text, len(held)), held, strict=True))
    return Capture(source, hashlib.sha256(content).hexdigest(), taken, method, leaves, {})


def open_quotes(capture: Capture, content: bytes, wanted: Iterable[str]) -> Capture:
    """The capture with the openings of these quotes, and no others. A quote that isn't in the text opens nothing."""
    text = content.decode()
    held = quotes.folded(text)
    positions = set()
    for quote in wanted:
        positions |= positions_of(quote, held)
    made = salts(text, len(held))
    return reopened(capture, {position: made[position] for position in positions})


def positions_of(quote: str, held: Sequence[str]) -> set[int]:
    """The positions of all of a quote's tokens in a text's tokens; empty where it isn't there."""
    segments = quotes.segments(quote)
    found = quotes.find_segments(segments, held) if all(segments) else None
    if found is None:
        return set()
    return {start + step for start, segment in zip(found, segments, strict=True) for step in range(len(segment))}


@lru_cache(maxsize=4096)
def proved_positions(capture: Capture, quote: str) -> frozenset[int]:
    """The positions of all of a quote's tokens that the capture proves; empty where it doesn't."""
    segments = quotes.segments(quote)
    found = capture.find(quote) if all(segments) else None
    if found is None:
        return frozenset()
    return frozenset(
        start + step for start, segment in zip(found, segments, strict=True) for step in range(len(segment))
    )


def reopened(capture: Capture, openings: dict[int, bytes]) -> Capture:
    return Capture(
        capture.source,
        capture.sha256,
        capture.taken,
        capture.method,
        capture.leaves,
        dict(sorted(openings.items())),
    )


# The file.


def dump(capture: Capture) -> bytes:
    """The capture as its file: JSON, the leaves and salts in base64url without padding."""
    fields = {
        "format": FORMAT,
        "source": capture.source,
        "sha256": capture.sha256,
        "taken": capture.taken.isoformat(),
        "method": capture.method,
        "tokens": capture.tokens,
        "leaves": [encoded(value) for value in capture.leaves],
        "openings": {str(position + 1): encoded(salt) for position, salt in capture.openings.items()},
    }
    return (json.dumps(fields, ensure_ascii=False, indent=0) + "\n").encode()


@lru_cache(maxsize=64)
def parse(content: bytes) -> Capture:
    """Reads a capture's file. Raises `CaptureFault` with the reason."""
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError) as fault:
        raise CaptureFault("the file isn't JSON") from fault
    try:
        return checked(fields)
    except CaptureFault:
        raise
    except KeyError as fault:
        raise CaptureFault(f"the file isn't a capture: it has no `{fault.args[0]}`") from fault
    except (TypeError, ValueError, AttributeError) as fault:
        raise CaptureFault("the file isn't a capture: a value in it can't be read") from fault


def checked(fields: dict[str, object]) -> Capture:
    if not isinstance(fields, dict):
        raise CaptureFault("the file isn't a capture")
    if fields["format"] != FORMAT:
        raise CaptureFault(f"the capture's format {fields['format']!r} isn't known here")
    leaves, openings = fields["leaves"], fields["openings"]
    if not isinstance(leaves, list) or not isinstance(openings, dict):
        raise CaptureFault("`leaves` must be a list and `openings` a mapping")
    sha256, taken, method, source = (fields[key] for key in ("sha256", "taken", "method", "source"))
    if not all(isinstance(value, str) for value in (sha256, taken, method, source)):
        raise CaptureFault("`source`, `sha256`, `taken` and `method` must be texts")
    capture = Capture(
        str(source),
        str(sha256),
        date.fromisoformat(str(taken)),
        str(method),
        tuple(plain(value) for value in leaves),
        {int(position) - 1: plain(salt) for position, salt in sorted(openings.items(), key=lambda item: int(item[0]))},
    )
    if capture.method not in METHODS:
        raise CaptureFault("the capture's `method` isn't known here")
    lengths = {len(value) for value in capture.leaves} <= {LEAF_BYTES}
    salted = {len(salt) for salt in capture.openings.values()} <= {SALT_BYTES}
    if not re.fullmatch("[0-9a-f]{64}", capture.sha256) or not lengths or not salted:
        raise CaptureFault("a digest has the wrong length")
    if any(not 0 <= position < capture.tokens for position in capture.openings):
        raise CaptureFault("an opening lies outside the text")
    return capture


def encoded(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def plain(value: str) -> bytes:
    return base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_", validate=True)


@lru_cache(maxsize=64)
def is_text_of(capture: Capture, content: bytes) -> bool:
    """Whether these bytes are what was captured: their digest and every leaf agree."""
    if hashlib.sha256(content).hexdigest() != capture.sha256:
        return False
    try:
        return commit(capture.source, content, taken=capture.taken).leaves == capture.leaves
    except UnicodeDecodeError:
        return False
