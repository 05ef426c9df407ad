"""When it is said to have happened, when it was in print, who denied it when: on one axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as calendar_date

from dossier.dates import EdtfDate
from dossier.drawing import lanes
from dossier.drawing.axis import Axis
from dossier.evidence import ClaimEvidence
from dossier.model import Claim, Excerpt
from dossier.site import routes, strips
from dossier.site.around import as_printed, relation_words
from dossier.site.edition import Edition, event_order
from dossier.site.views import (
    ClaimTime,
    TimeEvent,
    TimelineGroup,
    TimelinePage,
    TimelineRow,
    TimePrint,
    TimeReport,
    TimeStrip,
)

EVENT = 8
"""Where an event's bar stands, in pixels from the top of its part."""
PRINT = 34
"""Where print begins below an event."""
CAPTION = 18
"""The room of a line of words above a part."""
GAP = 6
THICK, THIN = 6, 2
"""The bars of events, and of print."""
BELOW = 6
"""From a print's bar to its squares."""
LANE = 12
"""Of a related event."""


@dataclass(frozen=True)
class Report:
    """What was in print of a claim at one date."""

    date: EdtfDate
    printed: EdtfDate | None
    """The date of the documents, where they only pass on the report of that date."""
    excerpts: tuple[Excerpt, ...]


def event_date(claim: Claim) -> EdtfDate | None:
    return claim.event.date if claim.event else None


def reports(edition: Edition, claim: Claim) -> tuple[Report, ...]:
    """The excerpts by the date of their report, in time order."""
    found: dict[tuple[EdtfDate, EdtfDate | None], list[Excerpt]] = {}
    for excerpt in claim.excerpts:
        published = edition.dossier.sources[excerpt.source].published
        date = excerpt.reported or published
        found.setdefault((date, published if date != published else None), []).append(excerpt)
    made = [Report(date, printed, tuple(excerpts)) for (date, printed), excerpts in found.items()]
    return tuple(sorted(made, key=lambda report: report.date.sort_key))


def dates_of(edition: Edition, claims: Iterable[Claim]) -> tuple[EdtfDate, ...]:
    """Every date of an event or of a report."""
    found: dict[EdtfDate, None] = {}
    for claim in claims:
        happened = event_date(claim)
        found |= {happened: None} if happened else {}
        found |= {report.date: None for report in reports(edition, claim)}
    return tuple(found)


# The page.


def timeline_page(edition: Edition) -> TimelinePage:
    _ = edition.interface._
    claims = sorted(edition.dossier.public_claims, key=event_order)
    dates = dates_of(edition, claims)
    axis = strips.axis_of(edition, dates)
    return TimelinePage(
        title=_("Timeline"),
        lead=_(
            "When each thing is said to have happened, and when that was in print. A date is as long as it is "
            "imprecise; all stand on one axis."
        ),
        axis=strips.axis_view(edition, axis, dates),
        groups=tuple(groups(edition, axis, claims)),
        stances=edition.stance_key,
        empty=_("There are no claims yet."),
    )


def groups(edition: Edition, axis: Axis, claims: Iterable[Claim]) -> Iterator[TimelineGroup]:
    """The claims by the year in which their events begin."""
    found: dict[tuple[str, str], list[TimelineRow]] = {}
    for claim in claims:
        found.setdefault(heading(edition, event_date(claim)), []).append(row(edition, axis, claim))
    for (anchor, title), rows in found.items():
        yield TimelineGroup(anchor, title, tuple(rows))


def heading(edition: Edition, date: EdtfDate | None) -> tuple[str, str]:
    """A group's element id and its title."""
    _ = edition.interface._
    if date is None:
        return "p_undated", _("No date is filed")
    if date.start is None:
        return "p_open", _("No beginning is filed")
    return f"p_{date.start.year}", edition.interface.short(calendar_date(date.start.year, 1, 1), "year")


