"""What was once released stays in the register."""

import json
from typing import Any

import pytest

from dossier import checking, versions
from dossier.history import History
from dossier.inputs import Inputs
from tests.support import BASE, line_of, released, whole

FILE = "content/versions/released.json"
FILES = released(BASE)
REGISTER = json.loads(FILES[FILE])
HINT = f"nothing in it is deleted or edited; bring it back: git checkout main -- {FILE}"


def found(*earlier: bytes, now: dict[str, Any] = REGISTER) -> list[str]:
    """What the rule finds, when earlier commits had these registers."""
    read = whole(BASE, FILES | {FILE: versions.written(now)})
    problems = checking.check(Inputs(read.root, read.files, History(earlier))).problems
    return [line_of(problem, {}) for problem in problems if problem.rule == "register"]


def lacks(*path: str) -> dict[str, Any]:
    """The register without one of its entries."""
    made: dict[str, Any] = json.loads(FILES[FILE])
    *way, last = path
    part: Any = made
    for step in way:
        part = part[step]
    if isinstance(part, list):
        part.remove(last)
    else:
        del part[last]
    return made


def test_the_same_register_as_before() -> None:
    assert found(FILES[FILE], versions.dump_register(versions.Register())) == []


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(["claims", "quay-closed"], 'the claim "quay-closed"', id="a claim"),
        pytest.param(
            ["claims", "quay-closed", "excerpts", "dockers"], 'the excerpt "quay-closed#dockers"', id="an excerpt"
        ),
        pytest.param(["claims", "quay-closed", "versions", "1"], 'version 1 of "quay-closed"', id="a version"),
        pytest.param(["sources", "echo-april"], '"echo-april" of the sources', id="a source"),
        pytest.param(["places", "north-quay"], '"north-quay" of the places', id="a place"),
    ],
)
def test_an_entry_that_is_gone(path: list[str], expected: str) -> None:
    assert found(FILES[FILE], now=lacks(*path)) == [
        f"{FILE}:1:1 the register lacks what it once had: {expected} | {HINT}"
    ]


def test_an_edited_digest_is_a_loss() -> None:
    now = json.loads(FILES[FILE])
    now["claims"]["quay-closed"]["versions"]["1"] = "0" * 64
    assert found(FILES[FILE], now=now) == [
        f'{FILE}:1:1 the register lacks what it once had: version 1 of "quay-closed" | {HINT}'
    ]


def test_many_losses_are_counted() -> None:
    empty = json.loads(versions.dump_register(versions.Register()))
    (line,) = found(FILES[FILE], now=empty)
    assert line.startswith(f'{FILE}:1:1 the register lacks what it once had: the claim "quay-closed", ')
    assert ", and 8 more | " in line


def test_an_earlier_register_that_cannot_be_read_says_nothing() -> None:
    assert found(b"not JSON") == []
