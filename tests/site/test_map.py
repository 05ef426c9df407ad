"""Places on a sheet, in pictures, and in words."""

import json
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from dossier import pipeline, site
from dossier.drawing import outline
from dossier.drawing.outline import Outline
from dossier.evidence import compute
from dossier.interface import Interface
from dossier.model import Dossier
from dossier.site.atlas import radius
from dossier.site.edition import Edition
from dossier.site.ground import NARROW, WIDE
from dossier.site.map import map_page
from dossier.site.places import small_map
from dossier.site.views import MapMark, MapPage, MapPicture
from tests import facts
from tests.drawing.test_outline import ATLAS

PLACES: dict[str, Any] = {
    "lysmar": {"name": {"en": "Lysmar", "ar": "ليسمار"}, "point": [20.5, 10.5], "precision": "country"},
    "coast": {"name": "The Coast", "within": "lysmar", "point": [20.4, 10.2], "precision": "region"},
    "shore": {"name": "Shore", "within": "coast", "point": [20.4, 10.3], "precision": "district"},
    "quay": {"name": "North Quay", "within": "shore", "point": [20.45, 10.3], "precision": "settlement"},
    "far": {"name": "Farhaven", "point": [32.0, 30.0], "precision": "settlement"},
    "nowhere": {"name": "Nowhere", "precision": "settlement"},
}


def dossier(places: dict[str, Any] | None = None, **claims: list[str]) -> Dossier:
    filed = claims or {"a": ["lysmar"], "b": ["lysmar", "quay"], "c": ["lysmar"], "d": ["lysmar"], "e": ["shore"]}
    made = {name: facts.claim(**({"event": {"places": where}} if where else {})) for name, where in filed.items()}
    tables = {"places": PLACES if places is None else places} if places != {} else {}
    return facts.dossier(dossier={"languages": ["en", "ar"]}, claims=made, **tables)


def edition(made: Dossier, land: Outline | None = None) -> Edition:
    shown = land if land is not None else outline.read(json.dumps(ATLAS).encode())
    return Edition(made, compute(made), Interface("en"), "en", shown)


def page(made: Dossier | None = None) -> MapPage:
    return map_page(edition(made or dossier()))


def wide(view: MapPage, figure: int = 0) -> MapPicture:
    return view.figures[figure].pictures[0]


def marks(view: MapPicture) -> dict[str, MapMark]:
    return {mark.address: mark for mark in view.marks}


# The sheet.


def test_crowded_places_get_a_larger_picture_and_a_frame_in_the_whole() -> None:
    view = page()
    assert [(figure.anchor, figure.title.text) for figure in view.figures] == [
        ("p_overview", "Overview"),
        ("p_detail-1", "Enlarged: Lysmar"),
    ]
    assert set(marks(wide(view))) == {"/map/#p_detail-1", "/places/lysmar/", "/places/far/"}
    assert set(marks(wide(view, 1))) == {"/places/coast/", "/places/shore/", "/places/quay/"}
    assert marks(wide(view))["/map/#p_detail-1"].label == "3 places, enlarged"


def test_places_with_room_stand_in_one_picture() -> None:
    view = page(dossier({name: PLACES[name] for name in ("far", "lysmar")}, a=["far"]))
    assert [figure.title.text for figure in view.figures] == ["All places"]


def test_a_place_without_a_point_is_in_the_list_alone() -> None:
    view = page()
    assert view.places is not None
    shown = {entry.ref.address: entry for entry in view.places.entries}
    assert shown["/places/nowhere/"].figures == ("not on the map",)
    assert "/places/nowhere/" not in {mark.address for figure in view.figures for mark in figure.pictures[0].marks}


def test_a_dossier_without_points_or_places_says_so() -> None:
    for places in ({}, {"nowhere": PLACES["nowhere"]}):
        view = page(dossier(places, a=[]))
        assert view.figures == ()
        assert view.empty == "No place of this dossier has a point on the map."
    assert page(dossier({}, a=[])).places is None


# How exactly.