def row(edition: Edition, axis: Axis, claim: Claim) -> TimelineRow:
    return TimelineRow(
        anchor=row_anchor(claim),
        claim=edition.claim_ref(claim),
        when=edition.optional_when(event_date(claim)),
        notice=edition.notice(claim),
        reports=tuple(report_words(edition, axis, claim, report) for report in reports(edition, claim)),
        strip=strip(edition, axis, claim),
    )


def row_anchor(claim: Claim) -> str:
    """The element id of a claim in the timeline."""
    return f"when_{claim.id}"


def report_words(edition: Edition, axis: Axis, claim: Claim, report: Report) -> TimeReport:
    _, n = edition.interface._, edition.interface.n
    documents = len({excerpt.source for excerpt in report.excerpts})
    return TimeReport(
        label=_("Reported") if report.printed else _("In print"),
        when=edition.when(report.date),
        lag=edition.lag_words(claim, report.excerpts[0]),
        words=_(
            "%(documents)s: %(marks)s",
            documents=n("%(number)s document", "%(number)s documents", documents),
            marks=edition.marks_words(report.excerpts),
        ),
        printed=as_printed(edition, report.printed) if report.printed else "",
        marks=strips.marks(edition, axis, claim, report.excerpts, 0, lettered=True),
    )


# Strips.


def strip(edition: Edition, axis: Axis, claim: Claim) -> TimeStrip:
    """A claim's event, and below it what was in print."""
    events = tuple(event(edition, axis, claim, edition.wording(claim.statement).text, EVENT))
    prints, height = printed(edition, axis, claim, PRINT if events else GAP, EVENT)
    return TimeStrip(max(height, 2 * EVENT) + GAP, events, prints)


def event(edition: Edition, axis: Axis, claim: Claim, words: str, y: int, fragment: str = "") -> Iterator[TimeEvent]:
    """A claim's event, if it has a date, as a link to the claim."""
    happened = event_date(claim)
    if happened:
        label = f"{edition.interface.date(happened)}: {words}"
        yield TimeEvent(strips.bar(axis, happened, THICK), y, routes.claim(claim.id, fragment), label)


def printed(
    edition: Edition, axis: Axis, claim: Claim, top: int, above: int, *, lettered: bool = False
) -> tuple[tuple[TimePrint, ...], int]:
    """What was in print of a claim, each date in a lane in which it has room; and where that ends.

    `above`: where the event stands, from which a line leads to each.
    """
    found = drawn_reports(edition, claim)
    signs = [strips.Signs([name if lettered else "" for name, _ in strips.named(claim, r.excerpts)]) for r in found]
    tops, height = packed(axis, [report.date for report in found], signs)
    happened = event_date(claim)
    drop = (strips.per_cent(axis.placed(strips.middle(axis, happened))), above) if happened else None
    made = tuple(
        TimePrint(
            bar=strips.bar(axis, report.date, THIN),
            y=top + y,
            drop=drop,
            label=print_label(edition, report),
            marks=strips.marks(
                edition, axis, claim, report.excerpts, strips.middle(axis, report.date), lettered=lettered
            ),
        )
        for report, y in zip(found, tops, strict=True)
    )
    return made, top + height


def drawn_reports(edition: Edition, claim: Claim) -> tuple[Report, ...]:
    """The reports, those of the same days side by side: a denial beside what it denies."""
    found: dict[tuple[object, object], list[Report]] = {}
    for report in reports(edition, claim):
        found.setdefault((report.date.earliest, report.date.latest), []).append(report)
    return tuple(
        Report(
            doubtful_first(same)[0].date,
            same[0].printed if all(one.printed for one in same) else None,
            tuple(e for one in same for e in one.excerpts),
        )
        for same in found.values()
    )


def print_label(edition: Edition, report: Report) -> str:
    """As in "4 May 2021: 1 asserting"; says so where documents of another date only passed it on."""
    words = f"{edition.interface.date(report.date)}: {edition.marks_words(report.excerpts)}"
    return edition.interface._("Reported %(words)s", words=words) if report.printed else words


def doubtful_first(same: Iterable[Report]) -> list[Report]:
    return sorted(same, key=lambda report: not report.date.is_doubtful)


