"""What is taken along of a claim and its excerpts."""

from dataclasses import replace
from typing import Any

import pytest

from dossier import records
from dossier.model import ClaimId, Dossier
from dossier.site.edition import worded
from dossier.site.take import marked, take
from dossier.site.views import Take
from tests import facts

PAGE = f"{facts.BASE}claims/sunk/"


def ferry(line: str = "herald > wire", about: dict[str, Any] | None = None, **fields: Any) -> Dossier:
    chain = line.rpartition(": ")[2]
    return facts.dossier(
        dossier={"languages": ["en", "ar"]} | (about or {}),
        claims={"sunk": facts.claim(*facts.chained({"a": line}, **fields))},
        sources=facts.sources_of({"a": chain}) | {"doc-a": facts.source(facts.way(chain)[0], title="Sunk")},
        actors=facts.actors_of([line]) or {"herald": {"kind": "outlet", "name": "The Herald"}},
    )


def taken(made: Dossier) -> Take:
    return take(facts.edition_of(made), made.claims[ClaimId("sunk")])


def copied(made: Dossier) -> list[str]:
    """What is copied with the quote, line by line."""
    (excerpt,) = taken(made).excerpts
    return [excerpt.quote.text, *("".join(piece.text for piece in line) for line in excerpt.attribution)]


# The quote with its attribution.


def test_a_quote_goes_with_its_outlet_its_voices_and_its_address() -> None:
    assert copied(ferry("herald > wire > ministry", quote="the ferry sank off the quay")) == [
        "“the ferry sank off the quay”",
        "— Herald (voices, the nearest first: Wire; Ministry), “Sunk”, 4 May 2021",
        "Quoted in The ferry, as asserting: “The ferry sank.”",
        f"{PAGE}#a",
    ]


def test_a_document_that_speaks_for_itself() -> None:
    assert copied(ferry("herald"))[1] == "— Herald, “Sunk”, 4 May 2021"


def test_an_outlet_that_nobody_knows_is_not_made_up() -> None:
    assert copied(ferry("? > ministry"))[1] == (
        "— an outlet that the copy doesn’t name (voice: Ministry), “Sunk”, 4 May 2021"
    )


def test_every_translation_goes_along_and_says_how_it_was_made() -> None:
    made = facts.dossier(
        dossier={"languages": ["en", "ar"]},
        claims={
            "sunk": facts.claim(
                facts.excerpt(
                    "a",
                    source="doc",
                    quote="غرقت العبّارة قبالة رصيف الميناء",
                    translation={"text": "the ferry sank", "language": "en", "by": "Mara Venn", "method": "machine"},
                )
            )
        },
        sources={"doc": facts.source(None, language="ar", title="غرقت")},
    )
    assert copied(made)[:4] == [
        "«غرقت العبّارة قبالة رصيف الميناء»",
        "“the ferry sank”",
        "(Machine translation, by Mara Venn)",
        "— an outlet that the copy doesn’t name, “غرقت”, 4 May 2021",
    ]
    (excerpt,) = taken(made).excerpts
    assert (excerpt.quote.language, excerpt.attribution[2][1].language) == ("ar", "ar")


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        ("asserts", "Quoted in The ferry, as asserting: “The ferry sank.”"),
        ("partly-asserts", "Quoted in The ferry, as asserting in part: “The ferry sank.”"),
        ("denies", "Quoted in The ferry, as denying: “The ferry sank.”"),
        ("declines", "Quoted in The ferry, as declining to say: “The ferry sank.”"),
        ("mentions", "Quoted in The ferry, as mentioning, not asserting: “The ferry sank.”"),
    ],
)
def test_a_denial_never_reads_as_support(stance: str, expected: str) -> None:
    note = {"note": "Which part."} if stance == "partly-asserts" else {}
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc", stance=stance, **note))},
        sources={"doc": facts.source(None)},
    )
    assert copied(made)[2] == expected


def test_a_quote_of_a_withdrawn_claim_says_so() -> None:
    withdrawal = {"date": "2026-03-02", "kind": "withdrawal", "summary": "It was wrong."}
    claim = facts.claim(facts.excerpt("a", source="doc"), state="withdrawn", reason="Wrong.", revisions=[withdrawal])
    made = facts.dossier(claims={"sunk": claim}, sources={"doc": facts.source(None)})
    assert copied(made)[2] == "Quoted in The ferry, as asserting: “The ferry sank.” [withdrawn 2 March 2026]"


@pytest.mark.parametrize(
    ("quote", "language", "expected"),
    [
        ("it ‘sank’, didn’t it", "en", "“it ‘sank’, didn’t it”"),
        ("“it sank,” he said", "en", "«“it sank,” he said»"),
        ('"it sank," he said', "en", '«"it sank," he said»'),
        ("«غرقت» العبّارة", "ar", "“«غرقت» العبّارة”"),
        ('غرقت "العبّارة"', "ar", '«غرقت "العبّارة"»'),
        ("“a” «b»", "en", "‹“a” «b»›"),
        ("“a” «b» ‹c›", "en", "“a” «b» ‹c›"),
    ],
)
def test_marks_around_a_quote_are_none_that_stand_in_it(quote: str, language: str, expected: str) -> None:
    """Not a letter of the quote is changed."""
    assert marked(worded(quote, language)).text == expected
    assert quote in expected


