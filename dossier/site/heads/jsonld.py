"""JSON-LD in the words of schema.org: nodes, and the element that holds them.

Sources: W3C, JSON-LD 1.1; WHATWG, HTML, "Restrictions for contents of script elements".
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]
CONTEXT = "https://schema.org"
ESCAPED = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
"""Nothing in a quote can end the element, or be read as anything but JSON."""


def block(node: Node) -> Markup:
    """A node as it stands in its element."""
    text = json.dumps({"@context": CONTEXT, **node}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(ESCAPED))


def filled(node: Node) -> Node:
    """A node without what isn't known."""
    return {key: value for key, value in node.items() if value not in ("", None, [], {})}


def download(address: str, form: str) -> Node:
    """A file, by its media type."""
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": form}
