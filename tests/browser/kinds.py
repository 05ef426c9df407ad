"""One page of every kind that the real dossier has: what must hold on every page is held against these."""

from pathlib import Path

SEVEN = "/claims/egyptian-150-soldiers-2020/"
ARABIC = "/claims/egypt-sends-forces-2016/"
THREE = "/claims/mamlouk-egypt-visit-2016/"
SINGLE = "/claims/egyptian-military-experts-2020/"
VERSIONS = tuple(
    f"{ARABIC}v/{path.stem}/"
    for path in sorted((Path(__file__).parents[2] / "content/versions" / ARABIC.split("/")[2]).glob("1.json"))
)
"""None before the first release."""
KINDS = (
    "/",
    "/claims/",
    SEVEN,
    ARABIC,
    SINGLE,
    f"{SEVEN}embed/",
    "/sources/",
    "/sources/sawaleif-2016-11/",
    "/actors/",
    "/actors/tasnim/",
    "/topics/",
    "/topics/visits/",
    "/places/",
    "/places/aleppo/",
    "/matrix/",
    "/timeline/",
    "/map/",
    "/compare/",
    "/compare/?e=egypt-sends-forces-2016.tasnim&e=egypt-sends-forces-2016.iran-today&e=mamlouk-egypt-visit-2016.tasnim",
    "/search/",
    "/search/?q=%D9%82%D9%88%D8%A7%D8%AA",
    "/claims/?stance=denies",
    "/changes/",
    "/data/",
    "/about/",
    "/method/",
    *VERSIONS,
)
