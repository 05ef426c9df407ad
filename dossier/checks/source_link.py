"""The state of a source's address is said of an address, with the day on which it was seen.

Fails: `link` without `url`; `link` without `checked`, or `checked` without `link`.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for source in dossier.sources.values():
        if source.link and source.url is None:
            yield Problem(
                "source-link",
                source.where("link"),
                "`link` stands where there is no `url`",
                hint="add `url`, or delete `link`",
            )
        if source.link and source.checked is None:
            yield Problem(
                "source-link",
                source.where("link"),
                "`link` doesn't say when it was so",
                hint="add `checked:` with the day",
            )
        if source.checked and source.link is None:
            yield Problem(
                "source-link", source.where("checked"), "`checked` doesn't say what was found", hint="add `link:`"
            )
