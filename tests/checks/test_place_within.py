"""A place lies within another, and has a point on the earth."""

import pytest

from tests.support import BASE, changed, found_by


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param(
            [("within: lysmar", "within: ①north-quay")],
            ['① "north-quay" lies within itself | name a larger place'],
            id="in itself",
        ),
        pytest.param(
            [
                ("{name: Lysmar, precision: country}", "{name: Lysmar, within: ①north-quay, precision: country}"),
                ("within: lysmar", "within: ②lysmar"),
            ],
            [
                '① "lysmar" lies within itself | name a larger place',
                '② "north-quay" lies within itself | name a larger place',
            ],
            id="in a circle",
        ),
        pytest.param([("point: [12.5, 44.25]", "point: [-90, 180]")], [], id="at the ends of the earth"),
        pytest.param(
            [("point: [12.5, 44.25]", "point: ①[144.25, 12.5]")],
            [
                (
                    "① the point isn't [latitude, longitude] | latitude from -90 to 90 first, "
                    "then longitude from -180 to 180, as in [36.17, 37.05]"
                )
            ],
            id="latitude and longitude exchanged",
        ),
        pytest.param(
            [("point: [12.5, 44.25]", "point: ①[12.5, 180.1]")],
            [
                (
                    "① the point isn't [latitude, longitude] | latitude from -90 to 90 first, "
                    "then longitude from -180 to 180, as in [36.17, 37.05]"
                )
            ],
            id="beyond the date line",
        ),
        pytest.param(
            [("point: [12.5, 44.25]", "point: ①[12.5]")],
            [
                (
                    "① the point isn't [latitude, longitude] | latitude from -90 to 90 first, "
                    "then longitude from -180 to 180, as in [36.17, 37.05]"
                )
            ],
            id="one number",
        ),
    ],
)
def test_place_within(edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert found_by("place-within", changed(*edits)) == expected


def test_the_whole_dossier_passes() -> None:
    assert found_by("place-within", BASE) == []
