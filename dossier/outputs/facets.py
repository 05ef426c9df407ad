"""`/claims/facets.js`: what each claim has under each facet, for the script that narrows the list of claims down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier import scripting
from dossier.artifacts import Artifact
from dossier.model import ClaimId, TopicId
from dossier.site import Site, routes
from dossier.site.edition import STANCES, Edition
from dossier.site.facets import facets
from dossier.site.ledgers import CLAIMS_ON_A_PAGE, item
from dossier.site.views import Facet, FacetedClaim, Facets, FigurePart, When, Wording

CALL = "dossierClaims.start"
TABLES = {"topic": "topics", "actor": "actors", "outlet": "actors", "place": "places"}
"""Where the values of facets are defined, of those that are ids."""


def artifacts(site: Site) -> Iterator[Artifact]:
    """One file, where there are claims."""
    found = facets(site.edition)
    if found.claims:
        yield Artifact(routes.file_of(routes.FACETS), scripting.call(CALL, data(site.edition, found)))


def data(edition: Edition, found: Facets) -> dict[str, Any]:
    """Everything as plain data. Claims of a list in pages carry what it takes to show them on any page."""
    in_pages = len(found.claims) > CLAIMS_ON_A_PAGE
    return {
        "facets": [facet(edition, one) for one in found.facets],
        "claims": [claim(edition, one) | (shown(edition, one) if in_pages else {}) for one in found.claims],
        "orders": {"event": found.by_event, "report": found.by_report},
        "leads": leads(edition) if in_pages else [],
    }


def leads(edition: Edition) -> list[list[str]]:
    """What stands under the heading of each topic."""
    topics = (edition.dossier.topics[TopicId(topic)] for topic in edition.topic_order)
    return [words(edition, edition.wording(topic.description)) for topic in topics]


def facet(edition: Edition, found: Facet) -> dict[str, Any]:
    """A facet; with the earlier ids of its values, which addresses that were sent may hold."""
    renamed = earlier(edition, found)
    return {
        "key": found.key,
        "values": [[value.id, *words(edition, value.name)] for value in found.values],
        **({"renamed": renamed} if renamed else {}),
    }


def earlier(edition: Edition, found: Facet) -> dict[str, str]:
    """Earlier id → present id, of the values that a facet offers."""
    ids, offered = edition.dossier.present_ids.get(TABLES.get(found.key, ""), {}), {value.id for value in found.values}
    return {old: now for old, now in ids.items() if old != now and now in offered}


def words(edition: Edition, wording: Wording) -> list[str]:
    """A text; with its language and direction where they aren't the page's."""
    if wording.language == edition.interface.language:
        return [wording.text]
    return [wording.text, wording.language, wording.direction]


def date(when: When | None) -> list[str]:
    return [when.words, *([when.datetime] if when.datetime else [])] if when else []


def claim(edition: Edition, found: FacetedClaim) -> dict[str, Any]:
    return {"id": found.id, "values": found.values, "reported": date(found.reported)}


def shown(edition: Edition, found: FacetedClaim) -> dict[str, Any]:
    """What a list shows of a claim, but for its topic, which is a facet."""
    view = item(edition, edition.dossier.claims[ClaimId(found.id)])
    statement = view.ref.name
    return {
        "statement": [statement.text, statement.language, statement.direction],
        "when": date(view.when),
        "places": [words(edition, place.name) for place in view.places],
        "marks": [STANCES.index(mark.stance) for mark in view.marks],
        "marks_words": view.marks_words,
        "figures": alternating(view.headline.parts),
        "confidence": view.headline.grade.confidence,
        "notice": view.notice,
    }


def alternating(parts: tuple[FigurePart, ...]) -> list[str]:
    """The pieces of a headline, plain and strong by turns, the first plain."""
    found = [""]
    for part in parts:
        if part.strong != (len(found) % 2 == 0):
            found.append("")
        found[-1] += part.text
    return found
