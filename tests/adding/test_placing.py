"""A new entry stands where its like stand; every other byte of the file stays."""

import difflib

import pytest

from dossier import nodes
from dossier.adding.placing import placed
from dossier.problems import Refused
from tests.support import BASE, changed

ACTOR = {"kind": "outlet", "name": "The Lamp"}
PERSON = {"kind": "person", "name": "Mara Venn"}
PLACE = {"name": "South Quay", "precision": "settlement"}
CLAIM = {"topic": "port", "statement": "The mole broke.", "state": "draft"}
SPACED = """\
topics: {port: {title: The port}, town: {title: The town}}
claims:

  # ── Port ──

  first:
    topic: port
    statement: One.
    # a note on the first

  second:
    topic: port
    statement: >-
      Two, and
      more.


  # ── Town ──

  third:
    topic: town
    statement: Three.
"""
GROUPED = """\
actors:
  # People
  venn: {kind: person, name: Venn}

  # Outlets
  courier:
    kind: outlet
    name: Courier
  echo:
    kind: outlet
    name: Echo
    # its owner changed

  # Voices
  dockers:
    kind: unnamed
    name: dockers
"""


def put(text: str, table: str, value: object, name: str = "new") -> str:
    root = nodes.read(text.encode(), "claims.yaml").root
    assert isinstance(root, nodes.Mapping)
    return placed(text, root, table, name, value)


def new_lines(before: str, after: str) -> list[str]:
    """The lines that were added; none may be gone."""
    found = [line for line in difflib.ndiff(before.splitlines(True), after.splitlines(True)) if line[0] in "+-"]
    assert [line for line in found if line[0] == "-"] == []
    return [line[2:] for line in found]


def without(text: str, line: str, count: int) -> str:
    """A text without so many lines from the one that reads so."""
    lines = text.split("\n")
    at = lines.index(line)
    return "\n".join(lines[:at] + lines[at + count :])


@pytest.mark.parametrize(
    ("text", "table", "value", "after"),
    [
        pytest.param(SPACED, "claims", CLAIM, "      more.\n\n  new:\n    topic: port\n", id="last-of-its-topic"),
        pytest.param(SPACED, "claims", {**CLAIM, "topic": "town"}, "Three.\n\n  new:\n    topic: town\n", id="end"),
        pytest.param(SPACED, "claims", {**CLAIM, "topic": "sea"}, "Three.\n\n  new:\n", id="new-topic"),
        pytest.param(GROUPED, "actors", ACTOR, "    # its owner changed\n  new:\n    kind: outlet\n", id="kind"),
        pytest.param(GROUPED, "actors", PERSON, "name: Venn}\n  new:\n    kind: person\n", id="behind-braces"),
        pytest.param(GROUPED, "actors", {**PERSON, "kind": "body"}, "dockers\n  new:\n", id="new-kind"),
        pytest.param(BASE, "places", PLACE, "precision: settlement}\n  new:\n    name: South Quay\n", id="place"),
        pytest.param(
            changed(("  harbour-office: {kind: body,", "  lamp: {kind: body, name: L}\n  x: {kind: outlet,")),
            "actors",
            ACTOR,
            "two dockers}\n  new:\n",
            id="not-grouped",
        ),
    ],
)
def test_where_it_stands(text: str, table: str, value: object, after: str) -> None:
    made = put(text, table, value)
    assert after in made
    new_lines(text, made)


def test_an_empty_line_stands_between_those_that_have_one() -> None:
    made = put(SPACED, "claims", CLAIM)
    assert without(made, "  new:", 5) == SPACED
    assert made.split("\n")[made.split("\n").index("  new:") + 4 :][:3] == ["", "", "  # ── Town ──"]


@pytest.mark.parametrize("ending", [pytest.param("\n", id="lf"), pytest.param("\r\n", id="crlf")])
@pytest.mark.parametrize("end", [pytest.param("", id="open"), pytest.param("end", id="closed")])
@pytest.mark.parametrize("table", ["actors", "places", "sources", "claims"])
def test_every_other_byte_stays(table: str, end: str, ending: str) -> None:
    text = (BASE if end else BASE.rstrip("\n")).replace("\n", ending)
    value = CLAIM if table == "claims" else ACTOR
    made = put(text, table, value)
    lines = new_lines(text + ("" if end else ending), made + ("" if end else ending))
    assert lines[0] == f"  new:{ending}"
    assert made.replace("".join(lines).rstrip("\r\n"), "", 1).replace(ending, "\n").split() == text.split()
    assert made.endswith(ending) == bool(end)
    assert ("\r" in made.replace("\r\n", "")) is False


@pytest.mark.parametrize("missing", ["places", "actors", "rows"])
def test_a_table_that_is_not_there_is_made(missing: str) -> None:
    start = BASE.index(f"{missing}:\n")
    end = start + next(n for n in range(1, 2000) if BASE[start + n] == "\n" and BASE[start + n + 1].isalpha()) + 1
    text = BASE[:start] + BASE[end:]
    assert put(text, missing, PLACE) == (
        BASE[:start] + f"{missing}:\n  new:\n    name: South Quay\n    precision: settlement\n" + BASE[end:]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("places: {a: {name: A}}\n", "places: {a: {name: A}, new: {name: B, of: [x]}}\n", id="line"),
        pytest.param("places: {\n  a: b,\n  }\n", "places: {\n  a: b,\n new: {name: B, of: [x]}}\n", id="comma"),
        pytest.param("{places: {a: b}, c: d}", "{places: {a: b, new: {name: B, of: [x]}}, c: d}", id="whole"),
        pytest.param("{c: d}\n", "{c: d, places: {new: {name: B, of: [x]}}}\n", id="whole-without"),
        pytest.param("c: d", "c: d\nplaces:\n  new:\n    name: B\n    of: [x]", id="open"),
        pytest.param("c: d\n\n\n", "c: d\nplaces:\n  new:\n    name: B\n    of: [x]\n\n\n", id="empty-lines"),
        pytest.param("c: d\n\ne: f\n", "c: d\n\ne: f\n\nplaces:\n  new:\n    name: B\n    of: [x]\n", id="spaced"),
        pytest.param("---\nc: d\n...\n", "---\nc: d\nplaces:\n  new:\n    name: B\n    of: [x]\n...\n", id="marks"),
        pytest.param("places:\n    a: b\n", "places:\n    a: b\n    new:\n      name: B\n      of: [x]\n", id="indent"),
    ],
)
def test_other_forms(text: str, expected: str) -> None:
    assert put(text, "places", {"name": "B", "of": ["x"]}) == expected


def test_what_cannot_be_done_safely_is_refused() -> None:
    """U+2028 ends a line for YAML and for nobody else: the lines would be counted wrong."""
    with pytest.raises(Refused) as refused:
        put("# a\u2028# b\nplaces:\n  a: b\nf: g\n", "places", PLACE)
    assert [problem.text for problem in refused.value.problems] == [
        '"new" can\'t be put into `places:` as it is written'
    ]
