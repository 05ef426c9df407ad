"""A dossier with three releases behind it, built whole: what was cited once is found, and found to be the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest

from dossier import inputs, pipeline, standing, versions
from dossier.evidence import plain
from tests import facts

NAME = "versions-three"
Element = Any


@cache
def built() -> dict[str, bytes]:
    """The whole site, from its files; links are held against it in the last test."""
    read = inputs.read(facts.ROOTS / NAME)
    made = pipeline.artifacts(read, facts.whole(NAME), portable=False, progress=lambda _: None)
    return {one.path: one.content for one in made}


def tree(path: str) -> Element:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(built()[path])


def held() -> Iterator[versions.Version]:
    for listed in facts.whole(NAME).versions.values():
        yield from listed


def test_every_version_has_its_page_and_its_file() -> None:
    for version in held():
        folder = f"claims/{version.claim}/v"
        assert built()[f"{folder}/{version.number}.json"] == version.content
        assert tree(f"{folder}/{version.number}/index.html") is not None


def test_the_digest_on_the_page_and_in_the_json_is_the_files() -> None:
    told = {(one["url"], one["sha256"]) for one in json.loads(built()["claims/light-out.json"])["versions"]}
    for version in (one for one in held() if one.claim in ("lamp-out", "light-out")):
        digest = hashlib.sha256(version.content).hexdigest()
        page = tree(f"claims/{version.claim}/v/{version.number}/index.html")
        assert [found.text for found in page.iter() if found.get("id") == "f_sha256"] == [digest]
        assert (f"https://dossiers.example/light/claims/{version.claim}/v/{version.number}/", digest) in told


def test_every_version_is_read_back_and_counted_as_it_was() -> None:
    for version in held():
        if not version.taken_down:
            assert plain.computed(standing.thaw(version).found) == version.computed


def test_every_excerpt_of_a_version_stands_under_its_own_id_with_its_words() -> None:
    for version in held():
        page = tree(f"claims/{version.claim}/v/{version.number}/index.html")
        articles = {found.get("id"): found for found in page.iter("article")}
        for excerpt in version.record.get("excerpts", ()):
            (quote,) = list(articles[excerpt["id"]].iter("blockquote"))
            assert "".join(quote.itertext()) == excerpt["quote"]


def test_what_was_taken_down_is_in_no_file_of_its_claim() -> None:
    own = [content for path, content in built().items() if path.startswith("claims/keeper-left")]
    assert [content for content in own if b"left the point" in content] == []
    page = tree("claims/keeper-left/v/1/index.html")
    assert [found.get("id") for found in page.iter("span") if found.get("id")] == ["beacon"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("lamp-out/v/1", "The claim has another address now.", id="renamed"),
        pytest.param("keeper-gone/v/1", "The claim was merged into another.", id="merged"),
        pytest.param("boat-late/v/1", "The claim was withdrawn.", id="withdrawn"),
        pytest.param("light-out/v/3", "It is the current version.", id="current"),
        pytest.param("keeper-left/v/1", "Its text was taken down on 1 June 2026.", id="taken-down"),
    ],
)
def test_what_became_of_a_claim_is_said_first(path: str, expected: str) -> None:
    (status,) = [
        found for found in tree(f"claims/{path}/index.html").iter("p") if found.get("class") == "version__status"
    ]
    assert expected in (status.text or "")


def test_a_build_of_it_finds_every_link_and_fragment(tmp_path: Path) -> None:
    """`build` itself refuses a link that leads nowhere."""
    for portable in (False, True):
        done = pipeline.build(facts.ROOTS / NAME, tmp_path / str(portable), portable=portable, progress=lambda _: None)
        assert done.checked.problems == ()
