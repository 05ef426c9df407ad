"""When it is said to have happened, when it was in print, who denied it when."""

from typing import Any

import pytest

from dossier import dates
from dossier.model import Dossier
from dossier.site import routes, strips, timeline
from dossier.site.edition import Edition
from dossier.site.overview import home_time
from dossier.site.views import ClaimPage, HomePage, TimelinePage, TimelineRow
from tests import facts

NAMES = ("comparison-all-cells", "denials", "many-excerpts", "states", "three-languages", "untraced")


def page_of(made: Dossier) -> TimelinePage:
    found = facts.view_of(made, routes.TIMELINE)
    assert isinstance(found, TimelinePage)
    return found


def rows(page: TimelinePage) -> list[TimelineRow]:
    return [row for group in page.groups for row in group.rows]


def dated(event: str | None, *published: str, **fields: Any) -> Dossier:
    """A claim of one event, printed at these dates; each an excerpt, a stance before it where it doesn't assert."""
    made, sources = [], {}
    for index, text in enumerate(published):
        stance, _, when = text.rpartition(" ")
        made.append(facts.excerpt(f"e{index}", stance=stance or "asserts"))
        sources[f"doc-e{index}"] = facts.source(None, published=when)
    filed = {"event": {"date": event}} if event else {}
    return facts.dossier(
        claims={"sunk": facts.claim(*made, **filed, **fields)}, sources=sources or {"x": facts.source(None)}
    )


def row_of(made: Dossier) -> TimelineRow:
    (row,) = rows(page_of(made))
    return row


def mirrored(made: Dossier) -> Edition:
    """An edition whose interface is read from the right."""
    edition = facts.edition_of(made)
    edition.interface.direction = "rtl"
    return edition


# The page.


@pytest.mark.parametrize("name", NAMES)
def test_every_public_claim_and_excerpt_is_there_once(name: str) -> None:
    made = facts.whole(name)
    found = rows(page_of(made))
    assert sorted(row.claim.address for row in found) == sorted(routes.claim(claim.id) for claim in made.public_claims)
    wanted = sorted(routes.claim(e.claim, e.id) for claim in made.public_claims for e in claim.excerpts)
    assert sorted(mark.address for row in found for report in row.reports for mark in report.marks) == wanted
    assert sorted(mark.address for row in found for one in row.strip.prints for mark in one.marks) == wanted


def test_groups_go_by_the_year_in_which_events_begin() -> None:
    claims = {
        "undated": facts.claim(),
        "late": facts.claim(event={"date": "2016-11~"}),
        "long": facts.claim(event={"date": "2015/2016"}),
        "open": facts.claim(event={"date": "../2020-07"}),
        "since": facts.claim(event={"date": "2014/.."}),
    }
    groups = page_of(facts.dossier(claims=claims)).groups
    assert [(group.anchor, group.title, [row.anchor for row in group.rows]) for group in groups] == [
        ("p_open", "No beginning is filed", ["when_open"]),
        ("p_2014", "2014", ["when_since"]),
        ("p_2015", "2015", ["when_long"]),
        ("p_2016", "2016", ["when_late"]),
        ("p_undated", "No date is filed", ["when_undated"]),
    ]


@pytest.mark.parametrize(
    ("event", "published", "expected"),
    [
        pytest.param(
            "2020-07-14",
            ["2020-07-30"],
            [("In print", "30 July 2020", "16 days later", "1 document: 1 asserting")],
            id="a day",
        ),
        pytest.param(
            "2020-07-14",
            ["2020-07-30", "denies 2020-07-30", "2020-08"],
            [
                ("In print", "30 July 2020", "16 days later", "2 documents: 1 asserting, 1 denying"),
                ("In print", "August 2020", "18 to 48 days later", "1 document: 1 asserting"),
            ],
            id="two dates",
        ),
        pytest.param(
            "2020-07~", ["2020-07-30"], [("In print", "30 July 2020", "", "1 document: 1 asserting")], id="doubtful"
        ),
        pytest.param(
            "2020-07-14",
            ["2020-08~"],
            [("In print", "about August 2020", "roughly 18 to 48 days later", "1 document: 1 asserting")],
            id="a doubtful report",
        ),
        pytest.param(None, ["2020-07-30"], [("In print", "30 July 2020", "", "1 document: 1 asserting")], id="undated"),
        pytest.param("2020-07", [], [], id="not in print"),
    ],
)
def test_reports_in_words(event: str | None, published: list[str], expected: list[tuple[str, ...]]) -> None:
    found = row_of(dated(event, *published)).reports
    assert [(one.label, one.when.words, one.lag, one.words) for one in found] == expected


