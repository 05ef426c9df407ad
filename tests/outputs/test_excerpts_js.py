"""`/claims/<id>.excerpts.js`: a claim's excerpts for the page that compares."""

import json
from pathlib import Path
from typing import Any

import pytest

from dossier import links
from dossier.artifacts import Artifact
from dossier.model import Dossier
from dossier.outputs import excerpts_js, feeds, html
from dossier.site import Site
from tests import facts
from tests.templates.parts import templates

SITE = {"dossier": {"base_url": "https://dossiers.example/"}}


def files(made: Dossier, *, portable: bool = False) -> dict[str, str]:
    site = facts.site_of(made, portable=portable)
    return {one.path: one.content.decode() for one in excerpts_js.artifacts(site, html.environment(templates(), site))}


def excerpts(text: str) -> list[dict[str, Any]]:
    """What a file hands over when it runs."""
    assert text.startswith("compared(")
    assert text.endswith(");\n")
    found = json.loads(text.removeprefix("compared(").removesuffix(");\n"))["excerpts"]
    assert isinstance(found, list)
    return found


def one(**fields: Any) -> dict[str, Any]:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc", **fields))}, sources={"doc": facts.source(None)}
    )
    (found,) = excerpts(files(made)["claims/sunk.excerpts.js"])
    return found


def test_each_public_claim_has_its_file() -> None:
    made = files(facts.whole("states"))
    assert sorted(made) == [
        "claims/mill-broken.excerpts.js",
        "claims/mill-burned.excerpts.js",
        "claims/mill-stopped.excerpts.js",
    ]


def test_an_excerpt_is_known_by_its_earlier_ids() -> None:
    assert one(aliases=["b", "c"])["aliases"] == ["b", "c"]


def test_an_excerpt_says_what_its_words_are_held_against_others_by() -> None:
    found = one(quote="the ferry sank off the quay")
    assert {name: value for name, value in found.items() if name != "html"} == {
        "key": "sunk.a",
        "id": "a",
        "aliases": [],
        "language": "en",
        "source": "doc",
        "passage": "sunk#a",
        "places": [],
        "quote": "the ferry sank off the quay",
    }


def test_the_places_of_a_proved_quote_are_its_words_in_the_document() -> None:
    text = "On Monday the ferry sank off the quay, and nobody drowned, said the office."
    made = facts.dossier(
        claims={
            "sunk": facts.claim(facts.excerpt("a", source="doc", quote="the ferry sank off […] nobody drowned, said"))
        },
        sources={"doc": facts.source(None)},
        texts={"doc": text},
    )
    (found,) = excerpts(files(made)["claims/sunk.excerpts.js"])
    assert found["places"] == [[2, 6], [10, 14]]


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param('he said "</script><script>alert(1)</script>" aloud', id="end of a script"),
        pytest.param("a <!-- b <!-- c d e", id="comment"),
        pytest.param("one & two > three four five", id="ampersand and comparison"),
        pytest.param('back\\slash "quoted" words of five', id="backslash and quotation marks"),
    ],
)
def test_no_sign_of_a_quote_leaves_its_text(quote: str) -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc", quote=quote))},
        sources={"doc": facts.source(None)},
    )
    text = files(made)["claims/sunk.excerpts.js"]
    assert not set("<>&\u2028\u2029") & set(text)
    assert text.count("\n") == 1
    (found,) = excerpts(text)
    assert found["quote"] == quote
    assert "<script" not in found["html"]


@pytest.mark.parametrize(
    ("portable", "expected"),
    [
        pytest.param(False, 'href="../claims/sunk/#a"', id="on a host"),
        pytest.param(True, 'href="../claims/sunk/index.html#a"', id="on a disk"),
    ],
)
def test_its_links_lead_from_the_page_that_compares(portable: bool, expected: str) -> None:
    made = facts.sunk({"a": "herald > wire"})
    assert expected in excerpts(files(made, portable=portable)["claims/sunk.excerpts.js"])[0]["html"]


# Links: the checker reads pages; here it is given each column as a page at the address it is shown at.


def shown(site: Site, pages: list[Artifact], made: list[Artifact]) -> list[Artifact]:
    """The site's pages, and for each file of excerpts the page that compares, with all of them in it."""
    (frame,) = [page.content for page in pages if page.path == "compare/index.html"]
    return [
        *pages,
        *(
            Artifact(
                f"compare/{Path(file.path).name}.html",
                frame + "".join(found["html"] for found in excerpts(file.content.decode())).encode(),
            )
            for file in made
        ),
    ]


def broken(name: str, *, portable: bool, lost: str = "") -> list[str]:
    site = facts.site_of(facts.whole(name), portable=portable)
    pages = [
        page
        for page in html.pages(site, html.environment(templates(), site), lambda _: None)
        if not lost or lost not in page.path
    ]
    files = list(excerpts_js.artifacts(site, html.environment(templates(), site)))
    extra = [Artifact(path, b"") for path in ("static/site.css", "static/site.js")]
    extra += feeds.artifacts(site, html.environment(templates(), site))
    found = links.problems([*shown(site, pages, files), *files, *extra], "/livres/")
    return [problem.text for problem in found if problem.place.file.startswith("compare/")]


@pytest.mark.parametrize("portable", [False, True])
def test_every_link_of_every_column_resolves(portable: bool) -> None:
    assert broken("three-languages", portable=portable) == []


def test_a_link_that_leads_nowhere_would_be_seen() -> None:
    assert any("leads to no file" in text for text in broken("three-languages", portable=False, lost="actors/"))


def test_every_link_of_the_real_dossiers_columns_resolves(site: Path) -> None:
    pages = [Artifact(path.relative_to(site).as_posix(), path.read_bytes()) for path in sorted(site.rglob("*.html"))]
    made = [
        Artifact(path.relative_to(site).as_posix(), path.read_bytes())
        for path in sorted(site.glob("claims/*.excerpts.js"))
    ]
    assert len(made) > 30
    others = [
        Artifact(path.relative_to(site).as_posix(), b"")
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix not in (".html",)
    ]
    checked = shown(facts.site_of(facts.dossier()), pages, made)
    assert [str(problem) for problem in links.problems([*others, *checked], "/")] == []
