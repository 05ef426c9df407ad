"""Web pages: the article without what stands around it, its letters right, and what its head tells, nothing guessed."""

import json

import pytest

from dossier import documents
from dossier.documents import Author, Unreadable, Wish, html
from tests.documents.pages import ARABIC, ARABIC_HEADLINE, ARTICLE, HEADLINE, arabic_page, page, text_of


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_only_the_article_is_read() -> None:
    assert html.read(page().encode()).text == text_of()


def test_an_arabic_article() -> None:
    assert html.read(arabic_page().encode()).text == text_of(ARABIC_HEADLINE, ARABIC)


def test_a_headline_outside_the_article_comes_first_and_only_once() -> None:
    outside = (
        page().replace(f"<h1>{HEADLINE}</h1>", "").replace("<main>", f"<header><h1>{HEADLINE}</h1></header><main>")
    )
    assert html.read(outside.encode()).text == text_of()


def test_lists_tables_and_line_breaks_add_no_signs() -> None:
    more = "<ul><li>one dredger</li><li>two barges</li></ul><table><tr><td>2018</td><td>two ships</td></tr></table>"
    made = page(article=(*ARTICLE, "first line<br>second line")).replace("</article>", f"{more}</article>")
    assert html.read(made.encode()).text.split("\n\n")[3:] == [
        "first line",
        "second line",
        "one dredger",
        "two barges",
        "2018 two ships\n",
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("It was <time>on Monday</time> that he left.", "It was on Monday that he left.", id="time"),
        pytest.param("He said <q>never</q> and left.", "He said never and left.", id="inline-quotation"),
        pytest.param("The ship <code>Alma 3</code> was lost.", "The ship Alma 3 was lost.", id="code"),
        pytest.param('He met <a href="/a">Ali</a> <a href="/b">Tal</a>.', "He met Ali Tal.", id="mostly-links"),
        pytest.param(
            "The har&shy;bour<b>master</b> of <i>Lys</i>mar.", "The har\u00adbourmaster of Lysmar.", id="within-words"
        ),
        pytest.param("وقال: بال<b>مدينة</b> «<a href='/x'>لا</a>»&rlm;.", "وقال: بالمدينة «لا»\u200f.", id="arabic"),
    ],
)
def test_no_word_of_a_line_is_lost_or_set_apart(printed: str, expected: str) -> None:
    made = page(article=(ARTICLE[0], printed, ARTICLE[1]))
    assert html.read(made.encode()).text == text_of(article=(ARTICLE[0], expected, ARTICLE[1]))


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("<blockquote>“We shall wait no longer.”</blockquote>", id="blockquote"),
        pytest.param("<figure><blockquote><p>“We shall wait no longer.”</p></blockquote></figure>", id="in-a-figure"),
        pytest.param("<p>“We shall wait no longer.”</p>", id="paragraph"),
        pytest.param("<ul><li>“We shall wait no longer.”</li></ul>", id="list"),
        pytest.param("<h3>“We shall wait no longer.”</h3>", id="heading"),
    ],
)
def test_a_quotation_keeps_its_place(printed: str) -> None:
    made = page().replace("</p><p>", f"</p>{printed}<p>", 1)
    assert html.read(made.encode()).text == text_of(article=(ARTICLE[0], "“We shall wait no longer.”", ARTICLE[1]))
    assert html.read(made.encode()).notes == ()


def test_what_is_set_line_by_line_keeps_its_words() -> None:
    made = page().replace("</p><p>", "</p><pre><code>We deny it.\nAll of it, that is.</code></pre><p>", 1)
    read = html.read(made.encode())
    assert "We deny it. All of it, that is." in " ".join(read.text.split())
    assert read.notes == ()


def test_a_brief_article_is_read_without_the_menu() -> None:
    brief = ("The quay was closed on Tuesday.", "No ship came in.")
    assert html.read(page(article=brief).encode()).text == text_of(article=brief)
    arabic = ("نفت البلدية الخبر.", "وقالت إنه لا أساس له من الصحة.")
    made = page(headline=ARABIC_HEADLINE, article=arabic, lang="ar")
    assert html.read(made.encode()).text == text_of(ARABIC_HEADLINE, arabic)


