"""From degrees on the globe to kilometres on a sheet: Lambert's azimuthal equal-area projection.

Areas are true everywhere, and near the centre shapes and distances are too. It has no seam: a map may lie across the
antimeridian or over a pole.

Source: Snyder 1987, Map Projections: A Working Manual (U.S. Geological Survey Professional Paper 1395), chapter 24,
equations 24-2, 22-4 and 22-5, for the sphere. Taking WGS 84 for a sphere errs by half a per cent at most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from dossier.drawing.lines import Point

RADIUS = 6371.0
"""Of the sphere of the Earth's mean radius, in km."""
FARTHEST = 1e-6
"""The point opposite to the centre would lie on a whole circle; nearer than this to it, nothing is told apart."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A sheet that touches the globe at its centre: x runs east, y runs south, both in km."""

    latitude: float
    longitude: float

    def __call__(self, latitude: float, longitude: float) -> Point:
        """Where a point of the globe (WGS 84, in degrees) stands on the sheet."""
        up, here, turn = radians(self.latitude), radians(latitude), radians(longitude - self.longitude)
        nearness = 1 + sin(up) * sin(here) + cos(up) * cos(here) * cos(turn)
        scale = RADIUS * sqrt(2 / max(nearness, FARTHEST))
        north = cos(up) * sin(here) - sin(up) * cos(here) * cos(turn)
        return scale * cos(here) * sin(turn), -scale * north


def centred(points: Iterable[Point]) -> Projection:
    """The projection whose centre lies amid these points (latitude, longitude), of which there is one at least."""
    x = y = z = 0.0
    for latitude, longitude in points:
        up, turn = radians(latitude), radians(longitude)
        x, y, z = x + cos(up) * cos(turn), y + cos(up) * sin(turn), z + sin(up)
    if hypot(x, y, z) < FARTHEST:
        return Projection(0.0, 0.0)
    return Projection(degrees(asin(z / hypot(x, y, z))), degrees(atan2(y, x)))
