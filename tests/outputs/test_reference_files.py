"""`/data/sources.csl.json` and `sources.bib`: the documents, for reference managers."""

import json
from typing import Any

import bibtexparser
import pytest

from dossier.model import Dossier
from tests import facts
from tests.outputs.downloads import files


def document(**fields: Any) -> Dossier:
    return facts.dossier(
        actors={"herald": {"kind": "outlet", "name": {"en": "The Herald", "ar": "الرسول"}}},
        sources={"doc-a": facts.source("herald", **fields)},
        dossier={"languages": ["en", "ar"]},
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("2021-05-04", {"date-parts": [[2021, 5, 4]]}, id="a day"),
        pytest.param("2021-05~", {"date-parts": [[2021, 5]], "circa": True}, id="about a month"),
        pytest.param("2020/2021-02", {"date-parts": [[2020], [2021, 2]]}, id="an interval"),
        pytest.param("../2021", {"literal": "../2021"}, id="an open interval"),
    ],
)
def test_a_date_as_csl_has_it(date: str, expected: dict[str, Any]) -> None:
    (item,) = json.loads(files(document(published=date))["sources.csl.json"])
    assert item["issued"] == expected


def test_a_document_as_csl_has_it() -> None:
    made = document(title="غرقت العبّارة", language="ar", authors=["Mara Venn"], url="https://herald.example/a")
    assert json.loads(files(made)["sources.csl.json"]) == [
        {
            "id": "doc-a",
            "type": "article-newspaper",
            "title": "غرقت العبّارة",
            "author": [{"literal": "Mara Venn"}],
            "container-title": "The Herald",
            "issued": {"date-parts": [[2021, 5, 4]]},
            "language": "ar",
            "URL": "https://herald.example/a",
        }
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("War & peace: 100 % of it", r"{War \& peace: 100 \% of it}", id="signs"),
        pytest.param("A { that never closes", r"{A \textbraceleft{} that never closes}", id="a brace"),
        pytest.param(r"C:\temp", r"{C:\textbackslash{}temp}", id="a backslash"),
        pytest.param("غرقت العبّارة", "{غرقت العبّارة}", id="arabic"),
    ],
)
def test_a_document_as_biblatex_has_it(title: str, expected: str) -> None:
    made = document(title=title, authors=["Mara Venn", "Desk and Crew"])
    library = bibtexparser.parse_string(files(made)["sources.bib"].decode())
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("article", "doc-a")
    found = {field.key: field.value for field in entry.fields}
    assert found["title"] == expected
    assert found["author"] == "{Mara Venn} and {Desk and Crew}"
    assert (found["journaltitle"], found["date"]) == ("The Herald", "2021-05-04")
