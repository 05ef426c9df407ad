"""Web archives: which of the pages they hold is the article.

Sources: ISO 28500 (WARC 1.1), Web Archive Collection Zipped (WACZ) 1.1.1.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urldefrag

from dossier.documents import html
from dossier.documents.kinds import GZIP, Kind, Unreadable
from dossier.documents.told import Document, clean

PAGE_LIMIT: Final = 10_000_000
"""Bytes of a page, decoded."""
UNPACKED_LIMIT: Final = 200_000_000
"""Bytes of all that an archive holds, decoded: a bomb ends here."""
PIECE: Final = 65_536
HEAD: Final = 131_072
"""Bytes of a record within which its head ends."""
RECORDS: Final = 100_000
FETCH_AGAIN: Final = "archive or copy the page again, or save it as HTML, and capture that file"


@dataclass(frozen=True, slots=True)
class Page:
    """A page in an archive."""

    address: str
    charset: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of an archive, as it is offered for choice."""

    address: str
    title: str = ""


class Undecided(Exception):
    """An archive holds several pages, or none at the address that is wanted."""

    def __init__(self, pages: Iterable[Listed], wanted: str = "") -> None:
        self.pages, self.wanted = tuple(pages), wanted
        super().__init__(f"{len(self.pages)} pages")


def read(content: bytes, kind: Kind, *, page: str, addresses: Iterable[str], forced: str = "") -> Document:
    """The article in an archive: the page at `page`, at one of the source's addresses, or the only one.

    Raises `Unreadable`, and `Undecided` where several pages remain.
    """
    pages, listed = zipped(content) if kind == "wacz" else (list(captured(io.BytesIO(whole(content, [0])))), {})
    if not pages:
        raise Unreadable("the archive holds no web page", FETCH_AGAIN)
    chosen = choice(pages, listed, page, tuple(addresses))
    made = html.read(chosen.content, charset=chosen.charset, forced=forced)
    return replace(made, kind=kind, address=chosen.address)


def choice(pages: list[Page], listed: dict[str, str], page: str, addresses: tuple[str, ...]) -> Page:
    """The page that is meant; of several captures of one address, the last."""
    by_address = {plain(one.address): one for one in pages}
    for wanted in (page,) if page else addresses:
        if plain(wanted) in by_address:
            return by_address[plain(wanted)]
    offered = {address: one for address, one in by_address.items() if not listed or address in listed} or by_address
    if not page and len(offered) == 1:
        return next(iter(offered.values()))
    raise Undecided((Listed(one.address, listed.get(address, "")) for address, one in offered.items()), page)


def plain(address: str) -> str:
    """An address without what doesn't tell pages apart."""
    return re.sub(r"^https?://(?:www\.)?", "", urldefrag(address.strip()).url.casefold()).rstrip("/")


# WARC.


def whole(content: bytes, spent: list[int]) -> bytes:
    """The WARC as it is, once it is sure that it is whole and unpacks to no more than it may. Raises `Unreadable`."""
    rest = content if content.startswith(GZIP) else b""
    while rest:
        member = zlib.decompressobj(wbits=31)
        head = b""
        try:
            while rest and not member.eof:
                piece = member.decompress(rest, PIECE)
                rest = member.unconsumed_tail
                spend(len(piece), spent)
                head = (head + piece)[:HEAD]
        except zlib.error as fault:
            raise Unreadable("the archive is damaged, and can't be read", FETCH_AGAIN) from fault
        if not member.eof:
            raise Unreadable("the archive is cut short", FETCH_AGAIN)
        if b"\r\n\r\n" not in head and b"\n\n" not in head:
            raise Unreadable("the archive is damaged: a record has no end to its head", FETCH_AGAIN)
        rest = member.unused_data
    return content


def captured(stream: Any) -> Iterator[Page]:
    """The web pages of a WARC, in its order; redirections and errors aren't pages. Raises `Unreadable`."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

    spent = [0]
    try:
        for number, record in enumerate(ArchiveIterator(stream)):
            if number >= RECORDS:
                raise Unreadable("the archive holds too many records", FETCH_AGAIN)
            found = page_of(record, spent)
            if getattr(record.raw_stream, "limit", 0) > 0:
                raise Unreadable("the archive is cut short", FETCH_AGAIN)
            if found is not None:
                yield found
    except (ArchiveLoadFailed, zlib.error, EOFError, ValueError, UnicodeError) as fault:
        raise Unreadable("the archive is damaged, and can't be read", FETCH_AGAIN) from fault


def page_of(record: Any, spent: list[int]) -> Page | None:
    """A record as a page; None for what is none. Its bytes are counted, read or passed over."""
    media = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
    is_page = record.rec_type in ("response", "resource") and "html" in (media or record.content_type or "").lower()
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if not is_page or status != "200":
        for _ in pieces(record.raw_stream, spent):
            pass
        return None
    encoding = (record.http_headers.get_header("Content-Encoding") or "") if record.http_headers else ""
    if encoding.lower() not in ("", "identity", "gzip", "deflate", "x-gzip"):
        said = f"a page in the archive is compressed in a way that isn't read here ({clean(encoding)})"
        raise Unreadable(said, FETCH_AGAIN)
    content = b""
    for piece in pieces(record.content_stream(), spent):
        content += piece
        if len(content) > PAGE_LIMIT:
            raise Unreadable(f"a page in the archive is larger than {PAGE_LIMIT // 1_000_000} MB", FETCH_AGAIN)
    charset = re.search(r"charset=\"?([\w.:-]+)", media)
    return Page(record.rec_headers.get_header("WARC-Target-URI") or "", charset[1] if charset else "", content)


def pieces(stream: Any, spent: list[int]) -> Iterator[bytes]:
    while piece := stream.read(PIECE):
        spend(len(piece), spent)
        yield piece


def spend(size: int, spent: list[int]) -> None:
    """Counts unpacked bytes against the limit of the whole archive."""
    spent[0] += size
    if spent[0] > UNPACKED_LIMIT:
        raise Unreadable(f"the archive unpacks to more than {UNPACKED_LIMIT // 1_000_000} MB", FETCH_AGAIN)


# WACZ.


def zipped(content: bytes) -> tuple[list[Page], dict[str, str]]:
    """The pages of a WACZ, and those that it lists as pages, each with its title."""
    spent = [0]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if re.fullmatch(r"archive/[^/]+\.warc(\.gz)?", name)]
            pages = [page for name in names for page in in_member(archive, name, spent)]
            return pages, dict(listed(archive))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as fault:
        raise Unreadable("the archive is damaged, or locked, and can't be read", FETCH_AGAIN) from fault


def in_member(archive: zipfile.ZipFile, name: str, spent: list[int]) -> Iterator[Page]:
    with archive.open(name) as member:
        content = b"".join(pieces(member, spent))
    yield from captured(io.BytesIO(whole(content, spent)))


def listed(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The pages of `pages/pages.jsonl`: what whoever made the archive looked at."""
    if "pages/pages.jsonl" not in archive.namelist():
        return
    with archive.open("pages/pages.jsonl") as member:
        lines = member.read(PAGE_LIMIT).decode("utf-8", "replace").splitlines()
    for line in lines:
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and isinstance(entry.get("url"), str):
            yield plain(entry["url"]), clean(entry.get("title"))
