"""What `/compare/` shows."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.claim import Column
from dossier.site.views.shared import Ref


@dataclass(frozen=True, slots=True)
class ComparedExcerpt:
    """One excerpt as it stands beside excerpts of other claims."""

    column: Column
    """Its letter is given by the comparison that it stands in."""
    claim: Ref
    """What it is said to; leads to the excerpt on its claim's page."""
    permalink: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    title: str
    lead: str
    files: str
    """The address of a claim's excerpts, a `*` for the claim's id."""
