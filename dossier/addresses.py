"""What an id may be, and which addresses outside the site a dossier may point to.

Source of the host rules: WHATWG URL Standard; of names that can't be files: Microsoft, Naming Files, Paths, and
Namespaces.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ID_LIMIT = 80
RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "index", "page", "none", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)


def id_fault(text: str) -> tuple[str, str] | None:
    """Why a text can't be an id, and a hint; None where it can."""
    if not ID.fullmatch(text):
        proposal = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        meant = f': write "{proposal}"' if ID.fullmatch(proposal) else ""
        return f'"{text}" can\'t be an id', f"ids are lower-case letters, digits and single hyphens{meant}"
    if len(text) > ID_LIMIT:
        return f"the id has {len(text)} characters", f"an id has {ID_LIMIT} at most"
    if text in RESERVED:
        return f'"{text}" is a reserved name', "choose another id"
    return None


def url_fault(text: str) -> tuple[str, str] | None:
    """Why an address can't be linked to, and a hint; None where it can."""
    if re.search(r"[\s\x00-\x1f\\<>\"]", text):
        return "the address holds a space, a backslash or a sign that an address can't hold", "copy it again"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return f'"{text}" isn\'t an address', "an address looks like https://example.org/page"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return f'"{text}" isn\'t a web address', "it begins with https:// or http://"
    if not parts.hostname.isascii():
        return f'the host "{parts.hostname}" isn\'t in ASCII', punycode_hint(parts.hostname)
    if parts.username is not None or parts.password is not None:
        return "the address holds a user name", "delete what stands between // and @"
    if port not in (None, 80, 443):
        return f"the address names the port {port}", "delete the colon and the number after the host"
    return None


def punycode_hint(host: str) -> str:
    try:
        return f"write {host.encode('idna').decode()}"
    except UnicodeError:
        return "use the host's ASCII form"


LISTED = frozenset(
    [
        "actors",
        "changes",
        "claims",
        "compare",
        "data",
        "map",
        "matrix",
        "places",
        "search",
        "sources",
        "timeline",
        "topics",
    ]
)
"""First parts of addresses that every site answers with a page."""
TAKEN = LISTED | {"content", "static"}
"""First parts that belong to the site's own pages, present ones and those to come."""
