"""Where what a version links to is found today.

A version names pages as they were called when it was released. What was given another id since is found by its
`aliases`; what belongs to the claim itself stays on the version's own page; a fragment that is no longer there falls
back to its page; and what has no page any more has no address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from dossier.addresses import LISTED
from dossier.model import Claim, ClaimId, Dossier
from dossier.site import routes
from dossier.site.columns import CAPTURE_ANCHOR, passage_anchor
from dossier.site.edition import Edition
from dossier.site.timeline import row_anchor
from dossier.standing import record_of
from dossier.versions import Version

View = TypeVar("View")
Find = Callable[[str], str]
"""An address as a version has it → the address today; empty where there is none."""


class Present:
    """Today's site, as a version's links find it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.dossier = edition.dossier
        self.records: dict[str, Mapping[str, Any]] = {}

    def in_prose(self, version: Version, address: str) -> str:
        """The same for a link that was written by hand. It may name any part of a page, and those change with the
        program: only excerpts are found for ever."""
        path, _, fragment = address.partition("#")
        return self.address(version, path if "_" in fragment else address)

    def address(self, version: Version, address: str) -> str:
        """Where an address of the version's page leads; empty where nothing has it any more."""
        path, _, fragment = address.partition("#")
        parts = path.strip("/").split("/")
        if parts[0] == "claims" and parts[-1] in (version.claim, *version.record.get("aliases", ())):
            is_there = "_" in fragment or fragment in version.excerpts
            return routes.claim_version(version.claim, version.number, fragment if is_there else "")
        if len(parts) == 2 and parts[0] in self.ids:
            return self.entry(parts[0], parts[1], fragment)
        if path == routes.TIMELINE:
            return self.in_time(fragment)
        return path if parts[0] in self.pages else ""

    def entry(self, table: str, name: str, fragment: str) -> str:
        """The page of a claim, source, actor, topic or place."""
        now = self.ids[table].get(name)
        if now is None:
            return ""
        if table == "claims":
            return routes.claim(now, self.excerpt(now, fragment))
        if table == "sources":
            return routes.source(now, self.passage(now, fragment))
        return f"/{table}/{now}/"

    def excerpt(self, claim: str, name: str) -> str:
        """The id that an excerpt of a claim has now; empty where the claim has none of that name."""
        found = self.dossier.claims[ClaimId(claim)].excerpts
        return next((one.id for one in found if name == one.id or name in one.aliases), "")

    def passage(self, source: str, fragment: str) -> str:
        """The element id of a passage on its source's page, which is named after an excerpt that quotes it."""
        if fragment == CAPTURE_ANCHOR:
            return fragment
        _, _, named = fragment.partition("_")
        name, _, excerpt = named.partition("_")
        claim = self.ids["claims"].get(name, "")
        found = self.dossier.claims[ClaimId(claim)].excerpt(self.excerpt(claim, excerpt)) if claim else None
        return passage_anchor(self.edition, found.passage) if found and found.source == source else ""

    def in_time(self, fragment: str) -> str:
        """A claim's row in the timeline."""
        claim = self.ids["claims"].get(fragment.partition("_")[2])
        return routes.TIMELINE + (f"#{row_anchor(self.dossier.claims[ClaimId(claim)])}" if claim else "")

    def current(self, version: Version) -> Claim | None:
        """The claim of a version as it is now; None where it has no page any more."""
        name = self.ids["claims"].get(version.claim)
        return self.dossier.claims[ClaimId(name)] if name else None

    def record(self, claim: Claim) -> Mapping[str, Any]:
        """A claim's record as it is now."""
        if claim.id not in self.records:
            self.records[claim.id] = record_of(self.dossier, claim)
        return self.records[claim.id]

    @cached_property
    def ids(self) -> Mapping[str, Mapping[str, str]]:
        """By table: every id that something with a page has or had → the id it has now."""
        shown = {claim.id for claim in self.dossier.public_claims}
        found = dict(self.dossier.present_ids)
        return {**found, "claims": {old: now for old, now in found["claims"].items() if now in shown}}

    @cached_property
    def pages(self) -> frozenset[str]:
        """The first parts of all other addresses; the home page's is empty."""
        return LISTED | {"", "method"} | prose_names(self.dossier)


def prose_names(dossier: Dossier) -> frozenset[str]:
    return frozenset(page.name for page in dossier.pages)


def settled(view: View, find: Find) -> View:
    """A view whose addresses lead to where things are found today."""
    if isinstance(view, tuple):
        return tuple(settled(part, find) for part in view)  # type: ignore[return-value]
    if not is_dataclass(view):
        return view
    found: dict[str, Any] = {}
    for field in fields(view):
        value = getattr(view, field.name)
        if field.name == "address":
            found[field.name] = find(value) if value else ""
        elif isinstance(value, tuple) or is_dataclass(value):
            found[field.name] = settled(value, find)
    return replace(view, **found) if found else view  # type: ignore[type-var]
