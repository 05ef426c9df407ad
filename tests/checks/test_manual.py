"""The manual: each rule has its file, each file says what it is for, and each is used."""

import re
from pathlib import Path

import pytest

from dossier import checks
from tests.support import REPO

ENGINE = sorted((REPO / "dossier").rglob("*.py"))
EACH = pytest.mark.parametrize("rule", sorted(checks.rules()))


def rules_named_in(paths: list[Path]) -> set[str]:
    """The words in quotes, in code, that could be the id of a rule."""
    return {
        rule
        for path in paths
        for rule in re.findall(
            r'(?:Problem\(|problem\(|self\.problem\(|bug\()\s*"([a-z]+(?:-[a-z]+)*)"', path.read_text()
        )
    }


def test_every_problem_names_a_rule_of_the_manual() -> None:
    named = rules_named_in(ENGINE)
    assert len(named) > 40
    assert named - checks.rules().keys() == set()


def test_every_problem_gives_its_rule_where_it_can_be_seen() -> None:
    for path in ENGINE:
        given = re.findall(r"Problem\(\s*([^\s,)]+)", path.read_text())
        assert [rule for rule in given if not rule.startswith(('"', "rule", "Exception"))] == [], path.name


@EACH
def test_every_rule_is_used(rule: str) -> None:
    assert rule in rules_named_in(ENGINE)


@EACH
def test_every_rule_has_a_manual(rule: str) -> None:
    text = dict(checks.manual())[rule]
    summary, *rest = text.split("\n")
    assert re.fullmatch(r"[A-Z`].*\.", summary)
    assert re.search(r"^(Passes|Fails|Warns|Why): ", "\n".join(rest), re.MULTILINE)


@EACH
def test_every_rule_that_checks_has_its_tests(rule: str) -> None:
    if hasattr(checks.rules()[rule], "check"):
        assert (REPO / "tests" / "checks" / f"test_{rule.replace('-', '_')}.py").is_file()


@EACH
def test_the_manual_names_the_rules_severity(rule: str) -> None:
    """Who reads `Fails` finds an error, who reads `Warns` a warning."""
    source = (REPO / "dossier" / "checks" / f"{rule.replace('-', '_')}.py").read_text()
    if "def check" in source:
        text = dict(checks.manual())[rule]
        assert ("Warns" in text) == ('severity="warning"' in source or '"warning"' in source)


def test_rules_stand_in_alphabetical_order() -> None:
    assert list(checks.rules()) == sorted(checks.rules())
    assert [rule for rule, _ in checks.manual()] == list(checks.rules())
