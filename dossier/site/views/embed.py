"""What an embed shows: a claim as a card on other people's pages; and the code that puts it there."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.site.views.notice import Notice
from dossier.site.views.shared import Headline, StanceMark, When, Wording


@dataclass(frozen=True, slots=True)
class StanceVoices:
    """Who takes a stance: each voice once, in the order of the excerpts."""

    mark: StanceMark
    voices: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class EmbedPage:
    topic: Wording
    statement: Wording
    also: tuple[Wording, ...]
    notice: Notice | None
    when: When | None
    places: tuple[Wording, ...]
    headline: Headline
    stances: tuple[StanceVoices, ...]
    address: str
    """Of the claim's page."""
    home: str
    """Of the dossier."""


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """The embed, for somebody's own page."""

    html: str
    """As it is pasted: HTML, to be shown as text."""
    address: str
    """Of the embed by itself."""