def packed(axis: Axis, dates: Sequence[EdtfDate], signs: Sequence[strips.Signs]) -> tuple[tuple[int, ...], int]:
    """Where dates with their squares stand below each other, each in a lane in which it has room."""
    boxes = [
        around(strips.room_of(axis, date), lanes.at_width(strips.middle(axis, date), sign.width, strips.NARROW))
        for date, sign in zip(dates, signs, strict=True)
    ]
    return lanes.tops(lanes.lanes(boxes, GAP), [BELOW + sign.height for sign in signs], GAP)


def around(*boxes: lanes.Box) -> lanes.Box:
    """The room that several boxes take together."""
    return min(start for start, _ in boxes), max(end for _, end in boxes)


# On the claim's own page.


def claim_time(edition: Edition, found: ClaimEvidence) -> ClaimTime | None:
    """The claim's strip with its letters, and the events of the claims that it stands in relation to."""
    others = related(edition, found)
    dates = dates_of(edition, [found.claim]) + tuple(date for date, *_ in others)
    if not dates:
        return None
    axis = strips.axis_of(edition, dates)
    address = f"{routes.TIMELINE}#{row_anchor(found.claim)}"
    return ClaimTime(strips.axis_view(edition, axis, dates), captioned(edition, axis, found.claim, others), address)


Related = tuple[EdtfDate, Claim, str, str]
"""The date of another claim's event, the claim, what the relation is called, and an excerpt of it or nothing."""


def related(edition: Edition, found: ClaimEvidence) -> tuple[Related, ...]:
    """The other claims whose events have dates, in time order."""
    outward, inward = relation_words(edition, outward=True), relation_words(edition, outward=False)
    links = [
        *((link.target, outward[link.relation.type], link.relation.claim.excerpt) for link in found.outward),
        *((link.origin, inward[link.relation.type], link.relation.from_) for link in found.inward),
    ]
    dated = [(event_date(claim), claim, words, excerpt or "") for claim, words, excerpt in links]
    return tuple(
        sorted(
            ((date, *rest) for date, *rest in dated if date),  # type: ignore[misc]
            key=lambda one: one[0].sort_key,
        )
    )


def captioned(edition: Edition, axis: Axis, claim: Claim, others: Sequence[Related]) -> TimeStrip:
    """The strip in parts, each below its words."""
    _ = edition.interface._
    events = tuple(event(edition, axis, claim, _("Said to happen"), CAPTION + EVENT))
    captions = [(0, _("Said to happen"))] if events else []
    at = CAPTION + 2 * EVENT if events else 0
    is_passed_on = any(report.printed for report in reports(edition, claim))
    captions.append((at, _("In print, or reported") if is_passed_on else _("In print")))
    prints, at = printed(edition, axis, claim, at + CAPTION + GAP, CAPTION + EVENT, lettered=True)
    beside: list[TimeEvent] = []
    for words, same in by_relation(others).items():
        captions.append((at + GAP, words))
        made, at = related_events(edition, axis, same, at + GAP + CAPTION)
        beside += made
    return TimeStrip(at + GAP, events, prints, tuple(beside), tuple(captions), int(axis.placed(0)))


def by_relation(others: Iterable[Related]) -> dict[str, list[Related]]:
    """The related claims by what the relation is called."""
    found: dict[str, list[Related]] = {}
    for other in others:
        found.setdefault(other[2], []).append(other)
    return found


def related_events(
    edition: Edition, axis: Axis, others: Sequence[Related], top: int
) -> tuple[tuple[TimeEvent, ...], int]:
    """The events of other claims, each in a lane in which it has room; and where they end."""
    boxes = [strips.room_of(axis, date) for date, *_ in others]
    tops, height = lanes.tops(lanes.lanes(boxes, GAP), [LANE] * len(boxes), 0)
    made: list[TimeEvent] = []
    for (_date, claim, words, excerpt), y in zip(others, tops, strict=True):
        label = f"{words}: {edition.wording(claim.statement).text}"
        made += event(edition, axis, claim, label, top + y + LANE // 2, excerpt)
    return tuple(made), top + height
