"""Every link and fragment inside the site resolves, and no element id stands twice on a page."""

import pytest

from dossier.artifacts import Artifact
from dossier.links import problems

HOME = '<h1 id="top">Home</h1>'
CLAIM = '<h1>Claim</h1><p id="herald">…</p><p id="p_été">…</p>'
LIST = "<h1>Claims</h1>"
FILES = {
    "index.html": HOME,
    "404.html": "<h1>Lost</h1>",
    "claims/index.html": LIST,
    "claims/sunk/index.html": CLAIM,
    "claims/late/index.html": CLAIM,
    "claims/sunk.json": '{"id": "sunk"}',
    "static/site.css": "body {}",
    "static/site.js": "0;",
}


def found(path: str, html: str, base: str = "/") -> list[str]:
    """What is wrong where a page of the site holds this HTML: place and text."""
    files = FILES | {path: f"{FILES.get(path, '')}\n{html}"}
    made = [Artifact(name, text.encode()) for name, text in files.items()]
    return [f"{p.place.file}:{p.place.line} {p.text}" for p in problems(made, base)]


def leads(path: str, target: str, base: str = "/") -> str:
    """What is said of a link from a page: why it is broken, or nothing."""
    said = found(path, f'<a href="{target}">…</a>', base)
    assert len(said) <= 1
    return said[0].partition(f'{path}:2 the link "{target}" ')[2] or said[0] if said else ""


NO_FILE = "leads to no file of the site"
NO_FRAGMENT = "leads to a fragment that the page doesn't have"


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        pytest.param("index.html", "claims/", "", id="a folder"),
        pytest.param("index.html", "claims/index.html", "", id="its file"),
        pytest.param("index.html", "./", "", id="itself"),
        pytest.param("index.html", "", "", id="nothing is itself"),
        pytest.param("index.html", "#top", "", id="its own fragment"),
        pytest.param("index.html", "#", "", id="its beginning"),
        pytest.param("index.html", "#bottom", NO_FRAGMENT, id="a fragment that it lacks"),
        pytest.param("index.html", "claim/", NO_FILE, id="a folder that isn’t there"),
        pytest.param("index.html", "claims", NO_FILE, id="a folder without its slash"),
        pytest.param("index.html", "static/site.css", "", id="a file"),
        pytest.param("index.html", "static/", NO_FILE, id="a folder without a page"),
        pytest.param("claims/sunk/index.html", "../../", "", id="two up"),
        pytest.param("claims/sunk/index.html", "../..", "", id="two up, without a slash"),
        pytest.param("claims/sunk/index.html", "../late/", "", id="a neighbour"),
        pytest.param("claims/sunk/index.html", "../late/#herald", "", id="a neighbour’s fragment"),
        pytest.param("claims/sunk/index.html", "../late/index.html#herald", "", id="in a portable site"),
        pytest.param("claims/sunk/index.html", "../late/#courier", NO_FRAGMENT, id="a fragment that it hasn’t"),
        pytest.param("claims/sunk/index.html", "../sunk.json", "", id="its JSON"),
        pytest.param("claims/sunk/index.html", "late/", NO_FILE, id="a neighbour, from the wrong folder"),
        pytest.param("claims/sunk/index.html", "../late/?q=1#herald", "", id="a query"),
        pytest.param("claims/sunk/index.html", "../late/#p_été", "", id="a fragment in French"),
        pytest.param("claims/sunk/index.html", "../late/#p_%C3%A9t%C3%A9", "", id="the same, percent-encoded"),
        pytest.param("claims/sunk/index.html", "../late/#p_%C3%A9t%C3%A8", NO_FRAGMENT, id="another, percent-encoded"),
        pytest.param("claims/sunk/index.html", "../l%61te/", "", id="a path, percent-encoded"),
        pytest.param("claims/sunk/index.html", "../../../", NO_FILE, id="out of the site"),
        pytest.param("claims/sunk/index.html", "../../../claims/", NO_FILE, id="out of the site, and into a namesake"),
        pytest.param("index.html", "../claims/", NO_FILE, id="out of the site, from its root"),
        pytest.param("404.html", "../", NO_FILE, id="out of the site, from the page for lost addresses"),
        pytest.param("index.html", "https://elsewhere.example/x", "", id="elsewhere"),
        pytest.param("index.html", "//elsewhere.example/x", "", id="elsewhere, by the same protocol"),
        pytest.param("index.html", "mailto:a@b.example", "", id="mail"),
    ],
)
def test_links(path: str, target: str, expected: str) -> None:
    assert leads(path, target) == expected


