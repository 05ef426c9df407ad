"""Works, and how styles write them."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import dates
from dossier.model import Author, ClaimId, Dossier
from dossier.site.citing import (
    STYLES,
    Quoted,
    Work,
    claim_work,
    csl_item,
    entry,
    in_apa,
    in_mla,
    note,
    quoted,
    quoted_note,
)
from dossier.site.citing.csl import csl_date
from dossier.site.citing.datewords import APA, CHICAGO, MLA, wikipedia, words
from dossier.site.citing.styles import inner
from dossier.site.edition import worded
from tests import facts

PAGE = f"{facts.BASE}claims/sunk/"
CHICAGO_STYLE, MLA_STYLE, APA_STYLE = STYLES


def ferry(*excerpts: dict[str, Any], outlet: str | None = "herald", **document: Any) -> Dossier:
    """A claim with an excerpt of one document."""
    made = excerpts or (facts.excerpt("a", source="doc"),)
    assessment = {"confidence": "not-assessed", "by": "Mara Venn", "date": "2026-02~"}
    return facts.dossier(
        claims={"sunk": facts.claim(*made, assessment=assessment)},
        sources={"doc": facts.source(outlet, **document)},
        actors={"herald": {"kind": "outlet", "name": "The Herald"}},
    )


def work_of(made: Dossier) -> Work:
    return claim_work(facts.edition_of(made), made.claims[ClaimId("sunk")])


def quoted_of(made: Dossier) -> Quoted:
    (excerpt,) = made.claims[ClaimId("sunk")].excerpts
    return quoted(facts.edition_of(made), excerpt, work_of(made))


def article(title: str = "The ferry again", **fields: Any) -> Work:
    made: dict[str, Any] = {
        "key": "sunk.a",
        "kind": "article",
        "title": worded(title, "en"),
        "authors": ("Mara Venn",),
        "container": worded("The Herald", "en"),
        "date": dates.parse("2021-05-04"),
        "url": "",
    }
    made |= fields
    made["authors"] = tuple(map(author, made["authors"]))
    return Work(**made)


def author(name: str) -> Author:
    """`Mara |Venn`: the bar stands before the family's part."""
    return Author(name=name.replace("|", ""), family=name.partition("|")[2] or None)


def told(parts: Any) -> str:
    """A citation as plain text, italics between strokes."""
    return "".join(f"/{part.words.text}/" if part.is_italic else part.words.text for part in parts)


# What is cited.


def test_a_claim_that_is_not_released_has_the_date_of_its_assessment() -> None:
    work = work_of(ferry())
    assert (work.key, work.kind, work.authors) == ("sunk", "claim", (author("The editors"),))
    assert work.container is not None
    assert (work.title.text, work.container.text) == ("The ferry sank.", "The ferry")
    assert work.date is not None
    assert (work.date.text, work.version, work.url) == ("2026-02~", 0, f"{facts.BASE}claims/sunk/")


def test_a_claim_that_was_never_assessed_has_no_date() -> None:
    made = facts.dossier(claims={"sunk": facts.claim()})
    assert work_of(made).date is None
    assert "issued" not in csl_item(work_of(made))


def test_a_released_claim_has_its_version_and_the_day_of_its_release() -> None:
    work = work_of(facts.with_version(facts.with_version(ferry()), number=2))
    assert work.date is not None
    assert (work.version, work.date.text) == (2, "2026-03-09")


def test_a_claim_changed_since_its_release_has_no_version() -> None:
    old, new = facts.with_version(ferry()), ferry(facts.excerpt("b", source="doc"))
    changed = replace(new, versions=old.versions)
    work = work_of(changed)
    assert work.date is not None
    assert (work.version, work.date.text) == (0, "2026-02~")


def test_a_document_says_what_its_copy_says() -> None:
    found = quoted_of(ferry(authors=["Mara Venn", "T. Okoro"], url="https://herald.example/a", published="2021-05~"))
    assert found.document.authors == (author("Mara Venn"), author("T. Okoro"))
    assert (found.document.kind, found.document.url) == ("article", "https://herald.example/a")
    assert (found.permalink, found.within.url) == (f"{facts.BASE}claims/sunk/#a", f"{facts.BASE}claims/sunk/#a")


