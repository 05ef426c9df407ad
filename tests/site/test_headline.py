"""The headline figures of a claim, in words."""

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site.headline import headline, plain
from dossier.site.views import Headline
from tests import facts


def line(made: Dossier, claim: str = "sunk") -> Headline:
    edition = facts.edition_of(made)
    return headline(edition, edition.evidence.claims[claim])


def words(lines: dict[str, str], *groups: dict[str, Any]) -> str:
    return plain(line(facts.sunk(lines, same=groups)).parts)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald"}, "1 document, 1 origin", id="one document on its own word"),
        pytest.param({"a": "herald > ministry"}, "1 document, 1 origin", id="on another's word"),
        pytest.param(
            {"a": "herald > mayor", "b": "courier > mayor", "c": "gazette > mayor", "d": "beacon > mayor"},
            "4 documents, 1 origin",
            id="four documents, one voice",
        ),
        pytest.param({"a": "herald", "b": "courier"}, "2 documents, 2 origins", id="two of each"),
        pytest.param({"a": "herald > wire"}, "1 document relaying 1 outlet; 1 origin", id="an agency"),
        pytest.param(
            {"a": "herald > wire > mayor", "b": "courier > cable > mayor"},
            "2 documents relaying 2 outlets; 1 origin",
            id="two agencies, one voice",
        ),
        pytest.param({"a": "herald > unnamed-one"}, "1 document, 1 origin, unnamed", id="one unnamed"),
        pytest.param(
            {"a": "herald > unnamed-one", "b": "courier > unnamed-two"},
            "2 documents, 2 origins, both unnamed",
            id="both unnamed",
        ),
        pytest.param(
            {"a": "herald > unnamed-one", "b": "courier > unnamed-two", "c": "gazette > unnamed-three"},
            "3 documents, 3 origins, all unnamed",
            id="all unnamed",
        ),
        pytest.param(
            {"a": "herald > unnamed-one", "b": "courier"}, "2 documents, 2 origins, 1 of them unnamed", id="one of two"
        ),
        pytest.param(
            {"a": "herald > unnamed-one", "b": "courier > unnamed-two", "c": "gazette"},
            "3 documents, 3 origins, 2 of them unnamed",
            id="two of three",
        ),
        pytest.param({"a": "?"}, "1 document, untraced", id="untraced"),
        pytest.param({"a": "?", "b": "?"}, "2 documents, untraced", id="two untraced"),
        pytest.param({"a": "herald", "b": "?"}, "2 documents, 1 origin; 1 passage untraced", id="one of two untraced"),
        pytest.param(
            {"a": "herald", "b": "?", "c": "?"},
            "3 documents, 1 origin; 2 passages untraced",
            id="two of three untraced",
        ),
        pytest.param({}, "No document asserts it", id="no excerpt"),
        pytest.param({"a": "mentions: herald"}, "No document asserts it", id="only mentioned"),
        pytest.param({"a": "partly-asserts: herald"}, "1 document asserts it in part", id="in part"),
        pytest.param(
            {"a": "partly-asserts: herald", "b": "partly-asserts: courier"},
            "2 documents assert it in part",
            id="two in part",
        ),
        pytest.param(
            {"a": "herald", "b": "partly-asserts: courier"},
            "1 document, 1 origin; 1 more in part",
            id="one more in part",
        ),
        pytest.param(
            {"a": "herald > mayor", "b": "partly-asserts: courier > mayor"},
            "1 document, 1 origin",
            id="the same voice, in part",
        ),
        pytest.param({"a": "herald", "b": "denies: courier"}, "1 document, 1 origin · denied by 1 voice", id="denied"),
        pytest.param(
            {"a": "herald", "b": "denies: courier > mayor", "c": "denies: gazette"},
            "1 document, 1 origin · denied by 2 voices",
            id="denied by two",
        ),
        pytest.param(
            {"a": "herald", "b": "denies: courier > mayor", "c": "denies: gazette > mayor"},
            "1 document, 1 origin · denied by 1 voice",
            id="denied twice by one",
        ),
        pytest.param({"a": "denies: herald"}, "No document asserts it · denied by 1 voice", id="denied alone"),
        pytest.param(
            {"a": "herald", "b": "denies: courier", "c": "denies: ?"},
            "1 document, 1 origin · denied by 1 voice",
            id="an untraced denial raises no count",
        ),
        pytest.param(
            {"a": "herald", "b": "denies: ?"}, "1 document, 1 origin · denied, untraced", id="denied, untraced"
        ),
        pytest.param(
            {"a": "herald", "b": "declines: courier > mayor"},
            "1 document, 1 origin · 1 passage declines to say",
            id="declined",
        ),
        pytest.param(
            {"a": "herald", "b": "declines: courier > mayor", "c": "declines: gazette > mayor"},
            "1 document, 1 origin · 2 passages decline to say",
            id="declined twice",
        ),
        pytest.param(
            {
                "a": "herald > wire > unnamed-one",
                "b": "denies: courier > mayor",
                "c": "denies: gazette > ministry",
                "d": "declines: beacon > mayor",
            },
            "1 document relaying 1 outlet; 1 origin, unnamed · denied by 2 voices · 1 passage declines to say",
            id="all of it",
        ),
    ],
)
def test_headline(lines: dict[str, str], expected: str) -> None:
    assert words(lines) == expected


