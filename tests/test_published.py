"""The facts without the drafts: they can be read by themselves, and say of every public claim what they said before."""

import json
from pathlib import Path
from typing import Any

import pytest

from dossier import records
from dossier.model import Dossier
from tests import facts

DRAFT = {"state": "draft"}


def typed(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "source": "herald", "stance": "denies", "quote": "nobody has ever seen this boat here"} | fields


def same(name: str, target: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "same_as": target, "stance": "asserts"} | fields


def drafted(**claims: Any) -> Dossier:
    """Claims beside a draft in which a passage is typed."""
    first = typed("a", attribution=["wire"], points={"how": {"said": "nobody"}})
    return facts.dossier(
        claims={"draft": facts.claim(first, compare=["how"], **DRAFT), **claims},
        actors=facts.actors_of(["herald > wire", "courier > cable"]),
        rows={"how": {"label": "How", "kind": "text"}, "when": {"label": "When", "kind": "date"}},
        sources={"herald": facts.source("herald")},
    )


def read_back(made: Dossier) -> Dossier:
    content = json.dumps(records.whole(made), ensure_ascii=False).encode()
    return facts.declared({"claims.yaml": content})


def same_facts(first: Dossier, second: Dossier) -> None:
    """Every table of the one is that of the other, in the same order."""
    assert (first.about, first.same_origin) == (second.about, second.same_origin)
    for table in ("topics", "rows", "actors", "places", "sources", "claims"):
        assert list(getattr(first, table).items()) == list(getattr(second, table).items()), table


def test_without_drafts_nothing_changes() -> None:
    made = facts.whole("denials")
    assert records.published(made) is made


def test_a_draft_is_left_out_and_what_it_refers_to_stays() -> None:
    found = records.published(drafted(sunk=facts.claim(typed("b"))))
    assert list(found.claims) == ["sunk"]
    assert list(found.sources) == ["herald"]
    same_facts(read_back(found), found)


def test_a_drafts_passage_is_typed_in_the_first_claim_that_repeats_it() -> None:
    made = drafted(
        sunk=facts.claim(same("b", "draft#a"), compare=["how"]),
        rose=facts.claim(same("c", "draft#a", attribution=["cable"]), compare=["how"]),
    )
    found = records.published(made)
    (first,), (second,) = found.claims["sunk"].excerpts, found.claims["rose"].excerpts
    assert (first.same_as, first.passage, first.quote) == (None, "sunk#b", "nobody has ever seen this boat here")
    assert (str(second.same_as), second.passage, second.attribution) == ("sunk#b", "sunk#b", ("cable",))
    same_facts(read_back(found), found)


def test_what_was_repeated_by_way_of_a_draft_is_repeated_still() -> None:
    made = facts.dossier(
        claims={
            "first": facts.claim(typed("a")),
            "draft": facts.claim(same("b", "first#a"), **DRAFT),
            "sunk": facts.claim(same("c", "draft#b")),
        },
        actors=facts.actors_of(["herald"]),
        sources={"herald": facts.source("herald")},
    )
    found = records.published(made)
    assert str(found.claims["sunk"].excerpts[0].same_as) == "first#a"
    same_facts(read_back(found), found)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"reported": "2021-05"}, id="a date"),
        pytest.param({"silent": ["when"]}, id="a silence"),
        pytest.param(
            {"translation": {"text": "t", "language": "en", "by": "x", "method": "human"}}, id="a translation"
        ),
    ],
)
def test_what_one_claim_adds_to_a_passage_doesnt_pass_to_another(more: dict[str, Any]) -> None:
    made = drafted(
        sunk=facts.claim(same("b", "draft#a", **more), compare=["how", "when"]),
        rose=facts.claim(same("c", "draft#a"), compare=["how", "when"]),
    )
    found = records.published(made)
    assert found.claims["rose"].excerpts[0].same_as is None
    same_facts(read_back(found), found)
    before = made.claims["rose"].excerpts[0]
    after = read_back(found).claims["rose"].excerpts[0]
    for field in ("attribution", "reported", "silent", "points", "translation", "quote", "source", "stance"):
        assert getattr(after, field) == getattr(before, field)


def test_relations_to_drafts_go_with_them() -> None:
    kept, lost = {"type": "updates", "claim": "rose"}, {"type": "denies", "claim": "draft#a"}
    made = drafted(sunk=facts.claim(typed("b"), relations=[lost, kept]), rose=facts.claim())
    found = records.published(made)
    assert [str(relation.claim) for relation in found.claims["sunk"].relations] == ["rose"]
    same_facts(read_back(found), found)


def test_what_is_one_origin_in_drafts_alone_isnt_one_everywhere() -> None:
    groups = [
        {"actors": ["wire", "cable"], "in": ["draft"], "basis": "stated"},
        {"actors": ["wire", "courier"], "in": ["draft", "sunk"], "basis": "stated"},
        {"actors": ["cable", "courier"], "basis": "stated"},
    ]
    made = facts.dossier(
        claims={"draft": facts.claim(typed("a"), **DRAFT), "sunk": facts.claim(typed("b"))},
        actors=facts.actors_of(["herald > wire", "courier > cable"]),
        sources={"herald": facts.source("herald")},
        same_origin=groups,
    )
    found = records.published(made)
    assert [(group.actors, group.in_) for group in found.same_origin] == [
        (("wire", "courier"), ("sunk",)),
        (("cable", "courier"), ()),
    ]
    same_facts(read_back(found), found)


@pytest.mark.parametrize("name", sorted(path.name for path in facts.ROOTS.iterdir() if "broken" not in path.name))
def test_every_good_dossier_can_be_read_back(name: str) -> None:
    found = records.published(facts.whole(name))
    same_facts(read_back(found), found)


def test_the_real_dossier_can_be_read_back(repo: Path) -> None:
    made = facts.declared({"claims.yaml": (repo / "claims.yaml").read_bytes()})
    found = records.published(made)
    assert len(found.claims) == len(made.public_claims)
    same_facts(read_back(found), found)
