"""`/claims/<id>.json`: a claim for machines."""

import json
from pathlib import Path
from typing import Any

import pytest

from dossier.model import Dossier
from dossier.outputs import claim_json
from tests import facts

GOLDEN = Path(__file__).parent / "three-languages"


def files(made: Dossier) -> dict[str, str]:
    return {one.path: one.content.decode() for one in claim_json.artifacts(facts.site_of(made))}


def told(made: Dossier, claim: str = "sunk") -> Any:
    return json.loads(files(made)[f"claims/{claim}.json"])


def of(name: str, claim: str) -> Any:
    return told(facts.whole(name), claim)


# Held against files that were read once by a person, field by field.


@pytest.mark.parametrize("claim", ["marche-demenage", "place-refaite"])
def test_a_claim_of_three_languages_as_it_was_read_and_found_right(claim: str) -> None:
    made = files(facts.whole("three-languages"))[f"claims/{claim}.json"]
    assert made == (GOLDEN / f"{claim}.json").read_text(encoding="utf-8")


# The keys that are promised.


def test_every_promised_key_is_there() -> None:
    found = of("three-languages", "marche-demenage")
    assert set(found) >= {
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
    for one in found["excerpts"]:
        assert set(one) >= {
            "id",
            "source",
            "stance",
            "attribution",
            "quote",
            "language",
            "translation",
            "points",
            "verified",
        }
        assert set(one["verified"]) == {"method", "sha256", "word"}
    assert set(found["evidence"]) >= {"documents", "origins", "unnamed_origins", "untraced", "support", "conflict"}
    assert [row["row"] for row in found["comparison"]] == ["etals", "quand", "ou"]
    for row in found["comparison"]:
        for cell in row["cells"]:
            assert set(cell) >= {"state", "said", "value", "group"}


def test_every_claim_has_the_same_keys_however_little_it_says() -> None:
    full, bare = of("three-languages", "marche-demenage"), told(facts.dossier(), "unsaid")
    assert list(bare) == list(full)
    assert (bare["event"], bare["assessment"], bare["into"], bare["reason"]) == (None, None, None, None)
    assert (bare["excerpts"], bare["comparison"], bare["relations"], bare["revisions"]) == ([], [], [], [])


def test_texts_are_mappings_by_language_and_dates_are_edtf() -> None:
    found = of("three-languages", "marche-demenage")
    assert found["statement"] == {
        "fr": "Le marché aux livres quitte la place pour le quai.",
        "en": "The book market leaves the square for the quay.",
        "ar": "ينتقل سوق الكتب من الساحة إلى الرصيف.",
    }
    assert found["event"]["date"] == "2023-10~"
    assert found["revisions"][0]["date"] == "2026-03-02"


def test_addresses_are_canonical() -> None:
    found = of("three-languages", "marche-demenage")
    assert found["url"] == "https://dossiers.example/livres/claims/marche-demenage/"
    assert [one["url"] for one in found["excerpts"]] == [
        f"{found['url']}#mairie",
        f"{found['url']}#quay-post",
        f"{found['url']}#rasif",
    ]


def test_a_quote_says_how_it_was_verified() -> None:
    made = facts.whole("denials")
    one = told(made, "reservoir-leaks")["excerpts"][1]
    assert one["verified"] == {
        "method": "commitment",
        "sha256": made.captures["courier-2022"].sha256,
        "word": 1,
    }
    assert [other["verified"]["word"] for other in told(made, "reservoir-leaks")["excerpts"]] == [12, 1, 34, 13, 35]


def test_a_quote_without_a_proof_says_so() -> None:
    made = facts.sunk({"a": "herald"})
    assert told(made)["excerpts"][0]["verified"] is None


def test_a_repeated_passage_is_verified_and_named_where_it_was_typed() -> None:
    (one,) = of("states", "mill-broken")["excerpts"]
    assert (one["passage"], one["verified"]["word"]) == ("mill-stopped#miller", 10)


# Evidence.


def test_the_counts_of_the_headline() -> None:
    found = of("denials", "reservoir-leaks")["evidence"]
    assert {key: found[key] for key in ("documents", "origins", "unnamed_origins", "untraced")} == {
        "documents": 1,
        "origins": 1,
        "unnamed_origins": 1,
        "untraced": 0,
    }
    assert (found["support"], found["conflict"], found["relays"]) == ("unnamed-only", ["denied", "contradicted"], [])
    assert found["documents_by_stance"] == {
        "asserts": ["herald-2022"],
        "denies": ["courier-2022", "herald-2022"],
        "declines": ["courier-2022"],
    }
    assert found["sides"] == {
        "asserts": {
            "origins": [{"voices": ["herald-engineers"], "unnamed": True, "excerpts": ["engineers"]}],
            "untraced": [],
        },
        "partly-asserts": {"origins": [], "untraced": []},
        "denies": {
            "origins": [
                {"voices": ["waterworks"], "unnamed": False, "excerpts": ["waterworks-bare", "waterworks"]},
                {"voices": ["mayor"], "unnamed": False, "excerpts": ["mayor"]},
            ],
            "untraced": [],
        },
    }


def test_untraced_excerpts_are_counted_and_named() -> None:
    found = of("untraced", "mill-burned")["evidence"]
    assert (found["documents"], found["origins"], found["untraced"], found["support"]) == (2, 0, 2, "untraced")
    assert found["sides"]["asserts"] == {"origins": [], "untraced": ["leaflet", "clipping"]}


def test_shared_wording_is_told_by_its_lengths() -> None:
    assert of("same-origin", "road-slides")["evidence"]["shared_wording"] == [
        {"excerpts": ["herald", "courier"], "words": [12]}
    ]


# The comparison.


def test_cells_with_their_values() -> None:
    rows = {row["row"]: row["cells"] for row in of("comparison-all-cells", "boats-capsized")["comparison"]}
    assert rows["boats"][0] == {
        "excerpt": "herald",
        "state": "differs",
        "said": "Nine boats",
        "value": "9",
        "group": 1,
        "agrees": ["courier"],
        "differs": ["gazette"],
        "compatible": [],
        "elsewhere": None,
    }
    assert rows["boats"][1] == {
        "excerpt": "herald-wind",
        "state": "elsewhere",
        "said": None,
        "value": None,
        "group": None,
        "agrees": [],
        "differs": [],
        "compatible": [],
        "elsewhere": "herald",
    }
    assert [(cell["state"], cell["value"], cell["group"]) for cell in rows["boats"]] == [
        ("differs", "9", 1),
        ("elsewhere", None, None),
        ("differs", "9", 1),
        ("differs", "7/8", 2),
        ("shown", "9", None),
    ]
    assert {cell["state"] for cells in rows.values() for cell in cells} == {
        "agrees",
        "differs",
        "compatible",
        "alone",
        "shown",
        "silent",
        "elsewhere",
        "not-seen",
        "blank",
    }


def test_a_value_that_was_written_as_a_list_is_one() -> None:
    points = {"row": {"said": "passage a", "value": ["army", "navy"]}}
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", points=points), compare=["row"])},
        rows={"row": {"label": "The row", "kind": "text"}},
        sources={"doc-a": facts.source(None)},
    )
    assert told(made)["excerpts"][0]["points"]["row"]["value"] == ["army", "navy"]
    assert told(made)["comparison"][0]["cells"][0]["value"] == ["army", "navy"]


