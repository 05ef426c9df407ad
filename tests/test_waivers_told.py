"""Warnings that are set aside, as the commands and the site tell them."""

import json
from pathlib import Path

import pytest

from dossier import cli
from tests.support import BASE, changed, write

WAIVED = (
    "\nclaims:\n",
    "\nwaivers:\n  - {rule: unused, place: sources/third, reason: It is known., date: 2024-05-17}\nclaims:\n",
)
UNUSED = ("claims:\n  three", "  third: {title: A, language: en, published: 2019, read: full}\nclaims:\n  three")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write(tmp_path / "home", changed(WAIVED, text=changed(UNUSED)))


def test_waived_warnings_are_counted_and_not_shown(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", "home", "check", "--strict"]) == 0
    assert capsys.readouterr() == ("0 errors, 0 warnings, 1 waived\n", "")


def test_they_are_listed_as_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "json", "--root", "home", "--strict"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["warnings"], found["problems"]) == (0, [])
    (one,) = found["waived"]
    assert (one["rule"], one["severity"], one["line"]) == ("unused", "warning", 43)
    assert one["waiver"] == {
        "rule": "unused",
        "place": "sources/third",
        "reason": {"en": "It is known."},
        "date": "2024-05-17",
    }


def test_they_are_no_workflow_commands(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "github", "--root", "home"]) == 0
    assert capsys.readouterr().out == ""


def test_readers_find_them_on_the_method_page(home: Path) -> None:
    assert cli.main(["--root", "home", "--out", "site"]) == 0
    page = Path("site/method/index.html").read_text(encoding="utf-8")
    assert "Warnings set aside, with the reason<" in page
    assert '<a class="waivers__place" href="../sources/third/" dir="ltr">sources/third</a>' in page
    assert "It is known." in page


def test_where_nothing_is_set_aside_nothing_is_said(tmp_path: Path) -> None:
    home = write(tmp_path / "home", BASE)
    assert cli.main(["--root", str(home), "--out", str(tmp_path / "site")]) == 0
    assert "set aside, with the reason<" not in (tmp_path / "site" / "method" / "index.html").read_text(
        encoding="utf-8"
    )
