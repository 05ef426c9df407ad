"""That a claim was corrected, told at its head."""

from typing import Any

import pytest

from dossier.model import Dossier
from dossier.site.views import CorrectedView
from tests import facts

FIRST, SECOND = "2026-03-02", "2026-05-07"


def revision(kind: str, summary: str = "Mended.", date: str = SECOND) -> dict[str, Any]:
    return {"date": date, "kind": kind, "summary": summary}


def stated(*revisions: dict[str, Any], **fields: Any) -> Dossier:
    return facts.dossier(claims={"a": facts.claim(**({"revisions": list(revisions)} if revisions else {}), **fields)})


def corrected(made: Dossier, address: str = "/claims/a/") -> CorrectedView | None:
    found = facts.view_of(made, address)
    view = found.claim if "/v/" in address else found
    assert view.corrected is None or isinstance(view.corrected, CorrectedView)
    return view.corrected


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [
        pytest.param([], "", id="never"),
        pytest.param([revision("addition")], "", id="an addition"),
        pytest.param([revision("correction")], "Corrected on 7 May 2026: Mended.", id="a correction"),
        pytest.param([revision("clarification")], "Clarified on 7 May 2026: Mended.", id="a clarification"),
        pytest.param([revision("correction", date="2026-05")], "Corrected, May 2026: Mended.", id="no day"),
        pytest.param(
            [revision("correction"), revision("clarification", "Said better."), revision("addition")],
            "Clarified on 7 May 2026: Said better.",
            id="the latest",
        ),
    ],
)
def test_the_latest_is_told(revisions: list[dict[str, Any]], expected: str) -> None:
    found = corrected(stated(*revisions))
    assert (f"{found.words} {found.summary.text}" if found else "") == expected


def test_a_withdrawal_has_its_notice() -> None:
    withdrawn = stated(revision("correction"), revision("withdrawal"), state="withdrawn", reason="It was late.")
    assert corrected(withdrawn) is None


def test_the_version_before_is_the_last_without_it() -> None:
    first = facts.released(stated(), FIRST)
    second = facts.released(stated(revision("addition")), SECOND, first)
    made = facts.released(stated(revision("addition"), revision("correction")), SECOND, second)
    found = corrected(made)
    assert found
    assert found.before
    assert found.before.address == "/claims/a/v/2/"
    assert corrected(made, "/claims/a/v/3/") is None


def test_what_was_taken_down_is_no_version_to_read() -> None:
    made = facts.released(stated(revision("correction")), SECOND, facts.released(stated(), FIRST))
    found = corrected(facts.taken_down(made, "a", 1, SECOND, "A court ordered it."))
    assert found
    assert found.before is None
