"""Time on one axis: the list in words, and the same drawn."""

import re
from typing import Any

from dossier.drawing.ticks import Label
from dossier.site.views import (
    ClaimTime,
    HomeTime,
    Ref,
    TimeAxis,
    TimeBar,
    TimeBreak,
    TimeEnd,
    TimeEvent,
    TimeLabels,
    TimeLane,
    TimelineGroup,
    TimelinePage,
    TimelineRow,
    TimeMark,
    TimePrint,
    TimeReport,
    TimeStrip,
    TimeTooth,
)
from tests.templates.parts import MAY, Element, ar, classed, elements, hrefs, mark, only, page, part, ref, text, texts

LABELS = TimeLabels((Label(50.0, "2021", 1), Label(10.5, "May", 2)), (3.0, 20.0), (7.5,))
WORDS = "1 June 2021 to 30 November 2024: 3 years 6 months without a report"
BREAK = TimeBreak(20.0, 6.0, 23.0, (TimeTooth(21.6, 40, 22.3, 36),), ("3 y", "6 m"), WORDS)
AXIS = TimeAxis(LABELS, LABELS, (BREAK,))
MONTH = TimeBar(12.5, 20.0, 22.5, -3.0, 6, False, False, ())
ABOUT = TimeBar(12.5, 20.0, 22.5, -1.0, 2, False, False, (TimeEnd(12.5, "about", True), TimeEnd(32.5, "about", False)))
DAY = TimeBar(40.0, 0.3, 40.15, -6.0, 12, True, True, ())
A = TimeMark(mark("denies"), "A", "/claims/sunk/#herald", "A, Denies: The Wire", -7.0, 0, 9.0)
EVENT = TimeEvent(MONTH, 8, "/claims/sunk/", "May 2021: The ferry sank.")
PRINT = TimePrint(ABOUT, 34, (22.5, 8), "about May 2021: 1 denying", (A,))
STRIP = TimeStrip(62, (EVENT,), (PRINT,))
REPORT = TimeReport("In print", MAY, "16 days later", "1 document: 1 denying", "", (A,))


def row(**fields: Any) -> TimelineRow:
    made: dict[str, Any] = {
        "anchor": "when_sunk",
        "claim": Ref(ar("غرقت العبّارة"), "/claims/sunk/"),
        "when": MAY,
        "notice": "",
        "reports": (REPORT,),
        "strip": STRIP,
    }
    return TimelineRow(**made | fields)


def timeline(*rows: TimelineRow) -> Element:
    group = TimelineGroup("p_2021", "2021", rows or (row(),))
    view = TimelinePage("Timeline", "When.", AXIS, (group,), ((mark(), "says it"),), "")
    return page("timeline", view)


def drawn(strip: TimeStrip, **options: bool) -> Element:
    chosen = "".join(f", {name}={str(value).lower()}" for name, value in options.items())
    return part("timeline", f"strip(view, to{chosen})", view=strip)


def titles(tree: Element) -> list[str]:
    return texts(elements(tree, "title"))


def test_a_row_says_when_what_and_in_print() -> None:
    words = only(timeline(), "timeline__words")
    assert text(words) == (
        "4 May 2021 غرقت العبّارة In print 4 May 2021 , 16 days later (1 document: 1 denying) AA, Denies: The Wire"
    ).replace("2021 ,", "2021,")
    assert hrefs(words) == [">/claims/sunk/", ">/claims/sunk/#herald"]


def test_a_row_is_an_address_and_its_claim_is_in_its_language() -> None:
    tree = timeline()
    assert only(tree, "timeline__row").get("id") == "when_sunk"
    (heading,) = elements(only(tree, "timeline__row"), "h3")
    assert (heading.get("lang"), heading.get("dir")) == ("ar", "rtl")


def test_a_row_without_date_or_reports() -> None:
    words = only(timeline(row(when=None, reports=(), notice="Merged")), "timeline__words")
    assert text(words) == "no date · Merged غرقت العبّارة"


def test_beside_its_list_the_drawing_is_left_out_of_reading_and_tabbing() -> None:
    strip = only(timeline(), "timeline__strip")
    assert all(found.get("aria-hidden") == "true" for found in classed(strip, "time"))
    assert [found.get("tabindex") for found in elements(strip, "a")] == ["-1", "-1"]


