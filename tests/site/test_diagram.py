"""The picture of who says it on whose word."""

import re
from collections.abc import Mapping
from itertools import combinations
from typing import Any, Literal

import pytest

from dossier.site import diagram as module
from dossier.site.diagram import diagram
from dossier.site.views import Diagram, DrawnName
from tests import facts


def drawn(lines: Mapping[str, str], direction: Literal["ltr", "rtl"] = "ltr", **fields: Any) -> Diagram:
    made = facts.sunk(lines, **fields)
    edition = facts.edition_of(made)
    edition.interface.direction = direction
    found = diagram(edition, facts.evidence_of(made))
    assert found is not None
    return found


def named(view: Diagram, title: str) -> DrawnName:
    (found,) = [name for name in view.names if name.title == title]
    return found


def numbers(path: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]


LONG = {
    "a": "herald > wire > unnamed-dockers",
    "b": "courier > cable",
    "c": "denies: gazette > ministry",
    "d": "declines: beacon > ministry",
    "e": "?",
}


def test_every_station_is_drawn_inside_the_picture() -> None:
    view = drawn(LONG)
    assert {name.sign for name in view.names} == {"origin", "unnamed", "relay", "untraced", "excerpt", "document"}
    for name in view.names:
        assert 0 <= name.x <= view.width
        assert 0 <= name.y <= view.height
        assert all(0 <= line.x <= view.width and 0 <= line.y <= view.height for line in name.lines)


def test_everything_named_leads_to_what_it_is() -> None:
    view = drawn(LONG)
    assert named(view, "Wire (outlet)").address == "/actors/wire/"
    assert named(view, "Unnamed-dockers (unnamed)").sign == "unnamed"
    assert named(view, "Herald, 4 May 2021").address == "/sources/doc-a/"
    assert named(view, "Untraced: no voice is named").address == ""
    letters = {name.letter: (name.address, name.mark.stance if name.mark else "") for name in view.names if name.letter}
    assert letters["C"] == ("/claims/sunk/#c", "denies")
    assert sorted(letters) == ["A", "B", "C", "D", "E"]


def test_each_way_keeps_its_stance_and_leads_from_sign_to_sign() -> None:
    view = drawn({"a": "denies: herald > wire"})
    assert [way.stance for way in view.ways] == ["denies", "denies"]
    voice, letter = named(view, "Wire (outlet)"), named(view, "Denies")
    way = numbers(view.ways[0].path)
    assert voice.x < way[0] < letter.x
    assert way[-1] < letter.x


def test_heads_stand_over_the_columns() -> None:
    assert [head.text for head in drawn({"a": "herald > wire > ministry"}).heads] == [
        "Voice",
        "Passed on by",
        "Excerpt",
        "Printed by",
    ]


def test_voices_that_count_as_one_stand_in_a_frame_that_says_why() -> None:
    view = drawn(
        {"a": "herald > wire", "b": "courier > cable"},
        same=[{"actors": ["wire", "cable"], "basis": "shared-wording", "note": "Word for word."}],
    )
    (frame,) = view.frames
    assert frame.title == "Counted as one (shared wording). Word for word."
    inside = [named(view, f"{name} (outlet)") for name in ("Wire", "Cable")]
    assert all(frame.x < name.x < frame.x + frame.width for name in inside)
    assert all(frame.y < name.y < frame.y + frame.height for name in inside)
    assert inside[0].y != inside[1].y


def test_words_never_run_into_the_next_column() -> None:
    lines = {"a": "herald > unnamed-" + "second-secretary-of-the-harbour-office"}
    view = drawn(lines)
    letter = next(name for name in view.names if name.sign == "excerpt")
    voice = next(name for name in view.names if name.sign == "unnamed")
    assert all(module.text.width(line.text, module.SIZE) + line.x < letter.x for line in voice.lines)


def test_a_picture_on_a_page_that_runs_right_to_left_is_turned() -> None:
    turned = drawn(LONG, direction="rtl")
    voice, printed = (next(name for name in turned.names if name.sign == sign) for sign in ("relay", "document"))
    assert voice.x > printed.x
    assert all(0 <= name.x <= turned.width and 0 <= name.corner_x <= turned.width for name in turned.names)
    way = numbers(turned.ways[0].path)
    assert way[0] > way[-2]


def test_shared_words_join_two_excerpts_and_lead_to_them() -> None:
    words = "the harbour office said on Monday that the ferry sank"
    made = facts.dossier(
        actors=facts.actors_of(["herald > wire", "courier > cable"]),
        sources={"one": facts.source("herald"), "two": facts.source("courier")},
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="one", attribution=["wire"], quote=f"{words} off the quay"),
                facts.excerpt("b", source="two", attribution=["cable"], quote=f"As reported, {words}"),
            )
        },
    )
    view = diagram(facts.edition_of(made), facts.evidence_of(made))
    assert view is not None
    (sharing,) = view.sharings
    assert sharing.title == "10 words shared"
    assert sharing.address == "/claims/sunk/#x_a_b"
    letters = sorted(name.y for name in view.names if name.sign == "excerpt")
    assert letters[0] < sharing.y < sharing.y + sharing.height < letters[1]


def test_labels_of_shared_words_never_stand_on_each_other() -> None:
    words = "the harbour office said on Monday that the ferry sank"
    names = [f"doc-{number}" for number in range(5)]
    made = facts.dossier(
        actors=facts.actors_of(["herald"]),
        sources={name: facts.source("herald") for name in names},
        claims={"sunk": facts.claim(*(facts.excerpt(n, source=n, quote=f"{words}, {n} says") for n in names))},
    )
    view = diagram(facts.edition_of(made), facts.evidence_of(made))
    assert view is not None
    assert len(view.sharings) == 10
    assert len({(sharing.x, sharing.y) for sharing in view.sharings}) == 10
    for one, other in combinations(view.sharings, 2):
        assert one.x + one.width <= other.x or other.x + other.width <= one.x or abs(one.y - other.y) >= one.height


def test_a_claim_without_excerpts_has_no_picture() -> None:
    made = facts.sunk({})
    assert diagram(facts.edition_of(made), facts.evidence_of(made)) is None


@pytest.mark.parametrize("number", [0, 1.26, 7.75])
def test_places_are_given_to_half_a_pixel(number: float) -> None:
    assert module.rounded(number) * 2 == int(module.rounded(number) * 2)
    assert abs(module.rounded(number) - number) <= 0.25
