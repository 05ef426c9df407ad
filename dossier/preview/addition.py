"""What the preview adds to a page that it serves: its own script, and leave to listen. A build knows nothing of it."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from html import escape, unescape
from pathlib import Path

SCRIPT, STYLE, EVENTS = "/_preview/preview.js", "/_preview/preview.css", "/_preview/events"
"""No id begins with an underscore, so that no page ever has such an address."""
OWN = {SCRIPT: "preview.js", STYLE: "preview.css"}
HOME = Path(__file__).parent
SHEET = re.compile(rb'(<link rel="stylesheet" href="[^"?]*)(")')
POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')
NEEDED = ("script-src", "style-src", "connect-src")
"""What the preview needs of a page's own origin."""


def digest(content: bytes) -> str:
    """Tells one state of a page or a file from another."""
    return hashlib.sha256(content).hexdigest()[:16]


def added(page: bytes, style: str) -> bytes:
    """A page as the preview serves it. `style`: the digest of the style sheets, which their addresses tell."""
    marks = f'data-page="{digest(page)}" data-style="{style}" data-sheet="{STYLE}?{own_digest(STYLE)}"'
    script = f'<script src="{SCRIPT}?{own_digest(SCRIPT)}" {marks} defer></script>\n</head>'
    page = SHEET.sub(rb"\1?" + style.encode() + rb"\2", page)
    return POLICY.sub(allowed, page, count=1).replace(b"</head>", script.encode(), 1)


@cache
def own(address: str) -> bytes:
    """A file of the preview's own."""
    return (HOME / OWN[address]).read_bytes()


@cache
def own_digest(address: str) -> str:
    return digest(own(address))


def allowed(found: re.Match[bytes]) -> bytes:
    return found[1] + escape(widened(unescape(found[2].decode()))).encode() + found[3]


def widened(policy: str) -> str:
    """A page's policy, which lets in the preview's script, style and events, too: they are of the same origin."""
    directives = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
    for name in NEEDED:
        if "'self'" not in directives.get(name, "").split():
            directives[name] = "'self'"
    return "; ".join(f"{name} {value}" for name, value in directives.items())
