"""Every mistake that an editor can make, as a small dossier: what `check` says of it, word for word.

The folders are `tests/dossiers/broken-*/`; `expected.txt` in each holds the whole output.
"""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import checks, cli, publish
from tests.support import BASE, DOSSIERS, REPO, whole

BROKEN = sorted(DOSSIERS.glob("broken-*"))
EACH = pytest.mark.parametrize("folder", [pytest.param(folder, id=folder.name) for folder in BROKEN])


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name paths from the working folder on."""
    monkeypatch.chdir(REPO)


def shown(folder: Path) -> str:
    return folder.relative_to(REPO).as_posix()


def expected(folder: Path) -> str:
    return (folder / "expected.txt").read_text(encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_there_are_broken_dossiers() -> None:
    assert len(BROKEN) >= 60


@EACH
def test_check_says_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = cli.main(["--root", shown(folder), "check"])
    said = capsys.readouterr()
    assert said.out == expected(folder)
    assert (status, said.err) == (1, "")


@EACH
def test_build_publishes_nothing_and_leaves_the_old_site(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    old = {"index.html": b"the old page", "a/index.html": b"another", publish.MARKER: publish.MARKER_TEXT}
    for name, content in old.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(content)
    status = cli.main(["--root", shown(folder), "--out", str(out)])
    said = capsys.readouterr()
    assert (status, said.out) == (1, "")
    assert said.err.endswith("; nothing was published\n")
    assert tree(tmp_path) == {f"site/{name}": content for name, content in old.items()}


@EACH
def test_build_makes_no_folder(folder: Path, tmp_path: Path) -> None:
    assert cli.main(["--root", shown(folder), "--out", str(tmp_path / "site")]) == 1
    assert list(tmp_path.iterdir()) == []


@EACH
def test_every_error_names_a_rule_of_the_manual(folder: Path) -> None:
    named = set(re.findall(r"^\S.*?: (?:error|warning)\[([a-z-]+)\]: ", expected(folder), re.MULTILINE))
    assert named
    assert named <= checks.rules().keys()


@pytest.mark.parametrize("name", ["deep-nesting", "nul-byte", "hidden-characters", "many-mistakes"])
def test_the_command_itself_says_the_same(name: str) -> None:
    folder = DOSSIERS / f"broken-{name}"
    command = [sys.executable, "build.py", "--root", shown(folder), "check"]
    done = subprocess.run(command, cwd=REPO, capture_output=True, encoding="utf-8", timeout=20, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, expected(folder), "")


def test_the_unbroken_dossier_has_no_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in whole(BASE).files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert cli.main(["check", "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "0 errors, 0 warnings\n"
