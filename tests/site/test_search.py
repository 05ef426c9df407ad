"""By which texts a claim is found, and what is shown of it."""

from typing import Any

from dossier.site import search
from dossier.site.views import ClaimPage, SearchRecord, SearchResult
from tests import facts

ACTORS = {
    "herald": {"kind": "outlet", "name": {"en": "The Herald", "ar": "المنادي"}},
    "ministry": {"kind": "body", "name": "The Ministry", "variants": ["Wizara", "الوزارة"]},
    "envoy": {"kind": "outlet", "name": {"en": "The Envoy", "ar": "السفير"}},
    "pilot": {"kind": "person", "name": {"en": "Jon Vale", "ar": "جون فال"}, "variants": ["Capt. Vale"]},
    "unnamed-sources": {"kind": "unnamed", "of": "herald", "name": "sources"},
}
PLACES = {
    "coast": {"name": {"en": "The Coast", "ar": "الساحل"}, "precision": "region"},
    "quay": {"name": "North Quay", "within": "coast", "precision": "settlement"},
}


def results(*excerpts: Any, **fields: Any) -> tuple[SearchResult, ...]:
    made = facts.dossier(
        dossier={"languages": ["en", "ar"]},
        actors=ACTORS,
        places=PLACES,
        sources={"doc": facts.source("herald")},
        claims={"sunk": facts.claim(*excerpts, **fields)},
    )
    return facts.site_of(made).results


def record(*excerpts: Any, **fields: Any) -> SearchRecord:
    (result,) = results(*excerpts, **fields)
    return result.record


def quoted(quote: str, **fields: Any) -> Any:
    return facts.excerpt("a", source="doc", quote=quote, **fields)


def test_a_claim_is_found_by_its_statement_in_every_language() -> None:
    found = record(statement={"en": "The ferry sank.", "ar": "غرقت العبارة."})
    assert (found.claim, found.fields["statement"]) == ("sunk", ("The ferry sank.", "غرقت العبارة."))


def test_a_claim_is_found_by_its_quotes_and_translations() -> None:
    found = record(quoted("le bac a sombré hier", translation={"text": "the ferry sank", "by": "x", "method": "human"}))
    assert found.fields["passages"] == ("le bac a sombré hier", "the ferry sank")


def test_a_claim_is_found_by_every_spelling_of_whom_and_where_it_is_filed_under() -> None:
    found = record(actors=["ministry"], event={"date": "2021-05", "places": ["quay"]})
    assert found.fields["filed"] == (
        *("The Ministry", "Wizara", "الوزارة"),
        *("North Quay", "The Coast", "الساحل"),
        "May 2021",
    )


def test_a_claim_is_found_by_who_speaks_and_who_prints() -> None:
    found = record(quoted("the ferry sank at noon", attribution=["pilot"]))
    assert found.fields["heard"] == ("Jon Vale", "جون فال", "Capt. Vale", "The Herald", "المنادي")


def test_a_name_in_a_statement_brings_its_other_spellings() -> None:
    found = record(statement="Vale’s ferry, said Jon Vale, sank at the North-Quay.")
    assert found.fields["heard"] == ("Jon Vale", "جون فال", "Capt. Vale", "North Quay")


def test_a_name_in_a_statement_weighs_as_named_only_where_the_claim_is_filed_under_it() -> None:
    found = record(statement="Jon Vale’s ferry sank at the North Quay.", event={"date": "2021", "places": ["quay"]})
    assert found.fields["named"] == ("North Quay",)
    assert found.fields["heard"] == ("Jon Vale", "جون فال", "Capt. Vale")


def test_a_word_that_shares_a_names_stem_brings_nothing() -> None:
    (found,) = results(statement={"en": "The ambassadors return.", "ar": "عودة السفيرين."})
    assert (found.record.fields["named"], found.record.fields["heard"], found.spelt) == ((), (), ())


def test_a_name_is_shown_only_where_the_claim_is_filed_under_it_or_it_speaks_or_prints() -> None:
    (found,) = results(
        quoted("Capt. Vale saw the ferry off the coast", attribution=["pilot"]),
        statement={"en": "The Envoy left the quay.", "ar": "غادر السفير."},
        actors=["ministry"],
        event={"date": "2021-05", "places": ["quay"]},
    )
    assert "The Envoy" in found.record.fields["heard"]
    assert [name.ref.name.text for name in found.spelt] == [
        *("The Ministry", "North Quay", "The Coast"),
        *("Jon Vale", "The Herald"),
    ]


def test_a_name_in_a_quote_brings_its_other_spellings_whatever_is_joined_to_it() -> None:
    assert "Wizara" in record(quoted("قال ناطق والوزارة تعلم أن العبارة غرقت")).fields["heard"]


def test_part_of_a_name_and_an_unnamed_voices_words_bring_nothing() -> None:
    assert record(statement="Jon told sources of the quay.").fields["named"] == ()


def test_a_result_shows_what_the_claims_page_shows() -> None:
    made = facts.whole("states")
    site = facts.site_of(made)
    shown = {page.view.id: page.view for page in site.pages if isinstance(page.view, ClaimPage)}
    assert [result.record.claim for result in site.results] == [claim.id for claim in made.public_claims]
    for result in site.results:
        page = shown[result.record.claim]
        assert (result.claim.name, result.claim.also) == (page.statement, page.also)
        assert (result.headline, result.columns, result.when) == (page.headline, page.columns, page.when)


def test_a_merged_claim_says_so() -> None:
    notices = {result.record.claim: result.notice for result in facts.site_of(facts.whole("states")).results}
    assert notices["mill-broken"]
    assert not notices["mill-stopped"]


def test_an_index_is_named_for_each_script_that_occurs() -> None:
    edition = facts.edition_of(facts.dossier(claims={"sunk": facts.claim(statement="The ferry sank.")}))
    assert search.languages(facts.site_of(edition.dossier).results) == ("en",)
    assert search.languages(results(statement={"en": "It sank.", "ar": "غرقت."})) == ("ar", "en")


def test_only_the_search_page_may_run_what_searches() -> None:
    made = facts.site_of(facts.whole("states"))
    frames = {page.address: page.frame for page in made.pages if page.template != "embed"}
    searching = [address for address, frame in frames.items() if "wasm-unsafe-eval" in frame.policy]
    assert searching == ["/search/"]
    assert [address for address, frame in frames.items() if "connect-src" in frame.policy] == ["/search/"]
    assert all(frame.policy.startswith("default-src 'none'; ") for frame in frames.values())
    assert [address for address, frame in frames.items() if not frame.search] == ["/search/"]