# Relations.


def test_relations_in_both_directions() -> None:
    base = "https://dossiers.example/reservoir/claims"
    assert of("denials", "level-fell")["relations"] == [
        {
            "direction": "out",
            "type": "part-of",
            "from": {"claim": "level-fell", "excerpt": None},
            "to": {"claim": "dry-spring", "excerpt": None},
            "url": f"{base}/dry-spring/",
            "note": None,
        },
        {
            "direction": "in",
            "type": "denies",
            "from": {"claim": "gauge-broken", "excerpt": "mayor"},
            "to": {"claim": "level-fell", "excerpt": None},
            "url": f"{base}/gauge-broken/",
            "note": None,
        },
    ]


def test_a_relation_to_an_excerpt_names_it() -> None:
    (found,) = of("three-languages", "place-refaite")["relations"][:1]
    assert (found["from"], found["to"], found["note"]) == (
        {"claim": "place-refaite", "excerpt": "petit-phare"},
        {"claim": "marche-demenage", "excerpt": "rasif"},
        {"fr": "Les libraires restent."},
    )


# States.


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param("mill-stopped", ("published", None, None, ["mill-halted", "mill-still"]), id="published"),
        pytest.param("mill-broken", ("merged", "mill-stopped", None, ["mill-broke"]), id="merged"),
        pytest.param(
            "mill-burned", ("withdrawn", None, {"en": "The article speaks of another mill."}, []), id="withdrawn"
        ),
    ],
)
def test_states(claim: str, expected: tuple[str, str | None, dict[str, str] | None, list[str]]) -> None:
    found = of("states", claim)
    assert (found["state"], found["into"], found["reason"], found["aliases"]) == expected


def test_a_file_for_each_public_claim_and_none_for_drafts() -> None:
    assert list(files(facts.whole("states"))) == [
        "claims/mill-stopped.json",
        "claims/mill-broken.json",
        "claims/mill-burned.json",
    ]


def test_a_drafts_id_is_told_nowhere() -> None:
    made = facts.dossier(
        claims={
            "secret": facts.claim(facts.excerpt("a"), state="draft"),
            "sunk": facts.claim(
                {"id": "b", "same_as": "secret#a", "stance": "denies"},
                relations=[{"type": "tension", "claim": "secret"}],
            ),
        },
        sources={"doc-a": facts.source(None)},
    )
    assert "secret" not in "".join(files(made).values())


# The file.


def test_the_file_is_json_in_utf_8_that_people_can_read() -> None:
    text = files(facts.whole("three-languages"))["claims/marche-demenage.json"]
    assert text.startswith('{\n  "version": 1,\n  "id": "marche-demenage",\n')
    assert text.endswith("}\n")
    assert "سوق الكتب" in text


def test_earlier_ids_and_what_was_taken_out_go_along() -> None:
    claim = facts.claim(
        facts.excerpt("a", aliases=["z"]),
        removed=[{"id": "b", "date": "2026-05", "reason": "It was a reprint."}],
    )
    made = facts.dossier(claims={"sunk": claim}, sources={"doc-a": facts.source(None)})
    found = json.loads(files(made)["claims/sunk.json"])
    assert [one["aliases"] for one in found["excerpts"]] == [["z"]]
    assert found["removed"] == [{"id": "b", "date": "2026-05", "reason": {"en": "It was a reprint."}}]