def test_a_document_without_outlet_and_author_gets_none() -> None:
    work = quoted_of(ferry(outlet=None)).document
    assert (work.kind, work.authors, work.container, work.url) == ("document", (), None, "")
    assert csl_item(work) == {
        "id": "sunk.a",
        "type": "document",
        "title": "The ferry again",
        "issued": {"date-parts": [[2021, 5, 4]]},
        "language": "en",
    }


def test_a_kept_copy_is_its_address_where_it_has_no_other() -> None:
    assert quoted_of(ferry(archived="https://kept.example/a")).document.url == "https://kept.example/a"


# CSL data.


def test_a_claim_is_a_page_of_the_dossier_and_keeps_its_letters() -> None:
    assert csl_item(work_of(facts.with_version(ferry()))) == {
        "id": "sunk",
        "type": "webpage",
        "title": '<span class="nocase">The ferry sank.</span>',
        "author": [{"literal": "The editors"}],
        "container-title": "The ferry",
        "issued": {"date-parts": [[2026, 3, 9]]},
        "version": "1",
        "URL": f"{facts.BASE}claims/sunk/v/1/",
        "language": "en",
    }


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2016-11-03", {"date-parts": [[2016, 11, 3]]}, id="day"),
        pytest.param("2016-11", {"date-parts": [[2016, 11]]}, id="month"),
        pytest.param("2016", {"date-parts": [[2016]]}, id="year"),
        pytest.param("2016-11~", {"date-parts": [[2016, 11]], "circa": True}, id="about"),
        pytest.param("2016?", {"date-parts": [[2016]], "circa": True}, id="uncertain"),
        pytest.param("2015-08-21/2015-08-31", {"date-parts": [[2015, 8, 21], [2015, 8, 31]]}, id="interval"),
        pytest.param("2015~/2016", {"date-parts": [[2015], [2016]], "circa": True}, id="doubtful interval"),
        pytest.param("2014/..", {"literal": "2014/.."}, id="open"),
    ],
)
def test_dates_as_data(date: str, expected: dict[str, Any]) -> None:
    assert csl_date(dates.parse(date)) == expected


# Dates in words.


@pytest.mark.parametrize(
    ("date", "chicago", "mla", "apa", "wiki"),
    [
        ("2016-11-03", "November 3, 2016", "3 Nov. 2016", "2016, November 3", "3 November 2016"),
        ("2016-09", "September 2016", "Sept. 2016", "2016, September", "September 2016"),
        ("2016", "2016", "2016", "2016", "2016"),
        ("2016-11~", "ca. November 2016", "circa Nov. 2016", "ca. 2016", "c. 2016"),
        ("2016-10-16?", "[October 16, 2016?]", "[16 Oct. 2016?]", "ca. 2016", "c. 2016"),
        ("2016%", "[ca. 2016?]", "[circa 2016?]", "ca. 2016", "c. 2016"),
        ("2015-08-21/2015-08-31", "August 21–31, 2015", "21–31 Aug. 2015", "2015, August 21–31", "21–31 August 2015"),
        (
            "2015-08-30/2015-09-02",
            "August 30–September 2, 2015",
            "30 Aug.–2 Sept. 2015",
            "2015, August 30–September 2",
            "30 August – 2 September 2015",
        ),
        (
            "2015-08/2015-09",
            "August–September 2015",
            "Aug.–Sept. 2015",
            "2015, August–September",
            "August–September 2015",
        ),
        (
            "2015-12-30/2016-01",
            "December 30, 2015–January 2016",
            "30 Dec. 2015–Jan. 2016",
            "2015, December 30–2016, January",
            "30 December 2015 – January 2016",
        ),
        ("2014/2016", "2014–2016", "2014–2016", "2014–2016", "2014–2016"),
        ("2015-08~/2016", "ca. August 2015–2016", "circa Aug. 2015–2016", "ca. 2015–2016", "c. 2015–2016"),
        ("2014/..", "since 2014", "since 2014", "since 2014", ""),
        ("../2014-05", "until May 2014", "until May 2014", "until 2014, May", ""),
    ],
)
def test_dates_in_words(date: str, chicago: str, mla: str, apa: str, wiki: str) -> None:
    when = dates.parse(date)
    assert (words(when, CHICAGO), words(when, MLA), words(when, APA)) == (chicago, mla, apa)
    assert wikipedia(when) == wiki


