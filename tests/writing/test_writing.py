"""What is written is read back as it was, by this project's reader and by others; and it looks as it should."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from dossier import nodes, writing
from dossier.nodes import Mapping, Node, Scalar
from tests.formatting.generating import ODD


def data(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Mapping():
            return {key: data(entry.value) for key, entry in node.entries.items()}
        case nodes.Sequence():
            return [data(item) for item in node.items]
    return None


def read(text: str) -> object:
    reading = nodes.read(text.encode(), "claims.yaml")
    assert [problem for problem in reading.problems if problem.rule != "hidden-character"] == []
    return data(reading.root)


WORDS = st.text(st.characters(exclude_categories=["C"], include_characters="\u200f\u200e"), min_size=1, max_size=20)
WORD = st.one_of(st.sampled_from(ODD), WORDS)
TEXTS = st.one_of(WORD, st.lists(WORD, min_size=1, max_size=40).map(" ".join)).map(str.strip).filter(bool)
KEYS = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True).map(lambda key: key[:20].rstrip("-"))
DATA = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.one_of(KEYS, st.just("quote")), inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=3))
@example({"a": {"quote": "no"}, "b": ["x y", "no"]})
def test_what_is_written_is_read_back(found: dict[str, object]) -> None:
    assert read("".join(writing.entry(key, value) for key, value in found.items())) == found


@given(st.dictionaries(KEYS, DATA, min_size=1, max_size=3))
def test_another_reader_reads_the_same_texts(found: dict[str, object]) -> None:
    text = "".join(writing.entry(key, value) for key, value in found.items())
    assert yaml.load(text, yaml.BaseLoader) == found


@given(TEXTS)
def test_no_text_is_anything_else_to_other_readers(text: str) -> None:
    """Numbers and dates are meant as they look; no text becomes true, false, nothing or a count of minutes."""
    held = yaml.safe_load(writing.entry("key", text).replace("0x", "ox"))["key"]
    assert not isinstance(held, bool | None)
    assert not (isinstance(held, int) and ":" in text)


def test_how_it_looks() -> None:
    found = {
        "title": 'Dredgers: the port\'s "new" ships',
        "outlet": "courier",
        "short": "no",
        "places": ["lysmar", "north-quay"],
        "unknowns": ["How many, and since when.", "Whether: anybody knows"],
        "name": {"en": "Echo of the Port", "ar": "صدى الميناء"},
        "excerpts": [{"id": "courier", "quote": "the quay was closed", "attribution": ["dockers"]}],
        "point": [12.5, 44.25],
        "note": " ".join(["word"] * 40),
    }
    assert writing.entry("entry", found) == (
        "entry:\n"
        "  title: >-\n"
        '    Dredgers: the port\'s "new" ships\n'
        "  outlet: courier\n"
        '  short: "no"\n'
        "  places: [lysmar, north-quay]\n"
        "  unknowns:\n"
        "    - How many, and since when.\n"
        "    - >-\n"
        "      Whether: anybody knows\n"
        "  name:\n"
        "    en: Echo of the Port\n"
        "    ar: صدى الميناء\n"
        "  excerpts:\n"
        "    - id: courier\n"
        "      quote: >-\n"
        "        the quay was closed\n"
        "      attribution: [dockers]\n"
        "  point: [12.5, 44.25]\n"
        "  note: >-\n"
        f"    {' '.join(['word'] * 23)}\n"
        f"    {' '.join(['word'] * 17)}\n"
    )


@pytest.mark.parametrize(
    "text", ["0123", "-012", "0x1f", "0b101", "0o17", "1_000", "1_0.5", ".inf", "-.INF", ".NaN", "12:30", "190:20:30.5"]
)
def test_a_number_that_is_not_what_it_looks_like_is_quoted(text: str) -> None:
    assert yaml.safe_load(writing.entry("said", text)) == {"said": text}


@pytest.mark.parametrize("text", ["0", "150", "1.5", "-3", "2016-11-03", "0.5", "1,000", "_1", "-_"])
def test_a_number_that_is_what_it_looks_like_is_not(text: str) -> None:
    written = writing.entry("said", text)
    assert written == f"said: {text}\n"
    assert str(yaml.safe_load(written)["said"]) == text
