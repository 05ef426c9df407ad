"""Problems in words: as text, as a workflow's commands, as JSON."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from dossier import messages
from dossier.checking import Checked
from dossier.problems import Location, Problem

ROOT = Path("some/dossier")
PLAIN = Problem("date", Location("claims.yaml", 3, 5), '"soon" isn\'t a date', hint="write 2019")
WARNING = Problem("unused", Location("claims.yaml", 9, 1), "nothing names it", severity="warning")


def checked(*problems: Problem) -> Checked:
    return Checked(None, problems, is_whole=False)


def as_text(*problems: Problem, width: int = 40, color: bool = False) -> str:
    console = Console(file=io.StringIO(), width=width, force_terminal=color, highlight=False, emoji=False, markup=False)
    messages.as_text(ROOT, checked(*problems), console)
    assert isinstance(console.file, io.StringIO)
    return writable(console.file.getvalue())


def as_github(*problems: Problem) -> list[str]:
    lines: list[str] = []
    messages.as_github(ROOT, checked(*problems), lines.append)
    return [writable(line) for line in lines]


def writable(text: str) -> str:
    """The text with no lone surrogate, which no report of a failed test could carry."""
    return text.encode("utf-8", "backslashreplace").decode()


def with_text(text: str, file: str = "claims.yaml") -> Problem:
    return Problem("id", Location(file), text, hint="mend it")


def test_a_problem_as_text() -> None:
    assert as_text(PLAIN, WARNING) == (
        'some/dossier/claims.yaml:3:5: error[date]: "soon" isn\'t a date\n'
        "    hint: write 2019\n"
        "some/dossier/claims.yaml:9:1: warning[unused]: nothing names it\n"
    )


def test_a_line_is_never_broken() -> None:
    assert as_text(with_text("word " * 50)).count("\n") == 2


def test_on_a_terminal_errors_are_red_and_warnings_yellow() -> None:
    text = as_text(PLAIN, WARNING, color=True)
    assert "\x1b[1;31merror[date]\x1b[0m" in text
    assert "\x1b[1;33mwarning[unused]\x1b[0m" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\nb", "a\\u000ab", id="line-break"),
        pytest.param("\x1b]0;x\x07", "\\u001b]0;x\\u0007", id="terminal"),
        pytest.param("a\u202eb\u2066c", "a\\u202eb\\u2066c", id="directions"),
        pytest.param("[bold]a[/bold] :smile:", "[bold]a[/bold] :smile:", id="markup"),
        pytest.param("ميناء", "ميناء", id="arabic"),
        pytest.param("\ud800", "\\ud800", id="surrogate"),
    ],
)
def test_what_a_terminal_would_obey_is_escaped(text: str, shown: str) -> None:
    assert as_text(with_text(text)) == f"some/dossier/claims.yaml:1:1: error[id]: {shown}\n    hint: mend it\n"


def test_the_name_of_a_file_is_escaped_too() -> None:
    assert as_text(with_text("x", "content/pages/a\n::error::b.md")).startswith(
        "some/dossier/content/pages/a\\u000a::error::b.md:1:1: error[id]: x\n"
    )


@pytest.mark.parametrize(
    ("count", "last"),
    [
        pytest.param(50, "some/dossier/claims.yaml:50:1: error[id]: x", id="fifty"),
        pytest.param(51, "… and 1 more problem; mend these first, or list all with --format json", id="one-more"),
        pytest.param(72, "… and 22 more problems; mend these first, or list all with --format json", id="many-more"),
    ],
)
def test_the_first_fifty_and_then_a_count(count: int, last: str) -> None:
    lines = as_text(*(Problem("id", Location("claims.yaml", n), "x") for n in range(1, count + 1))).splitlines()
    assert lines[-1] == last
    assert len(lines) == min(count, 50) + (count > 50)


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        pytest.param((), "0 errors, 0 warnings", id="none"),
        pytest.param((PLAIN,), "1 error, 0 warnings", id="one"),
        pytest.param((PLAIN, PLAIN, WARNING), "2 errors, 1 warning", id="several"),
    ],
)
def test_summary(problems: tuple[Problem, ...], expected: str) -> None:
    assert messages.summary(checked(*problems)) == expected


def test_a_problem_as_a_workflow_command() -> None:
    assert as_github(PLAIN, WARNING) == [
        '::error file=some/dossier/claims.yaml,line=3,col=5,title=date::"soon" isn\'t a date%0Ahint: write 2019',
        "::warning file=some/dossier/claims.yaml,line=9,col=1,title=unused::nothing names it",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("100 % and %0A", "100 %25 and %250A", id="per-cent"),
        pytest.param("a\n::set-output name=x::y", "a\\u000a::set-output name=x::y", id="another-command"),
        pytest.param("a\r::stop", "a\\u000d::stop", id="carriage-return"),
        pytest.param("a, b: c::d", "a, b: c::d", id="commas-and-colons"),
        pytest.param("\u2028::error::x", "\\u2028::error::x", id="odd-line-end"),
    ],
)
def test_no_text_begins_another_command(text: str, shown: str) -> None:
    assert as_github(with_text(text)) == [
        f"::error file=some/dossier/claims.yaml,line=1,col=1,title=id::{shown}%0Ahint: mend it"
    ]


def test_no_name_of_a_file_begins_another_property() -> None:
    (line,) = as_github(with_text("x", "content/pages/a,line=9:b%\n\x1b\ud800.md"))
    assert line == (
        "::error file=some/dossier/content/pages/a%2Cline=9%3Ab%25\\u000a\\u001b\\ud800.md,line=1,col=1,title=id::"
        "x%0Ahint: mend it"
    )


def test_a_workflow_gets_every_problem() -> None:
    assert len(as_github(*(Problem("id", Location("a", n), "x") for n in range(72)))) == 72


def test_json() -> None:
    assert json.loads(messages.as_json(ROOT, checked(PLAIN, WARNING))) == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
        "unchecked": [],
        "problems": [
            {
                "file": "some/dossier/claims.yaml",
                "line": 3,
                "column": 5,
                "severity": "error",
                "rule": "date",
                "message": '"soon" isn\'t a date',
                "hint": "write 2019",
            },
            {
                "file": "some/dossier/claims.yaml",
                "line": 9,
                "column": 1,
                "severity": "warning",
                "rule": "unused",
                "message": "nothing names it",
                "hint": "",
            },
        ],
        "waived": [],
    }


def test_json_has_every_problem_and_arabic_as_it_is() -> None:
    text = messages.as_json(ROOT, checked(*(Problem("id", Location("a", n), "ميناء") for n in range(72))))
    assert len(json.loads(text)["problems"]) == 72
    assert "ميناء" in text


def test_json_can_be_written_whatever_is_in_it() -> None:
    text = messages.as_json(ROOT, checked(with_text("a\ud800b\u2028\x1b", "content/\udce9.md")))
    can_be_written = writable(text) == text
    assert can_be_written
    assert ascii(json.loads(text)["problems"][0]["message"]) == ascii("a\ud800b\u2028\x1b")


def test_paths_are_shown_from_the_working_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert messages.shown_path(tmp_path / "b", "claims.yaml") == "../b/claims.yaml"
    assert messages.shown_path(Path(), "claims.yaml") == "claims.yaml"


def test_what_was_not_checked_is_said() -> None:
    """In every form, and never as a problem: nothing is known to be wrong."""
    found = Checked(None, (), is_whole=True, unchecked=("the history: no git\n::error::x",))
    assert list(messages.unchecked(found.unchecked)) == ["not checked: the history: no git\n::error::x"]
    lines: list[str] = []
    messages.as_github(ROOT, found, lines.append)
    assert lines == ["::notice::not checked: the history: no git\\u000a::error::x"]
    assert json.loads(messages.as_json(ROOT, found))["unchecked"] == ["the history: no git\n::error::x"]