# Styles. The expected lines were read once against the manuals.


def test_a_released_claim() -> None:
    work = work_of(facts.with_version(ferry()))
    assert [told(entry(work, style)) for style in STYLES] == [
        f"The editors. “The ferry sank.” Version 1. The ferry, March 9, 2026. {work.url}.",
        f"The editors. “The ferry sank.” /The ferry/, version 1, 9 Mar. 2026, {work.url}.",
        f"The editors. (2026, March 9). /The ferry sank./ The ferry. {work.url}",
    ]


def test_a_claim_without_date() -> None:
    work = work_of(facts.dossier(claims={"sunk": facts.claim()}))
    assert [told(entry(work, style)) for style in STYLES] == [
        f"The editors. “The ferry sank.” The ferry. {work.url}.",
        f"The editors. “The ferry sank.” /The ferry/, {work.url}.",
        f"The editors. (n.d.). /The ferry sank./ The ferry. {work.url}",
    ]


def test_an_article() -> None:
    assert [told(entry(article(url="https://h.example/a"), style)) for style in STYLES] == [
        "Mara Venn. “The ferry again.” /The Herald/, May 4, 2021. https://h.example/a.",
        "Mara Venn. “The ferry again.” /The Herald/, 4 May 2021, https://h.example/a.",
        "Mara Venn. (2021, May 4). The ferry again. /The Herald/. https://h.example/a",
    ]


def test_an_article_without_author() -> None:
    assert [told(entry(article(authors=()), style)) for style in STYLES] == [
        "/The Herald/. “The ferry again.” May 4, 2021.",
        "“The ferry again.” /The Herald/, 4 May 2021.",
        "The ferry again. (2021, May 4). /The Herald/.",
    ]


def test_a_document_of_which_little_is_known() -> None:
    work = article(kind="document", authors=(), container=None, date=dates.parse("2016-11~"))
    assert [told(entry(work, style)) for style in STYLES] == [
        "“The ferry again.” Ca. November 2016.",
        "“The ferry again.” Circa Nov. 2016.",
        "/The ferry again/. (ca. 2016).",
    ]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("A. Venn", "B. Okoro"), ["A. Venn and B. Okoro. “", "A. Venn and B. Okoro. “", "A. Venn, & B. Okoro. ("]),
        (("A", "B", "C"), ["A, B, and C. “", "A, et al. “", "A, B, & C. ("]),
        (("Venn Jr.",), ["Venn Jr. “", "Venn Jr. “", "Venn Jr. ("]),
    ],
)
def test_authors(names: tuple[str, ...], expected: list[str]) -> None:
    found = [told(entry(article(authors=names), style)) for style in STYLES]
    assert [text[: len(start)] for text, start in zip(found, expected, strict=True)] == expected


AUTHOR = [{"name": "Mara Venn", "family": "Venn"}]


def test_a_name_begins_with_the_familys_part_where_that_is_known() -> None:
    assert [told(entry(article(authors=("Mara |Venn",)), style)) for style in STYLES] == [
        "Venn, Mara. “The ferry again.” /The Herald/, May 4, 2021.",
        "Venn, Mara. “The ferry again.” /The Herald/, 4 May 2021.",
        "Venn, M. (2021, May 4). The ferry again. /The Herald/.",
    ]


@pytest.mark.parametrize(
    ("name", "csl", "chicago", "apa"),
    [
        ("Mara |Venn", {"family": "Venn", "given": "Mara"}, "Venn, Mara. “", "Venn, M. ("),
        (
            "Anne-Marie K. |de Vos",
            {"family": "de Vos", "given": "Anne-Marie K."},
            "de Vos, Anne-Marie K. “",
            "de Vos, A.-M. K. (",
        ),
        ("توقا |عز الدين", {"family": "عز الدين", "given": "توقا"}, "عز الدين, توقا. “", "عز الدين, توقا. ("),
        ("|Adonis", {"literal": "Adonis"}, "Adonis. “", "Adonis. ("),
        ("Mara Venn", {"literal": "Mara Venn"}, "Mara Venn. “", "Mara Venn. ("),
    ],
)
def test_names_taken_apart(name: str, csl: dict[str, str], chicago: str, apa: str) -> None:
    work = article(authors=(name,))
    assert csl_item(work)["author"] == [csl]
    assert told(entry(work, CHICAGO_STYLE)).startswith(chicago)
    assert told(entry(work, APA_STYLE)).startswith(apa)


