"""`/claims/<id>/oembed.json`."""

import json

from dossier.outputs import oembed
from tests import facts


def test_each_claim_has_a_file_at_every_address() -> None:
    made = facts.dossier(claims={"sunk": facts.claim(aliases=["sank-once"]), "refloated": facts.claim()})
    found = {one.path: json.loads(one.content) for one in oembed.artifacts(facts.site_of(made))}
    assert list(found) == [f"claims/{name}/oembed.json" for name in ("sunk", "sank-once", "refloated")]
    assert found["claims/sunk/oembed.json"] == found["claims/sank-once/oembed.json"]
    assert "claims/refloated/embed/" in found["claims/refloated/oembed.json"]["html"]