def test_a_report_that_a_later_document_passes_on() -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", reported="2016-11"), event={"date": "2016-10"})},
        sources={"doc-a": facts.source(None, published="2020-07-30")},
    )
    (report,) = row_of(made).reports
    assert (report.label, report.when.words, report.printed) == ("Reported", "November 2016", "as printed 30 July 2020")


def test_a_merged_claim_says_so() -> None:
    notices = {row.claim.address: row.notice for row in rows(page_of(facts.whole("states")))}
    assert set(notices.values()) == {"", "Merged", "Withdrawn"}


def test_an_empty_dossier_says_so() -> None:
    page = page_of(facts.dossier(claims={"unsaid": facts.claim(state="draft")}))
    assert (page.groups, page.empty) == ((), "There are no claims yet.")


# What is drawn.


@pytest.mark.parametrize(
    ("text", "ends", "is_uncertain"),
    [
        pytest.param("2020", [], False, id="a year"),
        pytest.param("2020~", [("about", True), ("about", False)], False, id="about"),
        pytest.param("2020?", [], True, id="uncertain"),
        pytest.param("2020%", [("about", True), ("about", False)], True, id="both"),
        pytest.param("../2020", [("open", True)], False, id="until"),
        pytest.param("2020/..", [("open", False)], False, id="since"),
        pytest.param("2020~/2021", [("about", True)], False, id="about, to"),
    ],
)
def test_how_a_date_ends(text: str, ends: list[tuple[str, bool]], is_uncertain: bool) -> None:
    date = dates.parse(text)
    axis = strips.axis_of(facts.edition_of(facts.dossier()), [date])
    bar = strips.bar(axis, date, 6)
    assert [(end.kind, end.is_turned) for end in bar.ends] == ends
    assert bar.is_uncertain is is_uncertain


def test_length_is_precision() -> None:
    texts = ("2020-07-30", "2020-07", "2020")
    found = [dates.parse(text) for text in texts]
    axis = strips.axis_of(facts.edition_of(facts.dossier()), found)
    bars = [strips.bar(axis, date, 6) for date in found]
    assert [bar.is_tick for bar in bars] == [True, False, False]
    assert bars[0].width < bars[1].width < bars[2].width == 94


def test_an_open_date_runs_to_the_edge() -> None:
    (event,) = row_of(dated("../2020-07", "2020-07-30")).strip.events
    assert event.bar.x < strips.EDGE
    assert event.bar.ends[0].x == event.bar.x
    (event,) = row_of(dated("2020-07/..", "2020-08-30")).strip.events
    assert event.bar.x + event.bar.width > 97


def test_the_line_leads_from_the_event_to_each_print() -> None:
    strip = row_of(dated("2020-07-14", "2020-07-30", "2020-08-30")).strip
    (event,) = strip.events
    assert [one.drop for one in strip.prints] == [(event.bar.middle, event.y)] * 2
    assert all(one.y > event.y for one in strip.prints)


def test_without_a_date_only_print_is_drawn() -> None:
    strip = row_of(dated(None, "2020-07-30")).strip
    assert (strip.events, [one.drop for one in strip.prints]) == ((), [None])


def test_denials_stand_beside_assertions_of_the_same_days() -> None:
    strip = row_of(dated("2016-11", "2016-11", "denies 2016-11~")).strip
    (one,) = strip.prints
    assert [(mark.mark.stance, mark.y) for mark in one.marks] == [("asserts", 0), ("denies", 0)]
    assert one.bar.ends


