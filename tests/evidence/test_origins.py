"""How many voices stand behind a claim."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.evidence.origins import Side
from tests import facts


def origins(side: Side) -> list[tuple[str, str]]:
    """Each origin's voices and the excerpts that lead to it: `("wire cable", "a b")`."""
    return [(" ".join(one.voices), " ".join(e.id for e in one.excerpts)) for one in side.origins]


def asserting(lines: dict[str, str], *groups: dict[str, Any]) -> Side:
    return facts.evidence_of(facts.sunk(lines, same=groups)).asserting


def same(*actors: str, claims: tuple[str, ...] = ()) -> dict[str, Any]:
    return {"actors": list(actors), "basis": "inferred"} | ({"in": list(claims)} if claims else {})


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald"}, [("herald", "a")], id="without attribution the outlet"),
        pytest.param({"a": "herald > wire > ministry"}, [("ministry", "a")], id="the last voice of a chain"),
        pytest.param({"a": "? > ministry"}, [("ministry", "a")], id="a voice in a document of no known outlet"),
        pytest.param(
            {"a": "herald > ministry", "b": "courier > mayor"}, [("ministry", "a"), ("mayor", "b")], id="two voices"
        ),
        pytest.param(
            {"a": "herald > ministry", "b": "courier > ministry"}, [("ministry", "a b")], id="one voice twice"
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > wire > ministry"},
            [("ministry", "a b")],
            id="an agency cited bare is traced further by another chain",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable", "c": "gazette > wire > cable > ministry"},
            [("ministry", "a b c")],
            id="traced through two steps",
        ),
        pytest.param(
            {"a": "herald", "b": "courier > herald > mayor"},
            [("mayor", "a b")],
            id="an outlet that speaks for itself is traced further, too",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > wire > ministry", "c": "gazette > wire > mayor"},
            [("mayor", "a c"), ("ministry", "a b")],
            id="traced further in two ways it counts under both",
        ),
        pytest.param(
            {"a": "herald", "b": "courier > herald"}, [("herald", "a b")], id="the outlet is the first of its chain"
        ),
        pytest.param(
            {"a": "herald > courier", "b": "courier > herald"},
            [("courier herald", "a b")],
            id="two outlets that cite each other are one",
        ),
        pytest.param(
            {"a": "herald > courier", "b": "courier > gazette", "c": "gazette > herald", "d": "beacon > herald"},
            [("courier gazette herald", "a b c d")],
            id="a circle of three, and one that cites it",
        ),
        pytest.param(
            {"a": "herald > courier", "b": "courier > herald > ministry"},
            [("ministry", "a b")],
            id="a circle that leads out of itself",
        ),
    ],
)
def test_origins_of_chains(lines: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert origins(asserting(lines)) == expected


def test_an_untraced_excerpt_is_set_apart_and_raises_no_count() -> None:
    found = asserting({"a": "?", "b": "herald", "c": "?"})
    assert origins(found) == [("herald", "b")]
    assert [excerpt.id for excerpt in found.untraced] == ["a", "c"]


@pytest.mark.parametrize(
    ("lines", "unnamed"),
    [
        pytest.param({"a": "herald > unnamed-officials"}, 1, id="unnamed"),
        pytest.param({"a": "herald > unnamed-officials > ministry"}, 0, id="an unnamed voice that names its source"),
        pytest.param({"a": "herald > unnamed-one", "b": "courier > unnamed-two", "c": "gazette"}, 2, id="two of three"),
        pytest.param({"a": "herald > wire", "b": "courier > wire > unnamed-one"}, 1, id="traced to an unnamed voice"),
    ],
)
def test_unnamed_origins_are_counted(lines: dict[str, str], unnamed: int) -> None:
    assert asserting(lines).unnamed == unnamed


def test_an_origin_of_a_named_and_an_unnamed_voice_is_named() -> None:
    found = asserting({"a": "herald > unnamed-one", "b": "courier > mayor"}, same("unnamed-one", "mayor"))
    assert [one.is_unnamed for one in found.origins] == [False]


# Stances.


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            {"a": "herald > wire", "b": "partly-asserts: courier > wire > ministry"},
            [("ministry", "a")],
            id="what asserts in part traces further",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "partly-asserts: courier > mayor"},
            [("wire", "a")],
            id="what asserts in part makes no support",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "declines: courier > wire > ministry"}, [("wire", "a")], id="declining"
        ),
        pytest.param(
            {"a": "herald > wire", "b": "mentions: courier > wire > ministry"}, [("wire", "a")], id="mentioning"
        ),
        pytest.param({"a": "herald > wire", "b": "denies: courier > wire > ministry"}, [("wire", "a")], id="denying"),
        pytest.param(
            {"a": "herald > wire", "b": "courier > wire > cable", "c": "partly-asserts: gazette > cable > mayor"},
            [("mayor", "a b")],
            id="traced further by one that asserts, and then by one that asserts in part",
        ),
    ],
)
def test_which_stances_support_and_which_trace(lines: dict[str, str], expected: list[tuple[str, str]]) -> None:
    assert origins(asserting(lines)) == expected


