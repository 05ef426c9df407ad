"""What several pages show: words, names, dates, marks, the frame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from dossier.evidence.comparison import State
from dossier.model import Confidence, Stance
from dossier.scripts import runs

Direction = Literal["ltr", "rtl"]
CellState = State
NO_DATA = Markup()


@dataclass(frozen=True, slots=True)
class Wording:
    """Text with its language and direction."""

    text: str
    language: str
    direction: Direction

    @property
    def html(self) -> Markup:
        """The text, with words of right-to-left script inside left-to-right text isolated and marked."""
        if self.direction == "rtl":
            return escape(self.text)
        isolate = Markup('<bdi lang="{}" dir="rtl">{}</bdi>')
        return Markup("").join(
            isolate.format(language, text) if language else escape(text) for text, language in runs(self.text)
        )


@dataclass(frozen=True, slots=True)
class Ref:
    """A thing that has a page: what it is called, here and in its other languages, and where."""

    name: Wording
    address: str
    also: tuple[Wording, ...] = ()
    """Its name in the dossier's other languages."""


@dataclass(frozen=True, slots=True)
class When:
    """A date: for people and for machines."""

    words: str
    """As in "about November 2016"."""
    datetime: str | None
    """For `<time datetime>`; None where HTML has no form for it (intervals)."""
    note: str = ""
    """What the words can't say in short: "uncertain", say."""


@dataclass(frozen=True, slots=True)
class StanceMark:
    """One of the five stances with its word in this language."""

    stance: Stance
    word: str
    """As in "Asserts in part"."""


@dataclass(frozen=True, slots=True)
class NavItem:
    label: str
    address: str
    current: Literal["", "page", "true"]
    """The value for `aria-current`: this page, or a page above it; empty otherwise."""
    is_main: bool
    """Shown in the narrow masthead, too."""


@dataclass(frozen=True, slots=True)
class Crumb:
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class MetaTag:
    """A `<meta>` for other people's programs."""

    key: str
    content: str
    kind: Literal["name", "property"] = "name"
    """Which attribute holds the key: Open Graph's is `property`."""


@dataclass(frozen=True, slots=True)
class HeadLink:
    """A `<link>` to a file that goes with the page."""

    rel: str
    address: str
    type: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to reference managers, search engines and previews of links."""

    tags: tuple[MetaTag, ...] = ()
    links: tuple[HeadLink, ...] = ()
    data: Markup = NO_DATA
    """JSON-LD, as it stands in the page; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has round its own part."""

    title: str
    """For `<title>`: the page's own title."""
    description: str
    canonical: str
    """The whole address under `base_url`; empty on the page for addresses that don't exist."""
    language: str
    direction: Direction
    dossier_title: Wording
    dossier_kind: str
    """As in "A dossier of claims, compared word by word"."""
    nav: tuple[NavItem, ...]
    foot: tuple[NavItem, ...]
    licence: str
    editors: tuple[str, ...]
    icon: str
    """Empty where there is none."""
    stylesheet: str
    scripts: tuple[str, ...]
    """In the order in which they run."""
    policy: str
    """The page's Content Security Policy."""
    search: str = ""
    """Where the search box in the head leads; empty: the page has a box of its own."""
    json_address: str = ""
    """Of a page that has a JSON twin: its address, for `<link rel=alternate>`."""
    feeds: tuple[HeadLink, ...] = ()
    head: Head = Head()


@dataclass(frozen=True, slots=True)
class CellLink:
    letter: str
    address: str


@dataclass(frozen=True, slots=True)
class Grade:
    """Confidence: its word, and how many of three bars are full (None: not assessed, no bars)."""

    confidence: Confidence
    word: str
    bars: int | None


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A piece of a headline: words, some strong, some leading to how they were counted."""

    text: str
    strong: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Headline:
    """As in "4 documents, 1 origin · denied by 2 voices", in pieces that are set one after the other."""

    parts: tuple[FigurePart, ...]
    support: str
    """As in "Unnamed only"."""
    conflict: str
    """As in "Denied; differs in detail", or "None found"."""
    grade: Grade
    counted: tuple[str, ...]
    """How it was counted: a paragraph each."""


@dataclass(frozen=True, slots=True)
class LedgerItem:
    """A claim in a list."""

    ref: Ref
    """`ref.name` is the statement, `ref.also` the statement in other languages."""
    when: When | None
    places: tuple[Ref, ...]
    topic: Ref
    marks: tuple[StanceMark, ...]
    """One for each excerpt, in order."""
    marks_words: str
    """As in "2 asserting, 1 denying"."""
    headline: Headline
    notice: str = ""
    """Of a merged or withdrawn claim: which."""


@dataclass(frozen=True, slots=True)
class LedgerGroup:
    """Claims under one heading (a topic, or the reason why they are listed)."""

    anchor: str
    title: Wording
    lead: Wording | None
    address: str
    """Of the heading's own page; empty where there is none."""
    items: tuple[LedgerItem, ...]
