"""How a claim is supported: by the count and the kind of its origins; and by how many documents and relays."""

import pytest

from tests import facts


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald > ministry", "b": "courier > mayor"}, "multiple-origins", id="two voices"),
        pytest.param({"a": "herald > unnamed-one", "b": "courier > mayor"}, "multiple-origins", id="one of two named"),
        pytest.param({"a": "herald > wire", "b": "courier > wire"}, "single-origin", id="one voice in two documents"),
        pytest.param({"a": "herald"}, "single-origin", id="an outlet on its own word"),
        pytest.param({"a": "herald", "b": "?"}, "single-origin", id="one traced, one untraced"),
        pytest.param({"a": "herald > unnamed-one"}, "unnamed-only", id="one unnamed voice"),
        pytest.param(
            {"a": "herald > unnamed-one", "b": "courier > unnamed-two"}, "unnamed-only", id="several, all unnamed"
        ),
        pytest.param({"a": "herald > wire", "b": "courier > wire > unnamed-one"}, "unnamed-only", id="an agency's own"),
        pytest.param({"a": "?", "b": "?"}, "untraced", id="nobody prints it, on nobody's word"),
        pytest.param({}, "none", id="no excerpt"),
        pytest.param({"a": "partly-asserts: herald"}, "none", id="asserted in part"),
        pytest.param({"a": "denies: herald"}, "none", id="denied"),
        pytest.param({"a": "declines: herald"}, "none", id="declined"),
        pytest.param({"a": "mentions: herald"}, "none", id="mentioned"),
    ],
)
def test_support(lines: dict[str, str], expected: str) -> None:
    assert facts.evidence_of(facts.sunk(lines)).support == expected


@pytest.mark.parametrize(
    ("name", "claim", "expected"),
    [
        pytest.param("origins-one-agency", "night-ferry-returns", "unnamed-only", id="one agency"),
        pytest.param("origins-circle", "bell-cracked", "single-origin", id="circle"),
        pytest.param("same-origin", "road-slides", "single-origin", id="same origin"),
        pytest.param("same-origin", "road-was-closed", "multiple-origins", id="the same agencies in another claim"),
        pytest.param("untraced", "mill-burned", "untraced", id="untraced"),
        pytest.param("untraced", "mill-insured", "single-origin", id="one traced"),
    ],
)
def test_support_in_whole_dossiers(name: str, claim: str, expected: str) -> None:
    assert facts.evidence_of(facts.whole(name), claim).support == expected


def test_documents_are_distinct_sources_by_stance() -> None:
    lines = {"a": "herald", "b": "courier"}
    made = facts.dossier(
        claims={
            "sunk": facts.claim(
                facts.excerpt("one", source="doc-a"),
                facts.excerpt("two", source="doc-b"),
                facts.excerpt("three", source="doc-a"),
                facts.excerpt("four", source="doc-a", stance="mentions"),
                facts.excerpt("five", source="doc-b", stance="denies"),
            )
        },
        actors=facts.actors_of(lines.values()),
        sources=facts.sources_of(lines),
    )
    found = facts.evidence_of(made)
    assert found.documents == {"asserts": ("doc-a", "doc-b"), "mentions": ("doc-a",), "denies": ("doc-b",)}
    assert found.asserting.documents == ("doc-a", "doc-b")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param({"a": "herald"}, (), id="its own outlet is no relay"),
        pytest.param({"a": "herald > ministry"}, (), id="a body is no outlet"),
        pytest.param({"a": "herald > wire > cable > ministry"}, ("wire", "cable"), id="outlets on the way"),
        pytest.param({"a": "herald > wire", "b": "courier > wire"}, ("wire",), id="each once"),
        pytest.param({"a": "herald", "b": "courier > herald"}, ("herald",), id="an outlet that another passes on"),
        pytest.param(
            {"a": "partly-asserts: herald > wire", "b": "denies: courier > cable"}, (), id="of what asserts alone"
        ),
        pytest.param({"a": "? > wire"}, ("wire",), id="in a document of no known outlet"),
    ],
)
def test_relayed_outlets(lines: dict[str, str], expected: tuple[str, ...]) -> None:
    assert facts.evidence_of(facts.sunk(lines)).relays == expected
