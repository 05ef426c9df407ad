"""The canonical address is one that pages can be appended to."""

import pytest

from dossier import checking
from dossier.inputs import PROJECT, Inputs

DOSSIER = """\
dossier:
  title: A river
  summary: Shows one thing.
  base_url: {}
  languages: [en]
  licence: CC-BY-4.0
  editors: [{{name: Somebody}}]
topics:
  water: {{title: Water, description: What rose.}}
sources:
  gazette: {{title: A flood, language: en, published: 2019-03-02, read: full}}
claims:
  river-rose:
    topic: water
    statement: The river rose.
    state: draft
"""


def problems(address: str) -> list[str]:
    text = DOSSIER.format(address)
    found = checking.check(Inputs(PROJECT, {"claims.yaml": text.encode()})).problems
    return [f"{one.place.line}:{one.place.column} {one.text}" for one in found if one.rule == "base-url"]


@pytest.mark.parametrize(
    "address", ["https://river.example", "https://river.example/", "https://river.example/a/b-c_1.2/"]
)
def test_what_passes(address: str) -> None:
    assert problems(address) == []


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("https://river.example/?q=1", id="query"),
        pytest.param('"https://river.example/#f"', id="fragment"),
        pytest.param("https://river.example//evil.example", id="two-strokes"),
        pytest.param("https://river.example/a/../b", id="dots"),
        pytest.param("https://river.example/a%20b/", id="escaped"),
    ],
)
def test_what_fails(address: str) -> None:
    assert problems(address) == ["4:13 no page's address can be made from this one"]
