"""Excerpts that were taken out, on their claim's page."""

import dataclasses
from datetime import date

from dossier import versions
from dossier.model import ClaimId, Dossier
from dossier.site import removed
from dossier.site.views import RemovedView
from dossier.versions import Version
from tests import facts


def version(claim: str, number: int, *excerpts: str) -> Version:
    quotes = [{"id": name, "quote": "it sank"} for name in excerpts]
    record = {"statement": {"en": "It sank."}, "excerpts": quotes}
    return versions.parse(
        versions.dump(
            claim, number, date(2026, 1, number), "", record=record, dossier={}, verified={}, computed={}, context=""
        )
    )


def taken_out() -> Dossier:
    """`sunk`, which was `sank` once, lost an excerpt after its second version."""
    entry = {"id": "b", "date": "2026-05-04", "reason": "It was a reprint."}
    made = facts.dossier(claims={"sunk": facts.claim(aliases=["sank"], removed=[entry, entry | {"id": "never"}])})
    listed = {
        ClaimId("sank"): (version("sank", 1, "a", "b"), version("sank", 2, "a", "b")),
        ClaimId("sunk"): (version("sunk", 3, "a"),),
    }
    return dataclasses.replace(made, versions=listed)


def shown(made: Dossier) -> tuple[RemovedView, ...]:
    claim = made.claims[ClaimId("sunk")]
    return removed.removed(facts.edition_of(made), claim)


def test_it_leads_to_the_last_version_that_had_it_where_that_was_released() -> None:
    first, second = shown(taken_out())
    assert (first.id, first.when.words, first.reason.text) == ("b", "4 May 2026", "It was a reprint.")
    assert (first.version, first.address) == (2, "/claims/sank/v/2/#b")
    assert first.permalink == "https://dossiers.example/ferry/claims/sank/v/2/#b"
    assert (second.version, second.address) == (0, "")