def test_one_document_may_relay_two_outlets() -> None:
    lines = {"a": "herald > wire > unnamed-one", "b": "denies: courier > mayor", "c": "denies: gazette > ministry"}
    excerpts = facts.chained(lines)
    more = facts.excerpt("d", source="doc-a", attribution=["cable", "unnamed-two"])
    made = facts.dossier(
        claims={"sunk": facts.claim(*excerpts, more)},
        actors=facts.actors_of([*lines.values(), "? > cable > unnamed-two"]),
        sources=facts.sources_of(lines),
    )
    assert plain(line(made).parts) == ("1 document relaying 2 outlets; 2 origins, both unnamed · denied by 2 voices")


def test_declared_origins_are_one_in_the_headline() -> None:
    group = {"actors": ["mayor", "ministry"], "basis": "stated"}
    assert words({"a": "herald > mayor", "b": "courier > ministry"}, group) == "2 documents, 1 origin"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param(
            "reservoir-leaks",
            "1 document, 1 origin, unnamed · denied by 2 voices · 1 passage declines to say · contradicted",
            id="denied and contradicted",
        ),
        pytest.param("level-fell", "1 document, 1 origin, unnamed · denied in another claim", id="in another claim"),
        pytest.param("gauge-broken", "1 document, 1 origin · contradicted", id="contradicted"),
        pytest.param("dry-spring", "1 document, 1 origin", id="nothing"),
    ],
)
def test_headlines_of_a_whole_dossier(claim: str, expected: str) -> None:
    assert plain(line(facts.whole("denials"), claim).parts) == expected


def test_accounts_that_differ_are_said_last() -> None:
    found = line(facts.whole("comparison-all-cells"), "boats-capsized")
    assert plain(found.parts) == "2 documents, 2 origins; 1 more in part · accounts differ"


def test_pieces_lead_to_what_they_count() -> None:
    parts = line(facts.whole("denials"), "reservoir-leaks").parts
    page = "/claims/reservoir-leaks/"
    assert [(part.text, part.strong, part.address) for part in parts] == [
        ("1 document", True, f"{page}#p_origins"),
        (", ", False, ""),
        ("1 origin", True, f"{page}#p_origins"),
        (", unnamed", False, ""),
        (" · ", False, ""),
        ("denied", True, f"{page}#waterworks-bare"),
        (" by 2 voices", False, ""),
        (" · ", False, ""),
        ("1 passage declines to say", False, f"{page}#waterworks-later"),
        (" · ", False, ""),
        ("contradicted", True, f"{page}#p_around"),
    ]


@pytest.mark.parametrize(
    ("name", "claim", "piece", "address"),
    [
        pytest.param("denials", "level-fell", "denied in another claim", "#p_around", id="denied in another claim"),
        pytest.param("comparison-all-cells", "boats-capsized", "accounts differ", "#p_differ", id="accounts differ"),
    ],
)
def test_where_other_pieces_lead(name: str, claim: str, piece: str, address: str) -> None:
    (part,) = [part for part in line(facts.whole(name), claim).parts if part.text == piece]
    assert (part.strong, part.address) == (True, f"/claims/{claim}/{address}")


