"""A place lies within another, and has a point on the earth.

Fails: places that lie within each other in a circle; a point that isn't [latitude, longitude] in degrees.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.model import Dossier, PlaceId
from dossier.problems import Problem

DEPTH_LIMIT = 24


def check(dossier: Dossier) -> Iterator[Problem]:
    for place in dossier.places.values():
        if place.within == place.id or PlaceId(place.id) in dossier.enclosing(PlaceId(place.id)):
            yield Problem(
                "place-within", place.where("within"), f'"{place.id}" lies within itself', hint="name a larger place"
            )
        elif len(dossier.enclosing(PlaceId(place.id))) > DEPTH_LIMIT:
            yield Problem(
                "place-within",
                place.where("within"),
                f"the place lies within more than {DEPTH_LIMIT} others",
                hint="leave out places that nothing names",
            )
        if place.point and not on_earth(place.point):
            yield Problem(
                "place-within",
                place.where("point"),
                "the point isn't [latitude, longitude]",
                hint="latitude from -90 to 90 first, then longitude from -180 to 180, as in [36.17, 37.05]",
            )


def on_earth(point: tuple[float, ...]) -> bool:
    return len(point) == 2 and -90 <= point[0] <= 90 and -180 <= point[1] <= 180