def test_a_family_name_that_comes_first_stays_there() -> None:
    work = replace(article(), authors=(Author(name="Okoro Tam", family="Okoro"),))
    assert told(entry(work, CHICAGO_STYLE)).startswith("Okoro Tam. “")
    assert told(entry(work, APA_STYLE)).startswith("Okoro, T. (")
    assert csl_item(work)["author"] == [{"family": "Okoro", "given": "Tam"}]


def test_a_claim_in_a_note() -> None:
    work = work_of(facts.with_version(ferry()))
    assert told(note(work)) == f"The editors, “The ferry sank,” The ferry, version 1, March 9, 2026, {PAGE}v/1/."


def test_an_excerpt_in_a_note_names_both_works() -> None:
    found = quoted_of(facts.with_version(ferry(authors=AUTHOR, published="2021-05~")))
    assert told(quoted_note(found)) == (
        "Mara Venn, “The ferry again,” /The Herald/, ca. May 2021, quoted in the editors, “The ferry sank,” The ferry, "
        f"version 1, March 9, 2026, {PAGE}v/1/#a."
    )


@pytest.mark.parametrize(
    ("document", "mla", "apa"),
    [
        ({"authors": AUTHOR}, "(Venn, qtd. in The editors)", "(Venn, 2021, as cited in The editors, 2026)"),
        (
            {"authors": [*AUTHOR, "T. Okoro"]},
            "(Venn and T. Okoro, qtd. in The editors)",
            "(Venn & T. Okoro, 2021, as cited in The editors, 2026)",
        ),
        (
            {"authors": [*AUTHOR, "T. Okoro", "K"]},
            "(Venn et al., qtd. in The editors)",
            "(Venn et al., 2021, as cited in The editors, 2026)",
        ),
        ({}, "(/The Herald/, qtd. in The editors)", "(/The Herald/, 2021, as cited in The editors, 2026)"),
        (
            {"outlet": None, "published": "2016-11~"},
            "(“The ferry again,” qtd. in The editors)",
            "(“The ferry again,” ca. 2016, as cited in The editors, 2026)",
        ),
    ],
)
def test_an_excerpt_in_a_text_is_cited_at_second_hand(document: dict[str, Any], mla: str, apa: str) -> None:
    found = quoted_of(facts.with_version(ferry(**document)))
    assert (told(in_mla(found)), told(in_apa(found))) == (mla, apa)


def test_what_names_no_version_has_the_address_of_the_claim_as_it_is() -> None:
    found = quoted_of(ferry())
    assert (found.within.url, found.claim.url) == (f"{PAGE}#a", PAGE)
    assert "version" not in told(quoted_note(found))


def test_what_names_a_version_has_its_address() -> None:
    found = quoted_of(facts.with_version(ferry()))
    assert (found.within.url, found.claim.url, found.permalink) == (f"{PAGE}v/1/#a", f"{PAGE}v/1/", f"{PAGE}#a")


def without_standing(state: str) -> Dossier:
    """A claim that was withdrawn or merged with its second version."""
    fields: dict[str, Any] = {"state": state}
    fields |= {"into": "late"} if state == "merged" else {"reason": "It was wrong."}
    claims = {"sunk": facts.claim(**fields), "late": facts.claim(statement="It was late.")}
    return facts.with_version(facts.dossier(claims=claims), number=2)


@pytest.mark.parametrize("state", ["withdrawn", "merged"])
def test_what_became_of_a_claim_stands_after_its_title(state: str) -> None:
    work = work_of(without_standing(state))
    assert [told(entry(work, style)) for style in STYLES] == [
        f"The editors. “The ferry sank.” [{state} 9 March 2026]. Version 2. The ferry, March 9, 2026. {PAGE}v/2/.",
        f"The editors. “The ferry sank.” [{state} 9 March 2026]. /The ferry/, version 2, 9 Mar. 2026, {PAGE}v/2/.",
        f"The editors. (2026, March 9). /The ferry sank./ [{state} 9 March 2026]. The ferry. {PAGE}v/2/",
    ]
    assert told(note(work)).startswith(f"The editors, “The ferry sank.” [{state} 9 March 2026], The ferry, version 2")
    assert csl_item(work)["title"] == f'<span class="nocase">The ferry sank. [{state} 9 March 2026]</span>'