@pytest.mark.parametrize(
    ("target", "base", "expected"),
    [
        pytest.param("/claims/", "/", "", id="at the root"),
        pytest.param("/claims/", "", "", id="at the root, without a path"),
        pytest.param("/", "/", "", id="home"),
        pytest.param("/claim/", "/", NO_FILE, id="what isn’t there"),
        pytest.param("/ferry/claims/", "/ferry/", "", id="below a base path"),
        pytest.param("/ferry/claims/", "/ferry", "", id="below a base path without a slash"),
        pytest.param("/ferry/", "/ferry/", "", id="home below a base path"),
        pytest.param("/ferry/claims/sunk/#herald", "/ferry/", "", id="a fragment below a base path"),
        pytest.param("/ferry/claims/sunk/#courier", "/ferry/", NO_FRAGMENT, id="a fragment that isn’t there"),
        pytest.param("/ferry/static/site.css", "/a/ferry/", NO_FILE, id="another base path"),
        pytest.param("/claims/", "/ferry/", NO_FILE, id="beside the base path"),
        pytest.param("/ferryclaims/", "/ferry/", NO_FILE, id="a path that begins like the base path"),
    ],
)
def test_rooted_links_begin_at_the_base_path(target: str, base: str, expected: str) -> None:
    assert leads("404.html", target, base) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param('<a href="x/">…</a>', ['the link "x/" leads to no file of the site'], id="a"),
        pytest.param(
            '<link rel="stylesheet" href="x.css">', ['the link "x.css" leads to no file of the site'], id="style"
        ),
        pytest.param(
            '<link rel="alternate" href="x.json">', ['the link "x.json" leads to no file of the site'], id="twin"
        ),
        pytest.param('<script src="x.js"></script>', ['the link "x.js" leads to no file of the site'], id="script"),
        pytest.param('<img src="x.png" alt="">', ['the link "x.png" leads to no file of the site'], id="image"),
        pytest.param(
            '<svg><use href="#x"/></svg>', ['the link "#x" leads to a fragment that the page doesn\'t have'], id="use"
        ),
        pytest.param('<link rel="canonical" href="x/">', [], id="a canonical address is no link"),
        pytest.param("<a>…</a>", [], id="no address"),
        pytest.param('<p>&lt;a href="x/"&gt;</p>', [], id="text"),
        pytest.param('<!-- <a href="x/">…</a> -->', [], id="comment"),
        pytest.param('<a href="claims/?a=1&amp;b=2">…</a>', [], id="a character reference"),
    ],
)
def test_what_counts_as_a_link(html: str, expected: list[str]) -> None:
    assert found("index.html", html) == [f"index.html:2 {text}" for text in expected]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param('<p id="a"></p><p id="b"></p>', [], id="two ids"),
        pytest.param(
            '<p id="a"></p><p id="a"></p>', ['index.html:1 the element id "a" stands 2 times'], id="one twice"
        ),
        pytest.param('<p id="top"></p>', ['index.html:1 the element id "top" stands 2 times'], id="one that is there"),
        pytest.param('<p id="a"></p><p id="A"></p>', [], id="case counts"),
        pytest.param('<p id=""></p><p id=""></p>', [], id="an empty one is none"),
    ],
)
def test_element_ids_stand_once(html: str, expected: list[str]) -> None:
    assert found("index.html", html) == expected


def test_an_id_may_stand_on_two_pages() -> None:
    assert found("claims/index.html", '<p id="herald"></p>') == []


def test_each_broken_link_is_named_with_its_page_and_line() -> None:
    html = '<a href="x/">…</a>\n<p>…</p>\n<a href="claims/#y">…</a>'
    assert found("index.html", html) == [
        'index.html:2 the link "x/" leads to no file of the site',
        'index.html:4 the link "claims/#y" leads to a fragment that the page doesn\'t have',
    ]


def test_links_in_files_that_are_no_pages_are_not_read() -> None:
    assert found("static/site.js", "\"<a href='x/'>\"") == []


def test_the_problem_says_what_to_do() -> None:
    (problem,) = problems([Artifact("index.html", b'<a href="x/">x</a>')], "/")
    assert (problem.rule, problem.severity) == ("broken-link", "error")
    assert problem.hint == (
        "in a Markdown page correct the link; elsewhere this is a fault of the program, please report it"
    )


# Tags that say nothing are passed over; what is found stays the same.

HOLDING = [
    pytest.param('<p\n class="a"\n>x</p>\n<a href="/no/">', 5, id="line-breaks-in-a-tag"),
    pytest.param("<a href='/no/'>", 2, id="single-quotes"),
    pytest.param("<a href=/no/>", 2, id="no-quotes"),
    pytest.param('<A HREF = "/no/">', 2, id="large-letters-and-spaces"),
    pytest.param('<b title="1 > 0"><a title="<b>" href="/no/">', 2, id="signs-in-values"),
    pytest.param('<script>if (a < b) c(\'<a href="/never/">\')</script><a href="/no/">', 2, id="script"),
    pytest.param('<!-- <a href="/never/"> --><a href="/no/">', 2, id="comment"),
    pytest.param('a < b and <b>c</b> > d <a href="/no/">', 2, id="bare-signs"),
]


@pytest.mark.parametrize(("html", "line"), HOLDING)
def test_a_link_is_found_on_its_line_however_it_is_written(html: str, line: int) -> None:
    assert found("index.html", html) == [f'index.html:{line} the link "/no/" {NO_FILE}']