@pytest.mark.parametrize("room", [strips.NARROW, 358, 1300])
def test_squares_of_a_row_never_overlap(room: int) -> None:
    texts = [f"2020-07-{day:02}" for day in range(1, 31)] + ["2020-07-15"] * 20
    strip = row_of(dated("2020-07-01", *texts)).strip
    boxes = [
        (round(one.bar.middle * room / 100 + mark.x, 3), one.y + strips.SQUARE + mark.y)
        for one in strip.prints
        for mark in one.marks
    ]
    assert all(-0.1 <= x <= room - strips.SQUARE + 0.1 for x, _ in boxes)
    clashes = [
        (first, second)
        for index, first in enumerate(boxes)
        for second in boxes[:index]
        if abs(first[0] - second[0]) < strips.SQUARE and abs(first[1] - second[1]) < strips.SQUARE
    ]
    assert clashes == []


def test_time_runs_in_reading_direction() -> None:
    made = dated("../2020-07-14", "2020-07-30", "2020-07-30")
    claim = made.public_claims[0]
    edition, turned = facts.edition_of(made), mirrored(made)
    found = timeline.dates_of(edition, [claim])
    plain = timeline.strip(edition, strips.axis_of(edition, found), claim)
    other = timeline.strip(turned, strips.axis_of(turned, found), claim)
    assert other.prints[0].bar.middle == pytest.approx(100 - plain.prints[0].bar.middle)
    assert other.events[0].bar.x + other.events[0].bar.width == pytest.approx(100 - plain.events[0].bar.x)
    assert (plain.events[0].bar.ends[0].is_turned, other.events[0].bar.ends[0].is_turned) == (True, False)
    first, second = other.prints[0].marks
    assert first.x > second.x
    assert [mark.x + strips.SQUARE for mark in other.prints[0].marks] == [-mark.x for mark in plain.prints[0].marks]


# Breaks in words.


@pytest.mark.parametrize(
    ("stretch", "words", "short"),
    [
        pytest.param(("2017-01-01", "2020-07-01"), "3 years 6 months", ("3 y", "6 m"), id="years and months"),
        pytest.param(("2016-01-01", "2017-01-01"), "1 year", ("1 y",), id="a year"),
        pytest.param(("2020-07-14", "2020-09-30"), "3 months", ("3 m",), id="rounded"),
        pytest.param(("2020-07-14", "2020-07-30"), "16 days", ("16 d",), id="days"),
    ],
)
def test_how_long_a_break_is(stretch: tuple[str, str], words: str, short: tuple[str, ...]) -> None:
    edition = facts.edition_of(facts.dossier())
    first, after = (dates.parse(text).earliest.toordinal() for text in stretch)
    found = strips.parts((first, after))
    assert (strips.duration(edition, *found), strips.short_duration(edition, *found)) == (words, short)


CLUSTERS = ("2015-08-01", "2015-08-03", "2015-08-09", "2020-07-01", "2020-07-04")


def test_a_break_says_what_it_leaves_out() -> None:
    (found,) = page_of(dated(None, *CLUSTERS)).axis.breaks
    assert found.words == "10 August 2015 to 30 June 2020: 4 years 11 months without an event or a report"
    (found,) = page_of(dated("2015-08-01/2020-07-04", *CLUSTERS)).axis.breaks
    assert found.words == "10 August 2015 to 30 June 2020: 4 years 11 months in which no date begins or ends"


# On other pages.


def test_a_claims_own_strip_has_letters_and_related_claims() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(facts.excerpt("a"), event={"date": "2021-05-01"}),
            "afloat": facts.claim(
                facts.excerpt("b"), event={"date": "2021-05-02"}, relations=[{"type": "denies", "claim": "sunk"}]
            ),
            "undated": facts.claim(relations=[{"type": "updates", "claim": "sunk"}]),
        },
        sources={"doc-a": facts.source(None), "doc-b": facts.source(None)},
    )
    page = facts.view_of(made, "/claims/sunk/")
    assert isinstance(page, ClaimPage)
    assert page.time is not None
    strip = page.time.strip
    assert [words for _, words in strip.captions] == ["Said to happen", "In print", "Denied by"]
    assert [(one.address, one.label) for one in strip.related] == [
        ("/claims/afloat/", "2 May 2021: Denied by: The ferry sank.")
    ]
    assert [(mark.letter, mark.address) for one in strip.prints for mark in one.marks] == [("A", "/claims/sunk/#a")]
    assert page.time.address == "/timeline/#when_sunk"
    tops = [y for y, _ in strip.captions]
    assert tops == sorted(set(tops))