# Versions.


def test_before_its_release_a_claim_says_so_and_its_excerpts_nothing() -> None:
    found = taken(ferry())
    assert found.claim.version is not None
    assert (found.claim.version.permalink, found.claim.version.words) == (
        "",
        "Not released yet: it gets an address of its own with its release.",
    )
    assert found.excerpts[0].taken.version is None


def test_a_released_claim_has_the_address_of_its_version() -> None:
    found = taken(facts.with_version(facts.with_version(ferry()), number=2))
    versions = [found.claim.version, found.excerpts[0].taken.version]
    assert [(one.words, one.permalink) for one in versions if one] == [
        ("Version 2, released on 9 March 2026", f"{PAGE}v/2/"),
        ("Version 2, released on 9 March 2026", f"{PAGE}v/2/#a"),
    ]


def test_a_claim_changed_since_says_so() -> None:
    changed = replace(ferry("courier"), versions=facts.with_version(ferry()).versions)
    found = taken(changed)
    assert found.claim.version is not None
    assert (found.claim.version.permalink, found.claim.version.words) == (
        "",
        "Changed since version 1 of 9 March 2026, and not released yet: it gets an address of its own with its "
        "release.",
    )
    assert found.excerpts[0].taken.version is None


def test_a_renamed_claim_leads_to_the_id_it_was_released_under() -> None:
    old = facts.with_version(ferry())
    (version,) = old.versions[ClaimId("sunk")]
    new = facts.dossier(claims={"sank": facts.claim(aliases=["sunk"])})
    record = records.resolved(new.claims[ClaimId("sank")])
    made = replace(new, versions={ClaimId("sunk"): (replace(version, record=record),)})
    found = take(facts.edition_of(made), made.claims[ClaimId("sank")])
    assert found.claim.version is not None
    assert found.claim.version.permalink == f"{PAGE}v/1/"


def test_the_versions_page_is_linked_to() -> None:
    made = facts.site_of(facts.with_version(ferry()))
    (page,) = [page for page in made.pages if page.address == "/claims/sunk/"]
    assert page.view.take.claim.version.address == "/claims/sunk/v/1/"
    assert page.view.take.excerpts[0].taken.version.address == "/claims/sunk/v/1/#a"
    assert "/claims/sunk/v/1/" in {page.address for page in made.pages}


# Citations, files, objections.


def test_citations_and_three_files_each() -> None:
    found = taken(ferry())
    assert [(view.name, view.anchor) for view in found.claim.citations] == [
        ("Chicago, note", "taken_chicago_note"),
        ("Chicago, bibliography", "taken_chicago"),
        ("MLA", "taken_mla"),
        ("APA", "taken_apa"),
        ("Wikipedia", "taken_wikipedia"),
    ]
    assert [(view.name, view.anchor) for view in found.excerpts[0].taken.citations] == [
        ("Chicago, note", "take_a_chicago_note"),
        ("MLA, in the text", "take_a_mla_text"),
        ("MLA, in the list", "take_a_mla"),
        ("APA, in the text", "take_a_apa_text"),
        ("APA, in the list", "take_a_apa"),
        ("Wikipedia", "take_a_wikipedia"),
    ]
    assert [link.address for link in found.claim.files] == [
        f"/claims/sunk.{form}" for form in ("bib", "ris", "csl.json")
    ]
    assert found.excerpts[0].taken.files[0].address == "/claims/sunk/a.bib"


def test_the_list_of_an_excerpt_has_the_dossier_alone() -> None:
    """What was read at second hand is named in the text."""
    (excerpt,) = taken(facts.with_version(ferry())).excerpts
    cited = {view.name: "".join(part.words.text for part in view.parts) for view in excerpt.taken.citations}
    assert cited["MLA, in the list"] == (
        f"The editors. “The ferry sank.” The ferry, version 1, 9 Mar. 2026, {PAGE}v/1/#a."
    )
    assert cited["MLA, in the text"] == "(Herald, qtd. in The editors)"
    assert cited["APA, in the text"] == "(Herald, 2021, as cited in The editors, 2026)"


def test_an_excerpt_named_like_a_style_has_ids_of_its_own() -> None:
    made = facts.sunk({"chicago": "herald", "chicago-quote": "herald"})
    found = take(facts.edition_of(made), made.claims[ClaimId("sunk")])
    parts = (found.claim, *(excerpt.taken for excerpt in found.excerpts))
    ids = [name for one in parts for name in (one.anchor, *(view.anchor for view in one.citations))]
    assert len(ids) == len(set(ids))


def test_an_objection_names_the_version_by_its_digest() -> None:
    made = facts.with_version(ferry(about={"repository": "https://code.example/o/r"}))
    (version,) = made.versions[ClaimId("sunk")]
    found = taken(made)
    assert found.claim.dispute is not None
    assert found.excerpts[0].taken.dispute is not None
    assert version.sha256 in found.claim.dispute.href
    assert "passage%20a" in found.excerpts[0].taken.dispute.href


def test_where_nobody_can_be_written_to_the_claim_says_so_once() -> None:
    found = taken(ferry())
    assert found.claim.dispute is not None
    assert found.claim.dispute.words
    assert found.excerpts[0].taken.dispute is None
