"""The finished site, read as a browser reads it: addresses answer, text carries its language, nothing is left loose."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import html5lib
import pytest

from dossier import checking, inputs, interface, publish
from dossier.model import Dossier

Element = Any
EXCERPT_KEYS = {"id", "source", "stance", "attribution", "quote", "language", "translation", "points", "verified"}
CLAIM_KEYS = {
    "id",
    "url",
    "topic",
    "statement",
    "event",
    "excerpts",
    "evidence",
    "comparison",
    "relations",
    "assessment",
    "revisions",
    "state",
}
EVIDENCE_KEYS = {"documents", "origins", "unnamed_origins", "untraced", "support", "conflict"}


@cache
def parsed(path: Path) -> Element:
    """The page's tree; html5lib in strict mode refuses what isn't HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(path.read_bytes())


def elements(tree: Element) -> Iterator[Element]:
    return (element for element in tree.iter() if isinstance(element.tag, str))


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def text_of(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


@pytest.fixture(scope="module")
def dossier(repo: Path) -> Dossier:
    checked = checking.check(inputs.read(repo))
    assert checked.dossier is not None
    return checked.dossier


def test_every_address_of_the_scope_answers(site: Path, dossier: Dossier) -> None:
    expected = ["index.html", "404.html", "sitemap.xml", "robots.txt", "matrix/index.html", "map/index.html"]
    expected += ["compare/index.html", "timeline/index.html", "changes/index.html", "feed.xml", "feed.json"]
    expected += [f"topics/{topic}/feed.{form}" for topic in dossier.topics for form in ("xml", "json")]
    expected += [f"{name}/index.html" for name in ("claims", "sources", "actors", "topics", "places")]
    expected += [f"{name}/index.html" for name in ("about", "method", "corrections")]
    for claim in dossier.public_claims:
        expected += [f"claims/{claim.id}/index.html", f"claims/{claim.id}.json", f"claims/{claim.id}.excerpts.js"]
        expected += [f"claims/{claim.id}/{name}" for name in ("card.png", "oembed.json", "embed/index.html")]
    for folder, table in (
        ("sources", dossier.sources),
        ("actors", dossier.actors),
        ("topics", dossier.topics),
        ("places", dossier.places),
    ):
        expected += [f"{folder}/{name}/index.html" for name in table]
    assert [path for path in expected if not (site / path).is_file()] == []


def test_pages_are_html_with_one_title_and_their_landmarks(site: Path) -> None:
    for path in pages(site):
        tree = parsed(path)
        tags = [element.tag for element in elements(tree)]
        assert (tags.count("h1"), tags.count("main")) == (1, 1), path
        assert text_of(tree.find(".//title")), path
        html = next(element for element in elements(tree) if element.tag == "html")
        assert html.get("lang") == "en", path
        assert html.get("dir") == "ltr", path


def test_headings_step_down_one_level_at_a_time(site: Path) -> None:
    for path in pages(site):
        levels = [int(element.tag[1]) for element in elements(parsed(path)) if re.fullmatch("h[1-6]", element.tag)]
        steps = [b - a for a, b in pairwise(levels)]
        assert all(step <= 1 for step in steps), f"{path}: {levels}"


def test_nothing_inline_and_nothing_from_elsewhere(site: Path) -> None:
    for path in pages(site):
        for element in elements(parsed(path)):
            assert "style" not in element.attrib, path
            assert not [name for name in element.attrib if name.startswith("on")], path
            assert element.tag != "style", path
            if element.tag == "script":
                assert element.get("src") or element.get("type") == "application/ld+json", path
            source = element.get("src") or (element.get("href") if element.tag == "link" else "") or ""
            assert element.get("rel") in ("canonical", "alternate") or "://" not in source, path


def test_a_pages_data_is_json_and_names_the_page_as_its_canonical_link_does(site: Path, dossier: Dossier) -> None:
    silent = []
    for path in pages(site):
        if path.parent.name == "embed":
            continue  # a card on other people's pages says nothing of itself: its claim's page does
        tree = parsed(path)
        blocks = [json.loads(text_of(one)) for one in tree.iter("script") if one.get("type") == "application/ld+json"]
        canonical = [one.get("href") for one in tree.iter("link") if one.get("rel") == "canonical"]
        tags = [one.get("content") for one in tree.iter("meta") if one.get("property") == "og:url"]
        silent += [path.relative_to(site).as_posix()] if not blocks else []
        assert [block["url"] for block in blocks] == tags, path
        assert tags in ([], canonical), path
    assert silent == ["404.html"]


def test_the_policy_comes_before_anything_that_loads(site: Path) -> None:
    for path in pages(site):
        head = parsed(path).find(".//head")
        policy = next(i for i, element in enumerate(head) if element.get("http-equiv") == "Content-Security-Policy")
        loading = [i for i, element in enumerate(head) if element.tag in ("link", "script", "style")]
        assert policy < min(loading), path
        assert "default-src 'none'" in head[policy].get("content"), path


def test_ids_are_unique(site: Path) -> None:
    for path in pages(site):
        ids = [element.get("id") for element in elements(parsed(path)) if element.get("id")]
        assert len(ids) == len(set(ids)), path


def test_every_quote_stands_as_it_is_declared_with_language_and_direction(site: Path, dossier: Dossier) -> None:
    for claim in dossier.public_claims:
        tree = parsed(site / f"claims/{claim.id}/index.html")
        for excerpt in claim.excerpts:
            column = next(element for element in elements(tree) if element.get("id") == excerpt.id)
            quote = next(element for element in column.iter("blockquote"))
            language = dossier.sources[excerpt.source].language
            assert text_of(quote) == excerpt.quote
            assert (quote.get("lang"), quote.get("dir")) == (language, interface.direction(language))


def test_every_translation_stands_beside_its_quote(site: Path, dossier: Dossier) -> None:
    for claim in dossier.public_claims:
        tree = parsed(site / f"claims/{claim.id}/index.html")
        for excerpt in claim.excerpts:
            column = next(element for element in elements(tree) if element.get("id") == excerpt.id)
            for made in excerpt.translation:
                shown = [element for element in elements(column) if text_of(element) == made.text]
                assert any((element.get("lang"), element.get("dir")) == ("en", "ltr") for element in shown)


def test_every_excerpt_says_how_it_was_verified(site: Path, dossier: Dossier) -> None:
    for claim in dossier.public_claims:
        tree = parsed(site / f"claims/{claim.id}/index.html")
        for excerpt in claim.excerpts:
            column = next(element for element in elements(tree) if element.get("id") == excerpt.id)
            assert re.search(r"All \d+ words and signs verified in the capture of", text_of(column)), excerpt.passage


def test_arabic_letters_are_always_marked_as_arabic(site: Path) -> None:
    """No Arabic letter outside an element whose language is Arabic, but in the record, which is a file's text."""
    letters = re.compile("[\u0600-\u06ff]{2,}")
    for path in pages(site):
        for language, text in spoken(parsed(path), "en", inside_record=False):
            assert language == "ar" or not letters.search(text), f"{path}: {text.strip()[:60]}"


def spoken(element: Element, language: str, *, inside_record: bool) -> Iterator[tuple[str, str]]:
    """Every piece of text with the language that holds for it."""
    language = element.get("lang") or language
    inside_record = inside_record or "record" in (element.get("class") or "").split()
    if element.text and not inside_record and element.tag not in ("title", "script"):
        yield language, element.text
    for child in element:
        if isinstance(child.tag, str):
            yield from spoken(child, language, inside_record=inside_record)
        if child.tail and not inside_record:
            yield language, child.tail


def test_every_filled_cell_opens_words_of_its_own_row(site: Path, dossier: Dossier) -> None:
    for claim in dossier.public_claims:
        found = json.loads((site / f"claims/{claim.id}.json").read_text())
        tree = parsed(site / f"claims/{claim.id}/index.html")
        links = {element.get("href") for element in tree.iter("a")}
        marked = {element.get("id"): text_of(element) for element in tree.iter("mark") if element.get("id")}
        if len(claim.excerpts) < 2:
            continue
        for row in found["comparison"]:
            for cell in row["cells"]:
                if cell["said"]:
                    opened = [link for link in links if link and link.startswith(f"#{cell['excerpt']}")]
                    assert opened, (claim.id, row["row"], cell["excerpt"])
        assert marked or not any(excerpt.points for excerpt in claim.excerpts)


def test_claim_json_has_the_documented_shape(site: Path, dossier: Dossier) -> None:
    for claim in dossier.public_claims:
        found = json.loads((site / f"claims/{claim.id}.json").read_text())
        assert found.keys() >= CLAIM_KEYS
        assert found["evidence"].keys() >= EVIDENCE_KEYS
        assert [excerpt["id"] for excerpt in found["excerpts"]] == [excerpt.id for excerpt in claim.excerpts]
        for excerpt in found["excerpts"]:
            assert excerpt.keys() >= EXCERPT_KEYS
            assert excerpt["verified"].keys() == {"method", "sha256", "word"}


def test_sitemap_lists_every_page_once_but_no_version(site: Path) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    listed = [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    pages = (path.parent.relative_to(site) for path in site.rglob("index.html"))
    on_disk = {page.as_posix() for page in pages if page.name != "embed"}
    on_disk = {folder for folder in on_disk if not re.search(r"/v/\d+$", folder)}
    assert len(listed) == len(set(listed)) == len(on_disk)
    assert not any(address.endswith("index.html") for address in listed)


def tree_digest(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def build(repo: Path, out: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "build.py", "--out", str(out), *options],
        cwd=repo,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_two_builds_are_the_same_bytes(repo: Path, site: Path, tmp_path: Path) -> None:
    """Another hash seed, locale and time zone; another day by the clock that builds may read."""
    done = build(repo, tmp_path / "again", PYTHONHASHSEED="7", LC_ALL="C", TZ="Pacific/Apia", SOURCE_DATE_EPOCH="86400")
    assert done.returncode == 0, done.stderr
    assert tree_digest(tmp_path / "again") == tree_digest(site)


def test_a_portable_copy_links_to_files(repo: Path, tmp_path: Path) -> None:
    done = build(repo, tmp_path / "copy", "--portable")
    assert done.returncode == 0, done.stderr
    for path in pages(tmp_path / "copy"):
        if path.name == "404.html":
            continue
        for element in parsed(path).iter("a"):
            href = (element.get("href") or "").partition("#")[0]
            if href and "://" not in href:
                assert (path.parent / href).resolve().is_file(), f"{path}: {href}"


def test_a_build_says_nothing_but_its_result_where_there_is_no_terminal(repo: Path, tmp_path: Path) -> None:
    done = build(repo, tmp_path / "site")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"\d+ files published in \S+\n", done.stdout)


def test_the_site_carries_its_mark(site: Path) -> None:
    assert (site / publish.MARKER).read_bytes() == publish.MARKER_TEXT
