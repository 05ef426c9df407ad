"""Places in words, and the small map of a few."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.model import PlaceId
from dossier.site import routes
from dossier.site.atlas import framed
from dossier.site.edition import Edition
from dossier.site.ground import SMALL
from dossier.site.picture import Named, picture
from dossier.site.views import SmallMap

SMALLEST_SIDE = 700.0
"""Of what a small map shows, in km."""


def precision(edition: Edition, place_id: PlaceId) -> str:
    _ = edition.interface._
    return {
        "settlement": _("settlement"),
        "district": _("district"),
        "governorate": _("governorate"),
        "region": _("region"),
        "country": _("country"),
    }[edition.dossier.places[place_id].precision]


def named_spot(edition: Edition, place: PlaceId) -> Named:
    ref = edition.place_ref(place)
    return Named(edition.atlas.spots[place], ref.name, ref.also, described(edition, place), ref.address)


def described(edition: Edition, place: PlaceId) -> str:
    """As in "North Quay: settlement, 8 claims"."""
    _, n = edition.interface._, edition.interface.n
    count = edition.atlas.spots[place].claims
    return _(
        "%(name)s: %(precision)s, %(claims)s",
        name=edition.place_ref(place).name.text,
        precision=precision(edition, place),
        claims=n("%(number)s claim", "%(number)s claims", count) if count else _("only named"),
    )


def context(edition: Edition, places: Iterable[PlaceId]) -> list[Named]:
    """The countries that places lie in, as far as they aren't shown themselves."""
    shown = list(places)
    outer = dict.fromkeys(outer for place in shown for outer in edition.dossier.enclosing(place))
    return [
        named_spot(edition, place)
        for place in outer
        if place not in shown and place in edition.atlas.spots and edition.dossier.places[place].precision == "country"
    ]


def small_map(edition: Edition, places: Iterable[PlaceId]) -> SmallMap | None:
    """A map of a few places; None where none of them has a point."""
    shown = [place for place in dict.fromkeys(places) if place in edition.atlas.spots]
    if not shown:
        return None
    _ = edition.interface._
    box = framed([edition.atlas.spots[place] for place in shown], least=SMALLEST_SIDE)
    named = [named_spot(edition, place) for place in shown]
    tinted = [place.spot.country for place in named if place.spot.country]
    drawn = picture(
        edition.atlas, box, SMALL, named, context=context(edition, shown), tinted=tinted, interface=edition.interface
    )
    words = edition.interface.listed([whereabouts(edition, place) for place in shown])
    return SmallMap(_("Map: %(places)s", places=words), drawn, routes.MAP)


def whereabouts(edition: Edition, place: PlaceId) -> str:
    """As in "North Shore, Lysmar (a district; the exact place isn’t given)"."""
    _ = edition.interface._
    way = ", ".join(edition.place_ref(one).name.text for one in (place, *edition.dossier.enclosing(place)))
    exact = {
        "settlement": _("a settlement"),
        "district": _("a district; the exact place isn’t given"),
        "governorate": _("a governorate; the exact place isn’t given"),
        "region": _("a region; the exact place isn’t given"),
        "country": _("a country; the exact place isn’t given"),
    }[edition.dossier.places[place].precision]
    return _("%(place)s (%(exact)s)", place=way, exact=exact)
