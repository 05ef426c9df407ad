"""YAML as a tree of text with places, and all that is refused on the way."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier import nodes
from dossier.problems import Problem

PROFILE = settings(deadline=None, max_examples=200)
NO_COLON = "a key without a colon, or text that isn't indented below its key"
HIDDEN = "delete it; a quote is never changed in silence, so where the source itself has it, quote another passage"
FILE = "claims.yaml"


def line(problem: Problem) -> str:
    return f"{problem.place.line}:{problem.place.column} [{problem.rule}] {problem.text} | {problem.hint}"


def said(text: str | bytes) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    return [line(problem) for problem in nodes.read(content, FILE).problems]


def hidden(place: str, char: str, near: str) -> str:
    return f'{place} [hidden-character] the invisible character {char} near "{near}" | {HIDDEN}'


def plain(node: nodes.Node | None) -> object:
    """The tree as plain lists, mappings and texts."""
    match node:
        case nodes.Scalar():
            return node.text
        case nodes.Sequence():
            return [plain(item) for item in node.items]
        case nodes.Mapping():
            return {key: plain(entry.value) for key, entry in node.entries.items()}
    return None


def tree(text: str) -> object:
    reading = nodes.read(text.encode(), FILE)
    assert reading.problems == []
    return plain(reading.root)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: no\n", {"a": "no"}, id="no-is-a-word"),
        pytest.param("a: 12:30\n", {"a": "12:30"}, id="no-number-of-base-60"),
        pytest.param("a: 012\n", {"a": "012"}, id="no-octal"),
        pytest.param("a: 2016-11-03\n", {"a": "2016-11-03"}, id="no-date"),
        pytest.param("a: 1.50\n", {"a": "1.50"}, id="no-fraction"),
        pytest.param("a: [x, 'y', \"z\"]\n", {"a": ["x", "y", "z"]}, id="flow-list"),
        pytest.param("a:\n- x\n- {b: y}\n", {"a": ["x", {"b": "y"}]}, id="block-list"),
        pytest.param("a: >-\n  x\n  y\n\n  z\n", {"a": "x y\nz"}, id="folded"),
        pytest.param("a: >\n  x\n  y\n", {"a": "x y"}, id="folded-without-the-last-break"),
        pytest.param("a: |\n  x\n  y\n", {"a": "x\ny"}, id="literal"),
        pytest.param("a: x # note\n# b: y\n", {"a": "x"}, id="comments"),
        pytest.param("'a b': 'it''s'\n", {"a b": "it's"}, id="quoted"),
        pytest.param('a: "~"\nb: "null"\n', {"a": "~", "b": "null"}, id="quoted-null-is-text"),
        pytest.param("'<<': x\n", {"<<": "x"}, id="quoted-merge-sign-is-text"),
        pytest.param('a: "\\u00e9\\n"\n', {"a": "é\n"}, id="escapes"),
        pytest.param("\ufeffa: x\n", {"a": "x"}, id="byte-order-mark"),
        pytest.param("a: x\r\nb: y\r\n", {"a": "x", "b": "y"}, id="windows-line-ends"),
        pytest.param("---\na: x\n", {"a": "x"}, id="a-document-sign-alone"),
        pytest.param("a: \U0001f6a2 سفينة 船\n", {"a": "\U0001f6a2 سفينة 船"}, id="scripts"),
        pytest.param("a: کراکه\u200cها\n", {"a": "کراکه\u200cها"}, id="zwnj-between-arabic-letters"),
        pytest.param("a: \u200fميناء\u200e\n", {"a": "\u200fميناء\u200e"}, id="direction-marks"),
    ],
)
def test_every_scalar_is_text(text: str, expected: object) -> None:
    assert tree(text) == expected


def test_places_count_lines_and_code_points_from_1() -> None:
    root = nodes.read("# سفينة\nسفينة: {\U0001f6a2: x, b: [y, z]}\n".encode(), FILE).root
    assert isinstance(root, nodes.Mapping)
    entry = root.entries["سفينة"]
    assert (entry.key.place, entry.value.place) == ((FILE, 2, 1), (FILE, 2, 8))
    assert isinstance(entry.value, nodes.Mapping)
    assert entry.value.entries["b"].value.place == (FILE, 2, 18)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("a: x\nb: y\n", 1, id="plain"),
        pytest.param("a: >-\n  x\n  y\nb: y\n", 3, id="folded"),
        pytest.param("a:\n  c: x\n  d: [y,\n    z]\n\n# note\nb: y\n", 4, id="mapping"),
        pytest.param("a:\n- x\n- y\n\nb: y\n", 3, id="list"),
    ],
)
def test_the_last_line_of_a_value(text: str, last: int) -> None:
    root = nodes.read(text.encode(), FILE).root
    assert isinstance(root, nodes.Mapping)
    assert root.entries["a"].value.last_line == last


REFUSED = [
    pytest.param(
        "a: x\nb: y\na: z\n",
        ['3:1 [duplicate-key] the key "a" stands twice: in line 1 and in line 3 | delete one, or rename it'],
        id="duplicate-key",
    ),
    pytest.param(
        "a: &x y\n",
        ["1:4 [yaml-feature] an anchor (&x) | delete it; a text that starts with & needs quotes round it"],
        id="anchor",
    ),
    pytest.param(
        "a: *x\n",
        ["1:4 [yaml-feature] an alias (*x) | write the value out; a text that starts with * needs quotes round it"],
        id="alias",
    ),
    pytest.param(
        "a: !lamp x\n",
        ["1:4 [yaml-feature] a tag (!lamp) | delete it; a text that starts with ! needs quotes round it"],
        id="tag",
    ),
    pytest.param(
        "a: !!str x\n",
        ["1:4 [yaml-feature] a tag (!!str) | delete it; a text that starts with ! needs quotes round it"],
        id="tag-as-it-is-typed",
    ),
    pytest.param("a:\n  <<: {b: c}\n", ["2:3 [yaml-feature] a merge key (<<) | write the keys out"], id="merge-key"),
    pytest.param("%YAML 1.1\n---\na: x\n", ["1:1 [yaml-feature] a directive (%) | delete the line"], id="directive"),
    pytest.param(
        "a: x\n---\nb: y\n",
        ["2:1 [yaml-feature] a second document begins here (---) | delete the line; nothing below it was checked"],
        id="second-document",
    ),
    pytest.param("", ["1:1 [empty-file] the file is empty | a dossier begins with the key `dossier:`"], id="empty"),
    pytest.param(
        "# one\n# two\n",
        ["1:1 [empty-file] the file is empty | a dossier begins with the key `dossier:`"],
        id="only-comments",
    ),
    pytest.param(
        "a: x\nb: ~\nc: null\nd:\ne: ''\n",
        [
            f"{place} [empty-value] nothing is written here | write a value, or delete the key or the entry"
            for place in ("2:4", "3:4", "4:3", "5:4")
        ],
        id="empty-values",
    ),
    pytest.param(
        "a: []\nb: {}\n",
        [
            "1:4 [empty-value] the list is empty | write an entry, or delete the key",
            "2:4 [empty-value] nothing is written here | write a value, or delete the key",
        ],
        id="empty-list-and-mapping",
    ),
    pytest.param(
        "a: {}\nb: x\u200by\nc: 'x\u2028y'\n",
        [
            "3:6 [hidden-character] the invisible character U+2028 | "
            "delete it, and type a space or a line break where one is wanted",
            "1:4 [empty-value] nothing is written here | write a value, or delete the key",
            hidden("2:5", "U+200B", "x"),
        ],
        id="emptiness-is-named-whatever-else-is-wrong",
    ),
    pytest.param(
        "[a]: x\n",
        ["1:1 [yaml-syntax] a key must be a word | text that starts with [ or { needs quotes round it"],
        id="list-as-key",
    ),
    pytest.param("a: x\u200by\n", [hidden("1:5", "U+200B", "x")], id="zwsp"),
    pytest.param(
        "a: x\u200by\u200bz\n",
        [
            hidden("1:5", "U+200B", "x"),
            hidden("1:7", "U+200B", "x\u200by"),
        ],
        id="each-at-its-own-place",
    ),
    pytest.param(
        "a: >-\n  one\n  two\u202e\n",
        [hidden("3:6", "U+202E", "one two")],
        id="override-in-a-folded-line",
    ),
    pytest.param(
        'a: "x\\u202Ey"\n',
        [hidden("1:4", "U+202E", "x")],
        id="override-by-escape",
    ),
    pytest.param(
        "a: x\u200cy\n",
        [hidden("1:5", "U+200C", "x")],
        id="zwnj-in-latin",
    ),
    pytest.param(
        "a: \u200cه\n",
        [hidden("1:4", "U+200C", "ه")],
        id="zwnj-at-an-end",
    ),
    pytest.param("a\u00ad: x\n", [hidden("1:2", "U+00AD", "a")], id="in-a-key"),
    pytest.param(
        "a: x\x00y\n",
        [
            "1:5 [hidden-character] the invisible character U+0000 | "
            "delete it, and type a space or a line break where one is wanted"
        ],
        id="nul",
    ),
    pytest.param(
        "a: 'x\u2028y'\n",
        [
            "1:6 [hidden-character] the invisible character U+2028 | "
            "delete it, and type a space or a line break where one is wanted"
        ],
        id="odd-line-end",
    ),
    pytest.param(
        b"a: \xe9\n",
        ["1:4 [encoding] the byte 0xE9 isn't UTF-8 text | save the file again with the encoding UTF-8"],
        id="latin-1",
    ),
    pytest.param(
        "a: é\nb: ".encode() + b"\xf0\x9f\n",
        ["2:4 [encoding] the byte 0xF0 isn't UTF-8 text | save the file again with the encoding UTF-8"],
        id="cut-off",
    ),
    pytest.param(
        b"a: \xed\xa0\x80\n",
        ["1:4 [encoding] the byte 0xED isn't UTF-8 text | save the file again with the encoding UTF-8"],
        id="surrogate-in-bytes",
    ),
    pytest.param(
        "a: x\n".encode("utf-16"),
        ["1:1 [encoding] the file is in UTF-16 | save it again with the encoding UTF-8"],
        id="utf-16",
    ),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_what_is_refused(text: str | bytes, expected: list[str]) -> None:
    assert said(text) == expected


SYNTAX = "nothing below this line was checked"


@pytest.mark.parametrize(
    ("text", "place", "text_said"),
    [
        pytest.param("a: b: c\n", "1:5", "a colon inside unquoted text", id="colon"),
        pytest.param("a: @x\n", "1:4", 'a text can\'t start with "@" unquoted', id="at"),
        pytest.param("a: `x`\n", "1:4", 'a text can\'t start with "`" unquoted', id="backtick"),
        pytest.param("a: %x\n", "1:4", 'a text can\'t start with "%" unquoted', id="per-cent"),
        pytest.param("a: , x\n", "1:4", 'a text can\'t start with "," unquoted', id="comma"),
        pytest.param("a: * x\n", "1:5", "a text can't start with * or & unquoted", id="star"),
        pytest.param("a: & x\n", "1:5", "a text can't start with * or & unquoted", id="ampersand"),
        pytest.param("a: 'x\nb: y\n", "3:1", "quotes were opened and never closed", id="open-quote"),
        pytest.param('a: "x\n---\nb: y\n', "2:1", "quotes were opened and never closed", id="document-in-quotes"),
        pytest.param("a: [x\nb: y\n", "2:2", "a list in [ ] isn't closed, or a comma is missing", id="open-bracket"),
        pytest.param(
            "a: {x: y\nb: z\n", "2:2", "a mapping in { } isn't closed, or a comma is missing", id="open-brace"
        ),
        pytest.param("a: 'it's'\n", "1:8", "this line doesn't fit what stands above it", id="quote-in-quotes"),
        pytest.param("a:\n  b: x\n c: y\n", "3:2", "this line doesn't fit what stands above it", id="indent"),
        pytest.param("- a\nb: x\n", "2:1", "this line doesn't fit the list above it", id="key-after-list"),
        pytest.param("a: x\nword\nb: y\n", "2:1", NO_COLON, id="folded-into-the-line-above"),
        pytest.param("a:\n  b: x\n  word\n  c: y\n", "3:3", NO_COLON, id="word-between-keys"),
        pytest.param('a: "\\l"\n', "1:5", '"\\l" means nothing in double quotes', id="unknown-escape"),
        pytest.param('a: "\\ud800"\n', "1:7", "an escape that is no character", id="lone-surrogate"),
        pytest.param('a: "\\x4"\n', "1:7", "an escape that isn't finished", id="short-escape"),
        pytest.param("a: - x\n", "1:4", "a list can't begin here", id="list-beside-key"),
        pytest.param("a: > x\n", "1:6", "text stands beside > or |", id="text-beside-block-sign"),
        pytest.param("a: x\n...\nb: y\n", "3:1", "something stands before the first key or after the last", id="dots"),
    ],
)
def test_a_syntax_error_in_the_editors_words(text: str, place: str, text_said: str) -> None:
    (found,) = said(text)
    assert found.startswith(f"{place} [yaml-syntax] {text_said} | ")
    assert found.endswith(f"; {SYNTAX}")


def test_unclosed_quotes_name_the_line_in_which_they_open() -> None:
    assert said("a: x\nb: 'y\nc: z\n")[0].endswith(f"| they open in line 2; {SYNTAX}")


def test_tabs_in_the_indentation() -> None:
    tabs = [found for found in said("a:\n\tb: x\n  \tc: y\n\t\nd: x\ty\n") if "[tab]" in found]
    assert tabs == [
        "2:1 [tab] a tab in the indentation | use spaces: two for each level",
        "3:3 [tab] a tab in the indentation | use spaces: two for each level",
    ]


def test_a_tab_inside_a_text_is_no_indentation() -> None:
    assert tree("a: x\ty\n") == {"a": "x\ty"}


@pytest.mark.parametrize("sign", ["<<<<<<< HEAD", "||||||| 7b1f", ">>>>>>> her-branch", "<<<<<<<"])
def test_conflict_markers_end_the_reading(sign: str) -> None:
    reading = nodes.read(f"<<<<<<< HEAD\na: x\n=======\na: [y\n>>>>>>> b\n{sign}\n".encode(), FILE)
    assert reading.root is None
    assert [problem.place.line for problem in reading.problems] == [1, 3, 5, 6]
    assert {problem.rule for problem in reading.problems} == {"conflict-marker"}
    assert reading.problems[0].hint == (
        "choose one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>; nothing else was checked"
    )


def test_an_underlined_heading_is_no_conflict() -> None:
    assert list(nodes.conflict_markers("A title\n=======\n\nText\n", "page.md")) == []


def test_everything_before_a_syntax_error_is_named() -> None:
    rules = [problem.rule for problem in nodes.read(b"a: &x y\nd: z\nd: z\nb:\nc: 'x\n", FILE).problems]
    assert rules == ["yaml-feature", "duplicate-key", "empty-value", "yaml-syntax"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: " + "[" * 50_000, id="brackets"),
        pytest.param("a: " + "{" * 50_000, id="braces"),
        pytest.param("- " * 50_000 + "x", id="dashes"),
        pytest.param("? " * 50_000 + "x", id="question-marks"),
        pytest.param("a: " + "[" * 50_000 + "]" * 50_000, id="closed-brackets"),
        pytest.param("a: " + "[{b: " * 50_000, id="mixed"),
    ],
)
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    found = nodes.read(text.encode(), FILE)
    assert time.perf_counter() - start < 5
    assert found.root is None
    assert [problem.text for problem in found.problems] == ["nested deeper than 24 levels"]
    assert found.problems[0].hint == "nothing below this line was checked"


def test_24_levels_are_fine() -> None:
    assert said("[" * 24 + "x" + "]" * 24) == ["1:25 [limits] nested deeper than 24 levels | " + SYNTAX]
    assert said("[" * 23 + "x" + "]" * 23) == []


def test_a_file_beyond_the_limit_of_size_is_not_read() -> None:
    found = nodes.read(bytes(nodes.SIZE_LIMIT + 1), FILE)  # pages of zeros that nobody touches
    assert [line(problem) for problem in found.problems] == ["1:1 [limits] the file is larger than one gibibyte | "]


def test_many_hidden_characters_are_named_in_time() -> None:
    start = time.perf_counter()
    found = nodes.read("".join(f"k{n}: x\u200b\n" for n in range(2_000)).encode(), FILE)
    assert time.perf_counter() - start < 5
    assert [problem.place for problem in found.problems] == [(FILE, n + 1, len(f"k{n}: x") + 1) for n in range(2_000)]


SIGNS = "abc:-[]{}#&*!|>'\"%@`,?~<= \n\t\\\r\x00\ufeff\u2028\u202e\u200bمé\U0001f6a2"


@PROFILE
@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
def test_reading_raises_nothing_for_any_bytes(content: bytes) -> None:
    reading = nodes.read(content, FILE)
    assert reading.root is not None or reading.problems


@PROFILE
@given(st.one_of(st.text(max_size=120), st.text(alphabet=SIGNS, max_size=120)))
def test_reading_raises_nothing_for_any_text(text: str) -> None:
    reading = nodes.read(text.encode("utf-8", "replace"), FILE)
    assert reading.root is not None or reading.problems
    ends = text.count("\n") + text.count("\r") + sum(text.count(char) for char in "\x85\u2028\u2029") + 2
    assert all(1 <= problem.place.line <= ends and problem.place.column >= 1 for problem in reading.problems)


KEYS = st.text(alphabet="abcdefgh", min_size=1, max_size=4)
TREES = st.recursive(
    st.text(alphabet="abc دxyé:#'\"\\-", min_size=1, max_size=12).filter(str.strip),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4), st.dictionaries(KEYS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def flow(value: object) -> str:
    """A tree in flow style, every text in single quotes."""
    if isinstance(value, list):
        return f"[{', '.join(flow(item) for item in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(item)}' for key, item in value.items())}}}"
    return "'" + str(value).replace("'", "''") + "'"


@PROFILE
@given(TREES)
def test_a_tree_comes_back_as_it_was_written(value: object) -> None:
    assert tree(flow(value)) == value
