"""What is drawn of time, and what is said of it in words.

Positions and widths (`x`, `width`) are in per cent of a drawing's width; heights, and what is called `y` or `dx`, in
pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.drawing.ticks import Label
from dossier.site.views.shared import Ref, StanceMark, When


@dataclass(frozen=True, slots=True)
class TimeEnd:
    """How a date ends that has no sharp end."""

    x: float
    kind: Literal["about", "open"]
    """Two dots, or an arrow."""
    is_turned: bool
    """Drawn towards the left."""


@dataclass(frozen=True, slots=True)
class TimeBar:
    """A date, as long as it is imprecise."""

    x: float
    width: float
    middle: float
    y: float
    """Of its upper edge, from the line that it lies on."""
    height: float
    is_tick: bool
    """Too short to be seen at its length: drawn as a stroke in its middle."""
    is_uncertain: bool
    ends: tuple[TimeEnd, ...]


@dataclass(frozen=True, slots=True)
class TimeMark:
    """An excerpt on the axis."""

    mark: StanceMark
    letter: str
    """What stands beside the square; of a mark for several excerpts, their number."""
    address: str
    label: str
    """As in "A, Asserts: The Wire"."""
    x: float
    """Of the square, from the place of its date, in pixels; may be negative."""
    y: int
    letter_x: float


@dataclass(frozen=True, slots=True)
class TimePrint:
    """What was in print at one date."""

    bar: TimeBar
    y: int
    drop: tuple[float, int] | None
    """Where the line from the event begins; None where the event has no date."""
    label: str
    marks: tuple[TimeMark, ...]


@dataclass(frozen=True, slots=True)
class TimeEvent:
    """When something is said to have happened."""

    bar: TimeBar
    y: int
    address: str
    label: str
    """As in "about November 2016: The ferry sank."."""


@dataclass(frozen=True, slots=True)
class TimeStrip:
    """Events above, what is in print below, and what else is related."""

    height: int
    events: tuple[TimeEvent, ...]
    prints: tuple[TimePrint, ...]
    related: tuple[TimeEvent, ...] = ()
    captions: tuple[tuple[int, str], ...] = ()
    """Words above a part of the strip, and where they stand."""
    caption_x: int = 0
    """Where reading begins: 100 in scripts that are read from the right."""


@dataclass(frozen=True, slots=True)
class TimeLabels:
    """Labels and lines for screens of some width."""

    labels: tuple[Label, ...]
    lines: tuple[float, ...]
    """Through all that stands below the axis."""
    strokes: tuple[float, ...]
    """On the axis only."""


@dataclass(frozen=True, slots=True)
class TimeTooth:
    """A line of a zigzag. Lines, since no path is drawn in per cent, and a nested drawing is lost in printed heads."""

    x: float
    y: int
    to_x: float
    to_y: int


@dataclass(frozen=True, slots=True)
class TimeBreak:
    """A stretch of the axis that isn't to scale."""

    x: float
    width: float
    middle: float
    zigzag: tuple[TimeTooth, ...]
    short: tuple[str, ...]
    """As in "3 y", "6 m"."""
    words: str
    """As in "January 2017 to June 2020: 3 years 6 months without an event or a report"."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    narrow: TimeLabels
    wide: TimeLabels
    breaks: tuple[TimeBreak, ...]


@dataclass(frozen=True, slots=True)
class TimeReport:
    """What was in print at one date, in words."""

    label: str
    """As in "In print", or "Reported" where the document only passes on an earlier report."""
    when: When
    lag: str
    """As in "16 days later"; may be empty."""
    words: str
    """As in "2 documents: 5 asserting, 2 denying"."""
    printed: str
    """As in "as printed 30 July 2020", where that isn't the date of the report; else empty."""
    marks: tuple[TimeMark, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A claim in the timeline."""

    anchor: str
    claim: Ref
    when: When | None
    notice: str
    """Of a merged or withdrawn claim: which."""
    reports: tuple[TimeReport, ...]
    strip: TimeStrip


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """Claims whose events begin in one year; those without a beginning, or a date."""

    anchor: str
    title: str
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    title: str
    lead: str
    axis: TimeAxis
    groups: tuple[TimelineGroup, ...]
    stances: tuple[tuple[StanceMark, str], ...]
    empty: str


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """A claim's own strip, on an axis of its own."""

    axis: TimeAxis
    strip: TimeStrip
    address: str
    """The claim's place in the timeline."""


@dataclass(frozen=True, slots=True)
class TimeLane:
    """A topic in the home page's picture."""

    topic: Ref
    words: str
    """As in "9 claims; 30 asserting, 2 denying"."""
    strip: TimeStrip


@dataclass(frozen=True, slots=True)
class HomeTime:
    """The whole dossier on one axis, a lane for each topic."""

    axis: TimeAxis
    lanes: tuple[TimeLane, ...]
