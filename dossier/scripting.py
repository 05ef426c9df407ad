"""Data that pages load as a script of one call: pages that are opened from a disk may load scripts and nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

ESCAPED: Final = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})
"""Signs that JSON may hold, and that could end a script or a line of it, wherever it may be pasted."""


def call(name: str, data: Mapping[str, Any]) -> bytes:
    """A script that calls a function with plain data."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{name}({text.translate(ESCAPED)});\n".encode()
