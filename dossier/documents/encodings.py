"""Which letters a page's bytes stand for.

Source: WHATWG Encoding (labels; latin-1 and ASCII are windows-1252 there), HTML, section 13.2.3.2 (byte order mark,
transport, meta). One step is ours: bytes that are UTF-8 are read so whatever the page says of itself: a page that
somebody saved again often keeps what it said before.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from dossier.documents.kinds import Unreadable

PRESCAN: Final = 4096
META = re.compile(rb"<meta[^>]{0,512}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
XML = re.compile(rb"\s*<\?xml[^>]{0,256}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
LABELS: Final = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "x-cp1256": "cp1256",
    "x-windows-1256": "cp1256",
    "windows-874": "cp874",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
}
MARKS: Final = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
LOST: Final = 0.005
"""From this part of unreadable letters on, the encoding is taken to be another one."""
SAY_ENCODING: Final = "add --encoding with the page's encoding, as in --encoding windows-1256 for older Arabic pages"


def decoded(content: bytes, *, charset: str = "", forced: str = "") -> tuple[str, int]:
    """A page's text, and how many letters of it couldn't be read (they stand as U+FFFD).

    `charset`: what the server said; `forced`: what the editor says, which goes before everything. Raises `Unreadable`.
    """
    name = codec(forced) if forced else ""
    if forced and not name:
        raise Unreadable(f'no encoding is called "{forced}"', "write utf-8, windows-1256, iso-8859-6 or windows-1252")
    for mark, marked in MARKS:
        if content.startswith(mark):
            return replaced(content[len(mark) :], name or marked)
    if not name and is_utf8(content):
        return content.decode(), 0
    name = name or declared(content, charset)
    if not name:
        raise Unreadable("the page doesn't say in which encoding its letters are", SAY_ENCODING)
    return replaced(content, name)


def is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return not re.search(rb"<meta[^>]{0,512}?charset\s*=\s*[\"']?\s*(?:iso-2022|hz-)", content[:PRESCAN], re.IGNORECASE)


def declared(content: bytes, charset: str) -> str:
    start = content[:PRESCAN]
    found = META.search(start) or XML.match(start)
    return codec(charset) or (codec(found[1].decode("ascii", "replace")) if found else "")


def codec(label: str) -> str:
    """Python's name for an encoding of letters; empty where there is none."""
    label = label.strip().strip("\"'").lower()
    label = LABELS.get(label, label)
    try:
        found = codecs.lookup(label)
        b"".decode(found.name)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return found.name if found.name not in ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7") else ""


def replaced(content: bytes, name: str) -> tuple[str, int]:
    text = content.decode(name, "replace")
    lost = text.count("\ufffd")
    if lost > LOST * len(text) + 3:
        raise Unreadable(f"{lost} letters of the page can't be read as {name}", SAY_ENCODING)
    return text, lost
