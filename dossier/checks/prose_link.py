"""Markdown is text, and its links are safe.

Passes: headings, lists, tables, quotes, emphasis; links to https://… and, within the site, to `/claims/x/`.
Fails: raw HTML, images, other schemes.
Why: a page loads nothing from elsewhere, and shows what a reviewer of the pull request saw.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier import prose
from dossier.model import Dossier
from dossier.problems import Location, Problem

PARTIAL = True


def check(dossier: Dossier) -> Iterator[Problem]:
    for page in (*dossier.pages, *dossier.contexts.values()):
        for line, text, hint in prose.faults(page.text):
            file = page.written.place.file
            yield Problem("prose-link", Location(file, page.first_line + line), text, hint=hint)
    for claim in dossier.claims.values():
        for text in claim.context.by_language.values() if claim.context else ():
            for _, said, hint in prose.faults(text):
                yield Problem("prose-link", claim.where("context"), said, hint=hint)
