"""Facts as plain data: read again, they are the same facts."""

import json
from pathlib import Path

import pytest

from dossier import checking, inputs, records
from dossier.declare import declare
from dossier.inputs import Inputs
from dossier.model import Dossier
from tests.support import BASE, DOSSIERS, REPO, whole

TABLES = ("about", "topics", "rows", "actors", "places", "sources", "same_origin", "claims")
GOOD = sorted(path.name for path in DOSSIERS.iterdir() if path.is_dir() and not path.name.startswith("broken-"))


def read_again(dossier: Dossier) -> Dossier:
    content = json.dumps(records.whole(dossier), ensure_ascii=False).encode()
    declaration = declare(Inputs(Path(), {"claims.yaml": content}))
    assert declaration.problems == ()
    assert declaration.dossier is not None
    return declaration.dossier


@pytest.mark.parametrize("root", [REPO, *(DOSSIERS / name for name in GOOD)], ids=["the real one", *GOOD])
def test_what_is_written_reads_back(root: Path) -> None:
    dossier = checking.check(inputs.read(root)).dossier
    assert dossier is not None
    again = read_again(dossier)
    for table in TABLES:
        assert getattr(again, table) == getattr(dossier, table), table


def base() -> Dossier:
    dossier = checking.check(whole(BASE)).dossier
    assert dossier is not None
    return dossier


def test_a_record_has_the_keys_of_the_file_in_the_order_of_the_model() -> None:
    source = base().sources["courier-april"]  # type: ignore[index]
    assert list(records.record(source).items()) == [
        ("outlet", "courier"),
        ("title", "Dredgers for the port"),
        ("authors", [{"name": "Mara Venn"}]),
        ("language", "en"),
        ("published", "2019-04-02"),
        ("url", "https://courier.example/dredgers"),
        ("read", "full"),
    ]


def test_what_has_its_default_is_not_written() -> None:
    assert "state" not in records.record(base().claims["quay-closed"])  # type: ignore[index]


def test_a_resolved_claim_writes_every_passage_out() -> None:
    claim = base().claims["quay-closed"]  # type: ignore[index]
    own, repeated = records.resolved(claim)["excerpts"]
    assert own["quote"] == "the quay was closed to all ships until the autumn"
    assert "same_as" not in repeated
    assert repeated["quote"] == "اشترى مكتب الميناء ثلاث كراكات في مارس"
    assert repeated["translation"] == [
        {
            "text": "the harbour office bought three dredgers in March",
            "language": "en",
            "by": "the editors",
            "method": "human",
        }
    ]


def test_a_declared_excerpt_does_not_repeat_its_passage() -> None:
    claim = base().claims["quay-closed"]  # type: ignore[index]
    written = records.declared(claim.excerpts[1])
    assert written["same_as"] == "three-dredgers#echo"
    assert written.keys().isdisjoint({"quote", "source"})
