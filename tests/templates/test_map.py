"""Maps, large and small."""

import re
from dataclasses import replace
from typing import Any

from dossier.site.views import (
    IndexEntry,
    IndexGroup,
    MapFigure,
    MapKey,
    MapLabel,
    MapMark,
    MapPage,
    MapPicture,
    SmallMap,
)
from dossier.site.views.map import MapScale
from tests.templates.parts import Element, ar, classed, elements, en, hrefs, only, page, part, ref, text, texts

NAME = MapLabel((("North", 20.5), ("Quay", 38.0)), "3", 44.5, "start", "en", "ltr", 14)
ARABIC = MapLabel((("ليسمار", 60.0),), "8", 90.0, "end", "ar", "rtl", 16)
QUAY = MapMark(
    exactness="settlement",
    address="/places/quay/",
    label="North Quay: settlement, 3 claims",
    also=(ar("الرصيف"),),
    is_filed=True,
    disc=(30.0, 20.0, 8.0),
    square=None,
    ring=None,
    frame=None,
    name=NAME,
)
SHORE = replace(
    QUAY, exactness="area", address="/places/shore/", disc=None, square=(60.0, 50.0, 9.0), ring=(70.0, 54.0, 20.0)
)
LYSMAR = replace(QUAY, exactness="country", address="/places/lysmar/", disc=None, square=(70, 50, 9), name=ARABIC)
EMPTY = replace(QUAY, address="/places/far/", is_filed=False, name=None)
SCALE = MapScale(120.0, "100 km", "start", "ltr", (("8", 600.0, 14.0), ("1", 560.0, 5.0)), 432)
PICTURE = MapPicture(
    layout="wide",
    width=660,
    height=400,
    foot=64,
    land="M0 0l9 0 0 9z",
    borders="M1 1l2 2",
    graticule="",
    countries=("M0 0l5 0 0 5z",),
    context=(replace(ARABIC, count=""),),
    marks=(QUAY, SHORE, LYSMAR, EMPTY),
    scale=SCALE,
)
FIGURE = MapFigure("p_overview", en("Overview"), (PICTURE, replace(PICTURE, layout="narrow", width=360)), "")
KEYS = tuple(MapKey(way, True, way, "meaning") for way in ("settlement", "area", "region", "country", "square"))  # type: ignore[arg-type]
LIST = IndexGroup("p_places", "The places in words", (IndexEntry(ref("Quay"), None, "settlement", ("3 claims",)),))


def map_of(figure: MapFigure = FIGURE) -> Element:
    return part("map", "map(figures, to)", figures=(figure,))


def places(tree: Element, address: str) -> list[Element]:
    return [link for link in elements(tree, "a") if link.get("href") == f">{address}"]


def test_mark_and_name_are_one_link_in_each_layout() -> None:
    for link in places(map_of(), "/places/quay/"):
        assert link.get("aria-label") == "North Quay: settlement, 3 claims"
        assert [(len(elements(link, tag))) for tag in ("circle", "rect", "text")] == [1, 0, 1]
    assert len(places(map_of(), "/places/quay/")) == 2


def test_its_title_names_it_in_other_languages_too() -> None:
    titles = elements(places(map_of(), "/places/quay/")[0], "title")
    assert [(title.get("lang"), text(title)) for title in titles] == [
        (None, "North Quay: settlement, 3 claims"),
        ("ar", "الرصيف"),
    ]


def test_names_are_set_line_by_line_in_their_direction() -> None:
    name, arabic = (elements(places(map_of(), f"/places/{place}/")[0], "text")[0] for place in ("quay", "lysmar"))
    lines = [(line.get("x"), line.get("y"), text(line)) for line in elements(name, "tspan")]
    assert lines == [("44.5", "20.5", "North"), ("44.5", "38.0", "Quay"), (None, None, "3")]
    assert [arabic.get(key) for key in ("direction", "lang", "text-anchor", "font-size")] == ["rtl", "ar", "end", "16"]


def test_an_area_has_its_circle_and_its_square() -> None:
    (shore, *_) = places(map_of(), "/places/shore/")
    assert len(classed(shore, "map__ring")) == len(elements(shore, "rect")) == 1
    assert "map__place--area" in shore.get("class")


def test_a_place_that_is_only_named_says_so_by_a_class_and_may_lack_its_name() -> None:
    (far, *_) = places(map_of(), "/places/far/")
    assert "map__place--empty" in far.get("class").split()
    assert elements(far, "text") == []


def test_the_scale_and_the_sizes_stand_below() -> None:
    (scale, *_) = classed(map_of(), "map__scale")
    assert texts(elements(scale, "text")) == ["100 km", "8", "1"]


def test_no_style_and_no_id_in_a_drawing() -> None:
    for found in elements(map_of()):
        assert "style" not in found.attrib
        assert not (found.get("id") and "svg" in str(found.tag))


def test_a_graticule_is_drawn_where_there_is_one() -> None:
    bare = replace(FIGURE, pictures=(replace(PICTURE, land="", graticule="M0 9l9 0"),))
    assert len(classed(map_of(bare), "map__line")) == 1
    assert classed(map_of(), "map__line") == []


def test_what_finds_no_room_is_told() -> None:
    assert text(only(map_of(replace(FIGURE, note="2 names find no room here.")), "map__note")).startswith("2 names")


def test_each_key_has_its_sign() -> None:
    tree = part("map", "map_key(keys)", keys=KEYS)
    drawn = [[re.sub(".*}", "", str(one.tag)) for one in elements(sign)[1:]] for sign in classed(tree, "map-key__sign")]
    assert drawn == [["circle"], ["circle"], ["circle"], ["path"], ["rect"]]


def test_the_small_map_is_one_link_to_the_large_one_with_a_name_in_words() -> None:
    view = SmallMap("Map: North Quay, Lysmar (a settlement)", replace(PICTURE, layout="small", foot=0.0), "/map/")
    tree = part("map", "small_map(view, to)", view=view)
    assert hrefs(tree) == [">/map/"]
    (picture,) = [one for one in elements(tree, "svg") if one.get("role")]
    assert (picture.get("role"), picture.get("aria-label")) == ("img", "Map: North Quay, Lysmar (a settlement)")


def test_the_page_shows_the_map_the_legend_and_the_list() -> None:
    view = MapPage("Map", "Where.", (FIGURE,), KEYS, "Drawn for a test.", LIST, "Nothing.")
    main = elements(page("map", view), "main")[0]
    assert len(classed(main, "map__figure")) == 1
    assert "Drawn for a test." in text(main)
    assert "Nothing." not in text(main)
    assert classed(main, "entries")


def test_a_page_without_a_map_says_why() -> None:
    view: Any = MapPage("Map", "Where.", (), (), "Drawn.", None, "No place has a point.")
    main = elements(page("map", view), "main")[0]
    assert text(only(main, "nothing")) == "No place has a point."
    assert elements(main, "svg") == []