@pytest.mark.parametrize(
    ("box", "where"),
    [
        pytest.param("<aside>The storm of March sank nine boats here.</aside>", "</p><p>", id="in-the-midst"),
        pytest.param("<aside>The storm of March sank nine boats here.</aside>", "</article>", id="at-the-end"),
        pytest.param(
            "<figure><figcaption>The storm of March sank nine boats here.</figcaption></figure>",
            "</p><p>",
            id="caption",
        ),
    ],
)
def test_what_is_left_out_of_the_article_is_named(box: str, where: str) -> None:
    made = page().replace(where, where.replace("<p>", f"{box}<p>") if "<p>" in where else f"{box}{where}", 1)
    assert html.read(made.encode()).notes == (
        "left out here, or read otherwise than the page has it: “The storm of March sank nine…”",
    )


@pytest.mark.parametrize(
    "box",
    [
        pytest.param("<script>the words of a program are nobody's article</script>", id="script"),
        pytest.param("<div hidden>what nobody sees is nobody's article either</div>", id="hidden"),
        pytest.param(
            "<div style='display: none'>what nobody sees is nobody's article either</div>", id="not-displayed"
        ),
        pytest.param("<aside>Share this with friends</aside>", id="too-few-words"),
    ],
)
def test_what_nobody_reads_is_not_named(box: str) -> None:
    assert html.read(page().replace("</p><p>", f"</p>{box}<p>", 1).encode()).notes == ()


# Letters.


@pytest.mark.parametrize(
    ("encoding", "head", "charset"),
    [
        pytest.param("utf-8", "", "", id="utf-8-unsaid"),
        pytest.param("utf-8-sig", '<meta charset="windows-1256">', "", id="mark-before-meta"),
        pytest.param("utf-8", '<meta charset="windows-1256">', "windows-1256", id="saved-again-as-utf-8"),
        pytest.param("cp1256", '<meta charset="windows-1256">', "", id="meta"),
        pytest.param(
            "cp1256", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', "", id="http-equiv"
        ),
        pytest.param("cp1256", '<meta charset="iso-8859-1">', "windows-1256", id="server-before-meta"),
        pytest.param("iso-8859-6", '<meta charset="ISO-8859-6">', "", id="iso-8859-6"),
        pytest.param("utf-16", "", "", id="utf-16"),
    ],
)
def test_letters_are_right_in_every_encoding(encoding: str, head: str, charset: str) -> None:
    made = arabic_page(head).replace("،", "-").encode(encoding)
    assert html.read(made, charset=charset).text == text_of(ARABIC_HEADLINE, ARABIC).replace("،", "-")


def test_an_encoding_that_nobody_names_is_not_guessed() -> None:
    made = arabic_page().encode("cp1256")
    with pytest.raises(Unreadable) as fault:
        html.read(made)
    assert str(fault.value) == (
        "the page doesn't say in which encoding its letters are; add --encoding with the page's encoding, as in "
        "--encoding windows-1256 for older Arabic pages"
    )
    assert html.read(made, forced="windows-1256").text == text_of(ARABIC_HEADLINE, ARABIC)


def test_an_encoding_that_there_is_not() -> None:
    with pytest.raises(Unreadable) as fault:
        html.read(b"<html><p>x", forced="windows-9999")
    assert fault.value.text == 'no encoding is called "windows-9999"'


def test_single_letters_that_are_lost_are_counted() -> None:
    made = page('<meta charset="utf-8">').encode().replace(b"North Quay", b"North Qu\xe9y")
    assert html.read(made).notes == ("1 letter couldn't be read, and stands as \ufffd",)


