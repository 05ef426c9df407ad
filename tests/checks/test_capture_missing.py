"""Every source that is quoted has a capture."""

from pathlib import Path

from dossier import checking
from dossier.inputs import Inputs
from tests.support import BASE, changed, found_by, line_of, whole

HINT = "run python3 build.py capture {0} FILE, where FILE holds the article's text"


def without_captures(text: str) -> list[str]:
    found = checking.check(Inputs(Path(), {"claims.yaml": text.encode()})).problems
    return [f"[{problem.rule}] {line_of(problem, {})}" for problem in found]


def test_each_source_is_named_where_it_is_first_quoted() -> None:
    lines = BASE.split("\n")
    first, second = (number for number, line in enumerate(lines, start=1) if "source: " in line and number < 70)
    said = '[capture-missing] {1}:17 the source "{0}" has no capture, so nothing proves its quotes | ' + HINT
    assert without_captures(BASE) == [said.format("courier-april", first), said.format("echo-april", second)]


def test_a_stake_is_quoted_too() -> None:
    text = changed(
        ("    variants: [Courier, كورير]", "    stake: {source: third, quote: a b c d e f}"),
        ("claims:\n  three", "  third: {title: A, language: en, published: 2019, read: full}\nclaims:\n  three"),
    )
    assert found_by("capture-missing", text) == [
        f'21:21 the source "third" has no capture, so nothing proves its quotes | {HINT.format("third")}'
    ]


def test_a_source_that_nothing_quotes_needs_none() -> None:
    text = changed(
        ("claims:\n  three", "  third: {title: A, language: en, published: 2019, read: full}\nclaims:\n  three")
    )
    assert found_by("capture-missing", text) == []


def test_the_whole_dossier_passes() -> None:
    assert whole(BASE).files.keys() >= {"content/captures/courier-april.json", "content/captures/echo-april.json"}
    assert found_by("capture-missing", BASE) == []
