"""The computed facts of a claim as plain data: what its JSON and its versions hold."""

from __future__ import annotations

from typing import Any

from dossier.evidence import ClaimEvidence
from dossier.evidence.comparison import Cell
from dossier.evidence.origins import Origin, Side
from dossier.model import Point


def computed(found: ClaimEvidence) -> dict[str, Any]:
    """All of it, as a version is frozen with it."""
    return {"evidence": evidence(found), "comparison": comparison(found)}


def evidence(found: ClaimEvidence) -> dict[str, Any]:
    """The counts of the headline, and what stands behind them."""
    return {
        "documents": len(found.asserting.documents),
        "origins": len(found.asserting.origins),
        "unnamed_origins": found.asserting.unnamed,
        "untraced": len(found.asserting.untraced),
        "support": found.support,
        "conflict": list(found.conflict),
        "documents_by_stance": {stance: list(sources) for stance, sources in found.documents.items()},
        "relays": list(found.relays),
        "sides": {
            "asserts": side(found.asserting),
            "partly-asserts": side(found.partly),
            "denies": side(found.denying),
        },
        "shared_wording": [
            {"excerpts": [pair.first.id, pair.second.id], "words": [run.words for run in pair.runs]}
            for pair in found.shared
        ],
    }


def side(value: Side) -> dict[str, Any]:
    return {
        "origins": [origin(item) for item in value.origins],
        "untraced": [item.id for item in value.untraced],
    }


def origin(value: Origin) -> dict[str, Any]:
    return {
        "voices": list(value.voices),
        "unnamed": value.is_unnamed,
        "excerpts": [item.id for item in value.excerpts],
    }


def comparison(found: ClaimEvidence) -> list[dict[str, Any]]:
    return [{"row": row.row, "cells": [cell(item) for item in row.cells]} for row in found.rows]


def cell(value: Cell) -> dict[str, Any]:
    return {
        "excerpt": value.excerpt,
        "state": value.state,
        "said": value.point.said if value.point else None,
        "value": plain_value(value.point) if value.point else None,
        "group": value.group,
        "agrees": list(value.agrees),
        "differs": list(value.differs),
        "compatible": list(value.compatible),
        "elsewhere": value.elsewhere,
    }


def plain_value(value: Point) -> str | list[str] | None:
    """A value as it was written: one word, or a list."""
    return (value.value[0] if len(value.value) == 1 else list(value.value)) if value.value else None