def test_denials_are_counted_the_same_way_and_apart() -> None:
    found = facts.evidence_of(
        facts.sunk(
            {
                "a": "herald > wire",
                "b": "denies: courier > wire",
                "c": "denies: gazette > wire > ministry",
                "d": "denies: ?",
            }
        )
    )
    assert origins(found.asserting) == [("wire", "a")]
    assert origins(found.denying) == [("ministry", "b c")]
    assert [excerpt.id for excerpt in found.denying.untraced] == ["d"]


def test_what_asserts_in_part_is_counted_apart_and_traced_by_what_asserts() -> None:
    found = facts.evidence_of(facts.sunk({"a": "herald > wire > ministry", "b": "partly-asserts: courier > wire"}))
    assert origins(found.partly) == [("ministry", "b")]


def test_another_claims_chains_trace_nothing() -> None:
    lines = {"a": "herald > wire", "b": "courier > wire > ministry"}
    first, second = facts.chained(lines)
    found = facts.dossier(
        claims={"sunk": facts.claim(first), "late": facts.claim(second)},
        actors=facts.actors_of(lines.values()),
        sources=facts.sources_of(lines),
    )
    assert origins(facts.evidence_of(found, "sunk").asserting) == [("wire", "a")]
    assert origins(facts.evidence_of(found, "late").asserting) == [("ministry", "b")]


# Declared to be the same.


@pytest.mark.parametrize(
    ("lines", "groups", "expected"),
    [
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable"},
            [same("wire", "cable")],
            [("wire cable", "a b")],
            id="two agencies",
        ),
        pytest.param(
            {"a": "herald > wire > ministry", "b": "courier > cable > mayor"},
            [same("wire", "cable")],
            [("ministry mayor", "a b")],
            id="what is reached through them",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable > mayor"},
            [same("wire", "cable")],
            [("mayor", "a b")],
            id="one bare and one traced",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable", "c": "gazette > mayor"},
            [same("wire", "cable"), same("cable", "mayor")],
            [("wire cable mayor", "a b c")],
            id="two groups that share a voice",
        ),
        pytest.param(
            {"a": "herald > ministry", "b": "courier > mayor", "c": "gazette > ministry"},
            [same("herald", "courier")],
            [("ministry mayor", "a b c")],
            id="outlets whose texts are one",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable", "c": "gazette > mayor"},
            [same("wire", "cable")],
            [("wire cable", "a b"), ("mayor", "c")],
            id="a third stays apart",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable"},
            [same("wire", "cable", claims=("unsaid",))],
            [("wire", "a"), ("cable", "b")],
            id="declared for another claim",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > cable"},
            [same("wire", "cable", claims=("unsaid", "sunk"))],
            [("wire cable", "a b")],
            id="declared for this claim among others",
        ),
    ],
)
def test_same_origin(lines: dict[str, str], groups: list[dict[str, Any]], expected: list[tuple[str, str]]) -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(*facts.chained(lines)), "unsaid": facts.claim()},
        actors=facts.actors_of(lines.values()),
        sources=facts.sources_of(lines),
        same_origin=groups,
    )
    assert origins(facts.evidence_of(made).asserting) == expected


# Whole dossiers.


