"""The whole dossier on one axis: a lane for each topic, for the home page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dossier.dates import EdtfDate, Moment
from dossier.drawing import lanes
from dossier.drawing.axis import Axis
from dossier.model import Claim, Excerpt, Stance, TopicId
from dossier.site import routes, strips
from dossier.site.edition import STANCES, Edition, event_order
from dossier.site.timeline import GAP, THIN, dates_of, event_date, packed, reports, row_anchor
from dossier.site.views import HomeTime, TimeEvent, TimeLane, TimeMark, TimePrint, TimeStrip

MANY = 40
"""With more dates than these, days are drawn as their months, then months as their years."""
THICK, THICKER, THICKEST = 4, 2, 12
"""The bar of one event, what each further event of the same date adds, and where that ends."""
APART = 3

Coarsened = Callable[[EdtfDate], EdtfDate]


def home_time(edition: Edition) -> HomeTime | None:
    """Events and reports by topic; None where nothing has a date."""
    dates = dates_of(edition, edition.dossier.public_claims)
    if not dates:
        return None
    coarse = coarsening(dates)
    shown = tuple(dict.fromkeys(map(coarse, dates)))
    axis = strips.axis_of(edition, shown)
    return HomeTime(
        strips.axis_view(edition, axis, shown),
        tuple(lane(edition, axis, topic, claims, coarse) for topic, claims in edition.topic_order.items()),
    )


def coarsening(dates: Sequence[EdtfDate]) -> Coarsened:
    """The finest form of the dates in which there aren't too many of them."""
    forms: tuple[Coarsened, ...] = (lambda date: date, in_months, in_years)
    return next((form for form in forms if len(set(map(form, dates))) <= MANY), in_years)


def in_months(date: EdtfDate) -> EdtfDate:
    return cut(date, lambda moment: replace(moment, day=None))


def in_years(date: EdtfDate) -> EdtfDate:
    return cut(date, lambda moment: replace(moment, month=None, day=None))


def cut(date: EdtfDate, less: Callable[[Moment], Moment]) -> EdtfDate:
    """A date with less of its precision, and with its marks of doubt."""
    start, end = (less(moment) if moment else None for moment in (date.start, date.end))
    return EdtfDate("", start, end)


def lane(edition: Edition, axis: Axis, topic: str, claims: Sequence[Claim], coarse: Coarsened) -> TimeLane:
    n = edition.interface.n
    excerpts = [excerpt for claim in claims for excerpt in claim.excerpts]
    words = [n("%(number)s claim", "%(number)s claims", len(claims)), edition.marks_words(excerpts)]
    return TimeLane(
        edition.topic_ref(TopicId(topic)), "; ".join(filter(None, words)), strip(edition, axis, claims, coarse)
    )


def strip(edition: Edition, axis: Axis, claims: Iterable[Claim], coarse: Coarsened) -> TimeStrip:
    ordered = sorted(claims, key=event_order)
    events, top = happened(edition, axis, ordered, coarse)
    prints, height = printed(edition, axis, ordered, coarse, top)
    return TimeStrip(height, events, prints)


def happened(
    edition: Edition, axis: Axis, claims: Iterable[Claim], coarse: Coarsened
) -> tuple[tuple[TimeEvent, ...], int]:
    """The events, those of one date as one bar, the thicker the more they are; and where they end."""
    found: dict[EdtfDate, list[Claim]] = {}
    for claim in claims:
        date = event_date(claim)
        if date:
            found.setdefault(coarse(date), []).append(claim)
    thick = [min(THICK + THICKER * (len(same) - 1), THICKEST) for same in found.values()]
    boxes = [strips.room_of(axis, date) for date in found]
    tops, height = lanes.tops(lanes.lanes(boxes, GAP), [high + APART for high in thick], 0)
    made = tuple(
        TimeEvent(
            strips.bar(axis, date, high), GAP + y + high // 2, timeline_address(same), event_words(edition, date, same)
        )
        for (date, same), high, y in zip(found.items(), thick, tops, strict=True)
    )
    return made, GAP + height + GAP


def timeline_address(claims: Sequence[Claim]) -> str:
    """The first of some claims in the timeline."""
    return f"{routes.TIMELINE}#{row_anchor(claims[0])}"


def event_words(edition: Edition, date: EdtfDate, claims: Sequence[Claim]) -> str:
    """As in "about November 2016: 3 claims"."""
    own = event_date(claims[0])
    if len(claims) == 1 and own:
        return f"{edition.interface.date(own)}: {edition.wording(claims[0].statement).text}"
    counted = edition.interface.n("%(number)s claim", "%(number)s claims", len(claims))
    return f"{edition.interface.date(date)}: {counted}"


Said = list[tuple[Claim, Excerpt]]


def printed(
    edition: Edition, axis: Axis, claims: Iterable[Claim], coarse: Coarsened, top: int
) -> tuple[tuple[TimePrint, ...], int]:
    """What was in print at each date, a square for each stance with its number; and where that ends."""
    found = said_at(edition, claims, coarse)
    dates = sorted(found, key=lambda date: date.sort_key)
    signs = [strips.Signs([number(found[date][stance]) for stance in shown(found[date])]) for date in dates]
    tops, height = packed(axis, dates, signs)
    made = tuple(
        TimePrint(
            bar=strips.bar(axis, date, THIN),
            y=top + y,
            drop=None,
            label=f"{edition.interface.date(date)}: "
            + edition.marks_words(excerpt for said in found[date].values() for _, excerpt in said),
            marks=counted(edition, axis, date, found[date], sign),
        )
        for date, sign, y in zip(dates, signs, tops, strict=True)
    )
    return made, top + height + GAP


def said_at(edition: Edition, claims: Iterable[Claim], coarse: Coarsened) -> dict[EdtfDate, dict[Stance, Said]]:
    """The excerpts by date and stance; dates of the same days are one, and doubtful where one of them is."""
    listed = [(claim, coarse(report.date), report.excerpts) for claim in claims for report in reports(edition, claim)]
    doubtful_last = sorted((date for _, date, _ in listed), key=lambda date: date.is_doubtful)
    same = {(date.earliest, date.latest): date for date in doubtful_last}
    found: dict[EdtfDate, dict[Stance, Said]] = {}
    for claim, date, excerpts in listed:
        stances = found.setdefault(same[date.earliest, date.latest], {})
        for excerpt in excerpts:
            stances.setdefault(excerpt.stance, []).append((claim, excerpt))
    return found


def shown(said: dict[Stance, Said]) -> list[Stance]:
    """The stances there are, in their order."""
    return [stance for stance in STANCES if stance in said]


def number(said: Said) -> str:
    """What stands beside a square for several."""
    return str(len(said)) if len(said) > 1 else ""


def counted(
    edition: Edition, axis: Axis, date: EdtfDate, said: dict[Stance, Said], signs: strips.Signs
) -> tuple[TimeMark, ...]:
    places = signs.places(axis, strips.middle(axis, date))
    return tuple(
        TimeMark(
            edition.mark(stance),
            number(said[stance]),
            timeline_address([claim for claim, _ in said[stance]]),
            f"{edition.interface.date(date)}: {edition.marks_words(excerpt for _, excerpt in said[stance])}",
            *place,
        )
        for stance, place in zip(shown(said), places, strict=True)
    )
