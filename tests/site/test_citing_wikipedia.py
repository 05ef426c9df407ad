"""Works as templates of Wikipedia: read back, they say what was put in."""

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import dates
from dossier.model import Author, Translation
from dossier.site.citing import Quoted, Work, quoted_in_template, template
from dossier.site.citing.wikipedia import address
from dossier.site.edition import worded
from dossier.site.views import Wording

PERMALINK = "https://dossiers.example/ferry/claims/sunk/#a"
DOCUMENT = Work(
    key="sunk.a",
    kind="article",
    title=worded("The ferry again", "en"),
    authors=(Author(name="Mara Venn"),),
    container=worded("The Herald", "en"),
    date=dates.parse("2021-05-04"),
    url="",
)
CLAIM = Work(
    key="sunk",
    kind="claim",
    title=worded("The ferry sank.", "en"),
    authors=(Author(name="The editors"),),
    container=worded("The ferry", "en"),
    date=dates.parse("2026-03-09"),
    url="https://dossiers.example/ferry/claims/sunk/",
)


def document(**fields: Any) -> Work:
    return Work(**{name: getattr(DOCUMENT, name) for name in Work.__slots__} | fields)


def told(parts: tuple[Wording, ...]) -> str:
    return "".join(part.text for part in parts)


def quoted(quote: Wording, *translations: Translation, **fields: Any) -> str:
    return told(quoted_in_template(Quoted(document(**fields), CLAIM, PERMALINK, PERMALINK, quote, translations)))


def read(text: str) -> dict[str, str]:
    """A template's parameters as MediaWiki reads them: no brace and no pipe of a value ends it."""
    match = re.fullmatch(r"\{\{([^{}|]+)((?:\|[^{}|]*)*)\}\}", text)
    assert match, text
    pairs = (part.partition("=") for part in match[2].split("|")[1:])
    return {"": match[1].strip()} | {name.strip(): html.unescape(value.strip()) for name, _, value in pairs}


def test_a_claim() -> None:
    assert read(told(template(CLAIM))) == {
        "": "cite web",
        "author": "((The editors))",
        "title": "The ferry sank.",
        "url": CLAIM.url,
        "website": "The ferry",
        "date": "9 March 2026",
    }


def test_an_article_without_address() -> None:
    assert told(template(document())) == (
        "{{cite news |author=((Mara Venn)) |title=The ferry again |work=The Herald |date=4 May 2021}}"
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", "{{citation |mode=cs1 |title=The ferry again |date=4 May 2021}}"),
        ("https://h.example/", "{{cite web |title=The ferry again |url=https://h.example/ |date=4 May 2021}}"),
    ],
)
def test_a_document_of_which_little_is_known(url: str, expected: str) -> None:
    assert told(template(document(kind="document", authors=(), container=None, url=url))) == expected


def test_several_authors() -> None:
    found = read(told(template(document(authors=(Author(name="A"), Author(name="B"))))))
    assert (found["author1"], found["author2"]) == ("((A))", "((B))")


def test_a_quote_and_where_it_is_quoted() -> None:
    assert quoted(worded("the ferry […] sank", "en")) == (
        "{{cite news |author=((Mara Venn)) |title=The ferry again |work=The Herald |date=4 May 2021 "
        "|quote=the ferry […] sank}} Quoted in {{cite web |author=((The editors)) |title=The ferry sank. "
        f"|url={PERMALINK} |website=The ferry |date=9 March 2026}}}}"
    )


def test_words_of_another_script() -> None:
    translations = (
        Translation(text="le bac a coulé", language="fr", by="N", method="human"),  # type: ignore[arg-type]
        Translation(text="the ferry sank", language="en", by="N", method="human"),  # type: ignore[arg-type]
    )
    text = quoted(worded("غرقت العبّارة", "ar"), *translations, title=worded("كراكات", "ar"))
    found = read(text.partition(" Quoted in ")[0])
    assert {name: found[name] for name in ("script-title", "script-quote", "trans-quote", "language")} == {
        "script-title": "ar:كراكات",
        "script-quote": "ar:غرقت العبّارة",
        "trans-quote": "the ferry sank",
        "language": "ar",
    }
    assert "title" not in found


def test_a_machines_translation_is_left_out_for_nothing_would_mark_it() -> None:
    made = Translation(text="the ferry sank", language="en", by="N", method="machine")  # type: ignore[arg-type]
    people = Translation(text="the ship sank", language="en", by="N", method="human")  # type: ignore[arg-type]
    assert "trans-quote" not in quoted(worded("غرقت العبّارة", "ar"), made)
    assert "|trans-quote=the ship sank" in quoted(worded("غرقت العبّارة", "ar"), made, people)


def test_a_name_of_which_the_familys_part_is_known() -> None:
    venn, okoro = Author(name="Mara Venn", family="Venn"), Author(name="T. Okoro")
    found = read(told(template(document(authors=(venn,)))))
    assert (found["last"], found["first"]) == ("Venn", "Mara")
    found = read(told(template(document(authors=(venn, okoro)))))
    assert (found["last1"], found["first1"], found["author2"]) == ("Venn", "Mara", "((T. Okoro))")


def test_words_of_another_language_in_latin_script() -> None:
    found = read(quoted(worded("le bac a coulé", "fr"), title=worded("Le bac", "fr")).partition(" Quoted in ")[0])
    assert (found["title"], found["quote"], found["language"]) == ("Le bac", "le bac a coulé", "fr")
    assert "trans-quote" not in found


def test_the_day_of_access_is_the_readers() -> None:
    assert "access" not in quoted(worded("the ferry sank", "en"))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("a | b", "a &#124; b"),
        ("{{stub}}", "&#123;&#123;stub&#125;&#125;"),
        ("[[Cairo]] […] [sic]", "&#91;&#91;Cairo&#93;&#93; […] [sic]"),
        ("[https://x.example y]", "&#91;https://x.example y]"),
        ("'''b''' it's", "&#39;&#39;&#39;b&#39;&#39;&#39; it's"),
        ("<ref>x</ref>", "&lt;ref&gt;x&lt;/ref&gt;"),
        ("AT&T &amp; &#39;", "AT&T &amp;amp; &amp;#39;"),
        ("~~~~ ~5", "&#126;&#126;&#126;&#126; ~5"),
        ("two\nlines", "two lines"),
    ],
)
def test_what_mediawiki_would_read_otherwise(title: str, expected: str) -> None:
    assert f"|title={expected} |work" in told(template(document(title=worded(title, "en"))))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Co"])))
def test_any_text_comes_back(text: str) -> None:
    folded = " ".join(text.split())
    found = read(told(template(document(title=worded(f"x{text}x", "en")))))
    assert found["title"] == " ".join(f"x{text}x".split())
    assert not re.search(r"\[\[|\]\]|''|~~|<|>", told(template(document(title=worded(folded, "en")))))


def test_an_address_holds_nothing_that_ends_it() -> None:
    assert address("https://x.example/a|b?c={d}&e=[f]#g h") == "https://x.example/a%7Cb?c=%7Bd%7D&e=%5Bf%5D#g%20h"
