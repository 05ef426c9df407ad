"""What a page may load and do: its Content Security Policy.

Source: W3C, Content Security Policy Level 3.
"""

from __future__ import annotations

from collections.abc import Mapping

DIRECTIVES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
"""What holds on every page: its own style, scripts and pictures, and forms that lead to its own site."""
SEARCHING = {"script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'", "worker-src": "'self'"}
"""On the page that searches: it reads the index with a program of its own, in a worker."""
EMBEDDED = {"script-src": "'none'", "form-action": "'none'"}
"""On embeds, which have neither scripts nor forms."""


def policy(more: Mapping[str, str] | None = None) -> str:
    """The policy of a page, some directives replaced or added."""
    return "; ".join(f"{name} {value}" for name, value in {**DIRECTIVES, **(more or {})}.items())
