"""Files of references: read back by their own libraries, they say what the facts say."""

import json
import re
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors
from hypothesis import example, given
from hypothesis import strategies as st
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from dossier.model import ClaimId, Dossier
from dossier.outputs import citations
from dossier.site.citing import STYLES, Work, claim_work, entry
from dossier.site.citing.biblatex import latex
from tests import facts

PAGE = f"{facts.BASE}claims/sunk/"
NASTY = (
    "a {b} } { c",
    r"50 % & $5 #1 _x_ ~ ^ \ \textbf{x} \\",
    "\"q\" ‘x’ “y” «z» ''x'' ``y`` `z'",
    "-- --- << >> ,, !` ?` […]",
    "@misc{x, title = {y}}",
    "TY  - JOUR\nER  - \nTI  - x",
    '<b>bold</b> &amp; <span class="nocase">X</span>',
    "غرقت العبّارة «قبالة» 100 % {الرصيف}",
    "two\nlines and   spaces\tand tabs",
    "é ü ß … – — 😀 ١٢٣",
)


def ferry(
    outlet: str | None = "herald",
    statement: str = "The ferry sank.",
    quote: str = "said here as passage a",
    **document: Any,
) -> Dossier:
    """A claim with an excerpt of one document."""
    assessment = {"confidence": "not-assessed", "by": "Mara Venn", "date": "2026-02"}
    excerpt = facts.excerpt("a", source="doc", quote=quote)
    return facts.dossier(
        dossier={"languages": ["en", "ar"], "editors": [{"name": "Mara Venn and Sons"}, {"name": "T. Okoro"}]},
        claims={"sunk": facts.claim(excerpt, statement=statement, assessment=assessment)},
        sources={"doc": facts.source(outlet, **document)},
        actors={"herald": {"kind": "outlet", "name": "Herald & Sons"}},
    )


def files(made: Dossier) -> dict[str, str]:
    return {one.path: one.content.decode() for one in citations.artifacts(facts.site_of(made))}


def decoder() -> LatexNodes2Text:
    """What LaTeX would print; pylatexenc doesn't know three signs as they are."""
    signs = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "textasciigrave": "`"}
    known = get_default_latex_context_db()
    macros = [MacroTextSpec(name, simplify_repl=sign) for name, sign in signs.items()]
    known.add_context_category("signs", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=known)


def bib(text: str) -> list[dict[str, str]]:
    """Each entry's fields, as a reader of LaTeX has them. Addresses and keys are taken as they stand."""
    raw = bibtexparser.parse_string(text)
    read = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware(decoder=decoder())])
    assert not raw.failed_blocks
    assert not read.failed_blocks
    return [
        {"": f"{entry.entry_type} {entry.key}"}
        | {field.key: field.value for field in entry.fields}
        | {field.key: field.value for field in plain.fields if field.key in ("url", "date", "related")}
        for entry, plain in zip(read.entries, raw.entries, strict=True)
    ]


def ris(text: str) -> list[dict[str, Any]]:
    return list(rispy.loads(text))


def folded(text: str) -> str:
    return " ".join(text.split())


# Which files there are.


def test_each_public_claim_and_each_excerpt_has_three_files() -> None:
    made = files(ferry())
    assert sorted(made) == [
        "claims/sunk.bib",
        "claims/sunk.csl.json",
        "claims/sunk.ris",
        "claims/sunk/a.bib",
        "claims/sunk/a.csl.json",
        "claims/sunk/a.ris",
    ]
    assert not [path for path in files(facts.whole("states")) if "mill-draft" in path]


def test_keys_are_no_other_works() -> None:
    """An id holds no dot: `a-b.c` and `a.b-c` are two."""
    made = facts.dossier(
        claims={
            "a-b": facts.claim(facts.excerpt("c", source="doc")),
            "a": facts.claim(facts.excerpt("b-c", source="doc")),
        },
        sources={"doc": facts.source(None)},
    )
    keys = [bib(text)[0][""].split()[1] for path, text in files(made).items() if path.endswith(".bib")]
    assert sorted(keys) == ["a", "a-b", "a-b.c", "a.b-c"]


# A claim.


def test_a_claim_for_latex() -> None:
    (read,) = bib(files(facts.with_version(ferry()))["claims/sunk.bib"])
    assert read == {
        "": "online sunk",
        "title": "The ferry sank.",
        "author": "Mara Venn and Sons and T. Okoro",
        "organization": "The ferry",
        "date": "2026-03-09",
        "version": "1",
        "url": f"{PAGE}v/1/",
        "langid": "english",
    }


def test_names_and_titles_stand_in_braces() -> None:
    """A name with "and" in it is one, and nobody's family name is guessed."""
    text = files(ferry())["claims/sunk.bib"]
    (entry,) = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors()]).entries
    assert entry["author"] == ["{Mara Venn and Sons}", "{T. Okoro}"]
    assert entry["title"] == "{The ferry sank.}"