def test_each_mark_is_a_link_with_a_name() -> None:
    tree = drawn(STRIP, reached=True, lettered=True)
    links = elements(tree, "a")
    assert [(found.get("href"), *titles(found)[:1]) for found in links] == [
        (">/claims/sunk/", "May 2021: The ferry sank."),
        (">/claims/sunk/#herald", "A, Denies: The Wire"),
    ]
    assert all(found.get("tabindex") is None for found in links)
    assert texts(classed(tree, "time__letter")) == ["A"]


def test_a_square_is_the_stances_own_sign() -> None:
    (square,) = classed(drawn(STRIP), "time__mark")
    assert "stance--denies" in square.get("class")
    assert [found.get("href") for found in elements(square, "use")] == ["#i_denies"]


def test_a_bar_has_its_length_and_a_day_is_a_stroke() -> None:
    month = classed(drawn(STRIP), "time__bar")[0]
    assert (month.get("x"), month.get("width")) == ("12.5%", "20.0%")
    (day,) = classed(drawn(TimeStrip(20, (TimeEvent(DAY, 8, "/x/", "x"),), ())), "time__bar")
    assert day.get("width") == "4"
    assert "time__bar--uncertain" in day.get("class")


def test_ends_that_are_not_sharp_are_marked_and_turned() -> None:
    tree = drawn(TimeStrip(20, (), (PRINT,)))
    signs = [found for found in elements(tree, "use") if found.get("href") == "#k_about"]
    assert [found.get("transform") for found in signs] == ["scale(-1 1)", None]


def test_a_line_leads_from_event_to_print() -> None:
    (line,) = classed(drawn(STRIP), "time__lag")
    assert [line.get(name) for name in ("x1", "y1", "x2", "y2")] == ["22.5%", "8", "22.5%", "34"]
    assert classed(drawn(TimeStrip(20, (), (TimePrint(ABOUT, 6, None, "x", ()),))), "time__lag") == []


def test_the_axis_has_its_labels_and_says_where_it_is_broken() -> None:
    tree = part("timeline", "time_axis(axis)", axis=AXIS)
    assert texts(classed(tree, "time__label")) == ["2021", "May"] * 2 + ["3 y", "6 m"]
    assert titles(tree) == [BREAK.words]
    (tooth,) = classed(tree, "time__zigzag")
    assert [tooth.get(name) for name in ("x1", "y1", "x2", "y2")] == ["21.6%", "40", "22.3%", "36"]


def test_the_key_names_each_break_in_words() -> None:
    assert BREAK.words in text(part("timeline", "time_key(axis)", axis=AXIS))
    assert "not to scale" not in text(part("timeline", "time_key(axis)", axis=TimeAxis(LABELS, LABELS, ())))


def test_a_claims_strip_leads_to_the_timeline() -> None:
    tree = part("timeline", "claim_time(view, to)", view=ClaimTime(AXIS, STRIP, "/timeline/#when_sunk"))
    assert hrefs(tree)[-1] == ">/timeline/#when_sunk"
    assert [found.get("aria-label") for found in elements(tree, "svg") if found.get("role")] == ["In time"]
    assert BREAK.words in text(only(tree, "claim-time__caption"))


def test_a_lane_of_the_home_page_is_said_in_words() -> None:
    lane = TimeLane(ref("The ferry", "/topics/ferry/"), "1 claim; 1 denying", STRIP)
    tree = part("timeline", "home_time(view, frame, to)", view=HomeTime(AXIS, (lane,)))
    assert text(only(tree, "home-time__words")) == "The ferry 1 claim; 1 denying"
    assert hrefs(only(tree, "home-time__words")) == [">/topics/ferry/"]


def test_a_page_without_claims_says_so() -> None:
    tree = page("timeline", TimelinePage("Timeline", "When.", AXIS, (), (), "There are no claims yet."))
    assert text(only(tree, "nothing")) == "There are no claims yet."
    assert classed(tree, "timeline") == []


def test_every_sign_that_is_used_is_there() -> None:
    tree = timeline()
    ids = {found.get("id") for found in elements(tree)}
    used = {re.sub("^#", "", found.get("href")) for found in elements(tree, "use")}
    assert used <= ids