@pytest.mark.parametrize(
    ("name", "claim", "support", "conflict"),
    [
        pytest.param("denials", "reservoir-leaks", "Unnamed only", "Denied; contradicted", id="unnamed"),
        pytest.param("denials", "dry-spring", "Single origin", "None found", id="single"),
        pytest.param("same-origin", "road-was-closed", "Multiple origins", "None found", id="multiple"),
        pytest.param("untraced", "mill-burned", "Untraced", "None found", id="untraced"),
        pytest.param("comparison-all-cells", "boats-capsized", "Multiple origins", "Differs in detail", id="differs"),
    ],
)
def test_support_and_conflict_in_words(name: str, claim: str, support: str, conflict: str) -> None:
    found = line(facts.whole(name), claim)
    assert (found.support, found.conflict) == (support, conflict)


def test_support_of_a_claim_that_nothing_asserts() -> None:
    assert line(facts.sunk({"a": "denies: herald"})).support == "None"


# How it was counted.


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            {"a": "herald > ministry", "b": "courier > ministry", "c": "gazette"},
            (
                "3 excerpts assert the claim, in 3 documents.",
                "One origin is Ministry: excerpts A and B lead to it.",
                "One origin is Gazette: excerpt C leads to it.",
            ),
            id="origins",
        ),
        pytest.param(
            {"a": "herald > courier", "b": "courier > herald"},
            (
                "2 excerpts assert the claim, in 2 documents.",
                "One origin is Courier and Herald: excerpts A and B lead to it.",
                "Counted as one: they only cite each other.",
            ),
            id="circle",
        ),
        pytest.param(
            {
                "a": "herald > wire",
                "b": "partly-asserts: courier > wire > ministry",
                "c": "gazette > wire > guild",
            },
            (
                "2 excerpts assert the claim, in 2 documents.",
                "One origin is Guild: excerpts A and C lead to it.",
                "1 excerpt asserts it in part, on the word of: Ministry.",
            ),
            id="traced further by one that asserts",
        ),
        pytest.param(
            {"a": "herald > wire", "b": "courier > wire > ministry", "c": "gazette > wire > guild"},
            (
                "3 excerpts assert the claim, in 3 documents.",
                "One origin is Guild: excerpts A and C lead to it.",
                "One origin is Ministry: excerpts A and B lead to it.",
                "Excerpt A counts under 2 origins: others trace further the voice that it cites.",
            ),
            id="one excerpt under two origins",
        ),
        pytest.param(
            {"a": "?"},
            (
                "1 excerpt asserts the claim, in 1 document.",
                "1 excerpt says neither on whose word it speaks nor who prints it; it raises no count.",
            ),
            id="untraced",
        ),
        pytest.param(
            {"a": "?", "b": "?", "c": "denies: herald", "d": "declines: courier"},
            (
                "2 excerpts assert the claim, in 2 documents.",
                "2 excerpts say neither on whose word they speak nor who prints them; they raise no count.",
                "Denials are counted the same way, apart.",
                "What declines to say, and what only mentions the claim, supports nothing and isn’t counted.",
            ),
            id="everything else",
        ),
    ],
)
def test_how_it_was_counted(lines: dict[str, str], expected: tuple[str, ...]) -> None:
    assert line(facts.sunk(lines)).counted == expected


@pytest.mark.parametrize(
    ("confidence", "expected"),
    [
        pytest.param("high", ("High", 3), id="high"),
        pytest.param("moderate", ("Moderate", 2), id="moderate"),
        pytest.param("low", ("Low", 1), id="low"),
        pytest.param("not-assessed", ("Not assessed", None), id="not assessed"),
        pytest.param(None, ("Not assessed", None), id="no assessment"),
    ],
)
def test_confidence(confidence: str | None, expected: tuple[str, int | None]) -> None:
    made = {"confidence": confidence, "reason": "So it seems.", "by": "A. B.", "date": "2026-01-01"}
    found = line(facts.sunk({"a": "herald"}, **({"assessment": made} if confidence else {})))
    assert (found.grade.word, found.grade.bars) == expected