def test_a_claim_for_managers_of_references() -> None:
    (read,) = ris(files(facts.with_version(ferry()))["claims/sunk.ris"])
    assert read == {
        "type_of_reference": "ELEC",
        "id": "sunk",
        "title": "The ferry sank.",
        "authors": ["Mara Venn and Sons", "T. Okoro"],
        "secondary_title": "The ferry",
        "year": "2026",
        "date": "2026/03/09/",
        "edition": "Version 1",
        "urls": [f"{PAGE}v/1/"],
        "language": "en",
    }


def test_a_claim_as_csl() -> None:
    (read,) = json.loads(files(ferry())["claims/sunk.csl.json"])
    assert (read["type"], read["URL"], read["issued"]) == ("webpage", PAGE, {"date-parts": [[2026, 2]]})
    assert "version" not in read


def test_what_isnt_known_isnt_said() -> None:
    made = files(facts.dossier(claims={"sunk": facts.claim()}))
    assert "date" not in bib(made["claims/sunk.bib"])[0]
    assert not {"year", "date", "edition"} & set(ris(made["claims/sunk.ris"])[0])


# An excerpt: the document, then the claim that quotes it.


def test_an_excerpt_for_latex() -> None:
    made = ferry(authors=["Mara Venn"], published="2021-05~", url="https://h.example/a_b?c=1%202#d")
    document, claim = bib(files(made)["claims/sunk/a.bib"])
    assert document == {
        "": "article sunk.a",
        "title": "The ferry again",
        "author": "Mara Venn",
        "journaltitle": "Herald & Sons",
        "entrysubtype": "newspaper",
        "date": "2021-05~",
        "url": "https://h.example/a_b?c=1%202#d",
        "langid": "english",
        "annote": "Quote: said here as passage a",
        "note": f"Quoted at {PAGE}#a",
        "related": "sunk",
        "relatedstring": "Quoted in",
    }
    assert claim == bib(files(made)["claims/sunk.bib"])[0]


def test_an_excerpt_for_managers_of_references() -> None:
    made = ferry(authors=["Mara Venn"], published="2021-05~", language="ar", title="غرقت")
    document, claim = ris(files(made)["claims/sunk/a.ris"])
    assert document == {
        "type_of_reference": "NEWS",
        "id": "sunk.a",
        "title": "غرقت",
        "authors": ["Mara Venn"],
        "secondary_title": "Herald & Sons",
        "year": "2021",
        "date": "2021/05//about May 2021",
        "language": "ar",
        "notes": ["Quote: said here as passage a", f"Quoted at {PAGE}#a"],
    }
    assert claim["id"] == "sunk"


def test_an_excerpt_as_csl() -> None:
    document, claim = json.loads(files(ferry())["claims/sunk/a.csl.json"])
    assert document["note"] == f"Quote: said here as passage a\nQuoted at {PAGE}#a"
    assert "URL" not in document
    assert claim["id"] == "sunk"


def test_a_document_without_outlet_and_author() -> None:
    made = files(ferry(outlet=None))
    assert set(bib(made["claims/sunk/a.bib"])[0]) == {
        "",
        "title",
        "date",
        "langid",
        "annote",
        "note",
        "related",
        "relatedstring",
    }
    assert bib(made["claims/sunk/a.bib"])[0][""] == "misc sunk.a"
    assert ris(made["claims/sunk/a.ris"])[0]["type_of_reference"] == "GEN"


def test_the_quote_is_a_note_with_its_translations_and_how_they_were_made() -> None:
    """Programs show an abstract as the article's own."""
    translation = {"text": "the ferry sank", "language": "en", "by": "N", "method": "machine"}
    excerpt = facts.excerpt("a", source="doc", quote="غرقت العبّارة", translation=translation)
    made = files(
        facts.dossier(
            claims={"sunk": facts.claim(excerpt)},
            sources={"doc": facts.source(None, language="ar", title="غرقت")},
        )
    )
    lines = ["Quote: غرقت العبّارة", "Machine translation into English, by N: the ferry sank"]
    at = f"Quoted at {PAGE}#a"
    assert json.loads(made["claims/sunk/a.csl.json"])[0]["note"].split("\n") == [*lines, at]
    assert ris(made["claims/sunk/a.ris"])[0]["notes"] == [*lines, at]
    read = bib(made["claims/sunk/a.bib"])[0]
    assert (read["annote"], read["note"]) == (" | ".join(lines), at)
    assert not [text for text in made.values() if "abstract" in text or "AB  -" in text]


def test_a_name_of_which_the_familys_part_is_known() -> None:
    made = files(ferry(authors=[{"name": "Mara Venn", "family": "Venn"}, {"name": "J. de Vos", "family": "de Vos"}]))
    assert "author = {Venn, Mara and {de Vos}, {J.}}" in made["claims/sunk/a.bib"]
    assert ris(made["claims/sunk/a.ris"])[0]["authors"] == ["Venn, Mara", "de Vos, J."]
    assert json.loads(made["claims/sunk/a.csl.json"])[0]["author"] == [
        {"family": "Venn", "given": "Mara"},
        {"family": "de Vos", "given": "J."},
    ]


