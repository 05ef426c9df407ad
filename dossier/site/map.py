"""Places, sized by claims, with how exactly each is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.drawing.lines import Box
from dossier.model import PlaceId
from dossier.site import ledgers, routes
from dossier.site.atlas import Detail
from dossier.site.edition import Edition, worded
from dossier.site.ground import NARROW, WIDE
from dossier.site.picture import Framed, exactness, picture
from dossier.site.places import context, named_spot
from dossier.site.views import IndexEntry, IndexGroup, MapFigure, MapKey, MapPage

OVERVIEW = "p_overview"


def map_page(edition: Edition) -> MapPage:
    """The map of the whole dossier."""
    _ = edition.interface._
    return MapPage(
        title=_("Map"),
        lead=_(
            "Where the alleged events are filed. A mark is as large as the number of claims filed at the place; "
            "its shape says how exactly the place is given."
        ),
        figures=tuple(figures(edition)),
        legend=tuple(legend(edition)),
        note=note(edition),
        places=place_list(edition),
        empty=_("No place of this dossier has a point on the map."),
    )


def figures(edition: Edition) -> Iterator[MapFigure]:
    """The whole, and a larger picture of each part in which places crowd."""
    atlas, _ = edition.atlas, edition.interface._
    if not atlas.spots:
        return
    hidden = {spot.place for detail in atlas.details for spot in detail.spots}
    frames = [framed_part(edition, number, detail) for number, detail in enumerate(atlas.details, start=1)]
    title = _("All places") if not frames else _("Overview")
    yield figure(edition, OVERVIEW, title, atlas.box, [place for place in atlas.spots if place not in hidden], frames)
    for number, detail in enumerate(atlas.details, start=1):
        title = detail_title(edition, detail)
        yield figure(edition, detail_anchor(number), title, detail.box, [spot.place for spot in detail.spots])


def figure(
    edition: Edition,
    anchor: str,
    title: str,
    shown: Box,
    places: Sequence[PlaceId],
    frames: Sequence[Framed] = (),
) -> MapFigure:
    """A part of the sheet in both layouts."""
    n = edition.interface.n
    named = [named_spot(edition, place) for place in places]
    made = tuple(
        picture(
            edition.atlas,
            shown,
            style,
            named,
            frames=frames,
            context=context(edition, places),
            tinted=edition.atlas.filed_countries,
            interface=edition.interface,
        )
        for style in (WIDE, NARROW)
    )
    lost = max(sum(mark.name is None for mark in one.marks) for one in made)
    words = n(
        "%(number)s name finds no room here; the list has it.",
        "%(number)s names find no room here; the list has them.",
        lost,
    )
    return MapFigure(anchor, worded(title, edition.interface.language), made, words if lost else "")


def framed_part(edition: Edition, number: int, detail: Detail) -> Framed:
    words = edition.interface.n("%(number)s place, enlarged", "%(number)s places, enlarged", len(detail.spots))
    return Framed(detail, worded(words, edition.interface.language), f"{routes.MAP}#{detail_anchor(number)}")


def detail_anchor(number: int) -> str:
    return f"p_detail-{number}"


def detail_title(edition: Edition, detail: Detail) -> str:
    """What the places of a detail have in common: the nearest place that contains them all, or their number."""
    common = list(edition.dossier.enclosing(detail.spots[0].place))
    for spot in detail.spots[1:]:
        around = edition.dossier.enclosing(spot.place)
        common = [outer for outer in common if outer in around]
    if common:
        return edition.interface._("Enlarged: %(place)s", place=edition.place_ref(common[0]).name.text)
    return edition.interface._("Enlarged")


# The legend.


def legend(edition: Edition) -> Iterator[MapKey]:
    """Every way of drawing that occurs."""
    _ = edition.interface._
    spots = edition.atlas.spots.values()
    ways = {exactness(spot) for spot in spots}
    if "settlement" in ways:
        yield MapKey("settlement", True, _("Settlement"), _("a disc, at the place"))
    if "area" in ways:
        yield MapKey(
            "area",
            True,
            _("District, governorate"),
            _("somewhere in this circle, which stands for a size and shows no border"),
        )
    if "region" in ways:
        yield MapKey("region", True, _("Region"), _("about here; a region has no fixed borders"))
    if "country" in ways:
        yield MapKey(
            "country", True, _("Country"), _("somewhere in the country; tinted where claims are filed and it is drawn")
        )
    if ways - {"settlement"}:
        yield MapKey("square", True, _("Square"), _("belongs to a name and marks no place: only discs do"))
    if any(not spot.claims for spot in spots):
        yield MapKey("settlement", False, _("Empty mark"), _("only named: no claim is filed there"))


def note(edition: Edition) -> str:
    """Whose land and borders these are."""
    _, credit = edition.interface._, edition.atlas.outline.credit
    drawn = _("The map was drawn when this site was built; nothing is loaded from anywhere.")
    if not credit:
        return drawn
    borders = _(
        "Land and borders: %(credit)s, as drawn there; the dossier takes no position on any border.", credit=credit
    )
    return f"{borders} {drawn}"


# In words.


def place_list(edition: Edition) -> IndexGroup | None:
    """Every place, with how exactly it is given and the claims that are filed there."""
    entries = tuple(entry(edition, place, depth) for place, depth in ledgers.place_tree(edition, None, 0))
    return IndexGroup("p_places", edition.interface._("The places in words"), entries) if entries else None


def entry(edition: Edition, place: PlaceId, depth: int) -> IndexEntry:
    plain = ledgers.place_entry(edition, place, depth)
    missing = () if place in edition.atlas.spots else (edition.interface._("not on the map"),)
    claims = edition.evidence.links.at_place.get(place, ())
    return replace(
        plain, figures=(*plain.figures, *missing), claims=tuple(edition.claim_ref(claim) for claim in claims)
    )
