"""What pages say of themselves in tags: to previews of links, reference managers and Google Scholar."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier.model import ClaimId, Dossier
from dossier.site import routes
from dossier.site.views import Head
from dossier.versions import TakenDown
from tests import facts

BASE = facts.BASE.rstrip("/")
SUNK = "https://dossiers.example/ferry/claims/sunk/"
ASSESSED = {"confidence": "low", "reason": "One voice.", "by": "The editors", "date": "2026-03-05"}


def head_of(made: Dossier, address: str) -> Head:
    (page,) = [page for page in facts.site_of(made).pages if page.address == address]
    return page.frame.head


def tags(made: Dossier, address: str, prefix: str) -> list[tuple[str, str]]:
    return [(tag.key, tag.content) for tag in head_of(made, address).tags if tag.key.startswith(prefix)]


def sunk(dossier: dict[str, Any] | None = None, **fields: Any) -> Dossier:
    return facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc"), **fields)},
        sources={"doc": facts.source(None)},
        dossier=dossier or {},
    )


def released(made: Dossier, *days: str, earlier: Dossier | None = None, before: Dossier | None = None) -> Dossier:
    """The dossier with versions of its claim of these days: all but the last of `before`, or all of `earlier`."""
    before = earlier or before or sunk(statement="Another.")
    for number, day in enumerate(days, start=1):
        state = made if number == len(days) and not earlier else before
        held = facts.with_version(state, on=date.fromisoformat(day), number=number)
        before, made = (replace(one, versions=held.versions) for one in (before, made))
    return made


# Previews of links.


def test_a_claims_preview() -> None:
    made = sunk(dossier={"languages": ["en", "ar"]}, statement={"en": "The ferry sank.", "ar": "غرقت العبّارة."})
    assert tags(made, routes.claim("sunk"), "og:") == [
        ("og:type", "article"),
        ("og:title", "Claim: The ferry sank."),
        ("og:description", "1 document, untraced"),
        ("og:url", SUNK),
        ("og:site_name", "The ferry"),
        ("og:locale", "en"),
        ("og:image", f"{SUNK}card.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "The ferry sank. 1 document, untraced"),
    ]
    assert tags(made, routes.claim("sunk"), "twitter:") == [("twitter:card", "summary_large_image")]


def called(made: Dossier) -> dict[str, str]:
    """What a claim is called, wherever its statement stands alone."""
    address = routes.claim("sunk")
    found = {page.address: page.frame for page in facts.site_of(made).pages}
    held = {tag.key: tag.content for tag in found[address].head.tags}
    return {
        "og:title": held["og:title"],
        "title": found[address].title,
        "embed": found[routes.claim_embed("sunk")].title,
        "oEmbed": found[address].head.links[-1].title,
    }


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, "Claim: The ferry sank.", id="published"),
        pytest.param({"state": "withdrawn", "reason": "Another ferry."}, "Withdrawn: The ferry sank.", id="withdrawn"),
        pytest.param({"state": "merged", "into": "left"}, "Merged: The ferry sank.", id="merged"),
    ],
)
def test_a_statement_alone_is_never_the_dossiers_own(fields: dict[str, Any], expected: str) -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(statement="The ferry sank.", **fields), "left": facts.claim(statement="It left.")}
    )
    assert set(called(made).values()) == {expected}
    held = {tag.key: tag.content for tag in head_of(made, routes.claim("sunk")).tags}
    assert held["citation_title"] == held["DC.title"] == "The ferry sank."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"state": "withdrawn", "reason": "Another ferry."}, "This claim was withdrawn · No document asserts it"),
        ({"state": "merged", "into": "left"}, "This claim was merged into another · No document asserts it"),
    ],
)
def test_what_became_of_a_claim_comes_before_its_figures(fields: dict[str, Any], expected: str) -> None:
    made = facts.dossier(claims={"sunk": facts.claim(**fields), "left": facts.claim()})
    held = {tag.key: tag.content for tag in head_of(made, routes.claim("sunk")).tags}
    assert held["og:description"] == held["DC.description"] == expected
    assert expected in held["og:image:alt"]


def test_an_earlier_address_is_called_as_the_page_that_it_leads_to() -> None:
    made = sunk(statement="The ferry sank.", aliases=["sank-once"])
    (moved,) = [page for page in facts.site_of(made).pages if page.address == routes.claim("sank-once")]
    assert (moved.frame.title, moved.view.name.text) == ("Claim: The ferry sank.", "The ferry sank.")


def test_open_graphs_keys_are_properties_and_all_others_names() -> None:
    kinds = {
        tag.key.partition(":")[0]: tag.kind for tag in head_of(sunk(assessment=ASSESSED), routes.claim("sunk")).tags
    }
    assert [key for key, kind in kinds.items() if kind == "property"] == ["og", "article"]


@pytest.mark.parametrize(
    "address",
    [routes.HOME, routes.CLAIMS, routes.source("doc"), routes.topic("ferry"), routes.SEARCH, routes.METHOD],
)
def test_other_pages_are_pages_of_a_website_without_a_picture(address: str) -> None:
    made = sunk()
    found = dict(tags(made, address, "og:"))
    assert (found["og:type"], found["og:url"]) == ("website", f"{BASE}{address}")
    assert "og:image" not in found
    assert tags(made, address, "twitter:") == [("twitter:card", "summary")]
    assert tags(made, address, "citation_") == []


def test_the_page_for_lost_addresses_says_nothing_of_itself() -> None:
    assert head_of(sunk(), routes.NOT_FOUND) == Head()


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("https://dossiers.example", "https://dossiers.example/claims/sunk/"),
        ("https://dossiers.example/", "https://dossiers.example/claims/sunk/"),
        ("https://dossiers.example/a/b", "https://dossiers.example/a/b/claims/sunk/"),
        ("https://dossiers.example/a/b/", "https://dossiers.example/a/b/claims/sunk/"),
    ],
)
def test_every_address_follows_the_base(base: str, expected: str) -> None:
    made = sunk(dossier={"base_url": base})
    (page,) = [page for page in facts.site_of(made).pages if page.address == routes.claim("sunk")]
    held = {tag.key: tag.content for tag in page.frame.head.tags}
    keys = ("og:url", "citation_public_url", "citation_fulltext_html_url", "DC.identifier")
    assert [held[key] for key in keys] == [expected] * 4
    assert (page.frame.canonical, held["og:image"]) == (expected, f"{expected}card.png")
    assert f'"@id":"{expected}"' in page.frame.head.data


# Reference managers.


def test_a_reference_manager_takes_the_claim() -> None:
    made = sunk(dossier={"editors": [{"name": "Mara Venn"}, {"name": "Sami Haddad"}]}, assessment=ASSESSED)
    assert tags(made, routes.claim("sunk"), "citation_") == [
        ("citation_title", "The ferry sank."),
        ("citation_author", "Mara Venn"),
        ("citation_author", "Sami Haddad"),
        ("citation_publication_date", "2026/03/05"),
        ("citation_language", "en"),
        ("citation_public_url", SUNK),
        ("citation_fulltext_html_url", SUNK),
    ]
    assert tags(made, routes.claim("sunk"), "z:") == [("z:itemType", "webpage")]
    assert tags(made, routes.claim("sunk"), "DC") == [
        ("DC.title", "The ferry sank."),
        ("DC.creator", "Mara Venn"),
        ("DC.creator", "Sami Haddad"),
        ("DC.date", "2026-03-05"),
        ("DC.description", "1 document, untraced"),
        ("DC.language", "en"),
        ("DC.rights", "CC-BY-4.0"),
        ("DC.identifier", SUNK),
        ("DCTERMS.isPartOf", f"{BASE}/"),
    ]


def test_the_language_is_that_of_the_statement_whatever_the_interface_speaks() -> None:
    made = facts.whole("three-languages")
    (claim, *_) = made.public_claims
    held = {tag.key: tag.content for tag in head_of(made, routes.claim(claim.id)).tags}
    assert held["citation_title"].startswith("Le marché")
    assert [held[key] for key in ("citation_language", "DC.language", "og:locale")] == ["fr", "fr", "fr"]


def dates(made: Dossier) -> dict[str, str]:
    held = head_of(made, routes.claim("sunk")).tags
    return {tag.key: tag.content for tag in held if tag.key.rpartition(".")[2].endswith(("date", "time"))}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "2026-03-05",
            {"article:modified_time": "2026-03-05", "citation_publication_date": "2026/03/05", "DC.date": "2026-03-05"},
            id="a day",
        ),
        pytest.param("2026-03", {"citation_publication_date": "2026/03", "DC.date": "2026-03"}, id="a month"),
        pytest.param("2026", {"citation_publication_date": "2026", "DC.date": "2026"}, id="a year"),
        pytest.param("2026-03~", {"DC.date": "2026-03~"}, id="doubtful"),
        pytest.param("2026-03-05/2026-03-07", {"DC.date": "2026-03-05/2026-03-07"}, id="an interval"),
    ],
)
def test_a_claim_that_was_never_released_has_its_assessments_date_as_sure_as_it_is(
    written: str, expected: dict[str, str]
) -> None:
    assert dates(sunk(assessment=ASSESSED | {"date": written})) == expected


def test_a_claim_without_any_date_is_given_none() -> None:
    assert dates(sunk()) == {}


def test_a_released_claim_has_its_versions_date() -> None:
    assert dates(released(sunk(assessment=ASSESSED), "2026-04-01", "2026-05-02")) == {
        "article:published_time": "2026-04-01",
        "article:modified_time": "2026-05-02",
        "citation_publication_date": "2026/05/02",
        "citation_online_date": "2026/04/01",
        "DC.date": "2026-05-02",
    }


def test_a_claim_that_changed_since_its_release_doesnt_pass_for_that_version() -> None:
    revision = {"date": "2026-06-07", "kind": "correction", "summary": "A name."}
    made = released(sunk(assessment=ASSESSED, revisions=[revision]), "2026-04-01", "2026-05-02", earlier=sunk())
    found = dates(made)
    assert (found["citation_publication_date"], found["citation_online_date"]) == ("2026/06/07", "2026/04/01")
    assert '"version"' not in head_of(made, routes.claim("sunk")).data
    assert '"version":2' in head_of(released(sunk(), "2026-04-01", "2026-05-02"), routes.claim("sunk")).data


WITHDRAWAL = {"date": "2026-09-09", "kind": "withdrawal", "summary": "Another ferry."}
GONE = {"state": "withdrawn", "reason": "Another ferry.", "revisions": [WITHDRAWAL]}


def test_a_withdrawn_claim_keeps_the_date_of_its_last_version_that_stood() -> None:
    made = released(sunk(**GONE), "2026-04-01", "2026-05-02", "2026-09-10")
    assert dates(made) == {
        "article:published_time": "2026-04-01",
        "article:modified_time": "2026-09-10",
        "citation_publication_date": "2026/05/02",
        "citation_online_date": "2026/04/01",
        "DC.date": "2026-05-02",
    }
    data = head_of(made, routes.claim("sunk")).data
    assert '"datePublished":"2026-04-01","dateModified":"2026-09-10"' in data


def test_so_does_one_whose_withdrawal_isnt_released_yet() -> None:
    found = dates(released(sunk(**GONE), "2026-04-01", "2026-05-02", earlier=sunk(statement="Another.")))
    assert (found["DC.date"], found["article:modified_time"]) == ("2026-05-02", "2026-09-09")


def test_a_withdrawn_claim_that_never_stood_has_its_assessments_date() -> None:
    found = dates(sunk(**GONE, assessment=ASSESSED))
    assert (found["DC.date"], found["article:modified_time"]) == ("2026-03-05", "2026-09-09")


def test_a_version_that_was_taken_down_isnt_one_that_stood() -> None:
    made = released(sunk(**GONE), "2026-04-01", "2026-05-02", "2026-09-10")
    first, second, third = made.versions[ClaimId("sunk")]
    gone = replace(second, record={}, taken_down=TakenDown(date(2026, 6, 1), {"en": "The law."}))
    assert dates(replace(made, versions={ClaimId("sunk"): (first, gone, third)}))["DC.date"] == "2026-04-01"


def test_a_merged_claim_keeps_its_date_too() -> None:
    def pair(**fields: Any) -> Dossier:
        return facts.dossier(claims={"sunk": facts.claim(**fields), "left": facts.claim()})

    found = dates(released(pair(state="merged", into="left"), "2026-04-01", "2026-09-10", before=pair()))
    assert (found["DC.date"], found["article:modified_time"]) == ("2026-04-01", "2026-09-10")
