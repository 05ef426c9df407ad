"""`datapackage.json`: what the files of `/data/` hold, for programs.

Source: Frictionless Data Package, Data Resource, Table Schema and CSV Dialect, version 1.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from dossier.model import Source
from dossier.site import licences, routes
from dossier.site.data.cells import BETWEEN, LINE_END, Column
from dossier.site.data.files import Download
from dossier.site.edition import Edition

VERSION = 1
NAME = "datapackage.json"
TYPES: Final = {"list": "string", "texts": "array"}
"""What Table Schema calls those of our types that it has no name for."""
KEYS: Final[dict[str, dict[str, Any]]] = {
    "claims.csv": {"primaryKey": "id", "foreignKeys": [("topic", "topics", "id"), ("into", "", "id")]},
    "excerpts.csv": {
        "primaryKey": ["claim", "id"],
        "foreignKeys": [("claim", "claims", "id"), ("source", "sources", "id")],
    },
    "sources.csv": {"primaryKey": "id", "foreignKeys": [("outlet", "actors", "id")]},
    "actors.csv": {"primaryKey": "id", "foreignKeys": [("of", "", "id")]},
    "places.csv": {"primaryKey": "id", "foreignKeys": [("within", "", "id")]},
    "topics.csv": {"primaryKey": "id", "foreignKeys": []},
}
"""What names a row, and which column names a row of which table."""


def package(edition: Edition, downloads: Iterable[Download]) -> dict[str, Any]:
    """The package as plain data."""
    about = edition.dossier.about
    return {
        "profile": "data-package",
        "name": name(about.base_url),
        "id": routes.canonical(about.base_url, routes.download(NAME)),
        "title": edition.wording(about.title).text,
        "description": edition.wording(about.summary).text,
        "version": f"{VERSION}.0.0",
        "homepage": routes.canonical(about.base_url, routes.HOME),
        "licenses": [licence(about.licence)],
        "contributors": [{"title": editor.name, "role": "author"} for editor in about.editors],
        "sources": [document(source) for source in edition.dossier.sources.values()],
        "resources": [resource(download) for download in downloads],
    }


def name(base_url: str) -> str:
    """The site's host and path, in the signs that a name may have."""
    parts = urlsplit(base_url)
    return re.sub(r"[^a-z0-9._-]+", "-", f"{parts.hostname}{parts.path}".lower()).strip("-/")


def licence(short: str) -> dict[str, str]:
    path = licences.address(short)
    return {"name": short, "title": short} | ({"path": path} if path else {})


def document(source: Source) -> dict[str, str]:
    path = source.url or source.archived
    return {"title": source.title} | ({"path": path} if path else {})


def resource(download: Download) -> dict[str, Any]:
    """A file. Its digest and its size let anyone see that a copy is whole."""
    return {
        "profile": "tabular-data-resource" if download.columns else "data-resource",
        "name": download.resource,
        "path": download.name,
        "title": download.name,
        "description": download.holds,
        "version": f"{download.version}.0.0",
        "format": download.name.rpartition(".")[2],
        "mediatype": download.media,
        "encoding": "utf-8",
        "bytes": len(download.content),
        "hash": f"sha256:{hashlib.sha256(download.content).hexdigest()}",
        **(tabular(download) if download.columns else {"type": "json"} if download.name.endswith("json") else {}),
    }


def tabular(download: Download) -> dict[str, Any]:
    dialect = {"delimiter": ",", "lineTerminator": LINE_END, "quoteChar": '"', "doubleQuote": True, "header": True}
    return {"dialect": dialect, "schema": table_schema(download.name, download.columns)}


def table_schema(file: str, columns: Iterable[Column[Any]]) -> dict[str, Any]:
    keys = KEYS[file]
    foreign = [
        {"fields": [field], "reference": {"resource": table, "fields": [key]}}
        for field, table, key in keys["foreignKeys"]
    ]
    return {
        "fields": [field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": keys["primaryKey"],
        **({"foreignKeys": foreign} if foreign else {}),
    }


def field(column: Column[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"name": column.name, "type": TYPES.get(column.type, column.type)}
    if column.text:
        found["description"] = column.text
    if column.format:
        found["format"] = column.format
    constraints = dict(limits(column))
    return found | ({"constraints": constraints} if constraints else {})


def limits(column: Column[Any]) -> Iterator[tuple[str, Any]]:
    if column.is_required:
        yield "required", True
    if column.choices and column.type == "list":
        word = "|".join(map(re.escape, column.choices))
        yield "pattern", f"({word})({re.escape(BETWEEN)}({word}))*"
    elif column.choices:
        yield "enum", list(column.choices)
    yield from column.constraints.items()
