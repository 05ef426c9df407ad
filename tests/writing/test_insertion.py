"""A new entry goes in; every other byte stays."""

import pytest

from dossier import nodes, writing
from dossier.nodes import Mapping

ORDER = ("title", "outlet", "language", "read", "note")


def inserted(text: str, *path: str, key: str, value: object, order: tuple[str, ...] = ()) -> str:
    root = nodes.read(text.encode(), "claims.yaml").root
    for step in path:
        assert isinstance(root, Mapping)
        root = root.entries[step].value
    assert isinstance(root, Mapping)
    return writing.inserted(text, root, key, value, order=order)


@pytest.mark.parametrize(
    ("text", "path", "key", "expected"),
    [
        pytest.param("a:\n  b: c\n", ("a",), "x", "a:\n  b: c\n  x: new\n", id="last"),
        pytest.param("a:\n  b: c", ("a",), "x", "a:\n  b: c\n  x: new", id="no-end-of-line"),
        pytest.param("a:\r\n  b: c\r\nd: e\r\n", ("a",), "x", "a:\r\n  b: c\r\n  x: new\r\nd: e\r\n", id="crlf"),
        pytest.param(
            "a:\n  b: c # why\n\n# d\nd: e\n",
            ("a",),
            "x",
            "a:\n  b: c # why\n  x: new\n\n# d\nd: e\n",
            id="comments",
        ),
        pytest.param(
            "a:\n  b: >-\n    c\n    d\n\n\ne: f\n",
            ("a",),
            "x",
            "a:\n  b: >-\n    c\n    d\n  x: new\n\n\ne: f\n",
            id="folded",
        ),
        pytest.param("a: {b: c}  # d\n", ("a",), "x", "a: {b: c, x: new}  # d\n", id="flow"),
        pytest.param("a: {b: c, }\n", ("a",), "x", "a: {b: c, x: new}\n", id="flow-comma"),
        pytest.param("a: {b: c,\n}\n", ("a",), "x", "a: {b: c,\n x: new}\n", id="flow-comma-above"),
        pytest.param("a: {b: c # d, e\n}\n", ("a",), "x", "a: {b: c # d, e\n, x: new}\n", id="flow-comma-in-comment"),
        pytest.param("a: {b: c,\n    d: e}\n", ("a",), "x", "a: {b: c,\n    d: e, x: new}\n", id="flow-lines"),
        pytest.param(
            "a:\n  title: b\n  read: c\n",
            ("a",),
            "language",
            "a:\n  title: b\n  language: new\n  read: c\n",
            id="in-order",
        ),
        pytest.param("a:\n  read: c\n", ("a",), "title", "a:\n  title: new\n  read: c\n", id="first"),
    ],
)
def test_where_it_stands(text: str, path: tuple[str, ...], key: str, expected: str) -> None:
    assert inserted(text, *path, key=key, value="new", order=ORDER) == expected


def test_first_in_an_entry_of_a_list() -> None:
    text = "a:\n  - read: x\n    note: y\n"
    root = nodes.read(text.encode(), "claims.yaml").root
    assert isinstance(root, Mapping)
    items = root.entries["a"].value
    assert isinstance(items, nodes.Sequence)
    assert isinstance(items.items[0], Mapping)
    made = writing.inserted(text, items.items[0], "title", "new", order=ORDER)
    assert made == "a:\n  - read: x\n    title: new\n    note: y\n"


def appended(text: str, value: object) -> str:
    root = nodes.read(text.encode(), "claims.yaml").root
    assert isinstance(root, Mapping)
    into = root.entries["a"].value
    assert isinstance(into, nodes.Sequence)
    return writing.appended(text, into, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a:\n  - b\n", "a:\n  - b\n  - id: new\n    of: x\n", id="last"),
        pytest.param("a:\n- b\nc: d\n", "a:\n- b\n- id: new\n  of: x\nc: d\n", id="dashes-under-the-key"),
        pytest.param("a:\n  - b", "a:\n  - b\n  - id: new\n    of: x", id="no-end-of-line"),
        pytest.param(
            "a:\r\n  - b: c\r\nd: e\r\n",
            "a:\r\n  - b: c\r\n  - id: new\r\n    of: x\r\nd: e\r\n",
            id="crlf",
        ),
        pytest.param(
            "a:\n  - b: >-\n      c\n      d\n\n\ne: f\n",
            "a:\n  - b: >-\n      c\n      d\n  - id: new\n    of: x\n\n\ne: f\n",
            id="folded",
        ),
        pytest.param(
            "a:\n  - b: c\n    # of b\n  # of a\nd: e\n",
            "a:\n  - b: c\n    # of b\n  - id: new\n    of: x\n  # of a\nd: e\n",
            id="comments",
        ),
        pytest.param(
            "a:\n  - b: {c: d,\n      e: f}\ng: h\n",
            "a:\n  - b: {c: d,\n      e: f}\n  - id: new\n    of: x\ng: h\n",
            id="flow-in-an-entry",
        ),
        pytest.param("a: [b] # c\n", "a: [b, {id: new, of: x}] # c\n", id="flow"),
        pytest.param("a: [b, ]\n", "a: [b, {id: new, of: x}, ]\n", id="flow-comma"),
        pytest.param("a: [b , c ]\n", "a: [b , c, {id: new, of: x} ]\n", id="flow-spaces"),
        pytest.param(
            "a: [\n  {b: c}, # d\n]\ne: f\n", "a: [\n  {b: c}, {id: new, of: x}, # d\n]\ne: f\n", id="flow-lines"
        ),
        pytest.param('a: ["b"]\n', 'a: ["b", {id: new, of: x}]\n', id="flow-quoted"),
    ],
)
def test_at_the_end_of_a_list(text: str, expected: str) -> None:
    made = appended(text, {"id": "new", "of": "x"})
    assert made == expected
    assert not nodes.read(made.encode(), "claims.yaml").problems
