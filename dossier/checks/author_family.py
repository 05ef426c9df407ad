"""The family's part of an author's name is the beginning or the end of the name, in whole words.

Passes: `{name: Mara Venn, family: Venn}`; `Mara Venn` alone.
Fails: `family: Ven`, `family: Okoro` of "Mara Venn".
Why: reference lists put the family's part first. Where it stands amid the name, or nobody knows it, leave it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Author, Dossier
from dossier.problems import Problem


def check(dossier: Dossier) -> Iterator[Problem]:
    for source in dossier.sources.values():
        for author in source.authors:
            if author.family is not None and not is_part(author):
                yield Problem(
                    "author-family",
                    author.where("family"),
                    f'"{author.name}" neither begins nor ends with "{author.family}"',
                    hint="write the part as it stands in `name`, or delete `family`",
                )


def is_part(author: Author) -> bool:
    words, family = author.name.split(), (author.family or "").split()
    return bool(family) and family in (words[: len(family)], words[-len(family) :])
