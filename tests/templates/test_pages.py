"""What every page has round its own part, and the pages that are nothing but that."""

import re
from dataclasses import replace

from dossier.site.views import MovedAnchor, MovedPage
from tests.templates.parts import Element, ar, elements, framed, hrefs, mark, only, page, templates, text, tongue

MOVED = MovedPage(
    ar("غرقت العبّارة."),
    "/claims/sunk/",
    "https://dossiers.example/ferry/claims/sunk/",
    (
        MovedAnchor("herald", "/claims/sunk/#herald", ("old-herald", "paper")),
        MovedAnchor("courier", "/claims/sunk/#courier", is_removed=True),
    ),
)


def metas(tree: Element) -> dict[str, str]:
    return {found.get("name") or found.get("http-equiv"): found.get("content") for found in elements(tree, "meta")}


def test_the_policy_is_the_first_element_of_the_head() -> None:
    head = elements(page("not_found", None), "head")[0]
    first = next(child for child in head if isinstance(child.tag, str))
    assert first.get("http-equiv") == "Content-Security-Policy"
    assert first.get("content").startswith("default-src 'none';")


def test_a_title_names_page_and_dossier() -> None:
    assert text(elements(page("not_found", None), "title")[0]) == "The ferry sank. · The ferry"
    assert text(elements(page("not_found", None, title="The ferry"), "title")[0]) == "The ferry"


def test_a_page_without_an_address_is_not_indexed() -> None:
    assert metas(page("not_found", None, canonical=""))["robots"] == "noindex"
    assert "robots" not in metas(page("not_found", None))


def test_a_page_has_one_heading_and_its_landmarks() -> None:
    tree = page("not_found", None)
    assert [len(elements(tree, tag)) for tag in ("h1", "main", "footer")] == [1, 1, 1]


def test_a_missing_page_leads_on() -> None:
    assert {">/", ">/claims/"} <= set(hrefs(elements(page("not_found", None), "main")[0]))


def test_a_moved_page_leads_on_for_every_fragment() -> None:
    tree = page("moved", MOVED)
    assert metas(tree)["refresh"] == "0; url=>/claims/sunk/"
    listed = [found for found in elements(tree, "li") if found.get("id")]
    assert [(found.get("id"), *hrefs(found), text(found)) for found in listed] == [
        ("herald", ">/claims/sunk/#herald", "herald"),
        ("courier", ">/claims/sunk/#courier", "courier (taken out)"),
    ]
    assert [found.get("id") for found in elements(listed[0], "span")] == ["old-herald", "paper"]


def test_a_moved_page_calls_excerpts_as_the_claims_page_does() -> None:
    anchor = MovedAnchor("herald", "/claims/sunk/#herald", letter="A", mark=mark("denies"), voice=ar("كورير"))
    (listed,) = [one for one in elements(page("moved", replace(MOVED, anchors=(anchor,))), "li") if one.get("id")]
    assert (listed.get("id"), text(listed)) == ("herald", "A Denies كورير")
    assert [tongue(one) for one in elements(listed, "bdi")] == [("ar", "rtl")]


def test_a_moved_page_says_where_in_its_languages() -> None:
    tree = page("moved", MOVED)
    (named,) = elements(only(tree, "head__lead"), "a")
    assert (text(named), named.get("href"), *tongue(named)) == ("غرقت العبّارة.", ">/claims/sunk/", "ar", "rtl")
    assert text(only(tree, "head__address")) == "https://dossiers.example/ferry/claims/sunk/"
    assert only(tree, "head").get("data-moved") == ">/claims/sunk/"


def test_the_page_runs_in_its_languages_direction() -> None:
    (root,) = elements(page("not_found", None, language="ar", direction="rtl"), "html")
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    assert framed().direction == "ltr"


def test_no_template_marks_anything_safe_or_styles_inline() -> None:
    for name, source in templates().items():
        assert not re.search(r"\|\s*safe\b", source), name
        assert not re.search(r"\s(style|on[a-z]+)=", source), name
