"""Who says it on whose word."""

from dossier.site.views import CellLink, OriginGroup, OriginRoute, OriginVoice
from tests.templates.parts import Element, classed, elements, hrefs, link, mark, only, part, ref, text, texts

ROUTE = OriginRoute(
    mark("denies"),
    (CellLink("A", "/claims/sunk/#a"), CellLink("B", "/claims/sunk/#b")),
    (ref("The Wire", "/actors/wire/"), ref("The Cable", "/actors/cable/")),
    ref("The Herald", "/actors/herald/"),
)


def origins(*voices: str, note: str = "", route: OriginRoute = ROUTE) -> Element:
    origin = OriginVoice(tuple(link(voice, "unnamed", "unnamed") for voice in voices), (route,), note)
    groups = (OriginGroup("1 denial, counted apart", (origin,)),)
    return part("origins", "origins(groups, frame, to)", groups=groups)


def test_a_side_is_a_heading() -> None:
    assert texts(elements(origins("two dockers"), "h3")) == ["1 denial, counted apart"]


def test_the_way_leads_from_the_voice_to_the_print() -> None:
    way = text(only(origins("two dockers"), "origins__origin"))
    order = [way.index(name) for name in ("two dockers", "The Cable", "The Wire", "The Herald", "Denies: ")]
    assert order == sorted(order)


def test_each_letter_leads_to_its_column() -> None:
    assert hrefs(only(origins("two dockers"), "origins__columns")) == [">/claims/sunk/#a", ">/claims/sunk/#b"]


def test_voices_that_count_as_one_stand_together_with_the_reason() -> None:
    joined = only(origins("two dockers", "a clerk", note="Counted as one."), "origins__voices--joined")
    assert text(joined).endswith("Counted as one.")
    assert len(classed(joined, "origins__voice")) == 2


def test_a_voice_that_nobody_passes_on_has_no_relays() -> None:
    route = OriginRoute(mark(), (CellLink("A", "/claims/sunk/#a"),), (), ref("The Herald"))
    assert classed(origins("two dockers", route=route), "origins__relay") == []


# The same as a table.


def table(*groups: OriginGroup) -> Element:
    return part("origins", "origins_table(groups, frame, to)", groups=groups)


def test_a_table_says_the_same() -> None:
    origin = OriginVoice((link("two dockers", "unnamed", "unnamed"),), (ROUTE,), "")
    made = table(OriginGroup("1 denial, counted apart", (origin,)))
    assert texts(elements(made, "th")) == [
        "Voice",
        "Passed on by",
        "Printed by",
        "Excerpts",
        "1 denial, counted apart",
    ]
    assert texts(elements(made, "td")) == ["two dockers unnamed", "The CableThe Wire", "The Herald", "Denies: AB"]


def test_a_voice_with_several_ways_stands_once_beside_them() -> None:
    origin = OriginVoice((link("two dockers", "unnamed", "unnamed"),), (ROUTE, ROUTE), "Counted as one.")
    cells = elements(table(OriginGroup("1 origin asserts it", (origin,))), "td")
    assert cells[0].get("rowspan") == "2"
    assert len(cells) == 7