# What the head tells.


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param("", ("", (), "", "en", ""), id="nothing"),
        pytest.param(
            '<title>Dredgers for the port | The Courier</title><meta property="og:url" content="https://c.example/d">',
            (HEADLINE, (), "", "en", "https://c.example/d"),
            id="printed-headline-before-title",
        ),
        pytest.param("<title>Other words</title>", ("Other words", (), "", "en", ""), id="title"),
        pytest.param(
            linked(
                headline="Dredgers",
                author=[{"@type": "Person", "name": "Mara Venn", "familyName": "Venn"}, "Ivo Tal"],
                datePublished="2019-04-02T08:00:00+02:00",
                inLanguage="en-GB",
                url="https://c.example/d",
            ),
            ("Dredgers", (Author("Mara Venn", "Venn"), Author("Ivo Tal")), "2019-04-02", "en", "https://c.example/d"),
            id="json-ld",
        ),
        pytest.param(
            '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "datePublished": "1999-01-01"}, '
            '{"@type": ["Article"], "headline": "D", "datePublished": "2019"}]}</script>',
            ("D", (), "2019", "en", ""),
            id="graph",
        ),
        pytest.param(
            linked(headline="One", datePublished="2019-01-01") + linked(headline="Two", datePublished="2018-01-01"),
            ("", (), "", "en", ""),
            id="several-articles",
        ),
        pytest.param(
            '<meta name="citation_title" content="D"><meta name="citation_author" content="Venn, Mara">'
            '<meta name="citation_author" content="Ivo Tal"><meta name="citation_publication_date" content="2019/4/2">',
            ("D", (Author("Mara Venn", "Venn"), Author("Ivo Tal")), "2019-04-02", "en", ""),
            id="highwire",
        ),
        pytest.param(
            linked(headline="D", author={"name": "Mara Venn", "familyName": "Tal"}),
            ("D", (Author("Mara Venn"),), "", "en", ""),
            id="a-family-that-is-no-part-of-the-name",
        ),
        pytest.param(
            '<meta name="citation_author" content="Venn, Mara, Jr.">',
            ("", (Author("Venn, Mara, Jr."),), "", "en", ""),
            id="two-commas-are-not-turned",
        ),
        pytest.param(
            '<meta name="author" content="admin"><meta property="article:author" content="https://social.example/x">'
            '<meta property="article:published_time" content="2 April 2019"><link rel="canonical" href="https://c.example/">',
            ("", (), "", "en", ""),
            id="no-name-no-date-no-address",
        ),
        pytest.param(
            '<meta name="author" content="The Courier"><meta property="og:site_name" content="The Courier">',
            ("", (), "", "en", ""),
            id="the-outlet-is-no-author",
        ),
        pytest.param(
            '<meta property="article:published_time" content="2019-02-30"><meta name="dc.date" content="2019-03">',
            ("", (), "2019-03", "en", ""),
            id="no-such-day",
        ),
        pytest.param('<script type="application/ld+json">{"@type": </script>', ("", (), "", "en", ""), id="no-json"),
        pytest.param(
            f'<script type="application/ld+json">{"[" * 100_000}</script>', ("", (), "", "en", ""), id="deep-json"
        ),
        pytest.param(
            '<meta property="og:title" content="a\u202eb\u200f c"><meta name="author" content="5/3/2019">',
            ("a b c", (Author("5/3/2019"),), "", "en", ""),
            id="what-nobody-sees",
        ),
    ],
)
def test_what_a_page_tells(head: str, expected: tuple[object, ...]) -> None:
    read = html.read(page(head).encode())
    assert (read.title, read.authors, read.published, read.language, read.address) == expected


def test_a_date_that_the_text_alone_names_is_not_told() -> None:
    made = page(
        '<meta name="date" content="03/04/2019">', article=(*ARTICLE, "Published on 3 April 2019, updated later.")
    )
    assert html.read(made.encode()).published == ""


def test_a_language_that_the_letters_contradict_is_not_told() -> None:
    read = html.read(arabic_page(lang="en-US").encode())
    assert (read.language, read.notes) == (
        "",
        ("the page says that its language is “en”, and its letters say otherwise",),
    )


# What can't be read.


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"<html>" + b"<div>" * 100_000 + b"x", "nested too deeply", id="deep"),
        pytest.param(b"<html><body>" + b"<b>x</b>" * 300_000, "too many elements", id="many"),
        pytest.param(b"<html><body><script>render()</script></body></html>", "no article was found", id="script"),
        pytest.param(b"<html>", "no article was found", id="empty"),
        pytest.param(b"<html>" + b"x" * 10_000_001, "larger than 10 MB", id="large"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        documents.read(content, Wish("html"))
    assert said in fault.value.text
    assert fault.value.hint


def test_entities_are_not_expanded() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    made = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "ha">{bomb}]>{page().removeprefix("<!DOCTYPE html>")}'
    made = made.replace("</article>", "<p>&e11;</p></article>")
    assert len(documents.read(made.encode(), Wish("html")).text) < 1000