def test_what_names_a_version_has_its_address() -> None:
    made = files(facts.with_version(ferry()))
    document, claim = json.loads(made["claims/sunk/a.csl.json"])
    assert document["note"].endswith(f"Quoted at {PAGE}v/1/#a")
    assert (claim["URL"], claim["version"]) == (f"{PAGE}v/1/", "1")


def test_a_claim_that_was_withdrawn_says_so_in_every_file() -> None:
    withdrawal = {"date": "2026-03-02", "kind": "withdrawal", "summary": "It was wrong."}
    excerpt = facts.excerpt("a", source="doc")
    claim = facts.claim(excerpt, state="withdrawn", reason="Wrong.", revisions=[withdrawal])
    made = files(facts.dossier(claims={"sunk": claim}, sources={"doc": facts.source(None)}))
    assert len(made) == 6
    assert not [path for path, text in made.items() if "The ferry sank. [withdrawn 2 March 2026]" not in text]


@pytest.mark.parametrize(
    ("date", "year", "expected"),
    [
        ("2016-11-03", "2016", "2016/11/03/"),
        ("2016-11", "2016", "2016/11//"),
        ("2016?", "2016", "2016///2016, uncertain"),
        ("2015-08-21/2015-08-31", "2015", "2015/08/21/21 to 31 August 2015"),
        ("../2014", "2014", "2014///until 2014"),
    ],
)
def test_dates_keep_their_doubt(date: str, year: str, expected: str) -> None:
    made = files(ferry(published=date))
    read = ris(made["claims/sunk/a.ris"])[0]
    assert (read["year"], read["date"]) == (year, expected)
    assert bib(made["claims/sunk/a.bib"])[0]["date"] == date


# Texts that mean something to a format.


@pytest.mark.parametrize("text", NASTY)
def test_texts_come_back_as_they_are(text: str) -> None:
    made = files(ferry(title=text, quote=text, statement=text, authors=[text]))
    document, claim = bib(made["claims/sunk/a.bib"])
    assert [document["title"], document["author"], claim["title"]] == [folded(text)] * 3
    assert document["annote"] == f"Quote: {folded(text)}"
    document, claim = ris(made["claims/sunk/a.ris"])
    assert [document["title"], document["authors"], claim["title"], document["notes"][0]] == [
        folded(text),
        [folded(text)],
        folded(text),
        f"Quote: {folded(text)}",
    ]
    document, claim = json.loads(made["claims/sunk/a.csl.json"])
    assert (document["title"], document["author"]) == (text, [{"literal": text}])
    assert document["note"].startswith(f"Quote: {text}\n")
    assert claim["title"] == f'<span class="nocase">{text}</span>'


@facts.unhurried
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Mn"]), min_size=1))
@example("{")
@example("\\")
@example("%")
@example("a--b---c''d")
def test_any_text_comes_back_from_latex(text: str) -> None:
    written = f"@misc{{x,\n\ttitle = {{{latex(text)}}}\n}}\n"
    assert folded(bib(written)[0].get("title", "")) == folded(text)


def test_braces_are_always_closed() -> None:
    """BibTeX counts them whatever stands before them."""
    for text in NASTY:
        written = latex(text)
        assert written.count("{") == written.count("}")
        assert not re.search(r"\\[{}]", written)


# The real dossier.


def test_every_file_of_the_real_dossier_can_be_read(site: Path) -> None:
    claims = json.loads((site / "claims" / "egyptian-pilots-2016.json").read_text(encoding="utf-8"))
    for excerpt in claims["excerpts"]:
        folder = site / "claims" / "egyptian-pilots-2016"
        (document, _) = ris((folder / f"{excerpt['id']}.ris").read_text(encoding="utf-8"))
        assert document["notes"][0] == f"Quote: {excerpt['quote']}"
        assert "abstract" not in document
    read = [path for path in sorted(site.glob("claims/**/*.bib")) if len(bib(path.read_text(encoding="utf-8"))) < 3]
    assert len(read) == len(list(site.glob("claims/**/*.ris"))) == len(list(site.glob("claims/**/*.csl.json"))) > 100


def test_the_work_in_a_file_is_the_work_in_the_text() -> None:
    """One source for both: the title, the address and the outlet of a citation are those of the file."""
    made = facts.with_version(ferry())
    claim = made.claims[ClaimId("sunk")]
    work: Work = claim_work(facts.edition_of(made), claim)
    for style in STYLES:
        text = "".join(part.words.text for part in entry(work, style))
        assert bib(files(made)["claims/sunk.bib"])[0]["url"] in text
