"""Excerpts for the page that compares, and the words that a claim's excerpts share."""

from typing import Any

from dossier.site import routes
from dossier.site.compared import compared
from dossier.site.views import ClaimPage, ComparePage, Siglum
from tests import facts

WORDS = "three ships left the harbour at dawn"


def shared(*excerpts: dict[str, Any], **fields: Any) -> ClaimPage:
    sources = {found["source"]: facts.source(None, **fields) for found in excerpts}
    made = facts.dossier(claims={"sunk": facts.claim(*excerpts)}, sources=sources)
    view = facts.view_of(made, routes.claim("sunk"))
    assert isinstance(view, ClaimPage)
    return view


def test_columns_that_share_words_are_named_with_the_words_and_their_places() -> None:
    (pair,) = shared(
        facts.excerpt("a", quote=f"He said: {WORDS}."),
        facts.excerpt("b"),
        facts.excerpt("c", quote=f"{WORDS.upper()}, as was said"),
    ).shared
    assert (pair.first, pair.second, pair.words) == (Siglum("A", "a"), Siglum("C", "c"), 7)
    (run,) = pair.runs
    assert (run.words.text, run.words.language, run.first, run.second) == (WORDS, "en", "9 45", "0 36")


def test_words_in_a_right_to_left_language_keep_their_direction() -> None:
    arabic = "غادرت ثلاث سفن الميناء عند الفجر"
    (pair,) = shared(
        facts.excerpt("a", quote=f"قال: {arabic}"), facts.excerpt("b", quote=f"{arabic} كما قيل"), language="ar"
    ).shared
    assert (pair.runs[0].words.text, pair.runs[0].words.language, pair.runs[0].words.direction) == (arabic, "ar", "rtl")


def test_claims_that_share_no_words_have_no_pair() -> None:
    assert shared(facts.excerpt("a"), facts.excerpt("b", quote="nothing of what the other one said")).shared == ()


def test_the_page_knows_where_the_files_are() -> None:
    view = facts.view_of(facts.dossier(), routes.COMPARE)
    assert isinstance(view, ComparePage)
    assert view.files == "/claims/*.excerpts.js"


def test_an_excerpt_stands_alone_whatever_its_claim_has_besides() -> None:
    made = facts.whole("many-excerpts")
    edition = facts.edition_of(made)
    for claim in made.public_claims:
        for excerpt in claim.excerpts:
            view = compared(edition, claim, excerpt)
            assert not view.column.same_document
            assert not any("traced further by" in link.remark for link in view.column.chain)
            assert view.claim.address == routes.claim(claim.id, excerpt.id)
            assert view.permalink.endswith(view.claim.address)


def test_each_use_of_a_passage_names_its_own_excerpt() -> None:
    made = facts.whole("states")
    for source in made.sources:
        for passage in facts.view_of(made, routes.source(source)).passages:
            for use in passage.uses:
                claim, _, excerpt = use.key.partition(".")
                assert use.ref.address == routes.claim(claim, excerpt)


def test_the_foot_leads_to_it_and_the_head_does_not() -> None:
    (page,) = [page for page in facts.site_of(facts.dossier()).pages if page.address == routes.COMPARE]
    assert [item.label for item in page.frame.foot if item.address == routes.COMPARE] == ["Compare"]
    assert [item for item in page.frame.nav if item.address == routes.COMPARE] == []
