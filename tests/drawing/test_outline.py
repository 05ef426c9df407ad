"""Land and countries, read from TopoJSON."""

import json
from typing import Any

import pytest

from dossier.drawing import outline

# Two squares side by side; line 0 is the border between them.
ATLAS: dict[str, Any] = {
    "type": "Topology",
    "credit": "Drawn for a test",
    "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "objects": {
        "land": {"type": "MultiPolygon", "arcs": [[[1, 2]]]},
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "West"}},
                {"type": "MultiPolygon", "arcs": [[[-1, 2]]], "properties": {"name": "East"}},
            ],
        },
    },
    "arcs": [
        [[2, 0], [0, 2]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 0], [2, 0], [0, 2], [-2, 0]],
    ],
}


def read() -> outline.Outline:
    return outline.read(json.dumps(ATLAS).encode())


def test_a_shared_border_stands_once_and_coasts_are_none() -> None:
    assert read().borders == (((11.0, 20.0), (11.0, 21.0)),)


def test_rings_are_closed_whichever_way_their_lines_run() -> None:
    made = read()
    rings = [ring for country in made.countries for ring in country]
    assert all(ring[0] == ring[-1] for ring in rings)


def test_a_country_is_known_by_a_point_in_it() -> None:
    made = read()
    west, east = made.countries
    assert made.country_at((10.5, 20.5)) is west
    assert made.country_at((11.5, 20.5)) is east
    assert made.country_at((15.0, 20.5)) == ()


def test_it_keeps_its_credit_on_the_sheet() -> None:
    laid = read().projected(lambda latitude, longitude: (longitude * 2, latitude))
    assert laid.credit == "Drawn for a test"
    assert laid.borders == (((22.0, 20.0), (22.0, 21.0)),)


@pytest.mark.parametrize("content", [b"{}", b"[]", b'{"objects": 1, "transform": 2, "arcs": []}', b"no json"], ids=str)
def test_what_is_no_outline_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"TopoJSON|Expecting"):
        outline.read(content)
