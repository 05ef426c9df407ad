"""The address of a licence, where its short name tells it.

Source: SPDX License List; Creative Commons.
"""

from __future__ import annotations

import re


def address(name: str) -> str:
    """Of a licence of Creative Commons: `CC-BY-4.0`, `CC0-1.0`; of any other, nothing."""
    if name == "CC0-1.0":
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    found = re.fullmatch(r"CC-(BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)-([1-4]\.[05])", name)
    return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/" if found else ""
