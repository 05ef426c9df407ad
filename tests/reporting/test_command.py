"""`build.py report`: what it takes, how it ends, and that it changes nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import cli
from tests import support
from tests.checkouts import commit, git
from tests.reporting.history import begun, laid
from tests.support import BASE, REPO, changed

SHUT = changed(("The North Quay was closed.", "The North Quay was shut."))
BROKEN = changed(("read: full", "read: ful"))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return begun(tmp_path / "home")


def run(*arguments: str) -> int:
    return cli.main(["report", "--root", "home", *arguments])


@pytest.mark.parametrize(
    ("claims", "status", "expected"),
    [
        pytest.param(BASE, 0, "**Nothing that readers see has changed; 0 errors, 0 new warnings**", id="nothing"),
        pytest.param(SHUT, 0, "**1 claim changed; 0 errors,", id="a change"),
        pytest.param(BROKEN, 1, "1 new error, 0 new warnings**", id="an error"),
        pytest.param("", 1, "claims.yaml can’t be read whole in the files as they lie here", id="an empty file"),
        pytest.param("{", 1, "claims.yaml can’t be read whole in the files as they lie here", id="no YAML"),
    ],
)
def test_the_report_comes_out_and_the_status_tells_of_errors(
    home: Path, capsys: pytest.CaptureFixture[str], claims: str, status: int, expected: str
) -> None:
    (home / "claims.yaml").write_text(claims, encoding="utf-8")
    assert run("--base", "main") == status
    said = capsys.readouterr()
    assert said.out.startswith("## What this changes in the dossier\n\n**")
    assert expected in said.out
    assert said.err == ""


def test_an_error_that_was_there_before_counts(home: Path) -> None:
    (home / "claims.yaml").write_text(BROKEN, encoding="utf-8")
    commit(home)
    assert run("--base", "main") == 1
    assert run("--base", "main", "--head", "main~1") == 0


def test_as_json(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laid(home, SHUT)
    assert run("--base", "main", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["version"], found["base"]["revision"], found["head"]["revision"]) == (1, "main", None)
    assert [claim["id"] for claim in found["claims"]] == ["quay-closed"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["--base="], "error: no revision is named; name a branch", id="nothing"),
        pytest.param(
            ["--base=--upload-pack=touch x"], 'error: "--upload-pack=touch x" names no commit; name a', id="an option"
        ),
        pytest.param(["--base=--output=x"], 'error: "--output=x" names no commit', id="another option"),
        pytest.param(["--base", "main", "--head=-x"], 'error: "-x" names no commit', id="of the head"),
        pytest.param(["--base", "main", "--head="], "error: no revision is named", id="no head"),
        pytest.param(["--base", "nowhere"], 'error: git knows no commit "nowhere"; name a branch', id="unknown"),
        pytest.param(["--base", "a\x1b[31m"], 'error: "a\\u001b[31m" names no commit: it holds a space or', id="red"),
        pytest.param(["--base", "main", "--root", "away"], "error: there is no folder away", id="no root"),
    ],
)
def test_what_is_asked_wrongly(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    before = sorted(path for path in home.parent.rglob("*"))
    assert run(*arguments) in (2, 3)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(expected)
    assert sorted(path for path in home.parent.rglob("*")) == before


def test_the_base_must_be_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == 2
    assert "--base" in capsys.readouterr().err


def test_a_head_without_a_dossier(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = git(home, "rev-parse", "HEAD")
    git(home, "rm", "-q", "claims.yaml")
    commit(home)
    assert run("--base", first, "--head", "main") == 2
    assert capsys.readouterr().err == 'error: there is no claims.yaml in "main"\n'


def test_no_checkout_is_the_machines_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    support.write(tmp_path / "home", BASE)
    assert run("--base", "main") == 3
    assert capsys.readouterr().err == "error: this folder isn't a git checkout\n"


def test_a_shallow_clone_says_what_to_do(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = git(home, "rev-parse", "HEAD")
    commit(home)
    git(home.parent, "clone", "-q", "--depth", "1", home.as_uri(), "shallow")
    assert cli.main(["report", "--root", "shallow", "--base", first]) == 3
    assert "git fetch --unshallow brings it" in capsys.readouterr().err


def test_nothing_is_changed_or_checked_out(home: Path) -> None:
    laid(home, SHUT)
    git(home, "status")  # git writes its index anew
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert run("--base", "main") == 0
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


def test_two_runs_and_two_hash_seeds_say_the_same(home: Path) -> None:
    laid(home, changed(("Quay was closed.", "Quay was shut."), ("en: Echo of", "en: The echo of")))
    command = [sys.executable, str(REPO / "build.py"), "report", "--root", "home", "--base", "main"]
    told = {
        subprocess.run(command, capture_output=True, check=True, env={"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": seed})
        .stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(told) == 1


def test_a_terminal_that_knows_no_arabic(home: Path) -> None:
    laid(home, BASE.replace("صدى الميناء", "صدى الموانئ"))
    command = [sys.executable, str(REPO / "build.py"), "report", "--root", "home", "--base", "main"]
    environment = {"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\\u0635" in done.stdout
