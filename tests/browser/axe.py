"""What axe finds on a page. Looking at contrasts takes most of its time, and only colours change them."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe

CONTRAST = ["color-contrast"]
ONLY_CONTRAST = {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": CONTRAST}}
ALL_BUT_CONTRAST = {"resultTypes": ["violations"], "rules": {rule: {"enabled": False} for rule in CONTRAST}}


def found(page: Any, options: dict[str, Any]) -> str:
    """Each violation with the first element that has it; empty where there is none."""
    return "; ".join(
        f"{one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0].get('failureSummary', '')[:300]}"
        for one in Axe().run(page, options=options).response["violations"]
    )


def found_at(page: Any, width: int, *, contrast: bool) -> str:
    """What axe finds at a width: the structure once, the contrasts in light and in dark."""
    page.emulate_media(color_scheme="light")
    faults = [found(page, ALL_BUT_CONTRAST)]
    for scheme in ("light", "dark") if contrast else ():
        page.emulate_media(color_scheme=scheme)
        faults.append(found(page, ONLY_CONTRAST))
    return "; ".join(f"{width} px: {fault}" for fault in faults if fault)
