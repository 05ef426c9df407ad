"""Records of different times, told in today's ids: what was only renamed hasn't changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dossier.model import Claim, ClaimId, Dossier, RowId

Record = Mapping[str, Any]
TABLES = {"place": "places", "actor": "actors"}
"""Where the values of rows of these kinds are defined."""


def settled(dossier: Dossier, claim: Claim, record: Record) -> dict[str, Any]:
    """A claim's record of any time, in today's ids."""
    made, own = dict(record), excerpts_of(claim)
    if "topic" in made:
        made["topic"] = dossier.present_id("topics", made["topic"])
    if "into" in made:
        made["into"] = dossier.present_id("claims", made["into"])
    if "actors" in made:
        made["actors"] = [dossier.present_id("actors", actor) for actor in made["actors"]]
    if "places" in made.get("event", {}):
        places = [dossier.present_id("places", place) for place in made["event"]["places"]]
        made["event"] = {**made["event"], "places": places}
    if "excerpts" in made:
        made["excerpts"] = [settled_excerpt(dossier, own, excerpt) for excerpt in made["excerpts"]]
    if "relations" in made:
        made["relations"] = [settled_relation(dossier, own, relation) for relation in made["relations"]]
    return made


def settled_excerpt(dossier: Dossier, own: Mapping[str, str], excerpt: Record) -> dict[str, Any]:
    made = {**excerpt, "id": own.get(excerpt["id"], excerpt["id"])}
    if "source" in made:
        made["source"] = dossier.present_id("sources", made["source"])
    if "attribution" in made:
        made["attribution"] = [dossier.present_id("actors", voice) for voice in made["attribution"]]
    if "points" in made:
        made["points"] = {row: settled_point(dossier, row, point) for row, point in made["points"].items()}
    return made


def settled_point(dossier: Dossier, row: str, point: Record) -> dict[str, Any]:
    """A point; the values of places and actors are ids."""
    declared = dossier.rows.get(RowId(row))
    table = TABLES.get(declared.kind) if declared else None
    if table is None or "value" not in point:
        return dict(point)
    return {**point, "value": [dossier.present_id(table, value) for value in point["value"]]}


def settled_relation(dossier: Dossier, own: Mapping[str, str], relation: Record) -> dict[str, Any]:
    made = {**relation, "claim": settled_target(dossier, relation["claim"])}
    return {**made, "from": own.get(made["from"], made["from"])} if "from" in made else made


def settled_target(dossier: Dossier, written: str) -> str:
    name, mark, excerpt = written.partition("#")
    now = dossier.present_id("claims", name)
    claim = dossier.claims.get(ClaimId(now))
    return f"{now}{mark}{excerpts_of(claim).get(excerpt, excerpt) if claim else excerpt}"


def excerpts_of(claim: Claim) -> dict[str, str]:
    """Earlier ids of a claim's excerpts, each with the present one."""
    return {alias: excerpt.id for excerpt in claim.excerpts for alias in excerpt.aliases}
