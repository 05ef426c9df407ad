"""A Markdown link to this site leads to a page that there is."""

from pathlib import Path

import pytest

from dossier import checking, inputs
from dossier.inputs import Inputs


def problems(root: Path, text: str) -> list[str]:
    read = inputs.read(root)
    page = {"content/pages/about.md": f"# About\n\n{text}\n".encode()}
    found = checking.check(Inputs(read.root, {**read.files, **page})).problems
    return [f"{one.place.line} {one.text} | {one.hint}" for one in found if one.rule == "site-link"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[a](/claims/river-rose/)", [], id="a claim"),
        pytest.param("[a](/claims/river-rose/#mayor)", [], id="an excerpt"),
        pytest.param("[a](/claims/river-rose/#p_origins)", [], id="a part of the page"),
        pytest.param("[a](/matrix/) [b](/about/) [c](/) [d](/sitemap.xml) [e](https://b.example/)", [], id="pages"),
        pytest.param(
            "one\ntwo [a](/claims/river-rows/)",
            ['4 the link "/claims/river-rows/" leads to no page of this site | did you mean "river-rose"?'],
            id="no such claim, in its line",
        ),
        pytest.param(
            "[a](/claims/river-rose/#major)",
            ['3 the link "/claims/river-rose/#major" leads to no page of this site | did you mean "mayor"?'],
            id="no such excerpt",
        ),
        pytest.param(
            "[a](/claims/river-rose)",
            ['3 the link "/claims/river-rose" leads to no page of this site | write "/claims/river-rose/"'],
            id="no stroke at the end",
        ),
        pytest.param(
            "[a](/matrx/)", ['3 the link "/matrx/" leads to no page of this site | did you mean "matrix"?'], id="page"
        ),
    ],
)
def test_site_link(repo: Path, tmp_path: Path, text: str, expected: list[str]) -> None:
    (tmp_path / "claims.yaml").write_text(DOSSIER)
    assert problems(tmp_path, text) == expected


DOSSIER = """\
dossier:
  title: A river
  summary: Shows one thing.
  base_url: https://river.example/
  languages: [en]
  licence: CC-BY-4.0
  editors: [{name: Somebody}]
topics:
  water: {title: Water, description: What rose.}
sources:
  gazette: {title: A flood, language: en, published: 2019-03-02, read: full}
claims:
  river-rose:
    topic: water
    statement: The river rose.
    excerpts:
      - {id: mayor, source: gazette, stance: asserts, quote: the river rose by a metre overnight}
"""
