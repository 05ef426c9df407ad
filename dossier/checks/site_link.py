"""A link of a Markdown text to a page of this site leads to a page that there is.

Passes: `/claims/x/`, `/claims/x/#excerpt`, `/sources/y/`, `/about/`.
Fails: `/claims/nope/` where there is no claim `nope`; an excerpt that the claim doesn't have; `/claims/x` without its
  last stroke.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier import prose
from dossier.addresses import LISTED
from dossier.model import ClaimId, Dossier
from dossier.problems import Location, Problem
from dossier.walker import nearest


def check(dossier: Dossier) -> Iterator[Problem]:
    for page in (*dossier.pages, *dossier.contexts.values()):
        for line, address in prose.own_links(page.text):
            yield from problems(dossier, address, Location(page.written.place.file, page.first_line + line))
    for claim in dossier.public_claims:
        for text in claim.context.by_language.values() if claim.context else ():
            for _, address in prose.own_links(text):
                yield from problems(dossier, address, claim.where("context"))


def problems(dossier: Dossier, address: str, location: Location) -> Iterator[Problem]:
    path, _, fragment = address.partition("#")
    parts = path.strip("/").split("/")
    table = tables(dossier).get(parts[0]) if len(parts) == 2 else None
    if table is not None and not path.endswith("/"):
        yield fault(address, location, f'write "{path}/"')
    elif table is not None and parts[1] not in table:
        yield fault(address, location, nearest(parts[1], table) or "correct the address")
    elif len(parts) == 1 and parts[0] and parts[0] not in pages(dossier) and "." not in parts[0]:
        yield fault(address, location, nearest(parts[0], pages(dossier)) or "correct the address")
    elif parts[0] == "claims" and table is not None and not has_fragment(dossier, ClaimId(parts[1]), fragment):
        ids = [excerpt.id for excerpt in dossier.claims[ClaimId(parts[1])].excerpts]
        yield fault(address, location, nearest(fragment, ids) or f"its excerpts: {', '.join(ids)}")


def has_fragment(dossier: Dossier, claim: ClaimId, fragment: str) -> bool:
    """Whether a claim has an excerpt of this name; fragments of the page's own parts hold an underscore."""
    return not fragment or "_" in fragment or dossier.claims[claim].excerpt(fragment) is not None


def tables(dossier: Dossier) -> Mapping[str, Mapping[str, object]]:
    """The addresses of two parts: the first part, and which second parts there are."""
    return {
        "claims": {claim.id: claim for claim in dossier.public_claims},
        "sources": dossier.sources,  # type: ignore[dict-item]
        "actors": dossier.actors,  # type: ignore[dict-item]
        "topics": dossier.topics,  # type: ignore[dict-item]
        "places": dossier.places,  # type: ignore[dict-item]
    }


def pages(dossier: Dossier) -> frozenset[str]:
    """The addresses of one part; the method page is there even where nobody wrote one, for its manual."""
    return LISTED | {"method"} | {page.name for page in dossier.pages}


def fault(address: str, location: Location, hint: str) -> Problem:
    return Problem("site-link", location, f'the link "{address}" leads to no page of this site', hint=hint)
