"""A request as it comes over the wire, read strictly, and whether it may be answered.

Other pages that the same browser has open must learn nothing of an unpublished dossier. So the host must be this one
by name (a foreign name that was made to lead here is told apart by it), and so must the page that asks.

Source: RFC 9110, RFC 9112; W3C, Fetch Metadata Request Headers.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import parse_qsl, unquote

LINE = re.compile(r"([A-Z]{1,20}) (/[!-~]*) HTTP/1\.([01])")
HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]*)")
HEAD_LIMIT = 16_384
"""Bytes of request line and headers together."""
ONCE = ("host", "origin", "content-length")
OWN_SITES = ("same-origin", "none")
"""What a browser says of a request of the preview's own pages, and of an address that somebody typed."""


class Refusal(Exception):
    """The request isn't answered; the connection ends."""

    def __init__(self, status: HTTPStatus) -> None:
        self.status = status
        super().__init__(status.phrase)


@dataclass(frozen=True)
class Request:
    """What is asked for."""

    method: str
    path: str
    """Percent-decoded."""
    mark: str
    """What stands after the question mark, as it came."""
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """By name in lower case."""
    stays: bool
    """Whether the connection may be used again."""


def parse(head: bytes) -> Request:
    """Reads what stands before the empty line. Raises `Refusal`."""
    first, *lines = head.decode("latin-1").split("\r\n")
    found = LINE.fullmatch(first)
    if found is None:
        raise Refusal(HTTPStatus.BAD_REQUEST)
    headers = headers_of(lines)
    if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
        raise Refusal(HTTPStatus.BAD_REQUEST)
    path, _, query = found[2].partition("?")
    return Request(found[1], decoded(path), query, dict(parse_qsl(query)), headers, stays(found[3], headers))


def headers_of(lines: list[str]) -> dict[str, str]:
    headers: dict[str, str] = {}
    for line in lines:
        found = HEADER.fullmatch(line)
        if found is None or (found[1].lower() in ONCE and found[1].lower() in headers):
            raise Refusal(HTTPStatus.BAD_REQUEST)
        headers[found[1].lower()] = found[2].strip()
    return headers


def decoded(path: str) -> str:
    try:
        return unquote(path, errors="strict")
    except UnicodeDecodeError:
        raise Refusal(HTTPStatus.BAD_REQUEST) from None


def stays(minor: str, headers: Mapping[str, str]) -> bool:
    wanted = headers.get("connection", "").lower()
    return wanted != "close" if minor == "1" else wanted == "keep-alive"


def admit(request: Request, hosts: Collection[str]) -> None:
    """Raises `Refusal` unless the request reads, comes to one of these hosts, and from a page of it."""
    if request.method not in ("GET", "HEAD"):
        raise Refusal(HTTPStatus.METHOD_NOT_ALLOWED)
    if request.headers.get("host", "").lower() not in hosts:
        raise Refusal(HTTPStatus.MISDIRECTED_REQUEST)
    origin = request.headers.get("origin")
    if origin is not None and origin not in {f"http://{host}" for host in hosts}:
        raise Refusal(HTTPStatus.FORBIDDEN)
    if request.headers.get("sec-fetch-site", "none") not in OWN_SITES and not is_visit(request):
        raise Refusal(HTTPStatus.FORBIDDEN)


def is_visit(request: Request) -> bool:
    """Whether a reader followed a link here from elsewhere, into a window of its own."""
    return (request.headers.get("sec-fetch-mode"), request.headers.get("sec-fetch-dest")) == ("navigate", "document")
