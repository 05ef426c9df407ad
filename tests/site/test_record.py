"""A claim's block of `claims.yaml`, as it stands in the file, highlighted."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Dossier
from dossier.site.record import highlighted, record, record_lines
from dossier.site.views import Record
from tests import facts

HEAD = """\
dossier:
  title: The ferry
  summary: What was said about a ferry.
  base_url: https://dossiers.example/ferry/
  languages: [en]
  licence: CC-BY-4.0
  repository: https://git.example/ferry/
  editors:
    - name: The editors
topics:
  ferry: {title: The ferry, description: Its trips.}
sources:
  doc: {title: The ferry again, language: en, published: 2021-05-04, read: full}
"""
FIRST = HEAD.count("\n") + 2
"""The line of the first claim, where the line `claims:` stands above it."""

BLOCK = """\
claims:
  # What stands above a claim isn't part of it.
  sunk:
    topic: ferry  # the one we have
    # Why it sank is another claim.
    statement: >-
      The ferry sank
      at noon.

    context: |
      Two lines,
      and *a second*.
  late:
    topic: ferry
    statement: "The ferry was: late."

# The end.
"""
SUNK = [
    "sunk:",
    "  topic: ferry  # the one we have",
    "  # Why it sank is another claim.",
    "  statement: >-",
    "    The ferry sank",
    "    at noon.",
    "",
    "  context: |",
    "    Two lines,",
    "    and *a second*.",
]
LATE = ["late:", "  topic: ferry", '  statement: "The ferry was: late."']


def made(claims: str, head: str = HEAD) -> Dossier:
    return facts.declared({"claims.yaml": (head + claims).encode()})


def lines(claims: str, claim: str = "sunk", head: str = HEAD) -> list[str]:
    dossier = made(claims, head)
    return record_lines(dossier, dossier.claims[claim])[0]


def first_line(claims: str, claim: str = "sunk") -> int:
    dossier = made(claims)
    return record_lines(dossier, dossier.claims[claim])[1] - HEAD.count("\n")


@pytest.mark.parametrize(
    ("claim", "expected", "first"),
    [
        pytest.param("sunk", SUNK, 3, id="first"),
        pytest.param("late", LATE, 13, id="last"),
    ],
)
def test_a_claims_block_and_nothing_around_it(claim: str, expected: list[str], first: int) -> None:
    assert lines(BLOCK, claim) == expected
    assert first_line(BLOCK, claim) == first


def test_line_ends_of_windows_are_no_part_of_it() -> None:
    crlf = (HEAD + BLOCK).replace("\n", "\r\n")
    assert lines(crlf, head="") == SUNK
    assert lines(crlf, "late", head="") == LATE


def test_a_byte_order_mark_moves_nothing() -> None:
    assert lines(HEAD + BLOCK, head="\ufeff") == SUNK


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement: It sank.",
            ["sunk:", "  topic: ferry", "  statement: It sank."],
            id="the file's last line, without its end",
        ),
        pytest.param(
            "claims:\n  sunk: {topic: ferry, statement: It sank.}\n",
            ["sunk: {topic: ferry, statement: It sank.}"],
            id="flow style, in a line",
        ),
        pytest.param(
            "claims:\n  sunk: {\n    topic: ferry,\n    # a comment\n    statement: It sank.\n  }\n  # after it\n",
            ["sunk: {", "  topic: ferry,", "  # a comment", "  statement: It sank.", "}"],
            id="flow style, in several lines",
        ),
        pytest.param(
            "claims: {sunk: {topic: ferry, statement: It sank.}}\n",
            ["claims: {sunk: {topic: ferry, statement: It sank.}}"],
            id="flow style all through: the whole line",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement:\n      It sank\n      at noon.\n\n\n",
            ["sunk:", "  topic: ferry", "  statement:", "    It sank", "    at noon."],
            id="plain text over several lines",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement:\n      It sank\n      at noon.\n\n    # after it\n"
            "\n# The end.\n",
            ["sunk:", "  topic: ferry", "  statement:", "    It sank", "    at noon."],
            id="comments after plain text",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement: It sank.\n    context: |+\n      Two\n"
            "      lines\n\n\n",
            ["sunk:", "  topic: ferry", "  statement: It sank.", "  context: |+", "    Two", "    lines"],
            id="a literal text that keeps its line ends",
        ),
        pytest.param(
            'claims:\n  sunk:\n    topic: ferry\n    statement: "It sank\n      at noon."\n    # after it\n',
            ["sunk:", "  topic: ferry", '  statement: "It sank', '    at noon."'],
            id="quoted text over several lines",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement: It sank.\n    actors:\n    - mayor\nactors:\n"
            "  mayor: {kind: person, name: Mayor}\n",
            ["sunk:", "  topic: ferry", "  statement: It sank.", "  actors:", "  - mayor"],
            id="a list that isn't indented",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n# a comment at the margin\n    statement: It sank.\n",
            ["sunk:", "  topic: ferry", "# a comment at the margin", "  statement: It sank."],
            id="a comment at the margin",
        ),
        pytest.param(
            "claims:\n        sunk:\n                topic: ferry\n                statement: It sank.\n",
            ["sunk:", "        topic: ferry", "        statement: It sank."],
            id="deep indentation",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement: >-\n      It carried berth\n      # 9 and more.\n",
            ["sunk:", "  topic: ferry", "  statement: >-", "    It carried berth", "    # 9 and more."],
            id="a text whose last line begins with a number sign",
        ),
        pytest.param(
            "claims:\n  sunk:\n    topic: ferry\n    statement: >-\n      It sank.\n    # after it\n"
            "  # before the next\n  late: {topic: ferry, statement: It was late.}\n",
            ["sunk:", "  topic: ferry", "  statement: >-", "    It sank."],
            id="comments after a text",
        ),
    ],
)
def test_the_exact_lines(claims: str, expected: list[str]) -> None:
    assert lines(claims) == expected


# Highlighted.


class Balance(HTMLParser):
    """The text of a piece of HTML, and whether each `span` that opens is closed in the same line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.depth, self.wrong = "", 0, ""
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.depth += 1
        self.wrong = self.wrong or ("" if tag == "span" else f"<{tag}>")
        self.ids += [str(value) for name, value in attrs if name == "id"]

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1
        self.wrong = self.wrong or ("" if self.depth >= 0 else f"</{tag}> opens nowhere")

    def handle_data(self, data: str) -> None:
        self.text += data


