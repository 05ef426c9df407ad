"""The way to a passage in its document, live and kept."""

from typing import Any

import pytest

from dossier.site import routes
from dossier.site.compared import compared
from dossier.site.views import DocumentCopy
from tests import facts

LIVE = "https://herald.example/a"
KEPT = "https://kept.example/2021/https://herald.example/a#part"
QUOTE = "said here as passage a"
PASSAGE = "text=said%20here%20as%20passage%20a"


def columns(*excerpts: str, **fields: Any) -> Any:
    """The columns of excerpts of one document."""
    made = facts.dossier(
        claims={"sunk": facts.claim(*(facts.excerpt(name, source="doc") for name in excerpts))},
        sources={"doc": facts.source(None, **fields)},
    )
    return facts.view_of(made, routes.claim("sunk")).columns


def test_each_copy_opens_at_the_quote() -> None:
    (column,) = columns("a", url=LIVE, archived=KEPT)
    assert column.copies == (
        DocumentCopy("In the article", f"{LIVE}#:~:{PASSAGE}", LIVE),
        DocumentCopy("In the kept copy", f"{KEPT}:~:{PASSAGE}", KEPT),
    )
    assert column.no_copy == ""


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        pytest.param("live", [("In the article", "live, seen 3 May 2026"), ("In the kept copy", "")], id="live"),
        pytest.param(
            "paywalled",
            [("In the article", "behind a paywall, seen 3 May 2026"), ("In the kept copy", "")],
            id="behind a paywall",
        ),
        pytest.param("dead", [("In the kept copy", ""), ("In the article", "dead, seen 3 May 2026")], id="dead"),
        pytest.param(
            "changed", [("In the kept copy", ""), ("In the article", "changed, seen 3 May 2026")], id="changed"
        ),
    ],
)
def test_the_state_is_said_and_a_copy_that_may_have_lost_the_words_comes_last(
    state: str, expected: list[tuple[str, str]]
) -> None:
    (column,) = columns("a", url=LIVE, archived=KEPT, link=state, checked="2026-05-03")
    assert [(copy.label, copy.state) for copy in column.copies] == expected


def test_a_kept_copy_alone_is_enough() -> None:
    (column,) = columns("a", archived=KEPT)
    assert [copy.label for copy in column.copies] == ["In the kept copy"]
    assert column.no_copy == ""


def test_without_an_address_that_is_said_once_of_each_document() -> None:
    assert [(column.copies, column.no_copy) for column in columns("a", "b", "c")] == [
        ((), "Address not recorded"),
        ((), ""),
        ((), ""),
    ]


def test_an_excerpt_among_those_of_other_claims_says_it_too() -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc"), facts.excerpt("b", source="doc"))},
        sources={"doc": facts.source(None)},
    )
    edition = facts.edition_of(made)
    claim = made.claims["sunk"]
    assert [compared(edition, claim, one).column.no_copy for one in claim.excerpts] == ["Address not recorded"] * 2


def test_a_title_that_begins_as_the_quote_does_isnt_opened_in_its_place() -> None:
    quote = "the ferry sank off the old quay on Sunday night, and nobody came to look for her crew until Monday"
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc", quote=quote))},
        sources={"doc": facts.source(None, url=LIVE, title="The ferry sank off the old quay on Sunday")},
    )
    (column,) = facts.view_of(made, routes.claim("sunk")).columns
    assert "on%20Sunday%20night," in column.copies[0].passage


def test_a_passage_and_a_stake_lead_to_their_words_too() -> None:
    made = facts.dossier(
        claims={"sunk": facts.claim(facts.excerpt("a", source="doc", attribution=["owner"]))},
        actors={
            "owner": {"kind": "body", "name": "The owner", "stake": {"source": "doc", "quote": "the owner of her all"}}
        },
        sources={"doc": facts.source(None, url=LIVE)},
    )
    (passage,) = facts.view_of(made, routes.source("doc")).passages
    assert [copy.passage for copy in passage.column.copies] == [f"{LIVE}#:~:{PASSAGE}"]
    stake = facts.view_of(made, routes.actor("owner")).stake
    assert [copy.passage for copy in stake.copies] == [f"{LIVE}#:~:text=the%20owner%20of%20her%20all"]
