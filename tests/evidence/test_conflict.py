"""What stands against a claim, or in it."""

from typing import Any

import pytest

from dossier.model import Dossier
from tests import facts

BOATS = {"boats": {"label": "How many boats", "kind": "quantity"}}


def relation(kind: str, to: str, **fields: Any) -> dict[str, Any]:
    return {"type": kind, "claim": to} | fields


def related(kind: str, **fields: Any) -> Dossier:
    """A claim `sunk`, and a claim `late` that stands in a relation to it."""
    return facts.dossier(
        claims={"sunk": facts.claim(), "late": facts.claim(relations=[relation(kind, "sunk")], **fields)}
    )


def counted(*values: str, stances: tuple[str, ...] = ()) -> Dossier:
    """A claim with a row on which each excerpt gives a value."""
    stated = stances or ("asserts",) * len(values)
    excerpts = [
        facts.excerpt(
            f"e{number}",
            stance=stance,
            note="Half of it.",
            quote="there were many boats on it",
            points={"boats": {"said": "many boats", "value": value}},
        )
        for number, (value, stance) in enumerate(zip(values, stated, strict=True))
    ]
    return facts.dossier(
        claims={"sunk": facts.claim(*excerpts, compare=["boats"])},
        rows=BOATS,
        actors=facts.actors_of(["herald"]),
        sources={f"doc-{excerpt['id']}": facts.source("herald") for excerpt in excerpts},
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald"}, (), id="asserted"),
        pytest.param({"a": "herald", "b": "denies: courier"}, ("denied",), id="denied"),
        pytest.param({"a": "denies: ?"}, ("denied",), id="denied by an untraced excerpt"),
        pytest.param({"a": "herald", "b": "declines: courier", "c": "mentions: gazette"}, (), id="declined, mentioned"),
    ],
)
def test_conflict_of_excerpts(lines: dict[str, str], expected: tuple[str, ...]) -> None:
    assert facts.evidence_of(facts.sunk(lines)).conflict == expected


@pytest.mark.parametrize(
    ("kind", "here", "there"),
    [
        pytest.param("denies", ("denied",), (), id="denies"),
        pytest.param("contradicts", ("contradicted",), ("contradicted",), id="contradicts, at both ends"),
        pytest.param("corroborates", (), (), id="corroborates"),
        pytest.param("repeats", (), (), id="repeats"),
        pytest.param("updates", (), (), id="updates"),
        pytest.param("part-of", (), (), id="part-of"),
        pytest.param("same-event", (), (), id="same-event"),
        pytest.param("tension", (), (), id="tension"),
    ],
)
def test_conflict_of_relations(kind: str, here: tuple[str, ...], there: tuple[str, ...]) -> None:
    made = related(kind)
    assert facts.evidence_of(made, "sunk").conflict == here
    assert facts.evidence_of(made, "late").conflict == there


@pytest.mark.parametrize("kind", ["denies", "contradicts"])
@pytest.mark.parametrize(
    "state",
    [
        pytest.param({"state": "draft"}, id="draft"),
        pytest.param({"state": "withdrawn", "reason": "It was another ferry."}, id="withdrawn"),
        pytest.param({"state": "merged", "into": "sunk"}, id="merged"),
    ],
)
def test_a_claim_that_is_not_published_stands_against_nothing(kind: str, state: dict[str, str]) -> None:
    assert facts.evidence_of(related(kind, **state), "sunk").conflict == ()


@pytest.mark.parametrize(
    "state",
    [
        pytest.param({"state": "draft"}, id="draft"),
        pytest.param({"state": "withdrawn", "reason": "It was another ferry."}, id="withdrawn"),
        pytest.param({"state": "merged", "into": "sunk"}, id="merged"),
    ],
)
def test_a_claim_is_not_contradicted_by_one_that_it_contradicts_and_that_is_not_published(
    state: dict[str, str],
) -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(relations=[relation("contradicts", "late")]), "late": facts.claim(**state)}
    )
    assert facts.evidence_of(made, "sunk").conflict == ()


def test_a_denial_of_an_excerpt_denies_its_claim() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(facts.excerpt("a")),
            "late": facts.claim(facts.excerpt("b"), relations=[relation("denies", "sunk#a", **{"from": "b"})]),
        },
        sources={"doc-a": facts.source(None), "doc-b": facts.source(None)},
    )
    assert facts.evidence_of(made, "sunk").conflict == ("denied",)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(counted("9", "8"), ("differs-in-detail",), id="two values that exclude each other"),
        pytest.param(counted("9", "9"), (), id="one value"),
        pytest.param(counted("9", "8/10"), (), id="two that overlap"),
        pytest.param(counted("9", "8", stances=("asserts", "partly-asserts")), ("differs-in-detail",), id="in part"),
        pytest.param(counted("9", "8", stances=("asserts", "mentions")), (), id="one only mentions it"),
        pytest.param(counted("9", "8", stances=("asserts", "denies")), ("denied",), id="one denies it"),
    ],
)
def test_conflict_of_details(made: Dossier, expected: tuple[str, ...]) -> None:
    assert facts.evidence_of(made).conflict == expected


def test_nothing_passes_up_through_part_of() -> None:
    made = facts.dossier(
        claims={
            "whole": facts.claim(),
            "part": facts.claim(
                facts.excerpt("a", stance="denies"),
                relations=[relation("part-of", "whole"), relation("contradicts", "other")],
            ),
            "other": facts.claim(),
        },
        sources={"doc-a": facts.source(None)},
    )
    assert facts.evidence_of(made, "whole").conflict == ()
    assert facts.evidence_of(made, "part").conflict == ("denied", "contradicted")


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param("reservoir-leaks", ("denied", "contradicted"), id="by its excerpts, and from another claim"),
        pytest.param("level-fell", ("denied",), id="from another claim alone"),
        pytest.param("gauge-broken", ("contradicted",), id="contradicts another"),
        pytest.param("dry-spring", (), id="has a part that is denied"),
    ],
)
def test_conflict_in_a_whole_dossier(claim: str, expected: tuple[str, ...]) -> None:
    assert facts.evidence_of(facts.whole("denials"), claim).conflict == expected


def test_drafts_and_withdrawn_claims_of_a_whole_dossier_do_not_count() -> None:
    assert facts.evidence_of(facts.whole("states"), "mill-stopped").conflict == ()