def balance(html: str) -> Balance:
    read = Balance()
    read.feed(str(html))
    read.close()
    assert (read.depth, read.wrong) == (0, "")
    return read


def recorded(claims: str, claim: str = "sunk") -> Record:
    dossier = made(claims)
    return record(dossier, dossier.claims[claim])


def test_the_highlighted_text_is_the_raw_text() -> None:
    read = balance(recorded(BLOCK).html)
    assert read.text == "\n".join(SUNK) + "\n"
    assert read.ids == [f"record_{number}" for number in range(1, 11)]


def test_every_line_is_a_span_of_its_own() -> None:
    found = recorded(BLOCK)
    shown = str(found.html).splitlines()
    assert len(shown) == found.lines == 10
    assert all(re.fullmatch(r'<span class="record__line" id="record_\d+">.*</span>', line) for line in shown)
    assert [balance(line).text for line in shown] == SUNK


def test_tokens_have_their_classes() -> None:
    shown = str(recorded(BLOCK).html)
    assert '<span class="y-key">topic</span><span class="y-mark">:</span>' in shown
    assert '<span class="y-comment"># the one we have</span>' in shown
    assert '<span class="y-text">The ferry sank</span>' in shown


def test_values_in_flow_style_are_no_keys() -> None:
    claims = "claims:\n  sunk:\n    topic: ferry\n    statement: It sank.\n    actors: [mayor]\nactors:\n"
    shown = str(recorded(f"{claims}  mayor: {{kind: person, name: Mayor}}\n").html)
    assert '<span class="y-key">actors</span>' in shown
    assert '<span class="y-text">mayor</span>' in shown


def test_nothing_in_a_text_becomes_a_tag() -> None:
    claims = "claims:\n  sunk:\n    topic: ferry\n    statement: '<script>alert(1)</script> & \"so\" on'\n"
    shown = str(recorded(claims).html)
    assert "<script" not in shown
    assert balance(shown).text.splitlines()[2] == "  statement: '<script>alert(1)</script> & \"so\" on'"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("a: !<b>x</b> y", id="a YAML tag"),
        pytest.param("a: &<b>x</b> y", id="an anchor"),
        pytest.param("a: *<b>x</b>", id="an alias"),
        pytest.param("%<b>x</b>", id="a directive"),
        pytest.param("a: @<b>x</b>", id="what YAML can't read"),
    ],
)
def test_nothing_outside_a_text_becomes_a_tag_either(line: str) -> None:
    (shown,) = highlighted(line)
    assert "<b>" not in shown
    assert balance(str(shown)).text == line


def test_where_the_record_stands() -> None:
    found = recorded(BLOCK, "late")
    assert (found.first_line, found.lines, found.file) == (HEAD.count("\n") + 13, 3, "claims.yaml")
    assert (
        found.file_url == f"https://git.example/ferry/blob/main/claims.yaml#L{found.first_line}-L{found.first_line + 2}"
    )


def test_without_a_repository_there_is_no_link_to_it() -> None:
    dossier = made(BLOCK, HEAD.replace("  repository: https://git.example/ferry/\n", ""))
    assert record(dossier, dossier.claims["late"]).file_url == ""


@facts.unhurried
@given(
    st.lists(
        st.text(
            st.one_of(
                st.sampled_from("abc xyz:-#'\"|>{}[],&*!%@`<\\ \t"), st.characters(exclude_categories=("C", "Z"))
            ),
            max_size=30,
        ),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_the_text_highlighting_only_adds_spans(text: list[str]) -> None:
    shown = highlighted("\n".join(text))
    assert [balance(str(line)).text for line in shown] == text
    assert [unescape(re.sub(r"</?span[^>]*>", "", str(line))) for line in shown] == text


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        pytest.param("comparison-all-cells", "boats-capsized", id="points"),
        pytest.param("three-languages", "marche-demenage", id="three scripts"),
        pytest.param("many-excerpts", "comet-had-tail", id="many lines"),
    ],
)
def test_records_of_whole_dossiers(name: str, claim: str) -> None:
    dossier = facts.whole(name)
    found = record(dossier, dossier.claims[claim])
    text = (facts.ROOTS / name / "claims.yaml").read_text()
    shown = balance(found.html).text.splitlines()
    assert shown[0] == f"{claim}:"
    assert shown == [line[2:] for line in text.split("\n")[found.first_line - 1 :][: found.lines]]
