"""The canonical address is one that pages can be appended to.

Passes: `https://example.org/`, `https://example.org/dossiers/river`.
Fails: a query (`?`), a fragment (`#`), two strokes in a row, `.` or `..` between strokes, signs that need escaping.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dossier.model import Dossier
from dossier.problems import Problem

PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?")


def check(dossier: Dossier) -> Iterator[Problem]:
    parts = urlsplit(dossier.about.base_url)
    if parts.query or parts.fragment or not PATH.fullmatch(parts.path):
        yield Problem(
            "base-url",
            dossier.about.where("base_url"),
            "no page's address can be made from this one",
            hint="write the scheme, the host and plain folders only, as in https://example.org/dossiers/river/",
        )