@pytest.mark.parametrize(
    ("name", "claim", "expected"),
    [
        pytest.param(
            "origins-one-agency", "night-ferry-returns", [("northwire-sources", "herald courier")], id="one agency"
        ),
        pytest.param("origins-circle", "bell-cracked", [("courier herald", "herald courier")], id="circle"),
        pytest.param("same-origin", "road-slides", [("surveyor growers", "herald courier")], id="same origin"),
        pytest.param(
            "same-origin",
            "road-was-closed",
            [("northwire", "herald"), ("southwire", "courier")],
            id="same origin, in another claim",
        ),
        pytest.param("untraced", "mill-burned", [], id="untraced"),
        pytest.param("untraced", "mill-insured", [("herald", "herald")], id="untraced beside one that is traced"),
        pytest.param("denials", "reservoir-leaks", [("herald-engineers", "engineers")], id="denials"),
    ],
)
def test_origins_of_whole_dossiers(name: str, claim: str, expected: list[tuple[str, str]]) -> None:
    assert origins(facts.evidence_of(facts.whole(name), claim).asserting) == expected


def test_denials_of_a_whole_dossier() -> None:
    found = facts.evidence_of(facts.whole("denials"), "reservoir-leaks")
    assert origins(found.denying) == [("waterworks", "waterworks-bare waterworks"), ("mayor", "mayor")]


# What holds for every claim.

OUTLETS = ("herald", "courier", "gazette")
VOICES = ("wire", "cable", "ministry", "mayor", "unnamed-one")
STANCES = ("asserts", "partly-asserts", "denies", "declines", "mentions")
SETTLED = st.lists(st.sampled_from((*VOICES, *OUTLETS)), max_size=4, unique=True)


@st.composite
def ways(draw: st.DrawFn) -> str:
    outlet = draw(st.sampled_from((*OUTLETS, "?")))
    voices = [voice for voice in draw(SETTLED) if voice != outlet]
    return f"{draw(st.sampled_from(STANCES))}: {' > '.join((outlet, *voices))}"


WAYS = st.lists(ways(), min_size=1, max_size=6)
GROUP = st.lists(st.sampled_from((*VOICES, *OUTLETS)), min_size=2, max_size=3, unique=True)


def named(lines: list[str]) -> dict[str, str]:
    return {f"e{number}": line for number, line in enumerate(lines)}


def voices_counted(lines: list[str], *groups: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """The voices of each origin, by side, in no order."""
    found = facts.evidence_of(facts.sunk(named(lines), same=[same(*group) for group in groups]))
    sides = {"asserts": found.asserting, "partly-asserts": found.partly, "denies": found.denying}
    return {name: sorted(tuple(sorted(one.voices)) for one in side.origins) for name, side in sides.items()}


@facts.unhurried
@given(lines=WAYS, again=st.integers(0, 5))
def test_an_excerpt_with_a_chain_that_is_there_changes_no_count(lines: list[str], again: int) -> None:
    assert voices_counted([*lines, lines[again % len(lines)]]) == voices_counted(lines)


@facts.unhurried
@given(lines=WAYS, seed=st.integers(0, 999), groups=st.lists(GROUP, max_size=2))
def test_the_order_of_excerpts_changes_no_count(lines: list[str], seed: int, groups: list[list[str]]) -> None:
    shuffled = random.Random(seed).sample(lines, len(lines))
    assert voices_counted(shuffled, *groups) == voices_counted(lines, *groups)


@facts.unhurried
@given(lines=WAYS, stance=st.sampled_from(STANCES))
def test_an_untraced_excerpt_changes_no_origin(lines: list[str], stance: str) -> None:
    assert voices_counted([*lines, f"{stance}: ?"]) == voices_counted(lines)


@facts.unhurried
@given(lines=WAYS, groups=st.lists(GROUP, max_size=2), more=GROUP)
def test_declaring_a_same_origin_never_raises_a_count(
    lines: list[str], groups: list[list[str]], more: list[str]
) -> None:
    before, after = voices_counted(lines, *groups), voices_counted(lines, *groups, more)
    assert [side for side in before if len(after[side]) > len(before[side])] == []


@facts.unhurried
@given(lines=WAYS, groups=st.lists(GROUP, max_size=2))
def test_every_traced_excerpt_leads_to_an_origin_and_no_untraced_one_does(
    lines: list[str], groups: list[list[str]]
) -> None:
    found = facts.evidence_of(facts.sunk(named(lines), same=[same(*group) for group in groups]))
    for side in (found.asserting, found.partly, found.denying):
        leading = {excerpt.id for one in side.origins for excerpt in one.excerpts}
        assert leading | {excerpt.id for excerpt in side.untraced} == {excerpt.id for excerpt in side.excerpts}
        assert leading.isdisjoint(excerpt.id for excerpt in side.untraced)
