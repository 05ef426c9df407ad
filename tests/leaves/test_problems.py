"""Problems: their order, and text that nothing obeys."""

import pytest

from dossier.problems import EnvironmentFault, Location, Problem, Refused, UsageFault, code_point, escaped, in_order


def at(file: str, line: int, column: int, text: str = "x") -> Problem:
    return Problem("rule", Location(file, line, column), text)


def test_problems_stand_in_the_order_of_their_places() -> None:
    found = [at("b", 1, 1), at("a", 10, 1), at("a", 9, 2), at("a", 9, 1)]
    assert in_order(found) == (at("a", 9, 1), at("a", 9, 2), at("a", 10, 1), at("b", 1, 1))


def test_problems_of_one_place_keep_the_order_in_which_they_were_found() -> None:
    assert [problem.text for problem in in_order([at("a", 1, 1, "z"), at("a", 1, 1, "b")])] == ["z", "b"]


def test_a_problem_stands_once() -> None:
    assert in_order([at("a", 1, 1), at("a", 1, 1)]) == (at("a", 1, 1),)


def test_refused_carries_its_problems_in_order() -> None:
    assert Refused([at("b", 1, 1), at("a", 1, 1)]).problems == (at("a", 1, 1), at("b", 1, 1))


def test_a_warning_is_no_error() -> None:
    assert at("a", 1, 1).is_error
    assert not Problem("rule", Location("a"), "x", severity="warning").is_error


def test_faults_are_kinds_of_their_own() -> None:
    kinds = (Refused, UsageFault, EnvironmentFault)
    assert [issubclass(one, other) for one in kinds for other in kinds if one is not other] == [False] * 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain words", "plain words", id="plain"),
        pytest.param("ميناء é 船", "ميناء é 船", id="letters"),
        pytest.param("a\nb\r\tc", "a\\u000ab\\u000d\\u0009c", id="line-breaks"),
        pytest.param("\x1b[31m", "\\u001b[31m", id="terminal"),
        pytest.param("a\u202eb", "a\\u202eb", id="override"),
        pytest.param("\U000e0041", "\\U000e0041", id="tag"),
        pytest.param("\udc80", "\\udc80", id="surrogate"),
        pytest.param("a\u00a0b", "a\\u00a0b", id="no-break-space"),
    ],
)
def test_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(("char", "expected"), [("\u202e", "U+202E"), ("A", "U+0041"), ("\U000e0041", "U+E0041")])
def test_code_point(char: str, expected: str) -> None:
    assert code_point(char) == expected
