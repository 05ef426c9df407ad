"""What a document is, told by its content: a name may say anything.

Sources: WHATWG MIME Sniffing, section 7; ISO 32000-2 (`%PDF-`); ISO 28500 (`WARC/`); RFC 1952 (gzip); PKWARE APPNOTE
(zip).
"""

from __future__ import annotations

import re
import zlib
from typing import Final, Literal

Kind = Literal["text", "html", "pdf", "warc", "wacz"]

GZIP: Final = b"\x1f\x8b"
ZIP: Final = b"PK\x03\x04"
LOOKED_AT: Final = 4096
"""So many bytes at the beginning tell what a document is."""
HTML_BEGINS = re.compile(
    rb"(?:\s|<!--.*?-->|<\?xml[^>]*>)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|header|section|div|table|h[1-6]|p|br)"
    rb"[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
XML_BEGINS = re.compile(rb"\s*<(?:\?xml|!doctype|rss|feed|svg)[\s>]", re.IGNORECASE)

OTHERS: Final = (
    (b"{\\rtf", "a document of a word processor (RTF)"),
    (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"bplist00", "a Safari web archive"),
)
MHTML = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)

SAVE_AS_TEXT: Final = "open it, save it as plain text (UTF-8) or as a PDF, and capture that file"
TYPE_IT: Final = "type the passages that you need into a plain-text file, and capture that file"
SAVE_PAGE: Final = "open it in a browser, save the page as “HTML only”, and capture that file"


class Unreadable(Exception):
    """The document can't be read: why, and what to do."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(f"{text}; {hint}")
        self.text, self.hint = text, hint


def kind_of(content: bytes) -> Kind:
    """What a document is. Raises `Unreadable` for what is known and can't be read here."""
    start = content[:LOOKED_AT]
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith(GZIP):
        return in_gzip(content)
    if start.startswith(ZIP):
        return in_zip(content)
    refuse_others(start)
    return "html" if is_html(start) else "text"


def is_html(start: bytes) -> bool:
    """Whether a page begins here; one in UTF-16 is told by its byte order mark."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        start = start.replace(b"\x00", b"")[2:]
    return HTML_BEGINS.match(start.removeprefix(b"\xef\xbb\xbf")) is not None


def in_gzip(content: bytes) -> Kind:
    try:
        start = zlib.decompressobj(wbits=31).decompress(content, 16)
    except zlib.error as fault:
        raise Unreadable("the file is compressed, and damaged", "fetch or copy it again") from fault
    if start.startswith(b"WARC/"):
        return "warc"
    raise Unreadable("the file is compressed (gzip), and no web archive", "unpack it, and capture what is in it")


def in_zip(content: bytes) -> Kind:
    """A zip with web archives in it; word processors and books use zips, too."""
    if b"archive/" in content and (b"datapackage.json" in content or b".warc" in content):
        return "wacz"
    for mark, what in ((b"word/", "a Word document"), (b"mimetypeapplication/", "an e-book or an office document")):
        if mark in content[: 64 * LOOKED_AT] or mark in content[-64 * LOOKED_AT :]:
            raise Unreadable(f"the file is {what}", SAVE_AS_TEXT)
    raise Unreadable("the file is a zip, and no web archive (WACZ)", "unpack it, and capture the document in it")


def refuse_others(start: bytes) -> None:
    for begins, what in OTHERS:
        if start.startswith(begins):
            raise Unreadable(f"the file is {what}", advice(what))
    if MHTML.match(start):
        raise Unreadable("the file is a page with its pictures in one file (MHTML)", SAVE_PAGE)
    if XML_BEGINS.match(start) and not is_html(start):
        raise Unreadable("the file is XML, and no web page", "capture the page itself, or its text as plain text")


def advice(what: str) -> str:
    if "Safari" in what:
        return SAVE_PAGE
    return SAVE_AS_TEXT if "document" in what else TYPE_IT