def test_the_day_of_a_withdrawal_is_the_one_that_its_revision_says() -> None:
    withdrawal = {"date": "2026-03-02", "kind": "withdrawal", "summary": "It was wrong."}
    made = facts.dossier(claims={"sunk": facts.claim(state="withdrawn", reason="Wrong.", revisions=[withdrawal])})
    assert work_of(made).mark == "withdrawn 2 March 2026"


@pytest.mark.parametrize(
    ("title", "chicago", "apa"),
    [
        pytest.param("Did it sink?", "“Did it sink?” /", "Did it sink? /", id="question"),
        pytest.param("It ‘sank’", "“It ‘sank.’” /", "It ‘sank’. /", id="single marks at the end"),
        pytest.param("It 'sank'", "“It 'sank.'” /", "It 'sank'. /", id="straight ones"),
        pytest.param("The sailors’", "“The sailors’.” /", "The sailors’. /", id="an apostrophe at the end"),
        pytest.param("“Sunk”, he said", "“‘Sunk’, he said.” /", "“Sunk”, he said. /", id="double marks"),
        pytest.param('"Sunk", he said', "“‘Sunk’, he said.” /", '"Sunk", he said. /', id="straight double marks"),
        pytest.param("the ferry of lysmar", "“the ferry of lysmar.” /", "the ferry of lysmar. /", id="letters"),
        pytest.param("A <b>bold</b> & {odd} | title", "“A <b>bold</b> & {odd} | title.” /", "A <b>", id="signs"),
        pytest.param("غرقت العبّارة", "“غرقت العبّارة.” /", "غرقت العبّارة. /", id="Arabic"),
    ],
)
def test_titles(title: str, chicago: str, apa: str) -> None:
    work = article(title)
    assert chicago in told(entry(work, CHICAGO_STYLE))
    assert apa in told(entry(work, APA_STYLE))


def test_a_title_keeps_its_language() -> None:
    arabic = replace(article(), title=worded("غرقت العبّارة", "ar"))
    assert {part.words.text: part.words.language for part in entry(arabic, MLA_STYLE)}["غرقت العبّارة"] == "ar"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a “b” c", "a ‘b’ c"),
        ("a “b ‘c’ d” e", "a ‘b “c” d’ e"),
        ('5" gun', '5" gun'),
        ("it’s ‘b’", "it’s ‘b’"),
        ("«b»", "«b»"),
    ],
)
def test_marks_within_marks(text: str, expected: str) -> None:
    assert inner(text) == expected


@facts.unhurried
@given(st.text(st.characters(exclude_categories=["Co", "Cs", "Cc"], exclude_characters="\"'“”‘’"), min_size=1))
def test_whatever_a_title_holds_stands_in_its_citation(title: str) -> None:
    for style in STYLES:
        assert title in "".join(part.words.text for part in entry(article(title), style))


def test_the_engine_leaves_nothing_behind_that_is_no_part_of_a_work() -> None:
    """Whatever parts a work has, no stand-in, no tag and no doubled mark is left."""
    for kind in ("claim", "article", "document"):
        for authors in ((), ("A",), ("A", "B"), ("A", "B", "C", "D")):
            for date in (None, dates.parse("2021")):
                for url in ("", "https://h.example/a"):
                    container = None if kind == "document" else worded("The Herald", "en")
                    work = article(kind=kind, authors=authors, date=date, url=url, container=container)
                    for style in STYLES:
                        text = "".join(part.words.text for part in entry(work, style))
                        assert not [sign for sign in text if "\ue000" <= sign <= "\uf8ff"]
                        assert not [bad for bad in ("<i>", "..", ",,", "  ", "Edition", "“”", " .") if bad in text]
                        assert text.count("The ferry again") == 1
                        assert text.count("The Herald") == (container is not None)
