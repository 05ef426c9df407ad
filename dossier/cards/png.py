"""A PNG file with few colours, which says what it was made from and whether it is whole.

Pillow's own writer compresses with a library whose output may depend on the processor; this one's goes by Python's.
Source: W3C, Portable Network Graphics (PNG) Specification, third edition.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PALETTE_COLOURS = 3
KEY = b"Key"
DIGEST = b"Digest"
LEVEL = 6
VERSION = zlib.ZLIB_RUNTIME_VERSION


def encode(size: tuple[int, int], palette: bytes, pixels: bytes, key: str) -> bytes:
    """The file. `palette`: three bytes for each colour; `pixels`: a colour's number each, row by row."""
    wide, high = size
    header = struct.pack(">IIBBBBB", wide, high, 8, PALETTE_COLOURS, 0, 0, 0)
    rows = b"".join(b"\0" + pixels[start : start + wide] for start in range(0, wide * high, wide))
    body = chunk(b"IHDR", header) + chunk(b"PLTE", palette) + chunk(b"IDAT", zlib.compress(rows, LEVEL))
    return SIGNATURE + body + texts(body, key) + chunk(b"IEND", b"")


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def texts(body: bytes, key: str) -> bytes:
    """What the picture was made from, and the digest of that and of the picture."""
    digest = hashlib.sha256(body + key.encode()).hexdigest()
    return chunk(b"tEXt", KEY + b"\0" + key.encode()) + chunk(b"tEXt", DIGEST + b"\0" + digest.encode())


def is_made_from(content: bytes, key: str) -> bool:
    """Whether a file is what `encode` wrote under this key, byte for byte."""
    body = b"".join(whole for kind, whole in chunks(content) if kind in (b"IHDR", b"PLTE", b"IDAT"))
    return content == SIGNATURE + body + texts(body, key) + chunk(b"IEND", b"")


def chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and the bytes of each chunk, as far as they can be told apart."""
    position = len(SIGNATURE)
    while position + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, position)
        end = position + 12 + length
        yield content[position + 4 : position + 8], content[position:end]
        position = end
