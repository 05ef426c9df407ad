"""How much of each document is quoted; what verifies a quote; how long a report took."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import evidence
from dossier.evidence.shares import Share, quotes_of
from dossier.model import Dossier
from tests import facts

TEXT = " ".join(f"w{number}" for number in range(20))
"""Twenty words."""


def words(first: int, last: int) -> str:
    return " ".join(f"w{number}" for number in range(first, last + 1))


def quoting(*quotes: str, text: str = TEXT, **tables: Any) -> Dossier:
    excerpts = [facts.excerpt(f"e{number}", source="doc", quote=quote) for number, quote in enumerate(quotes)]
    return facts.dossier(
        claims={"sunk": facts.claim(*excerpts)},
        sources={"doc": facts.source(None)},
        texts={"doc": text},
        **tables,
    )


def share(made: Dossier) -> tuple[int, int, tuple[tuple[int, int], ...]]:
    found = facts.computed(made).shares["doc"]
    return found.quoted, found.total, found.runs


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        pytest.param([words(0, 4)], (5, 20, ((0, 5),)), id="one passage"),
        pytest.param([words(0, 4), words(10, 14)], (10, 20, ((0, 5), (10, 15))), id="two passages"),
        pytest.param([words(0, 6), words(4, 9)], (10, 20, ((0, 10),)), id="an overlap counts once"),
        pytest.param([words(0, 4), words(5, 9)], (10, 20, ((0, 10),)), id="neighbours are one run"),
        pytest.param([words(0, 9), words(2, 6)], (10, 20, ((0, 10),)), id="one within the other"),
        pytest.param([words(3, 7), words(3, 7)], (5, 20, ((3, 8),)), id="one passage twice"),
        pytest.param(
            [f"{words(0, 3)} […] {words(12, 15)}"], (8, 20, ((0, 4), (12, 16))), id="an elision is not quoted"
        ),
        pytest.param(["never said in this document"], (0, 20, ()), id="what isn’t there"),
        pytest.param([words(0, 19)], (20, 20, ((0, 20),)), id="the whole document"),
    ],
)
def test_shares(quotes: list[str], expected: tuple[int, int, tuple[tuple[int, int], ...]]) -> None:
    assert share(quoting(*quotes)) == expected


def test_signs_count_as_words() -> None:
    assert share(quoting("“w0, w1 and w2.”", text="“w0, w1 and w2.” w3")) == (8, 9, ((0, 8),))


def test_stakes_are_quoted_too() -> None:
    made = quoting(
        words(0, 4),
        actors={"mayor": {"kind": "person", "name": "Mayor", "stake": {"source": "doc", "quote": words(3, 8)}}},
    )
    assert share(made) == (9, 20, ((0, 9),))


def test_drafts_quote_too_and_a_passage_used_again_is_quoted_once() -> None:
    made = facts.dossier(
        claims={
            "sunk": facts.claim(facts.excerpt("a", source="doc", quote=words(0, 4))),
            "late": facts.claim({"id": "b", "same_as": "sunk#a", "stance": "denies"}),
            "draft": facts.claim(facts.excerpt("c", source="doc", quote=words(8, 13)), state="draft"),
        },
        sources={"doc": facts.source(None)},
        texts={"doc": TEXT},
    )
    assert quotes_of(made, "doc") == (words(0, 4), words(8, 13))
    assert share(made) == (11, 20, ((0, 5), (8, 14)))


def test_a_document_without_a_capture_has_no_share() -> None:
    made = facts.dossier(claims={"sunk": facts.claim(facts.excerpt("a"))}, sources={"doc-a": facts.source(None)})
    assert facts.computed(made).shares == {}


@pytest.mark.parametrize(
    ("quoted", "total", "expected"),
    [
        pytest.param(0, 20, 0, id="nothing"),
        pytest.param(1, 1000, 1, id="a thousandth isn’t nothing"),
        pytest.param(1, 100, 1, id="one per cent"),
        pytest.param(11, 1000, 2, id="rounded up"),
        pytest.param(1, 2, 50, id="half"),
        pytest.param(999, 1000, 100, id="nearly all"),
        pytest.param(0, 0, 0, id="an empty document"),
    ],
)
def test_per_cent(quoted: int, total: int, expected: int) -> None:
    assert Share(quoted, total, ()).per_cent == expected


@facts.unhurried
@given(st.lists(st.tuples(st.integers(0, 15), st.integers(4, 10)), min_size=1, max_size=5))
def test_runs_cover_what_is_quoted_in_order_and_apart(spans: list[tuple[int, int]]) -> None:
    ends = [(first, min(19, first + size)) for first, size in spans]
    quoted, total, runs = share(quoting(*(words(*span) for span in ends)))
    wanted = {position for first, last in ends for position in range(first, last + 1)}
    assert {position for run in runs for position in range(*run)} == wanted
    assert (quoted, total) == (len(wanted), 20)
    assert all(before[1] < after[0] for before, after in pairwise(runs))


def test_shares_of_a_whole_dossier() -> None:
    found = facts.computed(facts.whole("denials")).shares
    assert {source: (one.quoted, one.total, one.per_cent) for source, one in found.items()} == {
        "courier-2022": (45, 114, 40),
        "herald-2022": (45, 125, 36),
    }


# What verifies a quote.


def test_a_quote_is_verified_from_its_first_word_on() -> None:
    made = quoting(f"{words(3, 6)} […] {words(10, 13)}")
    found = facts.computed(made).verifications["sunk#e0"]
    assert (found.method, found.word, found.tokens) == ("commitment", 4, 8)
    assert found.sha256 == made.captures["doc"].sha256


def test_what_is_not_in_the_capture_is_not_verified() -> None:
    assert facts.computed(quoting("never said in this document")).verifications == {}


# From the event to the report.


def lagged(event: str | None, published: str, reported: str | None = None) -> tuple[int, int] | None:
    more = {"reported": reported} if reported else {}
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", **more), event={"date": event} if event else {"note": "When?"})},
        sources={"doc-a": facts.source(None, published=published)},
    )
    claim = made.claims["sunk"]
    return evidence.lag(made, claim, claim.excerpts[0])


@pytest.mark.parametrize(
    ("event", "published", "reported", "expected"),
    [
        pytest.param("2021-05-04", "2021-05-04", None, (0, 0), id="the same day"),
        pytest.param("2021-05-04", "2021-05-06", None, (2, 2), id="two days"),
        pytest.param("2021-05-04", "2021-05-20", "2021-05-05", (1, 1), id="of the relayed report, where it is dated"),
        pytest.param("2021-05", "2021-05-04", None, (0, 3), id="in the month that is told"),
        pytest.param("2021-05", "2021-06-04", None, (4, 34), id="after the month that is told"),
        pytest.param("2021-05-04", "2021-06", None, (28, 57), id="in a month"),
        pytest.param("2021-05-04~", "2021-05-06", None, (2, 2), id="a doubtful day"),
        pytest.param("2021-05-01/2021-05-04", "2021-05-06", None, (2, 5), id="after an interval"),
        pytest.param("2021-05-04", "2021-05-03", None, None, id="before the event"),
        pytest.param("2021/..", "2021-05-03", None, None, id="an event without an end"),
        pytest.param(None, "2021-05-03", None, None, id="an event without a date"),
    ],
)
def test_lag(event: str | None, published: str, reported: str | None, expected: tuple[int, int] | None) -> None:
    assert lagged(event, published, reported) == expected


def test_a_claim_without_an_event_has_no_lag() -> None:
    made = facts.dossier(claims={"sunk": facts.claim(facts.excerpt("a"))}, sources={"doc-a": facts.source(None)})
    assert evidence.lag(made, made.claims["sunk"], made.claims["sunk"].excerpts[0]) is None
