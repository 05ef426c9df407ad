"""A claim as it stands: frozen with all that its page shows, and brought back."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dossier import checking, evidence, inputs, records, standing, versions
from dossier.evidence import Evidence, plain
from dossier.model import Claim, Dossier
from dossier.site.around import trail
from dossier.site.columns import columns
from dossier.site.compare import comparison
from dossier.site.edition import Edition
from dossier.site.headline import headline
from dossier.standing import Thawed
from dossier.versions import VersionFault
from tests import facts
from tests.facts import edition_of
from tests.support import BASE, DOSSIERS, REPO, TAKEN, whole

GOOD = sorted(path.name for path in DOSSIERS.iterdir() if path.is_dir() and not path.name.startswith("broken-"))
ROOTS = {"real": REPO, **{name: DOSSIERS / name for name in GOOD}}


@cache
def dossier_of(root: Path) -> Dossier:
    dossier = checking.check(inputs.read(root)).dossier
    assert dossier is not None
    return dossier


def frozen(dossier: Dossier, found: Evidence, claim: Claim) -> versions.Version:
    now = standing.standing(dossier, found, claim)
    content = versions.dump(
        claim.id,
        1,
        TAKEN,
        "",
        record=now.record,
        context=now.context,
        dossier=now.dossier,
        verified=now.verified,
        computed=plain.computed(found.claims[claim.id]),  # type: ignore[index]
    )
    return versions.parse(content)


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS.keys())
def test_a_thawed_claim_shows_what_the_claim_showed(root: Path) -> None:
    dossier = dossier_of(root)
    edition = edition_of(dossier)
    for claim in dossier.public_claims:
        version = frozen(dossier, edition.evidence, claim)
        thawed = standing.thaw(version)
        assert records.resolved(thawed.found.claim) == version.record
        assert json.loads(json.dumps(plain.computed(thawed.found))) == version.computed
        same_page(edition, claim, thawed)


def same_page(edition: Edition, claim: Claim, thawed: Thawed) -> None:
    """The parts of the page that are made of more than the claim alone."""
    then = Edition(thawed.dossier, thawed.evidence, edition.interface, edition.language)
    now, found = edition.evidence.claims[claim.id], thawed.found  # type: ignore[index]
    assert headline(then, found) == headline(edition, now)
    assert trail(then, found) == trail(edition, now)
    assert comparison(then, found) == comparison(edition, now)
    for before, after in zip(columns(edition, claim), columns(then, found.claim), strict=True):
        assert (before.chain, before.proof.words, before.quote) == (after.chain, after.proof.words, after.quote)
        assert {ref.address for ref in before.also_in} == {ref.address for ref in after.also_in}


def test_nothing_goes_along_that_the_page_does_not_show() -> None:
    dossier = dossier_of(REPO)
    found = evidence.compute(dossier)
    claim = dossier.claims["egyptian-pilots-2016"]  # type: ignore[index]
    version = frozen(dossier, found, claim)
    assert len(version.dossier["actors"]) < len(dossier.actors)
    assert len(version.dossier["claims"]) < len(dossier.claims) / 2
    assert not any("stake" in actor for actor in version.dossier["actors"].values())
    assert {"repository", "contact", "editions"}.isdisjoint(version.dossier["dossier"])


def test_longer_prose_goes_along() -> None:
    text = "The quay is *old*.\n"
    checked = checking.check(whole(BASE, {"content/claims/quay-closed.md": text.encode()}))
    assert checked.dossier is not None
    claim = checked.dossier.claims["quay-closed"]  # type: ignore[index]
    thawed = standing.thaw(frozen(checked.dossier, evidence.compute(checked.dossier), claim))
    assert thawed.dossier.contexts["quay-closed"].text == text  # type: ignore[index]


def test_a_version_that_cannot_be_read_says_why() -> None:
    dossier = dossier_of(REPO)
    claim = dossier.public_claims[0]
    version = frozen(dossier, evidence.compute(dossier), claim)
    broken = json.loads(version.content)
    broken["record"]["topic"] = "nowhere"
    with pytest.raises(VersionFault, match='the version can\'t be read: there is no topic "nowhere"'):
        standing.thaw(versions.parse(versions.written(broken)))


def test_verified_words_stand_as_runs() -> None:
    assert list(standing.runs([5, 3, 4, 9])) == [(3, 5), (9, 9)]
    assert list(standing.runs([])) == []


def two(**fields: Any) -> Dossier:
    return facts.dossier(
        claims={"sunk": facts.claim(**fields), "late": facts.claim(facts.excerpt("b"), statement="It was late.")},
        sources={"doc-b": facts.source(None)},
    )


def test_a_claim_without_an_excerpt_is_read_back() -> None:
    assert standing.thaw(facts.frozen(two())).found.claim.excerpts == ()


def test_a_merged_claim_brings_along_what_it_was_merged_into() -> None:
    thawed = standing.thaw(facts.frozen(two(state="merged", into="late")))
    assert thawed.found.claim.into == "late"
    assert thawed.dossier.claims["late"].statement.by_language == {"en": "It was late."}  # type: ignore[index]


def test_a_relation_to_a_draft_is_not_frozen() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(relations=[{"type": "tension", "claim": "secret"}]),
            "secret": facts.claim(statement="Secret.", state="draft"),
        }
    )
    version = facts.frozen(made)
    assert b"ecret" not in version.content
    assert standing.thaw(version).found.claim.relations == ()