def test_each_class_of_place_is_drawn_in_its_own_way() -> None:
    drawn = marks(wide(page())) | marks(wide(page(), 1))
    quay, shore, coast, lysmar = (drawn[f"/places/{name}/"] for name in ("quay", "shore", "coast", "lysmar"))
    assert (quay.exactness, bool(quay.disc), quay.ring, quay.square) == ("settlement", True, None, None)
    assert (shore.exactness, shore.disc, bool(shore.ring), bool(shore.square)) == ("area", None, True, True)
    assert (coast.exactness, coast.disc) == ("region", None)
    assert (lysmar.exactness, lysmar.disc, lysmar.ring) == ("country", None, None)
    assert coast.ring is not None
    assert shore.ring is not None
    assert coast.ring[2] > shore.ring[2]


def test_a_square_stands_on_its_circle_and_never_at_its_middle() -> None:
    for mark in wide(page(), 1).marks:
        if mark.ring and mark.square:
            x, y, side = mark.square
            away = ((x + side / 2 - mark.ring[0]) ** 2 + (y + side / 2 - mark.ring[1]) ** 2) ** 0.5
            assert away == pytest.approx(mark.ring[2], abs=0.3)


def test_the_country_at_which_claims_are_filed_is_tinted() -> None:
    assert len(wide(page()).countries) == 1
    assert wide(page(dossier(a=["far"]))).countries == ()


def test_sizes_go_by_area_and_the_number_is_printed() -> None:
    drawn = marks(wide(page())) | marks(wide(page(), 1))
    lysmar, quay = drawn["/places/lysmar/"], drawn["/places/quay/"]
    assert lysmar.name is not None
    assert quay.name is not None
    assert (lysmar.name.count, quay.name.count) == ("4", "1")
    assert lysmar.square is not None
    assert quay.disc is not None
    assert lysmar.square[2] ** 2 == pytest.approx(4 * 3.14159 * quay.disc[2] ** 2, rel=0.03)


@pytest.mark.parametrize("most", [1, 7, 18, 400])
def test_no_disc_outgrows_its_layout(most: int) -> None:
    sizes = [radius(count, most, unit=WIDE.unit, largest=WIDE.largest) for count in (0, 1, most)]
    assert sizes[0] == 0
    assert sizes[2] <= WIDE.largest + 1e-9
    assert sizes[2] ** 2 == pytest.approx(most * sizes[1] ** 2)


def test_a_place_that_is_only_named_has_an_empty_mark_without_a_number() -> None:
    far = marks(wide(page()))["/places/far/"]
    assert (far.is_filed, far.label) == (False, "Farhaven: settlement, only named")
    assert far.name is not None
    assert far.name.count == ""
    assert [key.word for key in page().legend][-1] == "Empty mark"


def test_the_legend_has_what_occurs_and_nothing_else() -> None:
    assert [key.word for key in page().legend] == [
        "Settlement",
        "District, governorate",
        "Region",
        "Country",
        "Square",
        "Empty mark",
    ]
    plain = page(dossier({"far": PLACES["far"]}, a=["far"]))
    assert [key.word for key in plain.legend] == ["Settlement"]


# Names.


def boxes(view: MapPicture) -> list[tuple[float, float, float, float]]:
    found = []
    for mark in view.marks:
        if mark.disc:
            x, y, r = mark.disc
            found.append((x - r, y - r, x + r, y + r))
        if mark.square:
            x, y, side = mark.square
            found.append((x, y, x + side, y + side))
    return found


def test_marks_with_names_overlap_no_other_mark() -> None:
    view = page()
    for number in range(2):
        for picture in view.figures[number].pictures:
            for one, other in combinations(boxes(picture), 2):
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, (picture.layout, one, other)


def test_names_without_room_are_left_out_and_counted() -> None:
    crowd = {
        f"p{n}": {"name": "A long name " * 3 + "indeed", "point": [20.0, 10.0], "precision": "settlement"}
        for n in range(30)
    }
    view = page(dossier(crowd | {"far": PLACES["far"]}, a=["p0"]))
    named = [mark for mark in wide(view, 1).marks if mark.name]
    assert 0 < len(named) < 30
    assert len(wide(view, 1).marks) == 30
    assert view.figures[1].note.endswith("names find no room here; the list has them.")


def test_arabic_names_run_from_right_to_left() -> None:
    made = edition(dossier())
    found = map_page(replace(made, language="ar"))
    name = marks(found.figures[0].pictures[0])["/places/lysmar/"].name
    assert name is not None
    assert (name.direction, name.language, name.anchor) == ("rtl", "ar", "end")
    assert name.size > 14


