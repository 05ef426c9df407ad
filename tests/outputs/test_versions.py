"""`/claims/<id>/v/<n>.json`, and what the claim's own JSON says of its versions."""

import json
from typing import Any

from dossier.model import Dossier
from dossier.outputs import claim_json, sitemap, versions
from tests import facts

NOW = facts.sunk({"a": "herald > wire"})
FIRST = facts.frozen(NOW)
SECOND = facts.frozen(NOW, number=2, previous=FIRST.sha256)


def told(made: Dossier) -> Any:
    (found,) = [one for one in claim_json.artifacts(facts.site_of(made)) if one.path == "claims/sunk.json"]
    return json.loads(found.content)["versions"]


def test_a_versions_file_is_published_byte_for_byte() -> None:
    made = {one.path: one.content for one in versions.artifacts(facts.site_of(facts.holding(NOW, FIRST, SECOND)))}
    assert made == {"claims/sunk/v/1.json": FIRST.content, "claims/sunk/v/2.json": SECOND.content}


def test_of_what_was_taken_down_the_tombstone_is_published() -> None:
    down = facts.tombstone(FIRST)
    (made,) = versions.artifacts(facts.site_of(facts.holding(NOW, down)))
    assert made.content == down.content
    assert b"passage" not in made.content


def test_the_claims_json_lists_its_versions_with_their_digests() -> None:
    assert told(facts.holding(NOW, facts.tombstone(FIRST), SECOND)) == [
        {
            "version": 1,
            "released": "2026-03-01",
            "url": "https://dossiers.example/ferry/claims/sunk/v/1/",
            "sha256": FIRST.sha256,
            "taken_down": "2026-03-09",
        },
        {
            "version": 2,
            "released": "2026-03-02",
            "url": "https://dossiers.example/ferry/claims/sunk/v/2/",
            "sha256": SECOND.sha256,
            "taken_down": None,
        },
    ]


def test_what_was_never_released_has_none() -> None:
    assert told(NOW) == []


def test_the_map_of_the_site_leads_to_the_claim_and_to_no_version() -> None:
    held = facts.site_of(facts.holding(NOW, FIRST))
    listed = sitemap.sitemap(held)
    assert b"/claims/sunk/<" in listed
    assert b"/v/1/" not in listed
