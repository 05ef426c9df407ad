"""From a file or an address to a document: where it lies, what it is, what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

from dossier import documents, nodes, quotes
from dossier.documents import Document, Kind, Unreadable, Wish
from dossier.problems import EnvironmentFault, Location, Problem, Refused, UsageFault

NAMED_PAGE: Final = (".html", ".htm", ".xhtml")
OTHER_ENCODING: Final = (
    "save the file again with the encoding UTF-8, or name its encoding, as in --encoding windows-1256 for older Arabic "
    "texts"
)
SHOWN: Final = 8
"""So many words of a text's beginning and end are shown."""


class Fetched(Protocol):
    """What lay at an address."""

    @property
    def url(self) -> str: ...
    @property
    def media(self) -> str: ...
    @property
    def charset(self) -> str: ...
    @property
    def content(self) -> bytes: ...


Fetch = Callable[[str], Fetched]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an editor says of a document beside where it lies."""

    page: str = ""
    """The address of the page that is meant, in an archive."""
    encoding: str = ""
    """In which encoding a page's letters are."""


@dataclass(frozen=True, slots=True)
class Found:
    """A document with its bytes, before it is a capture."""

    where: str
    document: Document
    content: bytes
    """As they lay there."""

    @property
    def text(self) -> bytes:
        """What is committed to."""
        return self.document.text.encode()

    @property
    def words(self) -> int:
        return quotes.word_count(self.document.text)

    @property
    def ends(self) -> tuple[str, str]:
        """The first words, and the last."""
        words = self.document.text.split()
        return " ".join(words[:SHOWN]), " ".join(words[-SHOWN:])

    @property
    def ending(self) -> str:
        """How the name of the document ends under which it is kept; empty for a text, which is kept as it is."""
        kind = self.document.kind
        packed = kind == "warc" and self.content.startswith(b"\x1f\x8b")
        return "" if kind == "text" else f"{kind}.gz" if packed else kind


def is_address(where: str) -> bool:
    return re.match(r"https?://", where, re.IGNORECASE) is not None


def unfetched(where: str) -> Fetched:
    """Stands for the network where there is none."""
    raise UsageFault(f"{where} can't be fetched: open it in a browser, save the page, and capture that file")


def found(where: str, wanted: Wanted, addresses: tuple[str, ...], fetch: Fetch, place: Location) -> Found:
    """The document that lies at a path or an address. `addresses`: where its source stands; `place`: where that is
    said.

    Raises `UsageFault` where nothing lies there, `EnvironmentFault` where it can't be had, `Refused` where it can't be
    read, `documents.Undecided` where it is an archive of several pages.
    """
    if not is_address(where):
        path = file_of(where)
        return made(where, content_of(path), wanted, addresses, Location(str(path.absolute())), name=where)
    got = fetch(where)
    one = made(where, got.content, wanted, addresses, place, name=got.url, media=got.media, charset=got.charset)
    return replace(one, document=replace(one.document, address=one.document.address or got.url))


def file_of(where: str) -> Path:
    """A file's path. Raises `UsageFault` for what is none, and was meant for an address."""
    if not where.strip():
        raise UsageFault("neither a file nor an address is named; name the file that holds the article")
    path = Path(where)
    if re.match(r"www\.|[a-z][a-z0-9+.-]*://", where, re.IGNORECASE) and not path.exists():
        raise UsageFault(f"there is no file {where}; an address on the web begins with https:// or http://")
    return path


def made(
    where: str,
    content: bytes,
    wanted: Wanted,
    addresses: tuple[str, ...],
    place: Location,
    *,
    name: str,
    media: str = "",
    charset: str = "",
) -> Found:
    try:
        kind = kind_of(content, name, media)
        refuse_idle(wanted, kind)
        if kind == "text":
            return Found(where, Document("text", plain(content, place, charset, wanted.encoding)), content)
        wish = Wish(kind, charset=charset, encoding=wanted.encoding, page=wanted.page, addresses=addresses)
        return Found(where, documents.read(content, wish), content)
    except Unreadable as fault:
        said = fault.text if not is_address(where) else f"{where}: {fault.text}"
        raise Refused([Problem("document", place, said, hint=fault.hint)]) from fault


def refuse_idle(wanted: Wanted, kind: Kind) -> None:
    """Raises `UsageFault` for an option that means nothing for such a document."""
    if wanted.page and kind not in ("warc", "wacz"):
        raise UsageFault("--page names a page of a web archive, and this document is none; leave it out")
    if wanted.encoding and kind == "pdf":
        raise UsageFault("a PDF needs no --encoding; leave it out")


def kind_of(content: bytes, name: str, media: str) -> Kind:
    """What the content is; the name and what a server says count only where it may be a page or a text."""
    kind = documents.kind_of(content)
    says_page = "html" in media.lower() or (not media and name.lower().endswith(NAMED_PAGE))
    return "html" if kind == "text" and says_page and re.search(rb"<[a-zA-Z/!]", content) else kind


def plain(content: bytes, place: Location, charset: str, forced: str) -> str:
    """A plain text. Raises `Refused` where it isn't UTF-8; a server (`charset`) or the editor (`forced`) may name
    another encoding."""
    limit = documents.LIMITS["text"]
    if len(content) > limit:
        raise Unreadable(f"the text is larger than {limit // 1_000_000} MB", "is it the article's text?")
    if forced or (charset and charset.lower() not in ("utf-8", "us-ascii")):
        text: str | None = documents.decoded(content, charset=charset, forced=forced)[0]
    else:
        text, problems = nodes.decoded(content, place.file)
        if text is None:
            raise Refused([replace(one, hint=OTHER_ENCODING) for one in problems])
    if text is None or "\x00" in text:
        raise Refused([Problem("encoding", place, "the file isn't text", hint="save the article as text")])
    return text


def content_of(file: Path) -> bytes:
    try:
        if file.is_dir():
            raise UsageFault(f"{file} is a folder; name the file that holds the article")
        if file.exists() and not file.is_file():
            raise UsageFault(f"{file} is no file that can be read")
        with file.open("rb") as opened:
            content = opened.read(documents.LARGEST + 1)
    except FileNotFoundError as fault:
        raise UsageFault(f"there is no file {file}") from fault
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else fault
        raise EnvironmentFault(f"{file} can't be read: {why}") from fault
    if len(content) > documents.LARGEST:
        raise UsageFault(f"{file} is larger than {documents.LARGEST // 1_000_000} MB; save the article alone")
    return content
