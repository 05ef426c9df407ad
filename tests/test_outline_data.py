"""The committed outline is what the rules of its maker say, and small."""

import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier import checking, inputs, pipeline
from dossier.drawing import outline
from dossier.problems import UsageFault
from tools import outline as maker

LIMIT = 30 * 1024


@pytest.fixture(scope="module")
def content(repo: Path) -> bytes:
    return (repo / "static/map/outline.json").read_bytes()


def test_it_is_small_and_names_its_source(content: bytes, repo: Path) -> None:
    assert len(content) <= LIMIT
    assert outline.read(content).credit == maker.CREDIT
    provenance = (repo / "static/map/PROVENANCE.md").read_text(encoding="utf-8")
    assert "public domain" in provenance
    for number in (maker.TOLERANCE, maker.FAR_TOLERANCE, maker.SMALLEST, maker.STEP):
        assert f" {number}" in provenance


def test_it_lies_within_its_bounds(content: bytes) -> None:
    made = outline.read(content)
    rings = [*made.land, *(ring for country in made.countries for ring in country)]
    assert len(rings) > 100
    assert all(maker.BOUNDS.grown(1e-6).holds(point) for ring in rings for point in ring)
    assert json.loads(content)["bbox"] == list(maker.BOUNDS)


def test_every_ring_is_closed_and_no_point_stands_twice(content: bytes) -> None:
    made = outline.read(content)
    for ring in (*made.land, *(ring for country in made.countries for ring in country)):
        assert ring[0] == ring[-1]
        assert len(set(ring)) >= 3
    for arc in json.loads(content)["arcs"]:
        assert [0, 0] not in arc[1:]
        assert len(arc) > 1


def test_every_line_is_used(content: bytes) -> None:
    made = json.loads(content)
    shapes = [made["objects"]["land"], *made["objects"]["countries"]["geometries"]]
    used = {max(arc, ~arc) for shape in shapes for polygon in shape["arcs"] for ring in polygon for arc in ring}
    assert used == set(range(len(made["arcs"])))


def test_it_reaches_round_every_place_of_the_dossier(repo: Path) -> None:
    dossier = checking.check(inputs.read(repo)).dossier
    assert dossier is not None
    for place in dossier.places.values():
        latitude, longitude = place.point
        assert maker.BOUNDS.grown(-3).holds((longitude, latitude)), place.id
    countries = [place for place in dossier.places.values() if place.precision == "country"]
    made = outline.read((repo / "static/map/outline.json").read_bytes())
    assert all(made.country_at((place.point[1], place.point[0])) for place in countries)


# Its maker.


def atlas() -> dict[str, Any]:
    """Two countries on one island that lies half outside, and another island that is too small."""
    west, south, _, north = maker.BOUNDS
    middle = (south + north) / 2
    lines = [
        [(west + 10, middle), (west + 10, middle + 10)],
        [(west + 10, middle + 10), (west - 20, middle + 10), (west - 20, middle), (west + 10, middle)],
        [(west + 10, middle), (west + 20, middle), (west + 20, middle + 10), (west + 10, middle + 10)],
        [(west + 30, middle), (west + 30.01, middle), (west + 30, middle + 0.01), (west + 30, middle)],
    ]
    whole = [[[round(x * 1000), round(y * 1000)] for x, y in line] for line in lines]
    return {
        "transform": {"scale": [0.001, 0.001], "translate": [0, 0]},
        "arcs": [[line[0], *([bx - ax, by - ay] for (ax, ay), (bx, by) in itertools.pairwise(line))] for line in whole],
        "objects": {
            "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]], [[3]]]}]},
            "countries": {
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "Seaward"}},
                    {"type": "MultiPolygon", "arcs": [[[2, -1]], [[3]]], "properties": {"name": "Inland"}},
                ]
            },
        },
    }


def test_the_maker_cuts_and_drops_and_keeps_borders_shared() -> None:
    made = outline.read(maker.written(maker.outline(atlas())).encode())
    west, south, _, north = maker.BOUNDS
    middle = (south + north) / 2
    assert made.borders == (((west + 10, middle), (west + 10, middle + 10)),)
    assert [len(country) for country in made.countries] == [1, 1]
    assert len(made.land) == 1
    assert min(x for x, _ in made.land[0]) == west
    assert made.country_at((west + 5, middle + 5)) is made.countries[0]


def test_the_maker_is_a_command(tmp_path: Path, repo: Path) -> None:
    source = tmp_path / "atlas.json"
    source.write_text(json.dumps(atlas()), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tools.outline", str(source)], cwd=repo, capture_output=True, check=True
    )
    assert json.loads(done.stdout) == maker.outline(atlas())


# A root without one.


def test_a_root_may_have_none_and_a_broken_one_stops_the_build() -> None:
    assert pipeline.land({}) is outline.NO_OUTLINE
    with pytest.raises(UsageFault, match=r"static/map/outline\.json can't be read: it isn't TopoJSON"):
        pipeline.land({"map/outline.json": b"{}"})