def test_a_claim_without_any_date_has_no_strip() -> None:
    page = facts.view_of(facts.dossier(), "/claims/unsaid/")
    assert page.time is None


def test_the_home_page_has_a_lane_for_each_topic_with_claims() -> None:
    made = facts.whole("denials")
    home = facts.view_of(made, routes.HOME)
    assert isinstance(home, HomePage)
    assert home.time is not None
    assert [lane.topic.address for lane in home.time.lanes] == [group.address for group in home.groups]
    targets = {f"{routes.TIMELINE}#{row.anchor}" for row in rows(page_of(made))}
    for lane in home.time.lanes:
        assert {event.address for event in lane.strip.events} <= targets
        assert {mark.address for one in lane.strip.prints for mark in one.marks} <= targets


def test_a_square_of_a_lane_counts_its_excerpts() -> None:
    home = home_time(facts.edition_of(dated("2016-10", "2016-11", "2016-11~", "denies 2016-11")))
    assert home is not None
    (lane,) = home.lanes
    assert lane.words == "1 claim; 2 asserting, 1 denying"
    (one,) = lane.strip.prints
    assert [(mark.mark.stance, mark.letter, mark.label) for mark in one.marks] == [
        ("asserts", "2", "about November 2016: 2 asserting"),
        ("denies", "", "about November 2016: 1 denying"),
    ]


@pytest.mark.parametrize(
    ("count", "step", "expected"),
    [
        pytest.param(40, 1, "1 January 2001", id="days"),
        pytest.param(41, 1, "January 2001", id="months"),
        pytest.param(60, 40, "2001", id="years"),
    ],
)
def test_many_dates_are_drawn_coarser(count: int, step: int, expected: str) -> None:
    first = dates.parse("2001-01-01").earliest.toordinal()
    texts = [type(dates.parse("2001").earliest).fromordinal(first + step * n).isoformat() for n in range(count)]
    home = home_time(facts.edition_of(dated(None, *texts)))
    assert home is not None
    assert home.lanes[0].strip.prints[0].label.startswith(f"{expected}: ")


def test_without_dates_the_home_page_shows_no_time() -> None:
    assert facts.view_of(facts.dossier(), routes.HOME).time is None


# What documents of another date passed on.


def passed_on(**sources: Any) -> Dossier:
    made = facts.claim(facts.excerpt("a", reported="2016-11"), facts.excerpt("b"), event={"date": "2016-10"})
    return facts.dossier(
        claims={"sunk": made},
        sources={"doc-a": facts.source(None, published="2020-07-30"), "doc-b": facts.source(None, **sources)},
    )


def test_what_was_only_passed_on_is_not_called_print() -> None:
    shown = facts.view_of(passed_on(published="2016-12-01"), "/claims/sunk/")
    assert [words for _, words in shown.time.strip.captions] == ["Said to happen", "In print, or reported"]
    assert [one.label for one in shown.time.strip.prints] == [
        "Reported November 2016: 1 asserting",
        "1 December 2016: 1 asserting",
    ]
    plain = facts.view_of(dated("2016-10", "2016-11"), "/claims/sunk/")
    assert [words for _, words in plain.time.strip.captions] == ["Said to happen", "In print"]


def test_the_list_has_the_report_under_its_own_date() -> None:
    trail = facts.view_of(passed_on(published="2016-12-01"), "/claims/sunk/").trail
    assert [(item.when.words, item.label, item.text.text if item.text else "") for item in trail] == [
        ("October 2016", "Said to happen", ""),
        ("November 2016", "Reported", "1 to 60 days later, as printed 30 July 2020"),
        ("1 December 2016", "In print", "31 to 61 days later"),
        ("30 July 2020", "In print", ""),
    ]
