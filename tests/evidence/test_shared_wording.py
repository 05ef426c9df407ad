"""Words that two excerpts of a claim have in common."""

from typing import Any

import pytest

from dossier.evidence.shared_wording import SharedWording
from tests import facts

SIX = "the old ferry sank at noon"
FIVE = "the old ferry sank there"


def pairs(first: str, second: str, **fields: Any) -> tuple[SharedWording, ...]:
    """What two excerpts of two documents share; `languages` are the documents'."""
    languages = fields.get("languages", ("en", "en"))
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", quote=first), facts.excerpt("b", quote=second))},
        sources={
            "doc-a": facts.source(None, language=languages[0]),
            "doc-b": facts.source(None, language=languages[1]),
        },
    )
    return facts.evidence_of(made).shared


def shared(first: str, second: str, **fields: Any) -> list[tuple[str, str, int]]:
    """Each run: its words in the first quote and in the second, and how many they are."""
    return [
        (first[slice(*run.first)], second[slice(*run.second)], run.words)
        for pair in pairs(first, second, **fields)
        for run in pair.runs
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(f"We heard {SIX}.", f"So {SIX}, he said", [(SIX, SIX, 6)], id="six words"),
        pytest.param(f"We heard {FIVE} before noon", f"So {FIVE}, he said", [], id="five words"),
        pytest.param(
            "The old FERRY sank at noon",
            "so the Old Ferry sank at Noon",
            [("The old FERRY sank at noon", "the Old Ferry sank at Noon", 6)],
            id="case doesn’t count",
        ),
        pytest.param(
            "the old ferry, “Ines”, sank - at noon",
            "the old ferry Ines sank: at noon",
            [("the old ferry, “Ines”, sank - at noon", "the old ferry Ines sank: at noon", 7)],
            id="signs don’t count",
        ),
        pytest.param(
            "the old ferry […] sank at noon off there",
            f"{SIX} off there",
            [],
            id="an elision ends a run on the left",
        ),
        pytest.param(
            f"{SIX} today", "the old ferry […] sank at noon today", [], id="an elision ends a run on the right"
        ),
        pytest.param(
            f"{SIX} […] with forty goats and one bishop aboard",
            f"with forty goats and one bishop aboard {SIX}",
            [(SIX, SIX, 6), ("with forty goats and one bishop aboard", "with forty goats and one bishop aboard", 7)],
            id="two runs, in the first quote’s order",
        ),
        pytest.param(
            "a a a a a a b", "a a a a a a a a c", [("a a a a a a", "a a a a a a", 6)], id="one word again and again"
        ),
        pytest.param(
            "غرقت العبّارة القديمة ظهرا قرب الخليج أمس",
            "قالوا: غرقت العبّارة القديمة ظهرا، قرب الخليج",
            [("غرقت العبّارة القديمة ظهرا قرب الخليج", "غرقت العبّارة القديمة ظهرا، قرب الخليج", 6)],
            id="Arabic, with its shadda",
        ),
        pytest.param(
            "غرقت العبارة القديمة ظهرا قرب الخليج",
            "غرقت العبّارة القديمة ظهرا قرب الخليج",
            [],
            id="Arabic, another vowelling",
        ),
        pytest.param(
            "caf\u00e9 owners saw the ferry go",
            "cafe\u0301 owners saw the ferry go",
            [("caf\u00e9 owners saw the ferry go", "cafe\u0301 owners saw the ferry go", 6)],
            id="another normal form",
        ),
    ],
)
def test_runs(first: str, second: str, expected: list[tuple[str, str, int]]) -> None:
    assert shared(first, second) == expected


def test_documents_of_two_languages_are_not_compared() -> None:
    assert shared(SIX, SIX, languages=("en", "fr")) == []
    assert shared(SIX, SIX, languages=("fr", "fr")) == [(SIX, SIX, 6)]


def test_each_pair_once_in_the_order_of_the_excerpts() -> None:
    names = ("a", "b", "c")
    made = facts.dossier(
        claims={"sunk": facts.claim(*(facts.excerpt(name, quote=f"{name}: {SIX}") for name in names))},
        sources={f"doc-{name}": facts.source(None) for name in names},
    )
    found = facts.evidence_of(made).shared
    assert [(pair.first.id, pair.second.id) for pair in found] == [("a", "b"), ("a", "c"), ("b", "c")]


# One document.

TEXT = f"At first nobody knew. But {SIX} off the bay, and the bishop wept. Later they said that {SIX}, all of them."


def in_one_document(first: str, second: str) -> list[int]:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(
                facts.excerpt("a", source="doc", quote=first), facts.excerpt("b", source="doc", quote=second)
            )
        },
        sources={"doc": facts.source(None)},
        texts={"doc": TEXT},
    )
    return [run.words for pair in facts.evidence_of(made).shared for run in pair.runs]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(f"{SIX} off the bay", f"{SIX} off the bay", [], id="the same words"),
        pytest.param(f"But {SIX} off the bay", f"{SIX} off the bay, and the bishop", [], id="passages that overlap"),
        pytest.param(f"{SIX} off the bay, and the bishop", f"Later they said that {SIX}", [6], id="passages apart"),
    ],
)
def test_excerpts_of_one_document(first: str, second: str, expected: list[int]) -> None:
    assert in_one_document(first, second) == expected


def test_a_passage_shares_no_words_with_itself_in_another_claim_or_excerpt() -> None:
    made = facts.dossier(
        claims={
            "late": facts.claim(facts.excerpt("a", source="doc", quote=f"But {SIX} off")),
            "sunk": facts.claim(
                {"id": "b", "same_as": "late#a", "stance": "asserts"},
                {"id": "c", "same_as": "late#a", "stance": "denies"},
            ),
        },
        sources={"doc": facts.source(None)},
    )
    assert facts.evidence_of(made).shared == ()


def test_shared_wording_of_a_whole_dossier() -> None:
    found = facts.evidence_of(facts.whole("same-origin"), "road-slides")
    (pair,) = found.shared
    assert (pair.first.id, pair.second.id, [run.words for run in pair.runs]) == ("herald", "courier", [12])
    assert pair.first.quote[slice(*pair.runs[0].first)] == (
        "About forty metres of the vineyard road slid into the valley overnight"
    )