def test_a_label_has_the_name_in_other_languages_beside_it() -> None:
    lysmar = marks(wide(page()))["/places/lysmar/"]
    assert lysmar.label == "Lysmar: country, 4 claims"
    assert [other.text for other in lysmar.also] == ["ليسمار"]


# The ground.


def test_without_land_places_stand_on_a_graticule() -> None:
    bare = map_page(edition(dossier(), outline.NO_OUTLINE))
    assert wide(bare).land == ""
    assert wide(bare).graticule.startswith("M")
    assert wide(page()).graticule == ""
    assert "Land and borders" not in bare.note
    assert page().note.startswith("Land and borders: Drawn for a test, as drawn there;")


def test_a_dossier_across_the_antimeridian_is_drawn_in_one_piece() -> None:
    view = page(
        dossier(
            {
                "east": {"name": "East", "point": [10.0, 179.5], "precision": "settlement"},
                "west": {"name": "West", "point": [10.0, -179.5], "precision": "settlement"},
            },
            a=["east"],
        )
    )
    east, west = (marks(wide(view))[f"/places/{name}/"].disc for name in ("east", "west"))
    assert east is not None
    assert west is not None
    assert 0 < east[0] < west[0] < WIDE.width


@pytest.mark.parametrize("point", [[90.0, 0.0], [-90.0, 0.0], [0.0, 180.0]], ids=str)
def test_a_single_place_is_drawn_wherever_it_is(point: list[float]) -> None:
    view = page(dossier({"one": {"name": "One", "point": point, "precision": "settlement"}}, a=["one"]))
    assert marks(wide(view))["/places/one/"].disc == (WIDE.width / 2, wide(view).height / 2, WIDE.unit)


def test_every_picture_is_there_for_wide_and_narrow_screens() -> None:
    for figure in page().figures:
        assert [(picture.layout, picture.width) for picture in figure.pictures] == [
            ("wide", WIDE.width),
            ("narrow", NARROW.width),
        ]


def test_the_scale_is_a_round_length() -> None:
    assert wide(page()).scale.words.split()[0].strip("0") in ("1", "2", "5")


# In words.


def test_the_list_has_every_place_with_its_claims() -> None:
    places = page().places
    assert places is not None
    listed = [(entry.ref.address, entry.kind, entry.figures, len(entry.claims)) for entry in places.entries]
    assert listed[0] == ("/places/lysmar/", "country", ("4 claims",), 4)
    assert ("/places/quay/", "settlement", ("1 claim",), 1) in listed
    assert len(listed) == len(PLACES)


# The small map.


def test_a_claim_has_a_small_map_of_its_places() -> None:
    made = edition(dossier())
    found = small_map(made, made.dossier.claims["b"].event.places)  # type: ignore[index, union-attr]
    assert found is not None
    assert found.words == (
        "Map: Lysmar (a country; the exact place isn’t given) and North Quay, Shore, The Coast, Lysmar (a settlement)"
    )
    assert found.address == "/map/"
    assert {mark.address for mark in found.picture.marks} == {"/places/lysmar/", "/places/quay/"}
    assert all(mark.name is None or mark.name.count == "" for mark in found.picture.marks)
    assert found.picture.foot == 0


def test_the_country_round_a_small_maps_places_is_written() -> None:
    made = edition(dossier())
    found = small_map(made, [made.dossier.claims["e"].event.places[0]])  # type: ignore[index, union-attr]
    assert found is not None
    assert [label.lines[0][0] for label in found.picture.context] == ["Lysmar"]


def test_without_a_point_there_is_no_small_map() -> None:
    view = facts.view_of(dossier(a=["nowhere"]), "/claims/a/")
    assert view.map is None
    assert facts.view_of(dossier(a=["quay"]), "/claims/a/").map is not None
    assert facts.view_of(dossier(), "/places/nowhere/").map is None


def test_the_outline_reaches_the_pages() -> None:
    made = dossier()
    land = pipeline.land({"map/outline.json": json.dumps(ATLAS).encode()})
    found = site.make(made, facts.computed(made), site.Addresses("", ""), land, portable=False)
    (view,) = [page.view for page in found.pages if page.address == "/map/"]
    assert wide(view).land.startswith("M")
