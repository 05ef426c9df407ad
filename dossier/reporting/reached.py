"""Which addresses of the site come, lead on elsewhere, or would answer no more. From the facts; nothing is built."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dossier.model import Claim, Dossier
from dossier.reporting.ends import End
from dossier.site import routes

Kind = Literal["added", "redirected", "gone"]
ROUTES: Mapping[str, Callable[[str], str]] = {
    "sources": routes.source,
    "actors": routes.actor,
    "topics": routes.topic,
    "places": routes.place,
}


@dataclass(frozen=True, slots=True)
class AddressChange:
    """What becomes of an address."""

    address: str
    """From the site's root: `/claims/x/#envoy`."""
    kind: Kind
    to: str = ""
    """Where it leads on to."""
    was_released: bool = False
    """Others may have linked to it."""


def address_changes(base: End, head: End) -> tuple[AddressChange, ...]:
    """In order of the address; what lies on a page that itself changes isn't named besides.

    None where `claims.yaml` couldn't be read whole on both sides: what is only unreadable isn't gone.
    """
    if not (base.is_whole and head.is_whole and head.dossier):
        return ()
    before, after = dict(addresses(base.dossier)), dict(addresses(head.dossier))
    changes = {change.address: change for change in changed(before, after, frozenset(released(base.dossier)))}
    return tuple(
        change
        for address, change in sorted(changes.items())
        if "#" not in address or address.partition("#")[0] not in changes
    )


def changed(before: Mapping[str, str], after: Mapping[str, str], known: frozenset[str]) -> Iterator[AddressChange]:
    for address, to in after.items():
        if to and before.get(address) == "":
            yield AddressChange(address, "redirected", to, address in known)
        elif not to and before.get(address) != "":
            yield AddressChange(address, "added")
    for address in before.keys() - after.keys():
        yield AddressChange(address, "gone", was_released=address in known)


def addresses(dossier: Dossier | None) -> Iterator[tuple[str, str]]:
    """Every address of claims, excerpts and other pages, with where it leads on to, or nothing."""
    if dossier is None:
        return
    for table, route in ROUTES.items():
        entries: Mapping[str, Any] = getattr(dossier, table)
        yield from ((route(alias), route(name)) for name, entry in entries.items() for alias in entry.aliases)
    for claim in dossier.public_claims:
        yield from former(claim)
    for table, route in ROUTES.items():  # a present id is nobody's earlier one
        yield from ((route(name), "") for name in getattr(dossier, table))
    for claim in dossier.public_claims:
        yield from present(claim)
    yield from ((routes.page(page.name), "") for page in dossier.pages)
    for listed in dossier.versions.values():
        yield from ((routes.claim_version(one.claim, one.number), "") for one in listed)


def former(claim: Claim) -> Iterator[tuple[str, str]]:
    """What a claim and its excerpts answered at under earlier ids."""
    excerpts = {str(name): str(one.id) for one in claim.excerpts for name in (one.id, *one.aliases)}
    excerpts |= {one.id: one.id for one in claim.removed}
    for alias in claim.aliases:
        yield routes.claim(alias), routes.claim(claim.id)
    for name in (*claim.aliases, claim.id):
        for excerpt, now in excerpts.items():
            yield routes.claim(name, excerpt), routes.claim(claim.id, now)


def present(claim: Claim) -> Iterator[tuple[str, str]]:
    yield routes.claim(claim.id), ""
    names = (*(one.id for one in claim.excerpts), *(one.id for one in claim.removed))
    yield from ((routes.claim(claim.id, name), "") for name in names)


def released(dossier: Dossier | None) -> Iterator[str]:
    """The addresses that the register holds."""
    if dossier is None:
        return
    for name, claim in dossier.released.claims.items():
        yield routes.claim(name)
        yield from (routes.claim(name, excerpt) for excerpt in claim.excerpts)
        yield from (routes.claim_version(name, number) for number in claim.versions)
    for table, route in (*ROUTES.items(), ("pages", routes.page)):
        yield from map(route, dossier.released.ids(table))
