"""Small dossiers for tests: made from a few lines by the engine's own reader, or read whole from `tests/dossiers/`.

An excerpt is written as the way its words took: `herald > wire > ministry` is printed by the Herald, on the word of
the Wire, which has it from the ministry; `?` stands for an outlet that the copy doesn't name.
"""

import dataclasses
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings

from dossier import captures, checking, evidence, inputs, releasing, site, versions
from dossier.declare import declare
from dossier.evidence import ClaimEvidence, Evidence
from dossier.interface import Interface
from dossier.model import ClaimId, Dossier
from dossier.site import Site
from dossier.site.edition import Edition
from dossier.versions import TakenDown, Version

ROOTS = Path(__file__).parent / "dossiers"
OUTLETS = ("herald", "courier", "gazette", "beacon", "wire", "cable")
"""Outlets of lines; `unnamed-…` is an unnamed voice, and any other name a body."""
UNKNOWN = "?"
TAKEN = date(2026, 3, 2)
RELEASED = date(2026, 3, 9)
BASE = "https://dossiers.example/ferry/"

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For property tests: what holds must hold on a busy machine, too."""


def dossier(*, texts: Mapping[str, str] | None = None, **tables: Any) -> Dossier:
    """A dossier from plain data in the shape of `claims.yaml`; what a test doesn't speak of is filled in.

    `texts` are the sources' captured texts: their captures open what the excerpts quote.
    """
    about = {
        "title": "The ferry",
        "summary": "What was said about a ferry.",
        "base_url": BASE,
        "languages": ["en"],
        "licence": "CC-BY-4.0",
        "editors": [{"name": "The editors"}],
    } | tables.pop("dossier", {})
    whole = {"dossier": about, "topics": {"ferry": {"title": "The ferry", "description": "Its trips."}}, **tables}
    whole.setdefault("sources", {"unread": source(None)})
    whole.setdefault("claims", {"unsaid": claim()})
    files = {"claims.yaml": json.dumps(whole, ensure_ascii=False).encode()}
    for name, text in (texts or {}).items():
        files[f"content/captures/{name}.json"] = captures.dump(captured(name, text, quoted(whole, name)))
    return declared(files)


def declared(files: Mapping[str, bytes]) -> Dossier:
    """A dossier from its files, which hold no mistake that reading finds."""
    declaration = declare(inputs.Inputs(Path("/nowhere"), files))
    assert declaration.problems == ()
    assert declaration.dossier is not None
    return declaration.dossier


def captured(name: str, text: str, quotes: Iterable[str]) -> captures.Capture:
    return captures.open_quotes(captures.commit(name, text.encode(), taken=TAKEN), text.encode(), quotes)


def quoted(whole: Mapping[str, Any], name: str) -> list[str]:
    """What plain data quote of a source, stakes included."""
    excerpts = [one for stated in whole["claims"].values() for one in stated.get("excerpts", ())]
    stakes = [actor["stake"] for actor in whole.get("actors", {}).values() if "stake" in actor]
    return [item["quote"] for item in (*excerpts, *stakes) if item.get("source") == name]


def source(outlet: str | None, **fields: Any) -> dict[str, Any]:
    made = {"title": "The ferry again", "language": "en", "published": "2021-05-04", "read": "full"} | fields
    return made | ({"outlet": outlet} if outlet else {})


def claim(*excerpts: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    made = {"topic": "ferry", "statement": "The ferry sank.", **fields}
    return made | ({"excerpts": list(excerpts)} if excerpts else {})


def excerpt(name: str, **fields: Any) -> dict[str, Any]:
    """An excerpt of a document of its own, unless it is given a `source`."""
    return {
        "id": name,
        "source": f"doc-{name}",
        "stance": "asserts",
        "quote": f"said here as passage {name}",
    } | fields


def way(line: str) -> tuple[str | None, list[str]]:
    """The outlet of a line, and the voices behind it."""
    outlet, *voices = (part.strip() for part in line.split(">"))
    return (None if outlet == UNKNOWN else outlet), voices


def chained(lines: Mapping[str, str], **fields: Any) -> list[dict[str, Any]]:
    """Excerpts by id, each with its way: `{"a": "herald > wire", "b": "denies: ? > ministry"}`."""
    made = []
    for name, line in lines.items():
        stance, _, chain = line.rpartition(": ")
        voices = way(chain)[1]
        more = {"attribution": voices} if voices else {}
        if stance == "partly-asserts":
            more["note"] = "Half of it."
        made.append(excerpt(name, stance=stance or "asserts", **more, **fields))
    return made


def actors_of(lines: Iterable[str], *more: str) -> dict[str, Any]:
    """Every voice of some lines, its kind told by its name."""
    found: dict[str, Any] = {}
    for line in (*lines, *more):
        outlet, voices = way(line.rpartition(": ")[2])
        for name in (outlet, *voices):
            if name:
                kind = "outlet" if name in OUTLETS else "unnamed" if name.startswith("unnamed-") else "body"
                found[name] = {"kind": kind, "name": name.capitalize()}
    return found


def sources_of(lines: Mapping[str, str]) -> dict[str, Any]:
    return {f"doc-{name}": source(way(line.rpartition(": ")[2])[0]) for name, line in lines.items()}


def sunk(lines: Mapping[str, str], *, same: Iterable[Mapping[str, Any]] = (), **fields: Any) -> Dossier:
    """A dossier of one claim, `sunk`, whose excerpts came by these ways; `same` are its `same_origin`."""
    groups = list(same)
    named = actors_of(lines.values(), *(actor for group in groups for actor in group["actors"]))
    tables: dict[str, Any] = {"same_origin": groups} if groups else {}
    if named:
        tables["actors"] = named
    if lines:
        tables["sources"] = sources_of(lines)
    return dossier(claims={"sunk": claim(*chained(lines), **fields)}, **tables)


def with_version(made: Dossier, claim_id: str = "sunk", *, on: date = RELEASED, number: int = 1) -> Dossier:
    """The same dossier with one more version of a claim: as it stands in it."""
    claim, found = made.claims[ClaimId(claim_id)], computed(made)
    content = releasing.frozen(made, found, claim, number=number, released=on, previous="")
    held = (*made.versions.get(ClaimId(claim_id), ()), versions.parse(content))
    return dataclasses.replace(made, versions={**made.versions, ClaimId(claim_id): held})


def evidence_of(made: Dossier, claim_id: str = "sunk") -> ClaimEvidence:
    return computed(made).claims[claim_id]


def computed(made: Dossier) -> Evidence:
    return evidence.compute(made)


def edition_of(made: Dossier) -> Edition:
    language = made.editions[0]
    return Edition(made, computed(made), Interface(language), language)


def site_of(made: Dossier, *, portable: bool = False) -> Site:
    addresses = site.Addresses("/static/site.css", "/static/site.js", embed_style="/static/embed.css")
    return site.make(made, computed(made), addresses, portable=portable)


def view_of(made: Dossier, address: str) -> Any:
    """What the template of the page at an address is given."""
    (page,) = [page for page in site_of(made).pages if page.address == address]
    return page.view


def whole(name: str) -> Dossier:
    """A dossier of `tests/dossiers/`, which keeps every rule."""
    checked = checking.check(inputs.read(ROOTS / name))
    assert [f"{p.place.file}:{p.place.line}: {p.rule}: {p.text}" for p in checked.problems] == []
    assert checked.dossier is not None
    return checked.dossier


def released(made: Dossier, day: str, earlier: Dossier | None = None) -> Dossier:
    """The dossier with a version of each claim that changed since an earlier state of it, which was released."""
    held = dict(earlier.versions) if earlier else {}
    for version in releasing.new_versions(replace(made, versions=held), computed(made), date.fromisoformat(day)):
        held[ClaimId(version.claim)] = (*held.get(ClaimId(version.claim), ()), version)
    return replace(made, versions=held)


def taken_down(made: Dossier, claim_id: str, number: int, day: str, reason: str) -> Dossier:
    """The dossier with a tombstone in the place of a version."""
    down = versions.TakenDown(date.fromisoformat(day), {made.language: reason})
    kept = tuple(
        versions.parse(versions.dump_tombstone(version, down)) if version.number == number else version
        for version in made.versions[ClaimId(claim_id)]
    )
    return replace(made, versions={**made.versions, ClaimId(claim_id): kept})


# Versions.


def frozen(made: Dossier, claim_id: str = "sunk", number: int = 1, *, previous: str = "") -> Version:
    """A claim as it stands, released in memory: version 1 on 1 March 2026, version 2 on 2 March, and so on."""
    claim, day = made.claims[ClaimId(claim_id)], date(2026, 3, number)
    content = releasing.frozen(made, computed(made), claim, number=number, released=day, previous=previous)
    return versions.parse(content)


def tombstone(version: Version, reason: str = "A court ordered it.") -> Version:
    """The tombstone of a version, of 9 March 2026."""
    return versions.parse(versions.dump_tombstone(version, TakenDown(date(2026, 3, 9), {"en": reason})))


def holding(made: Dossier, *held: Version) -> Dossier:
    """The dossier as it is built when these versions lie beside it. The register knows what they had."""
    listed: dict[ClaimId, tuple[Version, ...]] = {}
    for version in held:
        listed[ClaimId(version.claim)] = (*listed.get(ClaimId(version.claim), ()), version)
    return replace(made, versions=listed, released=versions.joined(made.released, versions.register_of(held)))
